"""``report NAME``: a report of a period on screen, in Excel or as a PDF (names: ``printing.reports.registry``)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.clock import in_vietnam
from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reports import Form06a, Row06a
    from printing.reports.paper import ReportPaper
    from printing.reports.report import AnyReport

HELP = {
    "vi": "Báo cáo của một kỳ: 06a, late (trễ hạn), no-wait (không chờ), tt01, qd766, missing, register (sổ theo dõi)",
    "en": "A report of a period: 06a, late, no-wait, tt01 (nine indices), qd766 (estimate), missing (papers), register",
}
WIDEST = 28
THIS, LAST = "this", "last"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "word",
        metavar="NAME",
        help="tên báo cáo, như 06a; package: cả bộ của một quý / name of the report; package: all of a quarter",
    )
    parser.add_argument("--from", dest="first", metavar="DATE", help="ngày đầu, mặc định hôm nay / first day")
    parser.add_argument("--to", dest="last", metavar="DATE", help="ngày cuối, mặc định hôm nay / last day")
    parser.add_argument(
        "--as-of",
        dest="as_of",
        metavar="DATE",
        help="số liệu tính đến ngày, mặc định cuối kỳ; chỉ biểu 06a / as known on this day; form 06a only",
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")
    parser.add_argument("--xlsx", metavar="FILE", help="ghi tệp Excel / write an Excel file")
    parser.add_argument("--pdf", metavar="FILE", help="ghi tệp PDF / write a PDF")
    parser.add_argument(
        "--folder",
        "--to-folder",
        dest="folder",
        metavar="DIR",
        help="ghi cả PDF và Excel vào thư mục đã có / write PDF and Excel into a folder that exists",
    )
    parser.add_argument(
        "--quarter",
        metavar="QUARTER",
        help="package: quý 2026-Q4, this hoặc last, mặc định quý này; --to chốt số liệu sớm / the quarter",
    )


def run(args: argparse.Namespace) -> int:
    """Print the report, and write the files that were asked for. People are masked in all of them."""
    if args.word == "package":
        return _package(args)
    from printing.reports.package import check_folder
    from printing.reports.registry import report_named

    report = report_named(args.word)
    if args.folder:
        check_folder(Path(args.folder))
    first, last = arguments.day(args.first, "from"), arguments.day(args.last, "to")
    as_of = arguments.day(args.as_of, "as-of")
    if not report.takes_as_of:
        report.no_as_of(as_of)
    from desktop_app.composition import open_or_sample
    from desktop_app.domain.indicators import Period

    if first is not None and last is not None:
        Period(first, last)  # a period that cannot be is refused before a database is made for it
    services = open_or_sample(settings_of(args))
    try:
        today = in_vietnam(services.clock.now()).date()
        last = last or max(today, first or today)
        period = Period(first or min(today, last), last)
        value = report.read(services, period, as_of)
    finally:
        services.close()
    _write_files(args, report, value, report.file_stem(period))
    if args.json:
        print_json(report.as_dict(value))
    elif report.name == "06a":
        sys.stdout.write(_form(value))
    else:
        sys.stdout.write(_text(report.paper(value)))
    return 0


def _package(args: argparse.Namespace) -> int:
    """All reports of a quarter into a folder; for a person, or for a timer without one."""
    from desktop_app.domain.actor import Actor
    from desktop_app.domain.exchange.report_package import package_period, quarter_before, quarter_of
    from printing.reports.package import check_folder, make_package

    folder = Path(arguments.required(args.folder, "to-folder"))
    cut = arguments.day(args.last, "to")
    check_folder(folder)
    asked = (args.quarter or THIS).strip()
    if asked not in (THIS, LAST):
        package_period(asked, cut)  # refused before a database is made for it
    from desktop_app.composition import open_or_sample
    from desktop_app.services.rights import NIGHT

    wanted = settings_of(args)
    services = open_or_sample(wanted)
    try:
        now = quarter_of(in_vietnam(services.clock.now()).date())
        slot = {THIS: now, LAST: quarter_before(now)}.get(asked, asked)
        actor = Actor(wanted.officer, wanted.counter) if wanted.officer else NIGHT
        made = make_package(services, actor, slot, folder, cut)
    finally:
        services.close()
    if args.json:
        print_json({"quarter": made.slot, "from": made.period.first.isoformat(), "to": made.period.last.isoformat(),
                    "folder": made.folder, "files": list(made.files)})  # fmt: skip
    else:
        sys.stdout.write("\n".join((made.folder, *(f"  {name}" for name in made.files))) + "\n")
    return 0


def _write_files(args: argparse.Namespace, report: AnyReport, value: Any, stem: str) -> None:
    from printing.files import write_whole

    workbooks = [args.xlsx] if args.xlsx else []
    pages = [args.pdf] if args.pdf else []
    if args.folder:
        workbooks.append(Path(args.folder) / f"{stem}.xlsx")
        pages.append(Path(args.folder) / f"{stem}.pdf")
    for path in workbooks:
        write_whole(Path(path), report.workbook(value))
    for path in pages:
        write_whole(Path(path), report.draw(value))


def _text(paper: ReportPaper) -> str:
    from printing.reports.paper import shown

    lines = [f"{paper.title}   {paper.head.centre}", paper.period_text, paper.as_of]
    for table in paper.tables:
        lines += ["", table.title] if table.title else [""]
        rows = [
            [shown(cell, column.kind) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows
        ]
        widths = [
            min(WIDEST, max(len(column.title), *(len(row[place]) for row in rows))) if rows else len(column.title)
            for place, column in enumerate(table.columns)
        ]
        shown_rows = [[column.title for column in table.columns], *rows] if rows else [[table.empty]]
        for row in shown_rows:
            cells = [
                f"{text[:width]:>{width}}" if column.right else f"{text[:width]:<{width}}"
                for text, width, column in zip(row, widths, table.columns, strict=False)
            ]
            lines.append("  ".join(cells).rstrip() if rows else row[0])
        lines += table.notes
    return "\n".join([*lines, "", *paper.notes]) + "\n"


def _form(form: Form06a) -> str:
    numbers = "".join(f"{f'({number})':>8}" for number in range(3, 14))
    lines = [
        f"II.06a/VPCP/KSTT   {form.centre}",
        f"Từ ngày {form.period.first:%d/%m/%Y} đến ngày {form.period.last:%d/%m/%Y}, "
        f"số liệu tính đến {form.as_of:%d/%m/%Y}",
        "",
        f"{'':<32}{numbers}",
    ]
    lines += [_line(row.sector or "–", row) for row in form.rows]
    lines.append(_line("Tổng số", form.total))
    if form.restatements:
        lines += ["", "Thay đổi sau ngày tính số liệu, chưa tính ở trên:"]
        lines += [_line(one.cause, one.change, "+") for one in form.restatements]
    return "\n".join(lines) + "\n"


def _line(label: str, row: Row06a, sign: str = "") -> str:
    return f"{label[:31]:<32}" + "".join(f"{count:>{sign}8}" for count in row.columns)

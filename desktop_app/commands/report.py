"""``report 06a``: form II.06a/VPCP/KSTT of a period as it was known at its end, on screen, in Excel or as a PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.clock import in_vietnam
from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reports import Form06a, Row06a

HELP = {
    "vi": "Báo cáo II.06a của một kỳ, số liệu tính đến cuối kỳ (report 06a)",
    "en": "Form II.06a of a period, as it was known at its end (report 06a)",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="06a", help="mẫu báo cáo: 06a / form: 06a")
    parser.add_argument("--from", dest="first", metavar="DATE", help="ngày đầu, mặc định hôm nay / first day")
    parser.add_argument("--to", dest="last", metavar="DATE", help="ngày cuối, mặc định hôm nay / last day")
    parser.add_argument(
        "--as-of", dest="as_of", metavar="DATE", help="số liệu tính đến ngày, mặc định cuối kỳ / as known on this day"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")
    parser.add_argument("--xlsx", metavar="FILE", help="ghi tệp Excel / write an Excel file")
    parser.add_argument("--pdf", metavar="FILE", help="ghi tệp PDF / write a PDF")


def run(args: argparse.Namespace) -> int:
    """Print the form, and write the files that were asked for. It holds no personal data."""
    if args.word != "06a":
        raise UserError("option_unknown_value", field="word", option="report", known="06a")
    first, last = arguments.day(args.first, "from"), arguments.day(args.last, "to")
    as_of = arguments.day(args.as_of, "as-of")
    from desktop_app.composition import open_or_sample
    from desktop_app.domain.indicators import Period

    if first is not None and last is not None:
        Period(first, last)  # a period that cannot be is refused before a database is made for it
    services = open_or_sample(settings_of(args))
    try:
        today = in_vietnam(services.clock.now()).date()
        last = last or max(today, first or today)
        form = services.reports.form_06a(Period(first or min(today, last), last), as_of)
    finally:
        services.close()
    _write_files(args, form)
    if args.json:
        print_json(as_dict(form))
    else:
        sys.stdout.write(_table(form))
    return 0


def as_dict(form: Form06a) -> dict[str, object]:
    """The form for programs; the columns by their numbers on the form."""
    return {
        "form": "II.06a/VPCP/KSTT",
        "from": form.period.first.isoformat(),
        "to": form.period.last.isoformat(),
        "end": form.end.isoformat(),
        "as_of": form.as_of.isoformat(),
        "rows": [{"sector": row.sector, "columns": _columns(row)} for row in form.rows],
        "total": _columns(form.total),
        "restatements": [{"cause": one.cause, "columns": _columns(one.change)} for one in form.restatements],
    }


def _columns(row: Row06a) -> dict[str, int]:
    return {str(number): count for number, count in enumerate(row.columns, start=3)}


def _table(form: Form06a) -> str:
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


def _write_files(args: argparse.Namespace, form: Form06a) -> None:
    from printing.files import write_whole

    if args.xlsx:
        from printing.report_06a.workbook import workbook_06a

        write_whole(Path(args.xlsx), workbook_06a(form))
    if args.pdf:
        from printing.report_06a.page import draw_06a

        write_whole(Path(args.pdf), draw_06a(form))

"""``catalogue import``: take over procedures of the national portal, or only say what would change."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.commands import arguments
from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport, ImportRow

HELP = {
    "vi": "Danh mục thủ tục: nhập từ tệp của Cổng Dịch vụ công quốc gia (JSON Lines, CSV, Excel)",
    "en": "Catalogue of procedures: import a file of the national portal (JSON Lines, CSV, Excel)",
}

SHOWN_ROWS = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="import", help="việc cần làm: import / what to do: import")
    parser.add_argument(
        "file",
        metavar="FILE",
        help="tệp danh mục: .jsonl, .jsonl.gz, .csv, .xlsx / catalogue file of one of these kinds",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="chỉ xem trước, không ghi gì / only say what would change"
    )
    parser.add_argument(
        "--effective",
        metavar="DATE",
        help="ngày áp dụng nội dung thay đổi khi tệp không ghi, mặc định hôm nay / day changes take effect (today)",
    )
    parser.add_argument(
        "--commune",
        action="store_true",
        help="chỉ nhập thủ tục có cấp xã thực hiện / only procedures that communes carry out",
    )
    parser.add_argument(
        "--progress",
        action="store_true",
        help="báo tiến độ ra luồng lỗi; đóng đầu vào chuẩn để dừng / progress on standard error; closing stdin stops",
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Do what the first word says; raises ``UserError("option_unknown_value")`` for one there is not."""
    word = WORDS.get(args.word)
    if word is None:
        raise UserError("option_unknown_value", field="word", option="catalogue", known=", ".join(WORDS))
    return word(args)


def _import(args: argparse.Namespace) -> int:
    """Import. A closed standard input with ``--progress`` stops it, and what landed until then is reported."""
    effective = arguments.day(args.effective, "effective")
    path = Path(arguments.required(args.file, "file"))
    from desktop_app.composition import acting_officer, open_or_sample

    wanted = settings_of(args)
    services = open_or_sample(wanted)
    stop = threading.Event()
    try:
        if args.progress:
            threading.Thread(target=_wait_for_the_end, args=(stop,), daemon=True).start()
        report = services.catalogue_import.run(
            path,
            acting_officer(services, wanted),
            dry_run=args.dry_run,
            effective_from=effective,
            commune_only=args.commune,
            progress=_tell if args.progress else _silent,
            cancelled=stop.is_set,
        )
    finally:
        services.close()
    if args.json:
        print_json(as_dict(report))
    else:
        sys.stdout.write(_text(report))
    return 0


WORDS: dict[str, Callable[[argparse.Namespace], int]] = {"import": _import}


def _wait_for_the_end(stop: threading.Event) -> None:
    """Standard input is the parent's hand on us: when it closes, we stop after the transaction under way."""
    while sys.stdin.readline():
        pass
    stop.set()


def _tell(progress: ImportProgress) -> None:
    sys.stderr.write(json.dumps({"checking": progress.checking, "done": progress.done, "total": progress.total}) + "\n")
    sys.stderr.flush()


def _silent(_progress: ImportProgress) -> None:
    """Nobody asked."""


def as_dict(report: ImportReport) -> dict[str, object]:
    """The report for programs. ``read`` = new + changed + unchanged + refused; ``doubtful`` of them have flags."""
    from desktop_app.domain.catalogue.portal.decide import Outcome

    return {
        "dry_run": report.dry_run,
        "cancelled": report.cancelled,
        "read": report.read,
        "new": report.count(Outcome.NEW),
        "changed": report.count(Outcome.CHANGED),
        "unchanged": report.count(Outcome.UNCHANGED),
        "doubtful": report.doubtful,
        "refused": report.count(Outcome.REFUSED),
        "procedures": [_row(row) for row in report.rows],
    }


def _row(row: ImportRow) -> dict[str, object]:
    from ui.catalogue_words import flag_sentence, reason_sentence

    return {
        "line": row.line,
        "code": row.code,
        "name": row.name,
        "level": row.level,
        "outcome": row.outcome.value,
        "reason": row.reason,
        "message": reason_sentence(row.reason) if row.reason else "",
        "version": row.version,
        "limits": [
            {
                "channel": limit.channel.value if limit.channel else None,
                "case": limit.case,
                "value": limit.limit.value if limit.limit else None,
                "unit": limit.limit.unit.value if limit.limit else None,
                "text": limit.text,
                "certainty": limit.certainty.value,
            }
            for limit in row.limits
        ],
        "flags": [
            {"field": flag.field, "code": flag.code, "message": flag_sentence(flag.code), "text": flag.text}
            for flag in row.flags
        ],
    }


def _text(report: ImportReport) -> str:
    from desktop_app.domain.catalogue.portal.decide import Outcome
    from ui.catalogue_words import flag_sentence, reason_sentence

    lines = []
    if report.cancelled:
        lines.append("Đã dừng theo yêu cầu; những thủ tục đã nhập đều trọn vẹn. Chạy lại tệp này để nhập phần còn lại.")
    if report.dry_run:
        lines.append("Xem trước, chưa ghi gì vào danh mục.")
    lines += [
        f"{'Đã đọc':<28}{report.read:>7}",
        f"{'  thủ tục mới':<28}{report.count(Outcome.NEW):>7}",
        f"{'  thay đổi':<28}{report.count(Outcome.CHANGED):>7}",
        f"{'  giữ nguyên':<28}{report.count(Outcome.UNCHANGED):>7}",
        f"{'  từ chối':<28}{report.count(Outcome.REFUSED):>7}",
        f"{'Cần người xem lại':<28}{report.doubtful:>7}",
    ]
    reasons: dict[str, int] = {}
    for row in report.rows:
        for code in dict.fromkeys(flag.code for flag in row.flags):
            reasons[code] = reasons.get(code, 0) + 1
    lines += [f"{count:>7}  {flag_sentence(code)}" for code, count in sorted(reasons.items(), key=lambda one: -one[1])]
    refused = [row for row in report.rows if row.outcome is Outcome.REFUSED]
    lines += [f"Dòng {row.line} {row.code}: {reason_sentence(row.reason)}" for row in refused[:SHOWN_ROWS]]
    if len(refused) > SHOWN_ROWS:
        lines.append(f"… và {len(refused) - SHOWN_ROWS} dòng khác; xem đủ bằng --json.")
    return "\n".join(lines) + "\n"

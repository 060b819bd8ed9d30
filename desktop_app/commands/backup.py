"""``backup``: one encrypted, verified file of the whole centre, while people work; ``--drill`` tries the latest one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktop_app.commands.output import print_json, settings_of

HELP = {
    "vi": "Sao lưu toàn bộ dữ liệu vào một tệp mã hóa đã kiểm tra; --drill: khôi phục thử bản gần nhất",
    "en": "Back up all data into one encrypted, verified file; --drill: try to restore the latest one",
}

EXIT_NOT_GOOD = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="FOLDER", help="thư mục nhận, mặc định: backups trong thư mục dữ liệu / where")
    parser.add_argument("--drill", action="store_true", help="khôi phục thử rồi đối chiếu / restore and compare")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Make or try a backup. Exit code 3: the latest backup is not good."""
    from desktop_app.composition import open_or_sample

    services = open_or_sample(settings_of(args))
    try:
        if args.drill:
            return _drilled(services.backups.drill(), as_json=args.json)
        made = services.backups.make(Path(args.to).expanduser() if args.to else None)
    finally:
        services.close()
    if args.json:
        print_json({
            "file": str(made.file), "made_at": made.at.isoformat(), "bytes": made.bytes, "rows": made.rows,
            "head": made.head, "seconds": round(made.seconds, 2),
        })  # fmt: skip
    else:
        sys.stdout.write(
            f"Đã sao lưu và kiểm tra / backed up and verified: {made.file}\n"
            f"{made.bytes / 1e6:.1f} MB, {made.rows} dòng / rows, sự kiện / event {made.head}\n"
        )
    return 0


def _drilled(result: object, *, as_json: bool) -> int:
    from desktop_app.domain.exchange.backups import Drill
    from ui.messages import sentence_of

    assert isinstance(result, Drill)
    if as_json:
        print_json({
            "file": result.file, "good": result.good, "rows": result.rows, "head": result.head,
            "problem": result.problem, "differing": list(result.differing),
        })  # fmt: skip
    elif result.good:
        sys.stdout.write(f"Khôi phục thử đạt / the drill succeeded: {result.file}, {result.rows} dòng / rows\n")
    else:
        sys.stdout.write(f"{result.file}: {sentence_of(result.problem, {'key': ''})}\n")
    return 0 if result.good else EXIT_NOT_GOOD

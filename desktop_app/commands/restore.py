"""``restore FILE``: put a backup back, into a new folder or over the present data, which is kept aside."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktop_app.commands.output import print_json, settings_of

HELP = {
    "vi": "Khôi phục từ một bản sao lưu; dữ liệu đang có được cất sang một bên, không bị xóa",
    "en": "Restore from a backup; the present data are kept aside, not deleted",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="tệp sao lưu .mcb / backup file")
    parser.add_argument(
        "--to", metavar="FOLDER", help="thư mục mới, mặc định: thư mục dữ liệu / default: the data folder"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Restore; raises what ``services.restoring.restore`` raises."""
    from desktop_app.clock import SystemClock
    from desktop_app.services.restoring import restore

    wanted = settings_of(args)
    folder = Path(args.to).expanduser() if args.to else wanted.folder
    done = restore(Path(args.file).expanduser(), folder, SystemClock().now())
    if args.json:
        print_json({
            "folder": str(done.folder), "made_at": done.made_at.isoformat(), "rows": done.rows, "head": done.head,
            "kept_aside": str(done.kept_aside) if done.kept_aside else None,
        })  # fmt: skip
    else:
        sys.stdout.write(
            f"Đã khôi phục / restored: {done.folder} ({done.rows} dòng / rows, {done.made_at.isoformat()})\n"
        )
        if done.kept_aside:
            sys.stdout.write(f"Dữ liệu trước đó nằm ở / the data before lie in: {done.kept_aside}\n")
    return 0

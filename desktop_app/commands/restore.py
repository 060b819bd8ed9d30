"""``restore FILE``: put a backup back, into a new folder or over the present data, which is kept aside."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from desktop_app.commands.output import print_json, settings_of
from desktop_app.errors import UserError

HELP = {
    "vi": "Khôi phục từ một bản sao lưu; dữ liệu đang có được cất sang một bên, không bị xóa",
    "en": "Restore from a backup; the present data are kept aside, not deleted",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help="tệp sao lưu .mcb, mặc định: bản tốt gần nhất / default: latest good",
    )
    parser.add_argument("--look", action="store_true", help="chỉ cho biết bản tốt gần nhất / only name it")
    parser.add_argument(
        "--to", metavar="FOLDER", help="thư mục mới, mặc định: thư mục dữ liệu / default: the data folder"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON / JSON output")


def run(args: argparse.Namespace) -> int:
    """Restore; raises what ``services.restoring.restore`` raises."""
    from desktop_app.clock import SystemClock
    from desktop_app.domain.backups import made_at
    from desktop_app.services.restoring import restore

    wanted = settings_of(args)
    folder = Path(args.to).expanduser() if args.to else wanted.folder
    now = SystemClock().now()
    file = Path(args.file).expanduser() if args.file else _latest(wanted.folder, now)
    if args.look:
        moment = made_at(file.name)
        if args.json:
            print_json({"file": str(file), "made_at": moment.isoformat() if moment else ""})
        else:
            sys.stdout.write(f"{file}\n")
        return 0
    done = restore(file, folder, now)
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


def _latest(folder: Path, now: datetime) -> Path:
    """The latest backup of a data folder that is good. Raises ``UserError("backup_none")``."""
    from desktop_app.services.restoring import latest_good

    found = latest_good(folder, now)
    if found is None:
        raise UserError("backup_none", field="file")
    return found[0]

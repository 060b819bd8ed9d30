"""``python main.py kiosk``: the ticket machine on a touch screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.commands.device import add_window_arguments, run_device

if TYPE_CHECKING:
    import argparse

NAME = "kiosk"
HELP = {"vi": "máy lấy số thứ tự", "en": "ticket machine"}
LOG_FILE = "motcua-kiosk.log"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_window_arguments(parser)
    parser.add_argument("--groups", metavar="A,B", default="", help="chỉ phát số các nhóm này / only these groups")


def run(args: argparse.Namespace) -> int:
    from desktop_app.services.rights import KIOSK
    from ui.hall.kiosk import create

    language = args.lang or "vi"
    return run_device(args, partial(create, groups=args.groups, language=language), KIOSK, LOG_FILE)

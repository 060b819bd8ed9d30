"""``python main.py kiosk``: the ticket machine on a touch screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.commands.device import add_window_arguments, run_device
from desktop_app.errors import UserError

if TYPE_CHECKING:
    import argparse

    from desktop_app.services.office import OfficeServices

NAME = "kiosk"
HELP = {"vi": "máy lấy số thứ tự", "en": "ticket machine"}
LOG_FILE = "motcua-kiosk.log"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_window_arguments(parser)
    parser.add_argument("--groups", metavar="A,B", default="", help="chỉ phát số các nhóm này / only these groups")


def run(args: argparse.Namespace) -> int:
    """Until it is closed. Raises ``groups_not_there``, ``display_missing``."""
    from desktop_app.services.rights import KIOSK
    from ui.hall.kiosk import create

    language = args.lang or "vi"
    make = partial(create, groups=args.groups, language=language)
    return run_device(args, make, KIOSK, LOG_FILE, check=partial(_require_groups, args.groups))


def _require_groups(groups: str, office: OfficeServices) -> None:
    """One of them at least; a centre that has no group yet may get them later."""
    from ui.hall.kiosk.state import named, wanted_groups

    wanted, there = wanted_groups(groups), office.records.snapshot().service_groups()
    if there and not any(named(one.letter, one.key, wanted) for one in there):
        raise UserError("groups_not_there", field="groups", groups=", ".join(wanted))

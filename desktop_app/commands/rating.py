"""``python main.py rating --counter KEY``: the small screen at a counter that asks how the service was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.commands.device import add_window_arguments, run_device
from desktop_app.errors import UserError

if TYPE_CHECKING:
    import argparse

NAME = "rating"
HELP = {"vi": "màn hình đánh giá tại quầy (cần --counter)", "en": "rating screen of a counter (needs --counter)"}
LOG_FILE = "motcua-rating.log"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_window_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Until it is closed. Raises ``UserError("option_missing")`` without ``--counter``, ``display_missing``."""
    from desktop_app.commands.output import settings_of
    from desktop_app.domain.actor import Actor
    from desktop_app.services.rights import RATING
    from ui.hall.rating import create

    counter = settings_of(args).counter
    if not counter:
        raise UserError("option_missing", field="counter", option="--counter")
    return run_device(args, create, Actor(RATING.officer, counter), LOG_FILE)

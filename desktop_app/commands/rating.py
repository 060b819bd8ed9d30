"""``python main.py rating --counter KEY``: the small screen at a counter that asks how the service was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.commands.device import add_window_arguments, run_device
from desktop_app.errors import UserError

if TYPE_CHECKING:
    import argparse

    from desktop_app.services.office import OfficeServices

NAME = "rating"
HELP = {"vi": "màn hình đánh giá tại quầy (cần --counter)", "en": "rating screen of a counter (needs --counter)"}
LOG_FILE = "motcua-rating.log"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_window_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Until it is closed. Raises ``option_missing`` (``--counter``), ``counter_not_there``, ``display_missing``."""
    from desktop_app.commands.output import settings_of
    from desktop_app.domain.actor import Actor
    from desktop_app.services.rights import RATING
    from ui.hall.rating import create

    counter = settings_of(args).counter
    if not counter:
        raise UserError("option_missing", field="counter", option="--counter")
    return run_device(args, create, Actor(RATING.officer, counter), LOG_FILE, check=partial(_require_counter, counter))


def _require_counter(counter: str, office: OfficeServices) -> None:
    if all(one.key != counter for one in office.records.snapshot().hall_counters()):
        raise UserError("counter_not_there", field="counter", counter=counter)

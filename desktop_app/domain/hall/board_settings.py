"""What a hall's board shows: one template for every board, and a record for each one that differs."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.hall.records import MOST_NOTICE
from desktop_app.errors import UserError

FIRST_BOARD = "bang-so"
"""Key of the board a hall has without setting anything up."""
LEAST_CALLS, MOST_CALLS = 3, 8
MOST_COLUMNS = 2
MOST_CLOSING_MINUTES = 60
LEAST_SCALE, MOST_SCALE = 80, 140


class BoardTheme(StrEnum):
    """The values are names of themes (``resources/themes``)."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class BoardSettings(Struct, frozen=True):
    """Defaults are a whole board: everything is shown, of every group and counter."""

    key: str = FIRST_BOARD
    name: str = "Bảng số"
    """For the officers' list; it does not stand on the board."""
    groups: tuple[str, ...] = ()
    """Keys of the service groups whose numbers are shown; empty: all."""
    counters: tuple[str, ...] = ()
    """Keys of the counters whose calls are shown; empty: all."""
    columns: int = 2
    """2: the called number at the left, lists at the right; 1: the called number over the whole width, lists under it.
    On an upright screen the number is always above; there the lists stand in so many columns."""
    last_calls: int = 5
    """How many earlier calls stand beside the called one."""
    counters_now: bool = True
    """Each open counter with its present number."""
    promises: bool = True
    """Running no-wait promises by the last digits of their code."""
    waiting: bool = True
    """How many wait in each group."""
    clock: bool = True
    centre_name: bool = True
    notice: bool = True
    notice_text: str = ""
    """This board's own line; empty: the hall's (``HallRules.notice``)."""
    closing_minutes: int = 15
    """So long before a session ends the board says so; 0: never."""
    voice: bool = True
    """Its machine speaks the calls; of several boards in one room only one should."""
    theme: BoardTheme = BoardTheme.LIGHT
    text_scale: int = 100
    """Percent of the usual size of everything but the called number, which always takes the room it has."""
    active: bool = True

    def shows(self, group: str, counter: str) -> bool:
        """Whether a ticket of ``group`` at ``counter`` (empty: at none) belongs on this board."""
        return (not self.groups or group in self.groups) and (
            not self.counters or not counter or counter in self.counters
        )


_RANGES = {
    "columns": (1, MOST_COLUMNS),
    "last_calls": (LEAST_CALLS, MOST_CALLS),
    "closing_minutes": (0, MOST_CLOSING_MINUTES),
    "text_scale": (LEAST_SCALE, MOST_SCALE),
}


def check_board(board: BoardSettings) -> None:
    """Raise ``UserError`` naming the field that is wrong."""
    for field, (least, most) in _RANGES.items():
        if not least <= getattr(board, field) <= most:
            raise UserError("hall_number_out_of_range", field=field, least=least, most=most)
    if len(board.notice_text) > MOST_NOTICE:
        raise UserError("text_too_long", field="notice_text", most=MOST_NOTICE)

"""What the board shows at one instant: what was read last, the clock, and how much of it can still be believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.hall import BoardCall, BoardCounter, BoardNow, BoardPromise
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import AT_COUNTER, TicketState

CLOCK_SLACK = timedelta(seconds=5)
"""Two machines' clocks, or one before and after it was set, are never quite the same."""


class Link(StrEnum):
    """Whether what is shown is true now."""

    FRESH = "fresh"
    LOST = "lost"
    STARTING = "starting"
    """Nothing was read since the start; what is shown comes from before it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is painted. ``board`` None: nothing is known yet."""

    board: BoardNow | None
    now: datetime
    link: Link = Link.STARTING
    age: timedelta | None = None
    """How old ``board`` is while the link is not fresh; None: unknown, because the clock was set back since."""
    big: BoardCall | None = None
    """The call that stands large."""
    turn: bool = False
    """It is being announced just now."""
    lit: bool = False
    """The blinking is in its bright half."""
    problem: str = ""
    """A sentence for a board that has nothing to show."""


def is_of_today(board: BoardNow, now: datetime) -> bool:
    """Numbers begin anew each day: those of yesterday would be taken for today's."""
    return in_vietnam(board.at).date() == in_vietnam(now).date()


def live(picture: Picture) -> bool:
    """Whether numbers are shown at all."""
    return picture.board is not None and is_of_today(picture.board, picture.now)


def earlier_calls(picture: Picture) -> tuple[BoardCall, ...]:
    """The last calls without the one that stands large, the newest first."""
    if picture.board is None or not live(picture):
        return ()
    big = picture.big.label if picture.big is not None else ""
    rest = [call for call in picture.board.calls if call.label != big]
    return tuple(rest[: picture.board.settings.last_calls])


def shown_counters(picture: Picture) -> tuple[BoardCounter, ...]:
    """Counters that are not closed."""
    if picture.board is None or not picture.board.settings.counters_now or not live(picture):
        return ()
    return tuple(one for one in picture.board.counters if one.state is not CounterMode.CLOSED)


def shown_promises(picture: Picture) -> tuple[BoardPromise, ...]:
    if picture.board is None or not picture.board.settings.promises or not live(picture):
        return ()
    return picture.board.promises


def closing_minutes(picture: Picture) -> int:
    """Whole minutes until the session ends, when that has to be said; 0: nothing to say."""
    board = picture.board
    if board is None or board.closing_at is None or not board.settings.closing_minutes:
        return 0
    left = board.closing_at - picture.now
    if not timedelta() < left <= timedelta(minutes=board.settings.closing_minutes):
        return 0
    return -(-left // timedelta(minutes=1))


def opens_at(picture: Picture) -> datetime | None:
    """When the desk opens again, while it is closed and that is still to come."""
    board = picture.board
    if board is None or board.opens_at is None or board.opens_at <= picture.now:
        return None
    return board.opens_at


def may_stand_large(call: BoardCall) -> bool:
    """Who was marked absent, waits again or has left is not asked to a counter any more."""
    return call.state not in (TicketState.ABSENT, TicketState.WAITING, TicketState.CANCELLED)


def newest(board: BoardNow) -> BoardCall | None:
    """What stands large while nothing is announced."""
    return next((call for call in board.calls if may_stand_large(call)), None)


def still_called(board: BoardNow, label: str) -> bool:
    """Whether the person is still expected at the counter: called, not yet served, not taken back."""
    return any(call.label == label and call.state is TicketState.CALLED for call in board.calls)


def at_counter(call: BoardCall) -> bool:
    return call.state in AT_COUNTER


def age_since(board: BoardNow, now: datetime) -> timedelta | None:
    """Age of a state by the wall clock alone, as after a restart; None when the clock was set back behind it."""
    age = now - board.at
    return None if age < -CLOCK_SLACK else max(age, timedelta())

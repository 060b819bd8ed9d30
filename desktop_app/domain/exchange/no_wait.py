"""The no-wait board (F4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

RECENT_DONE = 10


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise. Times are instants; state and time left follow from the clock, never from a stored count."""

    dossier_id: int
    code: str
    matter_short: str
    officer: str
    counter: str
    received_day: date
    """Vietnamese date of receipt: the day the promise is counted on, as on F7."""
    started_at: datetime
    promise_at: datetime
    due_at: datetime
    programme: str
    finished_at: datetime | None = None
    """When the promise ended: the result was ready, or it became an appointment."""
    kept: bool | None = None
    converted: bool = False


@dataclass(frozen=True, slots=True)
class NoWaitBoard:
    """Running promises by time left, and those that ended today, newest first."""

    running: tuple[PromiseRow, ...]
    ended_today: tuple[PromiseRow, ...]
    """The newest ``RECENT_DONE`` of them."""
    day: date
    """The Vietnamese date the board was read on."""
    kept_count: int = 0
    ended_count: int = 0
    """Of the promises received today (F7's rule): how many have ended, and how many of them were kept. Those past their
    minute and still open are not in here; they are broken by the clock, which only the reader of the board knows."""

"""The figures a supervisor sees: each has one definition, used for the count and for the list behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.errors import UserError

MOST_DAYS = 62
"""Longer periods are told by month."""


class Figure(StrEnum):
    """What is counted. Void dossiers (hủy – nhập nhầm) count nowhere."""

    RECEIVED = "received"
    """Received in the period (by Vietnamese date of receipt)."""
    FINISHED = "finished"
    """Processing finished in the period, whenever received."""
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    IN_PROCESS_WITHIN = "in_process_within"
    """Open at the end of the period (or now) and not past due."""
    IN_PROCESS_LATE = "in_process_late"
    DUE_TODAY = "due_today"
    """Open and due on the day of asking."""
    TO_RETURN = "to_return"
    """Finished and not yet handed over, now."""
    NO_WAIT = "no_wait"
    """Received in the period with a promise."""
    NO_WAIT_KEPT = "no_wait_kept"
    """Finished by the promised minute."""
    NO_WAIT_BROKEN = "no_wait_broken"
    """Finished later, turned into an appointment, or still open past the promise."""
    NO_WAIT_RUNNING = "no_wait_running"


class Grouping(StrEnum):
    PROCEDURE = "procedure"
    SECTOR = "sector"
    OFFICER = "officer"
    UNIT = "unit"
    """Where processing ended: finished dossiers only, before they move between units."""
    CHANNEL = "channel"
    WEEKDAY = "weekday"
    """0 is Monday; of what happened that day: receipt or end of processing."""
    HOUR = "hour"
    DAY = "day"
    """By month in a period of more than ``MOST_DAYS``: its keys are then "2026-11"."""


@dataclass(frozen=True, slots=True)
class Period:
    """Vietnamese dates, both included. Raises ``UserError("period_reversed")``."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise UserError("period_reversed", field="period")

    def year_before(self) -> Period | None:
        """The same days of the year before, 28 February for the 29th; None in the calendar's first year."""
        if self.first.year == date.min.year:
            return None
        return Period(_year_before(self.first), _year_before(self.last))

    @property
    def days(self) -> int:
        """How many, both ends included."""
        return (self.last - self.first).days + 1

    def end_instant(self, now: datetime) -> datetime:
        """The instant the period is looked at from: its end, or now while it is running."""
        if self.last >= in_vietnam(now).date():  # and not by adding a day: the last date may be the last there is
            return now
        end = datetime(self.last.year, self.last.month, self.last.day, tzinfo=VIETNAM) + timedelta(days=1)
        return end.astimezone(UTC)


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One bar of a breakdown: ``key`` filters the list behind it."""

    key: str
    label: str
    received: int
    finished: int
    late: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one period. Shares are in percent, None where nothing was counted.

    On time = (early + on time) / finished; kept = kept / (kept + broken); the median is of receipt → finished, in
    minutes, over the promises that were finished.
    """

    period: Period
    as_of: datetime
    counts: dict[Figure, int]
    on_time_percent: float | None
    no_wait_kept_percent: float | None
    no_wait_median_minutes: float | None
    groups: dict[Grouping, tuple[GroupRow, ...]]
    on_time_target: float
    no_wait_target: float


def share(part: int, whole: int) -> float | None:
    """Percent with two decimals, None when there is nothing to divide by."""
    return round(100 * part / whole, 2) if whole else None

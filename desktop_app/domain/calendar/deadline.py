"""From a receipt and a time limit to the due instant, with every step that led there.

Sources: BLDS 2015 Đ147–148 (when counting starts and ends), NĐ 118/2025 Đ17.3 as amended by NĐ 309/2026 (the clock
starts when the dossier is accepted as complete), NĐ 23/2015 Đ7 and Luật Hộ tịch 2014 Đ5.3 (the 15:00 cut-off).
``docs/deadlines.md`` has the rules in full.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from msgspec import Struct

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.table import DayKind
from desktop_app.domain.calendar.working_calendar import WorkingCalendar, local_instant
from desktop_app.errors import UserError

FIRST_YEAR, LAST_YEAR = 1990, 2200
"""A receipt outside these years is a slip of the finger, not a dossier."""

LARGEST = {
    LimitUnit.MINUTES: 150_000,
    LimitUnit.HOURS: 2_500,
    LimitUnit.HALF_SESSION: 1_250,
    LimitUnit.WORKING_DAYS: 1_500,
    LimitUnit.CALENDAR_DAYS: 2_200,
}
"""About six years for days and more than a year for working time: beyond any limit of the catalogue."""

WORKING_MINUTES = {LimitUnit.MINUTES: 1, LimitUnit.HOURS: 60, LimitUnit.HALF_SESSION: 120}


class StepKind(StrEnum):
    """What one step of the reckoning says. ``at``, ``until`` and ``number`` mean what stands beside each."""

    RECEIVED = "received"
    """``at``: the receipt, to the second."""
    OUTSIDE_SESSION = "outside_session"
    """``at``: the receipt; ``note``: the day's name when it is a special one."""
    CLOCK_STARTS = "clock_starts"
    """``at``: the opening from which working time runs."""
    AFTER_CUTOFF = "after_cutoff"
    """``at``: the cut-off that was missed, on the day of receipt."""
    DAY_OVER = "day_over"
    """``at``: the receipt; a same-day matter on a date with no working time left."""
    FIRST_DAY = "first_day"
    """``at``: the day of receipt, which day limits never count."""
    DAY_COUNTED = "day_counted"
    """``at``: the date; ``number``: which working day it is; ``note``: why a weekend day is worked."""
    CALENDAR_DAY = "calendar_day"
    """``at``: the last date; ``number``: how many calendar days were counted."""
    SKIPPED_HOLIDAY = "skipped_holiday"
    SKIPPED_WEEKEND = "skipped_weekend"
    SKIPPED_CLOSURE = "skipped_closure"
    SKIPPED_RECEPTION = "skipped_reception"
    """``at``: a date with a reception session only."""
    LAST_DAY_MOVED = "last_day_moved"
    """``at``: the working day to which the end moved (BLDS 2015 Đ148)."""
    HOUR_CARRIED = "hour_carried"
    HOUR_MOVED = "hour_moved"
    """``at``: the due instant; ``until``: what the carried hour would have been."""
    WORKING_TIME = "working_time"
    """``at``–``until``: working time used; ``number``: its whole minutes."""
    CLOSING = "closing"
    """``at``: the end of the due day's last session."""
    DESK_CLOSED = "desk_closed"
    """``at``: the due date, on which the desk hands nothing out; the limit runs on."""
    UNKNOWN_YEAR = "unknown_year"
    """``number``: a year without holidays in the table."""
    UNCONFIRMED = "unconfirmed"
    """``at``: a date whose entry is only proposed; ``note``: its name."""
    DUE = "due"
    """``at``: the due instant; always the last step."""


class DeadlineStep(Struct, frozen=True):
    kind: StepKind
    at: datetime
    number: int = 0
    note: str = ""
    until: datetime | None = None


class Deadline(Struct, frozen=True):
    """``due_at`` carries +07:00. ``unconfirmed``: proposed dates whose kind decided the result."""

    due_at: datetime
    steps: tuple[DeadlineStep, ...]
    unknown_years: tuple[int, ...] = ()
    unconfirmed: tuple[date, ...] = ()


def compute_deadline(calendar: WorkingCalendar, received_at: datetime, limit: TimeLimit) -> Deadline:
    """When the result is due. ``received_at`` is cut to the second, as it is printed.

    Raises ``UserError``: ``limit_out_of_range`` (field ``limit``; ``value``, ``unit``, ``largest``),
    ``received_out_of_range`` (field ``received_at``), ``calendar_without_working_time``.
    """
    if received_at.utcoffset() is not None and not FIRST_YEAR <= received_at.year <= LAST_YEAR:
        raise UserError("received_out_of_range", field="received_at", first=FIRST_YEAR, last=LAST_YEAR)
    received = local_instant(received_at).replace(microsecond=0)
    if limit.unit is not LimitUnit.SAME_DAY and not 1 <= limit.value <= LARGEST[limit.unit]:
        raise UserError(
            "limit_out_of_range",
            field="limit",
            value=limit.value,
            unit=limit.unit.value,
            largest=LARGEST[limit.unit],
        )
    count = _Count(calendar, received)
    if limit.unit is LimitUnit.SAME_DAY:
        return count.same_day()
    if limit.unit is LimitUnit.WORKING_DAYS:
        return count.working_days(limit.value)
    if limit.unit is LimitUnit.CALENDAR_DAYS:
        return count.calendar_days(limit.value)
    return count.working_time(limit.value * WORKING_MINUTES[limit.unit])


@dataclass(slots=True)
class _Count:
    """One reckoning: collects the steps, and the dates whose kind was looked at."""

    calendar: WorkingCalendar
    received: datetime
    steps: list[DeadlineStep] = field(default_factory=list)
    asked: set[date] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._add(StepKind.RECEIVED, self.received)
        if not self.calendar.is_open(self.received):
            self._add(StepKind.OUTSIDE_SESSION, self.received, note=self._name(self.received.date()))

    # -- the four ways of counting ----------------------------------------------------------------------------

    def working_time(self, minutes: int) -> Deadline:
        spans = self.calendar.working_spans(self.received, minutes)
        if spans[0][0] != self.received:
            self._skip_between(self.received.date(), spans[0][0].date())
            self._add(StepKind.CLOCK_STARTS, spans[0][0])
        previous = spans[0][0].date()
        self.asked.add(self.received.date())
        for start, end in spans:
            self._skip_between(previous, start.date())
            self.asked.add(start.date())
            self._add(StepKind.WORKING_TIME, start, number=(end - start) // timedelta(minutes=1), until=end)
            previous = start.date()
        return self._finish(spans[-1][1])

    def same_day(self) -> Deadline:
        today = self.received.date()
        self.asked.add(today)
        cutoff = datetime.combine(today, self.calendar.table.cutoff, VIETNAM)
        spans = self.calendar.spans_on(today)
        if spans and self.received > cutoff:
            self._add(StepKind.AFTER_CUTOFF, cutoff)
        elif not spans or self.received >= spans[-1][1]:
            self._add(StepKind.DAY_OVER, self.received)
        else:
            return self._close(today)
        target = self.calendar.next_working_day(today)
        self._skip_between(today, target)
        return self._close(target)

    def working_days(self, limit: int) -> Deadline:
        day = self.received.date()
        self._add(StepKind.FIRST_DAY, _midnight(day))
        for number in range(1, limit + 1):
            following = self.calendar.next_working_day(day)
            self._skip_between(day, following)
            day = following
            self.asked.add(day)
            note = self.calendar.day_note(day)
            self._add(StepKind.DAY_COUNTED, _midnight(day), number=number, note=note.name if note else "")
        return self._carry_hour(day)

    def calendar_days(self, limit: int) -> Deadline:
        first = self.received.date()
        self._add(StepKind.FIRST_DAY, _midnight(first))
        last = first + timedelta(days=limit)
        self.asked.add(last)
        self._add(StepKind.CALENDAR_DAY, _midnight(last), number=limit, note=self._name(last))
        if self.calendar.counts_as_working_day(last):
            return self._carry_hour(last)
        moved = self.calendar.next_working_day(last)
        self._skip_between(last - timedelta(days=1), moved)
        self._add(StepKind.LAST_DAY_MOVED, _midnight(moved))
        return self._carry_hour(moved)

    # -- the end of a count -----------------------------------------------------------------------------------

    def _carry_hour(self, day: date) -> Deadline:
        """The receipt hour on ``day``; outside a session the end of the one before it, or the opening."""
        self.asked.add(day)
        wished = datetime.combine(day, self.received.timetz())
        due = self.calendar.spans_on(day)[0][0]
        for start, end in self.calendar.spans_on(day):
            if wished >= start:
                due = min(wished, end)
        if due == wished:
            self._add(StepKind.HOUR_CARRIED, due)
        else:
            self._add(StepKind.HOUR_MOVED, due, until=wished)
        return self._finish(due)

    def _close(self, day: date) -> Deadline:
        self.asked.add(day)
        closing = self.calendar.spans_on(day)[-1][1]
        self._add(StepKind.CLOSING, closing)
        return self._finish(closing)

    def _finish(self, due: datetime) -> Deadline:
        if not self.calendar.returns_on(due.date()):
            self._add(StepKind.DESK_CLOSED, _midnight(due.date()), note=self._name(due.date()))
        years = self.calendar.unknown_years(self.received.date(), due.date())
        for year in years:
            self._add(StepKind.UNKNOWN_YEAR, due, number=year)
        unconfirmed = tuple(sorted(day for day in self.asked if self.calendar.is_proposed(day)))
        for day in unconfirmed:
            self._add(StepKind.UNCONFIRMED, _midnight(day), note=self._name(day))
        self._add(StepKind.DUE, due)
        return Deadline(due, tuple(self.steps), years, unconfirmed)

    # -- helpers ----------------------------------------------------------------------------------------------

    def _skip_between(self, first: date, last: date) -> None:
        """Note every date strictly between two dates, saying why it did not count."""
        day = first + timedelta(days=1)
        while day < last:
            self.asked.add(day)
            self._add(self._reason(day), _midnight(day), note=self._name(day))
            day += timedelta(days=1)

    def _reason(self, day: date) -> StepKind:
        note = self.calendar.day_note(day)
        if note is not None and note.kind is DayKind.HOLIDAY:
            return StepKind.SKIPPED_HOLIDAY
        if note is not None and note.kind is DayKind.CLOSURE and not note.counts:
            return StepKind.SKIPPED_CLOSURE
        return StepKind.SKIPPED_RECEPTION if self.calendar.sessions_on(day) else StepKind.SKIPPED_WEEKEND

    def _name(self, day: date) -> str:
        note = self.calendar.day_note(day)
        return note.name if note else ""

    def _add(
        self, kind: StepKind, at: datetime, *, number: int = 0, note: str = "", until: datetime | None = None
    ) -> None:
        self.steps.append(DeadlineStep(kind, at, number, note, until))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)

"""The clock of a dossier after its acceptance: duties with a day of their own, pauses, a new start.

One engine counts every due time (``domain.calendar.deadline``); here it is said from when and with what remainder.
Sources: NĐ 61/2018 Đ18.2, Đ19.4, Đ19.9; NĐ 118/2025 Đ17.3, Đ18.2 as amended by NĐ 309/2026. The rules in full:
``docs/deadlines.md``.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.deadline import Deadline, DeadlineStep, StepKind, compute_deadline
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.working_calendar import WorkingCalendar, local_instant

SUPPLEMENT_NOTICE_DAYS = 3
"""Working days from receipt within which a supplement may be asked for (NĐ 61/2018 Đ19.4)."""
DAY_UNITS = frozenset({LimitUnit.SAME_DAY, LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS})
"""Limits whose timeliness is judged by the Vietnamese date (docs/domain.md, section 3)."""
_SHORT = {
    LimitUnit.MINUTES: 16 * 60,
    LimitUnit.HOURS: 16,
    LimitUnit.HALF_SESSION: 8,
    LimitUnit.WORKING_DAYS: 2,
    LimitUnit.CALENDAR_DAYS: 2,
}
"""Below these a limit is shorter than two working days (of eight hours)."""


class SupplementClock(StrEnum):
    """What a supplement does to the time limit. The decree's text restarts it; some systems pause it."""

    RESTART = "restart"
    PAUSE = "pause"


class Remainder(Struct, frozen=True):
    """What was left of a limit when its clock stopped: working seconds, or whole calendar days for limits in them."""

    seconds: int
    calendar_days: int | None = None


def is_day_based(limit: TimeLimit) -> bool:
    return limit.unit in DAY_UNITS


def hand_over_due(calendar: WorkingCalendar, received_at: datetime) -> datetime:
    """Until when intake hands a dossier over: the end of the working day, or the next opening after 15:00.

    Received outside working days it is the end of the next working day that receives it. NĐ 61/2018 Đ18.2.
    """
    received = local_instant(received_at)
    day = received.date()
    spans = calendar.spans_on(day) if calendar.counts_as_working_day(day) else ()
    if spans and received < spans[-1][1]:
        after_cutoff = received.timetz().replace(tzinfo=None) > calendar.table.cutoff
        if not after_cutoff:
            return spans[-1][1]
        return calendar.spans_on(calendar.next_working_day(day))[0][0]
    following = calendar.spans_on(calendar.next_working_day(day))
    return following[0][0] if spans else following[-1][1]


def expected_agency_receipt(calendar: WorkingCalendar, received_at: datetime) -> datetime:
    """When a dossier for another agency will reach it: at once, or after 15:00 at the next working day's opening.

    Only a forecast for the first receipt; the true instant is recorded when the agency confirms it.
    """
    received = local_instant(received_at)
    due = hand_over_due(calendar, received)
    return due if due.date() > received.date() else received


def supplement_notice_latest(calendar: WorkingCalendar, received_at: datetime, days: int) -> date:
    """The last date on which a supplement may still be asked for."""
    day = local_instant(received_at).date()
    for _ in range(days):
        day = calendar.next_working_day(day)
    return day


def apology_due(calendar: WorkingCalendar, limit: TimeLimit, due_at: datetime) -> datetime:
    """Until when the apology with its new date must be out: closing of the last working day before the due date.

    For limits under two working days the duty falls due at the due time itself. NĐ 61/2018 Đ19.9.
    """
    due = local_instant(due_at)
    if is_short(limit):
        return due
    day = calendar.previous_working_day(due.date())
    return calendar.spans_on(day)[-1][1]


def is_short(limit: TimeLimit) -> bool:
    """Whether a limit is shorter than two working days."""
    return limit.unit is LimitUnit.SAME_DAY or limit.value < _SHORT[limit.unit]


def remainder(calendar: WorkingCalendar, limit: TimeLimit, stopped_at: datetime, due_at: datetime) -> Remainder:
    """What is left when the clock stops; nothing when the due time has passed."""
    stopped, due = local_instant(stopped_at), local_instant(due_at)
    seconds = max(0, calendar.working_seconds_between(stopped, due))
    if limit.unit is LimitUnit.CALENDAR_DAYS:
        return Remainder(seconds, max(0, (due.date() - stopped.date()).days))
    return Remainder(seconds)


def resumed(
    calendar: WorkingCalendar, limit: TimeLimit, stopped_at: datetime, due_at: datetime, resumed_at: datetime
) -> Deadline:
    """The due time after a pause: the remainder counted on from ``resumed_at``.

    Working time for every unit but calendar days, whose days go on as days (BLDS 2015 Đ148 for the end). A dossier
    that was late when its clock stopped stays late: its due time does not move.
    """
    left = remainder(calendar, limit, stopped_at, due_at)
    start = local_instant(resumed_at).replace(microsecond=0)
    if local_instant(due_at) <= local_instant(stopped_at):
        due = local_instant(due_at)
        return Deadline(due, (DeadlineStep(StepKind.RECEIVED, start), DeadlineStep(StepKind.DUE, due)))
    if left.calendar_days:
        return compute_deadline(calendar, start, TimeLimit(left.calendar_days, LimitUnit.CALENDAR_DAYS))
    return _working_time(calendar, start, left.seconds)


def _working_time(calendar: WorkingCalendar, start: datetime, seconds: int) -> Deadline:
    """Working time to the second, in the steps of the one engine."""
    minutes, rest = divmod(seconds, 60)
    steps = [DeadlineStep(StepKind.RECEIVED, start)]
    spans = list(calendar.working_spans(start, minutes))
    due = spans[-1][1]
    if rest:
        due = _add_seconds(calendar, due, rest)
    steps += [
        DeadlineStep(StepKind.WORKING_TIME, begin, (end - begin) // timedelta(minutes=1), until=end)
        for begin, end in spans
        if end > begin
    ]
    steps.append(DeadlineStep(StepKind.DUE, due))
    return Deadline(due, tuple(steps))


def _add_seconds(calendar: WorkingCalendar, instant: datetime, seconds: int) -> datetime:
    """Fewer than sixty seconds of working time on; a session's end is never passed."""
    for begin, end in calendar.spans_from(instant.date()):
        start = max(begin, instant)
        if start < end:
            room = (end - start) // timedelta(seconds=1)
            if seconds <= room:
                return start + timedelta(seconds=seconds)
            seconds -= room
    return instant.astimezone(VIETNAM)

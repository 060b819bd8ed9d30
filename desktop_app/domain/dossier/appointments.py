"""A new appointment after an apology: which one is proposed, and how the calendar explains any that is typed."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.calendar.deadline import Deadline, compute_deadline
from desktop_app.domain.calendar.elapsed import WorkingDayCount
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.working_calendar import WorkingCalendar, local_instant

PROPOSED_DAYS = 2
"""Working days after the present appointment. A proposal for the officer to change; no text names a length."""


def proposed_due(calendar: WorkingCalendar, now: datetime, due_at: datetime) -> Deadline:
    """``PROPOSED_DAYS`` working days after the due time, or after now when it has passed, at the same hour."""
    return compute_deadline(calendar, _base(now, due_at), TimeLimit(PROPOSED_DAYS, LimitUnit.WORKING_DAYS))


def working_days_to(calendar: WorkingCalendar, now: datetime, due_at: datetime, new_due: datetime) -> int:
    """Working days from the present appointment (or now, when that has passed) to the date of ``new_due``."""
    return WorkingDayCount(calendar).between(_base(now, due_at).date(), local_instant(new_due).date())


def counted(
    calendar: WorkingCalendar, now: datetime, due_at: datetime, new_due: datetime
) -> tuple[TimeLimit, Deadline]:
    """The days between, as the one engine counts them. Raises ``UserError("limit_out_of_range")`` for less than one."""
    days = TimeLimit(working_days_to(calendar, now, due_at, new_due), LimitUnit.WORKING_DAYS)
    return days, compute_deadline(calendar, _base(now, due_at), days)


def in_working_time(calendar: WorkingCalendar, instant: datetime) -> bool:
    """Whether an instant lies in a session or at its very end."""
    local = local_instant(instant)
    return any(start <= local <= end for start, end in calendar.spans_on(local.date()))


def _base(now: datetime, due_at: datetime) -> datetime:
    return max(local_instant(now), local_instant(due_at)).replace(second=0, microsecond=0)

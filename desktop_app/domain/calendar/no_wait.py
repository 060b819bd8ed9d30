"""The promise of "Ngày không chờ", a clock of its own beside the statutory deadline (docs/domain.md, section 5).

The promise runs by the wall clock and never past the end of its session; where it would, the next session's opening
plus the target is offered instead, before anything is promised.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice

from msgspec import Struct

from desktop_app.domain.calendar.working_calendar import Span, WorkingCalendar, local_instant
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.office import NoWaitProgramme
from desktop_app.errors import UserError

LARGEST_TARGET = 480
"""Minutes; one working day."""

SESSIONS_AHEAD = 14
"""How many sessions are looked through for one that is long enough: a week of two sessions a day."""

ATTENTION_FROM, URGENT_FROM = 0.5, 0.8
"""Shares of the promised time (design: states at 50 / 80 / 100 %)."""


class PromiseOutcome(StrEnum):
    IN_SESSION = "in_session"
    NEXT_SESSION = "next_session"
    """The target would pass the session's end, or no session is running: shown before it is promised."""


class Promise(Struct, frozen=True):
    """``started_at`` is where the bar begins: the acceptance, or the opening of the next session.

    ``target_minutes`` is what ``at`` really gives; it is below the asked target only where no session is long enough.
    """

    at: datetime
    started_at: datetime
    target_minutes: int
    outcome: PromiseOutcome


def make_promise(calendar: WorkingCalendar, started_at: datetime, target_minutes: int) -> Promise:
    """The promise for a dossier accepted at ``started_at``.

    Only sessions of days on which the desk hands results out are used. The next session that holds the whole target
    is taken; a target longer than every session of the week ahead ends with the next session, because a citizen can
    be told a closing time but not a time at which nobody is there. Raises ``UserError("target_out_of_range")``.
    """
    if not 1 <= target_minutes <= LARGEST_TARGET:
        raise UserError("target_out_of_range", field="target_minutes", value=target_minutes, largest=LARGEST_TARGET)
    local = local_instant(started_at)
    target = timedelta(minutes=target_minutes)
    running = calendar.session_at(local)
    if running and calendar.returns_on(local.date()) and local + target <= running[1]:
        return Promise(local + target, local, target_minutes, PromiseOutcome.IN_SESSION)
    ahead = tuple(islice(_return_sessions(calendar, local), SESSIONS_AHEAD))
    start, end = next((span for span in ahead if span[1] - span[0] >= target), ahead[0])
    given = min(target, end - start)
    return Promise(start + given, start, given // timedelta(minutes=1), PromiseOutcome.NEXT_SESSION)


def _return_sessions(calendar: WorkingCalendar, after: datetime) -> Iterator[Span]:
    for span in calendar.spans_from(after.date()):
        if span[0] > after and calendar.returns_on(span[0].date()):
            yield span


class TimerState(StrEnum):
    CALM = "calm"
    ATTENTION = "attention"
    URGENT = "urgent"
    LATE = "late"


def timer_state(started_at: datetime, promise_at: datetime, now: datetime) -> TimerState:
    """Below 50 % of the time calm, from 50 % attention, from 80 % urgent, after the promise late."""
    if now > promise_at:
        return TimerState.LATE
    whole = promise_at - started_at
    used = now - started_at
    if used >= whole * URGENT_FROM:
        return TimerState.URGENT
    return TimerState.ATTENTION if used >= whole * ATTENTION_FROM else TimerState.CALM


def remaining(promise_at: datetime, now: datetime) -> timedelta:
    """Time left; negative once late. A difference of instants, so sleep and clock changes need no care."""
    return promise_at - now


def programme_runs(programme: NoWaitProgramme, calendar: WorkingCalendar, instant: datetime) -> bool:
    """Whether the programme takes dossiers at ``instant``: its weekday, dates and sessions, with the desk open."""
    local = local_instant(instant)
    day = local.date()
    if not programme.active or day.weekday() not in programme.weekdays or day in programme.excluded_dates:
        return False
    if programme.valid_from is not None and day < programme.valid_from:
        return False
    if programme.valid_to is not None and day > programme.valid_to:
        return False
    running = calendar.session_at(local)
    if running is None or not calendar.receives_on(day):
        return False
    return not programme.session_starts or running[0].time() in programme.session_starts


def target_for(programme: NoWaitProgramme, procedure: Procedure, default: int) -> int:
    """Minutes to promise: the programme's target, else the procedure's own, else ``default``."""
    if programme.target_minutes is not None:
        return programme.target_minutes
    return procedure.no_wait_target_minutes if procedure.no_wait_target_minutes is not None else default


def eligible(programme: NoWaitProgramme, procedure_code: str, case_no_wait: bool) -> bool:
    """Whether the programme covers the dossier.

    ``case_no_wait`` is the flag of the chosen case, or of the procedure where no case is chosen: a case that needs
    verification is never promised in minutes. A programme without a list covers everything that carries the flag.
    """
    if not programme.active or not case_no_wait:
        return False
    return not programme.procedure_codes or procedure_code in programme.procedure_codes

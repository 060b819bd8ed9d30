"""What an officer enters to move dossiers between places and people, and how the step before is judged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.calendar.deadline import compute_deadline
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.clock import hand_over_due, is_day_based, resumed
from desktop_app.domain.dossier.custody import Custody, HandOver
from desktop_app.domain.dossier.life import Life, SpanKind
from desktop_app.domain.dossier.timeliness import Timeliness, judge


@dataclass(frozen=True, slots=True)
class Place:
    """A unit, a counter, or with neither the reception (bộ phận tiếp nhận và trả kết quả)."""

    unit: str = ""
    counter: str = ""


@dataclass(frozen=True, slots=True)
class HandOverDossiers:
    """One side gives many dossiers at once. ``to`` None: the officer has not said where."""

    dossier_ids: tuple[int, ...]
    to: Place | None
    to_officer: str = ""
    """Empty: whoever of that place confirms first."""
    note: str = ""
    print_list: bool = False
    print_sheets: bool = False


@dataclass(frozen=True, slots=True)
class TakeOverDossiers:
    """The other side confirms. ``given``: (dossier, hand-over) as they were on the list that was looked at."""

    given: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ReassignDossiers:
    """Dossiers of an absent colleague go to ``to_officer``; ``dossier_ids`` None: all that are open."""

    from_officer: str
    to_officer: str
    reason: str
    dossier_ids: tuple[int, ...] | None = None


def step_due(calendar: WorkingCalendar, life: Life, limit: TimeLimit, at: datetime) -> datetime:
    """When a step that begins at ``at`` is due: its internal limit, and never after the appointment."""
    due = compute_deadline(calendar, at, limit).due_at
    return life.due_at if at < life.due_at < due else due


def due_of_step(calendar: WorkingCalendar, life: Life, line: HandOver) -> datetime | None:
    """The due time of a step, moved by the pauses of the dossier's clock since it began; None without a limit."""
    if line.step_due_at is None or line.step_limit is None:
        return None
    due = line.step_due_at
    for span in life.spans:
        if span.kind is SpanKind.PAUSED and span.begin >= line.given_at and span.end is not None and span.begin < due:
            due = resumed(calendar, line.step_limit, span.begin, due, span.end).due_at
    return due


def result_of_step(calendar: WorkingCalendar, life: Life, custody: Custody, given_at: datetime) -> str:
    """How the step that ends with a hand-over at ``given_at`` went: a ``Timeliness``, or empty without a limit.

    The reception's step is due by the 15:00 rule (NĐ 61/2018 Đ18.2), counted from the present start of the limit.
    """
    step = custody.step
    if step is None:
        late = given_at > hand_over_due(calendar, life.started_at)
        return (Timeliness.LATE if late else Timeliness.ON_TIME).value
    due = due_of_step(calendar, life, step)
    if due is None or step.step_limit is None:
        return ""
    return judge(given_at, due, day_based=is_day_based(step.step_limit)).value

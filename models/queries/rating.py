"""Reading satisfaction: which service has just ended at a counter, how many ended on a day, the sums of a period."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM
from desktop_app.domain.dossier.papers import PaperForm, PaperKind
from desktop_app.domain.dossier.returning import ReturnMethod
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.events import DossierAcceptedData, DossierReturnedData, PrintDoneData
from desktop_app.domain.events.hall import TicketFinishedData
from desktop_app.domain.hall.ticket import AT_COUNTER, Outcome, Ticket, TicketState
from desktop_app.domain.indicators import Period
from desktop_app.domain.ledger import Dim, Measure
from desktop_app.domain.satisfaction.ballot import Occasion, Place
from desktop_app.domain.satisfaction.slip import QUESTIONS, Answers
from models.dossier import DossierRow
from models.event import EventRow
from models.print_job import PrintJobRow
from models.queries import hall
from models.queries.ledger import slots, sums
from models.rating import RatingBoxRow, RatingMonthRow, RatingReasonSumRow, RatingSlipRow, RatingSumRow
from models.sequences import newest_event

_ENDS = (TicketFinishedData.KIND, DossierAcceptedData.KIND, DossierReturnedData.KIND)
_LOOK_BACK = 2_000
"""Events among which the last service of a counter is looked for: more than a busy centre writes in an hour."""
_ADVICE = (Outcome.ADVICE, Outcome.INCOMPLETE, Outcome.WRONG_PLACE, Outcome.OTHER)
"""Outcomes of a visit without a dossier."""


@dataclass(frozen=True, slots=True)
class EndedService:
    """The last service of a counter. ``seq`` is the event that ended it first: one that was taken back and ended
    again is the same service."""

    seq: int
    at: datetime
    occasion: Occasion
    procedure: str


def last_service(session: Session, counter: str, since: datetime) -> EndedService | None:
    """What ended last at a counter, not before ``since``; None while it serves the person it was done for."""
    newest = newest_event(session.connection())
    rows = session.execute(
        select(EventRow.seq, EventRow.kind, EventRow.subject_id, EventRow.occurred_at)
        .where(
            EventRow.seq > newest - _LOOK_BACK,
            EventRow.counter == counter,
            EventRow.kind.in_(_ENDS),
            EventRow.occurred_at >= since,
        )
        .order_by(EventRow.seq.desc())
        .limit(20)
    ).all()
    called_at = _called_at(session, counter)
    done = [(row, _step(session, row.kind, int(row.subject_id))) for row in rows]
    for place, (row, step) in enumerate(done):
        if step is None:  # taken back since
            continue
        if called_at is not None and row.occurred_at >= called_at:
            return None  # the visit goes on
        if isinstance(step, Ticket):
            occasion, procedure = _of_visit(step, done[place + 1 :])
        else:
            occasion, procedure = step
        first = min(one.seq for one in rows if (one.kind, one.subject_id) == (row.kind, row.subject_id))
        return EndedService(first, row.occurred_at, occasion, procedure)
    return None


def _called_at(session: Session, counter: str) -> datetime | None:
    """Since when the counter has had the person who is there now."""
    state = hall.counter(session, counter)
    ticket = hall.ticket(session, state.ticket_id) if state is not None and state.ticket_id else None
    return ticket.called_at if ticket is not None and ticket.state in AT_COUNTER else None


def _step(session: Session, kind: str, subject: int) -> Ticket | tuple[Occasion, str] | None:
    """What an event stands for now; None when it was taken back, or nobody is there who could rate it."""
    if kind == TicketFinishedData.KIND:
        ticket = hall.ticket(session, subject)
        if ticket is None or ticket.state is not TicketState.DONE or ticket.outcome is Outcome.LEFT:
            return None
        return ticket
    # Only these columns: the rating screen's connection has no right to the others (``Database.deny``).
    row = session.execute(
        select(DossierRow.voided_at, DossierRow.procedure_code, DossierRow.status, DossierRow.return_method).where(
            DossierRow.id == subject
        )
    ).one_or_none()
    if row is None or row.voided_at is not None:
        return None
    if kind == DossierAcceptedData.KIND:
        return Occasion.ACCEPTED, row.procedure_code
    if row.status != DossierStatus.RETURNED.value or row.return_method != ReturnMethod.COUNTER.value:
        return None
    return Occasion.RETURNED, row.procedure_code


def _of_visit(ticket: Ticket, before: list[Any]) -> tuple[Occasion, str]:
    """What was done in a visit: the last dossier since the person was called."""
    began = ticket.called_at or ticket.taken_at
    for row, step in before:
        if isinstance(step, tuple) and row.occurred_at >= began:
            return step
    return Occasion.VISIT, ""


def services_on(session: Session, day: date) -> dict[Occasion, Counter[Place]]:
    """How many services of each kind ended on a day, and where. Rather too few than too many."""
    rows = session.execute(
        select(EventRow.kind, EventRow.subject_id, EventRow.counter)
        .where(*_recorded_on(session, day), EventRow.kind.in_(_ENDS))
        .order_by(EventRow.seq)
    ).all()
    found: dict[Occasion, Counter[Place]] = {occasion: Counter() for occasion in Occasion}
    returned = {row.subject_id for row in rows if row.kind == DossierReturnedData.KIND}
    for kind, subject, counter in dict.fromkeys(tuple(row) for row in rows):
        step = _step(session, kind, int(subject))
        if isinstance(step, Ticket):
            if step.outcome in _ADVICE and not step.dossiers:
                found[Occasion.VISIT][Place("", counter)] += 1
        elif step is not None and not (kind == DossierAcceptedData.KIND and subject in returned):
            found[step[0]][Place(step[1], counter)] += 1
    return found


def receipts_on(session: Session, day: date) -> Counter[Place]:
    """How many dossiers of each procedure had a return receipt printed on a day: they may have got a code."""
    jobs = [
        int(subject)
        for subject in session.scalars(
            select(EventRow.subject_id).where(*_recorded_on(session, day), EventRow.kind == PrintDoneData.KIND)
        )
    ]
    forms = [form.value for form in PaperForm if form.kind is PaperKind.RETURN_RECEIPT]
    rows = session.execute(
        select(DossierRow.procedure_code, DossierRow.id)
        .join(PrintJobRow, PrintJobRow.dossier_id == DossierRow.id)
        .where(PrintJobRow.id.in_(jobs), PrintJobRow.form.in_(forms))
        .distinct()
    )
    return Counter(Place(procedure) for procedure, _ in rows)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM)


def _recorded_on(session: Session, day: date) -> tuple[ColumnElement[bool], ...]:
    """Events of one day: a range of numbers, and within it the day once more, for a clock that was set back."""
    start, end = _midnight(day), _midnight(day + timedelta(days=1))
    return (
        EventRow.seq >= _first_since(session, start),
        EventRow.seq < _first_since(session, end),
        EventRow.recorded_at >= start,
        EventRow.recorded_at < end,
    )


def _first_since(session: Session, at: datetime) -> int:
    """The first event recorded at or after ``at``; they are recorded in the order of their numbers."""
    low, high = 1, newest_event(session.connection()) + 1
    while low < high:
        middle = (low + high) // 2
        recorded = session.scalar(select(EventRow.recorded_at).where(EventRow.seq == middle))
        if recorded is not None and recorded < at:
            low = middle + 1
        else:
            high = middle
    return low


# -- a period -------------------------------------------------------------------------------------------------------
def counted_levels(session: Session, period: Period) -> list[Any]:
    """(occasion, via, procedure, counter, level, times) of counted days."""
    row = RatingSumRow
    columns = (row.occasion, row.via, row.procedure_code, row.counter, row.level)
    return list(
        session.execute(
            select(*columns, func.sum(row.times)).where(row.day.between(*_days(period))).group_by(*columns)
        ).all()
    )


def level_sums(session: Session, period: Period) -> Counter[tuple[str, str]]:
    """(occasion, level) → ratings of a period, those that lie in the box still included."""
    found: Counter[tuple[str, str]] = Counter()
    asked: list[tuple[Any, Any, tuple[str, str]]] = [(RatingBoxRow, RatingBoxRow.day, _days(period))]
    for kind, low, high in slots(period.first, period.last):
        if kind == "m":
            asked.append((RatingMonthRow, RatingMonthRow.month, (low, high)))
        else:
            asked.append((RatingSumRow, RatingSumRow.day, (low, high)))
    for row, slot, span in asked:
        query = select(row.occasion, row.level, func.sum(row.times)).where(slot.between(*span))
        for occasion, level, times in session.execute(query.group_by(row.occasion, row.level)):
            found[occasion, level] += int(times)
    return found


def counted_reasons(session: Session, period: Period) -> list[Any]:
    """(level, reason, times) of counted days."""
    row = RatingReasonSumRow
    return list(
        session.execute(
            select(row.level, row.reason, func.sum(row.times))
            .where(row.day.between(*_days(period)))
            .group_by(row.level, row.reason)
        ).all()
    )


def boxed_levels(session: Session, period: Period) -> list[Any]:
    """(occasion, via, level, times) of days that are not counted yet; where they belong is not read."""
    row = RatingBoxRow
    columns = (row.occasion, row.via, row.level)
    return list(
        session.execute(
            select(*columns, func.sum(row.times)).where(row.day.between(*_days(period))).group_by(*columns)
        ).all()
    )


def returned_count(session: Session, period: Period) -> int:
    """Results that left the centre in the period."""
    return sums(session, Dim.SECTOR, (Measure.RETURNED,), period.first, period.last).total()


def slip_answers(session: Session, period: Period) -> list[Answers]:
    """The answers of all slips of the period that stand."""
    columns = [getattr(RatingSlipRow, f"a{number}") for number in range(1, QUESTIONS + 1)]
    query = select(*columns).where(RatingSlipRow.day.between(*_days(period)), RatingSlipRow.withdrawn.is_(False))
    return [tuple(row) for row in session.execute(query)]


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()

"""What is past a threshold now, and what was told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.events.escalation import EscalationRaisedData
from desktop_app.domain.hall.ticket import Ticket, TicketState
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.supervision import Danger, DangerRules, promise_endangered, thing
from models.dossier import DossierRow
from models.escalation import EscalationRow
from models.hall import TicketRow
from models.queries import inbox
from models.queries.dossiers import figure_conditions, late_condition, running_promise, still_open

Found = dict[str, EscalationRaisedData]
"""``thing`` → what is told of it."""
_AT_ONCE = 500
_COLUMNS = (
    DossierRow.id,
    DossierRow.code,
    DossierRow.holder,
    DossierRow.place_unit,
    DossierRow.received_at,
    DossierRow.due_at,
    DossierRow.promise_start,
    DossierRow.promise_at,
)


def in_danger(
    session: Session,
    rules: DangerRules,
    now: datetime,
    *,
    due_before: datetime,
    received_before: datetime,
    waiting_before: datetime,
    today: str,
) -> Found:
    """Everything that is past its threshold at ``now``.

    The three instants are the thresholds in time, which need the calendar: what is due by then, was received and
    not handed over by then, or has its place in the line since then.
    """
    found: Found = {}
    for row in _dossiers(session, running_promise()):
        start, promised_at = row.promise_start or row.received_at, row.promise_at
        if promised_at is not None and promise_endangered(rules, start, promised_at, now):
            _tell(found, Danger.PROMISE, row, promised_at)
    for row in _dossiers(session, [still_open(), DossierRow.extensions == 0, late_condition(now)]):
        _tell(found, Danger.APOLOGY, row, row.due_at)
    near = [still_open(), DossierRow.paused_at.is_(None), ~late_condition(now), DossierRow.due_at <= due_before]
    promised = or_(DossierRow.promise_at.is_(None), DossierRow.promise_kept.is_not(None))
    for row in _dossiers(session, [*near, promised]):
        _tell(found, Danger.DUE, row, row.due_at)
    for row in _dossiers(session, inbox.to_hand_over(received_before)):
        _tell(found, Danger.HAND_OVER, row, row.received_at)
    for ticket in _waiting(session, waiting_before, today):
        _add(found, Danger.WAIT, ticket.id, ticket.label, "", "", max(ticket.taken_at, ticket.order_at))
    return found


def told(session: Session, things: Iterable[str]) -> dict[str, EscalationRow]:
    """What is known of these things; those nobody was told of are not in it."""
    wanted = list(things)
    rows: dict[str, EscalationRow] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        rows |= {row.thing: row for row in session.scalars(select(EscalationRow).where(EscalationRow.thing.in_(part)))}
    return rows


def told_between(session: Session, first: datetime, last: datetime, most: int) -> list[EscalationRow]:
    """What was told from ``first`` on and before ``last``, the newest first."""
    return list(
        session.scalars(
            select(EscalationRow)
            .where(EscalationRow.raised_at >= first, EscalationRow.raised_at < last)
            .order_by(EscalationRow.raised_at.desc(), EscalationRow.thing)
            .limit(most)
        )
    )


def running_promises(session: Session) -> int:
    """How many no-wait promises run."""
    conditions = [DossierRow.voided_at.is_(None), *running_promise()]
    return session.scalar(select(func.count()).select_from(DossierRow).where(*conditions)) or 0


def late_dossiers(session: Session, now: datetime, most: int) -> Sequence[DossierRow]:
    """Open and late, the longest late first."""
    return _rows(session, [still_open(), DossierRow.voided_at.is_(None), late_condition(now)], most)


def due_on(session: Session, today: Period, now: datetime, most: int) -> Sequence[DossierRow]:
    """Due on that day and not late yet."""
    return _rows(session, [*figure_conditions(Figure.DUE_TODAY, today, now), ~late_condition(now)], most)


def _rows(session: Session, conditions: list[ColumnElement[bool]], most: int) -> Sequence[DossierRow]:
    query = select(DossierRow).where(*conditions).order_by(DossierRow.due_at, DossierRow.id).limit(most)
    return session.scalars(query).all()


def _dossiers(session: Session, conditions: Iterable[ColumnElement[bool]]) -> Iterator[DossierRow]:
    query = select(*_COLUMNS).where(DossierRow.voided_at.is_(None), *conditions)
    yield from session.execute(query)  # type: ignore[misc]  # rows with the columns of one


def _waiting(session: Session, before: datetime, today: str) -> Iterator[Ticket]:
    """Numbers of this day that have waited since ``before`` or longer."""
    query = select(TicketRow.body).where(
        TicketRow.state == TicketState.WAITING.value, TicketRow.order_at <= before, TicketRow.day == today
    )
    for body in session.scalars(query):
        ticket = canonical.from_bytes(body, Ticket)
        if ticket.taken_at <= before:
            yield ticket


def _tell(found: Found, danger: Danger, row: DossierRow, limit: datetime) -> None:
    _add(found, danger, row.id, row.code, row.holder, row.place_unit, limit)


def _add(
    found: Found, danger: Danger, number: int, name: str, officer: str, unit: str, limit: datetime
) -> None:  # fmt: skip
    found[thing(danger, number, limit)] = EscalationRaisedData(danger.value, number, name, officer, unit, limit)

"""The conditions of the inbox's lists; a count uses the condition of its list, so the two cannot differ."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.dossier.status import OPEN_STATUSES, DossierStatus
from desktop_app.domain.exchange.hand_overs import InboxScope, Reach
from models.dossier import DossierRow

_MOVING = [status.value for status in (*sorted(OPEN_STATUSES), DossierStatus.FINISHED)]
_CITIZENS_TURN = (DossierStatus.SUPPLEMENT_ASKED.value, DossierStatus.FINANCIAL_DUTY.value)


def held_somewhere() -> tuple[ColumnElement[bool], ...]:
    """Neither void nor in the applicant's hands: somebody of the office has it."""
    return (DossierRow.voided_at.is_(None), DossierRow.status.in_(_MOVING))


def on_its_way() -> tuple[ColumnElement[bool], ...]:
    """Given, and not confirmed by the other side."""
    return (*held_somewhere(), DossierRow.pending_seq.is_not(None))


def to_hand_over(received_before: datetime | None = None) -> tuple[ColumnElement[bool], ...]:
    """Accepted and still at the reception; a running no-wait promise is kept at the counter and goes nowhere.

    ``received_before``: only those received at or before it, whose time for it (NĐ 61/2018 Đ18.2) is over.
    """
    waiting = (
        DossierRow.status == DossierStatus.ACCEPTED.value,
        DossierRow.pending_seq.is_(None),
        or_(DossierRow.promise_at.is_(None), DossierRow.converted_at.is_not(None)),
    )
    return waiting if received_before is None else (*waiting, DossierRow.received_at <= received_before)


def to_process() -> tuple[ColumnElement[bool], ...]:
    """In somebody's hands and being worked on; what is on its way is nobody's work yet."""
    return (DossierRow.status == DossierStatus.IN_PROCESS.value, DossierRow.pending_seq.is_(None))


def step_late(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """The internal step has run out, whatever the appointment says; not while the dossier's clock stands."""
    return (*to_process(), DossierRow.paused_at.is_(None), DossierRow.step_due_at < now)


def waiting_for_citizen() -> tuple[ColumnElement[bool], ...]:
    """A supplement or a payment is the applicant's turn."""
    return (DossierRow.status.in_(_CITIZENS_TURN),)


def addressed_to(scope: InboxScope) -> tuple[ColumnElement[bool], ...]:
    """On its way to somebody of the scope. What is given to a place without a name is everybody's there."""
    if scope.reach is Reach.CENTRE:
        return ()
    place = _there(scope, DossierRow.pending_unit, DossierRow.pending_counter)
    if scope.reach is Reach.UNIT:
        return (place,)
    return (or_(DossierRow.pending_officer == scope.officer, (DossierRow.pending_officer == "") & place),)


def within(scope: InboxScope) -> tuple[ColumnElement[bool], ...]:
    """Held by the officer, or lying where the scope's officer works."""
    if scope.reach is Reach.CENTRE:
        return ()
    if scope.reach is Reach.OFFICER:
        return (DossierRow.holder == scope.officer,)
    return (_there(scope, DossierRow.place_unit, DossierRow.place_counter),)


def _there(
    scope: InboxScope, unit: InstrumentedAttribute[str], counter: InstrumentedAttribute[str]
) -> ColumnElement[bool]:
    """In the officer's unit, at the officer's counter, or at the reception as a whole."""
    places = [and_(unit == "", counter == ""), and_(unit == "", counter == scope.counter)]
    if scope.unit:
        places.append(unit == scope.unit)
    return or_(*places)

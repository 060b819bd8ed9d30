"""Where dossiers lie: the lines of one control sheet, what waits for confirmation, who answers for what, links."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, or_, select
from sqlalchemy.orm import Session, aliased

from desktop_app.domain import canonical
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.dossier.custody import Custody, HandOver
from desktop_app.domain.exchange.hand_overs import HeldRow, InboxScope, LinkRow, PendingRow
from models.base import table_of
from models.dossier import DossierRow
from models.hand_over import DossierLinkRow, HandOverRow
from models.person import PersonRow
from models.queries.inbox import addressed_to, held_somewhere, on_its_way

# Built once: building a statement costs more than running it.
_DOSSIER, _LINE = table_of(DossierRow), table_of(HandOverRow)
_LINES = select(_LINE).where(_LINE.c.dossier_id == bindparam("dossier")).order_by(_LINE.c.seq)
_HELD = select(_DOSSIER.c.holder, _DOSSIER.c.place_unit, _DOSSIER.c.place_counter).where(
    _DOSSIER.c.id == bindparam("dossier")
)
MOST = 500
"""Rows of one list an officer works through."""


def custody_of(session: Session, dossier_id: int) -> Custody:
    """Where a dossier lies now, with every line of its control sheet, read back from the rows."""
    connection = session.connection()
    holder, unit, counter = connection.execute(_HELD, {"dossier": dossier_id}).one()
    lines = connection.execute(_LINES, {"dossier": dossier_id}).mappings()
    return Custody(holder, unit, counter, tuple(_line(row) for row in lines))


def _line(row: Any) -> HandOver:
    values = {name: row[name] for name in HandOver.__dataclass_fields__}
    limit = values["step_limit"]
    values["step_limit"] = canonical.from_bytes(bytes(limit), TimeLimit) if limit is not None else None
    values["note_id"] = values["note_id"] or ""
    return HandOver(**values)


def pending_rows(session: Session, scope: InboxScope) -> tuple[PendingRow, ...]:
    """What is on its way to somebody of ``scope``, the longest waiting first."""
    query = (
        select(
            DossierRow.id, DossierRow.code, DossierRow.matter_short, PersonRow.full_name, DossierRow.status,
            DossierRow.due_at, DossierRow.day_based, HandOverRow.seq, HandOverRow.from_unit, HandOverRow.from_counter,
            HandOverRow.from_officer, HandOverRow.to_unit, HandOverRow.to_counter, HandOverRow.to_officer,
            HandOverRow.given_at, HandOverRow.batch, HandOverRow.step_due_at,
        )
        .join(HandOverRow, and_(HandOverRow.dossier_id == DossierRow.id, HandOverRow.seq == DossierRow.pending_seq))
        .join(PersonRow, PersonRow.id == DossierRow.owner_id)
        .where(*on_its_way(), *addressed_to(scope))
        .order_by(HandOverRow.given_at, HandOverRow.seq)
        .limit(MOST)
    )  # fmt: skip
    return tuple(PendingRow(*tuple(row)) for row in session.execute(query))


def held_rows(session: Session, *conditions: ColumnElement[bool]) -> tuple[HeldRow, ...]:
    """Dossiers with who answers for them, nearest due first."""
    query = (
        select(
            DossierRow.id, DossierRow.code, DossierRow.matter_short, PersonRow.full_name, DossierRow.status,
            DossierRow.received_at, DossierRow.due_at, DossierRow.day_based, DossierRow.holder, DossierRow.place_unit,
            DossierRow.place_counter, DossierRow.pending_officer, DossierRow.pending_seq.is_not(None),
            DossierRow.voided_at.is_not(None),
        )
        .join(PersonRow, PersonRow.id == DossierRow.owner_id)
        .where(*conditions)
        .order_by(DossierRow.due_at, DossierRow.id)
        .limit(MOST)
    )  # fmt: skip
    return tuple(HeldRow(*tuple(row)) for row in session.execute(query))


def of_officer(officer: str) -> tuple[ColumnElement[bool], ...]:
    """What an officer answers for, or is being given, and that is not in the applicant's hands yet."""
    return (*held_somewhere(), or_(DossierRow.holder == officer, DossierRow.pending_officer == officer))


def parent_of(session: Session, dossier_id: int) -> int | None:
    """The dossier this one goes with."""
    return session.scalar(select(DossierLinkRow.parent_id).where(DossierLinkRow.child_id == dossier_id))


def children_of(session: Session, dossier_id: int) -> tuple[int, ...]:
    """The dossiers that go with this one, in the order they were tied to it."""
    query = select(DossierLinkRow.child_id).where(DossierLinkRow.parent_id == dossier_id)
    return tuple(session.scalars(query.order_by(DossierLinkRow.linked_seq)))


def link_rows(session: Session, ids: tuple[int, ...]) -> tuple[LinkRow, ...]:
    """These dossiers, in this order."""
    one = aliased(DossierRow)
    query = select(
        one.id, one.code, one.matter_short, one.status, one.voided_at.is_not(None), one.due_at, one.finished_at
    ).where(one.id.in_(ids))
    found = {row[0]: LinkRow(*row) for row in session.execute(query)}
    return tuple(found[wanted] for wanted in ids if wanted in found)

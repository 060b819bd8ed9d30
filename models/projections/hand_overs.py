"""Projection of where a dossier lies: lines of its control sheet, columns that lists ask for, linked dossiers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.dossier.custody import CUSTODY_KINDS, Custody, HandOver, follow, replay
from desktop_app.domain.events import (
    DossierLinkedData,
    DossierUnlinkedData,
    Event,
    EventData,
    ProcessingStartedData,
    StepUndoneData,
    SubjectKind,
)
from models.base import table_of
from models.dossier import DossierRow
from models.event import EventRow
from models.event_data import data_of
from models.hand_over import DossierLinkRow, HandOverRow
from models.projections.kind import Apply
from models.queries.hand_overs import custody_of

TABLES = (HandOverRow, DossierLinkRow)

# Built once: building a statement costs more than running it.
_DOSSIER, _LINE, _LINK = table_of(DossierRow), table_of(HandOverRow), table_of(DossierLinkRow)
_EVENT = table_of(EventRow)
_INSERT_LINE = insert(_LINE)
_FORGET_LINES = delete(_LINE).where(_LINE.c.dossier_id == bindparam("dossier"))
_FORGET_LINE = _FORGET_LINES.where(_LINE.c.seq == bindparam("line"))
_CHANGE = update(_DOSSIER).where(_DOSSIER.c.id == bindparam("dossier"))
_EVENTS = (
    select(_EVENT.c.canonical)
    .where(
        _EVENT.c.subject_kind == SubjectKind.DOSSIER.value,
        _EVENT.c.subject_id == bindparam("dossier"),
        _EVENT.c.seq <= bindparam("until"),
    )
    .order_by(_EVENT.c.seq)
)
_INSERT_LINK = insert(_LINK)
_OF_LINE = tuple(HandOver.__dataclass_fields__)
_FORGET_LINK = delete(_LINK).where(_LINK.c.child_id == bindparam("child"), _LINK.c.parent_id == bindparam("parent"))


def line_row(dossier_id: int, line: HandOver) -> dict[str, Any]:
    """One line of the control sheet as a row."""
    values = {name: getattr(line, name) for name in _OF_LINE}
    values["step_limit"] = canonical.to_bytes(line.step_limit) if line.step_limit is not None else None
    values["note_id"] = line.note_id or None
    return {"dossier_id": dossier_id, **values}


def moved(session: Session, event: Event, data: EventData) -> None:
    """The dossier goes on its way: the changed lines, and the columns of its row."""
    dossier_id = int(event.subject_id)
    before = custody_of(session, dossier_id)
    after = follow(before, event, data)
    known = {line.seq: line for line in before.lines}
    kept = {line.seq: line for line in after.lines}
    connection = session.connection()
    for seq in known:
        if known[seq] != kept.get(seq):
            connection.execute(_FORGET_LINE, {"dossier": dossier_id, "line": seq})
    fresh = [line_row(dossier_id, line) for line in after.lines if known.get(line.seq) != line]
    if fresh:
        connection.execute(_INSERT_LINE, fresh)
    _write_columns(session, dossier_id, after)


def step_undone(session: Session, event: Event, data: StepUndoneData) -> None:
    """A start that was taken back handed nothing over: the way is told again without it."""
    if data.undone_kind != ProcessingStartedData.KIND:
        return
    dossier_id = int(event.subject_id)
    connection = session.connection()
    raws = connection.execute(_EVENTS, {"dossier": event.subject_id, "until": event.seq}).scalars()
    told = [canonical.from_bytes(raw, Event) for raw in raws]
    custody = replay((one, data_of(one)) for one in told)
    connection.execute(_FORGET_LINES, {"dossier": dossier_id})
    if custody.lines:
        connection.execute(_INSERT_LINE, [line_row(dossier_id, line) for line in custody.lines])
    _write_columns(session, dossier_id, custody)


def _write_columns(session: Session, dossier_id: int, custody: Custody) -> None:
    session.connection().execute(_CHANGE, {"dossier": dossier_id, **custody_columns(custody)})


def custody_columns(custody: Custody) -> dict[str, Any]:
    """What the dossier's row repeats of its way."""
    pending, step = custody.pending, custody.step
    return {
        "holder": custody.holder,
        "place_unit": custody.unit,
        "place_counter": custody.counter,
        "step_due_at": step.step_due_at if step else None,
        "pending_seq": pending.seq if pending else None,
        "pending_unit": pending.to_unit if pending else "",
        "pending_counter": pending.to_counter if pending else "",
        "pending_officer": pending.to_officer if pending else "",
    }


def linked(session: Session, event: Event, data: DossierLinkedData) -> None:
    row = {"child_id": data.child_id, "parent_id": int(event.subject_id), "linked_seq": event.seq}
    session.connection().execute(_INSERT_LINK, row)


def unlinked(session: Session, event: Event, data: DossierUnlinkedData) -> None:
    session.connection().execute(_FORGET_LINK, {"child": data.child_id, "parent": int(event.subject_id)})


APPLY: dict[str, Apply] = {
    **dict.fromkeys(CUSTODY_KINDS, moved),
    StepUndoneData.KIND: step_undone,
    DossierLinkedData.KIND: linked,
    DossierUnlinkedData.KIND: unlinked,
}
"""After the functions of ``dossiers`` where an event is in both tables."""

"""Projection of what was told to those who supervise."""

from __future__ import annotations

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event
from desktop_app.domain.events.escalation import EscalationAcknowledgedData, EscalationRaisedData
from models.base import table_of
from models.escalation import EscalationRow
from models.projections.kind import Apply

TABLES = (EscalationRow,)
_ROW = table_of(EscalationRow)
_ADD = insert(_ROW)


def raised(session: Session, event: Event, data: EscalationRaisedData) -> None:
    session.connection().execute(
        _ADD,
        {
            "thing": event.subject_id,
            "danger": data.danger,
            "number": data.number,
            "name": data.name,
            "officer": data.officer,
            "unit": data.unit,
            "limit_at": data.limit_at,
            "raised_at": event.occurred_at,
            "acknowledged_at": None,
            "acknowledged_by": "",
            "note_id": "",
        },
    )


def acknowledged(session: Session, event: Event, data: EscalationAcknowledgedData) -> None:
    session.connection().execute(
        update(_ROW)
        .where(_ROW.c.thing == event.subject_id)
        .values(
            acknowledged_at=event.occurred_at,
            acknowledged_by=event.actor,
            note_id=data.note.id if data.note is not None else "",
        )
    )


APPLY: dict[str, Apply] = {EscalationRaisedData.KIND: raised, EscalationAcknowledgedData.KIND: acknowledged}

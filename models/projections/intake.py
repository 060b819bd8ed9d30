"""Projections beside the dossiers: the notices given at the desk, and the locks of the register."""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.events import (
    Event,
    IntakeGuidedData,
    IntakeRefusedData,
    RegisterLockedData,
    RegisterReopenedData,
)
from models.base import table_of
from models.intake import IntakeNoticeRow
from models.person import PersonRow
from models.projections.kind import Apply
from models.register import RegisterLockRow

TABLES = (IntakeNoticeRow, RegisterLockRow)

_PERSON = table_of(PersonRow)
_INSERT = insert(table_of(IntakeNoticeRow))
_NUMBER = select(_PERSON.c.id_number).where(_PERSON.c.id == bindparam("person"))
KINDS = {IntakeGuidedData.KIND: "guided", IntakeRefusedData.KIND: "refused"}


def noticed(session: Session, event: Event, data: IntakeGuidedData | IntakeRefusedData) -> None:
    connection = session.connection()
    connection.execute(
        _INSERT,
        {
            "id": int(event.subject_id),
            "kind": KINDS[event.kind],
            "number": data.number,
            "at": event.occurred_at,
            "day": in_vietnam(event.occurred_at).date().isoformat(),
            "officer": event.actor,
            "counter": event.counter,
            "procedure_code": data.procedure_code,
            "sector": data.sector,
            "matter_short": data.matter_short,
            "submitter_id": data.submitter.id,
            "submitter_id_number": connection.execute(_NUMBER, {"person": data.submitter.id}).scalar() or "",
            "contents_id": data.contents.id,
            "paper_id": data.paper.id,
            "draft_id": data.draft_id if isinstance(data, IntakeGuidedData) else "",
        },
    )


def register_locked(session: Session, event: Event, data: RegisterLockedData) -> None:
    session.merge(
        RegisterLockRow(
            org_code=data.org_code,
            year=data.year,
            locked=True,
            last_no=data.last_no,
            entries=data.entries,
            at=event.occurred_at,
            officer=event.actor,
        )
    )
    session.flush()


def register_reopened(session: Session, event: Event, data: RegisterReopenedData) -> None:
    row = session.get_one(RegisterLockRow, (data.org_code, data.year))
    row.locked, row.at, row.officer = False, event.occurred_at, event.actor
    session.flush()


APPLY: dict[str, Apply] = {
    IntakeGuidedData.KIND: noticed,
    IntakeRefusedData.KIND: noticed,
    RegisterLockedData.KIND: register_locked,
    RegisterReopenedData.KIND: register_reopened,
}

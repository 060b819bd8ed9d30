"""Projection of the print outbox."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.events import Event, PrintDoneData, PrintFailedData, PrintRequestedData, PrintRetriedData
from models.base import table_of
from models.print_job import PrintJobRow
from models.projections.kind import Apply

TABLES = (PrintJobRow,)

_JOB = table_of(PrintJobRow)
_INSERT = insert(_JOB)
_TRIED = update(_JOB).where(_JOB.c.id == bindparam("job")).values(attempts=_JOB.c.attempts + 1)
DONE = _TRIED.values(state="done", error="", done_at=bindparam("at"))
_FAILED = _TRIED.values(state="failed", error=bindparam("why"))
_PENDING = update(_JOB).where(_JOB.c.id == bindparam("job")).values(state="pending")


def print_requested(session: Session, event: Event, data: PrintRequestedData) -> None:
    session.connection().execute(_INSERT, requested_row(event, data))


def requested_row(event: Event, data: PrintRequestedData) -> dict[str, Any]:
    """The row of a job that waits in the outbox."""
    return {
        "id": int(event.subject_id),
        "dossier_id": data.dossier_id,
        "form": data.form.value,
        "context_id": data.context.id,
        "mark": canonical.to_bytes(data.mark),
        "counter": event.counter,
        "officer": event.actor,
        "state": "pending",
        "attempts": 0,
        "error": "",
        "requested_at": event.occurred_at,
        "done_at": None,
    }


def print_done(session: Session, event: Event, _data: PrintDoneData) -> None:
    session.connection().execute(DONE, {"job": int(event.subject_id), "at": event.occurred_at})


def print_failed(session: Session, event: Event, data: PrintFailedData) -> None:
    session.connection().execute(_FAILED, {"job": int(event.subject_id), "why": data.error})


def print_retried(session: Session, event: Event, _data: PrintRetriedData) -> None:
    session.connection().execute(_PENDING, {"job": int(event.subject_id)})


APPLY: dict[str, Apply] = {
    PrintRequestedData.KIND: print_requested,
    PrintDoneData.KIND: print_done,
    PrintFailedData.KIND: print_failed,
    PrintRetriedData.KIND: print_retried,
}

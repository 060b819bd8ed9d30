"""Projection of the print outbox."""

from __future__ import annotations

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.events import Event, PrintDoneData, PrintFailedData, PrintRequestedData
from models.print_job import PrintJobRow
from models.projections.kind import Apply

TABLES = (PrintJobRow,)


def print_requested(session: Session, event: Event, data: PrintRequestedData) -> None:
    session.execute(
        insert(PrintJobRow),
        [
            {
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
        ],
    )


def print_done(session: Session, event: Event, _data: PrintDoneData) -> None:
    session.execute(
        update(PrintJobRow)
        .where(PrintJobRow.id == int(event.subject_id))
        .values(state="done", error="", attempts=PrintJobRow.attempts + 1, done_at=event.occurred_at)
    )


def print_failed(session: Session, event: Event, data: PrintFailedData) -> None:
    session.execute(
        update(PrintJobRow)
        .where(PrintJobRow.id == int(event.subject_id))
        .values(state="failed" if data.final else "pending", error=data.error, attempts=PrintJobRow.attempts + 1)
    )


APPLY: dict[str, Apply] = {
    PrintRequestedData.KIND: print_requested,
    PrintDoneData.KIND: print_done,
    PrintFailedData.KIND: print_failed,
}

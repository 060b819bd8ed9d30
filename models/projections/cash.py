"""Projection of the money: entries from the events that took it, counter-entries, slips and closing sheets."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.events import (
    CashClosedData,
    DossierAcceptedData,
    Event,
    FeeCollectedData,
    FeeCorrectedData,
    FeeSlipIssuedData,
)
from models.base import table_of
from models.cash import CashClosingRow, CashEntryRow
from models.projections.kind import Apply

TABLES = (CashEntryRow, CashClosingRow)

_ENTRY, _CLOSING = table_of(CashEntryRow), table_of(CashClosingRow)
_INSERT = insert(_ENTRY)
_INSERT_CLOSING = insert(_CLOSING)
_SLIP = (
    update(_ENTRY)
    .where(_ENTRY.c.id == bindparam("entry"))
    .values(slip_number=bindparam("number"), slip_id=bindparam("paper"))
)
_ONTO_SHEET = (
    update(_ENTRY)
    .where(
        _ENTRY.c.officer == bindparam("taken_by"),
        _ENTRY.c.closing_id.is_(None),
        _ENTRY.c.day <= bindparam("until"),
    )
    .values(closing_id=bindparam("sheet"))
)


def accepted(session: Session, event: Event, data: DossierAcceptedData) -> None:
    """Money that came with the dossier."""
    if data.fee_collected and data.payment_method is not None:
        _enter(session, event, amount=data.fee_collected, method=data.payment_method.value)


def fee_collected(session: Session, event: Event, data: FeeCollectedData) -> None:
    _enter(session, event, amount=data.amount, method=data.method.value)


def fee_corrected(session: Session, event: Event, data: FeeCorrectedData) -> None:
    _enter(
        session,
        event,
        amount=-data.amount,
        method=data.method.value,
        corrects=data.entry,
        reason_id=data.reason.id,
    )


def _enter(session: Session, event: Event, **values: Any) -> None:
    session.connection().execute(_INSERT, entry_row(event, **values))


def entry_row(event: Event, **values: Any) -> dict[str, Any]:
    """The row of the money that ``event`` took or gave back; ``values``: amount, method, and what it corrects."""
    return {
        "id": event.seq,
        "dossier_id": int(event.subject_id),
        "day": in_vietnam(event.occurred_at).date().isoformat(),
        "taken_at": event.occurred_at,
        "officer": event.actor,
        "counter": event.counter,
        "corrects": None,
        "reason_id": None,
        "closing_id": None,
        "slip_number": "",
        "slip_id": None,
        **values,
    }


def slip_issued(session: Session, event: Event, data: FeeSlipIssuedData) -> None:
    values = {"entry": int(event.subject_id), "number": data.number, "paper": data.paper.id}
    session.connection().execute(_SLIP, values)


def closed(session: Session, event: Event, data: CashClosedData) -> None:
    """The sheet takes in what no earlier sheet of this officer has, up to its day."""
    connection = session.connection()
    sheet = int(event.subject_id)
    connection.execute(
        _INSERT_CLOSING,
        {
            "id": sheet,
            "number": data.number,
            "officer": event.actor,
            "counter": event.counter,
            "day": data.day,
            "closed_at": event.occurred_at,
            "entries": data.entries,
            "cash": data.cash,
            "transfer": data.transfer,
            "counted": data.counted,
            "tally": canonical.to_bytes(data.tally),
            "remark_id": data.remark.id if data.remark else None,
            "context_id": data.paper.id,
        },
    )
    connection.execute(_ONTO_SHEET, {"taken_by": event.actor, "until": data.day, "sheet": sheet})


APPLY: dict[str, Apply] = {
    DossierAcceptedData.KIND: accepted,
    FeeCollectedData.KIND: fee_collected,
    FeeCorrectedData.KIND: fee_corrected,
    FeeSlipIssuedData.KIND: slip_issued,
    CashClosedData.KIND: closed,
}

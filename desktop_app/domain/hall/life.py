"""The life of a ticket: a fold over its events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop_app.domain.events.base import Event, EventData
from desktop_app.domain.events.hall import (
    TicketAbsentData,
    TicketAnsweredData,
    TicketBegunData,
    TicketCalledAgainData,
    TicketCalledData,
    TicketCameBackData,
    TicketCancelledData,
    TicketDossierData,
    TicketDossierVoidedData,
    TicketFinishedData,
    TicketForgottenData,
    TicketParkedData,
    TicketReleasedData,
    TicketTakenData,
    TicketTransferredData,
    TicketUndoneData,
)
from desktop_app.domain.hall import ticket as steps
from desktop_app.domain.hall.ticket import Ticket


def taken(event: Event, data: TicketTakenData) -> Ticket:
    """The ticket as it begins."""
    return Ticket(
        id=int(event.subject_id),
        day=data.day,
        series=data.series,
        number=data.number,
        group=data.group,
        lane=data.lane,
        priority=data.priority,
        via=data.via,
        taken_at=event.occurred_at,
        order_at=data.order_at,
        token=data.token,
        waiting_before=data.waiting_before,
        estimate=data.estimate,
    )


def after(ticket: Ticket, event: Event, data: EventData) -> Ticket:
    """The ticket after an event; raises ``UserError("ticket_state_wrong")`` when the step does not fit its state."""
    return _STEPS[event.kind](ticket, event, data)


def _called(ticket: Ticket, event: Event, data: TicketCalledData) -> Ticket:
    return steps.called(ticket, event.counter, event.actor, event.occurred_at, data.by)


def _called_again(ticket: Ticket, event: Event, _data: TicketCalledAgainData) -> Ticket:
    return steps.called_again(ticket, event.occurred_at)


def _begun(ticket: Ticket, event: Event, _data: TicketBegunData) -> Ticket:
    return steps.begun(ticket, event.occurred_at)


def _finished(ticket: Ticket, event: Event, data: TicketFinishedData) -> Ticket:
    return steps.finished(ticket, event.occurred_at, data.outcome)


def _absent(ticket: Ticket, event: Event, _data: TicketAbsentData) -> Ticket:
    return steps.absent(ticket, event.occurred_at)


def _came_back(ticket: Ticket, _event: Event, _data: TicketCameBackData) -> Ticket:
    return steps.came_back(ticket)


def _parked(ticket: Ticket, _event: Event, _data: TicketParkedData) -> Ticket:
    return steps.parked(ticket)


def _transferred(ticket: Ticket, _event: Event, data: TicketTransferredData) -> Ticket:
    return steps.transferred(ticket, data.group, data.to_counter)


def _released(ticket: Ticket, _event: Event, _data: TicketReleasedData) -> Ticket:
    return steps.released(ticket)


def _cancelled(ticket: Ticket, event: Event, _data: TicketCancelledData) -> Ticket:
    return steps.cancelled(ticket, event.occurred_at)


def _forgotten(ticket: Ticket, event: Event, _data: TicketForgottenData) -> Ticket:
    return steps.forgotten(ticket, event.occurred_at)


def _answered(ticket: Ticket, _event: Event, data: TicketAnsweredData) -> Ticket:
    return steps.answered(ticket, data.outcome)


def _dossier(ticket: Ticket, _event: Event, data: TicketDossierData) -> Ticket:
    return steps.with_dossier(ticket, data.dossier_id)


def _dossier_voided(ticket: Ticket, _event: Event, data: TicketDossierVoidedData) -> Ticket:
    return steps.without_dossier(ticket, data.dossier_id)


def _undone(_ticket: Ticket, _event: Event, data: TicketUndoneData) -> Ticket:
    return data.restored


_STEPS: dict[str, Callable[[Ticket, Event, Any], Ticket]] = {
    TicketCalledData.KIND: _called,
    TicketCalledAgainData.KIND: _called_again,
    TicketBegunData.KIND: _begun,
    TicketFinishedData.KIND: _finished,
    TicketAbsentData.KIND: _absent,
    TicketCameBackData.KIND: _came_back,
    TicketParkedData.KIND: _parked,
    TicketTransferredData.KIND: _transferred,
    TicketReleasedData.KIND: _released,
    TicketCancelledData.KIND: _cancelled,
    TicketForgottenData.KIND: _forgotten,
    TicketAnsweredData.KIND: _answered,
    TicketDossierData.KIND: _dossier,
    TicketDossierVoidedData.KIND: _dossier_voided,
    TicketUndoneData.KIND: _undone,
}
TICKET_KINDS = tuple(_STEPS)
"""Every step after the taking."""

UNDOABLE = frozenset(
    {
        TicketCalledData.KIND,
        TicketBegunData.KIND,
        TicketFinishedData.KIND,
        TicketAbsentData.KIND,
        TicketCameBackData.KIND,
        TicketParkedData.KIND,
        TicketTransferredData.KIND,
        TicketCancelledData.KIND,
    }
)
"""What Ctrl+Z takes back at a counter. A dossier that was accepted is undone on F2, by its own rule."""

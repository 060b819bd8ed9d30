"""What happens in the hall, none of it personal. Subject id: the ticket, the counter's key, or the appointment."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.events.base import EventData, SubjectKind
from desktop_app.domain.hall.ticket import CalledBy, Estimate, Lane, Outcome, TakenVia, Ticket


class TicketTakenData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.taken"
    day: str
    series: str
    number: int
    group: str
    lane: Lane
    priority: str
    via: TakenVia
    order_at: datetime
    token: str
    waiting_before: int
    estimate: Estimate | None = None


class TicketCalledData(EventData, frozen=True):
    """By the counter of the event. ``run``: ordinary numbers since the last one with priority, before this call."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.called"
    by: CalledBy
    run: int


class TicketCalledAgainData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.called_again"


class TicketBegunData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.begun"


class TicketFinishedData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.finished"
    outcome: Outcome


class TicketAbsentData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.absent"


class TicketCameBackData(EventData, frozen=True):
    """An absent person, or one put aside, waits again."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.came_back"


class TicketParkedData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.parked"


class TicketTransferredData(EventData, frozen=True):
    """To a group, or to one counter of it; the place in line is kept."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.transferred"
    group: str
    to_counter: str = ""


class TicketReleasedData(EventData, frozen=True):
    """Taken from a counter that cannot go on; the person waits again."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.released"


class TicketCancelledData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.cancelled"


class TicketForgottenData(EventData, frozen=True):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.forgotten"


class TicketAnsweredData(EventData, frozen=True):
    """How a forgotten visit ended, said in the morning."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.answered"
    outcome: Outcome


class TicketDossierData(EventData, frozen=True):
    """A dossier was accepted for this ticket."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.dossier"
    dossier_id: int


class TicketDossierVoidedData(EventData, frozen=True):
    """The dossier of this ticket was a mistake: the visit led to one less."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.dossier_voided"
    dossier_id: int


class TicketUndoneData(EventData, frozen=True):
    """The last step is taken back: the ticket and its counter's run are as they were before it."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.undone"
    undone: str
    """Kind of the event taken back."""
    restored: Ticket
    run: int


class CounterOpenedData(EventData, frozen=True):
    """The event's officer works at this counter from now on, also after a pause. ``groups`` empty: all groups."""

    SUBJECT = SubjectKind.COUNTER
    KIND = "counter.opened"
    groups: tuple[str, ...] = ()


class CounterPausedData(EventData, frozen=True):
    SUBJECT = SubjectKind.COUNTER
    KIND = "counter.paused"
    until: datetime | None = None
    """When it is expected back, as the board says."""


class CounterClosedData(EventData, frozen=True):
    SUBJECT = SubjectKind.COUNTER
    KIND = "counter.closed"


class AppointmentBookedData(EventData, frozen=True):
    """A time for one group; the citizen holds the code, the program keeps no name."""

    SUBJECT = SubjectKind.APPOINTMENT
    KIND = "appointment.booked"
    group: str
    at: datetime
    code: str


class AppointmentCancelledData(EventData, frozen=True):
    SUBJECT = SubjectKind.APPOINTMENT
    KIND = "appointment.cancelled"


class AppointmentArrivedData(EventData, frozen=True):
    """The person is in the hall and has a ticket."""

    SUBJECT = SubjectKind.APPOINTMENT
    KIND = "appointment.arrived"
    ticket_id: int

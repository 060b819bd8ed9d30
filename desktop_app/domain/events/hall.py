"""What happens in the hall, none of it personal. Subject id: the ticket, the counter's key, or the appointment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.events.base import EventData, SubjectKind
from desktop_app.domain.hall.ticket import CalledBy, Estimate, Lane, Outcome, TakenVia, Ticket


@dataclass(frozen=True, slots=True)
class TicketTakenData(EventData):
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


@dataclass(frozen=True, slots=True)
class TicketCalledData(EventData):
    """By the counter of the event. ``run``: ordinary numbers since the last one with priority, before this call."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.called"
    by: CalledBy
    run: int


@dataclass(frozen=True, slots=True)
class TicketCalledAgainData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.called_again"


@dataclass(frozen=True, slots=True)
class TicketBegunData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.begun"


@dataclass(frozen=True, slots=True)
class TicketFinishedData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.finished"
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class TicketAbsentData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.absent"


@dataclass(frozen=True, slots=True)
class TicketCameBackData(EventData):
    """An absent person, or one put aside, waits again."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.came_back"


@dataclass(frozen=True, slots=True)
class TicketParkedData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.parked"


@dataclass(frozen=True, slots=True)
class TicketTransferredData(EventData):
    """To a group, or to one counter of it; the place in line is kept."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.transferred"
    group: str
    to_counter: str = ""


@dataclass(frozen=True, slots=True)
class TicketReleasedData(EventData):
    """Taken from a counter that cannot go on; the person waits again."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.released"


@dataclass(frozen=True, slots=True)
class TicketCancelledData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.cancelled"


@dataclass(frozen=True, slots=True)
class TicketForgottenData(EventData):
    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.forgotten"


@dataclass(frozen=True, slots=True)
class TicketAnsweredData(EventData):
    """How a forgotten visit ended, said in the morning."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.answered"
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class TicketDossierData(EventData):
    """A dossier was accepted for this ticket."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.dossier"
    dossier_id: int


@dataclass(frozen=True, slots=True)
class TicketUndoneData(EventData):
    """The last step is taken back: the ticket and its counter's run are as they were before it."""

    SUBJECT = SubjectKind.TICKET
    KIND = "ticket.undone"
    undone: str
    """Kind of the event taken back."""
    restored: Ticket
    run: int


@dataclass(frozen=True, slots=True)
class CounterOpenedData(EventData):
    """The event's officer works at this counter from now on, also after a pause. ``groups`` empty: all groups."""

    SUBJECT = SubjectKind.COUNTER
    KIND = "counter.opened"
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CounterPausedData(EventData):
    SUBJECT = SubjectKind.COUNTER
    KIND = "counter.paused"
    until: datetime | None = None
    """When it is expected back, as the board says."""


@dataclass(frozen=True, slots=True)
class CounterClosedData(EventData):
    SUBJECT = SubjectKind.COUNTER
    KIND = "counter.closed"


@dataclass(frozen=True, slots=True)
class AppointmentBookedData(EventData):
    """A time for one group; the citizen holds the code, the program keeps no name."""

    SUBJECT = SubjectKind.APPOINTMENT
    KIND = "appointment.booked"
    group: str
    at: datetime
    code: str


@dataclass(frozen=True, slots=True)
class AppointmentCancelledData(EventData):
    SUBJECT = SubjectKind.APPOINTMENT
    KIND = "appointment.cancelled"


@dataclass(frozen=True, slots=True)
class AppointmentArrivedData(EventData):
    """The person is in the hall and has a ticket."""

    SUBJECT = SubjectKind.APPOINTMENT
    KIND = "appointment.arrived"
    ticket_id: int

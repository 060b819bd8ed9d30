"""A number of the hall and the dossiers its visit led to; loaded only where somebody has a number."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.domain.events import Actor
from desktop_app.domain.events.hall import TicketBegunData, TicketDossierData, TicketDossierVoidedData
from desktop_app.domain.hall.ticket import AT_COUNTER, TicketState
from desktop_app.services.hall.log import append
from models.queries import hall as lines


def served_in(session: Session, actor: Actor, ticket_id: int) -> int:
    """``ticket_id`` when it is called or served at the actor's counter, else 0.

    A dossier is never refused, nor given to somebody else's visit, because a window was behind the hall.
    """
    ticket = lines.ticket(session, ticket_id)
    here = ticket is not None and ticket.state in AT_COUNTER and ticket.counter == actor.counter
    return ticket_id if here else 0


def tie_in(session: Session, actor: Actor, ticket_id: int, dossier_id: int, now: datetime) -> None:
    """The visit led to this dossier; inside the acceptance's transaction. Who was only called is served by now."""
    ticket = lines.ticket(session, ticket_id)
    if ticket is not None and ticket.state is TicketState.CALLED:
        append(session, ticket_id, TicketBegunData(), actor, now)
    append(session, ticket_id, TicketDossierData(dossier_id), actor, now)


def untie_in(session: Session, actor: Actor, ticket_id: int, dossier_id: int, now: datetime) -> None:
    """The dossier was a mistake; inside the transaction that voids it."""
    ticket = lines.ticket(session, ticket_id)
    if ticket is not None and dossier_id in ticket.dossiers:
        append(session, ticket_id, TicketDossierVoidedData(dossier_id), actor, now)

"""Appending the hall's events, and what every use case of the hall asks first."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.events import Actor, Event, EventData
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.ticket import Ticket
from desktop_app.errors import UserError
from models import event_log
from models.queries import hall as lines


def append(session: Session, subject: int | str, data: EventData, actor: Actor, at: datetime) -> Event:
    """One event of the hall; it is recorded when it happens."""
    now = at.astimezone(UTC)
    return event_log.append(session, str(subject), data, actor=actor, occurred_at=now, recorded_at=now)


def today(at: datetime) -> date:
    """The Vietnamese day on which numbers run."""
    return in_vietnam(at).date()


def known_ticket(session: Session, ticket_id: int) -> Ticket:
    """Raises ``UserError("ticket_unknown")``."""
    ticket = lines.ticket(session, ticket_id)
    if ticket is None:
        raise UserError("ticket_unknown", field="number")
    return ticket


def check_group(office: OfficeSnapshot, key: str) -> None:
    """Raises ``UserError("service_group_unknown")`` for a group that is not there or not active."""
    if all(group.key != key for group in office.service_groups()):
        raise UserError("service_group_unknown", field="group")

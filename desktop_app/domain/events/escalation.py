"""What was in danger and told to those who supervise; and who took note of it."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class EscalationRaisedData(EventData, frozen=True):
    """Subject id: ``supervision.thing``; there is one such event of a thing, ever."""

    SUBJECT = SubjectKind.ESCALATION
    KIND = "escalation.raised"
    danger: str
    """A value of ``Danger``."""
    number: int
    """Id of the dossier, or of the ticket."""
    name: str
    """Its code, or the label on the slip."""
    officer: str
    """Who answered for it then; empty: nobody by name."""
    unit: str
    limit_at: datetime
    """The time that was, or will be, missed."""


class EscalationAcknowledgedData(EventData, frozen=True):
    """Somebody took note. A second note of the same thing is not written."""

    SUBJECT = SubjectKind.ESCALATION
    KIND = "escalation.acknowledged"
    note: PersonalRef | None = None

"""What every event has: its subject, its kind, who and when; and how it names personal data without holding it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from msgspec import Struct


class SubjectKind(StrEnum):
    DOSSIER = "dossier"
    INTAKE = "intake"
    """A visit that gave no dossier: guided to complete the papers, or refused (no number is spent)."""
    PRINT = "print"
    CASH = "cash"
    POST = "post"
    RECORD = "record"
    CATALOGUE = "catalogue"
    REVEAL = "reveal"
    TICKET = "ticket"
    """One number of the hall."""
    COUNTER = "counter"
    """A counter of the hall that opens, pauses, closes."""
    APPOINTMENT = "appointment"
    RATING = "rating"
    """A day's box of ratings, or a slip that was typed in; never one rating."""
    INDICATOR = "indicator"
    """What the centre wants of a calendar period, and figures that are typed in for it ("2026-Q4")."""
    ESCALATION = "escalation"
    """One thing that was in danger, named by ``supervision.thing``."""
    REPORT = "report"
    """The reports of one quarter ("2026-Q4")."""
    ACCOUNT = "account"
    """An officer's account, or the centre's recovery code."""
    REGISTER = "register"
    """The book of one year of one centre ("H06.12.34:2026")."""


class PersonalRef(Struct, frozen=True):
    """A row of personal data and the salted hash of its content."""

    id: str
    digest: str


class Event(Struct, frozen=True):
    """One entry of the log. ``occurred_at`` is when it happened, ``recorded_at`` when the program was told."""

    seq: int
    subject_kind: SubjectKind
    subject_id: str
    kind: str
    schema_version: int
    actor: str
    counter: str
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]


class EventData(Struct, frozen=True):
    """Base of the data classes. ``KIND`` names the event, ``SCHEMA`` grows when a field changes meaning."""

    SUBJECT: ClassVar[SubjectKind]
    KIND: ClassVar[str]
    SCHEMA: ClassVar[int] = 1

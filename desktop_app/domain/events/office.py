"""The office itself: its records, its catalogue, and who looked at an identity."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class RecordSavedData(EventData, frozen=True):
    """A record of the office (F9). ``body`` is the canonical JSON of its dataclass."""

    SUBJECT = SubjectKind.RECORD
    KIND = "record.saved"
    kind: str
    key: str
    name: str
    active: bool
    body: dict[str, Any]


class ProcedurePublishedData(EventData, frozen=True):
    SUBJECT = SubjectKind.CATALOGUE
    KIND = "catalogue.published"
    procedure: Procedure


class IdentityRevealedData(EventData, frozen=True):
    """Somebody looked at an unmasked number: who, of what, why (in the erasable table); never the value."""

    SUBJECT = SubjectKind.REVEAL
    KIND = "identity.revealed"
    dossier_id: int
    reason: PersonalRef

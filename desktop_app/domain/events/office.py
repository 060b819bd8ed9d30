"""The office itself: its records, its catalogue, and who looked at an identity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


@dataclass(frozen=True, slots=True)
class RecordSavedData(EventData):
    """A record of the office (F9). ``body`` is the canonical JSON of its dataclass."""

    SUBJECT = SubjectKind.RECORD
    KIND = "record.saved"
    kind: str
    key: str
    name: str
    active: bool
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ProcedurePublishedData(EventData):
    SUBJECT = SubjectKind.CATALOGUE
    KIND = "catalogue.published"
    procedure: Procedure


@dataclass(frozen=True, slots=True)
class IdentityRevealedData(EventData):
    """Somebody looked at an unmasked number: who, of what, why (in the erasable table); never the value."""

    SUBJECT = SubjectKind.REVEAL
    KIND = "identity.revealed"
    dossier_id: int
    reason: PersonalRef

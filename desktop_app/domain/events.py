"""The event log's vocabulary: who did what to which subject, and when it happened.

Event data holds no personal data: a person, a free text or a print context is named by a ``PersonalRef`` (row id and
salted hash), so that erasing the row leaves the log verifiable.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from desktop_app.domain.actor import Actor as Actor
from desktop_app.domain.calendar.deadline import DeadlineStep
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.catalogue.fees import FeeLine
from desktop_app.domain.catalogue.procedure import Channel, Procedure
from desktop_app.domain.dossier.acceptance import ComponentCount, PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.people.person import SubmitterRole


class SubjectKind(StrEnum):
    DOSSIER = "dossier"
    PRINT = "print"
    RECORD = "record"
    CATALOGUE = "catalogue"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True)
class PersonalRef:
    """A row of personal data and the salted hash of its content."""

    id: str
    digest: str


@dataclass(frozen=True, slots=True)
class Event:
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


class EventData:
    """Base of the data classes below. ``KIND`` names the event, ``SCHEMA`` grows when a field changes meaning."""

    __slots__ = ()
    SUBJECT: ClassVar[SubjectKind]
    KIND: ClassVar[str]
    SCHEMA: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class DossierDetails:
    """What is read only when one dossier is opened."""

    submitter_role: SubmitterRole
    components: tuple[ComponentCount, ...]
    sets: int
    pages: int
    copies: int
    limit: TimeLimit
    limit_text: str
    steps: tuple[DeadlineStep, ...]


@dataclass(frozen=True, slots=True)
class DossierAcceptedData(EventData):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.accepted"

    code: str
    secret: str
    org_code: str
    book_no: str
    line_no: int
    certification_no: str
    national_code: str
    procedure_code: str
    procedure_version: int
    case_key: str
    sector: str
    matter_short: str
    submitter: PersonalRef
    owner: PersonalRef
    texts: PersonalRef | None
    context: PersonalRef
    channel: Channel
    delivery: ResultDelivery
    received_at: datetime
    due_at: datetime
    promise_start: datetime | None
    promise_at: datetime | None
    programme: str
    fees: tuple[FeeLine, ...]
    fee_total: int
    fee_collected: int
    payment_method: PaymentMethod | None
    details: DossierDetails


@dataclass(frozen=True, slots=True)
class DossierVoidedData(EventData):
    """Hủy – nhập nhầm: the number is spent, the dossier counts nowhere."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.voided"
    reason: PersonalRef | None = None


@dataclass(frozen=True, slots=True)
class ProcessingStartedData(EventData):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.in_process"
    unit: str


@dataclass(frozen=True, slots=True)
class DossierFinishedData(EventData):
    """The approver signed: on-time is judged at ``occurred_at`` (docs/domain.md, section 3)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.finished"
    timeliness: str
    promise_kept: bool | None = None
    """Whether the no-wait promise was kept; None without a promise or after it became an appointment."""


@dataclass(frozen=True, slots=True)
class DossierReturnedData(EventData):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.returned"
    collector: PersonalRef | None = None


@dataclass(frozen=True, slots=True)
class FeeCollectedData(EventData):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.fee_collected"
    amount: int
    method: PaymentMethod


@dataclass(frozen=True, slots=True)
class NationalCodeSetData(EventData):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.national_code_set"
    national_code: str


@dataclass(frozen=True, slots=True)
class PromiseConvertedData(EventData):
    """Không chờ → có hẹn: the promise ends, the statutory deadline stands (docs/domain.md, section 5)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.promise_converted"
    reason: PersonalRef
    context: PersonalRef
    """The paper filed from now on: the receipt without the promise."""


@dataclass(frozen=True, slots=True)
class PrintRequestedData(EventData):
    SUBJECT = SubjectKind.PRINT
    KIND = "print.requested"
    dossier_id: int
    form: PaperForm
    context: PersonalRef
    mark: PrintMark


@dataclass(frozen=True, slots=True)
class PrintDoneData(EventData):
    SUBJECT = SubjectKind.PRINT
    KIND = "print.done"
    dossier_id: int


@dataclass(frozen=True, slots=True)
class PrintFailedData(EventData):
    """Automatic attempts are used up: the job waits for "In lại"."""

    SUBJECT = SubjectKind.PRINT
    KIND = "print.failed"
    dossier_id: int
    error: str


@dataclass(frozen=True, slots=True)
class PrintRetriedData(EventData):
    """ "In lại": a job that did not come out waits for the printer again."""

    SUBJECT = SubjectKind.PRINT
    KIND = "print.retried"
    dossier_id: int


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


EVENT_DATA: dict[str, type[EventData]] = {
    data.KIND: data
    for data in (
        DossierAcceptedData,
        DossierVoidedData,
        ProcessingStartedData,
        DossierFinishedData,
        DossierReturnedData,
        FeeCollectedData,
        NationalCodeSetData,
        PromiseConvertedData,
        PrintRequestedData,
        PrintDoneData,
        PrintFailedData,
        PrintRetriedData,
        RecordSavedData,
        ProcedurePublishedData,
        IdentityRevealedData,
    )
}
"""Every kind the log may hold; reading an unknown kind is an error, not a guess."""

UPGRADES: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(kind, version) → data of that version as data of the next one; pure, and never removed once events of it exist.

Raising ``SCHEMA`` of a kind to n + 1 needs the entry (kind, n) here: events are never rewritten, but lifted as they
are read. A new field with a default needs neither.
"""

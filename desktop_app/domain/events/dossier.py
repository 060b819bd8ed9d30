"""The facts of one dossier: its acceptance, what is added to it and what is taken back."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from desktop_app.domain.calendar.deadline import DeadlineStep
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.catalogue.fees import FeeLine
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import ComponentCount, PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind
from desktop_app.domain.people.person import SubmitterRole


class DossierDetails(Struct, frozen=True):
    """What is read only when one dossier is opened."""

    submitter_role: SubmitterRole
    components: tuple[ComponentCount, ...]
    sets: int
    pages: int
    copies: int
    limit: TimeLimit
    limit_text: str
    steps: tuple[DeadlineStep, ...]
    supplement_clock: SupplementClock = SupplementClock.RESTART
    """What happens to the clock after a supplement: the centre's setting on the day of acceptance."""
    competent_agency: str = ""
    """The agency that decides when it is not this centre's own (hồ sơ không phụ thuộc địa giới); else empty."""


class DossierAcceptedData(EventData, frozen=True):
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
    ticket_id: int = 0
    """The number of the hall that was served meanwhile; 0: nobody had one."""


class DossierVoidedData(EventData, frozen=True):
    """Hủy – nhập nhầm: the number is spent, the dossier counts nowhere."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.voided"
    reason: PersonalRef | None = None


class DossierCorrectedData(EventData, frozen=True):
    """Something about an accepted dossier was wrong: all of its facts as they are right, under the same number.

    ``facts.context`` is the new receipt; the one before stands in the log as superseded. ``facts.due_at`` is the due
    time from now on, with the pauses and restarts of the life so far. Money that was taken stays taken:
    ``fee_owed`` says what is now owed (or, below zero, to be given back).
    """

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.corrected"
    facts: DossierAcceptedData
    changed: tuple[str, ...]
    """Names of the fields that differ, as the form names them."""
    reason: PersonalRef
    fee_owed: int = 0
    timeliness: str = ""
    """Judged again against the new due time, where the work had ended; else empty."""


class CertificationCorrectedData(EventData, frozen=True):
    """The number in a book of certification was wrong; the old one is kept beside the new."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.certification_corrected"
    old: str
    new: str
    reason: PersonalRef


class FeeCollectedData(EventData, frozen=True):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.fee_collected"
    amount: int
    method: PaymentMethod


class NationalCodeSetData(EventData, frozen=True):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.national_code_set"
    national_code: str


class PromiseConvertedData(EventData, frozen=True):
    """Không chờ → có hẹn: the promise ends, the statutory deadline stands (docs/domain.md, section 5)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.promise_converted"
    reason: PersonalRef
    context: PersonalRef
    """The paper filed from now on: the receipt without the promise."""

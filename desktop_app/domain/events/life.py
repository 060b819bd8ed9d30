"""The steps of a dossier's life after its acceptance: one class a row of ``domain.dossier.transitions``.

A step that moves the due time carries the new one: a projection reads no calendar. ``paper`` names the filed print
context of the paper that the step gives out, ``contents`` what was typed for it.
"""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.domain.calendar.deadline import DeadlineStep
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.dossier.returning import ReturnMethod
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class ProcessingStartedData(EventData, frozen=True):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.in_process"
    unit: str
    result: str = ""
    """How the step before ended (a ``Timeliness`` or empty), where the start is itself the hand-over to the unit."""
    step_limit: TimeLimit | None = None
    step_due_at: datetime | None = None
    """The internal limit of the unit's step, as in ``DossierHandedOverData``."""


class AgencyReceivedData(EventData, frozen=True):
    """The competent agency has received a non-territorial dossier: the clock counts from then.

    NĐ 118/2025 Đ17.3 as amended by NĐ 309/2026.
    """

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.agency_received"
    due_at: datetime
    steps: tuple[DeadlineStep, ...]
    paper: PersonalRef | None = None
    """The receipt with the new appointment, when it differs from the first."""


class SupplementAskedData(EventData, frozen=True):
    """Mẫu 02: the papers that are missing, asked for once and in full (NĐ 61/2018 Đ15.3, Đ19.4)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.supplement_asked"
    number: str
    """Number of the notice, counted by the year: "12/2026"."""
    contents: PersonalRef
    """A ``SupplementRequest``."""
    answer_by: date | None = None
    """Until when the applicant is asked to answer, where the centre sets a day."""
    late_notice: bool = False
    """The notice went out later than the working days the law gives for it."""
    override: PersonalRef | None = None
    """Why a further supplement was asked although only one may be."""
    paper: PersonalRef | None = None


class SupplementReceivedData(EventData, frozen=True):
    """The papers came: the limit is counted from the beginning, or goes on, as the dossier's rule says."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.supplement_received"
    rule: SupplementClock
    due_at: datetime
    steps: tuple[DeadlineStep, ...]
    components: tuple[ComponentCount, ...]
    """All papers of the dossier as they lie now."""
    paper: PersonalRef | None = None
    """The receipt with the new appointment; it stands in place of the old one."""


class FinancialDutyAskedData(EventData, frozen=True):
    """A notice of a financial duty (tax, land fee) was given to the applicant; the clock pauses until it is met."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.financial_duty_asked"
    contents: PersonalRef
    """A ``FinancialDuty``."""
    amount: int
    paper: PersonalRef | None = None


class FinancialDutyMetData(EventData, frozen=True):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.financial_duty_met"
    proof: PersonalRef
    due_at: datetime
    paper: PersonalRef | None = None


class DossierWithdrawnData(EventData, frozen=True):
    """The applicant takes the dossier back; the report counts it as on time."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.withdrawn"
    reason: PersonalRef
    number: str = ""
    paper: PersonalRef | None = None


class DossierStoppedData(EventData, frozen=True):
    """The head stops the work for a reason outside the office (a court, a disaster); the clock pauses."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.stopped"
    reason: PersonalRef
    number: str = ""
    paper: PersonalRef | None = None


class DossierResumedData(EventData, frozen=True):
    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.resumed"
    reason: PersonalRef
    due_at: datetime
    paper: PersonalRef | None = None


class DossierExtendedData(EventData, frozen=True):
    """Mẫu 04: the apology with its reason and the new appointment, once (NĐ 61/2018 Đ19.9)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.extended"
    number: str
    due_at: datetime
    reason: PersonalRef
    unit: str = ""
    """The unit that is responsible for the delay."""
    already_late: bool = False
    """The apology came after the due time: the new appointment does not make the dossier punctual."""
    paper: PersonalRef | None = None


class DossierFinishedData(EventData, frozen=True):
    """The approver signed: on-time is judged at ``occurred_at`` (docs/domain.md, section 3)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.finished"
    timeliness: str
    promise_kept: bool | None = None
    """Whether the no-wait promise was kept; None without a promise or after it became an appointment."""


class DossierRefusedData(EventData, frozen=True):
    """Mẫu 03 after processing: finished with a refusal, in writing and with its reason (NĐ 61/2018 Đ19.8)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.refused"
    timeliness: str
    reason: PersonalRef
    number: str = ""
    promise_kept: bool | None = None
    paper: PersonalRef | None = None


class DossierReopenedData(EventData, frozen=True):
    """An error was found before the result was handed over: back to processing; the first finish is remembered."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.reopened"
    reason: PersonalRef


class DossierReturnedData(EventData, frozen=True):
    """The result left the centre: into somebody's hands, into the post or by wire."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.returned"
    collector: PersonalRef | None = None
    """A ``Collector``; None: the applicant."""
    method: ReturnMethod = ReturnMethod.COUNTER
    result: PersonalRef | None = None
    """A ``ReturnedResult``."""
    batch: str = ""
    """The post batch it left with."""
    paper: PersonalRef | None = None
    """The return receipt (giấy biên nhận trả kết quả)."""


class StepUndoneData(EventData, frozen=True):
    """The last step is taken back while nothing stands on it. The step itself stays in the log."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.step_undone"
    undone_seq: int
    undone_kind: str
    reason: PersonalRef

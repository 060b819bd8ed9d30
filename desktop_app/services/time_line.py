"""The history of one dossier, a line an event, with the words that lie beside the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.domain.calendar.deadline import DeadlineStep
from desktop_app.domain.dossier.texts import FinancialDuty, Reason, SupplementRequest
from desktop_app.domain.events import (
    AgencyReceivedData,
    CertificationCorrectedData,
    DossierCorrectedData,
    DossierExtendedData,
    DossierHandedOverData,
    DossierReassignedData,
    DossierRefusedData,
    DossierReopenedData,
    DossierResumedData,
    DossierReturnedData,
    DossierShelvedData,
    DossierStoppedData,
    DossierTakenOverData,
    DossierVoidedData,
    DossierWithdrawnData,
    Event,
    EventData,
    FeeCollectedData,
    FeeCorrectedData,
    FinancialDutyAskedData,
    FinancialDutyMetData,
    PrintDoneData,
    PrintRequestedData,
    PromiseConvertedData,
    ResultCameBackData,
    ResultReceivedData,
    StepUndoneData,
    SubjectKind,
    SupplementAskedData,
    SupplementReceivedData,
)
from desktop_app.domain.exchange.dossiers import TimeLineEntry
from desktop_app.domain.exchange.office import OfficeSnapshot
from models import event_log, personal
from models.dossier import DossierRow
from models.print_job import PrintJobRow

_REASONED = (
    DossierVoidedData,
    DossierCorrectedData,
    PromiseConvertedData,
    DossierStoppedData,
    DossierResumedData,
    DossierExtendedData,
    DossierRefusedData,
    DossierWithdrawnData,
    DossierReopenedData,
    StepUndoneData,
    FeeCorrectedData,
    ResultCameBackData,
)
_NUMBERED = (
    SupplementAskedData,
    DossierStoppedData,
    DossierExtendedData,
    DossierRefusedData,
    DossierWithdrawnData,
)
_MOVING = (
    AgencyReceivedData,
    SupplementReceivedData,
    FinancialDutyMetData,
    DossierResumedData,
    DossierExtendedData,
)


def time_line(
    session: Session,
    office: OfficeSnapshot,
    row: DossierRow,
    jobs: Sequence[PrintJobRow],
    superseded: Sequence[str],
) -> tuple[TimeLineEntry, ...]:
    """Everything that happened to a dossier and its prints, oldest first. ``superseded``: ids of replaced receipts."""
    forms = {str(job.id): job.form for job in jobs}
    replaced = {str(job.id) for job in jobs if job.context_id in superseded}
    events = list(event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(row.id),)))
    if forms:
        events += event_log.read(session, subject_kind=SubjectKind.PRINT, subject_ids=tuple(forms))
    events.sort(key=lambda event: event.seq)
    told = [(event, event_log.data_of(event)) for event in events]
    undone = {data.undone_seq for _, data in told if isinstance(data, StepUndoneData)}
    return tuple(
        TimeLineEntry(
            kind=event.kind,
            at=event.occurred_at,
            recorded_at=event.recorded_at,
            officer=office.officer_name(event.actor),
            counter=office.counter_name(event.counter) if event.counter else "",
            detail=_detail(session, office, event, data, forms),
            number=_number(data),
            seq=event.seq,
            paper_number=data.number if isinstance(data, _NUMBERED) else "",
            due_at=_due(data),
            until=data.answer_by if isinstance(data, SupplementAskedData) else None,
            remark=_remark(data),
            undone=event.seq in undone,
            superseded=event.subject_kind is SubjectKind.PRINT and event.subject_id in replaced,
        )
        for event, data in told
    )


def _due(data: EventData) -> datetime | None:
    if isinstance(data, DossierCorrectedData):
        return data.facts.due_at
    return data.due_at if isinstance(data, _MOVING) else None


def _number(data: EventData) -> int:
    if isinstance(data, PrintRequestedData):
        return data.mark.reprint
    return data.amount if isinstance(data, FeeCollectedData | FeeCorrectedData | FinancialDutyAskedData) else 0


def _remark(data: EventData) -> str:
    if isinstance(data, SupplementAskedData):
        return "late_notice" if data.late_notice else ""
    if isinstance(data, SupplementReceivedData):
        return data.rule.value
    if isinstance(data, DossierExtendedData):
        return "already_late" if data.already_late else ""
    if isinstance(data, DossierRefusedData):
        return data.timeliness
    if isinstance(data, DossierTakenOverData):
        return f"step_{data.result}" if data.result else ""
    return data.undone_kind if isinstance(data, StepUndoneData) else ""


def _detail(session: Session, office: OfficeSnapshot, event: Event, data: EventData, forms: dict[str, str]) -> str:
    """The words that belong to an event: a reason, a collector, the form that was printed."""
    if isinstance(data, _REASONED):
        return personal.load_record(session, data.reason.id, Reason).text if data.reason is not None else ""
    if isinstance(data, CertificationCorrectedData):
        return f"{data.old} → {data.new}; {personal.load_record(session, data.reason.id, Reason).text}"
    if isinstance(data, SupplementAskedData):
        request = personal.load_record(session, data.contents.id, SupplementRequest)
        return "; ".join((request.reason, *(item.name for item in request.items)))
    if isinstance(data, FinancialDutyAskedData):
        return personal.load_record(session, data.contents.id, FinancialDuty).text
    if isinstance(data, FinancialDutyMetData):
        return personal.load_record(session, data.proof.id, FinancialDuty).text
    if isinstance(data, DossierReturnedData):
        return "authorised" if data.collector is not None else data.method.value
    if isinstance(data, DossierShelvedData):
        return data.place
    if isinstance(data, ResultReceivedData):
        return data.number
    if isinstance(data, DossierHandedOverData):
        place = office.place_name(data.to_unit, data.to_counter)
        return f"{place}, {office.officer_name(data.to_officer)}" if data.to_officer else place
    if isinstance(data, DossierReassignedData):
        return f"{office.officer_name(data.from_officer)} → {office.officer_name(data.to_officer)}"
    if isinstance(data, FeeCollectedData):
        return data.method.value
    if isinstance(data, PrintDoneData):
        return forms.get(event.subject_id, "")
    return str(event.data.get("form") or event.data.get("timeliness") or event.data.get("error") or "")


def asked_supplement(session: Session, seq: int) -> SupplementRequest | None:
    """What the applicant was asked for, when event ``seq`` is a request for a supplement."""
    data = event_log.data_of(event_log.event(session, seq))
    if not isinstance(data, SupplementAskedData):
        return None
    return personal.load_record(session, data.contents.id, SupplementRequest)


def moving_steps(session: Session, seq: int) -> tuple[DeadlineStep, ...]:
    """How event ``seq`` counted the appointment it set; empty when it set a remainder or what somebody decided."""
    data = event_log.data_of(event_log.event(session, seq))
    if isinstance(data, DossierCorrectedData):
        return data.facts.details.steps
    return data.steps if isinstance(data, AgencyReceivedData | SupplementReceivedData) else ()

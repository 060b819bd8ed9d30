"""The event log's vocabulary: who did what to which subject, and when it happened.

Event data holds no personal data: a person, a free text or a print context is named by a ``PersonalRef`` (row id and
salted hash), so that erasing the row leaves the log verifiable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop_app.domain.actor import Actor as Actor
from desktop_app.domain.events import hall as hall
from desktop_app.domain.events import rating as rating
from desktop_app.domain.events.account import AttemptsClearedData as AttemptsClearedData
from desktop_app.domain.events.account import RecoveryUsedData as RecoveryUsedData
from desktop_app.domain.events.account import SecretChangedData as SecretChangedData
from desktop_app.domain.events.base import Event as Event
from desktop_app.domain.events.base import EventData as EventData
from desktop_app.domain.events.base import PersonalRef as PersonalRef
from desktop_app.domain.events.base import SubjectKind as SubjectKind
from desktop_app.domain.events.cash import CashClosedData as CashClosedData
from desktop_app.domain.events.cash import FeeCorrectedData as FeeCorrectedData
from desktop_app.domain.events.cash import FeeSlipIssuedData as FeeSlipIssuedData
from desktop_app.domain.events.custody import DossierHandedOverData as DossierHandedOverData
from desktop_app.domain.events.custody import DossierLinkedData as DossierLinkedData
from desktop_app.domain.events.custody import DossierReassignedData as DossierReassignedData
from desktop_app.domain.events.custody import DossierTakenOverData as DossierTakenOverData
from desktop_app.domain.events.custody import DossierUnlinkedData as DossierUnlinkedData
from desktop_app.domain.events.custody import HandOverRecalledData as HandOverRecalledData
from desktop_app.domain.events.dossier import CertificationCorrectedData as CertificationCorrectedData
from desktop_app.domain.events.dossier import DossierAcceptedData as DossierAcceptedData
from desktop_app.domain.events.dossier import DossierCorrectedData as DossierCorrectedData
from desktop_app.domain.events.dossier import DossierDetails as DossierDetails
from desktop_app.domain.events.dossier import DossierVoidedData as DossierVoidedData
from desktop_app.domain.events.dossier import FeeCollectedData as FeeCollectedData
from desktop_app.domain.events.dossier import NationalCodeSetData as NationalCodeSetData
from desktop_app.domain.events.dossier import PromiseConvertedData as PromiseConvertedData
from desktop_app.domain.events.escalation import EscalationAcknowledgedData as EscalationAcknowledgedData
from desktop_app.domain.events.escalation import EscalationRaisedData as EscalationRaisedData
from desktop_app.domain.events.indicators import FigureEnteredData as FigureEnteredData
from desktop_app.domain.events.indicators import TargetSetData as TargetSetData
from desktop_app.domain.events.intake import IntakeGuidedData as IntakeGuidedData
from desktop_app.domain.events.intake import IntakeRefusedData as IntakeRefusedData
from desktop_app.domain.events.life import AgencyReceivedData as AgencyReceivedData
from desktop_app.domain.events.life import DossierExtendedData as DossierExtendedData
from desktop_app.domain.events.life import DossierFinishedData as DossierFinishedData
from desktop_app.domain.events.life import DossierRefusedData as DossierRefusedData
from desktop_app.domain.events.life import DossierReopenedData as DossierReopenedData
from desktop_app.domain.events.life import DossierResumedData as DossierResumedData
from desktop_app.domain.events.life import DossierReturnedData as DossierReturnedData
from desktop_app.domain.events.life import DossierStoppedData as DossierStoppedData
from desktop_app.domain.events.life import DossierWithdrawnData as DossierWithdrawnData
from desktop_app.domain.events.life import FinancialDutyAskedData as FinancialDutyAskedData
from desktop_app.domain.events.life import FinancialDutyMetData as FinancialDutyMetData
from desktop_app.domain.events.life import ProcessingStartedData as ProcessingStartedData
from desktop_app.domain.events.life import StepUndoneData as StepUndoneData
from desktop_app.domain.events.life import SupplementAskedData as SupplementAskedData
from desktop_app.domain.events.life import SupplementReceivedData as SupplementReceivedData
from desktop_app.domain.events.office import IdentityRevealedData as IdentityRevealedData
from desktop_app.domain.events.office import ProcedurePublishedData as ProcedurePublishedData
from desktop_app.domain.events.office import RecordSavedData as RecordSavedData
from desktop_app.domain.events.post import PostBatchedData as PostBatchedData
from desktop_app.domain.events.post import PostCameBackData as PostCameBackData
from desktop_app.domain.events.post import PostDeliveredData as PostDeliveredData
from desktop_app.domain.events.post import PostHandedOverData as PostHandedOverData
from desktop_app.domain.events.post import PostItemRemovedData as PostItemRemovedData
from desktop_app.domain.events.post import PostTrackedData as PostTrackedData
from desktop_app.domain.events.prints import PrintDoneData as PrintDoneData
from desktop_app.domain.events.prints import PrintFailedData as PrintFailedData
from desktop_app.domain.events.prints import PrintRequestedData as PrintRequestedData
from desktop_app.domain.events.prints import PrintRetriedData as PrintRetriedData
from desktop_app.domain.events.register import RegisterLockedData as RegisterLockedData
from desktop_app.domain.events.register import RegisterReopenedData as RegisterReopenedData
from desktop_app.domain.events.report import ReportPackageMadeData as ReportPackageMadeData
from desktop_app.domain.events.results import DossierShelvedData as DossierShelvedData
from desktop_app.domain.events.results import ResultCameBackData as ResultCameBackData
from desktop_app.domain.events.results import ResultReceivedData as ResultReceivedData

EVENT_DATA: dict[str, type[EventData]] = {
    data.KIND: data
    for data in (
        DossierAcceptedData,
        DossierCorrectedData,
        CertificationCorrectedData,
        DossierVoidedData,
        ProcessingStartedData,
        AgencyReceivedData,
        SupplementAskedData,
        SupplementReceivedData,
        FinancialDutyAskedData,
        FinancialDutyMetData,
        DossierWithdrawnData,
        DossierStoppedData,
        DossierResumedData,
        DossierExtendedData,
        DossierFinishedData,
        DossierRefusedData,
        DossierReopenedData,
        DossierReturnedData,
        StepUndoneData,
        DossierShelvedData,
        ResultReceivedData,
        ResultCameBackData,
        FeeCollectedData,
        FeeCorrectedData,
        FeeSlipIssuedData,
        CashClosedData,
        PostBatchedData,
        PostItemRemovedData,
        PostHandedOverData,
        PostTrackedData,
        PostDeliveredData,
        PostCameBackData,
        NationalCodeSetData,
        PromiseConvertedData,
        IntakeGuidedData,
        IntakeRefusedData,
        RegisterLockedData,
        RegisterReopenedData,
        DossierHandedOverData,
        DossierTakenOverData,
        HandOverRecalledData,
        DossierReassignedData,
        DossierLinkedData,
        DossierUnlinkedData,
        PrintRequestedData,
        PrintDoneData,
        PrintFailedData,
        PrintRetriedData,
        RecordSavedData,
        ProcedurePublishedData,
        IdentityRevealedData,
        SecretChangedData,
        RecoveryUsedData,
        AttemptsClearedData,
        ReportPackageMadeData,
        EscalationRaisedData,
        EscalationAcknowledgedData,
        TargetSetData,
        FigureEnteredData,
        hall.AppointmentArrivedData,
        hall.AppointmentBookedData,
        hall.AppointmentCancelledData,
        hall.CounterClosedData,
        hall.CounterOpenedData,
        hall.CounterPausedData,
        hall.TicketAbsentData,
        hall.TicketAnsweredData,
        hall.TicketBegunData,
        hall.TicketCalledAgainData,
        hall.TicketCalledData,
        hall.TicketCameBackData,
        hall.TicketCancelledData,
        hall.TicketDossierData,
        hall.TicketDossierVoidedData,
        hall.TicketFinishedData,
        hall.TicketForgottenData,
        hall.TicketParkedData,
        hall.TicketReleasedData,
        hall.TicketTakenData,
        hall.TicketTransferredData,
        hall.TicketUndoneData,
        rating.RatingsCountedData,
        rating.SlipEnteredData,
        rating.SlipWithdrawnData,
    )
}
"""Every kind the log may hold; reading an unknown kind is an error, not a guess."""

UPGRADES: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(kind, version) → data of that version as data of the next one; pure, and never removed once events of it exist.

Raising ``SCHEMA`` of a kind to n + 1 needs the entry (kind, n) here: events are never rewritten, but lifted as they
are read. A new field with a default needs neither.
"""

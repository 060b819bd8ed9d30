"""Re-exports every table, so that one import fills the metadata (migrations, tests, checks)."""

from __future__ import annotations

from models.account import DeskSessionRow, OfficerSecretRow
from models.base import Base
from models.cash import CashClosingRow, CashEntryRow
from models.catalogue import ProcedureVersionRow
from models.dossier import DossierRow, FeeLineRow
from models.escalation import EscalationRow
from models.event import EventRow, SequenceRow
from models.hall import AppointmentRow, HallCounterRow, HallSumRow, TicketRow
from models.hand_over import DossierLinkRow, HandOverRow
from models.indicator import IndicatorEntryRow
from models.intake import IntakeNoticeRow
from models.ledger import FigureRestatedRow, FigureStateRow, FigureSumRow
from models.office import DraftRow, OfficeRecordRow
from models.person import PersonalRecordRow, PersonRow
from models.post import PostBatchRow, PostItemRow
from models.print_job import PrintClaimRow, PrintJobRow
from models.rating import (
    RatingBoxRow,
    RatingCodeRow,
    RatingMonthRow,
    RatingReasonSumRow,
    RatingSlipRow,
    RatingSumRow,
    RatingTurnRow,
)
from models.register import RegisterLockRow
from models.search import SearchPostingRow

__all__ = [
    "AppointmentRow",
    "Base",
    "CashClosingRow",
    "CashEntryRow",
    "DeskSessionRow",
    "DossierLinkRow",
    "DossierRow",
    "DraftRow",
    "EscalationRow",
    "EventRow",
    "FeeLineRow",
    "FigureRestatedRow",
    "FigureStateRow",
    "FigureSumRow",
    "HallCounterRow",
    "HallSumRow",
    "HandOverRow",
    "IndicatorEntryRow",
    "IntakeNoticeRow",
    "OfficeRecordRow",
    "OfficerSecretRow",
    "PersonRow",
    "PersonalRecordRow",
    "PostBatchRow",
    "PostItemRow",
    "PrintClaimRow",
    "PrintJobRow",
    "ProcedureVersionRow",
    "RatingBoxRow",
    "RatingCodeRow",
    "RatingMonthRow",
    "RatingReasonSumRow",
    "RatingSlipRow",
    "RatingSumRow",
    "RatingTurnRow",
    "RegisterLockRow",
    "SearchPostingRow",
    "SequenceRow",
    "TicketRow",
]

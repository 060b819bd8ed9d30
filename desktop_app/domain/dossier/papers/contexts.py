"""Which context each form is drawn from."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.domain.dossier.papers.control_sheet import ControlSheetContext
from desktop_app.domain.dossier.papers.forms import PaperForm, PaperKind
from desktop_app.domain.dossier.papers.hand_over_list import HandOverListContext
from desktop_app.domain.dossier.papers.money import CashClosingContext, FeeSlipContext
from desktop_app.domain.dossier.papers.notices import (
    ApologyContext,
    RefusalContext,
    StopNoticeContext,
    SupplementContext,
)
from desktop_app.domain.dossier.papers.receipt import ReceiptContext
from desktop_app.domain.dossier.papers.receipt_list import ReceiptListContext
from desktop_app.domain.dossier.papers.register import RegisterContext
from desktop_app.domain.dossier.papers.results import ResultHandoverContext, ReturnReceiptContext
from desktop_app.domain.hall.ticket_slip import TicketSlipContext

PaperContext = (
    SupplementContext
    | RefusalContext
    | ApologyContext
    | StopNoticeContext
    | ReceiptListContext
    | ControlSheetContext
    | RegisterContext
    | ReturnReceiptContext
    | ResultHandoverContext
    | HandOverListContext
    | FeeSlipContext
    | CashClosingContext
)
"""Every context whose words come from a legal set; they all have a ``head``."""
PrintContext = ReceiptContext | TicketSlipContext | PaperContext

_CLASSES: Mapping[PaperKind, type[PrintContext]] = {
    PaperKind.RECEIPT: ReceiptContext,
    PaperKind.SLIP: ReceiptContext,
    PaperKind.NO_WAIT_SLIP: ReceiptContext,
    PaperKind.RECEIPT_LIST: ReceiptListContext,
    PaperKind.SUPPLEMENT: SupplementContext,
    PaperKind.GUIDANCE: SupplementContext,
    PaperKind.REFUSAL: RefusalContext,
    PaperKind.APOLOGY: ApologyContext,
    PaperKind.STOP_NOTICE: StopNoticeContext,
    PaperKind.CONTROL_SHEET: ControlSheetContext,
    PaperKind.REGISTER: RegisterContext,
    PaperKind.RETURN_RECEIPT: ReturnReceiptContext,
    PaperKind.RESULT_HANDOVER: ResultHandoverContext,
    PaperKind.HAND_OVER_LIST: HandOverListContext,
    PaperKind.FEE_SLIP: FeeSlipContext,
    PaperKind.CASH_CLOSING: CashClosingContext,
    PaperKind.TICKET: TicketSlipContext,
}


def context_class(form: PaperForm) -> type[PrintContext]:
    """The dataclass a filed context of ``form`` is read back into."""
    return _CLASSES[form.kind]


def layout_of(context: PrintContext) -> str:
    """Version of the drawing code the paper was filed with."""
    if isinstance(context, ReceiptContext | TicketSlipContext):
        return context.layout_version
    return context.head.wording.layout

"""Print contexts: exactly what stands on a paper, already formatted, so that a reprint years later is the same.

A context is personal data. It is stored in the erasable table, named by the hash of its canonical bytes; the event
log holds only that hash. A PDF is a pure function of (form, context, mark).
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers.contexts import PaperContext, PrintContext, context_class, layout_of
from desktop_app.domain.dossier.papers.control_sheet import ControlSheetContext, HandoverRow
from desktop_app.domain.dossier.papers.forms import (
    PAPERS,
    ROUTED_FORMS,
    PaperForm,
    PaperKind,
    PaperSize,
    PrintMark,
    form_on,
)
from desktop_app.domain.dossier.papers.head import DossierFacts, FormWording, PaperHead, Party, Signer
from desktop_app.domain.dossier.papers.money import (
    CashClosingContext,
    CashClosingRow,
    CashClosingSum,
    FeeSlipContext,
    NoteCount,
)
from desktop_app.domain.dossier.papers.notices import (
    ApologyContext,
    RefusalContext,
    StopNoticeContext,
    SupplementContext,
)
from desktop_app.domain.dossier.papers.receipt import CertifiedRow, ComponentRow, FeeRow, ReceiptContext
from desktop_app.domain.dossier.papers.receipt_list import ReceiptListContext, ReceiptListRow
from desktop_app.domain.dossier.papers.register import RegisterContext, RegisterRow
from desktop_app.domain.dossier.papers.results import ResultHandoverContext, ResultHandoverRow, ReturnReceiptContext

__all__ = [
    "PAPERS", "ROUTED_FORMS", "ApologyContext", "CashClosingContext", "CashClosingRow", "CashClosingSum",
    "CertifiedRow", "ComponentRow", "ControlSheetContext", "DossierFacts", "FeeRow", "FeeSlipContext", "FormWording",
    "HandoverRow", "NoteCount", "PaperContext", "PaperForm", "PaperHead", "PaperKind", "PaperSize", "Party",
    "PrintContext", "PrintMark", "ReceiptContext", "ReceiptListContext", "ReceiptListRow", "RefusalContext",
    "RegisterContext", "RegisterRow", "ResultHandoverContext", "ResultHandoverRow", "ReturnReceiptContext", "Signer",
    "StopNoticeContext", "SupplementContext", "context_class", "form_on", "layout_of",
]  # fmt: skip

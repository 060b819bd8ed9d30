"""Print contexts: exactly what stands on a paper, already formatted, so that a reprint years later is the same.

A context is personal data. It is stored in the erasable table, named by the hash of its canonical bytes; the event
log holds only that hash. A PDF is a pure function of (form, context, mark).

Here stands what every start needs. The other contexts are imported from their modules (``papers.notices``,
``papers.register`` …) when their paper is made: two dozen dataclasses would cost each start some 25 ms.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers.forms import (
    PAPERS,
    ROLL_FORMS,
    ROUTED_FORMS,
    PaperForm,
    PaperKind,
    PaperSize,
    PrintMark,
    form_on,
)
from desktop_app.domain.dossier.papers.receipt import CertifiedRow, ComponentRow, FeeRow, ReceiptContext
from desktop_app.domain.dossier.papers.wording import FormWording

__all__ = [
    "PAPERS", "ROLL_FORMS", "ROUTED_FORMS", "CertifiedRow", "ComponentRow", "FeeRow", "FormWording", "PaperForm",
    "PaperKind", "PaperSize", "PrintMark", "ReceiptContext", "form_on",
]  # fmt: skip

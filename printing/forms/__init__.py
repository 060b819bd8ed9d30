"""All printed forms in one table: form and layout version → drawing function.

A layout version is never changed once papers were filed with it; a new one stands beside it (docs/forms.md).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.papers.contexts import PrintContext, context_class, layout_of
from desktop_app.errors import BugError, EnvironmentProblem
from printing.forms import (
    apology,
    cash_closing,
    control_sheet,
    fee_slip,
    hand_over_list,
    receipt,
    receipt_list,
    refusal,
    register,
    result_handover,
    return_receipt,
    slip,
    stop_notice,
    supplement,
    ticket_slip,
)

Draw = Callable[[Any, PrintMark], bytes]
"""The context is that of ``context_class(form)``; ``render`` sees to it."""

LAYOUTS: Mapping[tuple[PaperForm, str], Draw] = {
    (PaperForm.RECEIPT_A5, "1"): receipt.draw_a5,
    (PaperForm.RECEIPT_A4, "1"): receipt.draw_a4,
    (PaperForm.SLIP_80MM, "1"): slip.draw_slip,
    (PaperForm.NO_WAIT_SLIP, "1"): slip.draw_no_wait_slip,
    (PaperForm.RECEIPT_LIST_A4, "1"): receipt_list.draw_a4,
    (PaperForm.SUPPLEMENT_A5, "1"): supplement.draw_a5,
    (PaperForm.SUPPLEMENT_A4, "1"): supplement.draw_a4,
    (PaperForm.GUIDANCE_A5, "1"): supplement.draw_a5,
    (PaperForm.GUIDANCE_A4, "1"): supplement.draw_a4,
    (PaperForm.REFUSAL_A5, "1"): refusal.draw_a5,
    (PaperForm.REFUSAL_A4, "1"): refusal.draw_a4,
    (PaperForm.APOLOGY_A5, "1"): apology.draw_a5,
    (PaperForm.APOLOGY_A4, "1"): apology.draw_a4,
    (PaperForm.STOP_NOTICE_A5, "1"): stop_notice.draw_a5,
    (PaperForm.STOP_NOTICE_A4, "1"): stop_notice.draw_a4,
    (PaperForm.CONTROL_SHEET_A5, "1"): control_sheet.draw_a5,
    (PaperForm.CONTROL_SHEET_A4, "1"): control_sheet.draw_a4,
    (PaperForm.REGISTER_A4, "1"): register.draw_a4,
    (PaperForm.RETURN_RECEIPT_A5, "1"): return_receipt.draw_a5,
    (PaperForm.RETURN_RECEIPT_A4, "1"): return_receipt.draw_a4,
    (PaperForm.RETURN_RECEIPT_A5, "2"): return_receipt.draw_a5_2,
    (PaperForm.RETURN_RECEIPT_A4, "2"): return_receipt.draw_a4_2,
    (PaperForm.RESULT_HANDOVER_A4, "1"): result_handover.draw_a4,
    (PaperForm.HAND_OVER_LIST_A4, "1"): hand_over_list.draw_a4,
    (PaperForm.FEE_SLIP_A5, "1"): fee_slip.draw_a5,
    (PaperForm.CASH_CLOSING_A4, "1"): cash_closing.draw_a4,
    (PaperForm.TICKET_80MM, "1"): ticket_slip.draw_80mm,
    (PaperForm.TICKET_A5, "1"): ticket_slip.draw_a5,
}

# reportlab keeps registered fonts and their subsets in module state: one paper is drawn at a time (about 25 ms).
_one_at_a_time = threading.Lock()


def render(form: PaperForm, context: PrintContext, mark: PrintMark = PrintMark()) -> bytes:  # noqa: B008
    """The paper as PDF: a pure function of its three arguments, byte for byte. May be called from any thread.

    Raises EnvironmentProblem ``print_layout_unknown`` or ``print_font_unknown`` for a paper that was filed by a newer
    program: it is never silently drawn in another shape. A context of another form is a ``BugError``.
    """
    if not isinstance(context, context_class(form)):
        raise BugError("print_context_of_another_form", form=form.value, context=type(context).__name__)
    draw = LAYOUTS.get((form, layout_of(context)))
    if draw is None:
        raise EnvironmentProblem("print_layout_unknown", form=form.value, layout=layout_of(context))
    with _one_at_a_time:
        return draw(context, mark)

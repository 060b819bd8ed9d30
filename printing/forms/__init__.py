"""All printed forms in one table: form and layout version → drawing function.

A layout version is never changed once papers were filed with it; a new one stands beside it (docs/forms.md).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from desktop_app.domain.dossier.papers import PaperForm, PrintMark, ReceiptContext
from desktop_app.errors import EnvironmentProblem
from printing.forms import receipt, slip

Draw = Callable[[ReceiptContext, PrintMark], bytes]

LAYOUTS: Mapping[tuple[PaperForm, str], Draw] = {
    (PaperForm.RECEIPT_A5, "1"): receipt.draw_a5,
    (PaperForm.RECEIPT_A4, "1"): receipt.draw_a4,
    (PaperForm.SLIP_80MM, "1"): slip.draw_slip,
    (PaperForm.NO_WAIT_SLIP, "1"): slip.draw_no_wait_slip,
}

# reportlab keeps registered fonts and their subsets in module state: one paper is drawn at a time (about 25 ms).
_one_at_a_time = threading.Lock()


def render(form: PaperForm, context: ReceiptContext, mark: PrintMark = PrintMark()) -> bytes:  # noqa: B008
    """The paper as PDF: a pure function of its three arguments, byte for byte. May be called from any thread.

    Raises EnvironmentProblem ``print_layout_unknown`` or ``print_font_unknown`` for a paper that was filed by a newer
    program: it is never silently drawn in another shape.
    """
    draw = LAYOUTS.get((form, context.layout_version))
    if draw is None:
        raise EnvironmentProblem("print_layout_unknown", form=form.value, layout=context.layout_version)
    with _one_at_a_time:
        return draw(context, mark)

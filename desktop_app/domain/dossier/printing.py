"""The seam between the print outbox and the printers: what is waiting, and how its fate is told.

``printing.outbox.PrintWorker`` takes tasks from a ``PrintQueue``; a service implements the queue over the
``print_job`` table. Nothing here knows a printer, a PDF library or a database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.office import PrinterDevice

if TYPE_CHECKING:
    from desktop_app.domain.dossier.papers.contexts import PrintContext

LAYOUT_VERSION = "1"
"""Goes into ``ReceiptContext.layout_version``: the drawing code a new receipt is filed with. The other papers take
theirs from their legal set."""
FONT_SET = "liberation-serif-2"
"""Goes into ``ReceiptContext.font_set``: Liberation Serif 2.x, the metrics of Times New Roman."""


class PrintTask(Struct, frozen=True):
    """One job of the outbox, complete: the worker needs nothing else to draw and send it.

    ``title`` is what a spooler or a file name shows, so it is the dossier code and never a name or an ID number.
    """

    job_id: int
    form: PaperForm
    context: PrintContext
    mark: PrintMark
    device: PrinterDevice
    title: str


class PrintQueue(Protocol):
    """The outbox as its worker sees it. Every method is called from the worker's own thread only.

    A claimed job belongs to the worker until ``done`` or ``failed``. A claim whose process has died is pending
    again when the implementation says so: a job is never lost.
    """

    def claim_next(self) -> PrintTask | None:
        """Take the oldest pending job, or None; no other worker gets the same one."""

    def still_wanted(self, job_id: int) -> bool:
        """Asked before each attempt at a claimed job: False when it is not to be printed any more (its dossier was
        voided); the worker then forgets it."""

    def done(self, job_id: int) -> None:
        """The printer has taken the whole paper."""

    def failed(self, job_id: int, code: str) -> None:
        """Automatic attempts are used up; the job waits for "In lại". ``code`` has its sentence in ``ui``."""

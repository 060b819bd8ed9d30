"""Printing queue tickets at once, past the outbox: whoever took a number stands there and waits for the paper.

The ticket is in the database before it is printed; the slip documents nothing and is not filed. What does not come out
is told to whoever called, who shows the number on the screen. No widgets, no database: call it from a worker thread.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.hall.ticket_slip import TicketSlipContext
from desktop_app.domain.office import PrinterDevice
from printing.devices import PrinterPort, Printers
from printing.queue_state import DeviceState


class SlipPrinter:
    """Keep one for the life of the process: it knows which printer broke off in the middle of a slip."""

    def __init__(self, printers: PrinterPort | None = None) -> None:
        self._printers = printers or Printers()

    def print_slip(self, context: TicketSlipContext, device: PrinterDevice, mark: PrintMark = PrintMark()) -> None:  # noqa: B008
        """Draw and print one slip; returns when it has come out, as far as the printer can tell.

        ``device``: from ``PrintJobs.ticket_printer``. It prints on the roll when it takes ``TICKET_80MM``, else on A5.
        A slip asked for once more because the first one was lost is marked (``PrintMark(reprint=n)``); one that failed
        and is tried again is not. Raises EnvironmentProblem ``printer_out_of_paper``, ``printer_offline``,
        ``printer_missing`` or ``printer_failed``; the slip then counts as not printed.
        """
        from printing.forms import render

        pdf = render(slip_form(device), context, mark)
        self._printers.send(device, pdf, f"so-thu-tu-{context.number}")

    def state(self, device: PrinterDevice) -> DeviceState:
        """Paper and line of the printer; may take a few seconds, never raises."""
        return self._printers.state(device)


def slip_form(device: PrinterDevice) -> PaperForm:
    """The paper a device prints tickets on."""
    return PaperForm.TICKET_80MM if PaperForm.TICKET_80MM in device.forms else PaperForm.TICKET_A5


def slip_picture(context: TicketSlipContext, mark: PrintMark = PrintMark(), roll_mm: int = 80) -> bytes:  # noqa: B008
    """The slip as the head of a roll printer puts it on paper: drawn, made into the printer's bytes, and read back from
    them. PNG, black and white, one pixel a dot."""
    from printing.forms import render
    from printing.roll.encode import roll_bytes
    from printing.roll.paper import strips

    pdf = render(PaperForm.TICKET_80MM, context, mark)
    return strips(roll_bytes(pdf, roll_mm))[0].png()

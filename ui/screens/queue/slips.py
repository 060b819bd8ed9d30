"""The slip of a number that was given at the desk, printed past the outbox: whoever took it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import TicketTaken
    from desktop_app.services.office import OfficeServices
    from printing.devices import PrinterPort
    from printing.tickets import SlipPrinter


class DeskSlips:
    """Runs on the drawing thread, one slip at a time; the modules of printing are loaded with the first one."""

    def __init__(self, port: PrinterPort | None = None) -> None:
        self._port = port
        self._printer: SlipPrinter | None = None

    def print_slip(self, office: OfficeServices, counter: str, taken: TicketTaken) -> bool:
        """False where the centre has no printer: the number on the screen is the slip.

        Raises EnvironmentProblem when the paper did not come out.
        """
        from desktop_app.domain.office import PrinterKind

        device = office.print_jobs(counter).ticket_printer()
        if device.kind is PrinterKind.FOLDER:
            return False
        if self._printer is None:
            from printing.tickets import SlipPrinter

            self._printer = SlipPrinter(self._port)
        self._printer.print_slip(taken.slip, device)
        return True

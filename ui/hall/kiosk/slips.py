"""The ticket machine's paper: slips on the drawing thread, what did not come out, and how the printer is."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.exchange.hall import TicketTaken
from desktop_app.errors import MotcuaError
from ui.hall.kiosk.state import Paper, PrinterLine
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.hall.ticket_slip import TicketSlipContext
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices
    from printing.queue_state import DeviceState

KEPT_UNPRINTED = 3
PRINTS_FOLDER = "ban-in"
_PAPER = "printer_out_of_paper"
_LINES = {"ready": PrinterLine.READY, "out_of_paper": PrinterLine.OUT, "unknown": PrinterLine.UNKNOWN}


class SlipPort(Protocol):
    """``printing.tickets.SlipPrinter``; both may take long."""

    def print_slip(self, context: TicketSlipContext, device: PrinterDevice) -> None: ...

    def state(self, device: PrinterDevice) -> DeviceState: ...


class Slips:
    """``told(label, paper)`` when a slip came out or did not; ``changed()`` when the printer is another way.

    ``port`` is made on first use when it is not given: what draws a paper is loaded then.
    """

    def __init__(
        self,
        runner: Runner,
        told: Callable[[str, Paper], None],
        changed: Callable[[], None],
        *,
        counter: str = "",
        folder: Path | None = None,
        port: SlipPort | None = None,
    ) -> None:
        self._runner = runner
        self._told = told
        self._changed = changed
        self._counter = counter
        self._folder = folder / PRINTS_FOLDER if folder is not None else None
        self._port = port
        self._asking = False
        self._missing: deque[str] = deque(maxlen=KEPT_UNPRINTED)
        self.printer = PrinterLine.UNKNOWN

    @property
    def unprinted(self) -> tuple[str, ...]:
        """The last numbers whose slips did not come out."""
        return tuple(self._missing)

    def print_slip(self, office: OfficeServices, taken: TicketTaken) -> None:
        """The slip of a ticket that is on the disk. One that fails is not tried again: its holder goes on without."""

        def work() -> str:
            self._open_port().print_slip(taken.slip, self._device(office))
            return taken.label

        def failed(error: MotcuaError) -> None:
            self._on_failed(taken.label, error)

        self._runner.draw(work, self._on_printed, failed)

    def ask(self, office: OfficeServices) -> None:
        """How the printer is; one question at a time, behind the slips that are being printed."""
        if self._asking:
            return
        self._asking = True

        def work() -> str:
            return str(self._open_port().state(self._device(office)).status)

        self._runner.draw(work, self._on_state, self._on_unknown)

    def _on_printed(self, label: str) -> None:
        self.printer = PrinterLine.READY
        self._told(label, Paper.PRINTED)
        self._changed()

    def _on_failed(self, label: str, error: MotcuaError) -> None:
        out = error.code == _PAPER
        self.printer = PrinterLine.OUT if out else PrinterLine.TROUBLE
        self._missing.append(label)
        self._told(label, Paper.OUT if out else Paper.FAILED)
        self._changed()

    def _on_state(self, status: str) -> None:
        self._asking = False
        self.printer = _LINES.get(status, PrinterLine.TROUBLE)
        self._changed()

    def _on_unknown(self, _error: MotcuaError) -> None:
        self._asking = False

    def _open_port(self) -> SlipPort:
        if self._port is None:
            from printing.tickets import SlipPrinter

            self._port = SlipPrinter()
        return self._port

    def _device(self, office: OfficeServices) -> PrinterDevice:
        return office.print_jobs(self._counter, self._folder).ticket_printer()

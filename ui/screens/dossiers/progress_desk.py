"""The public progress sheet on F5, without a widget: to an HTML file, a PDF, or a printer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.errors import MotcuaError, UserError
from ui.output import to_file, to_printer

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices

HTML, PDF = "html", "pdf"
STEM = "tien-do-ho-so"


class Runner(Protocol):
    """``JobRunner.owned_by(view)``: work elsewhere, answers here."""

    def draw(self, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None) -> int: ...

    def latest(
        self, key: str, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None
    ) -> int: ...


class View(Protocol):
    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None: ...

    def show_busy(self, busy: bool) -> None: ...

    def show_done(self, where: str) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class ProgressDesk:
    """Every sheet is read when it is wanted: what goes out is of that moment."""

    def __init__(self, view: View, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._office: OfficeServices | None = None
        self._printers: tuple[PrinterDevice, ...] = ()

    def open(self, office: OfficeServices) -> None:
        """Ask for the active printers of the centre."""
        self._office = office

        def read() -> tuple[PrinterDevice, ...]:
            from desktop_app.domain.office import PrinterDevice

            known = office.records.snapshot().records.get("printer", {}).values()
            return tuple(device for device in known if isinstance(device, PrinterDevice) and device.active)

        self._runner.latest("progress-printers", read, self._on_printers, self._view.show_error)

    def _on_printers(self, printers: tuple[PrinterDevice, ...]) -> None:
        self._printers = printers
        self._view.show_printers(printers)

    def output(self, where: str, path: str, days: str, *, with_procedure: bool) -> None:
        """``where``: ``html``, ``pdf`` or the key of a printer. ``days`` and ``path`` as typed."""
        office = self._office
        if office is None:
            return
        device = next((one for one in self._printers if one.key == where), None)
        try:
            count = _number(days)
            if device is not None:
                work = to_printer(lambda: _drawn(office, PDF, count, with_procedure), device, STEM)
            else:
                work = to_file(lambda: _drawn(office, where, count, with_procedure), where, path)
        except UserError as error:
            self._view.show_error(error)
            return
        self._view.show_busy(True)
        self._runner.draw(work, self._on_done, self._on_error)

    def _on_done(self, where: str) -> None:
        self._view.show_busy(False)
        self._view.show_done(where)

    def _on_error(self, error: MotcuaError) -> None:
        self._view.show_busy(False)
        self._view.show_error(error)


def _number(typed: str) -> int:
    from desktop_app.domain.progress import check_days

    return check_days(int(typed) if typed.isascii() and typed.isdigit() else 0)


def _drawn(office: OfficeServices, kind: str, days: int, with_procedure: bool) -> bytes:
    """Read and drawn on the drawing thread."""
    sheet = office.progress.sheet(days, with_procedure=with_procedure)
    if kind == HTML:
        from printing.progress_html import progress_html

        return progress_html(sheet)
    from printing.progress_page import draw_progress_page

    return draw_progress_page(sheet)

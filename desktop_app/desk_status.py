"""What the status line and the bell tell: read off the GUI thread, as a printer may take seconds to answer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices


@dataclass(frozen=True, slots=True)
class DeskStatus:
    """``printer``: ok, folder (no printer: PDFs are kept), attention (unknown) or late (not ready)."""

    printer: str
    printer_name: str
    prints_waiting: int
    prints_failed: int
    overdue: int
    due_soon: int
    promises_urgent: int
    promises_late: int


class ReadStatus:
    """One look; runs on a reader."""

    def __init__(self, services: OfficeServices, counter: str, folder: Path) -> None:
        self._services = services
        self._counter = counter
        self._folder = folder

    def __call__(self) -> DeskStatus:
        from desktop_app.domain.calendar.no_wait import TimerState, timer_state
        from desktop_app.services.dossiers import DossierFilter, SavedView

        services = self._services
        jobs = services.print_jobs(self._counter, self._folder)
        waiting = jobs.waiting()
        now = services.clock.now()
        states = [timer_state(row.started_at, row.promise_at, now) for row in services.no_wait.board().running]
        printer, name = self._printer()
        return DeskStatus(
            printer=printer,
            printer_name=name,
            prints_waiting=len(waiting),
            prints_failed=sum(job.state == "failed" for job in waiting),
            overdue=services.dossiers.count(DossierFilter(view=SavedView.OVERDUE)),
            due_soon=services.dossiers.count(DossierFilter(view=SavedView.DUE_SOON)),
            promises_urgent=states.count(TimerState.URGENT),
            promises_late=states.count(TimerState.LATE),
        )

    def _printer(self) -> tuple[str, str]:
        from desktop_app.domain.office import PrinterKind
        from printing.devices import Printers
        from printing.queue_state import DeviceStatus

        device = self._services.print_jobs(self._counter, self._folder).receipt_printer()
        if device.kind is PrinterKind.FOLDER:
            return "folder", ""
        status = Printers().state(device).status
        return {DeviceStatus.READY: "ok", DeviceStatus.UNKNOWN: "attention"}.get(status, "late"), device.name

"""What the status line and the bell tell: read off the GUI thread, and the printer's state on a thread of its own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices
    from printing.devices import PrinterPort

_log = logging.getLogger(__name__)

NO_ANSWER_AFTER = 10.0
"""Seconds after which a spooler that does not answer makes the printer's state unknown."""


class DeskStatus(Struct, frozen=True):
    """``printer``: ok, folder (no printer: PDFs are kept), attention (unknown), late (not ready) or empty (asked for
    the first time, no answer yet)."""

    printer: str
    printer_name: str
    prints_waiting: int
    prints_failed: int
    overdue: int
    due_soon: int
    apologies: int
    """Dossiers that owe an apology today or did before (NĐ 61/2018 Đ19.9)."""
    promises_urgent: int
    promises_late: int
    waiting_too_long: int
    """People who have waited for this open counter longer than the target."""
    unseen: int = 0
    """Dangers that were told and nobody has taken note of (F7, Hôm nay)."""
    backup_old: bool = False
    """The last good backup is older than a day."""


class PrinterWatch:
    """The last known state of one printer. Each question runs on a thread of its own, one at a time: a spooler may
    take seconds to answer, or never do, and nobody here waits for it.

    ``on_change`` is called from that thread when an answer differs from the one before.
    """

    def __init__(
        self,
        on_change: Callable[[], None],
        printers: Callable[[], PrinterPort] | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._on_change = on_change
        self._printers = printers or _system_printers
        self._seconds = seconds
        self._lock = threading.RLock()
        self._stopped = False
        self._asked_at: float | None = None
        self._answered: PrinterDevice | None = None
        self._state = ""

    def look(self, device: PrinterDevice) -> str:
        """What is known of ``device`` now (see ``DeskStatus.printer``), and ask again unless a question is open."""
        with self._lock:
            now = self._seconds()
            asking = self._asked_at is not None
            silent = self._asked_at is not None and now - self._asked_at >= NO_ANSWER_AFTER
            known = self._state if device == self._answered else ""
            if not asking:
                self._asked_at = now
        if not asking:
            threading.Thread(target=self._ask, args=(device,), name="printer-state", daemon=True).start()
        return "attention" if silent else known

    def stop(self) -> None:
        """``on_change`` is not called any more; an open question is left to itself."""
        with self._lock:
            self._stopped = True

    def _ask(self, device: PrinterDevice) -> None:
        try:
            state = self._answer(device)
        except Exception as exc:  # the port promises not to raise; whatever it is, the state is unknown
            _log.error("printer state: %s", type(exc).__name__)
            state = "attention"
        with self._lock:
            late = self._asked_at is not None and self._seconds() - self._asked_at >= NO_ANSWER_AFTER
            changed = late or (device, state) != (self._answered, self._state)
            self._answered, self._state, self._asked_at = device, state, None
            if changed and not self._stopped:
                self._on_change()

    def _answer(self, device: PrinterDevice) -> str:
        from printing.queue_state import DeviceStatus

        status = self._printers().state(device).status
        return {DeviceStatus.READY: "ok", DeviceStatus.UNKNOWN: "attention"}.get(status, "late")


def _system_printers() -> PrinterPort:
    from printing.devices import Printers

    return Printers()


class ReadStatus:
    """One look; runs on a reader."""

    def __init__(self, services: OfficeServices, counter: str, folder: Path, watch: PrinterWatch) -> None:
        self._services = services
        self._counter = counter
        self._folder = folder
        self._watch = watch

    def __call__(self) -> DeskStatus:
        from desktop_app.domain.actor import Actor
        from desktop_app.domain.calendar.no_wait import TimerState, timer_state
        from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

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
            apologies=len(services.duties.apologies()),
            promises_urgent=states.count(TimerState.URGENT),
            promises_late=states.count(TimerState.LATE),
            unseen=services.supervision.unseen(),
            backup_old=services.backups.warns(),
            waiting_too_long=services.hall.waiting_too_long(Actor("", self._counter)) if self._counter else 0,
        )

    def _printer(self) -> tuple[str, str]:
        from desktop_app.domain.office import PrinterKind

        device = self._services.print_jobs(self._counter, self._folder).receipt_printer()
        return ("folder", "") if device.kind is PrinterKind.FOLDER else (self._watch.look(device), device.name)

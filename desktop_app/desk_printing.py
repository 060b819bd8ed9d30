"""The window's side of the print outbox: one worker for the counter it stands at, and what the officer asks of it.

Nothing here is imported before it is needed: the papers' and printers' modules load with the first ``start``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.runtime.jobs import JobRunner

if TYPE_CHECKING:
    from desktop_app.domain.events import Actor
    from desktop_app.services.office import OfficeServices
    from desktop_app.services.print_jobs import PrintJobs
    from printing.devices import PrinterPort
    from printing.outbox import PrintWorker

CLOSING_PATIENCE = 1.0
"""Seconds a closing window waits for the paper at hand."""


class DeskPrinting(QObject):
    """``happened(printing.outbox.PrintEvent)``, also from the worker's thread; ``retried(int)``: how many jobs were
    made pending again."""

    happened = Signal(object)
    retried = Signal(int)

    def __init__(
        self, runner: JobRunner, parent: QObject | None = None, *, printers: Callable[[], PrinterPort] | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._make_printers = printers
        self._services: OfficeServices | None = None
        self._counter = ""
        self._jobs: PrintJobs | None = None
        self._worker: PrintWorker | None = None
        self._leaving: list[tuple[PrintWorker, PrintJobs]] = []

    def start(self, services: OfficeServices, actor: Actor, folder: Path) -> None:
        """Print what waits at the actor's counter; PDFs of a printer that is only a folder go to ``folder``.

        Another officer at the same counter changes nothing. At another counter a new worker begins at once, and the
        old one ends after the paper it is printing, which stays its own.
        """
        self._tidy()
        if self._worker is not None and services is self._services and actor.counter == self._counter:
            return
        self._leave(0.0)
        from printing.forms import render
        from printing.outbox import PrintWorker

        self._services, self._counter = services, actor.counter
        self._jobs = services.print_jobs(actor.counter, folder)
        self._worker = PrintWorker(self._jobs, self._printers(), render, on_event=self.happened.emit)
        self._worker.start()

    def wake(self) -> None:
        """A job was added: print it now."""
        if self._worker is not None:
            self._worker.wake()

    def retry(self, actor: Actor) -> None:
        """Print what did not come out; the printer was off, out of paper or missing."""
        self._tidy()
        if self._jobs is not None:
            self._runner.write(self, _RetryPrints(self._jobs, actor), self._on_retried)

    def stop(self) -> None:
        """End after the paper at hand; a spooler that does not answer keeps nobody."""
        self._leave(CLOSING_PATIENCE)
        self._services = None
        self._tidy()

    def _on_retried(self, count: int) -> None:
        self.wake()
        self.retried.emit(count)

    def _printers(self) -> PrinterPort:
        if self._make_printers is not None:
            return self._make_printers()
        from printing.devices import Printers

        return Printers()

    def _leave(self, patience: float) -> None:
        if self._worker is not None and self._jobs is not None:
            self._worker.stop(patience)
            self._leaving.append((self._worker, self._jobs))
        self._worker = self._jobs = None

    def _tidy(self) -> None:
        """Give free what workers held that have really ended. One that still prints, or could not tell that it has
        printed, keeps its claims: a paper must not come out twice."""
        for worker, jobs in self._leaving:
            if worker.has_let_go:
                jobs.let_go()
        self._leaving = [(worker, jobs) for worker, jobs in self._leaving if not worker.has_let_go]


class _RetryPrints:
    """Runs on the writer."""

    def __init__(self, jobs: PrintJobs, actor: Actor) -> None:
        self._jobs = jobs
        self._actor = actor

    def __call__(self) -> int:
        return self._jobs.retry_all(self._actor)

"""The print outbox's worker: one plain thread between the waiting jobs and the printers."""

from __future__ import annotations

import heapq
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.printing import PrintQueue, PrintTask
from desktop_app.errors import MotcuaError
from printing.devices import PrinterPort

if TYPE_CHECKING:
    from desktop_app.domain.dossier.papers.contexts import PrintContext

_log = logging.getLogger(__name__)

RETRY_AFTER = (2.0, 10.0, 60.0)
"""Seconds before each further attempt; after the last the job waits for "In lại"."""
STUCK_AFTER = 30.0
"""Seconds in one send after which the printer is reported as stuck."""
TROUBLE_PAUSE = (1.0, 2.0, 5.0, 15.0, 30.0)
"""Seconds between attempts to reach a queue that refuses (disk full, database gone); the last one is repeated."""
_LOOK_EVERY = 5.0
"""Seconds between looks at the queue when nobody wakes the worker (jobs of another process)."""

Render = Callable[[PaperForm, "PrintContext", PrintMark], bytes]


class PrintStage(StrEnum):
    """What has just happened to a job."""

    SENDING = "sending"
    PRINTED = "printed"
    RETRYING = "retrying"
    FAILED = "failed"
    DROPPED = "dropped"
    """Nobody wants the paper any more: its dossier was voided between two attempts."""
    STUCK = "stuck"
    QUEUE_TROUBLE = "queue_trouble"
    """Told once for each reason until the queue answers again."""


@dataclass(frozen=True, slots=True)
class PrintEvent:
    """``job_id`` 0: no job (the queue itself). ``attempt`` counts from 1; ``retry_in`` in seconds."""

    stage: PrintStage
    job_id: int = 0
    code: str = ""
    attempt: int = 0
    retry_in: float = 0.0


def ignore(_event: PrintEvent) -> None:
    """No listener."""


class PrintWorker:
    """Draws and sends the jobs of ``queue``, each until it is printed or its attempts are used up.

    All calls into ``queue`` and nearly all ``on_event`` calls come from the worker's own thread (STUCK comes from a
    timer's). A spooler that never answers blocks this thread only: the job stays claimed and is neither repeated nor
    dropped, because it may still come out of the printer.
    """

    def __init__(
        self,
        queue: PrintQueue,
        printers: PrinterPort,
        render: Render,
        *,
        on_event: Callable[[PrintEvent], None] = ignore,
        retry_after: Sequence[float] = RETRY_AFTER,
        stuck_after: float = STUCK_AFTER,
        look_every: float = _LOOK_EVERY,
        trouble_pause: Sequence[float] = TROUBLE_PAUSE,
    ) -> None:
        self._queue = queue
        self._printers = printers
        self._render = render
        self._on_event = on_event
        self._retry_after = tuple(retry_after)
        self._stuck_after = stuck_after
        self._look_every = look_every
        self._trouble_pause = tuple(trouble_pause)
        self._refusals = 0
        self._troubles_told: set[str] = set()
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._retries: list[tuple[float, int, int, PrintTask, str]] = []
        self._order = 0
        self._unreported: deque[tuple[int, str]] = deque()
        self._thread = threading.Thread(target=self._run, name="print-outbox", daemon=True)

    def start(self) -> None:
        """Begin; a second call changes nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def wake(self) -> None:
        """A job was added: look now. From any thread; returns at once."""
        self._woken.set()

    def stop(self, timeout: float) -> bool:
        """End after the job at hand, wait ``timeout`` seconds; False when a spooler still holds the thread.

        Jobs between two attempts are given back as failed and wait for "In lại". The thread is a daemon: a hung
        spooler never keeps the program from closing.
        """
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    @property
    def has_let_go(self) -> bool:
        """The thread has ended, and no paper came out that the queue has not heard of: what is still claimed may be
        given to somebody else."""
        return not self._thread.is_alive() and all(code for _, code in self._unreported)

    # --- the thread ---------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._woken.clear()
            if not (self._report_all() and self._work_once()):
                self._woken.wait(self._patience())
        for _, _, _, task, code in self._retries:
            self._unreported.append((task.job_id, code))
        self._report_all()

    def _patience(self) -> float:
        if self._refusals:  # whatever is due has to wait: it could not be reported
            return self._trouble_pause[min(self._refusals, len(self._trouble_pause)) - 1]
        if not self._retries:
            return self._look_every
        return min(self._look_every, max(0.0, self._retries[0][0] - time.monotonic()))

    def _work_once(self) -> bool:
        """One attempt at one job; False when there is none now."""
        if self._retries and self._retries[0][0] <= time.monotonic():
            _, _, attempt, task, code = heapq.heappop(self._retries)
            return self._attempt_if_wanted(task, attempt, code)
        try:
            claimed = self._queue.claim_next()
        except Exception as exc:
            self._queue_trouble(exc)
            return False
        self._queue_answered()
        return claimed is not None and self._attempt_if_wanted(claimed, 1, "print_queue_unavailable")

    def _attempt_if_wanted(self, task: PrintTask, attempt: int, code: str) -> bool:
        """False when the queue could not say; the attempt then waits until it can. ``code``: why it waits."""
        try:
            wanted = self._queue.still_wanted(task.job_id)
        except Exception as exc:
            self._queue_trouble(exc)
            self._put_off(0.0, attempt, task, code)
            return False
        if wanted:
            self._attempt(task, attempt)
        else:
            self._tell(PrintEvent(PrintStage.DROPPED, task.job_id, attempt=attempt))
        return True

    def _attempt(self, task: PrintTask, attempt: int) -> None:
        self._tell(PrintEvent(PrintStage.SENDING, task.job_id, attempt=attempt))
        try:
            pdf = self._render(task.form, task.context, task.mark)
        except Exception as exc:
            # The same paper would fail again: no further attempt, but the job and its context stay.
            self._give_up(task, _code_of(exc, "print_render_failed"), attempt)
            return
        watch = threading.Timer(
            self._stuck_after, self._tell, (PrintEvent(PrintStage.STUCK, task.job_id, "printer_stuck", attempt),)
        )
        watch.daemon = True
        watch.start()
        try:
            self._printers.send(task.device, pdf, task.title)
        except Exception as exc:
            watch.cancel()
            self._again(task, _code_of(exc, "printer_failed"), attempt)
            return
        watch.cancel()
        self._unreported.append((task.job_id, ""))
        self._report_all()
        self._tell(PrintEvent(PrintStage.PRINTED, task.job_id, attempt=attempt))

    def _again(self, task: PrintTask, code: str, attempt: int) -> None:
        if attempt > len(self._retry_after):
            self._give_up(task, code, attempt)
            return
        wait = self._retry_after[attempt - 1]
        self._put_off(wait, attempt + 1, task, code)
        self._tell(PrintEvent(PrintStage.RETRYING, task.job_id, code, attempt, wait))

    def _put_off(self, wait: float, attempt: int, task: PrintTask, code: str) -> None:
        self._order += 1
        heapq.heappush(self._retries, (time.monotonic() + wait, self._order, attempt, task, code))

    def _give_up(self, task: PrintTask, code: str, attempt: int) -> None:
        self._unreported.append((task.job_id, code))
        self._report_all()
        self._tell(PrintEvent(PrintStage.FAILED, task.job_id, code, attempt))

    def _report_all(self) -> bool:
        """Tell the queue what became of jobs, oldest first. A report that fails is kept: a printed job whose
        "done" was lost would be printed twice. False while reports are kept.
        """
        while self._unreported:
            job_id, code = self._unreported[0]
            try:
                if code:
                    self._queue.failed(job_id, code)
                else:
                    self._queue.done(job_id)
            except Exception as exc:
                self._queue_trouble(exc)
                return False
            self._unreported.popleft()
            self._queue_answered()
        return True

    def _queue_trouble(self, exc: Exception) -> None:
        self._refusals += 1
        code = _code_of(exc, "print_queue_unavailable")
        if code in self._troubles_told:
            return
        self._troubles_told.add(code)
        _log.warning("print queue: %s", type(exc).__name__)
        self._tell(PrintEvent(PrintStage.QUEUE_TROUBLE, code=code))

    def _queue_answered(self) -> None:
        self._refusals = 0
        self._troubles_told.clear()

    def _tell(self, event: PrintEvent) -> None:
        try:
            self._on_event(event)
        except Exception as exc:
            _log.error("print listener: %s", type(exc).__name__)


def _code_of(exc: Exception, otherwise: str) -> str:
    """The code of our own errors; for others only their kind is logged, never their text (personal data)."""
    if isinstance(exc, MotcuaError):
        return exc.code
    _log.error("printing: %s", type(exc).__name__)
    return otherwise

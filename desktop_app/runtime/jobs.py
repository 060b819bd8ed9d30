"""Work away from the window: one runner for the life of the application.

Three lanes: four readers, one writer (the window's changes, in the order they were asked for) and one drawer (PDF, so
that a slow page never stops a reception). Others write too, each in a transaction of its own that the database keeps
apart: the print thread (its claims and results) and the opening of the data (schema, the sample centre's clock).

A job is a function of plain values that opens its own session and returns a frozen value. One private signal on the
long-lived runner brings every result home to the thread of the window; there is no QObject per job. A result whose
owner has gone is dropped.

    runner.read(self, load_row, self.on_row, self.on_problem)
    runner.latest(self, "search", search, self.on_found)        # older answers never arrive

A presenter that knows no Qt is given ``runner.owned_by(view)``: the same methods without the owner.
"""

from __future__ import annotations

import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal
from shiboken6 import isValid

from desktop_app.errors import BugError, MotcuaError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")

BUSY_AFTER_MS = 150
"""Work shorter than this shows no sign of itself: a flicker is worse than a pause nobody notices."""

OnError = Callable[[MotcuaError], object]


class Lane(StrEnum):
    READ = "read"
    WRITE = "write"
    DRAW = "draw"


class _Outcome(Struct, frozen=True):
    number: int
    value: object = None
    error: BaseException | None = None
    superseded: bool = False


@dataclass(slots=True)
class _Job:
    owner: weakref.ref[QObject]
    owner_id: int
    on_done: Callable[[Any], object]
    on_error: OnError | None
    started: float
    slot: tuple[int, Hashable] | None


class JobRunner(QObject):
    """Runs functions on threads and answers on the thread it lives in.

    ``busy_changed(owner, busy)``: an owner has waited longer than 150 ms / has nothing under way any more.
    ``problem(MotcuaError)``: a job failed and its owner gave no ``on_error``.
    Anything that is not a ``MotcuaError`` goes to ``sys.excepthook`` (the crash report) and reaches ``on_error`` as
    ``BugError("bug.unexpected")``, so that the owner can take its button back.
    """

    busy_changed = Signal(object, bool)
    problem = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, *, readers: int = 4) -> None:
        super().__init__(parent)
        self._readers = readers
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._jobs: dict[int, _Job] = {}
        self._count = 0
        self._newest: dict[tuple[int, Hashable], int] = {}
        self._newest_lock = threading.Lock()
        self._busy: set[int] = set()
        self._closed = False
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.timeout.connect(self._report_busy)
        self._finished.connect(self._on_finished)

    # -- starting work ------------------------------------------------------------------------------------------
    def read(
        self, owner: QObject, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None
    ) -> int:
        """Run ``fn`` on one of the readers; returns the request number."""
        return self._start(Lane.READ, owner, fn, on_done, on_error, None)

    def write(
        self, owner: QObject, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None
    ) -> int:
        """Run ``fn`` on the one writer, after every write asked for before it."""
        return self._start(Lane.WRITE, owner, fn, on_done, on_error, None)

    def draw(
        self, owner: QObject, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None
    ) -> int:
        """Run ``fn`` on the thread that draws papers."""
        return self._start(Lane.DRAW, owner, fn, on_done, on_error, None)

    def latest(
        self,
        owner: QObject,
        key: Hashable,
        fn: Callable[[], T],
        on_done: Callable[[T], object],
        on_error: OnError | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> int:
        """Like ``read``, but only the newest request of this owner and ``key`` is answered; a superseded one that
        has not begun is not run at all."""
        return self._start(lane, owner, fn, on_done, on_error, (id(owner), key))

    def owned_by(self, owner: QObject) -> OwnedRunner:
        """The same runner without the ``owner`` argument, for presenters that know no Qt."""
        return OwnedRunner(self, owner)

    def is_busy(self, owner: QObject) -> bool:
        """Whether any job of ``owner`` is under way."""
        return any(job.owner_id == id(owner) for job in self._jobs.values())

    @property
    def closed(self) -> bool:
        """Whether the program is ending: long work asks between two steps and stops."""
        return self._closed

    @property
    def pending(self) -> int:
        """Number of jobs whose answers have not been delivered yet."""
        return len(self._jobs)

    # -- ending -------------------------------------------------------------------------------------------------
    def drain(self, timeout_s: float = 5.0) -> bool:
        """Deliver everything under way; False when that took longer than ``timeout_s``. For tests and the tour."""
        deadline = time.monotonic() + timeout_s
        while self._jobs and time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.0005)
        return not self._jobs

    def close(self) -> None:
        """Stop taking work, forget waiting reads, finish waiting writes: what was accepted stays accepted."""
        self._closed = True
        self._busy_timer.stop()
        for lane, pool in self._pools.items():
            pool.shutdown(wait=True, cancel_futures=lane is not Lane.WRITE)
        self._pools.clear()
        self._jobs.clear()

    # -- inside -------------------------------------------------------------------------------------------------
    def _start(
        self,
        lane: Lane,
        owner: QObject,
        fn: Callable[[], Any],
        on_done: Callable[[Any], object],
        on_error: OnError | None,
        slot: tuple[int, Hashable] | None,
    ) -> int:
        if self._closed:
            return 0
        self._count += 1
        number = self._count
        if slot is not None:
            with self._newest_lock:
                self._newest[slot] = number
        self._jobs[number] = _Job(weakref.ref(owner), id(owner), on_done, on_error, time.monotonic(), slot)
        self._pool(lane).submit(self._run, number, slot, fn)
        if not self._busy_timer.isActive():
            self._busy_timer.start(BUSY_AFTER_MS)
        return number

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        pool = self._pools.get(lane)
        if pool is None:
            # Imported with the first job: the first paint does not wait for it.
            from concurrent.futures import ThreadPoolExecutor

            workers = self._readers if lane is Lane.READ else 1
            pool = self._pools[lane] = ThreadPoolExecutor(workers, thread_name_prefix=f"motcua-{lane.value}")
        return pool

    def _run(self, number: int, slot: tuple[int, Hashable] | None, fn: Callable[[], object]) -> None:
        """On a worker thread."""
        if slot is not None:
            with self._newest_lock:
                superseded = self._newest.get(slot) != number
            if superseded:
                self._send(_Outcome(number, superseded=True))
                return
        try:
            outcome = _Outcome(number, value=fn())
        except BaseException as error:  # every failure has to reach the window; it is raised again there
            outcome = _Outcome(number, error=error)
        self._send(outcome)

    def _send(self, outcome: _Outcome) -> None:
        try:
            self._finished.emit(outcome)
        except RuntimeError:
            # The runner's C++ half went away while the program was quitting: nobody is left to be told.
            if isValid(self):
                raise

    def _on_finished(self, outcome: _Outcome) -> None:
        job = self._jobs.pop(outcome.number, None)
        if job is None:
            return
        stale = outcome.superseded or self._is_stale(outcome.number, job)
        owner = job.owner()
        alive = owner is not None and isValid(owner)
        if owner is not None and job.owner_id in self._busy and not self.is_busy(owner):
            self._busy.discard(job.owner_id)
            if alive:
                self.busy_changed.emit(owner, False)
        if not alive:
            self._busy.discard(job.owner_id)
        if outcome.error is not None and not isinstance(outcome.error, MotcuaError):
            self._report_bug(outcome.error)
        if stale or not alive:
            return
        if outcome.error is None:
            job.on_done(outcome.value)
        else:
            self._deliver_error(job, outcome.error)

    def _is_stale(self, number: int, job: _Job) -> bool:
        if job.slot is None:
            return False
        with self._newest_lock:
            newest = self._newest.get(job.slot) == number
            if newest:
                del self._newest[job.slot]
        return not newest

    def _deliver_error(self, job: _Job, error: BaseException) -> None:
        told = error if isinstance(error, MotcuaError) else BugError("bug.unexpected")
        if job.on_error is not None:
            job.on_error(told)
        elif isinstance(error, MotcuaError):
            self.problem.emit(told)

    def _report_bug(self, error: BaseException) -> None:
        sys.excepthook(type(error), error, error.__traceback__)

    def _report_busy(self) -> None:
        now = time.monotonic()
        wait: float | None = None
        for job in tuple(self._jobs.values()):
            if job.owner_id in self._busy:
                continue
            left = job.started + BUSY_AFTER_MS / 1000 - now
            if left > 0:
                wait = left if wait is None else min(wait, left)
                continue
            owner = job.owner()
            if owner is not None and isValid(owner):
                self._busy.add(job.owner_id)
                self.busy_changed.emit(owner, True)
        if wait is not None:
            self._busy_timer.start(int(wait * 1000) + 1)


class OwnedRunner:
    """A ``JobRunner`` bound to one owner: what a presenter is given."""

    def __init__(self, runner: JobRunner, owner: QObject) -> None:
        self._runner = runner
        self._owner = weakref.ref(owner)

    @property
    def closed(self) -> bool:
        """As ``JobRunner.closed``."""
        return self._runner.closed

    def read(self, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None) -> int:
        owner = self._owner()
        return 0 if owner is None else self._runner.read(owner, fn, on_done, on_error)

    def write(self, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None) -> int:
        owner = self._owner()
        return 0 if owner is None else self._runner.write(owner, fn, on_done, on_error)

    def draw(self, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None) -> int:
        owner = self._owner()
        return 0 if owner is None else self._runner.draw(owner, fn, on_done, on_error)

    def latest(
        self,
        key: Hashable,
        fn: Callable[[], T],
        on_done: Callable[[T], object],
        on_error: OnError | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> int:
        owner = self._owner()
        return 0 if owner is None else self._runner.latest(owner, key, fn, on_done, on_error, lane=lane)


class ImmediateRunner:
    """Runs everything at once on the caller's thread: presenter tests without threads or Qt."""

    def __init__(self) -> None:
        self.problems: deque[MotcuaError] = deque(maxlen=100)
        self.closed = False

    def read(self, fn: Callable[[], T], on_done: Callable[[T], object], on_error: OnError | None = None) -> int:
        try:
            value = fn()
        except MotcuaError as error:
            if on_error is None:
                self.problems.append(error)
            else:
                on_error(error)
            return 1
        on_done(value)
        return 1

    write = read
    draw = read

    def latest(
        self,
        key: Hashable,
        fn: Callable[[], T],
        on_done: Callable[[T], object],
        on_error: OnError | None = None,
        *,
        lane: Lane = Lane.READ,
    ) -> int:
        return self.read(fn, on_done, on_error)

"""The window's end: keeps one data process alive and lets any thread call it.

A call waits on the caller's own thread (a runner's reader or writer, the print worker), never on the GUI thread. When
the process dies, every call under way ends with ``data_process_ended``, and the next one starts it again: what was
acknowledged is in the database, and what was not the officer is told to look at.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any

from desktop_app.clock import Clock, OfficeClock, ShiftedClock, SystemClock
from desktop_app.config import Settings
from desktop_app.data_process.frames import OPEN, Frames, Opened, OpenOffice, Resume
from desktop_app.data_process.launch import Launched, launch
from desktop_app.domain.exchange.accounts import SignedIn
from desktop_app.domain.exchange.prints import Claimant
from desktop_app.errors import EnvironmentProblem
from desktop_app.failures import Failure, raised

CLOSING_PATIENCE = 10.0
"""Seconds a closing window waits for the data process. It ends by itself; waiting only lets a start that follows at
once find the database closed."""


class _Call:
    """One call under way."""

    __slots__ = ("done", "failure", "value")

    def __init__(self) -> None:
        self.done = threading.Event()
        self.value: Any = None
        self.failure: Failure | None = None


class _Child:
    """One life of the data process, from start to end of file."""

    def __init__(self, launched: Launched, on_end: Callable[[_Child], object]) -> None:
        self.pid = launched.pid
        self.ended = threading.Event()
        self.gone = False
        self._frames = Frames(launched.incoming, launched.outgoing)
        self._launched = launched
        self._on_end = on_end
        self._calls: dict[int, _Call] = {}
        self._count = 0
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._listen, name="data-answers", daemon=True)
        self._thread.start()

    def call(self, target: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        return self.answer(self.send(target, args, kwargs))

    def send(self, target: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> _Call:
        waiting = _Call()
        with self._lock:
            if self.gone:
                raise EnvironmentProblem("data_process_ended")
            self._count += 1
            number = self._count
            self._calls[number] = waiting
        try:
            self._frames.send((number, target, args, kwargs))
        except BaseException as error:
            with self._lock:
                self._calls.pop(number, None)
            if isinstance(error, OSError | ValueError):  # it has gone; the listener is about to tell the others
                raise EnvironmentProblem("data_process_ended") from error
            raise
        return waiting

    def answer(self, waiting: _Call) -> Any:
        waiting.done.wait()
        if waiting.failure is not None:
            raise raised(waiting.failure)
        return waiting.value

    def finish(self, patience: float) -> None:
        """Nothing more is asked: the process finishes what it does and ends."""
        self._frames.close_sending()
        self.ended.wait(patience)

    def _listen(self) -> None:
        while True:
            try:
                number, value, failure = self._frames.receive()
            except (EOFError, OSError, ValueError):
                break
            with self._lock:
                waiting = self._calls.pop(number, None)
            if waiting is not None:
                waiting.value, waiting.failure = value, failure
                waiting.done.set()
        with self._lock:
            self.gone = True
            left, self._calls = tuple(self._calls.values()), {}
        for waiting in left:
            waiting.failure = Failure(EnvironmentProblem.__name__, "data_process_ended")
            waiting.done.set()
        self._frames.close()
        self._launched.wait()
        self.ended.set()
        self._on_end(self)


def _nobody(_pid: int) -> None:
    """Nobody wants to know."""


class DataProcess:
    """Thread-safe. ``on_death(pid)`` is called from another thread when the process ended without being asked to."""

    def __init__(
        self,
        settings: Settings,
        *,
        launched: Launched | None = None,
        sample: bool = False,
        on_death: Callable[[int], object] = _nobody,
    ) -> None:
        self.on_death = on_death
        self._wanted = OpenOffice(settings, Claimant(os.getpid(), os.urandom(4).hex()), sample)
        self._starting = threading.Lock()
        self._child = _Child(launched, self._on_end) if launched is not None else None
        self._opening: _Call | None = None
        self._is_open = False
        self._closed = False
        self._clock = OfficeClock(SystemClock())
        self._token = ""

    @property
    def clock(self) -> Clock:
        """The office's clock; the same object when the office is opened again."""
        return self._clock

    @property
    def pid(self) -> int:
        """The living process, or 0."""
        child = self._child
        return 0 if child is None or child.ended.is_set() else child.pid

    def begin(self) -> None:
        """Ask for the office, without waiting, as soon as there is a process to ask."""
        with self._starting:
            self._begin()

    def open(self) -> None:
        """Start the process unless it lives, and open the office; raises what ``composition.open_office`` raises."""
        self._open_child()

    def call(self, target: str, *args: Any, **kwargs: Any) -> Any:
        """The answer of ``target``. Raises the ``MotcuaError`` that was raised there, ``data_process_ended`` when the
        process died meanwhile, and ``UnexpectedThereError`` for an error nobody expected."""
        child = self._open_child()
        value = child.call(target, args, kwargs)
        if isinstance(value, Opened):
            self._use(value)
        elif isinstance(value, SignedIn):
            self._token = value.token
        return value

    def close(self) -> None:
        """Let the process finish what it does, and wait for its end. A later call is refused."""
        with self._starting:
            self._closed = True
            child = self._child
        if child is not None:
            child.finish(CLOSING_PATIENCE)

    def _begin(self) -> tuple[_Child, _Call | None]:
        """A living process, and the answer it owes to being asked to open the office, if it is still owed."""
        if self._closed:
            raise EnvironmentProblem("data_process_ended")
        child = self._child
        if child is None or child.gone:
            child = self._child = _Child(_launched(), self._on_end)
            self._opening = None
            self._is_open = False
        if not self._is_open and self._opening is None:
            self._opening = child.send(OPEN, (self._wanted, Resume(self._token)), {})
        return child, self._opening

    def _open_child(self) -> _Child:
        with self._starting:
            child, opening = self._begin()
            if opening is not None:
                self._opening = None  # a refusal is asked again the next time
                self._use(child.answer(opening))
                self._is_open = True
            return child

    def _use(self, opened: Opened) -> None:
        self._clock.use(ShiftedClock(opened.shift) if opened.shift is not None else SystemClock())

    def _on_end(self, child: _Child) -> None:
        if not self._closed and child is self._child:
            self.on_death(child.pid)


def _launched() -> Launched:
    try:
        return launch()
    except OSError as error:
        raise EnvironmentProblem("data_process_ended") from error

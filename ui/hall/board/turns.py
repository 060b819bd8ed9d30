"""The calls that stand large, one after the other, each for its time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from desktop_app.domain.exchange.hall import BoardCall

TURN_MS = 4_000
"""How long a call stands large while others wait behind it."""

Told = Callable[[BoardCall], object]


class Turns(Protocol):
    """Whatever gives each call its time: in step with a voice, or by a timer alone."""

    def listen(self, began: Told, ended: Told) -> None:
        """Who is told; one listener. Every turn that began also ends."""

    def call(self, call: BoardCall) -> None:
        """At the end of the line; a call of the same number that still waits is replaced and keeps its place."""

    def forget(self, label: str) -> None:
        """A call of this number that still waits is not announced any more."""

    def close(self) -> None: ...


class SilentTurns(QObject):
    """Turns by a timer, for a board without a voice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._began: Told | None = None
        self._ended: Told | None = None
        self._queue: deque[BoardCall] = deque()
        self._current: BoardCall | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self._on_over)

    def listen(self, began: Told, ended: Told) -> None:
        self._began, self._ended = began, ended

    def call(self, call: BoardCall) -> None:
        for at, waiting in enumerate(self._queue):
            if waiting.label == call.label:
                self._queue[at] = call
                return
        self._queue.append(call)
        self._next()

    def forget(self, label: str) -> None:
        self._queue = deque(call for call in self._queue if call.label != label)

    def close(self) -> None:
        self._queue.clear()
        self._timer.stop()
        self._current = None

    def _next(self) -> None:
        if self._current is not None or not self._queue:
            return
        self._current = self._queue.popleft()
        self._timer.start()
        if self._began is not None:
            self._began(self._current)

    def _on_over(self) -> None:
        done, self._current = self._current, None
        if done is not None and self._ended is not None:
            self._ended(done)
        self._next()

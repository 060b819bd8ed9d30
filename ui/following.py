"""Reading again what others changed: one reading at a time, however many changes there are."""

from __future__ import annotations

from collections.abc import Callable

AGAIN_AFTER_TICKS = 3
"""Seconds after a reading that failed until the next try."""


class Following:
    """``read`` starts a reading on another thread; its answer calls ``up_to``, its error ``failed``.

    What changes while a reading is under way is read once more afterwards; a reading that failed is tried again by
    ``tick`` until one succeeds. Nothing is asked while nothing changes.
    """

    def __init__(self, read: Callable[[], None]) -> None:
        self._read = read
        self._under_way = self._again = False
        self._news: int | None = None
        """The newest event somebody told of during the reading under way."""
        self._wait = 0
        self.seen = -1
        """The newest event that was there before the last reading; -1: nothing was read yet."""

    def changed(self, seq: int) -> None:
        """Somebody wrote; what this page has read already (its own writing) is not read again, nor what the reading
        under way brings."""
        if seq == self.seen:
            return
        if self._under_way:
            self._news = seq
        else:
            self.ask()

    def ask(self) -> None:
        if self._under_way:
            self._again = True
            return
        self._under_way = True
        self._wait = 0
        self._read()

    def up_to(self, seq: int) -> None:
        """A reading was answered; ``seq`` was the newest event before it."""
        self.seen = seq
        self._ended()

    def failed(self) -> None:
        self._wait = AGAIN_AFTER_TICKS
        self._ended()

    def tick(self) -> None:
        """Once a second."""
        if self._wait:
            self._wait -= 1
            if not self._wait:
                self.ask()

    def _ended(self) -> None:
        again = self._again or self._news not in (None, self.seen)
        self._again = self._under_way = False
        self._news = None
        if again:
            self.ask()

"""Where the time comes from: one protocol, so that tests and the sample centre can live on another day."""

from __future__ import annotations

import time as _time
from datetime import UTC, datetime, timedelta, timezone
from typing import Protocol

VIETNAM = timezone(timedelta(hours=7), "+07:00")
"""Vietnam has had no daylight saving since 1975, so a fixed offset is exact and needs no time-zone data."""


class Clock(Protocol):
    """Wall clock and monotonic clock; ``now`` is always aware and in UTC."""

    def now(self) -> datetime: ...

    def monotonic(self) -> float: ...


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return _time.monotonic()


class ShiftedClock:
    """The system clock moved by a fixed amount: the sample centre lives on a working Thursday."""

    def __init__(self, shift: timedelta) -> None:
        self.shift = shift

    def now(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def monotonic(self) -> float:
        return _time.monotonic()


class ManualClock:
    """A clock that moves only when told to: tests and the tour."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock needs an aware datetime")
        self._now = start.astimezone(UTC)
        self._monotonic = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def advance(self, step: timedelta) -> None:
        """Let time pass on both clocks."""
        self._now += step
        self._monotonic += step.total_seconds()

    def set_wall(self, instant: datetime) -> None:
        """Move the wall clock alone, as a person or a time server does."""
        self._now = instant.astimezone(UTC)


def in_vietnam(instant: datetime) -> datetime:
    """The same instant with the offset +07:00."""
    return instant.astimezone(VIETNAM)


class OfficeClock:
    """The clock of the window: this computer's until the opened centre turns out to have one of its own."""

    def __init__(self, inner: Clock) -> None:
        self._inner = inner

    def use(self, inner: Clock) -> None:
        """From now on another clock (the sample centre's)."""
        self._inner = inner

    def now(self) -> datetime:
        return self._inner.now()

    def monotonic(self) -> float:
        return self._inner.monotonic()

"""The hall's figures of a period, and the hall as it is at this second (F7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.exchange.hall import CounterNow, QueueRow
from desktop_app.domain.hall.advice import Advice
from desktop_app.domain.hall.figures import EstimateTruth, HallLine
from desktop_app.domain.indicators import Period


@dataclass(frozen=True, slots=True)
class HallFigures:
    """All of it comes from the same cells, so that every sum over groups equals the sum over hours and counters."""

    period: Period
    total: HallLine
    by_group: tuple[HallLine, ...]
    by_counter: tuple[HallLine, ...]
    """Arrivals belong to no counter and are 0 here."""
    by_hour: tuple[HallLine, ...]
    by_day: tuple[HallLine, ...]
    arrivals: tuple[tuple[int, int, int], ...]
    """(weekday from Monday = 0, hour, tickets): the heat map."""
    days_of_weekday: tuple[int, ...]
    """How many days of each weekday had tickets: what the heat map's averages divide by."""
    waits: tuple[tuple[int, int], ...]
    """(whole minutes, people), the histogram itself."""
    estimate: EstimateTruth
    target_minutes: int
    within_target: float | None
    """Percent who waited less than the centre's own target."""


@dataclass(frozen=True, slots=True)
class HallNow:
    """The live page of the supervisor."""

    at: datetime
    seq: int
    advice: Advice
    spare_names: tuple[str, ...]
    """Names of the counters the advice would open."""
    counters: tuple[CounterNow, ...]
    waiting: tuple[QueueRow, ...]
    """Everybody in line, by place."""
    groups: tuple[tuple[str, str, int, int], ...]
    """(letter, name, how many wait, the longest wait in minutes)."""
    today: HallLine
    parked: int
    absent: int
    target_minutes: int

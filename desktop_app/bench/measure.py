"""Times measured in turn, and what they come to: median, 95th percentile, and the ratio of each pair."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds. The minimum is what the work costs when nobody else uses the machine."""

    median: float
    p95: float
    minimum: float
    runs: int

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Spread:
        """Of at least one time; the 95th percentile is the nearest rank."""
        ordered = sorted(seconds)
        high = ordered[ceil(0.95 * len(ordered)) - 1]
        return cls(_ms(statistics.median(ordered)), _ms(high), _ms(ordered[0]), len(ordered))

    def as_dict(self) -> dict[str, object]:
        return {"median_ms": self.median, "p95_ms": self.p95, "min_ms": self.minimum, "runs": self.runs}


def ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Median of the ratios of pairs measured one after the other: what slows the machine slows both."""
    return round(statistics.median(mine / bare for mine, bare in zip(ours, floor, strict=True)), 2)


def compared(ours: Sequence[float], floor: Sequence[float], goal: float | None = None) -> dict[str, object]:
    """Both spreads and their ratio as the report shows them."""
    found = ratio(ours, floor)
    result: dict[str, object] = {
        "ours": Spread.of(ours).as_dict(),
        "floor": Spread.of(floor).as_dict(),
        "ratio": found,
    }
    if goal is not None:
        result |= {"goal": goal, "reached": found <= goal}
    return result


def timed(work: Work) -> float:
    """Seconds one run takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(ours: Work, floor: Work, rounds: int) -> tuple[list[float], list[float]]:
    """Run both by turns, each once beforehand so that both are warm; seconds of every run."""
    ours()
    floor()
    mine: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        mine.append(timed(ours))
        bare.append(timed(floor))
    return mine, bare


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 3)

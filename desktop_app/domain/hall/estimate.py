"""How long somebody will wait: from the people before him, the counters at work, and what the centre's own days taught.

[D] Nothing is promised: the slip says "about", and gives a range as wide as the estimate was wrong lately.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.hall.ticket import Estimate

FIRST_SAMPLES = 20
"""Visits of a group before its own figures are believed."""
LONGEST = 300
STEP = 5


@dataclass(frozen=True, slots=True)
class Pace:
    """What is known of one group: minutes per person, and how wrong the estimates were."""

    minutes_per_person: float
    samples: int = 0
    error_low: int = 0
    """10th percentile of (true wait − estimate), minutes."""
    error_middle: int = 0
    error_high: int = 0
    error_samples: int = 0


def estimate(load: float, counters: int, busy: int, pace: Pace) -> Estimate | None:
    """Minutes until the call, and the range in which it lay for four of five people lately.

    ``load``: people who are served before, as a share of the counters of this group; ``counters``: open ones that
    serve it, ``busy`` of them with somebody now. None when none is open: nobody can say. What the estimates were off
    by in the middle is added, so that they learn.
    """
    if counters <= 0:
        return None
    ahead = max(0.0, load - (counters - busy) + 1)  # services that must end first …
    left = ahead - 0.5 if busy and ahead >= 1 else ahead  # … and half of one is over already, on average
    minutes = left * pace.minutes_per_person / counters
    if pace.error_samples < FIRST_SAMPLES:
        return _rounded(minutes, minutes * 0.5, minutes * 1.5)
    if ahead < 1:  # a counter is free for him: what past lines were off by says nothing about a call at once
        return Estimate(0, 0, 0)
    learned = max(0.0, minutes + pace.error_middle)
    low = learned + pace.error_low - pace.error_middle
    high = learned + pace.error_high - pace.error_middle
    return _rounded(learned, low, high)


def _rounded(minutes: float, low: float, high: float) -> Estimate:
    """The range outwards to five minutes: nobody can tell the wait to the minute, and none is pretended."""
    return Estimate(_whole(minutes), _whole(low // STEP * STEP), _whole(-(-high // STEP) * STEP))


def _whole(minutes: float) -> int:
    return max(0, min(LONGEST, round(minutes)))


def quantile(histogram: dict[int, int], share: float) -> int:
    """The smallest value at or below which ``share`` of the counted values lie; 0 for an empty histogram."""
    total = sum(histogram.values())
    reached = 0
    for value in sorted(histogram):
        reached += histogram[value]
        if reached >= share * total:
            return value
    return 0

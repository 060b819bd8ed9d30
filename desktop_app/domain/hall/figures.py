"""The hall's figures, each computed from the whole-minute histograms (``measures.py``) and from nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.hall.estimate import quantile
from desktop_app.domain.hall.measures import Measure

WITHIN = (15, 30)
"""Minutes of the two shares. No national target for the wait is known (docs/domain.md); these are what ISO handbooks
of centres use, and stand beside the centre's own target."""
NEAR = 5
"""An estimate was right when it was off by no more minutes than this."""


@dataclass(frozen=True, slots=True)
class HallLine:
    """The figures of a day, a group, a counter or an hour. Minutes are whole; None where nobody was counted."""

    key: str
    name: str
    arrived: int
    served: int
    wait_p50: int | None
    wait_p90: int | None
    within: tuple[float | None, ...]
    """Percent of those served who waited less than 15 and 30 minutes."""
    service_p50: int | None
    service_p90: int | None
    absent: int
    absent_percent: float | None
    """Of all turns that were called: those to which nobody came."""
    cancelled: int
    forgotten: int
    out_of_order: int
    without_dossier: int


@dataclass(frozen=True, slots=True)
class EstimateTruth:
    """How good the estimates on the slips were. Minutes by which the true wait was longer (+) or shorter (−)."""

    samples: int
    early: int
    """10th percentile of the difference."""
    middle: int
    late: int
    near_percent: float | None
    """Percent of the slips that were right to within five minutes."""


Histogram = Mapping[int, int]
Sums = dict[Measure, dict[int, int]]


def line(key: str, name: str, sums: Mapping[Measure, Histogram]) -> HallLine:
    """One line of figures from the histograms of its tickets."""
    wait, service = sums.get(Measure.WAIT, {}), sums.get(Measure.SERVICE, {})
    served, absent = count(wait), count(sums.get(Measure.ABSENT, {}))
    return HallLine(
        key=key,
        name=name,
        arrived=count(sums.get(Measure.ARRIVED, {})),
        served=served,
        wait_p50=percentile(wait, 0.5),
        wait_p90=percentile(wait, 0.9),
        within=tuple(share_below(wait, minutes) for minutes in WITHIN),
        service_p50=percentile(service, 0.5),
        service_p90=percentile(service, 0.9),
        absent=absent,
        absent_percent=_percent(absent, served + absent),
        cancelled=count(sums.get(Measure.CANCELLED, {})),
        forgotten=count(sums.get(Measure.FORGOTTEN, {})),
        out_of_order=count(sums.get(Measure.OUT_OF_ORDER, {})),
        without_dossier=count(sums.get(Measure.WITHOUT_DOSSIER, {})),
    )


def estimate_truth(errors: Histogram) -> EstimateTruth:
    """The slips' estimates beside what came true."""
    kept = {minute: times for minute, times in errors.items() if times}
    samples = count(kept)
    near = sum(times for minute, times in kept.items() if abs(minute) <= NEAR)
    return EstimateTruth(
        samples, quantile(kept, 0.1), quantile(kept, 0.5), quantile(kept, 0.9), _percent(near, samples)
    )


def count(histogram: Histogram) -> int:
    return sum(histogram.values())


def percentile(histogram: Histogram, share: float) -> int | None:
    """The smallest whole minute at or below which the share of people lies; None when there is nobody."""
    kept = {minute: times for minute, times in histogram.items() if times}
    return quantile(kept, share) if kept else None


def share_below(histogram: Histogram, minutes: int) -> float | None:
    """Percent who waited less than so many full minutes; None when there is nobody."""
    return _percent(sum(times for minute, times in histogram.items() if minute < minutes), count(histogram))


def add(into: Sums, measure: Measure, minute: int, times: int) -> None:
    """Add a cell to the histograms of a line."""
    cell = into.setdefault(measure, {})
    cell[minute] = cell.get(minute, 0) + times


def summed(parts: Iterable[Sums]) -> Sums:
    """Several lines as one: percentiles come from the summed histograms, never from other percentiles."""
    total: Sums = {}
    for part in parts:
        for measure, histogram in part.items():
            for minute, times in histogram.items():
                add(total, measure, minute, times)
    return total


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None

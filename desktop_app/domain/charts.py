"""A breakdown as bars: one value for the chart on the screen, the table behind it, the printed page and the workbook.

Texts are already in the language of the window; the numbers are counts of dossiers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10

PATTERNS = ("solid", "hatch", "cross")
"""How a series is filled, so that it is told apart without its colour."""


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of bar. ``key`` says what a chosen bar opens; ``role`` is a colour role of the theme."""

    key: str
    name: str
    role: str
    pattern: str = "solid"


@dataclass(frozen=True, slots=True)
class Bar:
    """One place on the category axis: a value for each series. ``label`` is short, ``name`` is read out in full."""

    key: str
    label: str
    values: tuple[int, ...]
    name: str = ""

    @property
    def full_name(self) -> str:
        return self.name or self.label


@dataclass(frozen=True, slots=True)
class ChartData:
    """A bar chart. ``category`` heads the first column of its table; ``note`` says what was put together."""

    key: str
    title: str
    category: str
    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    horizontal: bool = False
    note: str = ""
    category_sorts_by_key: bool = False
    """The category is a time: its table is sorted by the key, not by the text."""

    @property
    def largest(self) -> int:
        return max((value for bar in self.bars for value in bar.values), default=0)

    @property
    def is_empty(self) -> bool:
        return self.largest == 0


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as it is printed: "Đúng hạn", "96,4 %", "95 %", "▲ 1,2 điểm so với …"."""

    label: str
    value: str
    target: str = ""
    trend: str = ""


@dataclass(frozen=True, slots=True)
class StatisticsPaper:
    """Everything that stands on the printed page of figures, and in its workbook."""

    superior_body: str
    centre: str
    title: str
    period: str
    as_of: str
    figures: tuple[FigureLine, ...]
    charts: tuple[ChartData, ...]
    sample: bool = False


def axis_ticks(largest: int, most: int = 5) -> tuple[int, ...]:
    """Whole, round values from 0 to at least ``largest``: steps of 1, 2 or 5 × 10ⁿ, at most ``most`` of them."""
    if largest <= 0:
        return (0, 1)
    raw = largest / max(1, most)
    power = 10 ** max(0, floor(log10(raw))) if raw >= 1 else 1
    step = next(step for step in (power, 2 * power, 5 * power, 10 * power) if step >= raw)
    last = -(-largest // step)
    return tuple(step * number for number in range(last + 1))

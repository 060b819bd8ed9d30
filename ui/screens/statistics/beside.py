"""Two periods in one chart: what each bar counts, and beside it what the same bar counts in the other period."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.charts import Bar, ChartData, Series
from desktop_app.domain.formatting import date_vi, weekday_long
from desktop_app.domain.indicators import Figure, Figures, Grouping, Period
from desktop_app.domain.values import replace
from ui.screens.statistics.charts import (
    DAYS,
    PROMISES,
    charts_of,
    filter_of,
    grouping_of,
    promises_chart,
    stretch,
    whole_group_chart,
)

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter
    from ui.screens.statistics.dossier_state import StatisticsState

OTHER = "other:"
"""Begins the key of a series that is of the other period."""
PAIRS_BY_TIME, PAIRS = 2, 1
"""How many series are shown with that of the other period: a narrow chart has room for one pair."""
_FULL = frozenset({Grouping.HOUR, Grouping.WEEKDAY, Grouping.CHANNEL})
"""Few places on their axis: one that only the other period has is shown too."""
translate = QCoreApplication.translate


def shown_charts(state: StatisticsState) -> tuple[ChartData, ...]:
    """The charts of the page, of one period or of both."""
    if state.figures is None:
        return ()
    charts = charts_of(state.figures, state.breakdowns)
    if not state.beside or state.before is None:
        return charts
    return tuple(_both(chart, state.figures, state.before, state.breakdowns) for chart in charts)


def filter_behind(state: StatisticsState, chart: str, bar: str, series: str) -> DossierFilter | None:
    """The dossiers of a bar of either period; None where the other one has no such days."""
    figures = state.figures if not series.startswith(OTHER) else state.before
    if figures is None or state.figures is None:
        return None
    series = series.removeprefix(OTHER)
    if figures is state.figures or chart != DAYS or _one_day(state.figures.period):
        return filter_of(figures, state.breakdowns, chart, bar, series)
    from desktop_app.domain.exchange.dossiers import DossierFilter

    days = other_days(bar, state.figures.period, figures.period)
    return None if days is None else DossierFilter(figure=Figure(series), period=days)


def other_days(bar: str, period: Period, other: Period) -> Period | None:
    """The days of the other period that stand where those of a bar of time stand in ``period``.

    A day is moved by days, a month or a year by months: March stands beside March of the year before, whole.
    """
    ours = stretch(bar, period)
    if len(bar) == len("2026-11-19"):
        day = other.first + (ours.first - period.first)
        return Period(day, day) if day <= other.last else None
    months = (other.first.year - period.first.year) * 12 + other.first.month - period.first.month
    first = _moved(ours.first.replace(day=1), months)
    after = _moved(ours.last.replace(day=1), months + 1)
    if first is None:
        return None
    last = date.max if after is None else after - timedelta(days=1)
    first, last = max(first, other.first), min(last, other.last)
    return Period(first, last) if first <= last else None


def _moved(first: date, months: int) -> date | None:
    """The first of the month so many months later; None beyond the calendar."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1) if date.min.year <= count // 12 <= date.max.year else None


def _one_day(period: Period) -> bool:
    return period.first == period.last


def _both(chart: ChartData, figures: Figures, before: Figures, breakdowns: dict[str, str]) -> ChartData:
    if chart.key == DAYS and not _one_day(figures.period):
        there = _ByDays(figures.period, before)
        paired = _paired(chart, there, _idle_days(chart, figures.period, there), PAIRS_BY_TIME)
        return replace(paired, note=_with_rest(paired.note, figures.period, before.period))
    if chart.key == PROMISES:
        other = promises_chart(before)
        return _paired(chart, _ByKey(other), ())
    grouping = Grouping.HOUR if chart.key == DAYS else grouping_of(chart.key, breakdowns)
    other = whole_group_chart(before, chart.key, grouping)
    return _paired(chart, _ByKey(other), other.bars if grouping in _FULL else ())


def _idle_days(chart: ChartData, period: Period, there: Callable[[str], tuple[int, ...]]) -> tuple[Bar, ...]:
    """Days that the chart leaves out because nothing happened, where something did in the other period."""
    known = {bar.key for bar in chart.bars}
    if any(len(key) != len("2026-11-19") for key in known):
        return ()
    days = (period.first + timedelta(days=number) for number in range((period.last - period.first).days + 1))
    keys = ((day, day.isoformat()) for day in days)
    return tuple(
        Bar(key, f"{day.day:02}/{day.month:02}", (0, 0, 0), f"{weekday_long(day)} {date_vi(day)}")
        for day, key in keys
        if key not in known and any(there(key))
    )


def _with_rest(note: str, period: Period, other: Period) -> str:
    """Says when the other period goes on behind the last bar."""
    rest = (other.last - other.first).days - (period.last - period.first).days
    if rest <= 0:
        return note
    told = translate("Statistics", "kỳ so sánh dài hơn {days} ngày").format(days=rest)
    return f"{note} · {told}" if note else told


class _ByKey:
    """The values of the bar with the same key."""

    def __init__(self, other: ChartData) -> None:
        self._values = {bar.key: bar.values for bar in other.bars}

    def __call__(self, key: str) -> tuple[int, ...]:
        return self._values.get(key, (0, 0, 0))


class _ByDays:
    """The sums of the days that stand in the same place of the other period."""

    def __init__(self, period: Period, before: Figures) -> None:
        self._period, self._before = period, before

    def __call__(self, key: str) -> tuple[int, ...]:
        days = other_days(key, self._period, self._before.period)
        if days is None:
            return (0, 0, 0)
        length = len(key) if len(key) > len("2026") else len("2026-11")
        first, last = days.first.isoformat()[:length], days.last.isoformat()[:length]
        rows = [row for row in self._before.groups.get(Grouping.DAY, ()) if first <= row.key[:length] <= last]
        return sum(row.received for row in rows), sum(row.finished for row in rows), sum(row.late for row in rows)


def _paired(
    chart: ChartData, other: Callable[[str], tuple[int, ...]], also: tuple[Bar, ...], pairs: int = PAIRS
) -> ChartData:
    """The first series of a chart, each followed by the same one of the other period."""
    series = chart.series[:pairs]
    name = translate("Statistics", "{series}, kỳ so sánh")
    paired: list[Series] = []
    for one in series:
        paired.append(replace(one, pattern="solid"))
        paired.append(Series(f"{OTHER}{one.key}", name.format(series=one.name), one.role, "hatch"))
    known = {bar.key for bar in chart.bars}
    missing = [replace(bar, values=(0,) * len(chart.series)) for bar in also if bar.key not in known]
    bars = [*chart.bars, *missing]
    if chart.category_sorts_by_key and missing:
        bars.sort(key=_place_in_time)
    return replace(
        chart,
        series=tuple(paired),
        bars=tuple(replace(bar, values=_values(bar.values, other(bar.key), len(series))) for bar in bars),
    )


def _values(ours: tuple[int, ...], theirs: tuple[int, ...], count: int) -> tuple[int, ...]:
    return tuple(value for pair in zip(ours[:count], theirs[:count], strict=True) for value in pair)


def _place_in_time(bar: Bar) -> tuple[int, str]:
    """Hours and weekdays are numbers, days are ISO."""
    return len(bar.key), bar.key

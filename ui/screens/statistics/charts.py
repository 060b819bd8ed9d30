"""From figures to bars: what each chart of the page shows and which dossiers stand behind each bar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.charts import Bar, ChartData, Series
from desktop_app.domain.exchange.dossiers import NO_UNIT
from desktop_app.domain.formatting import date_vi, percent, weekday_long, weekday_short
from desktop_app.domain.indicators import MOST_DAYS, Figure, Figures, Grouping, GroupRow, Period, share
from ui.screens.words import CHANNELS, named

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter

translate = QCoreApplication.translate

DAYS, MATTERS, WORK, PROMISES = "days", "matters", "work", "promises"
"""Keys of the four charts."""
MOST_BARS = 10
MOST_MONTHS = 36
"""Beyond this it becomes one by year."""
LONGEST = 3660
"""Days for which a period without dossiers is still filled with empty days (ten years)."""


def chart_title(key: str) -> str:
    return {
        DAYS: translate("Statistics", "Tiếp nhận và giải quyết theo thời gian"),
        MATTERS: translate("Statistics", "Nhiều hồ sơ nhất"),
        WORK: translate("Statistics", "Khối lượng và quá hạn"),
        PROMISES: translate("Statistics", "Lời hứa không chờ"),
    }[key]


def breakdown_name(grouping: Grouping) -> str:
    return {
        Grouping.PROCEDURE: translate("Statistics", "Thủ tục"),
        Grouping.SECTOR: translate("Statistics", "Lĩnh vực"),
        Grouping.OFFICER: translate("Statistics", "Cán bộ"),
        Grouping.UNIT: translate("Statistics", "Bộ phận"),
        Grouping.CHANNEL: translate("Statistics", "Hình thức nộp"),
        Grouping.WEEKDAY: translate("Statistics", "Thứ trong tuần"),
        Grouping.HOUR: translate("Statistics", "Giờ tiếp nhận"),
        Grouping.DAY: translate("Statistics", "Ngày"),
    }[grouping]


def series_of_work() -> tuple[Series, ...]:
    """Received, finished, late: the three kinds of bars that most charts have."""
    return (
        Series(Figure.RECEIVED, translate("Statistics", "Tiếp nhận"), "accent"),
        Series(Figure.FINISHED, translate("Statistics", "Đã giải quyết"), "ok", "hatch"),
        Series(Figure.LATE, translate("Statistics", "Quá hạn"), "late", "cross"),
    )


def charts_of(figures: Figures, breakdowns: dict[str, str]) -> tuple[ChartData, ...]:
    """The four charts of the page in their order."""
    return (
        days_chart(figures),
        group_chart(figures, MATTERS, grouping_of(MATTERS, breakdowns)),
        group_chart(figures, WORK, grouping_of(WORK, breakdowns)),
        promises_chart(figures),
    )


# -- by day, month or year ------------------------------------------------------------------------------------------
def days_chart(figures: Figures) -> ChartData:
    """The hours of one day, every day of a short period, months beyond 62 days, years beyond 36 months."""
    period, rows = figures.period, figures.groups.get(Grouping.DAY, ())
    days = (period.last - period.first).days + 1
    if days == 1:
        hours = figures.groups.get(Grouping.HOUR, ())
        bars = tuple(
            _bar(row, translate("Statistics", "{hour}h").format(hour=int(row.key)), row.label) for row in hours
        )
        category, note = translate("Statistics", "Giờ"), translate("Statistics", "Theo giờ tiếp nhận")
    elif days <= MOST_DAYS:
        bars, category, note = _day_bars(period, rows), translate("Statistics", "Ngày"), ""
    else:
        months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
        by_year = months > MOST_MONTHS
        bars = _merged(rows, 4 if by_year else 7, period)
        category = translate("Statistics", "Năm") if by_year else translate("Statistics", "Tháng")
        note = translate("Statistics", "Gộp theo năm") if by_year else translate("Statistics", "Gộp theo tháng")
    return ChartData(DAYS, chart_title(DAYS), category, series_of_work(), bars, note=note, category_sorts_by_key=True)


def _day_bars(period: Period, rows: tuple[GroupRow, ...]) -> tuple[Bar, ...]:
    known = {row.key: row for row in rows}
    bars = []
    for number in range((period.last - period.first).days + 1):
        day = period.first + timedelta(days=number)
        row = known.get(day.isoformat())
        if row is None and day.weekday() >= 5 and period.first != period.last:
            continue  # a weekend on which nothing happened only makes the chart thinner
        values = (row.received, row.finished, row.late) if row else (0, 0, 0)
        label = f"{day.day:02}/{day.month:02}"
        if (period.last - period.first).days <= MOST_BARS:
            label = f"{weekday_short(day)} {label}"
        bars.append(Bar(day.isoformat(), label, values, f"{weekday_long(day)} {date_vi(day)}"))
    return tuple(bars)


def _merged(rows: tuple[GroupRow, ...], length: int, period: Period) -> tuple[Bar, ...]:
    """Sums by the first ``length`` letters of the ISO day: 7 a month, 4 a year."""
    sums: dict[str, list[int]] = {}
    day = period.first
    while day <= period.last and (period.last - period.first).days <= LONGEST:
        sums.setdefault(day.isoformat()[:length], [0, 0, 0])
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    for row in rows:
        place = sums.setdefault(row.key[:length], [0, 0, 0])
        for index, value in enumerate((row.received, row.finished, row.late)):
            place[index] += value
    bars = []
    for key in sorted(sums):
        values = (sums[key][0], sums[key][1], sums[key][2])
        if length == 4:
            bars.append(Bar(key, key, values, translate("Statistics", "Năm {year}").format(year=key)))
        else:
            shown = f"{key[5:7]}/{key[:4]}"
            bars.append(
                Bar(key, f"{key[5:7]}/{key[2:4]}", values, translate("Statistics", "Tháng {month}").format(month=shown))
            )
    return tuple(bars)


# -- the others -----------------------------------------------------------------------------------------------------
def grouping_of(chart: str, breakdowns: dict[str, str]) -> Grouping:
    """How a chart is divided."""
    return Grouping(breakdowns.get(chart, Grouping.PROCEDURE if chart == MATTERS else Grouping.OFFICER))


def whole_group_chart(figures: Figures, key: str, grouping: Grouping) -> ChartData:
    """As ``group_chart``, with every bar and not the ten largest only."""
    return group_chart(figures, key, grouping, len(figures.groups.get(grouping, ())))


def group_chart(figures: Figures, key: str, grouping: Grouping, most: int = MOST_BARS) -> ChartData:
    """By procedure, sector, officer, unit, channel (the ten largest), weekday or hour (all of them, upright)."""
    rows = figures.groups.get(grouping, ())
    category = breakdown_name(grouping)
    if grouping is Grouping.HOUR:
        bars = tuple(_bar(row, translate("Statistics", "{hour}h").format(hour=int(row.key)), row.label) for row in rows)
        return ChartData(key, chart_title(key), category, series_of_work(), bars, category_sorts_by_key=True)
    if grouping is Grouping.WEEKDAY:
        bars = tuple(_bar(row, weekday_short(_weekday(row.key)), weekday_long(_weekday(row.key))) for row in rows)
        note = translate("Statistics", "theo ngày nhận, ngày xong")
        return ChartData(key, chart_title(key), category, series_of_work(), bars, note=note, category_sorts_by_key=True)
    if grouping is Grouping.UNIT:
        return _units_chart(key, rows[:most])
    bars = tuple(_bar(row, _shown(grouping, row), _with_share(row)) for row in rows[:most])
    left = len(rows) - len(bars)
    note = translate("Statistics", "và {count} mục khác").format(count=left) if left > 0 else ""
    return ChartData(key, chart_title(key), category, series_of_work(), bars, horizontal=True, note=note)


def _units_chart(key: str, rows: tuple[GroupRow, ...]) -> ChartData:
    """Finished and late only: before it is finished, a dossier moves between units."""
    bars = tuple(Bar(row.key or NO_UNIT, row.label, (row.finished, row.late), _with_share(row)) for row in rows)
    note = translate("Statistics", "nơi xử lý xong")
    category = breakdown_name(Grouping.UNIT)
    return ChartData(key, chart_title(key), category, series_of_work()[1:], bars, horizontal=True, note=note)


def _shown(grouping: Grouping, row: GroupRow) -> str:
    if grouping is not Grouping.CHANNEL:
        return row.label
    return named(CHANNELS, row.key)


def _weekday(key: str) -> date:
    """A day of that weekday; "0" is Monday."""
    return date(2026, 11, 23) + timedelta(days=int(key))


def _bar(row: GroupRow, label: str, name: str) -> Bar:
    return Bar(row.key, label, (row.received, row.finished, row.late), name)


def _with_share(row: GroupRow) -> str:
    on_time = share(row.finished - row.late, row.finished)
    if on_time is None:
        return row.label
    return translate("Statistics", "{name} (đúng hạn {share})").format(name=row.label, share=percent(on_time, 0))


def promises_chart(figures: Figures) -> ChartData:
    """Kept, broken and still running promises of the period."""
    series = (Series(Figure.NO_WAIT, translate("Statistics", "Hồ sơ"), "accent", "hatch"),)
    counts = figures.counts
    bars = tuple(
        Bar(figure.value, label, (counts[figure],))
        for figure, label in (
            (Figure.NO_WAIT_KEPT, translate("Statistics", "Giữ lời")),
            (Figure.NO_WAIT_BROKEN, translate("Statistics", "Không giữ lời")),
            (Figure.NO_WAIT_RUNNING, translate("Statistics", "Đang chạy")),
        )
    )
    kept = figures.no_wait_kept_percent
    note = "" if kept is None else translate("Statistics", "giữ lời {share}").format(share=percent(kept))
    return ChartData(
        PROMISES, chart_title(PROMISES), translate("Statistics", "Lời hứa"), series, bars, horizontal=True, note=note
    )


# -- what stands behind a bar ---------------------------------------------------------------------------------------
def filter_of(figures: Figures, breakdowns: dict[str, str], chart: str, bar: str, series: str) -> DossierFilter:
    """The list of exactly the dossiers a bar counts."""
    from desktop_app.domain.exchange.dossiers import DossierFilter

    period = figures.period
    if chart == PROMISES:
        return DossierFilter(figure=Figure(bar), period=period)
    figure = Figure(series)
    if chart == DAYS and period.first == period.last:
        return DossierFilter(figure=figure, period=period, received_hour=int(bar))
    if chart == DAYS:
        return DossierFilter(figure=figure, period=stretch(bar, period))
    match grouping_of(chart, breakdowns):
        case Grouping.SECTOR:
            return DossierFilter(figure=figure, period=period, sector=bar)
        case Grouping.OFFICER:
            return DossierFilter(figure=figure, period=period, officer=bar)
        case Grouping.UNIT:
            return DossierFilter(figure=figure, period=period, unit=bar)
        case Grouping.CHANNEL:
            return DossierFilter(figure=figure, period=period, channel=bar)
        case Grouping.WEEKDAY:
            return DossierFilter(figure=figure, period=period, weekday=int(bar))
        case Grouping.HOUR:
            return DossierFilter(figure=figure, period=period, received_hour=int(bar))
        case _:
            return DossierFilter(figure=figure, period=period, procedure_code=bar)


def stretch(key: str, period: Period) -> Period:
    """The days of a bar: a day, a month or a year, cut to the period."""
    parts = [int(part) for part in key.split("-")]
    if len(parts) == 3:
        first = last = date(*parts)
    elif len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        last = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - timedelta(days=1)
    else:
        first, last = date(parts[0], 1, 1), date(parts[0], 12, 31)
    return Period(max(first, period.first), min(last, period.last))

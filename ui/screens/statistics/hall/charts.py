"""From the hall's figures to bars: waits as a histogram, by hour, and by group, counter or day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.charts import Bar, ChartData, Series

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall_figures import HallFigures
    from desktop_app.domain.hall.figures import HallLine

translate = QCoreApplication.translate

WAITS, HOURS, PARTS = "waits", "hours", "parts"
GROUP, COUNTER, DAY = "group", "counter", "day"
BIN = 5
"""Minutes a bar of the histogram stands for."""
LAST_BIN = 60
MOST_DAYS = 62


def chart_title(key: str) -> str:
    return {
        WAITS: translate("HallFigures", "Chờ bao lâu"),
        HOURS: translate("HallFigures", "Trong ngày"),
        PARTS: translate("HallFigures", "Thời gian chờ"),
    }[key]


def breakdown_name(key: str) -> str:
    return {
        GROUP: translate("HallFigures", "Nhóm dịch vụ"),
        COUNTER: translate("HallFigures", "Quầy"),
        DAY: translate("HallFigures", "Ngày"),
    }[key]


def charts_of(figures: HallFigures, breakdown: str) -> tuple[ChartData, ...]:
    """The three charts in their order."""
    return waits_chart(figures), hours_chart(figures), parts_chart(figures, breakdown)


def waits_chart(figures: HallFigures) -> ChartData:
    """People by how long they waited, five minutes a bar, an hour and more in the last one."""
    counts = [0] * (LAST_BIN // BIN + 1)
    for minutes, people in figures.waits:
        counts[min(minutes, LAST_BIN) // BIN] += people
    bars = []
    for number, count in enumerate(counts):
        first = number * BIN
        if first == LAST_BIN:
            label, name = f"≥{first}", translate("HallFigures", "từ {first} phút").format(first=first)
        else:
            label = f"{first}–{first + BIN}"
            name = translate("HallFigures", "từ {first} đến dưới {end} phút").format(first=first, end=first + BIN)
        bars.append(Bar(f"{first:03}", label, (count,), name))
    series = (Series("people", translate("HallFigures", "Lượt được gọi"), "accent"),)
    return ChartData(
        WAITS, chart_title(WAITS), translate("HallFigures", "Phút chờ"), series, tuple(bars), category_sorts_by_key=True
    )


def hours_chart(figures: HallFigures) -> ChartData:
    """Numbers taken and people called in each hour."""
    series = (
        Series("arrived", translate("HallFigures", "Lấy số"), "accent"),
        Series("served", translate("HallFigures", "Được gọi"), "ok", "hatch"),
    )
    bars = tuple(
        Bar(one.key, translate("HallFigures", "{hour}h").format(hour=int(one.key)), (one.arrived, one.served), one.name)
        for one in figures.by_hour
    )
    return ChartData(
        HOURS, chart_title(HOURS), translate("HallFigures", "Giờ"), series, bars, category_sorts_by_key=True
    )


def parts_chart(figures: HallFigures, breakdown: str) -> ChartData:
    """Median and 90th percentile of the wait by group, counter or day; days beyond two months are left to the file."""
    lines: dict[str, tuple[HallLine, ...]] = {
        GROUP: figures.by_group, COUNTER: figures.by_counter, DAY: figures.by_day,
    }  # fmt: skip
    chosen = [one for one in lines[breakdown] if one.served]
    series = (
        Series("p50", translate("HallFigures", "Trung vị (phút)"), "accent"),
        Series("p90", translate("HallFigures", "9 trong 10 người (phút)"), "attention", "hatch"),
    )
    shown = chosen[-MOST_DAYS:]
    bars = tuple(
        Bar(
            one.key, one.name, (one.wait_p50 or 0, one.wait_p90 or 0),
            translate("HallFigures", "{name} ({count} lượt)").format(name=one.name, count=one.served),
        )
        for one in shown
    )  # fmt: skip
    left = len(chosen) - len(shown)
    note = translate("HallFigures", "{count} ngày trước đó không vẽ").format(count=left) if left else ""
    return ChartData(
        PARTS, chart_title(PARTS), breakdown_name(breakdown), series, bars, horizontal=breakdown != DAY, note=note,
        category_sorts_by_key=breakdown == DAY,
    )  # fmt: skip

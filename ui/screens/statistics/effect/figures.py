"""Before and after in words and bars: for the screen, the paper and the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.charts import Bar, ChartData, FigureLine, Series, StatisticsPaper
from desktop_app.domain.formatting import date_vi, decimal_vi, money_plain, time_vi
from ui.screens.statistics.effect.state import AFTER, BEFORE, EffectState
from ui.screens.statistics.figures import NOTHING, FigureView, period_text, share_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.exchange.no_wait_effect import EffectSide, NoWaitEffect

MEDIAN, SAME_DAY = "effect.median", "effect.same_day"
"""Keys of the two charts, and of their definitions."""
RECEIVED = "received"
MOST_BARS = 10
translate = QCoreApplication.translate


def chart_titles() -> dict[str, str]:
    return {
        MEDIAN: translate("Effect", "Từ lúc nhận đến lúc xong, trung vị (phút làm việc)"),
        SAME_DAY: translate("Effect", "Hồ sơ xong ngay trong ngày nhận (%)"),
    }


def tile_labels() -> dict[str, str]:
    return {
        f"{MEDIAN}.{BEFORE}": translate("Effect", "Trước: trung vị"),
        f"{MEDIAN}.{AFTER}": translate("Effect", "Sau: trung vị"),
        f"{SAME_DAY}.{BEFORE}": translate("Effect", "Trước: xong trong ngày"),
        f"{SAME_DAY}.{AFTER}": translate("Effect", "Sau: xong trong ngày"),
    }


def tiles_of(effect: NoWaitEffect) -> tuple[FigureView, ...]:
    labels, minutes = tile_labels(), translate("Statistics", "phút")
    views = []
    for key, side in ((BEFORE, effect.total.before), (AFTER, effect.total.after)):
        counted = translate("Effect", "{finished} xong / {received} nhận").format(
            finished=money_plain(side.finished), received=money_plain(side.received)
        )
        name = f"{MEDIAN}.{key}"
        views.append(FigureView(name, labels[name], _minutes(side), minutes, trend=counted))
        name = f"{SAME_DAY}.{key}"
        done = translate("Effect", "{count} hồ sơ").format(count=money_plain(side.same_day))
        views.append(FigureView(name, labels[name], share_text(side.same_day_percent), trend=done))
    return tuple(sorted(views, key=_order))


def _order(view: FigureView) -> int:
    return list(tile_labels()).index(view.key)


def _minutes(side: EffectSide) -> str:
    return NOTHING if side.median_minutes is None else decimal_vi(side.median_minutes, 1)


def charts_of(effect: NoWaitEffect) -> tuple[ChartData, ...]:
    """Whole minutes, and whole percents, of the procedures with most dossiers."""
    return _chart(effect, MEDIAN, _whole_minutes), _chart(effect, SAME_DAY, _whole_percent)


def _whole_minutes(side: EffectSide) -> int:
    return round(side.median_minutes or 0)


def _whole_percent(side: EffectSide) -> int:
    return round(side.same_day_percent or 0)


def _chart(effect: NoWaitEffect, key: str, value: Callable[[EffectSide], int]) -> ChartData:
    series = (
        Series(BEFORE, translate("Effect", "Trước"), "muted", "hatch"),
        Series(AFTER, translate("Effect", "Sau"), "accent"),
    )
    rows = effect.rows[:MOST_BARS]
    bars = tuple(Bar(row.procedure, row.label, (value(row.before), value(row.after))) for row in rows)
    left = len(effect.rows) - len(rows)
    note = translate("Statistics", "và {count} mục khác").format(count=left) if left else ""
    category = translate("Statistics", "Thủ tục")
    return ChartData(key, chart_titles()[key], category, series, bars, horizontal=True, note=note)


def periods_text(effect: NoWaitEffect) -> str:
    """Which days stand beside which."""
    if effect.since is None:
        return translate("Effect", "Chưa có lời hứa không chờ nào.")
    since = translate("Effect", "Lời hứa đầu tiên: ngày {day}.").format(day=date_vi(effect.since))
    if effect.before is None or effect.after is None:
        return translate("Effect", "{since} Kỳ đang xem ở trước ngày ấy: chưa có gì để so.").format(since=since)
    return translate("Effect", "{since} Trước: {before}. Sau: {after}.").format(
        since=since, before=period_text(effect.before), after=period_text(effect.after)
    )


def as_of_text(effect: NoWaitEffect) -> str:
    return translate("Statistics", "Số liệu tính đến {time} ngày {day}").format(
        time=time_vi(effect.as_of), day=date_vi(effect.as_of)
    )


def paper_of(state: EffectState) -> StatisticsPaper | None:
    effect = state.effect
    if effect is None:
        return None
    lines = [FigureLine(view.label, f"{view.value} {view.target}".strip(), "", view.trend) for view in tiles_of(effect)]
    return StatisticsPaper(
        superior_body=effect.superior_body,
        centre=effect.centre,
        title=translate("Effect", "KHÔNG CHỜ: TRƯỚC VÀ SAU CHƯƠNG TRÌNH"),
        period=periods_text(effect),
        as_of=as_of_text(effect),
        figures=tuple(lines),
        charts=charts_of(effect),
        sample=effect.sample,
    )

"""The figures of the page in words: value, target, trend and judgement of each, for the tiles and for the paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.charts import FigureLine, StatisticsPaper
from desktop_app.domain.formatting import date_vi, decimal_vi, money_plain, percent, time_vi
from desktop_app.domain.indicators import Figure, Figures, Period
from ui.screens.statistics.beside import shown_charts
from ui.screens.statistics.dossier_state import StatisticsState
from ui.screens.statistics.period import PeriodState
from ui.screens.statistics.state import Comparison, PeriodChoice

translate = QCoreApplication.translate

ON_TIME_SHARE, KEPT_SHARE, MEDIAN = "on_time_share", "kept_share", "median"
"""Keys of the figures that are no counts; each opens the list it is worked out from."""
OPENS = {ON_TIME_SHARE: Figure.FINISHED, KEPT_SHARE: Figure.NO_WAIT, MEDIAN: Figure.NO_WAIT}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure as it is shown. ``state`` is a judgement (ok, late, attention) or empty."""

    key: str
    label: str
    value: str
    target: str = ""
    state: str = ""
    trend: str = ""


def figure_of(key: str) -> Figure:
    """The figure whose dossiers a tile opens."""
    return OPENS[key] if key in OPENS else Figure(key)


def count_label(figure: Figure) -> str:
    return {
        Figure.RECEIVED: translate("Statistics", "Tiếp nhận"),
        Figure.FINISHED: translate("Statistics", "Đã giải quyết"),
        Figure.EARLY: translate("Statistics", "Trước hạn"),
        Figure.ON_TIME: translate("Statistics", "Đúng hạn"),
        Figure.LATE: translate("Statistics", "Quá hạn"),
        Figure.IN_PROCESS_WITHIN: translate("Statistics", "Đang giải quyết, trong hạn"),
        Figure.IN_PROCESS_LATE: translate("Statistics", "Đang giải quyết, quá hạn"),
        Figure.DUE_TODAY: translate("Statistics", "Đến hạn hôm nay"),
        Figure.TO_RETURN: translate("Statistics", "Chờ trả"),
        Figure.NO_WAIT: translate("Statistics", "Nhận không chờ"),
        Figure.NO_WAIT_KEPT: translate("Statistics", "Giữ lời"),
        Figure.NO_WAIT_BROKEN: translate("Statistics", "Không giữ lời"),
        Figure.NO_WAIT_RUNNING: translate("Statistics", "Không chờ đang chạy"),
    }[figure]


def tile_labels() -> tuple[tuple[str, str], ...]:
    """Keys and labels of the large figures in their order."""
    return (
        (Figure.RECEIVED, count_label(Figure.RECEIVED)),
        (Figure.FINISHED, count_label(Figure.FINISHED)),
        (ON_TIME_SHARE, translate("Statistics", "Tỷ lệ đúng hạn")),
        (KEPT_SHARE, translate("Statistics", "Không chờ, giữ lời")),
        (MEDIAN, translate("Statistics", "Không chờ, trung vị")),
        (Figure.DUE_TODAY, count_label(Figure.DUE_TODAY)),
    )


def tiles_of(state: StatisticsState) -> tuple[FigureView, ...]:
    """The large figures: with target and trend."""
    figures, before = state.figures, state.before
    if figures is None:
        return ()
    than, labels = _than(state), dict(tile_labels())
    return (
        _count(figures, before, Figure.RECEIVED, than),
        _count(figures, before, Figure.FINISHED, than),
        FigureView(
            ON_TIME_SHARE,
            labels[ON_TIME_SHARE],
            share_text(figures.on_time_percent),
            target_text(figures.on_time_target),
            judged(figures.on_time_percent, figures.on_time_target),
            _points(figures.on_time_percent, before.on_time_percent if before else None, than),
        ),
        FigureView(
            KEPT_SHARE,
            labels[KEPT_SHARE],
            share_text(figures.no_wait_kept_percent),
            target_text(figures.no_wait_target),
            judged(figures.no_wait_kept_percent, figures.no_wait_target),
            _points(figures.no_wait_kept_percent, before.no_wait_kept_percent if before else None, than),
        ),
        FigureView(
            MEDIAN,
            labels[MEDIAN],
            NOTHING if figures.no_wait_median_minutes is None else decimal_vi(figures.no_wait_median_minutes, 1),
            translate("Statistics", "phút"),
            trend=_minutes(figures.no_wait_median_minutes, before.no_wait_median_minutes if before else None, than),
        ),
        FigureView(
            Figure.DUE_TODAY,
            count_label(Figure.DUE_TODAY),
            money_plain(figures.counts[Figure.DUE_TODAY]),
            state="attention" if figures.counts[Figure.DUE_TODAY] else "",
            trend=translate("Statistics", "còn đang giải quyết"),
        ),
    )


SMALL = (
    Figure.EARLY,
    Figure.ON_TIME,
    Figure.LATE,
    Figure.IN_PROCESS_WITHIN,
    Figure.IN_PROCESS_LATE,
    Figure.TO_RETURN,
    Figure.NO_WAIT_RUNNING,
)
"""The small figures: how the finished and the open divide, and what is waiting now."""


def small_of(state: StatisticsState) -> tuple[FigureView, ...]:
    figures = state.figures
    if figures is None:
        return ()
    states = {Figure.EARLY: "ok", Figure.ON_TIME: "ok"}
    views = []
    for figure in SMALL:
        count = figures.counts[figure]
        judged = states.get(figure, "") if count else ""
        if figure in (Figure.LATE, Figure.IN_PROCESS_LATE):
            judged = "late" if count else "ok"
        views.append(FigureView(figure, count_label(figure), money_plain(count), state=judged))
    return tuple(views)


def period_text(period: Period) -> str:
    """ "ngày 19/11/2026", or "từ ngày … đến ngày …"."""
    if period.first == period.last:
        return translate("Statistics", "ngày {day}").format(day=date_vi(period.first))
    return translate("Statistics", "từ ngày {first} đến ngày {last}").format(
        first=date_vi(period.first), last=date_vi(period.last)
    )


def _periods_text(state: StatisticsState) -> str:
    told = period_text(state.period)
    if state.previous is None or (state.comparison is Comparison.PREVIOUS and not state.beside):
        return told
    return translate("Statistics", "{period}, so với {other}").format(period=told, other=period_text(state.previous))


def as_of_text(figures: Figures) -> str:
    """ "Số liệu tính đến 09:40 ngày 19/11/2026"."""
    return translate("Statistics", "Số liệu tính đến {time} ngày {day}").format(
        time=time_vi(figures.as_of), day=date_vi(figures.as_of)
    )


def paper_of(state: StatisticsState) -> StatisticsPaper | None:
    """The page as it is printed and exported; None before there are figures."""
    if state.figures is None:
        return None
    lines = [
        FigureLine(view.label, f"{view.value} {view.target}" if view.value != NOTHING else NOTHING, "", view.trend)
        if view.key == MEDIAN
        else FigureLine(view.label, view.value, view.target.removeprefix("/ "), view.trend)
        for view in tiles_of(state)
    ]
    lines += [FigureLine(view.label, view.value) for view in small_of(state)]
    return StatisticsPaper(
        superior_body=state.superior_body,
        centre=state.centre,
        title=translate("Statistics", "THỐNG KÊ TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ"),
        period=_periods_text(state),
        as_of=as_of_text(state.figures),
        figures=tuple(lines),
        charts=shown_charts(state),
        sample=state.sample,
    )


# -- values, targets, trends ----------------------------------------------------------------------------------------
def _count(figures: Figures, before: Figures | None, figure: Figure, than: str) -> FigureView:
    now = figures.counts[figure]
    trend = ""
    if before is not None:
        change = now - before.counts[figure]
        trend = _trend(change, money_plain(abs(change)), than)
    return FigureView(figure, count_label(figure), money_plain(now), trend=trend)


def share_text(value: float | None) -> str:
    return NOTHING if value is None else percent(value)


def target_text(value: float) -> str:
    return f"/ {percent(value, 0 if value == int(value) else 1)}"


def judged(value: float | None, target: float) -> str:
    """Role of a figure with a target."""
    if value is None:
        return ""
    return "ok" if value >= target else "late"


def trend_text(now: float | None, before: float | None, than: str) -> str:
    """How many points a share is above or below the one it is compared with."""
    return _points(now, before, than)


def than_text(state: PeriodState) -> str:
    """What the figures are compared with, in words."""
    return _than(state)


def _points(now: float | None, before: float | None, than: str) -> str:
    if now is None or before is None:
        return ""
    change = round(now - before, 1)
    return _trend(change, translate("Statistics", "{points} điểm").format(points=decimal_vi(abs(change))), than)


def _minutes(now: float | None, before: float | None, than: str) -> str:
    if now is None or before is None:
        return ""
    change = round(now - before, 1)
    return _trend(change, translate("Statistics", "{minutes} phút").format(minutes=decimal_vi(abs(change))), than)


def _trend(change: float, amount: str, than: str) -> str:
    if not change:
        return translate("Statistics", "như {than}").format(than=than)
    text = translate("Statistics", "{arrow} {amount} so {than}")
    return text.format(arrow="▲" if change > 0 else "▼", amount=amount, than=than)


def _than(state: PeriodState) -> str:
    if state.comparison is Comparison.LAST_YEAR:
        return translate("Statistics", "cùng kỳ năm trước")
    if state.comparison is Comparison.TYPED:
        return translate("Statistics", "kỳ so sánh")
    match state.choice:
        case PeriodChoice.TODAY:
            return translate("Statistics", "tuần trước")
        case PeriodChoice.WEEK:
            return translate("Statistics", "tuần trước")
        case PeriodChoice.MONTH:
            return translate("Statistics", "tháng trước")
        case PeriodChoice.QUARTER:
            return translate("Statistics", "quý trước")
        case PeriodChoice.YEAR:
            return translate("Statistics", "năm trước")
        case PeriodChoice.CUSTOM:
            return translate("Statistics", "kỳ trước")

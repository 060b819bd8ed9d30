"""The hall's figures in words: tiles, the estimate's truth, and the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.domain.charts import FigureLine, StatisticsPaper
from desktop_app.domain.formatting import date_vi, money_plain, percent, time_vi
from ui.screens.statistics.figures import NOTHING, period_text
from ui.screens.statistics.hall.charts import charts_of

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.exchange.hall_figures import HallFigures
    from ui.screens.statistics.hall.state import HallState

translate = QCoreApplication.translate
Tile = tuple[str, str, str, str, str, str]
"""(key, label, value, beside it, state, trend)."""


def tile_labels() -> tuple[tuple[str, str], ...]:
    """Keys and labels in their order, for before there are figures."""
    return (
        ("arrived", translate("HallFigures", "Số đã cấp")),
        ("p50", translate("HallFigures", "Chờ, trung vị")),
        ("p90", translate("HallFigures", "Chờ, 9/10 người")),
        ("within", translate("HallFigures", "Chờ dưới mục tiêu")),
        ("within30", translate("HallFigures", "Chờ dưới 30 phút")),
        ("service", translate("HallFigures", "Phục vụ, trung vị")),
        ("absent", translate("HallFigures", "Gọi mà vắng")),
    )


def as_of_text(local: datetime) -> str:
    """ "Số liệu tính đến 09:40 ngày 19/11/2026"."""
    return translate("Statistics", "Số liệu tính đến {time} ngày {day}").format(time=time_vi(local), day=date_vi(local))


def tiles_of(state: HallState) -> tuple[Tile, ...]:
    """The large figures of the period with what they were before."""
    figures, before = state.figures, state.before
    if figures is None:
        return ()
    total, then = figures.total, before.total if before is not None else None
    target = figures.target_minutes
    minutes = translate("HallFigures", "phút")
    within = figures.within_target
    labels = dict(tile_labels())
    return (
        ("arrived", labels["arrived"], money_plain(total.arrived), "", "",
         _before(money_plain(then.arrived) if then else None)),
        ("p50", labels["p50"], _number(total.wait_p50), minutes, "",
         _before(_number(then.wait_p50) if then and then.wait_p50 is not None else None)),
        ("p90", labels["p90"], _number(total.wait_p90), minutes,
         "" if total.wait_p90 is None else "ok" if total.wait_p90 < target else "attention",
         _before(_number(then.wait_p90) if then and then.wait_p90 is not None else None)),
        ("within", translate("HallFigures", "Chờ dưới {target} phút").format(target=target), _share(within), "", "",
         _before(_share(before.within_target) if before and before.within_target is not None else None)),
        ("within30", labels["within30"], _share(total.within[1]), "", "",
         _before(_share(then.within[1]) if then and then.within[1] is not None else None)),
        ("service", labels["service"], _number(total.service_p50), minutes, "",
         _before(_number(then.service_p50) if then and then.service_p50 is not None else None)),
        ("absent", labels["absent"], _share(total.absent_percent), "", "",
         translate("HallFigures", "{count} lượt").format(count=money_plain(total.absent))),
    )  # fmt: skip


def estimate_text(figures: HallFigures) -> str:
    """How good the estimates on the slips were; says so when there are none."""
    truth = figures.estimate
    if not truth.samples or truth.near_percent is None:
        return translate("HallFigures", "Giờ chờ dự kiến trên phiếu: chưa có lượt nào để so.")
    return translate(
        "HallFigures",
        "Giờ chờ dự kiến trên phiếu: {near} đúng trong khoảng ±5 phút ({count} lượt); "
        "8 trong 10 lượt lệch từ {early} đến {late} phút.",
    ).format(
        near=percent(truth.near_percent, 0), count=money_plain(truth.samples), early=_signed(truth.early),
        late=_signed(truth.late),
    )  # fmt: skip


def rest_text(figures: HallFigures) -> str:
    """What else was counted."""
    total = figures.total
    return translate(
        "HallFigures",
        "Gọi ngoài thứ tự {order} · bỏ về {left} · cuối ngày chưa rõ {forgotten} · không lập hồ sơ {without}",
    ).format(
        order=money_plain(total.out_of_order), left=money_plain(total.cancelled),
        forgotten=money_plain(total.forgotten), without=money_plain(total.without_dossier),
    )  # fmt: skip


def paper_of(state: HallState, now: datetime) -> StatisticsPaper | None:
    """The section as it is printed and exported; None before there are figures."""
    figures = state.figures
    if figures is None:
        return None
    lines = [
        FigureLine(label, f"{value} {beside}".strip() if value != NOTHING else NOTHING, "", trend)
        for _, label, value, beside, _, trend in tiles_of(state)
    ]
    total = figures.total
    lines += [
        FigureLine(translate("HallFigures", "Phục vụ, 9/10 người"), _with_unit(total.service_p90)),
        FigureLine(translate("HallFigures", "Gọi ngoài thứ tự"), money_plain(total.out_of_order)),
        FigureLine(translate("HallFigures", "Bỏ về trước khi được gọi"), money_plain(total.cancelled)),
        FigureLine(translate("HallFigures", "Cuối ngày chưa rõ kết quả"), money_plain(total.forgotten)),
        FigureLine(translate("HallFigures", "Phục vụ không lập hồ sơ"), money_plain(total.without_dossier)),
    ]
    return StatisticsPaper(
        superior_body=state.superior_body,
        centre=state.centre,
        title=translate("HallFigures", "THỐNG KÊ HÀNG CHỜ"),
        period=period_text(state.period),
        as_of=as_of_text(in_vietnam(now)),
        figures=tuple(lines),
        charts=charts_of(figures, state.breakdown),
        sample=state.sample,
    )


def _number(value: int | None) -> str:
    return NOTHING if value is None else str(value)


def _with_unit(value: int | None) -> str:
    return NOTHING if value is None else translate("HallFigures", "{minutes} phút").format(minutes=value)


def _share(value: float | None) -> str:
    return NOTHING if value is None else percent(value)


def _signed(minutes: int) -> str:
    return f"+{minutes}" if minutes > 0 else f"−{-minutes}" if minutes < 0 else "0"


def _before(value: str | None) -> str:
    return "" if value is None else translate("HallFigures", "kỳ trước {value}").format(value=value)

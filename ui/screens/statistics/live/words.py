"""The live section in words: the advice, the states of counters, the tiles."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.formatting import money_plain
from desktop_app.domain.hall.ticket import Lane, TicketState
from ui.widgets.delegates import Pill

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterNow, QueueRow
    from desktop_app.domain.exchange.hall_figures import HallNow

translate = QCoreApplication.translate
NOTHING = "–"


def advice_text(now: HallNow) -> tuple[str, str]:
    """(sentence, state): what to do, most urgent first."""
    advice, target = now.advice, now.target_minutes
    if not advice.waiting:
        return translate("HallLive", "Không có ai đang chờ."), "ok"
    if now.spare_names:
        names = ", ".join(now.spare_names)
        if not advice.late_now:
            return translate(
                "HallLive", "Nên mở ngay {counters}: {count} người sắp phải chờ quá {target} phút."
            ).format(counters=names, count=advice.will_be_late, target=target), "urgent"
        sentence = translate(
            "HallLive", "Nên mở ngay {counters}: {late} người đã chờ quá {target} phút, {count} người nữa sắp quá."
        ).format(counters=names, count=advice.will_be_late, late=advice.late_now, target=target)
        return sentence, "urgent"
    if advice.will_be_late:
        return translate(
            "HallLive", "{count} người sắp phải chờ quá {target} phút; không còn quầy nào mở thêm mà giúp được."
        ).format(count=advice.will_be_late, target=target), "urgent"
    if advice.late_now:
        return translate(
            "HallLive", "{count} người đã chờ quá {target} phút; những người còn lại sẽ được gọi kịp."
        ).format(count=advice.late_now, target=target), "attention"
    return translate("HallLive", "Mọi người đang chờ sẽ được gọi trong {target} phút.").format(target=target), "ok"


def tiles_of(now: HallNow) -> tuple[tuple[str, str, str, str, str], ...]:
    """(key, label, value, beside it, state) of each tile."""
    today, advice = now.today, now.advice
    longest = max((row[3] for row in now.groups), default=0)
    return (
        ("waiting", translate("HallLive", "Đang chờ"), money_plain(advice.waiting), "", ""),
        (
            "longest", translate("HallLive", "Chờ lâu nhất"), str(longest),
            translate("HallLive", "/ {target} phút").format(target=now.target_minutes),
            "late" if longest >= now.target_minutes else "",
        ),
        (
            "danger", translate("HallLive", "Sắp chờ quá"), money_plain(advice.will_be_late),
            translate("HallLive", "người"), "urgent" if advice.will_be_late else "ok",
        ),
        ("served", translate("HallLive", "Đã gọi hôm nay"), money_plain(today.served), _of(today.arrived), ""),
        ("median", translate("HallLive", "Chờ, trung vị"), _minutes(today.wait_p50), _unit(today.wait_p50), ""),
        (
            "aside", translate("HallLive", "Tạm gác · vắng"), f"{now.parked} · {now.absent}", "", "",
        ),
    )  # fmt: skip


def counter_state(counter: CounterNow) -> Pill:
    if counter.state == "open":
        if counter.current is None:
            return Pill(translate("HallLive", "Rảnh"), "ok")
        if counter.current.state is TicketState.CALLED:
            return Pill(translate("HallLive", "Đang gọi"), "attention")
        return Pill(translate("HallLive", "Đang phục vụ"), "calm")
    if counter.state == "paused":
        return Pill(translate("HallLive", "Tạm nghỉ"), "attention")
    return Pill(translate("HallLive", "Đóng"), "calm")


def lane_word(row: QueueRow) -> str:
    """Why somebody is called earlier; empty for an ordinary number."""
    if row.lane is Lane.PRIORITY:
        return row.priority_name or translate("HallLive", "Ưu tiên")
    return translate("HallLive", "Có hẹn") if row.lane is Lane.APPOINTMENT else ""


def minutes_since(instant: datetime | None, now: datetime) -> int:
    """Whole minutes; a clock that was set back gives 0."""
    return 0 if instant is None else max(0, int((now - instant) / timedelta(minutes=1)))


def minutes_text(minutes: int) -> str:
    return translate("HallLive", "{minutes} phút").format(minutes=minutes)


def _minutes(value: int | None) -> str:
    return NOTHING if value is None else str(value)


def _unit(value: int | None) -> str:
    return "" if value is None else translate("HallLive", "phút")


def _of(count: int) -> str:
    return translate("HallLive", "/ {count} số đã cấp").format(count=money_plain(count))

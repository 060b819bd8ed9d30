"""The live section in words: the advice, the states of counters, the tiles."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.formatting import money_plain
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import Lane, TicketState
from ui.widgets.delegates import Pill

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterNow, QueueRow
    from desktop_app.domain.exchange.hall_figures import HallNow

translate = QCoreApplication.translate
NOTHING = "–"


def advice_text(now: HallNow) -> tuple[str, str, str]:
    """(sentence, state, the state in a word): what to do, most urgent first."""
    advice, target = now.advice, now.target_minutes
    if not advice.waiting:
        return translate("HallLive", "Không có ai đang chờ."), "ok", _calm()
    if not advice.late_now and not advice.will_be_late:
        sentence = translate("HallLive", "Mọi người đang chờ sẽ được gọi trong {target} phút.")
        return sentence.format(target=target), "ok", _calm()
    how_many = _how_many(now)
    idle = [one.name for one in now.counters if one.state == "open" and one.current is None and _wanted(one, now)]
    if idle:
        sentence = translate("HallLive", "{counters} đang rảnh, xin gọi số tiếp: {how_many}.")
        word = translate("HallLive", "Gọi số tiếp")
        return sentence.format(counters=", ".join(idle), how_many=how_many), "urgent", word
    if now.spare_names:
        sentence = translate("HallLive", "Nên mở ngay {counters}: {how_many}.")
        word = translate("HallLive", "Cần mở thêm quầy")
        return sentence.format(counters=", ".join(now.spare_names), how_many=how_many), "urgent", word
    if advice.will_be_late:
        sentence = translate("HallLive", "{how_many}; không còn quầy nào mở thêm mà giúp được.")
        return sentence.format(how_many=_first_upper(how_many)), "urgent", translate("HallLive", "Quá tải")
    sentence = translate("HallLive", "{how_many}; những người còn lại sẽ được gọi kịp.")
    return sentence.format(how_many=_first_upper(how_many)), "attention", translate("HallLive", "Chú ý")


def _calm() -> str:
    return translate("HallLive", "Ổn")


def _how_many(now: HallNow) -> str:
    """ "5 người đã chờ quá 15 phút, 2 người nữa sắp quá"."""
    advice, target = now.advice, now.target_minutes
    if not advice.late_now:
        return translate("HallLive", "{count} người sắp phải chờ quá {target} phút").format(
            count=advice.will_be_late, target=target
        )
    late = translate("HallLive", "{count} người đã chờ quá {target} phút").format(count=advice.late_now, target=target)
    if not advice.will_be_late:
        return late
    return translate("HallLive", "{late}, {count} người nữa sắp quá").format(late=late, count=advice.will_be_late)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _wanted(counter: CounterNow, now: HallNow) -> bool:
    """Whether anybody waits whom this counter may call."""
    return any(
        row.reserved_for == counter.key
        or (not row.reserved_for and (not counter.groups or row.group in counter.groups))
        for row in now.waiting
    )


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
    if counter.state is CounterMode.OPEN:
        if counter.current is None:
            return Pill(translate("HallLive", "Rảnh"), "ok")
        if counter.current.state is TicketState.CALLED:
            return Pill(translate("HallLive", "Đang gọi"), "attention")
        return Pill(translate("HallLive", "Đang phục vụ"), "calm")
    if counter.state is CounterMode.PAUSED:
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

"""The day in words: causes, next duties, lateness in working time, the tiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.supervision import DayRow, Escalation, NextDuty
from desktop_app.domain.formatting import datetime_short, money_plain, time_vi
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.supervision import Danger
from ui.screens.words import parts_text
from ui.widgets.delegates import Pill

if TYPE_CHECKING:
    from datetime import datetime

    from ui.screens.statistics.day.presenter import DayState

translate = QCoreApplication.translate

UNSEEN, PROMISES, DUE, LATE, APOLOGIES, HALL, COUNTERS = (
    "day.unseen", "day.promises", "day.due", "day.late", "day.apologies", "day.hall", "day.counters",
)  # fmt: skip


def tile_labels() -> tuple[tuple[str, str], ...]:
    """Keys and labels in their order, for before there are figures."""
    return (
        (UNSEEN, translate("Day", "Chưa ghi nhận")),
        (PROMISES, translate("Day", "Lời hứa gấp")),
        (DUE, translate("Day", "Đến hạn hôm nay")),
        (LATE, translate("Day", "Quá hạn")),
        (APOLOGIES, translate("Day", "Chưa xin lỗi")),
        (HALL, translate("Day", "Đang chờ ở sảnh")),
        (COUNTERS, translate("Day", "Quầy đang mở")),
    )


def tiles_of(day: DayState) -> tuple[tuple[str, str, str, str], ...]:
    """(key, value, beside it, state) of each tile."""
    board, hall = day.board, day.hall
    working = sum(1 for one in hall.counters if one.state is CounterMode.OPEN)
    longest = max((row[3] for row in hall.groups), default=0)
    return (
        (UNSEEN, money_plain(board.unseen), "", "urgent" if board.unseen else "ok"),
        (PROMISES, money_plain(board.promises_endangered), _of(board.promises),
         "urgent" if board.promises_endangered else ""),
        (DUE, money_plain(board.due_count), "", "attention" if board.due_count else ""),
        (LATE, money_plain(board.late_count), "", "late" if board.late_count else "ok"),
        (APOLOGIES, money_plain(board.apologies), "", "urgent" if board.apologies else "ok"),
        (HALL, money_plain(len(hall.waiting)),
         translate("Day", "lâu nhất {minutes} phút").format(minutes=longest) if hall.waiting else "",
         "late" if hall.waiting and longest >= hall.target_minutes else ""),
        (COUNTERS, str(working), _of(len(hall.counters)), ""),
    )  # fmt: skip


def danger_text(danger: Danger) -> str:
    return {
        Danger.PROMISE: translate("Day", "Lời hứa không chờ"),
        Danger.APOLOGY: translate("Day", "Quá hạn, chưa xin lỗi"),
        Danger.DUE: translate("Day", "Sắp đến giờ hẹn"),
        Danger.HAND_OVER: translate("Day", "Chưa bàn giao"),
        Danger.WAIT: translate("Day", "Chờ quá lâu"),
    }[danger]


def danger_pill(one: Escalation) -> Pill:
    """The cause; its shape says whether it still is in danger and whether somebody took note."""
    if not one.running:
        return Pill(danger_text(one.danger), "ok")
    if one.acknowledged_at is not None:
        return Pill(danger_text(one.danger), "calm")
    return Pill(danger_text(one.danger), "late" if one.danger is Danger.APOLOGY else "urgent")


def limit_text(one: Escalation, now: datetime) -> str:
    """ "hứa 10:05", "hẹn 17:00", "lấy số 09:10": which time it is about."""
    when = _when(one.limit_at, now)
    return {
        Danger.PROMISE: translate("Day", "hứa {when}"),
        Danger.APOLOGY: translate("Day", "hẹn {when}"),
        Danger.DUE: translate("Day", "hẹn {when}"),
        Danger.HAND_OVER: translate("Day", "nhận {when}"),
        Danger.WAIT: translate("Day", "lấy số {when}"),
    }[one.danger].format(when=when)


def noted_text(one: Escalation, now: datetime) -> str:
    """Who took note, when, and the remark; that nobody had to when the danger has passed."""
    if one.acknowledged_at is None:
        return translate("Day", "chưa ai ghi nhận") if one.running else translate("Day", "đã qua")
    told = f"{one.acknowledged_by}, {_when(one.acknowledged_at, now)}"
    return f"{told}: {one.note}" if one.note else told


def who_text(officer: str, place: str) -> str:
    return " · ".join(part for part in (officer, place) if part)


def lateness_text(row: DayRow) -> str:
    """ "trễ 1 ngày 3 giờ" in working time; while it is in time, when it is due."""
    if not row.late:
        return translate("Day", "hạn {time}").format(time=time_vi(row.due_at))
    return translate("Day", "trễ {length}").format(length=parts_text(row.late_for))


def duty_text(row: DayRow, now: datetime) -> str:
    text = {
        NextDuty.APOLOGISE: translate("Day", "Xin lỗi, hẹn lại"),
        NextDuty.HAND_OVER: translate("Day", "Bàn giao cho bộ phận"),
        NextDuty.TAKE_OVER: translate("Day", "Bên nhận xác nhận"),
        NextDuty.FINISH: translate("Day", "Giải quyết"),
        NextDuty.WAIT_FOR_CITIZEN: translate("Day", "Chờ người nộp"),
    }[row.duty]
    if row.duty_by is None:
        return text
    return translate("Day", "{duty}, trước {when}").format(duty=text, when=_when(row.duty_by, now))


def _when(instant: datetime, now: datetime) -> str:
    """The time alone on this day."""
    same = in_vietnam(instant).date() == in_vietnam(now).date()
    return time_vi(instant) if same else datetime_short(instant)


def _of(count: int) -> str:
    return translate("Day", "/ {count}").format(count=money_plain(count))

"""What stands on the board in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.no_wait import TimerState
from desktop_app.domain.formatting import date_vi, time_vi, weekday_long
from desktop_app.domain.hall.ticket import TicketState
from ui.hall.board.state import Link, Picture, closing_minutes, is_of_today, live, opens_at

translate = QCoreApplication.translate


def strips(picture: Picture) -> tuple[tuple[str, str], ...]:
    """The lines at the foot, (role, text): the link, the end of the session, the centre's notice."""
    found = []
    link = link_line(picture)
    if link:
        found.append(("attention", link))
    left, opening = closing_minutes(picture), opens_at(picture)
    if left:
        text = translate("Board", "Còn {minutes} phút nữa hết giờ tiếp nhận").format(minutes=left)
        found.append(("urgent", text))
    elif opening is not None:
        text = translate("Board", "Ngoài giờ tiếp nhận · mở lại lúc {at}").format(
            at=instant_words(opening, picture.now)
        )
        found.append(("calm", text))
    board = picture.board
    if board is not None and board.settings.notice and board.notice.strip():
        found.append(("notice", board.notice.strip()))
    return tuple(found)


def link_line(picture: Picture) -> str:
    """ "Mất kết nối · số liệu lúc 09:41 (2 phút trước)"; empty while what is shown is true now."""
    board = picture.board
    if board is None or picture.link is Link.FRESH:
        return ""
    at = instant_words(board.at, picture.now)
    if picture.age is None or not is_of_today(board, picture.now):
        return translate("Board", "Mất kết nối · số liệu lúc {at}").format(at=at)
    return translate("Board", "Mất kết nối · số liệu lúc {at} ({age})").format(at=at, age=age_words(picture.age))


def age_words(age: timedelta) -> str:
    minutes = int(age.total_seconds()) // 60
    if minutes < 1:
        return translate("Board", "vừa xong")
    if minutes < 60:
        return translate("Board", "{minutes} phút trước").format(minutes=minutes)
    return translate("Board", "{hours} giờ {minutes} phút trước").format(hours=minutes // 60, minutes=minutes % 60)


def instant_words(at: datetime, now: datetime) -> str:
    """ "09:41", on another day with its date."""
    local = in_vietnam(at)
    if local.date() == in_vietnam(now).date():
        return time_vi(local)
    return translate("Board", "{time} ngày {day}").format(time=time_vi(local), day=f"{local.day:02}/{local.month:02}")


def today_words(now: datetime) -> str:
    """ "Thứ năm, 19/11/2026"."""
    day = in_vietnam(now).date()
    return f"{weekday_long(day)}, {date_vi(day)}"


def promise_word(state: TimerState) -> str:
    return {
        TimerState.CALM: translate("Board", "đang làm"),
        TimerState.ATTENTION: translate("Board", "quá nửa thời gian"),
        TimerState.URGENT: translate("Board", "sắp đến giờ"),
        TimerState.LATE: translate("Board", "trễ hẹn"),
    }[state]


def call_word(state: TicketState) -> str:
    """Said of an earlier call where that matters to somebody who looks for his number; else empty."""
    if state is TicketState.WAITING:
        return translate("Board", "chờ gọi lại")
    return translate("Board", "vắng") if state is TicketState.ABSENT else ""


def empty_words(picture: Picture) -> tuple[str, str]:
    """(heading, sentence) where no number stands large."""
    if picture.board is None:
        return translate("Board", "Bảng số đang chờ số liệu"), picture.problem
    if not live(picture):
        return translate("Board", "Bảng số đang chờ số liệu"), translate("Board", "Xin hỏi cán bộ tại quầy.")
    if opens_at(picture) is not None:
        return translate("Board", "Ngoài giờ tiếp nhận"), ""
    return translate("Board", "Xin chờ gọi số"), ""


def spoken(picture: Picture) -> str:
    """What a screen reader says of the board: the called number and where to go."""
    big = picture.big
    if big is None or not live(picture):
        return empty_words(picture)[0]
    if not big.counter_name:
        return big.label
    return translate("Board", "Số {label}, {counter}").format(label=big.label, counter=big.counter_name)

"""Columns of the two lists of F3."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.clock import Clock
from desktop_app.domain.formatting import time_vi
from desktop_app.domain.hall.states import AppointmentState
from desktop_app.domain.hall.ticket import Lane, TicketState
from ui.hall.words import state_word
from ui.screens.queue.state import waited
from ui.widgets.delegates import Noted, Pill
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import AppointmentEntry, CounterQueue, ForgottenTicket, QueueRow

NUMBER, WAIT, STATE, SINCE = 108, 172, 136, 80
"""Widths of the columns at 100 %."""


def tr(text: object) -> str:
    """A text of this page."""
    return QCoreApplication.translate("Queue", str(text))


ROW = 40


class NumberTable(DataTable["QueueRow"]):
    """A list in which letters are actions: typing never leafs through it."""

    def __init__(self, name: str, columns: Sequence[Column[QueueRow]]) -> None:
        super().__init__(name, columns)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def keyboardSearch(self, search: str) -> None:
        """Nothing."""


class ForgottenTable(DataTable["ForgottenTicket"]):
    """Visits of an earlier day."""

    def __init__(self, name: str, columns: Sequence[Column[ForgottenTicket]]) -> None:
        super().__init__(name, columns)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def keyboardSearch(self, search: str) -> None:
        """Nothing."""


class AppointmentTable(DataTable["AppointmentEntry"]):
    """Appointments of a day."""

    def __init__(self, name: str, columns: Sequence[Column[AppointmentEntry]]) -> None:
        super().__init__(name, columns)
        self.verticalHeader().setDefaultSectionSize(ROW)

    def keyboardSearch(self, search: str) -> None:
        """Nothing."""


class QueueCells:
    """Reads a row as of the clock's present instant and the queue it belongs to."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.queue: CounterQueue | None = None

    def waiting(self) -> tuple[Column[QueueRow], ...]:
        return (
            Column("number", tr(QT_TRANSLATE_NOOP("Queue", "Số")), self._number, width_hint=NUMBER, mono=True),
            Column("group", tr(QT_TRANSLATE_NOOP("Queue", "Nhóm")), _group),
            Column("lane", tr(QT_TRANSLATE_NOOP("Queue", "Diện")), self._lane),
            Column("wait", tr(QT_TRANSLATE_NOOP("Queue", "Đã chờ")), self._wait, width_hint=WAIT),
        )

    def aside(self) -> tuple[Column[QueueRow], ...]:
        return (
            Column("number", tr(QT_TRANSLATE_NOOP("Queue", "Số")), _label, width_hint=NUMBER, mono=True),
            Column("group", tr(QT_TRANSLATE_NOOP("Queue", "Nhóm")), _group),
            Column("state", tr(QT_TRANSLATE_NOOP("Queue", "Tình trạng")), _state, width_hint=STATE),
            Column("since", tr(QT_TRANSLATE_NOOP("Queue", "Gọi lúc")), _called, width_hint=SINCE, mono=True),
        )

    def _number(self, row: QueueRow) -> Noted:
        queue = self.queue
        first = queue is not None and row.ticket_id == queue.next_id
        return Noted(row.label, tr(QT_TRANSLATE_NOOP("Queue", "gọi tiếp theo")) if first else "", "ok" if first else "")

    def _lane(self, row: QueueRow) -> Noted:
        words = row.priority_name if row.lane is Lane.PRIORITY else lane_words(row)  # the column's head says the rest
        if row.reserved_for:
            return Noted(words, tr(QT_TRANSLATE_NOOP("Queue", "chuyển riêng tới quầy này")))
        return Noted(words, self._callable_from(row))

    def _callable_from(self, row: QueueRow) -> str:
        """From when on the rule brings an appointment forward: some minutes before its time."""
        if row.lane is not Lane.APPOINTMENT or self.queue is None or not self.queue.appointment_early_minutes:
            return ""
        early = row.order_at - timedelta(minutes=self.queue.appointment_early_minutes)
        return tr(QT_TRANSLATE_NOOP("Queue", "được gọi từ {time}")).format(time=time_vi(early))

    def _wait(self, row: QueueRow) -> Pill:
        target = self.queue.target_wait_minutes if self.queue is not None else 1
        found = waited(row, target, self._clock.now())
        texts = {
            "calm": QT_TRANSLATE_NOOP("Queue", "{n} phút"),
            "attention": QT_TRANSLATE_NOOP("Queue", "{n} phút, sắp lâu"),
            "late": QT_TRANSLATE_NOOP("Queue", "{n} phút, chờ lâu"),
        }
        return Pill(tr(texts[found.state]).format(n=found.minutes), found.state)


def forgotten_columns() -> tuple[Column[ForgottenTicket], ...]:
    return (
        Column("number", tr(QT_TRANSLATE_NOOP("Queue", "Số")), _forgotten_label, width_hint=96, mono=True),
        Column("when", tr(QT_TRANSLATE_NOOP("Queue", "Lượt")), _forgotten_when),
    )


def appointment_columns() -> tuple[Column[AppointmentEntry], ...]:
    return (
        Column("time", tr(QT_TRANSLATE_NOOP("Queue", "Giờ")), _appointment_time, width_hint=64, mono=True),
        Column("code", tr(QT_TRANSLATE_NOOP("Queue", "Mã")), _appointment_code, width_hint=64, mono=True),
        Column("group", tr(QT_TRANSLATE_NOOP("Queue", "Nhóm")), _appointment_group),
    )


def lane_words(row: QueueRow) -> str:
    """In which line somebody stands, in words; empty for the ordinary one."""
    if row.lane is Lane.APPOINTMENT:
        return tr(QT_TRANSLATE_NOOP("Queue", "Hẹn {time}")).format(time=time_vi(row.order_at))
    if row.lane is Lane.PRIORITY:
        return tr(QT_TRANSLATE_NOOP("Queue", "Ưu tiên: {group}")).format(group=row.priority_name)
    return ""


def _label(row: QueueRow) -> str:
    return row.label


def _group(row: QueueRow) -> str:
    return row.group_name


def _state(row: QueueRow) -> Pill:
    return Pill(state_word(row.state), "attention" if row.state is TicketState.PARKED else "calm")


def _called(row: QueueRow) -> str:
    return time_vi(row.last_called_at) if row.last_called_at is not None else ""


def _forgotten_label(row: ForgottenTicket) -> str:
    return row.label


def _forgotten_when(row: ForgottenTicket) -> Noted:
    day = f"{row.day[8:10]}/{row.day[5:7]}"
    what = tr(QT_TRANSLATE_NOOP("Queue", "lấy số {time} ngày {day}")).format(time=time_vi(row.taken_at), day=day)
    called = tr(QT_TRANSLATE_NOOP("Queue", "chưa được gọi"))
    if row.called_at is not None:
        called = tr(QT_TRANSLATE_NOOP("Queue", "gọi lúc {time} · {counter}")).format(
            time=time_vi(row.called_at), counter=row.counter_name
        )
    return Noted(what, called.removesuffix(" · "))


def _appointment_time(row: AppointmentEntry) -> str:
    return time_vi(row.at)


def _appointment_code(row: AppointmentEntry) -> str:
    return row.code


def _appointment_group(row: AppointmentEntry) -> Noted:
    words = {
        AppointmentState.BOOKED: QT_TRANSLATE_NOOP("Queue", "chưa đến"),
        AppointmentState.ARRIVED: QT_TRANSLATE_NOOP("Queue", "đã đến, có số"),
        AppointmentState.CANCELLED: QT_TRANSLATE_NOOP("Queue", "đã hủy"),
    }
    return Noted(row.group_name, tr(words[row.state]), "ok" if row.state is AppointmentState.ARRIVED else "")

"""Appointments beside the walk-in numbers: today's list, and a time given away."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.formatting import date_vi, time_vi, weekday_short
from desktop_app.domain.hall.states import AppointmentState
from desktop_app.domain.hall.ticket import TakenVia
from ui.screens.queue.choices import DIGITS, Answer, AnswerList
from ui.screens.queue.panels import QueuePanel
from ui.screens.queue.rows_model import AppointmentTable, appointment_columns
from ui.screens.queue.take_panel import NUMBER_PT
from ui.shortcuts import Key
from ui.widgets.fields import DateFieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import FigureLabel, text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import AppointmentEntry, AppointmentSlot
    from desktop_app.domain.exchange.office import OfficeSnapshot

LIST, GROUP, SLOT = "list", "group", "slot"


class AppointmentsPanel(QueuePanel):
    """``arrived(TakeTicket)``: somebody comes to an appointment; ``cancelled(int)``; ``list_wanted()``;
    ``slots_wanted(str, date)``; ``booked(str, datetime)``.
    """

    arrived = Signal(object)
    cancelled = Signal(int)
    list_wanted = Signal()
    slots_wanted = Signal(str, object)
    booked = Signal(str, object)

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Lịch hẹn"), parent)
        self._records: OfficeSnapshot | None = None
        self._now: datetime | None = None
        self._step = LIST
        self._group = ""
        self.code = FigureLabel("", NUMBER_PT, strong=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.code_note = text_label("", "note", wrap=True)
        self.code_note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.table = AppointmentTable(self.tr("Lịch hẹn hôm nay"), appointment_columns())
        self.table.set_empty_text(self.tr("Hôm nay chưa có lịch hẹn"))
        self.table.setMinimumHeight(360)
        self.day = DateFieldEdit(self.tr("Ngày hẹn"), this_year=this_year + 1)
        self.day.date_changed.connect(self._on_day)
        self.answers = AnswerList(self.tr("Nhóm hoặc giờ hẹn"))
        self.answers.chosen.connect(self.on_chosen)
        for widget in (self.code, self.code_note, self.table, self.day, self.answers):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.here = button(self.tr("Đã đến"), "primary", Key.QUEUE_RECEIVE.shown)
        self.drop = button(self.tr("Hủy"), "", Key.QUEUE_CANCEL.shown)
        self.more = button(self.tr("Đặt hẹn"), "", Key.QUEUE_TAKE.shown)
        self.foot.setSpacing(4)  # three buttons end where the table ends
        for one, slot in ((self.here, self.on_enter), (self.drop, self.on_delete), (self.more, self.begin_booking)):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            one.clicked.connect(slot)
            self.foot.addWidget(one)
        self.foot.addStretch(1)

    def ask(self, records: OfficeSnapshot | None, now: datetime) -> None:
        self._records, self._now = records, now
        self._go(LIST)
        self.show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list_wanted.emit()

    def show_entries(self, entries: tuple[AppointmentEntry, ...]) -> None:
        self.table.show_rows(entries)
        if entries and self.table.current_row() is None:
            self.table.select_row(0)

    def show_slots(self, slots: tuple[AppointmentSlot, ...]) -> None:
        """The half hours of the day with what is left of each; a full one cannot be chosen."""
        if self._step != SLOT:
            return
        free = tuple(one for one in slots if one.left)
        self.answers.show_answers(
            tuple(Answer(one.at, time_vi(one.at), self.tr("còn {n} chỗ").format(n=one.left)) for one in free)
        )
        if len(free) > len(DIGITS):
            self.say(self.tr("Chọn giờ: bấm số, hoặc mũi tên rồi Enter cho các giờ sau."))
        else:
            self.say(self.tr("Chọn giờ.") if free else self.tr("Ngày này hết chỗ hoặc nghỉ. Xin chọn ngày khác."))

    def show_booked(self, entry: AppointmentEntry) -> None:
        """The code, large: the citizen writes it down."""
        at = in_vietnam(entry.at)
        self._go(LIST)
        self.code.set_text(entry.code)
        when = self.tr("Mã lịch hẹn của {group}: {time} {weekday} {day}.").format(
            group=entry.group_name, time=time_vi(at), weekday=weekday_short(at.date()), day=date_vi(at.date())
        )
        what = self.tr("Xin đến trước giờ hẹn và nhập mã ở máy lấy số.")
        self.code_note.setText(f"{when}\n{what}")
        self.code.show()
        self.code_note.show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list_wanted.emit()

    # -- keys -----------------------------------------------------------------------------------------------------
    def on_enter(self) -> None:
        if self._step != LIST:
            self.answers.take_current()
            return
        row = self.table.current_row()
        if row is not None and row.state is AppointmentState.BOOKED:
            self.arrived.emit(TakeTicket(row.group, via=TakenVia.DESK, appointment=row.code))

    def on_digit(self, place: int) -> None:
        if self._step != LIST:
            self.answers.take(place)

    def on_letter(self, letter: str) -> None:
        if letter == Key.QUEUE_TAKE.sequence:
            self.begin_booking()

    def on_delete(self) -> None:
        row = self.table.current_row()
        if self._step == LIST and row is not None and row.state is AppointmentState.BOOKED:
            self.cancelled.emit(row.appointment_id)

    def go_back(self) -> bool:
        if self._step == LIST:
            return False
        self._go(LIST)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def begin_booking(self) -> None:
        """Which group, which day, which half hour."""
        groups = self._records.service_groups() if self._records is not None else ()
        self._go(GROUP)
        self.answers.show_answers(tuple(Answer(one.key, one.name, one.letter) for one in groups))
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_chosen(self, key: object) -> None:
        if self._step == GROUP:
            self._group = str(key)
            self._go(SLOT)
            self.day.set_value(self._first_day())
            self._ask_slots()
            self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(key, datetime):
            self.booked.emit(self._group, key)

    def _first_day(self) -> date | None:
        if self._records is None or self._now is None:
            return None
        return in_vietnam(self._records.calendar.next_session(self._now)[0]).date()

    def _on_day(self, _day: object) -> None:
        if self._step == SLOT:
            self._ask_slots()

    def _ask_slots(self) -> None:
        day = self.day.value()
        self.answers.show_answers(())
        if day is not None:
            self.slots_wanted.emit(self._group, day)

    def _go(self, step: str) -> None:
        self._step = step
        listing = step == LIST
        self.set_title(self.tr("Lịch hẹn hôm nay") if listing else self.tr("Đặt hẹn"))
        self.say("" if listing else self.tr("Chọn nhóm."))
        for widget in (self.code, self.code_note):
            widget.hide()
        self.table.setVisible(listing)
        self.day.setVisible(step == SLOT)
        self.answers.setVisible(not listing)
        for one in (self.here, self.drop, self.more):
            one.setVisible(listing)

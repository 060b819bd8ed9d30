"""Numbers given at the desk, and numbers of the paper pad entered later."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import TakenVia, read_label
from desktop_app.errors import UserError
from ui.messages import sentence
from ui.screens.queue.choices import Answer, AnswerList
from ui.screens.queue.panels import QueuePanel
from ui.screens.queue.rows_model import tr
from ui.shortcuts import Key
from ui.theme.states import set_state
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import FigureLabel, rule, text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import TicketTaken
    from desktop_app.domain.exchange.office import OfficeSnapshot
    from desktop_app.domain.hall.ticket import Estimate

NUMBER_PT = 40
_AT_ONCE = QT_TRANSLATE_NOOP("Queue", "dự kiến được gọi ngay")
_ABOUT = QT_TRANSLATE_NOOP("Queue", "chờ khoảng {n} phút ({low}–{high})")


class TakePanel(QueuePanel):
    """``wanted(TakeTicket)``: a digit gives a number of that group; A says first that somebody has priority.

    A number from the pad stands with its time under the groups: its letter names the group.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Cấp số"), parent)
        self._records: OfficeSnapshot | None = None
        self._now: datetime | None = None
        self._asking_priority = False
        self._priority = ""
        self.number = FigureLabel("", NUMBER_PT, strong=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.taken_note = text_label("", "note", wrap=True)
        self.taken_note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.slip = text_label("", "note", wrap=True)
        self.slip.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.answers = AnswerList(self.tr("Nhóm dịch vụ"))
        self.answers.chosen.connect(self.on_chosen)
        self.priority = button(self.tr("Người thuộc diện ưu tiên"), "quiet", Key.QUEUE_ALL.shown)
        self.priority.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.priority.clicked.connect(self.swap)
        self.pad_title = text_label(self.tr("Phiếu giấy, khi máy phát số hỏng"), "field")
        self.pad = FieldEdit(
            self.tr("Số ghi trên phiếu") + f" · {Key.QUEUE_NUMBER.shown}", placeholder="A012", max_length=7
        )
        self.at = FieldEdit(self.tr("Lấy lúc, hôm nay"), placeholder="09:05", max_length=5)
        self.enter = button(self.tr("Nhập số phiếu giấy"), "", Key.QUEUE_RECEIVE.shown)
        self.enter.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.enter.clicked.connect(self.enter_pad)
        self.pad.edit.returnPressed.connect(self._on_pad_typed)
        self.at.edit.returnPressed.connect(self.enter_pad)
        for widget in (
            self.number, self.taken_note, self.slip, self.answers, self.priority, rule(), self.pad_title
        ):  # fmt: skip
            self.body.addWidget(widget)
        slip = QHBoxLayout()
        slip.setSpacing(8)
        slip.addWidget(self.pad, 1)
        slip.addWidget(self.at, 1)
        self.body.addLayout(slip)
        self.body.addWidget(self.enter)
        self.body.addStretch(1)
        for label in (self.number, self.taken_note, self.slip):
            label.hide()
        QWidget.setTabOrder(self.pad.edit, self.at.edit)
        QWidget.setTabOrder(self.at.edit, self.enter)

    def ask(self, records: OfficeSnapshot | None, now: datetime) -> None:
        self._records, self._now = records, now
        self._asking_priority, self._priority = False, ""
        for label in (self.number, self.taken_note, self.slip):
            label.hide()
        for field in (self.pad, self.at):
            field.set_text("")
            field.clear_problem()
        self._show()
        self.show()
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_taken(self, taken: TicketTaken) -> None:
        """The number, large, to be written down or read aloud; the next one can be given at once."""
        self.number.set_text(taken.label)
        lines = [part for part in (taken.group_name, taken.priority_name) if part]
        if taken.waiting_before:
            lines.append(self.tr("Trước đó còn {n} người").format(n=taken.waiting_before))
        if taken.estimate is not None:
            lines.append(about(taken.estimate))
        self.taken_note.setText("\n".join(lines))
        self.number.show()
        self.taken_note.show()
        self.slip.hide()
        self._asking_priority, self._priority = False, ""
        self.pad.set_text("")
        self.at.set_text("")
        self._show()
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_slip(self, text: str, state: str) -> None:
        """Whether the paper came out."""
        self.slip.setText(text)
        set_state(self.slip, state)
        self.slip.show()

    # -- keys -----------------------------------------------------------------------------------------------------
    def on_digit(self, place: int) -> None:
        self.answers.take(place)

    def on_enter(self) -> None:
        if self.enter.hasFocus():
            self.enter_pad()
        else:
            self.answers.take_current()

    def on_space(self) -> None:
        if self.enter.hasFocus():
            self.enter_pad()

    def on_letter(self, letter: str) -> None:
        if letter == Key.QUEUE_ALL.sequence:
            self.swap()
        elif letter == Key.QUEUE_NUMBER.sequence:
            self.pad.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_back(self) -> bool:
        if self._asking_priority or self._priority:
            self._asking_priority, self._priority = False, ""
            self._show()
            return True
        return False

    def swap(self) -> None:
        """First which priority, then which group."""
        self._asking_priority = not self._asking_priority
        self._priority = ""
        self._show()

    def on_chosen(self, key: object) -> None:
        if self._asking_priority:
            self._asking_priority, self._priority = False, str(key)
            self._show()
        else:
            self.wanted.emit(TakeTicket(str(key), self._priority, TakenVia.DESK))

    # -- the pad --------------------------------------------------------------------------------------------------
    def _on_pad_typed(self) -> None:
        self.at.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def enter_pad(self) -> None:
        """The number and the time of a slip from the pad."""
        self.pad.clear_problem()
        self.at.clear_problem()
        at = time_today(self.at.text(), self._now) if self._now is not None else None
        if at is None:
            self.at.set_problem(self.tr("Xin ghi giờ và phút trên phiếu, ví dụ 09:05."))
            self.at.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            group = self._group_of(read_label(self.pad.text())[0])
        except UserError as error:
            self.show_problem(error)
            return
        self.wanted.emit(TakeTicket(group, self._priority, TakenVia.PAPER, self.pad.text(), at))

    def _group_of(self, letter: str) -> str:
        """The group whose letter it is; for a priority's letter the group chosen in the list, with its priority."""
        if self._records is not None:
            for one in self._records.service_groups():
                if one.letter == letter:
                    return one.key
            if letter == self._records.hall_rules().priority_letter and self._priority:
                return str(self.answers.current_key() or "")
        raise UserError("ticket_number_invalid", field="number")

    def show_problem(self, error: UserError) -> None:
        """Beside the field it speaks of."""
        field = self.at if error.field == "at" else self.pad
        field.set_problem(sentence(error))
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_entering(self) -> bool:
        """Whether a slip of the pad is being typed."""
        return bool(self.pad.text() or self.at.text())

    def _show(self) -> None:
        records = self._records
        if self._asking_priority:
            self.say(self.tr("Thuộc diện nào? Chỉ ghi diện, không ghi lý do sức khỏe."))
            self.answers.show_answers(
                tuple(Answer(one.key, one.name) for one in (records.priority_groups() if records else ()))
            )
        else:
            name = records.priority_name(self._priority) if records is not None and self._priority else ""
            self.say(self.tr("Ưu tiên: {group}. Chọn nhóm.").format(group=name) if name else self.tr("Chọn nhóm."))
            self.answers.show_answers(
                tuple(Answer(one.key, one.name, one.letter) for one in (records.service_groups() if records else ()))
            )
        text = self.tr("Không ưu tiên") if self._asking_priority else self.tr("Người thuộc diện ưu tiên")
        self.priority.setText(f"{text} · {Key.QUEUE_ALL.shown}")
        self.priority.setAccessibleName(text)


def time_today(text: str, now: datetime) -> datetime | None:
    """A time of day typed as ``9:05``, ``09h05`` or ``0905``, on the day of ``now``; None when it is none."""
    digits = text.strip().lower().replace("h", ":").replace(".", ":")
    if ":" not in digits and len(digits) in (3, 4):
        digits = f"{digits[:-2]}:{digits[-2:]}"
    hour, _, minute = digits.partition(":")
    if not (hour.isascii() and hour.isdecimal() and minute.isascii() and minute.isdecimal()):
        return None
    if len(hour) > 2 or len(minute) > 2 or int(hour) > 23 or int(minute) > 59:
        return None
    return in_vietnam(now).replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)


def about(estimate: Estimate) -> str:
    """ "chờ khoảng 12 phút (8–20)": nothing is promised."""
    if estimate.high <= 1:
        return tr(_AT_ONCE)
    return tr(_ABOUT).format(n=estimate.minutes, low=estimate.low, high=estimate.high)

"""Questions beside the lists of F3, answered by one key: how it ended, where to, which number, the counter."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import time_vi
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import Outcome
from ui.hall.words import OUTCOMES, outcome_word
from ui.screens.queue.choices import Answer, AnswerList
from ui.screens.queue.state import Stage, likely_outcome
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.panels import SidePanel

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterNow, QueueRow
    from desktop_app.domain.exchange.office import OfficeSnapshot

WIDTH = 368
BREAKS = (10, 15, 30)
"""Minutes of a short break."""
CLOSE, CHANGE, UNTIL_SESSION, OPEN_END = "close", "change", "session", "open_end"


class QueuePanel(SidePanel):
    """A panel hears every single key of the page while it stands open; a key it has no use for does nothing."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent, WIDTH)
        self.note = text_label("", "note", wrap=True)
        self.body.addWidget(self.note)
        self.note.hide()
        self.hide()

    def say(self, text: str) -> None:
        """One sentence over the answers."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def on_space(self) -> None:
        """Space alone."""

    def on_enter(self) -> None:
        """Enter alone."""

    def on_digit(self, place: int) -> None:
        """The key 1 is place 0, the key 0 is place 9."""

    def on_letter(self, letter: str) -> None:
        """One of the page's letters."""

    def on_delete(self) -> None:
        """Del."""

    def go_back(self) -> bool:
        """Esc: one step back inside the panel; False when it closes."""
        return False


class AnswerPanel(QueuePanel):
    """A question with one list of answers."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.answers = AnswerList(title)
        self.answers.chosen.connect(self.on_chosen)
        self.body.addWidget(self.answers)
        self.body.addStretch(1)

    def on_enter(self) -> None:
        self.answers.take_current()

    def on_digit(self, place: int) -> None:
        self.answers.take(place)

    def on_chosen(self, key: object) -> None:
        """An answer was given."""

    def open_at(self) -> None:
        """Show it and put the focus on the answers."""
        self.show()
        self.answers.setFocus(Qt.FocusReason.OtherFocusReason)


class OutcomePanel(AnswerPanel):
    """How the visit ended. ``finished(Outcome, bool)``: the second says whether the next number is called at once."""

    finished = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kết quả của lượt này"), parent)
        self.finish = button(self.tr("Xong"), "", Key.QUEUE_RECEIVE.shown)
        self.finish_next = button(self.tr("Xong và gọi tiếp"), "primary", Key.QUEUE_STEP.shown)
        for one, slot in ((self.finish_next, self.on_space), (self.finish, self.on_enter)):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            one.clicked.connect(slot)
            self.foot.addWidget(one)
        self.foot.addStretch(1)

    def ask(self, row: QueueRow) -> None:
        self.set_title(self.tr("Kết quả của số {number}").format(number=row.label))
        outcomes = tuple(OUTCOMES)
        self.answers.show_answers(
            tuple(Answer(one, outcome_word(one)) for one in outcomes), outcomes.index(likely_outcome(row))
        )
        self.open_at()

    def on_space(self) -> None:
        outcome = self.answers.current_key()
        if isinstance(outcome, Outcome):
            self.finished.emit(outcome, True)

    def on_chosen(self, key: object) -> None:
        self.finished.emit(key, False)


class TransferPanel(AnswerPanel):
    """Where to. ``target_chosen(int, str, str)``: ticket, group, counter; one of the last two is empty."""

    target_chosen = Signal(int, str, str)
    counters_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chuyển số"), parent)
        self._ticket_id = 0
        self._to_counters = False
        self._groups: tuple[Answer, ...] = ()
        self._counters: tuple[Answer, ...] = ()
        self.other = button(self.tr("Chọn quầy"), "quiet", Key.QUEUE_TRANSFER.shown)
        self.other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.other.clicked.connect(self.swap)
        self.foot.addWidget(self.other)
        self.foot.addStretch(1)

    def ask(self, row: QueueRow, records: OfficeSnapshot | None, mine: str) -> None:
        self._ticket_id = row.ticket_id
        self._to_counters = False
        self.set_title(self.tr("Chuyển số {number} tới").format(number=row.label))
        groups = records.service_groups() if records is not None else ()
        self._groups = tuple(Answer(one.key, one.name, one.letter) for one in groups if one.key != row.group)
        counters = records.hall_counters() if records is not None else ()
        self._counters = tuple(Answer(one.key, one.name) for one in counters if one.key != mine)
        self._show()
        self.open_at()
        self.counters_wanted.emit()

    def show_counters(self, counters: tuple[CounterNow, ...]) -> None:
        """Who works where now."""
        notes = {one.key: self._note(one) for one in counters}
        self._counters = tuple(
            Answer(one.key, one.text, notes.get(str(one.key), "")) for one in self._counters
        )  # fmt: skip
        self._show(self.answers.current_place())

    def _note(self, counter: CounterNow) -> str:
        if counter.state is CounterMode.OPEN:
            return counter.officer_name or self.tr("đang mở")
        return self.tr("tạm nghỉ") if counter.state is CounterMode.PAUSED else self.tr("đóng")

    def swap(self) -> None:
        """Groups or counters."""
        self._to_counters = not self._to_counters
        self._show()

    def on_letter(self, letter: str) -> None:
        if letter == Key.QUEUE_TRANSFER.sequence:
            self.swap()

    def on_chosen(self, key: object) -> None:
        if self._to_counters:
            self.target_chosen.emit(self._ticket_id, "", str(key))
        else:
            self.target_chosen.emit(self._ticket_id, str(key), "")

    def _show(self, place: int = 0) -> None:
        text = self.tr("Chọn nhóm") if self._to_counters else self.tr("Chọn quầy")
        self.other.setText(f"{text} · {Key.QUEUE_TRANSFER.shown}")
        self.other.setAccessibleName(text)
        self.say(
            self.tr("Một quầy. Số giữ nguyên thứ tự, chỉ quầy này gọi được.")
            if self._to_counters
            else self.tr("Một nhóm. Số giữ nguyên thứ tự.")
        )
        self.answers.show_answers(self._counters if self._to_counters else self._groups, place)


class NumberPanel(QueuePanel):
    """One number out of order. ``wanted(str)``."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Gọi đích danh một số"), parent)
        self.number = FieldEdit(self.tr("Số trên phiếu"), placeholder="A012", max_length=7)
        self.call = button(self.tr("Gọi số này"), "primary", Key.QUEUE_RECEIVE.shown)
        self.call.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.call.clicked.connect(self.on_enter)
        self.number.edit.returnPressed.connect(self.on_enter)
        self.body.addWidget(self.number)
        self.body.addStretch(1)
        self.foot.addWidget(self.call)
        self.foot.addStretch(1)

    def ask(self, label: str = "", note: str = "") -> None:
        self.say(note or self.tr("Gọi ngoài thứ tự được ghi lại. Gọi được số đang chờ, số vắng và số tạm gác."))
        self.number.clear_problem()
        self.number.set_text(label)
        self.show()
        self.number.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.number.edit.selectAll()

    def on_enter(self) -> None:
        if self.number.text():
            self.wanted.emit(self.number.text())


class CounterPanel(AnswerPanel):
    """What the counter does. ``opened(tuple of group keys)``, ``paused(datetime | None)``, ``closed_down()``."""

    opened = Signal(tuple)
    paused = Signal(object)
    closed_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Quầy"), parent)
        self._choosing = False
        self._may_go_back = False
        self._groups: tuple[tuple[str, str], ...] = ()
        self._ticked: set[str] = set()
        self._now: datetime | None = None
        self._session: datetime | None = None
        self.go = button(self.tr("Mở quầy"), "primary", Key.QUEUE_RECEIVE.shown)
        self.go.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.go.clicked.connect(self.on_enter)
        self.foot.addWidget(self.go)
        self.foot.addStretch(1)

    def ask(self, counter: CounterNow, stage: Stage, records: OfficeSnapshot | None, now: datetime) -> None:
        self.set_title(counter.name)
        groups = records.service_groups() if records is not None else ()
        self._groups = tuple((one.key, f"{one.letter} · {one.name}") for one in groups)
        self._ticked = set(counter.groups) or {key for key, _ in self._groups}
        self._now = now
        later = records.calendar.next_session(now)[0] if records is not None else None
        self._session = later if later is not None and in_vietnam(later).date() == in_vietnam(now).date() else None
        self._may_go_back = stage not in (Stage.CLOSED, Stage.PAUSED)
        self._choosing = not self._may_go_back
        self._show()
        self.open_at()

    def go_back(self) -> bool:
        if self._choosing and self._may_go_back:
            self._choosing = False
            self._show()
            return True
        return False

    def on_space(self) -> None:
        if self._choosing:
            self.on_enter()

    def on_enter(self) -> None:
        """While groups are ticked Enter opens the counter with them; else it takes the answer."""
        if not self._choosing:
            self.answers.take_current()
        elif self._ticked:
            self.opened.emit(tuple(key for key, _ in self._groups if key in self._ticked))

    def on_chosen(self, key: object) -> None:
        if self._choosing:
            self._ticked ^= {str(key)}
            self._show(self.answers.current_place())
        elif key == CLOSE:
            self.closed_down.emit()
        elif key == CHANGE:
            self._choosing = True
            self._show()
        elif self._now is not None:
            until = self._session if key == UNTIL_SESSION else None
            if isinstance(key, int):
                until = self._now + timedelta(minutes=key)
            self.paused.emit(until)

    def _show(self, place: int = 0) -> None:
        self.go.setVisible(self._choosing)
        self.go.setEnabled(bool(self._ticked))
        word = self.tr("Đổi nhóm") if self._may_go_back else self.tr("Mở quầy")
        self.go.setText(f"{word} · {Key.QUEUE_RECEIVE.shown}")
        self.go.setAccessibleName(word)
        if self._choosing:
            self.say(
                self.tr("Nhóm quầy này gọi hôm nay. Bấm số để chọn hoặc bỏ.")
                if self._ticked
                else self.tr("Xin chọn ít nhất một nhóm: bấm số của nhóm.")
            )
            self.answers.show_answers(
                tuple(Answer(key, name, ticked=key in self._ticked) for key, name in self._groups), place
            )
            return
        self.say(self.tr("Tạm nghỉ hiện trên bảng cùng giờ trở lại. Người chờ giữ nguyên thứ tự."))
        answers = [Answer(n, self.tr("Tạm nghỉ {n} phút").format(n=n)) for n in BREAKS]
        if self._session is not None:
            time = time_vi(self._session)
            answers.append(Answer(UNTIL_SESSION, self.tr("Nghỉ đến {time}").format(time=time), self.tr("buổi sau")))
        answers += [
            Answer(OPEN_END, self.tr("Tạm nghỉ, chưa rõ lúc trở lại")),
            Answer(CLOSE, self.tr("Đóng quầy")),
            Answer(CHANGE, self.tr("Đổi nhóm gọi hôm nay")),
        ]
        self.answers.show_answers(answers, place)

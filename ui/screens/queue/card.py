"""The left of F3: the number at the counter, large, and the keys of everything that can happen to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.formatting import time_vi
from desktop_app.domain.hall.states import CounterMode
from ui.hall.words import state_word
from ui.screens.queue.rows_model import lane_words, tr
from ui.screens.queue.state import Stage, served_minutes, stage_of, waited
from ui.shortcuts import Key
from ui.widgets.labels import FigureLabel, StatePill, text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterQueue, QueueRow

WIDTH = 424
NUMBER_PT = 64
KEY_HEIGHT = 34
"""Less would cut the feet of g, p and ạ."""
TOLD_HEIGHT = 36
"""Room for two lines about the last key, always there: nothing moves when something is said."""
STEPS = {
    Stage.CLOSED: QT_TRANSLATE_NOOP("Queue", "Mở quầy"),
    Stage.PAUSED: QT_TRANSLATE_NOOP("Queue", "Mở lại quầy"),
    Stage.FREE: QT_TRANSLATE_NOOP("Queue", "Gọi số tiếp"),
    Stage.CALLED: QT_TRANSLATE_NOOP("Queue", "Bắt đầu phục vụ"),
    Stage.SERVING: QT_TRANSLATE_NOOP("Queue", "Xong lượt này"),
}
"""What Space does: the word on the big button."""
ACTIONS = (
    (Key.QUEUE_RECEIVE, QT_TRANSLATE_NOOP("Queue", "Tiếp nhận")),
    (Key.QUEUE_RETURN, QT_TRANSLATE_NOOP("Queue", "Trả kết quả")),
    (Key.QUEUE_AGAIN, QT_TRANSLATE_NOOP("Queue", "Gọi lại")),
    (Key.QUEUE_ABSENT, QT_TRANSLATE_NOOP("Queue", "Vắng")),
    (Key.QUEUE_PARK, QT_TRANSLATE_NOOP("Queue", "Tạm gác")),
    (Key.QUEUE_TRANSFER, QT_TRANSLATE_NOOP("Queue", "Chuyển")),
    (Key.QUEUE_FINISH, QT_TRANSLATE_NOOP("Queue", "Xong")),
    (Key.QUEUE_NUMBER, QT_TRANSLATE_NOOP("Queue", "Gọi đích danh")),
)
CALLED_AGAIN = QT_TRANSLATE_NOOP("Queue", "Hoàn tác cả lượt gọi {number}")
"""One key takes a call back with all its repetitions."""
UNDONE = {
    "ticket.called": QT_TRANSLATE_NOOP("Queue", "Hoàn tác gọi {number}"),
    "ticket.begun": QT_TRANSLATE_NOOP("Queue", "Hoàn tác bắt đầu {number}"),
    "ticket.finished": QT_TRANSLATE_NOOP("Queue", "Hoàn tác xong {number}"),
    "ticket.absent": QT_TRANSLATE_NOOP("Queue", "Hoàn tác vắng {number}"),
    "ticket.came_back": QT_TRANSLATE_NOOP("Queue", "Hoàn tác trở lại {number}"),
    "ticket.parked": QT_TRANSLATE_NOOP("Queue", "Hoàn tác tạm gác {number}"),
    "ticket.transferred": QT_TRANSLATE_NOOP("Queue", "Hoàn tác chuyển {number}"),
    "ticket.cancelled": QT_TRANSLATE_NOOP("Queue", "Hoàn tác bỏ {number}"),
}


class CurrentCard(QFrame):
    """Shows a queue; ``pressed(Key)`` for every button, by its key. Buttons never take the focus: Space stays Space."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.state = StatePill()
        self.officer = text_label("", "note")
        self.number = FigureLabel("", NUMBER_PT, strong=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.nobody = text_label("", "title", wrap=True)
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.group = text_label("", "strong", wrap=True)
        self.group.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.times = text_label("", "", wrap=True)
        self.times.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.told = text_label("", "note", wrap=True)
        self.told.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.told.setFixedHeight(TOLD_HEIGHT)
        self.step = _KeyButton(Key.QUEUE_STEP, "", "primary")
        self.step.setMinimumHeight(56)
        self.undo = _KeyButton(Key.QUEUE_UNDO, self.tr("Hoàn tác"), "quiet")
        self.buttons = {key: _KeyButton(key, tr(text), "") for key, text in ACTIONS}
        self._lay_out()
        for one in (self.step, self.undo, *self.buttons.values()):
            one.pressed_key.connect(self.pressed)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.state)
        top.addStretch(1)
        top.addWidget(self.officer)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, one in enumerate(self.buttons.values()):
            grid.addWidget(one, place // 2, place % 2)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(6)
        box.addLayout(top)
        box.addStretch(1)
        for widget in (self.number, self.nobody, self.group, self.times):
            box.addWidget(widget)
        box.addStretch(1)
        box.addWidget(self.told)
        box.addWidget(self.step)
        box.addSpacing(2)
        box.addLayout(grid)
        box.addWidget(self.undo)

    def show_queue(self, queue: CounterQueue, me: str, now: datetime) -> None:
        """``me``: the officer at this window; a colleague who opened the counter is named."""
        stage = stage_of(queue)
        counter, current = queue.counter, queue.counter.current
        colleague = counter.officer != me and counter.state is not CounterMode.CLOSED
        self.officer.setText(counter.officer_name if colleague else "")
        self.number.setVisible(current is not None)
        self.group.setVisible(current is not None)
        self.nobody.setVisible(current is None)
        if current is not None:
            self.number.set_text(current.label)
            self.number.set_color_role("ok_text" if stage is Stage.SERVING else "accent_text")
            self.state.set_state(state_word(current.state), "ok" if stage is Stage.SERVING else "attention")
            self.group.setText(" · ".join(part for part in (current.group_name, lane_words(current)) if part))
        else:
            self._show_nobody(queue, stage)
        self.show_time(queue, now)
        self._enable(queue, stage)

    def _show_nobody(self, queue: CounterQueue, stage: Stage) -> None:
        counter = queue.counter
        following = next((one.label for one in queue.waiting if one.ticket_id == queue.next_id), "")
        if stage is Stage.CLOSED:
            self.state.set_state(self.tr("Quầy đóng"), "calm")
            self.nobody.setText(self.tr("{counter} chưa mở").format(counter=counter.name))
        elif stage is Stage.PAUSED:
            until = counter.until
            text = self.tr("Nghỉ đến {time}").format(time=time_vi(until)) if until else self.tr("Tạm nghỉ")
            self.state.set_state(self.tr("Tạm nghỉ"), "attention")
            self.nobody.setText(text)
        else:
            self.state.set_state(self.tr("Quầy đang rảnh"), "calm")
            self.nobody.setText(
                self.tr("Tiếp theo: {number}").format(number=following) if following else self.tr("Chưa có ai chờ")
            )

    def show_time(self, queue: CounterQueue, now: datetime) -> None:
        """What the clock changes, once a second."""
        current = queue.counter.current
        self.times.setText(times_text(current, queue.target_wait_minutes, now) if current else self._lines_text(queue))

    def _lines_text(self, queue: CounterQueue) -> str:
        count = len(queue.waiting)
        if stage_of(queue) is Stage.PAUSED and queue.counter.since is not None:
            return tr(QT_TRANSLATE_NOOP("Queue", "Nghỉ từ {time} · {n} người chờ")).format(
                time=time_vi(queue.counter.since), n=count
            )
        return tr(QT_TRANSLATE_NOOP("Queue", "{n} người chờ quầy này")).format(n=count) if count else ""

    def _enable(self, queue: CounterQueue, stage: Stage) -> None:
        self.step.set_word(tr(STEPS[stage]))
        here = stage in (Stage.CALLED, Stage.SERVING)
        able = {
            Key.QUEUE_RECEIVE: here,
            Key.QUEUE_RETURN: here,
            Key.QUEUE_AGAIN: stage is Stage.CALLED,
            Key.QUEUE_ABSENT: stage is Stage.CALLED,
            Key.QUEUE_PARK: here,
            Key.QUEUE_TRANSFER: here or bool(queue.waiting),
            Key.QUEUE_FINISH: here,
            Key.QUEUE_NUMBER: stage is Stage.FREE,
        }
        for key, enabled in able.items():
            self.buttons[key].setEnabled(enabled)
        words = UNDONE.get(queue.undo_kind)
        current = queue.counter.current
        if queue.undo_kind == "ticket.called" and current is not None and current.calls > 1:
            words = CALLED_AGAIN
        self.undo.set_word(tr(words).format(number=queue.undo_label) if words else self.tr("Hoàn tác"))
        self.undo.setEnabled(bool(queue.undo_id and words))


def times_text(row: QueueRow, target: int, now: datetime) -> str:
    """ "Đã gọi lần 2 lúc 09:41 · chờ 12 phút", or since when the service runs and what came of it so far."""
    if row.begun_at is not None:
        parts = [tr(QT_TRANSLATE_NOOP("Queue", "phục vụ {n} phút, từ {time}")).format(
            n=served_minutes(row, now), time=time_vi(row.begun_at))]  # fmt: skip
        if row.dossiers:
            parts.append(tr(QT_TRANSLATE_NOOP("Queue", "{n} hồ sơ đã tiếp nhận")).format(n=len(row.dossiers)))
        return " · ".join(parts)
    called = tr(QT_TRANSLATE_NOOP("Queue", "gọi lần {n} lúc {time}")).format(
        n=row.calls, time=time_vi(row.last_called_at or now)
    )
    until = row.called_at or now
    waiting = tr(QT_TRANSLATE_NOOP("Queue", "đã chờ {n} phút")).format(n=waited(row, target, until).minutes)
    return f"{called} · {waiting}"


class _KeyButton(QPushButton):
    """A button that knows its key and leaves the focus where it is."""

    pressed_key = Signal(object)

    def __init__(self, key: Key, word: str, role: str) -> None:
        super().__init__()
        self._key = key
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(KEY_HEIGHT)
        self.set_word(word)
        self.clicked.connect(self._on_clicked)

    def set_word(self, word: str) -> None:
        self.setText(f"{word} · {self._key.shown}")
        self.setAccessibleName(word)

    def _on_clicked(self) -> None:
        self.pressed_key.emit(self._key)

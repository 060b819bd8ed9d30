"""The question of the morning: how did yesterday's visits end that nobody closed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.hall.ticket import Outcome
from ui.hall.words import OUTCOMES, outcome_word
from ui.screens.queue.choices import Answer, AnswerList
from ui.screens.queue.panels import QueuePanel
from ui.screens.queue.rows_model import ForgottenTable, forgotten_columns
from ui.shortcuts import Key
from ui.widgets.forms import button

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import ForgottenTicket

ROWS = 3
"""Visits visible without scrolling; more would push the last answers under the fold of a small screen."""


class ForgottenPanel(QueuePanel):
    """``answered(int, Outcome)`` for the chosen visit; ``all_answered(Outcome)`` for all of them."""

    answered = Signal(int, object)
    all_answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chưa rõ kết quả"), parent)
        self.say(self.tr("Đêm qua chương trình đã đóng các lượt này. Chọn lượt bằng mũi tên, bấm số để trả lời."))
        self.table = ForgottenTable(self.tr("Lượt chưa rõ kết quả"), forgotten_columns())
        self.table.set_empty_text(self.tr("Mọi lượt đã có câu trả lời"))
        self.table.setFixedHeight(32 + ROWS * self.table.verticalHeader().defaultSectionSize() + 4)
        self.answers = AnswerList(self.tr("Kết quả"))
        self.answers.show_answers(tuple(Answer(one, outcome_word(one)) for one in OUTCOMES))
        self.answers.chosen.connect(self.on_chosen)
        self.every = button(self.tr("Tất cả: không rõ"), "", Key.QUEUE_ALL.shown)
        self.every.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.every.clicked.connect(self.answer_all)
        self.body.addWidget(self.table)
        self.body.addWidget(self.answers)
        self.body.addStretch(1)
        self.foot.addWidget(self.every)
        self.foot.addStretch(1)

    def ask(self) -> None:
        self.table.show_loading()
        self.show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tickets(self, tickets: tuple[ForgottenTicket, ...]) -> None:
        self.table.show_rows(tickets)
        if tickets and self.table.current_row() is None:
            self.table.select_row(0)

    def on_enter(self) -> None:
        if self.answers.hasFocus():
            self.answers.take_current()

    def on_digit(self, place: int) -> None:
        self.answers.take(place)

    def on_letter(self, letter: str) -> None:
        if letter == Key.QUEUE_ALL.sequence:
            self.answer_all()

    def on_chosen(self, key: object) -> None:
        row = self.table.current_row()
        if row is not None and isinstance(key, Outcome):
            self.answered.emit(row.ticket_id, key)

    def answer_all(self) -> None:
        """Nobody knows any more."""
        if self.table.rows_model.rows():
            self.all_answered.emit(Outcome.OTHER)

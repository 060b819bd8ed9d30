"""The number being served, on a page that works for its holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.hall.words import outcome_word
from ui.shortcuts import Key
from ui.widgets.forms import button
from ui.widgets.labels import StatePill

if TYPE_CHECKING:
    from desktop_app.domain.hall.ticket import Outcome
    from ui.navigation import ServedTicket


class TicketChip(QWidget):
    """ "Số A012 · Quầy 3" and the one key that ends the visit; hidden while nobody with a number is served."""

    finish_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = StatePill()
        self.finish = button(self.tr("Xong số"), "quiet", Key.FINISH_TICKET.shown)
        self.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.finish.clicked.connect(self.finish_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.finish, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_ticket(self, ticket: ServedTicket | None, outcome: Outcome | None) -> None:
        """``outcome``: what the key would end the visit with; None: it asks."""
        self.setVisible(ticket is not None)
        if ticket is None:
            return
        text = self.tr("Số {number} · {counter}").format(number=ticket.label, counter=ticket.counter_name)
        self.pill.set_state(text, "ok" if outcome is not None else "calm")
        told = outcome_word(outcome) if outcome is not None else self.tr("Kết quả của lượt này sẽ được hỏi")
        self.finish.setToolTip(told)
        self.pill.setToolTip(told)

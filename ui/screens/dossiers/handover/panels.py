"""What the three panels share: a place over the page, a list, a sentence, and one main action."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.domain.formatting import datetime_short
from ui.screens.words import status_word
from ui.widgets.delegates import Noted, Pill
from ui.widgets.messages import MessageBar
from ui.widgets.overlays import Overlay

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import HeldRow, PendingRow

WIDTH, HEIGHT = 1040, 600
MARGIN = 24


class DeskPanel(Overlay):
    """A panel over the page of F5; Esc closes it and nothing typed is lost."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._page = parent
        self.bar = MessageBar()
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)

    def finish_layout(self, first: QWidget) -> None:
        """The message and the foot below what the subclass put in; ``first`` gets the focus when it opens."""
        self._first = first
        self.box.addWidget(self.bar)
        self.box.addLayout(self.foot)

    def open_panel(self) -> None:
        if not self.isVisible():
            self.bar.clear()
            self.toggle()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        width = min(WIDTH, self._page.width() - 2 * MARGIN)
        height = min(HEIGHT, self._page.height() - 2 * MARGIN)
        self.setGeometry((self._page.width() - width) // 2, (self._page.height() - height) // 2, width, height)

    def main_action(self) -> None:
        """Ctrl+Enter."""

    def take_code(self, code: str) -> None:
        """A receipt was scanned while the panel is open."""


def say_key(made: QPushButton, text: str, key: str) -> None:
    """Another text on a button that shows its key."""
    made.setText(f"{text} · {key}")
    made.setAccessibleName(text)


def code_cell(row: HeldRow | PendingRow) -> Noted:
    return Noted(row.code, row.matter_short)


def owner_of(row: HeldRow | PendingRow) -> str:
    return row.owner_name


def status_cell(row: HeldRow | PendingRow) -> Pill:
    return Pill(*status_word(row.status))


def short(instant: datetime | None) -> str:
    """ "26/11 10:00", or a dash."""
    return datetime_short(instant) if instant is not None else "–"


def due_cell(row: HeldRow | PendingRow) -> str:
    return short(row.due_at)

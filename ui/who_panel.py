"""Who works at this window, and at which counter: asked at the first start and when somebody takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.fields import Choice, ChoiceField
from ui.widgets.forms import EnterMovesOn, button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.services.context import OfficeSnapshot

WIDTH = 420


class WhoPanel(QFrame):
    """``chosen(officer, counter, office)``. No password yet: the name is a choice, and every act carries it."""

    chosen = Signal(str, str, object)

    def __init__(self, office: OfficeSnapshot, parent: QWidget) -> None:
        super().__init__(parent)
        self._office = office
        self.setProperty("role", "overlay")
        self.setFixedWidth(WIDTH)
        self.officer = ChoiceField(self.tr("Cán bộ"), _choices(office, "officer"), required=True)
        self.counter = ChoiceField(self.tr("Quầy"), _choices(office, "counter"), required=True)
        self.begin = button(self.tr("Bắt đầu làm việc"), "primary", "Ctrl+Enter")
        self.begin.clicked.connect(self._on_begin)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(text_label(self.tr("Xin chào"), "title"))
        box.addWidget(text_label(self.tr("Ai đang làm việc ở quầy này?"), "note", wrap=True))
        box.addWidget(self.officer)
        box.addWidget(self.counter)
        box.addWidget(self.begin)
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()

    def open_over(self) -> None:
        """Show it in the middle of the window with the focus in it."""
        room = self.window().size()
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, max(24, (room.height() - self.height()) // 3))
        self.show()
        self.raise_()
        self.officer.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_begin()
            return
        super().keyPressEvent(event)

    def _on_begin(self) -> None:
        if self.officer.value():
            self.hide()
            self.chosen.emit(self.officer.value(), self.counter.value(), self._office)
            self.deleteLater()


def _choices(office: OfficeSnapshot, kind: str) -> list[Choice]:
    return [
        Choice(key, getattr(record, "name", key))
        for key, record in office.records.get(kind, {}).items()
        if getattr(record, "active", True)
    ]

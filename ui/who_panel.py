"""Who works at this window, and at which counter: asked at the first start and when somebody takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.fields import Choice, ChoiceField
from ui.widgets.forms import button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import OfficeSnapshot

WIDTH = 420
COMMAND_LINE_OFFICER = "dong-lenh"
"""The sample centre's officer for commands; nobody sits at a counter under that name."""


class WhoPanel(QFrame):
    """``chosen(officer, counter, office)``. No password yet: the name is a choice, and every act carries it.

    Enter in either field starts work at once; Tab goes from one to the other.
    """

    chosen = Signal(str, str, object)
    left = Signal()

    def __init__(self, office: OfficeSnapshot, parent: QWidget, officer: str = "", counter: str = "") -> None:
        super().__init__(parent)
        self._office = office
        self._may_leave = False
        self.setProperty("role", "overlay")
        self.setFixedWidth(WIDTH)
        self.officer = ChoiceField(self.tr("Cán bộ"), _choices(office, "officer"), required=True)
        self.counter = ChoiceField(self.tr("Quầy"), _choices(office, "counter"), required=True)
        self.begin = button(self.tr("Bắt đầu làm việc"), "primary", "Enter")
        self.begin.clicked.connect(self._on_begin)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(text_label(self.tr("Xin chào"), "title"))
        box.addWidget(text_label(self.tr("Ai đang làm việc ở quầy này?"), "note", wrap=True))
        box.addWidget(self.officer)
        box.addWidget(self.counter)
        box.addWidget(self.begin)
        for field in (self.officer, self.counter):
            field.combo.installEventFilter(self)
        for first, then in ((self.officer.combo, self.counter.combo), (self.counter.combo, self.begin)):
            QWidget.setTabOrder(first, then)
        self.officer.set_value(officer)
        self.counter.set_value(counter)

    def open_over(self, *, may_leave: bool = False) -> None:
        """Show it in the middle of the window with the focus in it; Esc leaves it when somebody works here already."""
        self._may_leave = may_leave
        room = self.window().size()
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, max(24, (room.height() - self.height()) // 3))
        self.show()
        self.raise_()
        self.officer.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a closed list begins; an open list is a window of its own and keeps its Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event):
            self._on_begin()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self._on_begin()
            return
        if event.key() == Qt.Key.Key_Escape and self._may_leave:
            self.hide()
            self.left.emit()
            self.deleteLater()
            return
        super().keyPressEvent(event)

    def _on_begin(self) -> None:
        if self.officer.value():
            self.hide()
            self.chosen.emit(self.officer.value(), self.counter.value(), self._office)
            self.deleteLater()


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


def _choices(office: OfficeSnapshot, kind: str) -> list[Choice]:
    return [
        Choice(key, getattr(record, "name", key))
        for key, record in office.records.get(kind, {}).items()
        if getattr(record, "active", True) and key != COMMAND_LINE_OFFICER
    ]

"""What a place says when it has nothing to show: empty, loading, error, no right. Never a blank area."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.theme.icons import set_icon
from ui.theme.states import set_state
from ui.widgets.forms import button
from ui.widgets.labels import text_label


class EmptyState(QFrame):
    """Icon, one sentence, what to do next, and at most one action (``acted``)."""

    acted = Signal()

    def __init__(
        self, title: str = "", hint: str = "", icon_name: str = "inbox-outline", action: str = "", key: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._icon = QLabel()
        self._title = text_label("", "strong", wrap=True)
        self._hint = text_label("", "note", wrap=True)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addStretch(2)
        box.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._title)
        box.addWidget(self._hint)
        self._button = button(action, "quiet", key) if action else None
        if self._button is not None:
            self._button.clicked.connect(self._on_clicked)
            box.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
        self.set_content(title, hint, icon_name)

    def set_content(self, title: str, hint: str = "", icon_name: str = "inbox-outline", state: str = "") -> None:
        """``state`` colours the sentence (``late`` for an error)."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        set_state(self._title, state)
        set_icon(self._icon, icon_name, f"{state}_text" if state else "muted", 32)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.setVisible(self.height() >= 132)

    def title(self) -> str:
        return self._title.text()

    def hint(self) -> str:
        return self._hint.text()

    def _on_clicked(self) -> None:
        self.acted.emit()

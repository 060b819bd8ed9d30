"""A field of several lines."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

from ui.widgets.fields import _Field


class AreaField(_Field):
    """Label + several lines of text; Enter starts the next line."""

    changed = Signal()

    def __init__(self, label: str, *, required: bool = False, placeholder: str = "", lines: int = 3) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(label, self.edit, required=required, parent=None)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * lines + 18)
        self.edit.textChanged.connect(self._on_text)

    def text(self) -> str:
        return unicodedata.normalize("NFC", self.edit.toPlainText())

    def set_text(self, text: str) -> None:
        self.edit.setPlainText(text)

    def _on_text(self) -> None:
        self.clear_problem()
        self.changed.emit()

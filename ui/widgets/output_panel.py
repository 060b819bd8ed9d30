"""Where a page is sent: a file of some kind, or one of the centre's printers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice


class OutputPanel(QFrame):
    """Where a page goes: one of its kinds of file, or a printer. ``wanted(where, path)``: the key of the kind or of the
    printer; ``cancelled()``.

    ``files`` are the kinds of file, the key being the suffix: ``Choice("pdf", self.tr("Tệp PDF"))``.
    """

    wanted = Signal(str, str)
    cancelled = Signal()

    def __init__(self, title: str, files: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = tuple(files)
        self.setProperty("role", "message")
        self.setProperty("state", "calm")
        self._paths: dict[str, str] = {}
        self.where = ChoiceField(self.tr("In ra"))
        self.path = FieldEdit(self.tr("Lưu vào tệp"), required=True, max_length=400)
        self.go = button("", "primary")
        self.back = button(self.tr("Quay lại"), "", "Esc")
        self._head = text_label(title, "strong")
        self.where.chosen.connect(self._on_where)
        self.go.clicked.connect(self.submit)
        self.back.clicked.connect(self._on_back)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.where, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.path, 5, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignBottom)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 12, 12)
        box.setSpacing(4)
        box.addWidget(self._head)
        box.addLayout(row)
        self.setVisible(False)

    def add_options(self, options: QLayout) -> None:
        """Fields of the page's own, above the choice of where."""
        self._box.insertLayout(1, options)

    def open(self, kind: str, paths: dict[str, str]) -> None:
        """``kind``: the file to begin with; ``paths``: a proposed file for each kind."""
        self._paths = dict(paths)
        self.set_printers(())
        self.where.set_value(kind)
        self._on_where(kind)
        self.setVisible(True)
        target = self.where.combo if kind == self._files[0].key else self.path.edit
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_printers(self, printers: Sequence[PrinterDevice]) -> None:
        """The printers come a moment later; the present choice stays."""
        self.where.set_choices([*self._files, *(Choice(device.key, device.name) for device in printers)])

    def submit(self) -> None:
        self.wanted.emit(self.where.value(), self.path.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
            return
        super().keyPressEvent(event)

    def _on_where(self, kind: str) -> None:
        is_file = kind in {one.key for one in self._files}
        self.path.setVisible(is_file)
        if is_file:
            self.path.set_text(self._paths.get(kind, ""))
        verb = self.tr("Lưu") if is_file else self.tr("In")
        self.go.setText(f"{verb}  ·  Ctrl+Enter")
        self.go.setAccessibleName(verb)

    def _on_back(self) -> None:
        self.setVisible(False)
        self.cancelled.emit()

"""Filters in force, each one a chip that goes away by a click, Delete or Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget


@dataclass(frozen=True, slots=True)
class Chip:
    key: str
    text: str


class _ChipButton(QPushButton):
    removed = Signal(str)

    def __init__(self, chip: Chip, hint: str, parent: QWidget) -> None:
        super().__init__(f"{chip.text}  ×", parent)
        self.key = chip.key
        self.setProperty("role", "chip")
        self.setAccessibleName(f"{chip.text}, {hint}")
        self.setToolTip(hint)
        self.setAutoDefault(False)
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.removed.emit(self.key)
            return
        super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        self.removed.emit(self.key)


class ChipBar(QWidget):
    """``set_chips((Chip("late", "Quá hạn"), …))``; ``chip_removed(str)``, ``cleared()``. Hidden while empty."""

    chip_removed = Signal(str)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def chips(self) -> tuple[Chip, ...]:
        return self._chips

    def set_chips(self, chips: Sequence[Chip]) -> None:
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for chip in self._chips:
            made = _ChipButton(chip, self.tr("bấm để bỏ điều kiện này"), self)
            made.removed.connect(self.chip_removed)
            self._row.addWidget(made)
        if len(self._chips) > 1:
            clear = QPushButton(self.tr("Bỏ tất cả"), self)
            clear.setProperty("role", "quiet")
            clear.setAccessibleName(self.tr("Bỏ tất cả điều kiện lọc"))
            clear.clicked.connect(self._on_clear)
            self._row.addWidget(clear)
        self.setVisible(bool(self._chips))

    def _on_clear(self) -> None:
        self.cleared.emit()

"""Lines of a panel: label left, value right; a sentence alone takes the whole width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.dossiers.facts import Fact
from ui.widgets.labels import FigureLabel, text_label

LABEL_SHARE, VALUE_SHARE = 2, 3


class FactList(QWidget):
    """``set_facts`` replaces the lines; equal lines are left alone."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._facts: tuple[Fact, ...] = ()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def facts(self) -> tuple[Fact, ...]:
        return self._facts

    def text(self) -> str:
        """Everything said, one line a fact."""
        return "\n".join(f"{fact.label} {fact.value}".strip() for fact in self._facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        while (item := self._box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for fact in self._facts:
            self._box.addWidget(_line(fact))


def _line(fact: Fact) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    top = Qt.AlignmentFlag.AlignTop
    if not fact.value:
        row.addWidget(text_label(fact.label, "strong" if fact.strong else "note", wrap=True), 1, top)
        return line
    label = text_label(fact.label, "strong" if fact.strong else "", wrap=True)
    if fact.figures:
        row.addWidget(label, 1, top)
        row.addWidget(FigureLabel(fact.value, strong=fact.strong, align=Qt.AlignmentFlag.AlignRight), 0, top)
        return line
    value = text_label(fact.value, wrap=True)
    value.setAlignment(Qt.AlignmentFlag.AlignRight | top)
    row.addWidget(label, LABEL_SHARE, top)
    row.addWidget(value, VALUE_SHARE, top)
    return line

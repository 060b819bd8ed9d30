"""Papers of a dossier with their numbers, counted by keys like the checklist of F2."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.values import replace
from ui.screens.reception.rows_model import PapersTable
from ui.theme.states import set_state
from ui.widgets.labels import text_label

NOTHING = (0, 0, 0)


class CountsTable(PapersTable):
    """``changed(counts)`` by arrows, Space, digits. Space gives a paper its usual numbers, or takes them away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: Mapping[str, tuple[int, int, int]] = {}
        self.changed.connect(self.show_counts)

    @property
    def counts(self) -> tuple[ComponentCount, ...]:
        return self.papers.counts

    def set_usual(self, usual: Mapping[str, tuple[int, int, int]]) -> None:
        """(originals, certified, copies) of a paper by its name; one original where nothing is known."""
        self._usual = usual

    def show_counts(self, counts: tuple[ComponentCount, ...]) -> None:
        """Show these rows; the same papers keep their place."""
        known = len(self.papers.counts) == len(counts)
        self.papers.set_counts(counts)
        if not known:
            self._fit_rows()
            if not self.currentIndex().isValid() and counts:
                self.setCurrentIndex(self.papers.index(0, 0))

    def toggle(self, row: int) -> None:
        count = self.counts[row]
        originals, certified, copies = NOTHING if count.present else self._usual.get(count.name, NOTHING)
        if not count.present and not originals + certified + copies:
            originals = 1
        self.changed.emit(
            (
                *self.counts[:row],
                replace(count, originals=originals, certified=certified, copies=copies),
                *self.counts[row + 1 :],
            )
        )


class PapersField(QWidget):
    """The table with room for what is wrong with it, like any other field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = CountsTable()
        self._problem = text_label("", "problem", wrap=True)
        self._problem.hide()
        set_state(self._problem, "late")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.table)
        box.addWidget(self._problem)
        self.setFocusProxy(self.table)
        self.table.changed.connect(self._on_changed)

    @property
    def counts(self) -> tuple[ComponentCount, ...]:
        return self.table.counts

    def show_counts(self, counts: tuple[ComponentCount, ...]) -> None:
        self.table.show_counts(counts)
        self.table.setVisible(bool(counts))
        self.clear_problem()

    def set_problem(self, text: str, severity: str = "late") -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.table.setAccessibleDescription(text)

    def clear_problem(self) -> None:
        self.set_problem("")

    def problem(self) -> str:
        return self._problem.text()

    def _on_changed(self, _counts: object) -> None:
        self.clear_problem()

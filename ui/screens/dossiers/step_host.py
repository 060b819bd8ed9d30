"""Room of the panel for the form of one step; forms that were left by Esc wait there with what was typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.screens.dossiers.steps import form_for
from ui.screens.dossiers.steps.base import StepContext, StepForm

MOST_WAITING = 12
"""Forms kept for later; the one that was left first goes first."""


class StepHost(QWidget):
    """``stepped(purpose, command)`` when a form was filled in, ``opened(bool)`` when one comes or goes, ``reread()``
    when the officer wants to see the dossier again, ``left()`` after Esc."""

    stepped = Signal(str, object)
    opened = Signal(bool)
    reread = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: StepForm | None = None
        self._waiting: dict[tuple[int, str], StepForm] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 8, 0)
        self.hide()

    def begin(self, purpose: str, context: StepContext) -> StepForm:
        """The form of a step, fresh or as it was left."""
        self.put_away()
        key = (context.dossier.row.id, purpose)
        form = self._waiting.pop(key, None)
        if form is None:
            form = form_for(purpose, context)
            form.submitted.connect(self._on_submitted)
            form.left.connect(self._on_left)
            form.reread.connect(self._on_reread)
            self._box.addWidget(form)
        self._waiting[key] = form
        while len(self._waiting) > MOST_WAITING:
            self._forget(next(iter(self._waiting)))
        self.form = form
        self.show()
        self.opened.emit(True)
        form.open(context)
        return form

    def put_away(self) -> None:
        """The form gives its room back and keeps what was typed."""
        form, self.form = self.form, None
        self.hide()
        if form is not None:
            form.hide()
            self.opened.emit(False)

    def done(self, purpose: str, dossier_id: int) -> None:
        """The step was taken: its form is used up."""
        key = (dossier_id, purpose)
        form = self._waiting.get(key)
        if form is None:
            return
        if form is self.form:
            self.put_away()
        self._forget(key)

    def refused(self, purpose: str, error: MotcuaError) -> bool:
        """Show it at the form that asked; False when that form is not open any more."""
        form = self.form
        if form is None or form.purpose != purpose:
            return False
        form.show_problem(error)
        return True

    def _forget(self, key: tuple[int, str]) -> None:
        form = self._waiting.pop(key)
        self._box.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _on_submitted(self, command: object) -> None:
        if self.form is not None:
            self.stepped.emit(self.form.purpose, command)

    def _on_left(self) -> None:
        self.put_away()
        self.left.emit()

    def _on_reread(self) -> None:
        self.put_away()
        self.reread.emit()

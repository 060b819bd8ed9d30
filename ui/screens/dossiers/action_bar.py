"""The foot of the panel: the next step as one large button, what is pressed often beside it, all else in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.screens.dossiers.actions import ACTIONS, ActionSpec, verb
from ui.shortcuts import Key
from ui.widgets.forms import button

OFTEN = ("fee",)
"""Purposes with a button of their own beside the menu."""


class ActionBar(QWidget):
    """``wanted(purpose)``: pressed, chosen from the menu, or by the key that stands on it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs: tuple[ActionSpec, ...] = ()
        self._step = ""
        self.primary = button("", "primary", parent=self)
        self.primary.clicked.connect(self._on_button)
        self._often: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(6)
        for spec in ACTIONS:
            if spec.purpose in OFTEN:
                made = button(verb(spec), "", spec.key.shown, self)
                made.setProperty("purpose", spec.purpose)
                made.clicked.connect(self._on_button)
                self._often[spec.purpose] = made
                self._row.addWidget(made, 1)
        self.more = button(self.tr("Việc khác"), "", Key.OTHER_STEPS.shown, self)
        self.more.clicked.connect(self.open_menu)
        self._row.addWidget(self.more, 1)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Việc khác của hồ sơ"))
        self.menu.triggered.connect(self._on_chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.primary)
        box.addLayout(self._row)

    def show_actions(self, specs: Sequence[ActionSpec], step: str) -> None:
        """``specs``: what is allowed; ``step``: the purpose of the large button, which is then in no menu."""
        self._specs, self._step = tuple(specs), step
        purposes = {spec.purpose for spec in specs}
        self.primary.setVisible(bool(step))
        for spec in specs:
            if spec.purpose == step:
                self.primary.setText(f"{verb(spec)} · {Key.PRIMARY.shown}")
                self.primary.setAccessibleName(verb(spec))
                self.primary.setProperty("purpose", step)
        for purpose, made in self._often.items():
            made.setVisible(purpose in purposes)
        inside = [spec for spec in specs if spec.purpose != step and spec.purpose not in OFTEN]
        self.more.setVisible(bool(inside))
        self._fill(inside)

    def purposes_in_menu(self) -> tuple[str, ...]:
        return tuple(str(action.data()) for action in self.menu.actions() if not action.isSeparator())

    def open_menu(self) -> None:
        """Above its button, the first entry current: arrows and Enter choose, Esc leaves."""
        if not self.more.isVisible():
            return
        size = self.menu.sizeHint()
        self.menu.popup(self.more.mapToGlobal(QPoint(self.more.width() - size.width(), -size.height())))
        first = next(iter(self.menu.actions()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    def _fill(self, inside: Sequence[ActionSpec]) -> None:
        if [spec.purpose for spec in inside] == list(self.purposes_in_menu()):
            return
        self.menu.clear()
        parted = False
        for spec in inside:
            if spec.danger and not parted and self.menu.actions():
                self.menu.addSeparator()
                parted = True
            action = QAction(f"{verb(spec)}\t{spec.key.shown}", self.menu)
            action.setData(spec.purpose)
            self.menu.addAction(action)

    def _on_button(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(str(sender.property("purpose")))

    def _on_chosen(self, action: QAction) -> None:
        self.wanted.emit(str(action.data()))

"""What every part of the page of F6 is: a widget that is given the services, shown, and asked about keys and scans."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.screens.returning.state import tr
from ui.widgets.delegates import Pill
from ui.widgets.messages import MessageBar
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from desktop_app.domain.actor import Actor
    from desktop_app.services.office import OfficeServices
    from ui.shortcuts import Key


Row = TypeVar("Row")


class Section(QWidget):
    """One part. A section says everything in its own bar; what it has no use for it leaves to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = MessageBar()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(8)

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        """The services can be used from now on."""

    def shown(self) -> None:
        """The part has just become the visible one."""

    def reload(self) -> None:
        """Something changed elsewhere."""

    def primary_action(self) -> None:
        """Ctrl+Enter."""

    def go_back(self) -> bool:
        """Esc: close what is open; False when there was nothing to close."""
        if self.bar.isVisible():
            self.bar.clear()
            return True
        return False

    def on_receipt(self, code: str) -> bool:
        """A receipt of this dossier was scanned; False: the page puts it on the counter."""
        return False

    def print_list(self) -> None:
        """Ctrl+P, where the part has a list to print."""

    def key(self, key: Key, slot: Callable[[], object]) -> None:
        """A key that works while the focus is in this part."""
        shortcut = QShortcut(QKeySequence(key.sequence), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def say_error(self, error: MotcuaError) -> None:
        self.bar.say(sentence(error), kind_of(error))


class Ticks:
    """Which rows of a table are chosen, by dossier; the table shows a mark in its first column."""

    def __init__(self) -> None:
        self.chosen: set[int] = set()

    def mark(self, dossier_id: int) -> Pill | str:
        """What the first column shows."""
        return Pill(tr(QT_TRANSLATE_NOOP("Returning", "chọn")), "ok") if dossier_id in self.chosen else ""

    def toggle(self, dossier_id: int) -> None:
        self.chosen ^= {dossier_id}

    def toggle_all(self, ids: set[int]) -> None:
        """All of them; all of them again: none."""
        self.chosen = set() if self.chosen >= ids else set(ids)

    def keep(self, ids: set[int]) -> None:
        """Rows that have gone are chosen no longer."""
        self.chosen &= ids


class TickTable(DataTable[Row]):
    """``tick_wanted()``: Space on a row. The scanner filter lets it through only when it stood alone for 80 ms."""

    tick_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.tick_wanted.emit()
            return
        super().keyPressEvent(event)


def step_down(table: DataTable[Any]) -> None:
    """The next row, so that Space goes through a list."""
    row = table.currentIndex().row() + 1
    if row < table.rows_model.rowCount():
        table.select_row(row)

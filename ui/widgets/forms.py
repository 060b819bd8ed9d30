"""How fields stand together, how Enter walks through them, and the buttons of a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tokens import GRID
from ui.widgets.labels import SectionTitle


class FormColumn(QWidget):
    """A column of fields on the 8 px grid, with an optional heading.

    ``add(w)`` puts a widget on a line of its own; ``add_row((w, stretch), …)`` several beside each other.
    """

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        self.column.setSpacing(GRID)
        self.heading: SectionTitle | None = None
        if title:
            self.heading = SectionTitle(title, note)
            self.column.addWidget(self.heading)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        self.column.addWidget(widget, stretch)

    def add_row(self, *parts: tuple[QWidget, int]) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget, stretch in parts:
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop if stretch else Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)

    def add_stretch(self) -> None:
        self.column.addStretch(1)


def scrolled(widget: QWidget) -> QScrollArea:
    """The widget in a frameless scroll area that only scrolls downwards (small screens, long procedures)."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area


def button(text: str, role: str = "", key: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button with its key after the word: ``button(self.tr("In lại"), "quiet", "Ctrl+P")``.

    ``role``: empty (plain), ``primary`` (one a page), ``quiet``, ``danger``. ``key`` is only shown; the shortcut itself
    comes from ``ui/shortcuts.py``.
    """
    made = QPushButton(f"{text} · {key}" if key else text, parent)
    if role:
        made.setProperty("role", role)
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    return made


class EnterMovesOn(QObject):
    """Enter in a field goes to the next one, as a form on paper is filled; never submits.

    ``EnterMovesOn(page)`` watches the fields given by ``watch``; text areas, buttons and lists keep their Enter,
    and so does a field whose list of answers is open (property ``picking``).
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def watch(self, widgets: Sequence[QWidget]) -> None:
        for widget in widgets:
            widget.installEventFilter(self)

    def watch_all(self) -> None:
        """Watch every focusable descendant of the page that exists now."""
        self.watch([w for w in self._page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            and isinstance(watched, QWidget)
            and not isinstance(watched, (QPlainTextEdit, QAbstractButton, QAbstractItemView))
            and not watched.property("picking")
        ):
            return focus_next(watched, self._page)
        return False


def focus_next(widget: QWidget, page: QWidget) -> bool:
    """Focus the next usable field of ``page`` after ``widget``; False when there is none."""
    candidate = widget.nextInFocusChain()
    while candidate is not None and candidate is not widget:
        if (
            page.isAncestorOf(candidate)
            and candidate.focusPolicy() & Qt.FocusPolicy.TabFocus
            and candidate.isEnabled()
            and candidate.isVisibleTo(page)
        ):
            candidate.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        candidate = candidate.nextInFocusChain()
    return False


def is_typing_place(widget: QWidget | None) -> bool:
    """Whether keys typed now would be text (so single-key actions must stay silent)."""
    if widget is None:
        return False
    return bool(widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)) and widget.isEnabled()


def focused() -> QWidget | None:
    return QApplication.focusWidget()

"""What lies over a page for a moment: the keys (F1) and the notices (bell)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.navigation import (
    CATALOGUE,
    DOSSIERS,
    NO_WAIT,
    QUEUE,
    RECEPTION,
    RETURNING,
    SETTINGS,
    STATISTICS,
)
from ui.shortcuts import Key, Place, description, place_title
from ui.widgets.forms import button, scrolled
from ui.widgets.labels import KeyHint, SectionTitle, text_label

HEAD = 96
"""Pixels of an overlay's heading and edges."""


class Overlay(QFrame):
    """A panel over the window that Esc closes; the focus goes back to where it was."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "overlay")
        self._over = parent
        self._before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        heading = SectionTitle(title)
        close = button(self.tr("Đóng"), "quiet", Key.BACK.shown)
        close.clicked.connect(self.close_overlay)
        heading.add_action(close)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 16, 24, 16)
        self.box.setSpacing(12)
        self.box.addWidget(heading)
        parent.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        if self.isVisible():
            self.close_overlay()
        else:
            self._before = self._over.focusWidget()
            self.place()
            self.show()
            self.raise_()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_overlay(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def place(self) -> None:
        """Where it stands over the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False


PAGE_PLACES = {
    RECEPTION: Place.RECEPTION,
    QUEUE: Place.QUEUE,
    NO_WAIT: Place.NO_WAIT,
    DOSSIERS: Place.DOSSIER,
    RETURNING: Place.RETURNING,
    STATISTICS: Place.FIGURES,
    CATALOGUE: Place.CATALOGUE,
    SETTINGS: Place.SETTINGS,
}
"""Whose keys come first, page by page."""
COLUMNS = (
    (Place.EVERYWHERE, Place.PAGES, Place.FORM, Place.NO_WAIT, Place.SETTINGS),
    (Place.RECEPTION, Place.QUEUE, Place.CATALOGUE),
    (Place.DOSSIER, Place.STEP),
    (Place.RETURNING, Place.HAND_OVER, Place.LISTS, Place.FIGURES),
)


def columns_for(page: str) -> tuple[tuple[Place, ...], ...]:
    """The places of each column; those of the page stand at the top of the first one."""
    own = PAGE_PLACES.get(page)
    if own is None:
        return COLUMNS
    first, *others = (tuple(place for place in column if place is not own) for column in COLUMNS)
    return ((own, *first), *others)


class ShortcutOverlay(Overlay):
    """Every key of ``ui/shortcuts.py`` by place, in four columns that scroll by arrows and page keys.

    ``page``: the one it was opened on, whose keys come first.
    """

    def __init__(self, parent: QWidget, page: str = "") -> None:
        super().__init__(self.tr("Phím tắt"), parent)
        self.page = page
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for places in columns_for(page):
            column = QVBoxLayout()
            column.setSpacing(8)
            for place in places:
                column.addWidget(text_label(place_title(place), "strong"))
                column.addLayout(_keys_of(place))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column, 1)
        inner = QWidget()
        inner.setLayout(columns)
        columns.setContentsMargins(0, 0, 8, 0)
        self._inner = inner
        self._area = scrolled(inner)
        self.box.addWidget(self._area, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        steps: dict[int, int] = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        step = steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + step)

    def place(self) -> None:
        width = min(1280, self._over.width() - 80)
        height = min(self._inner.sizeHint().height() + HEAD, self._over.height() - 96)
        self.setGeometry((self._over.width() - width) // 2, (self._over.height() - height) // 2, width, height)


def _keys_of(place: Place) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, key in enumerate(key for key in Key if key.place is place):
        grid.addWidget(KeyHint(key.shown), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(description(key), wrap=True), row, 1)
    return grid


class Notice(Struct, frozen=True):
    """One line under the bell: ``screen`` and ``payload`` say where choosing it leads. Without a page, ``payload`` is
    for who listens to ``MainWindow.notice_chosen``."""

    key: str
    text: str
    when: str = ""
    state: str = "calm"
    screen: str = ""
    payload: object = None


class NoticePanel(Overlay):
    """The list under the bell; ``chosen(Notice)``."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(description(Key.NOTICES), parent)
        self._notices: tuple[Notice, ...] = ()
        self._inner = QWidget()
        self._list = QVBoxLayout(self._inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        self.box.addWidget(scrolled(self._inner), 1)
        self.set_notices(())

    def set_notices(self, notices: Sequence[Notice]) -> None:
        self._notices = tuple(notices)
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for notice in self._notices:
            line = _NoticeButton(notice, self._inner)
            line.chosen.connect(self._on_chosen)
            self._list.addWidget(line)
        if not self._notices:
            self._list.addWidget(text_label(self.tr("Không có thông báo mới."), "note"))
        self._list.addStretch(1)

    def place(self) -> None:
        self.setGeometry(self._over.width() - 416, 60, 400, min(420, self._over.height() - 120))

    def _on_chosen(self, notice: Notice) -> None:
        self.close_overlay()
        self.chosen.emit(notice)


class _NoticeButton(QPushButton):
    chosen = Signal(object)

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(f"{notice.when}  {notice.text}".strip(), parent)
        self._notice = notice
        self.setProperty("role", "quiet")
        self.setAccessibleName(notice.text)
        self.setToolTip(notice.text)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._notice)

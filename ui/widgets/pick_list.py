"""The list under a ``PickField``: it floats over the page and never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, current_theme

if TYPE_CHECKING:
    from ui.widgets.fields import PickItem

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, SHOWN_ROWS = 44, 7


class PickModel(QAbstractListModel):
    """Items of the list; the accessible text reads text and note together."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: tuple[PickItem, ...] = ()

    def set_items(self, items: tuple[PickItem, ...]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{item.text}, {item.note}" if item.note else item.text
        return None


class _PickDelegate(QStyledItemDelegate):
    """Two lines: text, and below it the note in a smaller, quieter type."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT if self._note(index) else ROW_HEIGHT - 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = current_theme(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        text = str(index.data() or "")
        note = self._note(index)
        font, small = body_font(), body_font(NOTE_PT)
        room = rect.adjusted(10, 4, -10, -4)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        top = Qt.AlignmentFlag.AlignTop if note else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(top | Qt.AlignmentFlag.AlignLeft), elided)
        if note:
            painter.setFont(small)
            painter.setPen(theme.color("muted"))
            painter.drawText(
                room,
                int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft),
                QFontMetrics(small).elidedText(note, Qt.TextElideMode.ElideRight, room.width()),
            )
        painter.restore()

    def _note(self, index: Index) -> str:
        model = index.model()
        return model.items[index.row()].note if isinstance(model, PickModel) else ""


class PickList(QFrame):
    """``show_items`` opens it under its line edit; ``picked(PickItem)``."""

    picked = Signal(object)

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.setProperty("role", "overlay")
        self._model = PickModel(self)
        self._view = QListView(self)
        self._view.setProperty("role", "pick")
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setModel(self._model)
        self._view.setItemDelegate(_PickDelegate(self._view))
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setAccessibleName(edit.accessibleName())
        self._view.clicked.connect(self._on_clicked)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self._view)
        self.hide()

    def show_items(self, items: tuple[PickItem, ...]) -> None:
        self._model.set_items(items)
        if not items:
            self.hide()
            return
        window = self._edit.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        heights = [self._view.sizeHintForRow(row) for row in range(min(len(items), SHOWN_ROWS))]
        place = self._edit.mapTo(window, QPoint(0, self._edit.height() + 2))
        height = min(sum(heights) + 4, max(ROW_HEIGHT, window.height() - place.y() - 8))
        self.setGeometry(place.x(), place.y(), max(self._edit.width(), 280), height)
        self._view.setCurrentIndex(self._model.index(0, 0))
        self.raise_()
        self.show()
        self._edit.setProperty("picking", True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._edit.setProperty("picking", False)
        super().hideEvent(event)

    def move_current(self, step: int) -> None:
        row = max(0, min(self._model.rowCount() - 1, self._view.currentIndex().row() + step))
        self._view.setCurrentIndex(self._model.index(row, 0))

    def take_current(self) -> bool:
        """Report the current item; False when there is none."""
        row = self._view.currentIndex().row()
        if not 0 <= row < len(self._model.items):
            return False
        item = self._model.items[row]
        self.hide()
        self.picked.emit(item)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.WindowDeactivate):
            self.hide()
        return False

    def _on_clicked(self, index: QModelIndex) -> None:
        self._view.setCurrentIndex(index)
        self.take_current()

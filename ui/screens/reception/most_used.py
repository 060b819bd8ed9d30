"""The middle of an empty F2: the procedures this desk receives most, one key or one click away."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.procedure import Procedure
from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, current_theme
from ui.widgets.fields import PickItem
from ui.widgets.labels import text_label
from ui.widgets.pick_list import PickModel

Index = QModelIndex | QPersistentModelIndex
ROW = 34
CODE_WIDTH = 76


class _RowDelegate(QStyledItemDelegate):
    """Name at the left, code at the right, a hairline below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = current_theme(), option.rect
        current = option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus()
        painter.save()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("accent_soft"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        model = index.model()
        item = model.items[index.row()] if isinstance(model, PickModel) else PickItem("", "")
        room = rect.adjusted(8, 0, -8, 0)
        side = int(Qt.AlignmentFlag.AlignVCenter)
        font = body_font()
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        name = room.adjusted(0, 0, -CODE_WIDTH, 0)
        text = QFontMetrics(font).elidedText(item.text, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, side | int(Qt.AlignmentFlag.AlignLeft), text)
        painter.setFont(body_font(NOTE_PT))
        painter.setPen(theme.color("muted"))
        painter.drawText(room, side | int(Qt.AlignmentFlag.AlignRight), item.note)
        painter.restore()


class MostUsed(QWidget):
    """``picked(str)``: the code of the chosen procedure. Arrows walk, Enter or a click takes."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PickModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setAccessibleName(self.tr("Thủ tục hay dùng"))
        self.list.setMouseTracking(True)
        self.list.setProperty("role", "pick")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_taken)
        self.list.activated.connect(self._on_taken)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(4)
        box.addWidget(text_label(self.tr("Thủ tục hay dùng"), "field"))
        box.addWidget(self.list)

    def show_procedures(self, procedures: tuple[Procedure, ...]) -> None:
        """Fill the list; an empty one takes no room."""
        self._model.set_items(tuple(PickItem(one.code, one.label, one.code) for one in procedures))
        self.list.setFixedHeight(len(procedures) * ROW + 2 * self.list.frameWidth() + 2)
        if procedures:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def has_any(self) -> bool:
        return self._model.rowCount() > 0

    def _on_taken(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(str(self._model.items[index.row()].key))

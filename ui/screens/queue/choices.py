"""A short list of answers, each with its digit; arrows and Enter work as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, current_theme
from ui.widgets.fields import PickItem
from ui.widgets.pick_list import PickModel

Index = QModelIndex | QPersistentModelIndex
ROW = 40
DIGITS = "1234567890"
"""The key of each of the first ten answers."""


@dataclass(frozen=True, slots=True)
class Answer:
    """``key`` is what is reported; ``ticked`` draws a tick in front (several may be)."""

    key: object
    text: str
    note: str = ""
    ticked: bool = False


class _AnswerDelegate(QStyledItemDelegate):
    """The digit as a key, the answer, its note at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PickModel):
            return
        theme, rect, item = current_theme(), option.rect, model.items[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.fillRect(rect, theme.color("accent_soft" if chosen else "hover"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        key = QRectF(rect.left() + 8, rect.center().y() - 10, 22, 21)
        if index.row() < len(DIGITS):
            painter.setPen(QPen(theme.color("line_strong"), 1))
            painter.setBrush(theme.color("sunken"))
            painter.drawRoundedRect(key, 4, 4)
            painter.setFont(body_font(NOTE_PT))
            painter.setPen(theme.color("ink"))
            painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), DIGITS[index.row()])
        small, font = body_font(NOTE_PT), body_font()
        room = rect.adjusted(40, 0, -8, 0)
        note_width = QFontMetrics(small).horizontalAdvance(item.note) + 8 if item.note else 0
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        side = int(Qt.AlignmentFlag.AlignVCenter)
        name = room.adjusted(0, 0, -note_width, 0)
        text = QFontMetrics(font).elidedText(item.text, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, side | int(Qt.AlignmentFlag.AlignLeft), text)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        painter.drawText(room, side | int(Qt.AlignmentFlag.AlignRight), item.note)
        painter.restore()


class AnswerList(QListView):
    """``chosen(object)``: the key of an answer, by its digit, by Enter on it or by a click."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PickModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_AnswerDelegate(self))
        self.setProperty("role", "pick")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_answers(self, answers: Sequence[Answer], current: int = 0) -> None:
        """Replace everything; the list takes as much room as it needs, and what is around it scrolls."""
        self._model.set_items(
            tuple(PickItem(one.key, f"✓ {one.text}" if one.ticked else one.text, one.note) for one in answers)
        )
        self.setFixedHeight(len(answers) * ROW + 2 * self.frameWidth() + 2)
        if answers:
            self.setCurrentIndex(self._model.index(max(0, min(current, len(answers) - 1)), 0))

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text for item in self._model.items)

    def current_key(self) -> object:
        """The key of the answer that Enter would take; None when there is none."""
        row = self.currentIndex().row()
        return self._model.items[row].key if 0 <= row < len(self._model.items) else None

    def current_place(self) -> int:
        return self.currentIndex().row()

    def take(self, place: int) -> None:
        """The answer with this digit, counted from 0; one that is not there does nothing."""
        if 0 <= place < len(self._model.items):
            self.setCurrentIndex(self._model.index(place, 0))
            self.chosen.emit(self._model.items[place].key)

    def take_current(self) -> None:
        self.take(self.currentIndex().row())

    def keyboardSearch(self, search: str) -> None:
        """Digits and letters are keys here; typing never leafs through the list."""

    def _on_clicked(self, index: QModelIndex) -> None:
        self.take(index.row())

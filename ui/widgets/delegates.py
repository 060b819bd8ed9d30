"""Cells of a table, painted: text, figures, states and countdowns. No widget lives in a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.fonts import body_font, draw_figures
from ui.theme.tokens import current_theme
from ui.widgets.labels import STATES, draw_pill, draw_shape, pill_width

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Pill:
    """A state cell: the word and one of ``ok``, ``calm``, ``attention``, ``urgent``, ``late``."""

    text: str
    state: str = "calm"


@dataclass(frozen=True, slots=True)
class Noted:
    """A cell of two lines: the value, and a small remark below it; a ``state`` gives the remark shape and colour."""

    text: str
    note: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Countdown:
    """A bar that empties and the time left in figures.

    ``left`` is the share still left, 1.0 to 0.0 (late: 0.0); ``text`` the time ("12:05", "+03:12"); ``word`` the state
    in a word ("gấp"), shown with the shape, so that colour is never alone.
    """

    text: str
    left: float
    state: str = "calm"
    word: str = ""


def draw_noted(painter: QPainter, rect: QRectF, value: Noted, *, mono: bool) -> None:
    """The value above, the remark below; one line alone stands in the middle."""
    theme = current_theme()
    painter.save()
    painter.setFont(body_font())
    painter.setPen(theme.color("ink"))
    middle = rect.center().y()
    above = QRectF(rect.left(), middle - 19, rect.width(), 20) if value.note else rect
    if mono:
        draw_figures(painter, above, value.text, Qt.AlignmentFlag.AlignLeft)
    else:
        elided = QFontMetricsF(painter.font()).elidedText(value.text, Qt.TextElideMode.ElideRight, above.width())
        painter.drawText(above, int(Qt.AlignmentFlag.AlignVCenter), elided)
    if value.note:
        below = QRectF(rect.left(), middle + 1, rect.width(), 17)
        if value.state:
            mark = QRectF(below.left(), below.center().y() - 4, 8, 8)
            draw_shape(painter, mark, value.state, theme.color(value.state))
            below.adjust(13, 0, 0, 0)
        painter.setFont(body_font(8.5))
        painter.setPen(theme.color(f"{value.state}_text" if value.state else "muted"))
        elided = QFontMetricsF(painter.font()).elidedText(value.note, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), elided)
    painter.restore()


def draw_countdown(painter: QPainter, rect: QRectF, value: Countdown) -> None:
    """Shape and word, bar, figures, in one line."""
    theme = current_theme()
    state = value.state if value.state in STATES else "calm"
    strong = body_font(10.5)
    strong.setWeight(strong.Weight.DemiBold)
    metrics = QFontMetricsF(strong)
    figures = max(metrics.horizontalAdvance("0:00:00"), 58.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left = rect.left()
    if value.word:
        draw_shape(painter, QRectF(left, rect.center().y() - 5, 10, 10), state, theme.color(state))
        small = body_font(9)
        small.setWeight(small.Weight.Medium)
        painter.setFont(small)
        painter.setPen(theme.color(f"{state}_text"))
        painter.drawText(
            QRectF(left + 16, rect.top(), 60, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), value.word
        )
        left += 80
    bar = QRectF(left, rect.center().y() - 4, max(0.0, rect.right() - figures - 12 - left), 8)
    if bar.width() > 16:
        painter.setPen(QPen(theme.color("line_strong"), 1) if theme.name == "high_contrast" else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("late_soft") if state == "late" else theme.color("sunken"))
        painter.drawRoundedRect(bar, 4, 4)
        share = max(0.0, min(1.0, value.left))
        if share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(state))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(8.0, bar.width() * share), 8), 4, 4)
    painter.setFont(strong)
    painter.setPen(theme.color(f"{state}_text"))
    draw_figures(painter, rect.adjusted(rect.width() - figures, 0, 0, 0), value.text, Qt.AlignmentFlag.AlignRight)
    painter.restore()


class CountdownBar(QWidget):
    """One countdown outside a table; ``set_value(Countdown(...))``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Countdown("", 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> Countdown:
        return self._value

    def set_value(self, value: Countdown) -> None:
        self._value = value
        self.setAccessibleName(" ".join(part for part in (value.word, value.text) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_countdown(painter, QRectF(self.rect()), self._value)
        painter.end()


class CellDelegate(QStyledItemDelegate):
    """Paints every cell of a ``DataTable``; the style still draws hover and selection behind it."""

    def __init__(self, raw_role: int, mono_role: int, parent: QObject) -> None:
        super().__init__(parent)
        self._raw, self._mono = raw_role, mono_role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("accent_soft" if selected else "hover"))
        if selected and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.color("line"))
        value = index.data(self._raw)
        room = rect.adjusted(10, 0, -10, -1)
        if isinstance(value, Pill):
            if value.text:
                width = min(room.width() + 4, pill_width(value.text))
                draw_pill(painter, QRectF(room.left() - 2, room.center().y() - 11, width, 22), value.text, value.state)
        elif isinstance(value, Countdown):
            draw_countdown(painter, room, value)
        elif isinstance(value, Noted):
            draw_noted(painter, room, value, mono=bool(index.data(self._mono)))
        else:
            self._draw_text(painter, room, str(value), index, theme.color("ink"))

    def _draw_text(self, painter: QPainter, room: QRectF, text: str, index: Index, color: QColor) -> None:
        font = body_font()
        painter.save()
        painter.setFont(font)
        painter.setPen(color)
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        if index.data(self._mono):
            draw_figures(painter, room, text, align)
        else:
            elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(align.value if hasattr(align, "value") else align), elided)
        painter.restore()

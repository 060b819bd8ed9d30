"""Small pieces of text: headings, notes, keys, states and figures that stand still."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme.fonts import body_font, draw_figures, figures_width
from ui.theme.tokens import NOTE_PT, current_theme

STATES = ("ok", "calm", "attention", "urgent", "late")


def text_label(text: str, role: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A plain-text label with a role of the sheet (``note``, ``strong``, ``heading``, ``title``, ``figure``)."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def rule(vertical: bool = False) -> QFrame:
    """A hairline: lines rather than boxes."""
    line = QFrame()
    line.setProperty("role", "line")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class KeyHint(QLabel):
    """The key of an action, drawn like a key: ``KeyHint("Ctrl+Enter")``."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setProperty("role", "keyhint")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class SectionTitle(QWidget):
    """Heading of a column or block, an optional note after it and room for one action at the right."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label(title, "heading")
        self._note = text_label(note, "note")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch(1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_note(self, note: str) -> None:
        self._note.setText(note)

    def add_action(self, widget: QWidget) -> None:
        self._row.addWidget(widget)


class FigureLabel(QWidget):
    """One line whose digits all take the same room: times, codes, amounts, counters."""

    def __init__(
        self, text: str = "", points: float = 10.5, *, strong: bool = False, role: str = "ink",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        font = body_font(points)
        if strong:
            font.setWeight(font.Weight.DemiBold)
        self._font = font
        self._role = role
        self._align = align
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_color_role(self, role: str) -> None:
        """A text role of the theme: ``ink``, ``muted``, ``accent_text``, ``late_text`` …"""
        if role != self._role:
            self._role = role
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font)
        return QSize(int(figures_width(self._text, metrics)) + 2, int(metrics.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(current_theme().color(self._role))
        draw_figures(painter, QRectF(self.rect()), self._text, self._align)
        painter.end()


def draw_shape(painter: QPainter, rect: QRectF, state: str, color: QColor) -> None:
    """The shape of a state, so that it never rests on colour alone: ring, tick, triangle, diamond, square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    path = QPainterPath()
    if state == "ok":
        painter.setPen(QPen(color, max(1.6, side / 5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        path.moveTo(box.left() + side * 0.08, box.center().y())
        path.lineTo(box.left() + side * 0.40, box.bottom() - side * 0.18)
        path.lineTo(box.right() - side * 0.05, box.top() + side * 0.18)
    elif state == "attention":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        path.moveTo(QPointF(box.center().x(), box.top()))
        path.lineTo(box.bottomRight())
        path.lineTo(box.bottomLeft())
        path.closeSubpath()
    elif state == "urgent":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        path.moveTo(QPointF(box.center().x(), box.top()))
        path.lineTo(QPointF(box.right(), box.center().y()))
        path.lineTo(QPointF(box.center().x(), box.bottom()))
        path.lineTo(QPointF(box.left(), box.center().y()))
        path.closeSubpath()
    elif state == "late":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.setPen(QPen(color, 1.6))
        path.addEllipse(box.adjusted(1, 1, -1, -1))
    painter.drawPath(path)
    painter.restore()


def pill_width(text: str, points: float = NOTE_PT) -> float:
    font = body_font(points)
    font.setWeight(font.Weight.Medium)
    return QFontMetricsF(font).horizontalAdvance(text) + 32


def draw_pill(painter: QPainter, rect: QRectF, text: str, state: str, points: float = NOTE_PT) -> None:
    """Word + shape + colour in a rounded field; used by ``StatePill`` and by tables."""
    theme = current_theme()
    known = state if state in STATES else "calm"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(known), 1) if theme.name == "high_contrast" else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{known}_soft"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2)
    draw_shape(painter, QRectF(rect.left() + 9, rect.center().y() - 4.5, 9, 9), known, theme.color(known))
    font = body_font(points)
    font.setWeight(font.Weight.Medium)
    painter.setFont(font)
    painter.setPen(theme.color(f"{known}_text"))
    room = rect.adjusted(23, 0, -8, 0)
    elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), elided)
    painter.restore()


class StatePill(QWidget):
    """A state in words with its shape and colour: ``StatePill("Quá hạn 2 ngày", "late")``."""

    def __init__(self, text: str = "", state: str = "calm", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._state = text, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_state(self, text: str, state: str) -> None:
        self._text, self._state = text, state
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def state(self) -> str:
        return self._state

    def sizeHint(self) -> QSize:
        return QSize(int(pill_width(self._text)) + 1, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, QRectF(self.rect()), self._text, self._state)
        painter.end()

"""Pieces of the rating screen, painted: faces, a key, a line of text. All grow with the window (``set_scale``)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.domain.satisfaction.ballot import Level
from ui.hall.touch import Scaled, write_pixels
from ui.theme.tokens import current_theme
from ui.widgets.labels import draw_shape

_ROLE = {Level.VERY_SATISFIED: "ok", Level.SATISFIED: "accent", Level.DISSATISFIED: "attention"}


class Line(QWidget, Scaled):
    """A text in the middle of its room; ``pixels`` at a height of 600."""

    def __init__(self, pixels: float, lines: float = 1, *, role: str = "ink", strong: bool = False) -> None:
        super().__init__()
        self._pixels, self._lines, self._role = pixels, lines, role
        self._weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, role: str = "") -> None:
        self._role = role or self._role
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(100, int(self._pixels * 1.5 * self._lines * self.scale) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(current_theme().color(self._role))
        fits = write_pixels(
            painter, QRectF(self.rect()), self._text, self._pixels * self.scale, self._weight,
            Qt.AlignmentFlag.AlignCenter,
        )  # fmt: skip
        self.cut = not fits
        painter.end()


class Pressed(QAbstractButton, Scaled):
    """What the buttons of this window share: a rounded field, a ring when focused, a touch that is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def field(self, painter: QPainter, back: str, line: str, width: float = 1.5) -> QRectF:
        """Paint the field; returns the room inside."""
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        pen = max(width, 3.0) * self.scale if focused else width * self.scale
        painter.setPen(QPen(theme.color("focus" if focused else line), pen))
        painter.setBrush(theme.color(back))
        inset = pen / 2 + (2 * self.scale if self.isDown() else 0)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 14 * self.scale, 14 * self.scale
        )
        return QRectF(self.rect()).adjusted(12 * self.scale, 8 * self.scale, -12 * self.scale, -8 * self.scale)


class FaceButton(Pressed):
    """A level: face, word and colour, with the number of its key."""

    def __init__(self, level: Level, number: int) -> None:
        super().__init__()
        self.level = level
        self._number = number

    def set_word(self, word: str) -> None:
        self.setText(word)
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(280 * self.scale), int(330 * self.scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(180 * self.scale), int(220 * self.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        role = _ROLE[self.level]
        room = self.field(painter, f"{role}_soft", role, 2.5)
        word = QRectF(room.left(), room.bottom() - 84 * self.scale, room.width(), 84 * self.scale)
        side = min(room.width() * 0.78, room.height() - word.height() - 12 * self.scale)
        face = QRectF(room.center().x() - side / 2, room.top() + 10 * self.scale, side, side)
        draw_face(painter, face, self.level)
        painter.setPen(theme.color(f"{role}_text"))
        fits = write_pixels(
            painter, word, self.text(), 33 * self.scale, QFont.Weight.DemiBold, Qt.AlignmentFlag.AlignCenter
        )
        painter.setPen(theme.color("muted"))
        corner = QRectF(room.left(), room.top(), 30 * self.scale, 24 * self.scale)
        write_pixels(
            painter, corner, str(self._number), 15 * self.scale, QFont.Weight.Normal, Qt.AlignmentFlag.AlignLeft
        )
        self.cut = not fits
        painter.end()


def draw_face(painter: QPainter, box: QRectF, level: Level) -> None:
    """Three faces that differ without their colours: an open laugh, a smile in a circle, a square with a low mouth."""
    theme = current_theme()
    color, paper = theme.color(_ROLE[level]), theme.color("surface")
    side = box.width()
    stroke = QPen(color, side * 0.055, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(stroke)
    painter.setBrush(paper)
    frame = box.adjusted(side * 0.03, side * 0.03, -side * 0.03, -side * 0.03)
    if level is Level.DISSATISFIED:
        painter.drawRoundedRect(frame, side * 0.24, side * 0.24)
    else:
        painter.drawEllipse(frame)
    left, right = _at(box, 0.33, 0.40), _at(box, 0.67, 0.40)
    mouth = QPainterPath()
    if level is Level.VERY_SATISFIED:
        for eye in (left, right):
            arc = QRectF(eye.x() - side * 0.08, eye.y() - side * 0.05, side * 0.16, side * 0.15)
            painter.drawArc(arc, 20 * 16, 140 * 16)
        mouth.moveTo(_at(box, 0.26, 0.57))
        mouth.lineTo(_at(box, 0.74, 0.57))
        mouth.cubicTo(_at(box, 0.71, 0.86), _at(box, 0.29, 0.86), _at(box, 0.26, 0.57))
        painter.setBrush(color)
    else:
        painter.setBrush(color)
        for eye in (left, right):
            painter.drawEllipse(eye, side * 0.035, side * 0.045)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if level is Level.SATISFIED:
            mouth.moveTo(_at(box, 0.30, 0.62))
            mouth.quadTo(_at(box, 0.50, 0.82), _at(box, 0.70, 0.62))
        else:
            mouth.moveTo(_at(box, 0.32, 0.74))
            mouth.quadTo(_at(box, 0.50, 0.57), _at(box, 0.68, 0.74))
            painter.drawLine(_at(box, 0.25, 0.31), _at(box, 0.39, 0.26))
            painter.drawLine(_at(box, 0.75, 0.31), _at(box, 0.61, 0.26))
    painter.drawPath(mouth)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + box.width() * x, box.top() + box.height() * y)


class WordButton(Pressed):
    """A word to touch. ``kind``: ``primary``, ``plain``, ``quiet``, or ``tick`` (can be chosen, with a mark)."""

    def __init__(self, kind: str = "plain", pixels: float = 22, height: float = 64) -> None:
        super().__init__()
        self._kind, self._pixels, self._height = kind, pixels, height
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_word(self, word: str, key: str = "") -> None:
        self._key = key
        self.setText(word)
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(140 * self.scale), int(self._height * self.scale))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(44 * self.scale), int(self._height * self.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), current_theme()
        chosen = self._kind == "tick" and self.isChecked()
        back, ink, line = {
            "primary": ("accent", "on_accent", "accent"),
            "quiet": ("page", "accent_text", "page"),
        }.get(self._kind, ("surface", "ink", "line_strong"))
        if chosen:
            back, ink, line = "accent_soft", "accent_text", "accent"
        if not self.isEnabled():
            back, ink, line = "sunken", "disabled", "line"
        room = self.field(painter, back, line, 3 if chosen else 1.5)
        align = Qt.AlignmentFlag.AlignCenter
        if self._kind == "tick":
            mark = QRectF(room.left(), room.center().y() - 13 * self.scale, 26 * self.scale, 26 * self.scale)
            painter.setPen(QPen(theme.color(ink), 1.8 * self.scale))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(mark, 6 * self.scale, 6 * self.scale)
            if chosen:
                inner = mark.adjusted(5 * self.scale, 5 * self.scale, -5 * self.scale, -5 * self.scale)
                draw_shape(painter, inner, "ok", theme.color(ink))
            room.setLeft(mark.right() + 12 * self.scale)
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._key:
            painter.setPen(theme.color(ink if self._kind == "primary" else "muted"))
            side = (20 if len(self._key) < 2 else 46) * self.scale
            corner = QRectF(room.right() - side, room.top(), side, room.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            write_pixels(painter, corner, self._key, 14 * self.scale, QFont.Weight.Normal, right)
            room.setRight(corner.left())
            if self._kind != "tick":  # the word stays in the middle
                room.setLeft(room.left() + side)
        painter.setPen(theme.color(ink))
        weight = QFont.Weight.Normal if self._kind == "tick" and not chosen else QFont.Weight.DemiBold
        self.cut = not write_pixels(painter, room, self.text(), self._pixels * self.scale, weight, align)
        painter.end()


class CodeBoxes(QWidget, Scaled):
    """Six boxes, a hyphen after the fourth: "7K4P-92"."""

    def __init__(self, length: int, first: int) -> None:
        super().__init__()
        self._length, self._first = length, first
        self._typed = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_typed(self, typed: str) -> None:
        self._typed = typed
        self.setAccessibleName(self.tr("Mã đã nhập: {code}").format(code=" ".join(typed)))
        self.update()

    def typed(self) -> str:
        return self._typed

    def sizeHint(self) -> QSize:
        return QSize(int(430 * self.scale), int(72 * self.scale))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, unit = QPainter(self), current_theme(), self.scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, gap, hyphen = 56 * unit, 8 * unit, 26 * unit
        width = self._length * box + (self._length - 1) * gap + hyphen
        x, top = (self.width() - width) / 2, (self.height() - 64 * unit) / 2
        for number in range(self._length):
            if number == self._first:
                painter.setPen(QPen(theme.color("ink"), 3 * unit))
                middle = top + 32 * unit
                painter.drawLine(QPointF(x, middle), QPointF(x + hyphen - gap, middle))
                x += hyphen
            here = number == len(self._typed)
            painter.setPen(QPen(theme.color("focus" if here else "line_strong"), (3 if here else 1.5) * unit))
            painter.setBrush(theme.color("surface"))
            room = QRectF(x, top, box, 64 * unit)
            painter.drawRoundedRect(room, 8 * unit, 8 * unit)
            if number < len(self._typed):
                painter.setPen(theme.color("ink"))
                centre = Qt.AlignmentFlag.AlignCenter
                write_pixels(painter, room, self._typed[number], 36 * unit, QFont.Weight.DemiBold, centre)
            x += box + gap
        painter.end()

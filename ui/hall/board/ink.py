"""Text on the board: sized in parts of the screen, fitted to its room, digits of one width."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme.fonts import FAMILY, draw_figures, figures_width
from ui.theme.tokens import Theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignHCenter
LEAST_SHRINK = 0.74
"""A name becomes so much smaller before it is cut."""
LEAST_WRAPPED = 0.6
"""The same for a name on two lines."""
LEAST_SQUEEZE = 0.62
"""A number becomes so much narrower before it becomes lower."""


def font_of(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def font_with_capitals(height: float, weight: QFont.Weight) -> QFont:
    """The font whose capital letters and digits are ``height`` pixels high."""
    known = QFontMetricsF(font_of(1_000, weight)).capHeight()
    return font_of(height * 1_000 / known, weight)


class Ink:
    """A painter with the board's theme."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        self.theme = theme
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def fill(self, rect: QRectF, color: QColor, radius: float = 0.0, line: QColor | None = None) -> None:
        self.painter.setPen(QPen(line, max(1.0, radius / 6)) if line is not None else Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        self.painter.drawRoundedRect(rect, radius, radius)

    def rule(self, left: float, right: float, y: float) -> None:
        self.painter.setPen(QPen(self.theme.color("line"), 1))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))

    def text(
        self, rect: QRectF, text: str, pixels: float, color: QColor, align: Qt.AlignmentFlag = LEFT, *,
        weight: QFont.Weight = QFont.Weight.Normal, lines: int = 1,
    ) -> None:  # fmt: skip
        """Shrunk to the room, then (``lines``) wrapped, then cut with an ellipsis."""
        if not text or rect.width() <= 0:
            return
        font = font_of(pixels, weight)
        width = QFontMetricsF(font).horizontalAdvance(text)
        if width > rect.width():
            font = font_of(int(pixels * max(LEAST_SHRINK, rect.width() / width)), weight)
        metrics = QFontMetricsF(font)
        self.painter.setFont(font)
        self.painter.setPen(color)
        if metrics.horizontalAdvance(text) <= rect.width() + 0.5:
            self.painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), text)
        elif lines > 1:
            self._two_lines(rect, text, pixels, color, align, weight)
        else:
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            self.painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), cut)

    def _two_lines(
        self, rect: QRectF, text: str, pixels: float, color: QColor, align: Qt.AlignmentFlag, weight: QFont.Weight
    ) -> None:
        """On two lines as large as they fit, at the smallest cut."""
        usual = font_of(pixels, weight)
        tallest = pixels * min(1.0, rect.height() / (2 * QFontMetricsF(usual).lineSpacing()))
        size = tallest
        while True:
            font = font_of(int(size), weight)
            metrics = QFontMetricsF(font)
            wrapped = _two_lines(text, metrics, rect.width())
            if "…" not in wrapped or size <= tallest * LEAST_WRAPPED:
                break
            size *= 0.95
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter), wrapped)

    def figures(
        self, rect: QRectF, text: str, pixels: float, color: QColor, align: Qt.AlignmentFlag = LEFT, *,
        weight: QFont.Weight = QFont.Weight.DemiBold,
    ) -> None:  # fmt: skip
        """A number or a time; shrunk to the room, never cut."""
        font = font_of(pixels, weight)
        width = figures_width(text, QFontMetricsF(font))
        if width > rect.width() > 0:
            font = font_of(int(pixels * rect.width() / width), weight)
        self.painter.setFont(font)
        self.painter.setPen(color)
        draw_figures(self.painter, rect, text, align)

    def number(self, rect: QRectF, text: str, capitals: float, color: QColor, align: Qt.AlignmentFlag) -> float:
        """The called number, ``capitals`` high where that fits: narrower first, then lower. Returns its height."""
        font = font_with_capitals(capitals, QFont.Weight.DemiBold)
        width = figures_width(text, QFontMetricsF(font))
        squeeze = min(1.0, max(LEAST_SQUEEZE, rect.width() / width)) if width else 1.0
        lower = min(1.0, rect.width() / (width * squeeze)) if width else 1.0
        if lower < 1.0:
            font = font_with_capitals(capitals * lower, QFont.Weight.DemiBold)
        self.painter.save()
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.translate(rect.left(), 0)
        self.painter.scale(squeeze, 1.0)
        room = QRectF(0, rect.top(), rect.width() / squeeze + 2, rect.height())
        # figures are drawn on the middle of ascent and descent; here the middle of the capitals counts
        metrics = QFontMetricsF(font)
        room.translate(0, (metrics.capHeight() - metrics.ascent() + metrics.descent()) / 2)
        draw_figures(self.painter, room, text, align)
        self.painter.restore()
        return capitals * lower


def _two_lines(text: str, metrics: QFontMetricsF, width: float) -> str:
    """The text on two lines, the second cut where even that is too short."""
    words = text.split()
    first: list[str] = []
    while words and metrics.horizontalAdvance(" ".join([*first, words[0]])) <= width:
        first.append(words.pop(0))
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return " ".join(first) + "\n" + metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)

"""What windows for citizens are painted with: they grow with the screen, and type shrinks before anything is cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.theme.fonts import body_font
from ui.theme.tokens import current_theme

LEAST_PT, LEAST_PX = 11.0, 12.0
_WRAP = Qt.TextFlag.TextWordWrap
_SHRINK = 0.94


def fitted(
    text: str, room: QRectF, largest: float, least: float, font_of: Callable[[float], QFont]
) -> tuple[QFont, bool]:
    """The largest type between the two sizes in which ``text``, wrapped, fits into ``room``; False: not even the least.

    ``font_of`` makes the font of a size: in points, or in pixels.
    """
    size = largest
    while True:
        font = font_of(size)
        metrics = QFontMetricsF(font)
        box = metrics.boundingRect(QRectF(0, 0, room.width(), 10_000), int(_WRAP), text)
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        fits = box.height() <= room.height() + 0.5 and longest <= room.width() + 0.5
        if fits or size <= least:
            return font, fits
        size = max(least, size * _SHRINK)


def write_pixels(
    painter: QPainter, room: QRectF, text: str, pixels: float, weight: QFont.Weight, align: Qt.AlignmentFlag
) -> bool:
    """Draw wrapped text with the painter's pen, as large as fits up to ``pixels``; False: something is cut."""

    def font_of(size: float) -> QFont:
        font = body_font(10, weight)
        font.setPixelSize(max(int(LEAST_PX), round(size)))
        return font

    font, fits = fitted(text, room, pixels, LEAST_PX, font_of)
    painter.setFont(font)
    painter.drawText(room, int(align | _WRAP), text)
    return fits


class Scaled:
    """A widget whose measures follow the screen; ``cut`` says after painting that a text had no room."""

    cut = False
    scale = 1.0

    def set_scale(self, scale: float) -> None:
        """1 is the screen the window was drawn for (ticket machine 1366×768, rating 600 px high)."""
        self.scale = scale
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()

    def write(
        self, painter: QPainter, room: QRectF, text: str, points: float, role: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter, weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:  # fmt: skip
        """Draw wrapped text, as large as fits."""

        def font_of(size: float) -> QFont:
            return body_font(size, weight)

        font, fits = fitted(text, room, points * self.scale, LEAST_PT, font_of)
        self.cut = self.cut or not fits
        painter.setFont(font)
        painter.setPen(current_theme().color(role))
        painter.drawText(room, int(align | _WRAP), text)

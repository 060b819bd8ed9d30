"""Be Vietnam Pro from the program's own folder, and figures that stand still.

The family has no tabular figures (no ``tnum``), so times, codes and amounts are drawn digit by digit in cells of one
width: ``draw_figures``. Letters and punctuation keep their own width.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainter

from resources import path_of
from ui.theme.tokens import BODY_PT

FAMILY = "Be Vietnam Pro"
_FILES = ("Regular", "Medium", "SemiBold")


def fonts_folder() -> Path:
    return path_of("fonts/be-vietnam-pro")


def register_fonts() -> bool:
    """Make the family known to Qt; False when a file is missing or broken (the system's font is used then)."""
    folder = fonts_folder()
    return all(QFontDatabase.addApplicationFont(str(folder / f"BeVietnamPro-{name}.ttf")) >= 0 for name in _FILES)


def body_font(points: float = BODY_PT, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def figures_width(text: str, metrics: QFontMetricsF) -> float:
    """Width of ``text`` drawn by ``draw_figures``."""
    cell = _cell(metrics)
    return sum(cell if char.isdigit() else metrics.horizontalAdvance(char) for char in text)


def _cell(metrics: QFontMetricsF) -> float:
    """Room of one digit; a little under the widest, so that codes stay close."""
    return metrics.horizontalAdvance("0") * 0.96


def draw_figures(painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    """Draw one line with digits in cells of equal width; cut at the edge of ``rect`` with an ellipsis."""
    metrics = QFontMetricsF(painter.font())
    cell = _cell(metrics)
    width = figures_width(text, metrics)
    while width > rect.width() + 0.5 and len(text) > 1:
        text = text[:-2] + "…"
        width = figures_width(text, metrics)
    x = rect.left()
    if align & Qt.AlignmentFlag.AlignRight:
        x = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        x = rect.center().x() - width / 2
    y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    for char in text:
        advance = metrics.horizontalAdvance(char)
        room = cell if char.isdigit() else advance
        painter.drawText(QPointF(x + (room - advance) / 2, y), char)
        x += room

"""How a bar is filled: colour and, for all series but the first, a pattern, so that none rests on colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.theme.tokens import Theme

_HATCHES = {"hatch": Qt.BrushStyle.BDiagPattern, "cross": Qt.BrushStyle.DiagCrossPattern}


def fill_bar(painter: QPainter, rect: QRectF, role: str, pattern: str, theme: Theme, *, strong: bool = False) -> None:
    """One bar or legend swatch: colour, outline and, for the patterns, a hatching over a soft ground."""
    color = theme.color(role)
    painter.setPen(QPen(theme.color("ink") if strong else color, 2 if strong else 1))
    if pattern == "solid":
        painter.setBrush(color)
        painter.drawRect(rect)
        return
    ground = QColor(color)
    ground.setAlphaF(0.22)
    painter.setBrush(ground)
    painter.drawRect(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(color, _HATCHES.get(pattern, Qt.BrushStyle.BDiagPattern)))
    painter.drawRect(rect)

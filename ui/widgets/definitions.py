"""What a figure means: kept with its widget, read aloud by a screen reader, shown by F1 while it has the focus."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

SHOWN_MS = 60_000
"""Long enough to read it twice; any key or click takes it away before."""


def set_definition(widget: QWidget, lines: Sequence[str]) -> None:
    """``lines``: the name first, then what explains it."""
    name, *rest = lines
    text = "<br>".join((f"<b>{escape(name)}</b>", *(escape(line) for line in rest)))
    widget.setWhatsThis(f"<qt>{text}</qt>")
    widget.setAccessibleDescription(". ".join(line.rstrip(".") for line in rest))


def show_focused_definition() -> bool:
    """Show what the figure with the focus means, below it; False where the focus is on none."""
    widget = QApplication.focusWidget()
    if widget is None or not widget.whatsThis():
        return False
    below = widget.mapToGlobal(QPoint(0, min(widget.height(), 120)))
    QToolTip.showText(below, widget.whatsThis(), widget, QRect(), SHOWN_MS)
    return True

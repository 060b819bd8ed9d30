"""The board as a widget: nothing but a picture, painted into whatever size it has."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.hall.board_settings import BoardTheme
from ui.hall.board.paint import BoardPaint
from ui.hall.board.state import Picture
from ui.hall.board.words import spoken
from ui.theme.tokens import Theme, load_theme


class BoardCanvas(QWidget):
    """``drawn()`` after each painting. The board has its own theme, whatever the application's is."""

    drawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._themes: dict[str, Theme] = {}
        self.number_height = 0.0
        """Of the called number as it was painted last, in pixels; 0: none stood there."""

    def picture(self) -> Picture | None:
        return self._picture

    def set_picture(self, picture: Picture) -> None:
        self._picture = picture
        self.setAccessibleName(spoken(picture))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        board = self._picture.board
        paint = BoardPaint(self._picture, self._theme(board.settings.theme if board else BoardTheme.LIGHT))
        painter = QPainter(self)
        paint.draw(painter, QSizeF(self.size()))
        painter.end()
        self.number_height = paint.number_height
        self.drawn.emit()

    def _theme(self, name: str) -> Theme:
        if name not in self._themes:
            self._themes[name] = load_theme(name)
        return self._themes[name]

"""A figure with its target and trend; it opens the list it counts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.fonts import body_font, draw_figures, figures_width
from ui.theme.tokens import FIGURE_PT, NOTE_PT, RADIUS, current_theme
from ui.widgets.labels import draw_shape


class StatTile(QAbstractButton):
    """``StatTile("on_time", "Đúng hạn")``; then ``set_figure("96,4 %", "/ 90 %", "ok", "▲ 1,2 so với tuần trước")``.

    ``opened(str)`` carries the key: the screen shows the dossiers behind the figure. ``state`` empty: no judgement.
    """

    opened = Signal(str)

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._label = key, label
        self._figure, self._target, self._state, self._trend = "–", "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(label)
        self.clicked.connect(self._on_clicked)

    def set_figure(self, figure: str, target: str = "", state: str = "", trend: str = "") -> None:
        self._figure, self._target, self._state, self._trend = figure, target, state, trend
        self.setAccessibleName(" ".join(part for part in (self._label, figure, target, trend) if part))
        self.setToolTip(self._label)
        self.updateGeometry()
        self.update()

    def set_label(self, label: str) -> None:
        """Another label; ``set_figure`` shows it."""
        self._label = label

    def figure(self) -> str:
        return self._figure

    def sizeHint(self) -> QSize:
        return QSize(152, 112)

    def minimumSizeHint(self) -> QSize:
        return QSize(112, 112)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.hasFocus()
        pen = QPen(theme.color("focus"), theme.focus_width) if ring else QPen(theme.color("line"), 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        room = QRectF(self.rect()).adjusted(14, 10, -12, -8)
        small = body_font(NOTE_PT)
        small.setWeight(small.Weight.Medium)
        metrics = QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(theme.color("muted"))
        top = room.left()
        if self._state:
            draw_shape(painter, QRectF(top, room.top() + 5, 9, 9), self._state, theme.color(self._state))
            top += 16
        painter.setPen(theme.color("muted"))
        label = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room.right() - top)
        painter.drawText(QRectF(top, room.top(), room.right() - top, 20), int(Qt.AlignmentFlag.AlignVCenter), label)
        self._draw_figure(painter, QRectF(room.left(), room.top() + 22, room.width(), 46))
        painter.setFont(body_font(NOTE_PT))
        painter.setPen(theme.color("muted"))
        trend = QFontMetricsF(body_font(NOTE_PT)).elidedText(self._trend, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            QRectF(room.left(), room.bottom() - 20, room.width(), 20), int(Qt.AlignmentFlag.AlignVCenter), trend
        )
        painter.end()

    def _draw_figure(self, painter: QPainter, rect: QRectF) -> None:
        theme = current_theme()
        points = FIGURE_PT
        note = body_font(10.5)
        target_width = QFontMetricsF(note).horizontalAdvance(self._target) + 8 if self._target else 0.0
        big = body_font(points)
        big.setWeight(big.Weight.DemiBold)
        width = figures_width(self._figure, QFontMetricsF(big))
        while width + target_width > rect.width() and points > 15:
            points -= 1
            big.setPointSizeF(points)
            width = figures_width(self._figure, QFontMetricsF(big))
        painter.setFont(big)
        painter.setPen(theme.color(f"{self._state}_text" if self._state in ("late", "urgent", "attention") else "ink"))
        draw_figures(painter, rect, self._figure, Qt.AlignmentFlag.AlignLeft)
        if self._target:
            metrics, large = QFontMetricsF(note), QFontMetricsF(big)
            base = rect.center().y() + (large.ascent() - large.descent()) / 2
            painter.setFont(note)
            painter.setPen(theme.color("muted"))
            place = QRectF(rect.left() + width + 8, base - metrics.ascent(), target_width + 8, metrics.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._target)

    def _on_clicked(self) -> None:
        self.opened.emit(self._key)

"""The bars of a chart with their figures, painted in device pixels.

Hatching, outlines and figures stay crisp at any scale, and a figure is left out where it would touch its neighbour.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from desktop_app.domain.charts import ChartData
from desktop_app.domain.formatting import money_plain
from ui.charts.paint import fill_bar
from ui.theme.fonts import body_font, draw_figures, figures_width
from ui.theme.tokens import Theme, current_theme

GROUP = 0.84
"""Part of a category's place that its bars take."""
THICKEST = 34.0
"""Pixels; few bars are not blown up."""
LABEL_PT, SMALL_LABEL_PT = 8.25, 7.25


class Bars(pg.GraphicsObject):  # type: ignore[misc]
    """All bars of a chart with their figures, in one item."""

    def __init__(self) -> None:
        super().__init__()
        self.data: ChartData | None = None
        self.current: tuple[int, int] | None = None
        self.shows_current = False
        self.ticks: tuple[int, ...] = ()

    def set_data(self, data: ChartData) -> None:
        self.prepareGeometryChange()
        self.data = data
        self.informViewBoundsChanged()
        self.update()

    def boundingRect(self) -> QRectF:
        if self.data is None:
            return QRectF()
        length, places = max(1.0, self.data.largest * 2.0), float(max(1, len(self.data.bars)))
        if self.data.horizontal:
            return QRectF(0, -0.5, length, places)
        return QRectF(-0.5, 0, places, length)

    def place(self, bar: int, series: int) -> QRectF:
        """The bar in data coordinates, before ``THICKEST`` is applied."""
        assert self.data is not None
        count = len(self.data.series)
        side = GROUP / count
        start = bar - GROUP / 2 + series * side
        value = float(self.data.bars[bar].values[series])
        if self.data.horizontal:
            return QRectF(0, start, value, side)
        return QRectF(start, 0, side, value)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem | None = None, widget: QWidget | None = None
    ) -> None:
        if self.data is None or not self.data.bars:
            return
        theme, transform = current_theme(), painter.transform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_grid(painter, transform, theme)
        series = range(len(self.data.series))
        groups = [
            self._narrowed([transform.mapRect(self.place(number, one)).normalized() for one in series])
            for number in range(len(self.data.bars))
        ]
        painter.setFont(self._label_font(groups))
        for number, rects in enumerate(groups):
            self._paint_group(painter, number, rects, theme)
        painter.restore()

    def _label_font(self, groups: list[list[QRectF]]) -> QFont:
        """A smaller type for the figures where the usual one is wider than the bars."""
        assert self.data is not None
        font = body_font(LABEL_PT)
        fits = figures_width(money_plain(self.data.largest), QFontMetricsF(font)) <= groups[0][0].width() + 2
        return font if self.data.horizontal or fits else body_font(SMALL_LABEL_PT)

    def _paint_grid(self, painter: QPainter, transform: QTransform, theme: Theme) -> None:
        """Lines at the numbers of the axis; pyqtgraph's own grid would push its outermost texts away."""
        assert self.data is not None
        painter.setPen(QPen(theme.color("line"), 1))
        last = len(self.data.bars) - 0.5
        for tick in self.ticks:
            ends = ((tick, -0.5), (tick, last)) if self.data.horizontal else ((-0.5, tick), (last, tick))
            painter.drawLine(transform.map(QPointF(*ends[0])), transform.map(QPointF(*ends[1])))

    def _narrowed(self, rects: list[QRectF]) -> list[QRectF]:
        """The group pressed together around its middle where its bars would be too thick."""
        assert self.data is not None
        if self.data.horizontal:
            side = min(rects[0].height(), THICKEST / 2)
            top = (rects[0].top() + rects[-1].bottom()) / 2 - side * len(rects) / 2
            return [QRectF(r.left(), top + n * side, r.width(), max(1.0, side - 1)) for n, r in enumerate(rects)]
        side = min(rects[0].width(), THICKEST)
        left = (rects[0].left() + rects[-1].right()) / 2 - side * len(rects) / 2
        gap = 1 if side > 3 else 0
        return [QRectF(left + n * side, r.top(), max(1.0, side - gap), r.height()) for n, r in enumerate(rects)]

    def _paint_group(self, painter: QPainter, number: int, rects: list[QRectF], theme: Theme) -> None:
        assert self.data is not None
        metrics = QFontMetricsF(painter.font())
        together = self.data.horizontal and rects[0].height() < metrics.ascent() - 1
        for index, (series, rect) in enumerate(zip(self.data.series, rects, strict=True)):
            value = self.data.bars[number].values[index]
            chosen = self.shows_current and self.current == (number, index)
            if value or chosen:
                fill_bar(painter, rect, series.role, series.pattern, theme, strong=chosen)
            if together or (not value and not chosen):
                continue
            text = money_plain(value)
            width = figures_width(text, metrics)
            painter.setPen(theme.color("ink" if chosen else "muted"))
            if self.data.horizontal:
                room = QRectF(rect.right() + 4, rect.center().y() - 8, width + 2, 16)
                draw_figures(painter, room, text, Qt.AlignmentFlag.AlignLeft)
            elif width <= rect.width() + 2 or chosen:
                room = QRectF(rect.center().x() - width / 2, rect.top() - metrics.height(), width + 1, metrics.height())
                draw_figures(painter, room, text, Qt.AlignmentFlag.AlignLeft)

        if together:
            self._paint_together(painter, number, rects, theme)

    def _paint_together(self, painter: QPainter, number: int, rects: list[QRectF], theme: Theme) -> None:
        """Bars too thin for a figure each: the figures of the group in the order of the legend, once, after it."""
        assert self.data is not None
        metrics = QFontMetricsF(painter.font())
        values = self.data.bars[number].values
        text = " · ".join(money_plain(value) for value in values)
        middle = (rects[0].top() + rects[-1].bottom()) / 2
        room = QRectF(max(r.right() for r in rects) + 5, middle - 8, figures_width(text, metrics) + 2, 16)
        chosen = self.shows_current and self.current is not None and self.current[0] == number
        painter.setPen(theme.color("ink" if chosen else "muted"))
        draw_figures(painter, room, text, Qt.AlignmentFlag.AlignLeft)

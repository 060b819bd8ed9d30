"""One bar chart: pyqtgraph gives the plane, the axes and the grid; the bars are painted in device pixels.

Painting them ourselves keeps hatching, outlines and figures crisp at any scale, and lets a figure be left out where it
would touch its neighbour. The only module that imports pyqtgraph.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QToolTip, QVBoxLayout, QWidget

from desktop_app.domain.charts import ChartData, axis_ticks
from desktop_app.domain.formatting import money_plain
from ui.theme.fonts import body_font, draw_figures, figures_width
from ui.theme.tokens import Theme, current_theme

GROUP = 0.84
"""Part of a category's place that its bars take."""
THICKEST = 34.0
"""Pixels; few bars are not blown up."""
LABEL_PT, SMALL_LABEL_PT = 8.25, 7.25
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


class _Bars(pg.GraphicsObject):  # type: ignore[misc]
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


class _Plane(pg.PlotWidget):  # type: ignore[misc]
    """The plane without any mouse tricks; says where it was clicked and hovered, in its own pixels."""

    clicked_at = Signal(object)
    hovered_at = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.getViewBox().setMouseEnabled(x=False, y=False)
        self.getViewBox().setDefaultPadding(0)
        self.getPlotItem().layout.setContentsMargins(0, 7, 10, 0)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked_at.emit(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.hovered_at.emit(event.position())

    def wheelEvent(self, event: Any) -> None:
        event.ignore()  # the page scrolls


class BarChart(QWidget):
    """Bars by keys: arrows walk from bar to bar and from series to series, Enter or a click opens (``opened``).

    ``opened(str, str)``: key of the bar, key of the series. ``current_changed(str)``: the chosen bar in words, empty
    when the focus is elsewhere. What is chosen is also the accessible description.
    """

    opened = Signal(str, str)
    current_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: ChartData | None = None
        self._plane = _Plane(self)
        self._bars = _Bars()
        self._plane.addItem(self._bars)
        self._plane.clicked_at.connect(self._on_clicked)
        self._plane.hovered_at.connect(self._on_hovered)
        box = QVBoxLayout(self)
        box.setContentsMargins(3, 3, 3, 3)
        box.addWidget(self._plane)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMinimumHeight(110)
        self._dress()

    # -- what is shown --------------------------------------------------------------------------------------------
    def data(self) -> ChartData | None:
        return self._data

    def set_data(self, data: ChartData) -> None:
        """Show other numbers; the chosen place stays when it still exists."""
        self._data = data
        current = self._bars.current
        if current is None or current[0] >= len(data.bars) or current[1] >= len(data.series):
            self._bars.current = (0, 0) if data.bars else None
        self._bars.set_data(data)
        self._lay_out()
        self._tell()

    def current(self) -> tuple[str, str] | None:
        """Keys of the chosen bar and series."""
        if self._data is None or self._bars.current is None:
            return None
        bar, series = self._bars.current
        return self._data.bars[bar].key, self._data.series[series].key

    def current_text(self) -> str:
        """ "Thứ Năm 19/11: Tiếp nhận 24"."""
        if self._data is None or self._bars.current is None:
            return ""
        return self._said(*self._bars.current)

    # -- keys -----------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, data, current = event.key(), self._data, self._bars.current
        if data is None or current is None:
            super().keyPressEvent(event)
            return
        along = (Qt.Key.Key_Up, Qt.Key.Key_Down) if data.horizontal else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        across = (Qt.Key.Key_Left, Qt.Key.Key_Right) if data.horizontal else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        bar, series = current
        if key in along:
            bar += -1 if key == along[0] else 1
        elif key in across:
            series += -1 if key == across[0] else 1
        elif key == Qt.Key.Key_Home:
            bar = 0
        elif key == Qt.Key.Key_End:
            bar = len(data.bars) - 1
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self._has_modifier(event):
            self.opened.emit(data.bars[bar].key, data.series[series].key)
            return
        else:
            super().keyPressEvent(event)
            return
        self._choose(min(max(bar, 0), len(data.bars) - 1), min(max(series, 0), len(data.series) - 1))

    @staticmethod
    def _has_modifier(event: QKeyEvent) -> bool:
        return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.NoModifier

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._bars.shows_current = True
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._bars.shows_current = False
        self._tell()

    # -- painting -------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("focus"), theme.focus_width))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _dress(self) -> None:
        theme = current_theme()
        self._plane.setBackground(theme.color("surface"))
        for side in ("left", "bottom"):
            axis = self._plane.getAxis(side)
            axis.setPen(QPen(theme.color("line"), 1))
            axis.setTextPen(QPen(theme.color("muted"), 1))
            axis.setStyle(
                tickFont=body_font(LABEL_PT), tickLength=0, hideOverlappingLabels=False, autoExpandTextSpace=False
            )
        self._lay_out()

    def _lay_out(self) -> None:
        """Ranges, axis texts and how many of them there is room for."""
        data = self._data
        if data is None or not data.bars:
            return
        metrics = QFontMetricsF(body_font(LABEL_PT))
        left, bottom = self._plane.getAxis("left"), self._plane.getAxis("bottom")
        box, last = self._plane.getViewBox(), len(data.bars) - 0.5
        box.invertY(data.horizontal)
        line = int(metrics.height())
        if data.horizontal:
            widest = max(metrics.horizontalAdvance(bar.label) for bar in data.bars)
            names = int(min(widest + 2, self.width() * 0.5))
            ticks = axis_ticks(data.largest, max(1, min(5, int((self.width() - names) / 70))))
            texts = [metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, names) for bar in data.bars]
            left.setWidth(names + 10)
            left.setTicks([list(enumerate(texts))])
            bottom.setHeight(line + 4)
            bottom.setTicks([self._numbers(ticks)])
            all_figures = " · ".join([money_plain(data.largest)] * len(data.series))
            figure = figures_width(all_figures, metrics)
            top = data.largest / max(0.3, 1 - (figure + 10) / max(1, self.width() - names - 16))
            box.setRange(xRange=(0, max(top, ticks[-1])), yRange=(-0.5, last), padding=0)
        else:
            ticks = axis_ticks(data.largest, max(1, min(5, int(self.height() / 34))))
            figures = max(metrics.horizontalAdvance(money_plain(tick)) for tick in ticks)
            left.setWidth(int(figures) + 10)
            left.setTicks([self._numbers(ticks)])
            bottom.setHeight(line + 4)
            bottom.setTicks([self._fitting(data, self.width() - figures - 20, metrics)])
            plot_height = max(20.0, self.height() - 2.0 * line - 8)
            top = data.largest / max(0.4, 1 - (line + 2) / plot_height)
            box.setRange(xRange=(-0.5, last), yRange=(0, max(top, ticks[-1])), padding=0)
        self._bars.ticks = ticks

    @staticmethod
    def _numbers(ticks: tuple[int, ...]) -> list[tuple[float, str]]:
        return [(float(tick), money_plain(tick)) for tick in ticks]

    @staticmethod
    def _fitting(data: ChartData, width: float, metrics: QFontMetricsF) -> list[tuple[float, str]]:
        """Texts under the bars: all of them, or every second, third … so that none touches the next."""
        place = width / len(data.bars)
        widest = max(metrics.horizontalAdvance(bar.label) for bar in data.bars)
        if widest + 8 > place and len(data.bars) <= 8:
            return [
                (float(number), metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, place - 6))
                for number, bar in enumerate(data.bars)
            ]
        every = max(1, -(-int(widest + 10) // max(1, int(place))))
        return [(float(number), bar.label) for number, bar in enumerate(data.bars) if number % every == 0]

    def _choose(self, bar: int, series: int) -> None:
        self._bars.current = (bar, series)
        self._tell()

    def _said(self, bar: int, series: int) -> str:
        assert self._data is not None
        chosen = self._data.bars[bar]
        return f"{chosen.full_name}: {self._data.series[series].name} {money_plain(chosen.values[series])}"

    def _tell(self) -> None:
        text = self.current_text()
        self.setAccessibleDescription(text)
        if self._bars.shows_current:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.current_changed.emit(text if self._bars.shows_current else "")
        self._bars.update()
        self.update()

    def _hit(self, position: QPointF) -> tuple[int, int] | None:
        """The bar whose place the pointer is in, and the nearest of its series."""
        data = self._data
        box = self._plane.getViewBox()
        scene = self._plane.mapToScene(position.toPoint())
        if data is None or not data.bars or not box.sceneBoundingRect().contains(scene):
            return None
        point = box.mapSceneToView(scene)
        along = point.y() if data.horizontal else point.x()
        bar = round(along)
        if not 0 <= bar < len(data.bars):
            return None
        share = (along - bar + GROUP / 2) / GROUP * len(data.series)
        return bar, min(max(int(share), 0), len(data.series) - 1)

    def _on_clicked(self, position: QPointF) -> None:
        hit = self._hit(position)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if hit is not None and self._data is not None:
            self._choose(*hit)
            self.opened.emit(self._data.bars[hit[0]].key, self._data.series[hit[1]].key)

    def _on_hovered(self, position: QPointF) -> None:
        hit = self._hit(position)
        if hit is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(self._plane.mapToGlobal(QPoint(int(position.x()), int(position.y()))), self._said(*hit))

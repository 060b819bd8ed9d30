"""One bar chart: pyqtgraph gives the plane, the axes and the grid; the bars are our own.

Only this module and ``bars`` import pyqtgraph.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from desktop_app.domain.charts import ChartData, axis_ticks
from desktop_app.domain.formatting import money_plain
from ui.charts.bars import GROUP, LABEL_PT, Bars
from ui.theme.fonts import body_font, figures_width
from ui.theme.tokens import current_theme


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
        self._bars = Bars()
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
            texts = [metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, names) for bar in data.bars]
            left.setWidth(names + 10)
            left.setTicks([list(enumerate(texts))])
            bottom.setHeight(line + 4)
            all_figures = " · ".join([money_plain(data.largest)] * len(data.series))
            room = max(1.0, self.width() - names - 16.0)
            top = data.largest / max(0.3, 1 - (figures_width(all_figures, metrics) + 10) / room)
            ticks = self._level_ticks(data, top, room, metrics)
            bottom.setTicks([self._numbers(ticks)])
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
    def _level_ticks(data: ChartData, top: float, room: float, metrics: QFontMetricsF) -> tuple[int, ...]:
        """As many numbers under a level chart as stand apart from each other."""
        for most in (5, 4, 3, 2):
            ticks = axis_ticks(data.largest, most)
            place = room * ticks[1] / max(top, ticks[-1])
            if place >= metrics.horizontalAdvance(money_plain(ticks[-1])) + 14:
                return ticks
        return axis_ticks(data.largest, 1)

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

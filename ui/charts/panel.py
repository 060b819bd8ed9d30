"""A chart with its title, its legend, the chosen value in words, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.charts import Bar, ChartData, Series
from desktop_app.domain.formatting import money_plain
from ui.charts.paint import fill_bar
from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, current_theme
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Choice, _Combo
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.table import Column, DataTable

_SWATCH = 12
VALUE_PADDING = 18
"""Around the heading of a column of numbers; the names need the rest of the room."""


class Legend(QWidget):
    """Names of the series with a swatch of their colour and pattern."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[Series, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_series(self, series: tuple[Series, ...]) -> None:
        self._series = series
        self.setAccessibleName(", ".join(one.name for one in series))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(body_font(NOTE_PT))
        width = sum(metrics.horizontalAdvance(one.name) + _SWATCH + 22 for one in self._series)
        return QSize(int(width), 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        font = body_font(NOTE_PT)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        left = 0.0
        for one in self._series:
            fill_bar(painter, QRectF(left, 4, _SWATCH, _SWATCH - 1), one.role, one.pattern, theme)
            painter.setPen(theme.color("muted"))
            width = metrics.horizontalAdvance(one.name)
            place = QRectF(left + _SWATCH + 6, 0, width + 2, 20)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), one.name)
            left += _SWATCH + 22 + width
        painter.end()


class _Value:
    """Reads one series of a bar for a table column."""

    def __init__(self, index: int) -> None:
        self._index = index

    def __call__(self, bar: Bar) -> str:
        return money_plain(bar.values[self._index])

    def number(self, bar: Bar) -> int:
        return bar.values[self._index]


def _name(bar: Bar) -> str:
    return bar.full_name


def _order(bar: Bar) -> Any:
    return bar.key


class ChartPanel(QFrame):
    """``set_data(ChartData)``; ``opened(chart, bar, series)`` with their keys when a bar or a row was chosen.

    ``choices`` puts a drop-down into the heading (``choice_changed(chart, choice)``): the same place shows another
    breakdown. "Bảng" shows the numbers as a table and back; ``show_table(bool)`` does it from outside.
    """

    opened = Signal(str, str, str)
    choice_changed = Signal(str, str)

    def __init__(self, key: str, title: str, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._key = key
        self._data: ChartData | None = None
        self._table: DataTable[Bar] | None = None
        self._table_shape: tuple[str, tuple[Series, ...]] | None = None
        self._title = text_label(title, "strong")
        self._legend = Legend()
        self._said = text_label("", "note")
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._empty_text = self.tr("Chưa có hồ sơ trong kỳ này")
        self._switch = button(self.tr("Bảng"), "quiet")
        self._switch.setCheckable(True)
        self._switch.setAccessibleName(self.tr("Xem bảng số liệu: {title}").format(title=title))
        self._switch.toggled.connect(self.show_table)
        self._choice: QComboBox | None = None
        self._empty = EmptyState(self.tr("Đang tính số liệu…"), icon_name="chart-bar")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._build(title, choices)
        self._chart: Any = None

    def _build(self, title: str, choices: Sequence[Choice]) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        if choices:
            self._choice = _Combo()
            self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            self._choice.setAccessibleName(self.tr("Cách chia: {title}").format(title=title))
            for choice in choices:
                self._choice.addItem(choice.text, choice.key)
            self._choice.activated.connect(self._on_choice)
            head.addWidget(self._choice)
        head.addStretch(1)
        head.addWidget(self._switch)
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self._legend)
        under.addWidget(self._said, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 4, 8, 4)
        box.setSpacing(0)
        box.addLayout(head)
        box.addLayout(under)
        box.addWidget(self._stack, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(184)

    # -- what is shown --------------------------------------------------------------------------------------------
    @property
    def chart(self) -> Any:
        """The ``ui.charts.plot.BarChart``, None before the first data."""
        return self._chart

    @property
    def table(self) -> DataTable[Bar] | None:
        return self._table

    def choice(self) -> str:
        return str(self._choice.currentData()) if self._choice is not None else ""

    def data(self) -> ChartData | None:
        return self._data

    def set_empty_text(self, text: str) -> None:
        """What is said where nothing was counted."""
        self._empty_text = text

    def empty_text(self) -> str:
        return self._empty_text

    def set_data(self, data: ChartData) -> None:
        self._data = data
        self._title.setText(data.title)
        self._legend.set_series(data.series)
        self._legend.setVisible(not data.is_empty)
        if self._chart is None:
            from ui.charts.plot import BarChart

            self._chart = BarChart(data.title)
            self._chart.current_changed.connect(self._on_current)
            self._chart.opened.connect(self._on_opened)
            self._stack.addWidget(self._chart)
        self._chart.setAccessibleName(data.title)
        self._chart.set_data(data)
        if self._switch.isChecked():
            self._fill_table(data)
        self._arrange()

    def show_table(self, wanted: bool) -> None:
        self._switch.setChecked(wanted)
        self._switch.setText(self.tr("Biểu đồ") if wanted else self.tr("Bảng"))
        if wanted and self._data is not None:
            self._fill_table(self._data)
        self._arrange()

    def shows_table(self) -> bool:
        return self._switch.isChecked()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _arrange(self) -> None:
        if self._data is None or self._data.is_empty:
            if self._data is not None:
                self._empty.set_content(self._empty_text, "", "chart-bar")
            self._stack.setCurrentWidget(self._empty)
        elif self._switch.isChecked() and self._table is not None:
            self._stack.setCurrentWidget(self._table)
        else:
            self._stack.setCurrentWidget(self._chart)

    def _fill_table(self, data: ChartData) -> None:
        shape = (data.category, data.series)
        if self._table is None or self._table_shape != shape:
            if self._table is not None:
                self._stack.removeWidget(self._table)
                self._table.deleteLater()
            self._table = DataTable(data.title, self._columns(data))
            self._table.row_activated.connect(self._on_row)
            self._table_shape = shape
            self._stack.addWidget(self._table)
        self._table.show_rows(data.bars)

    def _columns(self, data: ChartData) -> list[Column[Bar]]:
        right = Qt.AlignmentFlag.AlignRight
        metrics = QFontMetricsF(body_font(NOTE_PT, QFont.Weight.DemiBold))
        columns: list[Column[Bar]] = [
            Column("name", data.category, _name, sort_key=_order if data.category_sorts_by_key else None)
        ]
        for index, one in enumerate(data.series):
            value = _Value(index)
            hint = max(56, int(metrics.horizontalAdvance(one.name)) + VALUE_PADDING)
            columns.append(
                Column(one.key, one.name, value, align=right, sort_key=value.number, width_hint=hint, mono=True)
            )
        return columns

    def _on_choice(self, _index: int) -> None:
        self.choice_changed.emit(self._key, self.choice())

    def _on_current(self, text: str) -> None:
        shown = text or (self._data.note if self._data and not self._data.is_empty else "")
        metrics = self._said.fontMetrics()
        self._said.setText(metrics.elidedText(shown, Qt.TextElideMode.ElideMiddle, self._said.width()))
        self._said.setToolTip(shown)

    def _on_opened(self, bar: str, series: str) -> None:
        self.opened.emit(self._key, bar, series)

    def _on_row(self, bar: Bar) -> None:
        if self._data is not None:
            self.opened.emit(self._key, bar.key, self._data.series[0].key)

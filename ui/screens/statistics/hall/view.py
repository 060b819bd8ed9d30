"""The section "Hàng chờ": tiles, when people come, how long they wait, and where."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import weekday_short
from ui.charts.panel import ChartPanel
from ui.navigation import ScreenContext
from ui.screens.statistics.definition import definition_lines
from ui.screens.statistics.hall.charts import (
    COUNTER,
    DAY,
    GROUP,
    HOURS,
    PARTS,
    WAITS,
    breakdown_name,
    chart_title,
    charts_of,
)
from ui.screens.statistics.hall.figures import as_of_text, estimate_text, paper_of, rest_text, tile_labels, tiles_of
from ui.screens.statistics.hall.heat_map import HeatMap
from ui.screens.statistics.hall.presenter import HallFiguresPresenter
from ui.screens.statistics.hall.state import HallState
from ui.screens.statistics.period_view import PeriodSection
from ui.widgets.definitions import set_definition
from ui.widgets.fields import Choice
from ui.widgets.labels import text_label
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.charts import StatisticsPaper

_MONDAY = date(2026, 11, 23)
"""Any Monday: the weekdays' names come from seven days."""


class HallFiguresView(PeriodSection):
    """Each figure comes from the same cells; docs/hall.md says what it counts."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tiles: dict[str, StatTile] = {}
        tiles = QHBoxLayout()
        tiles.setSpacing(8)
        for key, label in tile_labels():
            self._tiles[key] = StatTile(key, label)
            set_definition(self._tiles[key], definition_lines(f"hall.{key}"))
            tiles.addWidget(self._tiles[key])
        self.estimate = text_label("", "note")
        self.rest = text_label("", "note")
        said = QHBoxLayout()
        said.setSpacing(24)
        said.addWidget(self.estimate)
        said.addStretch(1)
        said.addWidget(self.rest)
        contents = QVBoxLayout()
        contents.setContentsMargins(0, 0, 0, 0)
        contents.setSpacing(8)
        contents.addLayout(tiles)
        contents.addLayout(said)
        contents.addLayout(self._build_charts(), 1)
        self._frame(contents, self.tr("In hoặc lưu thống kê hàng chờ"))
        self.presenter = HallFiguresPresenter(self, context.runner.owned_by(self), context.clock)
        self._begin(self.presenter)
        self.panels[PARTS].choice_changed.connect(self._on_divide)

    def paper(self) -> StatisticsPaper | None:
        return paper_of(self.presenter.state, self.context.clock.now())

    def stem(self) -> str:
        return "hang-cho"

    def _build_charts(self) -> QGridLayout:
        parts = [Choice(key, breakdown_name(key)) for key in (GROUP, COUNTER, DAY)]
        self.panels = {
            WAITS: ChartPanel(WAITS, chart_title(WAITS)),
            HOURS: ChartPanel(HOURS, chart_title(HOURS)),
            PARTS: ChartPanel(PARTS, chart_title(PARTS), parts),
        }
        for panel in self.panels.values():
            panel.set_empty_text(self.tr("Chưa có lượt nào trong kỳ này"))
        self.heat = HeatMap(self.tr("Khi nào công dân đến"))
        card = QFrame()
        card.setProperty("role", "card")
        box = QVBoxLayout(card)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(4)
        box.addWidget(text_label(self.tr("Khi nào công dân đến (trung bình số lượt một ngày)"), "strong"))
        box.addWidget(self.heat, 1)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(self.panels[WAITS], 0, 0)
        grid.addWidget(self.panels[HOURS], 0, 1)
        grid.addWidget(self.panels[PARTS], 1, 0)
        grid.addWidget(card, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def on_change(self, seq: int) -> None:
        self.presenter.refresh()

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    def _on_divide(self, _chart: str, breakdown: str) -> None:
        self.presenter.divide(breakdown)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: HallState) -> None:
        self.period.show_period(state.choice, state.period)
        figures = state.figures
        if figures is None:
            return
        self._no_problem()
        self.as_of.setText(as_of_text(in_vietnam(self.context.clock.now())))
        for key, label, value, beside, judged, trend in tiles_of(state):
            self._tiles[key].set_label(label)
            self._tiles[key].set_figure(value, beside, judged, trend)
        self.estimate.setText(estimate_text(figures))
        self.rest.setText(rest_text(figures))
        for chart in charts_of(figures, state.breakdown):
            self.panels[chart.key].set_data(chart)
        names = tuple(weekday_short(_MONDAY + timedelta(days=number)) for number in range(7))
        self.heat.set_cells(figures.arrivals, figures.days_of_weekday, names)

"""The section of the dossiers: period, tiles, small figures, four charts with their tables."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.indicators import Grouping
from ui.charts.panel import ChartPanel
from ui.navigation import DOSSIERS, ScreenContext
from ui.screens.statistics.beside import shown_charts
from ui.screens.statistics.charts import (
    DAYS,
    MATTERS,
    PROMISES,
    WORK,
    breakdown_name,
    chart_title,
)
from ui.screens.statistics.definition import definition_lines
from ui.screens.statistics.dossier_state import StatisticsState
from ui.screens.statistics.figures import (
    NOTHING,
    SMALL,
    FigureView,
    as_of_text,
    count_label,
    paper_of,
    small_of,
    tile_labels,
    tiles_of,
)
from ui.screens.statistics.period_view import PeriodSection
from ui.screens.statistics.presenter import StatisticsPresenter
from ui.screens.statistics.widgets import FigureChip
from ui.shortcuts import Key
from ui.widgets.definitions import set_definition
from ui.widgets.fields import Choice
from ui.widgets.forms import button
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.charts import StatisticsPaper

_WORK = (Grouping.OFFICER, Grouping.UNIT, Grouping.CHANNEL, Grouping.WEEKDAY, Grouping.HOUR)
"""How the work can be divided."""


class StatisticsView(PeriodSection):
    """Each figure and bar opens the dossiers it counts."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tiles: dict[str, StatTile] = {}
        self._chips: dict[str, FigureChip] = {}
        contents = QVBoxLayout()
        contents.setContentsMargins(0, 0, 0, 0)
        contents.setSpacing(8)
        contents.addLayout(self._build_figures())
        contents.addLayout(self._build_charts(), 1)
        self._frame(contents, self.tr("In hoặc lưu trang thống kê"), compares=True)
        self._presenter = StatisticsPresenter(self, context.runner.owned_by(self), context.clock)
        self._begin(self._presenter)
        self._shortcuts.append(self._shortcut(Key.BESIDE, self.toggle_beside))
        self._connect()

    @property
    def presenter(self) -> StatisticsPresenter:
        return self._presenter

    def paper(self) -> StatisticsPaper | None:
        return paper_of(self._presenter.state)

    # -- building -------------------------------------------------------------------------------------------------
    def _build_figures(self) -> QVBoxLayout:
        self._tile_row = QHBoxLayout()
        self._tile_row.setSpacing(8)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(8)
        for key, label in tile_labels():  # before there are figures, so that nothing moves when they come
            self._tiles[key] = StatTile(key, label)
            set_definition(self._tiles[key], definition_lines(key))
            self._tile_row.addWidget(self._tiles[key])
        for figure in SMALL:
            self._chips[figure] = FigureChip(figure)
            set_definition(self._chips[figure], definition_lines(figure))
            self._chips[figure].set_view(FigureView(figure, count_label(figure), NOTHING))
            self._chip_row.addWidget(self._chips[figure])
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addLayout(self._tile_row)
        self.beside = button(self.tr("So hai kỳ"), "quiet", Key.BESIDE.shown)
        self.beside.setCheckable(True)
        self._chip_row.addWidget(self.beside)
        rows.addLayout(self._chip_row)
        return rows

    def _build_charts(self) -> QGridLayout:
        matters = [Choice(g.value, breakdown_name(g)) for g in (Grouping.PROCEDURE, Grouping.SECTOR)]
        work = [Choice(g.value, breakdown_name(g)) for g in _WORK]
        self.panels = {
            DAYS: ChartPanel(DAYS, chart_title(DAYS)),
            WORK: ChartPanel(WORK, chart_title(WORK), work),
            PROMISES: ChartPanel(PROMISES, chart_title(PROMISES)),
            MATTERS: ChartPanel(MATTERS, chart_title(MATTERS), matters),
        }
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(self.panels[DAYS], 0, 0, 1, 2)
        grid.addWidget(self.panels[WORK], 1, 0)
        grid.addWidget(self.panels[PROMISES], 1, 1)
        grid.addWidget(self.panels[MATTERS], 0, 2, 2, 1)
        for column, stretch in enumerate((9, 7, 11)):
            grid.setColumnStretch(column, stretch)
        return grid

    def _connect(self) -> None:
        self.beside.clicked.connect(self._presenter.set_beside)
        for tile in self._tiles.values():
            tile.opened.connect(self._presenter.open_figure)
        for chip in self._chips.values():
            chip.opened.connect(self._presenter.open_figure)
        for panel in self.panels.values():
            panel.opened.connect(self._presenter.open_bar)
            panel.choice_changed.connect(self._presenter.divide)
        self.context.ticker.ticked.connect(self._on_tick)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: StatisticsState) -> None:
        self.show_periods(state)
        self.beside.setChecked(state.beside)
        if state.figures is None:
            return
        self._no_problem()
        self.as_of.setText(as_of_text(state.figures))
        for view in tiles_of(state):
            self._tiles[view.key].set_figure(view.value, view.target, view.state, view.trend)
        for view in small_of(state):
            self._chips[view.key].set_view(view)
        for chart in shown_charts(state):
            self.panels[chart.key].set_data(chart)

    def toggle_beside(self) -> None:
        """Ctrl+D: both periods in the charts, or this one alone."""
        self._presenter.set_beside(not self._presenter.state.beside)

    def open_dossiers(self, wanted: object) -> None:
        self.context.navigate(DOSSIERS, wanted)

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    def chips(self) -> dict[str, FigureChip]:
        return dict(self._chips)

    def on_change(self, seq: int) -> None:
        self._presenter.changed(seq)

    def _on_tick(self, _now: datetime) -> None:
        if self.isVisible():
            self._presenter.tick()

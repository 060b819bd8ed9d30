"""The section "Trước, sau": four figures, and a chart of minutes and one of shares, each with its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.charts.panel import ChartPanel
from ui.navigation import DOSSIERS, ScreenContext
from ui.screens.statistics.definition import definition_lines
from ui.screens.statistics.effect.figures import (
    as_of_text,
    chart_titles,
    charts_of,
    paper_of,
    periods_text,
    tile_labels,
    tiles_of,
)
from ui.screens.statistics.effect.presenter import EffectPresenter
from ui.screens.statistics.effect.state import EffectState
from ui.screens.statistics.period_view import PeriodSection
from ui.widgets.definitions import set_definition
from ui.widgets.labels import text_label
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.charts import StatisticsPaper


class EffectView(PeriodSection):
    """A bar opens the dossiers of its procedure in its period."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tiles: dict[str, StatTile] = {}
        self._frame(self._build(), self.tr("In hoặc lưu trang trước và sau"))
        self.presenter = EffectPresenter(self, context.runner.owned_by(self), context.clock)
        self._begin(self.presenter)
        for panel in self.panels.values():
            panel.opened.connect(self.presenter.open_bar)

    def paper(self) -> StatisticsPaper | None:
        return paper_of(self.presenter.state)

    def stem(self) -> str:
        return "khong-cho-truoc-sau"

    def _build(self) -> QVBoxLayout:
        self.periods = text_label("", "note", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for key, label in tile_labels().items():
            tile = StatTile(key, label)
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the bars below open the lists
            tile.setCursor(Qt.CursorShape.ArrowCursor)
            set_definition(tile, definition_lines(key.rpartition(".")[0]))
            self._tiles[key] = tile
            row.addWidget(tile)
        self.panels = {key: ChartPanel(key, title) for key, title in chart_titles().items()}
        charts = QHBoxLayout()
        charts.setSpacing(8)
        for panel in self.panels.values():
            panel.set_empty_text(self.tr("Chưa có gì để so"))
            charts.addWidget(panel)
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.periods)
        box.addLayout(row)
        box.addLayout(charts, 1)
        return box

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    def on_change(self, seq: int) -> None:
        self.presenter.refresh()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: EffectState) -> None:
        self.show_periods(state)
        effect = state.effect
        if effect is None:
            return
        self._no_problem()
        self.as_of.setText(as_of_text(effect))
        self.periods.setText(periods_text(effect))
        for view in tiles_of(effect):
            self._tiles[view.key].set_figure(view.value, view.target, view.state, view.trend)
        for chart in charts_of(effect):
            self.panels[chart.key].set_data(chart)

    def open_dossiers(self, wanted: object) -> None:
        self.context.navigate(DOSSIERS, wanted)

"""The section "Chỉ tiêu": tiles of actual and target, the table behind them, and who set what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.indicators.kpi import TILES, Kpi
from desktop_app.errors import MotcuaError
from ui.navigation import DOSSIERS, ScreenContext
from ui.screens.statistics.definition import definition_lines
from ui.screens.statistics.kpi.entry_panel import EntryPanel
from ui.screens.statistics.kpi.presenter import KpiPresenter
from ui.screens.statistics.kpi.state import KpiState
from ui.screens.statistics.kpi.tables import history_table, share_lines, shares_table
from ui.screens.statistics.kpi.words import as_of_text, name_of, tile_of
from ui.screens.statistics.output import EXCEL
from ui.screens.statistics.period_view import PeriodSection
from ui.shortcuts import Key
from ui.widgets.definitions import set_definition
from ui.widgets.fields import Choice, ChoiceField
from ui.widgets.forms import button
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.exchange.kpi import KpiPage

IN_A_ROW = 5


class KpiView(PeriodSection):
    """Each share opens the dossiers it counts; one that is not of dossiers opens its target."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tiles: dict[str, StatTile] = {}
        self._frame(self._build(), self.tr("In hoặc lưu trang chỉ tiêu"), compares=True)
        self.presenter = KpiPresenter(self, context.runner.owned_by(self), context.clock)
        self._begin(self.presenter)
        self.unit.chosen.connect(self.presenter.choose_unit)
        self.enter.clicked.connect(self.open_panel)
        self.other.clicked.connect(self.toggle_tables)
        self.panel.saved.connect(self._on_saved)
        self.panel.taken_back.connect(self._on_taken_back)
        self.panel.closed.connect(self.close_panel)
        for tile in self._tiles.values():
            tile.opened.connect(self.presenter.open_tile)
        self._shortcuts.append(self._shortcut(Key.SET_TARGET, self.open_panel))

    def content(self, kind: str) -> Callable[[], bytes] | None:
        page: KpiPage | None = self.presenter.state.page
        before: KpiPage | None = self.presenter.state.before
        if page is None:
            return None

        def draw() -> bytes:
            if kind == EXCEL:
                from printing.report_kpi.workbook import workbook_kpi

                return workbook_kpi(page, before)
            from printing.report_kpi.page import draw_kpi

            return draw_kpi(page, before)

        return draw

    def stem(self) -> str:
        return "chi-tieu"

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> QHBoxLayout:
        self.unit = ChoiceField(self.tr("Của"), [Choice("", self.tr("Cả trung tâm"))])
        self.unit.setFixedWidth(300)
        self.rows = shares_table()
        self.history = history_table()
        self.tables = QStackedWidget()
        self.tables.addWidget(self.rows)
        self.tables.addWidget(self.history)
        self.other = button(self._other_text(), "quiet", Key.TABLES.shown)
        self.enter = button(self.tr("Đặt chỉ tiêu, nhập số"), "", Key.SET_TARGET.shown)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.unit)
        top.addStretch(1)
        top.addWidget(self.other, 0, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignBottom)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, kpi in enumerate(TILES):
            tile = StatTile(kpi, name_of(kpi))
            set_definition(tile, definition_lines(kpi))
            self._tiles[kpi] = tile
            grid.addWidget(tile, place // IN_A_ROW, place % IN_A_ROW)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addLayout(grid)
        left.addWidget(self.tables, 1)
        self.panel = EntryPanel()
        self.panel.setVisible(False)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(left, 1)
        whole.addWidget(self.panel)
        return whole

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    # -- the section's life ---------------------------------------------------------------------------------------
    def primary_action(self) -> None:
        if self.panel.isVisible() and not self.output.isVisible():
            self.panel.submit()
        else:
            super().primary_action()

    def go_back(self) -> bool:
        if super().go_back():
            return True
        if not self.panel.isVisible():
            return False
        self.close_panel()
        return True

    def on_change(self, seq: int) -> None:
        self.presenter.refresh()

    def open_panel(self) -> None:
        """Ctrl+T: a target, or a figure to type in."""
        self._open(None)

    def toggle_tables(self) -> None:
        """Ctrl+G: what the shares are divided from, or who set what and when."""
        self.tables.setCurrentIndex(1 - self.tables.currentIndex())
        self.other.setText(f"{self._other_text()} · {Key.TABLES.shown}")

    def _other_text(self) -> str:
        return self.tr("Bảng số liệu") if self.tables.currentIndex() else self.tr("Ai đặt, lúc nào")

    def close_panel(self) -> None:
        self.panel.setVisible(False)
        self.enter.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: KpiState) -> None:
        self.show_periods(state)
        page = state.page
        if page is None:
            return
        self._no_problem()
        self.as_of.setText(as_of_text(page))
        self.unit.set_choices([Choice("", self.tr("Cả trung tâm")), *(Choice(key, name) for key, name in page.units)])
        self.unit.set_value(state.unit)
        self.panel.set_places(state.period, page.units)
        for row in page.rows:
            view = tile_of(row, state)
            self._tiles[row.kpi].set_figure(view.value, view.target, view.state, view.trend)
        self.rows.show_rows(share_lines(state))
        self.history.show_rows(list(state.history))

    def show_saved(self, kpi: Kpi, value: float | None) -> None:
        self.panel.show_saved(kpi, value)

    def show_refused(self, error: MotcuaError) -> None:
        self.panel.show_refused(error)

    def open_dossiers(self, wanted: object) -> None:
        self.context.navigate(DOSSIERS, wanted)

    def open_entry(self, kpi: Kpi) -> None:
        self._open(kpi)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _open(self, kpi: Kpi | None) -> None:
        self.panel.open(kpi, self.presenter.state.unit)

    def _on_saved(self, what: str, slot: str, unit: str, value: str, source: str) -> None:
        self.presenter.save(self.context.actor, what, slot, unit, value, source)

    def _on_taken_back(self, what: str, slot: str, unit: str) -> None:
        self.presenter.take_back(self.context.actor, what, slot, unit)

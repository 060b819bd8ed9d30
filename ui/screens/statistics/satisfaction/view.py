"""The section "Hài lòng": tiles, levels, reasons, the nine indices, and the form of a slip at the right."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.rating import EnteredSlip
from desktop_app.errors import MotcuaError
from ui.charts.panel import ChartPanel
from ui.navigation import ScreenContext
from ui.screens.statistics.definition import definition_lines
from ui.screens.statistics.period_view import PeriodSection
from ui.screens.statistics.satisfaction.figures import (
    LEVELS,
    REASONS,
    IndexRow,
    as_of_text,
    index_rows,
    levels_chart,
    levels_empty,
    paper_of,
    reasons_chart,
    reasons_empty,
    tile_labels,
    tiles_of,
)
from ui.screens.statistics.satisfaction.presenter import SatisfactionPresenter
from ui.screens.statistics.satisfaction.slip_panel import SlipPanel
from ui.screens.statistics.satisfaction.state import COUNTERS, PROCEDURES, SatisfactionState
from ui.shortcuts import Key
from ui.widgets.definitions import set_definition
from ui.widgets.fields import Choice
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.table import Column, DataTable
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.charts import StatisticsPaper
    from desktop_app.domain.exchange.reception import CatalogueView

INDEX_ROW = 30
"""Nine indices and two sums are seen whole at 1366×768."""


class SatisfactionView(PeriodSection):
    """Ctrl+N opens the form of a slip, Ctrl+Z takes the last one back into it."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame(self._build(), self.tr("In hoặc lưu thống kê hài lòng"))
        self.presenter = SatisfactionPresenter(self, context.runner.owned_by(self), context.clock)
        self._begin(self.presenter)
        self._shortcuts += [
            self._shortcut(Key.ENTER_SLIP, self.open_slip),
            self._shortcut(Key.UNDO_SLIP, self.take_back),
        ]
        self.panels[LEVELS].choice_changed.connect(self._on_divided)
        self.enter_button.clicked.connect(self.open_slip)
        self.slip.entered.connect(self._on_entered)
        self.slip.taken_back.connect(self.take_back)
        self.slip.closed.connect(self.close_slip)
        context.ticker.ticked.connect(self._on_tick)

    def _build(self) -> QHBoxLayout:
        self._tiles = {key: StatTile(key, label) for key, label in tile_labels()}
        row = QHBoxLayout()
        row.setSpacing(8)
        for key, tile in self._tiles.items():
            # it has the focus for F1 only: no list lies behind a rating, as nobody knows whose it is
            set_definition(tile, definition_lines(f"rating.{key}"))
            tile.setCursor(Qt.CursorShape.ArrowCursor)
            row.addWidget(tile)
        ways = [Choice(PROCEDURES, self.tr("Thủ tục")), Choice(COUNTERS, self.tr("Quầy"))]
        self.panels = {
            LEVELS: ChartPanel(LEVELS, self.tr("Mức hài lòng"), ways),
            REASONS: ChartPanel(REASONS, self.tr("Lý do")),
        }
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.addWidget(self.panels[LEVELS], 0, 0)
        grid.addWidget(self.panels[REASONS], 1, 0)
        grid.addWidget(self._indices(), 0, 1, 2, 1)
        grid.setColumnStretch(0, 6)
        grid.setColumnStretch(1, 5)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(row)
        left.addLayout(grid, 1)
        self.slip = SlipPanel(in_vietnam(self.context.clock.now()).date())
        self.slip.setVisible(False)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(left, 1)
        whole.addWidget(self.slip)
        return whole

    def _indices(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        right = Qt.AlignmentFlag.AlignRight
        self.indices: DataTable[IndexRow] = DataTable(
            self.tr("Chín chỉ số theo TT 01/2018/TT-VPCP"),
            [
                Column("number", "", _number, width_hint=48),
                Column("name", self.tr("Chỉ số"), _name, tooltip=_tip),
                Column("value", self.tr("Điểm"), _value, align=right, width_hint=72, mono=True),
                Column("slips", self.tr("Phiếu"), _slips, align=right, width_hint=72, mono=True),
            ],
        )
        self.indices.verticalHeader().setDefaultSectionSize(INDEX_ROW)
        self.indices.set_empty_text(
            self.tr("Chưa có phiếu"), self.tr("Bấm Ctrl+N để nhập phiếu giấy người dân đã ghi.")
        )
        self.enter_button = button(self.tr("Nhập phiếu"), "quiet", Key.ENTER_SLIP.shown)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Chín chỉ số theo TT 01/2018/TT-VPCP"), "strong"))
        head.addStretch(1)
        head.addWidget(self.enter_button)
        self.bands = text_label("", "note", wrap=True)
        box = QVBoxLayout(card)
        box.setContentsMargins(12, 4, 8, 8)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self.indices, 1)
        box.addWidget(self.bands)
        return card

    # -- the section's life ---------------------------------------------------------------------------------------
    def paper(self) -> StatisticsPaper | None:
        return paper_of(self.presenter.state)

    def stem(self) -> str:
        return "hai-long"

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    def primary_action(self) -> None:
        if self.slip.isVisible() and not self.output.isVisible():
            self.slip.submit()
        else:
            super().primary_action()

    def go_back(self) -> bool:
        if super().go_back():
            return True
        if not self.slip.isVisible():
            return False
        self.close_slip()
        return True

    def on_change(self, seq: int) -> None:
        self.presenter.refresh()

    def open_slip(self) -> None:
        """Ctrl+N: the form of a slip."""
        if not self.slip.isVisible():
            self.presenter.ask_choices()
        self.slip.open()

    def close_slip(self) -> None:
        self.slip.setVisible(False)
        self.enter_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Ctrl+Z: the last slip of this officer, back into the form."""
        self.open_slip()
        self.presenter.take_back(self.context.actor)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: SatisfactionState) -> None:
        self.period.show_period(state.choice, state.period)
        figures = state.figures
        if figures is None:
            return
        self._no_problem()
        self.as_of.setText(as_of_text(figures))
        for view in tiles_of(figures):
            self._tiles[view.key].set_figure(view.value, view.target, view.state, view.trend)
        self.panels[LEVELS].set_empty_text(levels_empty(figures))
        self.panels[LEVELS].set_data(levels_chart(figures, state.divided_by))
        self.panels[REASONS].set_empty_text(reasons_empty(figures))
        self.panels[REASONS].set_data(reasons_chart(figures))
        rows = index_rows(figures.slips)
        self.indices.show_rows(rows)
        self.bands.setText(" · ".join(_band_line(row) for row in rows if row.band))
        self.bands.setVisible(bool(self.bands.text()))

    def show_slip_choices(self, catalogue: CatalogueView, units: tuple[tuple[str, str], ...]) -> None:
        self.slip.set_choices(catalogue, units)

    def show_slip_entered(self, slip: EnteredSlip) -> None:
        self.slip.show_entered(slip)

    def show_slip_taken_back(self, slip: EnteredSlip) -> None:
        self.slip.show_taken_back(slip)

    def show_slip_refused(self, error: MotcuaError) -> None:
        self.slip.show_refused(error)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _on_divided(self, _chart: str, by: str) -> None:
        self.presenter.divide(by)

    def _on_entered(self, entry: object) -> None:
        from desktop_app.domain.exchange.rating import SlipEntry

        assert isinstance(entry, SlipEntry)
        self.presenter.enter(self.context.actor, entry)

    def _on_tick(self, _now: datetime) -> None:
        if self.isVisible():
            self.presenter.tick()


def _number(row: IndexRow) -> str:
    return row.number or "Σ"


def _name(row: IndexRow) -> str:
    return row.name


def _value(row: IndexRow) -> str:
    return row.value


def _slips(row: IndexRow) -> str:
    return row.slips


def _tip(row: IndexRow) -> str:
    return f"{row.name}: {row.value}" + (f" – {row.band}" if row.band else "")


def _band_line(row: IndexRow) -> str:
    return f"{row.name.split(':')[0]}: {row.band}"

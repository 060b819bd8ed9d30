"""The page of figures: period, tiles, small figures, four charts with their tables, and where to print it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.indicators import Grouping
from desktop_app.errors import MotcuaError, UserError
from ui.charts.panel import ChartPanel
from ui.messages import kind_of, sentence
from ui.navigation import DOSSIERS, Screen, ScreenContext
from ui.output import to_file, to_printer
from ui.screens.statistics.charts import (
    DAYS,
    MATTERS,
    PROMISES,
    WORK,
    breakdown_name,
    chart_title,
    charts_of,
)
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
from ui.screens.statistics.output import EXCEL, PDF, content_of, file_name
from ui.screens.statistics.presenter import StatisticsPresenter
from ui.screens.statistics.state import PeriodChoice, StatisticsState
from ui.screens.statistics.widgets import FigureChip, PeriodPicker
from ui.shortcuts import Key
from ui.widgets.fields import Choice
from ui.widgets.forms import button, scrolled
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.output_panel import OutputPanel
from ui.widgets.tiles import StatTile

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice


class StatisticsView(Screen):
    """F7. Ctrl+P prints, Ctrl+E makes a workbook, Ctrl+G turns all charts into tables and back."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tiles: dict[str, StatTile] = {}
        self._chips: dict[str, FigureChip] = {}
        self._printers: tuple[PrinterDevice, ...] = ()
        self._folder = ""
        self._period_refused = False
        self._build()
        self._presenter = StatisticsPresenter(self, context.runner.owned_by(self), context.clock)
        self.period.show_period(self._presenter.state.choice, self._presenter.state.period)
        self._connect()

    @property
    def presenter(self) -> StatisticsPresenter:
        return self._presenter

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.period = PeriodPicker(in_vietnam(self.context.clock.now()).year + 1)
        self.excel = button(self.tr("Excel"), "", Key.EXPORT.shown)
        self.print_button = button(self.tr("In"), "", Key.PRINT.shown)
        self.as_of = text_label(self.tr("Đang mở dữ liệu…"), "note")
        title = QVBoxLayout()
        title.setSpacing(0)
        title.addWidget(text_label(self.tr("Thống kê"), "title"))
        title.addWidget(self.as_of)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(title)
        head.addStretch(1)
        head.addWidget(self.period)
        head.addSpacing(8)
        head.addWidget(self.excel, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.message = MessageBar()
        files = (Choice(PDF, self.tr("Tệp PDF")), Choice(EXCEL, self.tr("Tệp Excel")))
        self.output = OutputPanel(self.tr("In hoặc lưu trang thống kê"), files)
        inner = QWidget()
        content = QVBoxLayout(inner)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(8)
        content.addLayout(self._build_figures())
        content.addLayout(self._build_charts(), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.message)
        box.addWidget(self.output)
        box.addWidget(scrolled(inner), 1)

    def _build_figures(self) -> QVBoxLayout:
        self._tile_row = QHBoxLayout()
        self._tile_row.setSpacing(8)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(8)
        for key, label in tile_labels():  # before there are figures, so that nothing moves when they come
            self._tiles[key] = StatTile(key, label)
            self._tile_row.addWidget(self._tiles[key])
        for figure in SMALL:
            self._chips[figure] = FigureChip(figure)
            self._chips[figure].set_view(FigureView(figure, count_label(figure), NOTHING))
            self._chip_row.addWidget(self._chips[figure])
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addLayout(self._tile_row)
        rows.addLayout(self._chip_row)
        return rows

    def _build_charts(self) -> QGridLayout:
        matters = [Choice(g.value, breakdown_name(g)) for g in (Grouping.PROCEDURE, Grouping.SECTOR)]
        work = [Choice(g.value, breakdown_name(g)) for g in (Grouping.OFFICER, Grouping.HOUR)]
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
        self.period.chosen.connect(self._on_period)
        self.period.typed.connect(self._presenter.choose_dates)
        self.excel.clicked.connect(self.export)
        self.print_button.clicked.connect(self.print_page)
        self.output.wanted.connect(self._on_output)
        self.message.acted.connect(self._on_retry)
        for tile in self._tiles.values():
            tile.opened.connect(self._presenter.open_figure)
        for chip in self._chips.values():
            chip.opened.connect(self._presenter.open_figure)
        for panel in self.panels.values():
            panel.opened.connect(self._presenter.open_bar)
            panel.choice_changed.connect(self._presenter.divide)
        self.context.ticker.ticked.connect(self._on_tick)
        self._shortcuts = [
            self._shortcut(Key.EXPORT, self.export),
            self._shortcut(Key.PRINT, self.print_page),
            self._shortcut(Key.TABLES, self.toggle_tables),
        ]

    def _shortcut(self, key: Key, slot: Any) -> QShortcut:
        made = QShortcut(QKeySequence(key.sequence), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)
        return made

    # -- the page's life ------------------------------------------------------------------------------------------
    def on_office_ready(self, office: Any) -> None:
        self._presenter.office_ready(office)

    def on_show(self, payload: object) -> None:
        self._presenter.refresh()
        self.period.button(self._presenter.state.choice).setFocus(Qt.FocusReason.OtherFocusReason)

    def primary_action(self) -> None:
        if self.output.isVisible():
            self.output.submit()
        else:
            self.print_page()

    def go_back(self) -> bool:
        if not self.output.isVisible():
            return False
        self.output.setVisible(False)
        return True

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: StatisticsState) -> None:
        self.period.show_period(state.choice, state.period)
        if state.figures is None:
            return
        if self._period_refused or self.message.kind() == "urgent":
            self.message.clear()
            self._period_refused = False
            for field in (self.period.first, self.period.last):
                field.setToolTip("")
        self.as_of.setText(as_of_text(state.figures))
        for view in tiles_of(state):
            self._tiles[view.key].set_figure(view.value, view.target, view.state, view.trend)
        for view in small_of(state):
            self._chips[view.key].set_view(view)
        for chart in charts_of(state.figures, state.breakdowns):
            self.panels[chart.key].set_data(chart)

    def show_loading(self) -> None:
        self.as_of.setText(self.tr("Đang tính số liệu…"))

    def show_period_problem(self, error: MotcuaError) -> None:
        field = self.period.last if error.field == "last" else self.period.first
        field.setToolTip(sentence(error))
        field.set_problem(self.tr("chưa đúng"))
        self._period_refused = True
        self.message.say(sentence(error), kind_of(error))

    def show_error(self, error: MotcuaError) -> None:
        self.as_of.setText(self.tr("Chưa đọc được số liệu"))
        self.message.say(sentence(error), kind_of(error), verb=self.tr("Thử lại"))

    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None:
        self._printers = printers
        self.output.set_printers(printers)

    def show_output_done(self, where: str) -> None:
        self.output.setVisible(False)
        self.message.say(self.tr("Đã xong: {where}").format(where=where), "ok")

    def show_output_error(self, error: MotcuaError) -> None:
        if error.field == "path" and self.output.isVisible():
            self.output.path.set_problem(sentence(error))
            self.output.path.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.message.say(sentence(error), kind_of(error))

    def open_dossiers(self, wanted: object) -> None:
        self.context.navigate(DOSSIERS, wanted)

    # -- what the officer does ------------------------------------------------------------------------------------
    def export(self) -> None:
        """Ctrl+E: the figures as a workbook."""
        self._open_output(EXCEL)

    def print_page(self) -> None:
        """Ctrl+P: the page on paper, or as a PDF."""
        self._open_output(PDF)

    def toggle_tables(self) -> None:
        """Ctrl+G: all charts as tables, or back."""
        wanted = not all(panel.shows_table() for panel in self.panels.values())
        for panel in self.panels.values():
            panel.show_table(wanted)

    def set_folder(self, folder: str) -> None:
        """Where files are proposed to be saved; otherwise the officer's documents."""
        self._folder = folder

    def tiles(self) -> dict[str, StatTile]:
        return dict(self._tiles)

    def chips(self) -> dict[str, FigureChip]:
        return dict(self._chips)

    def _open_output(self, kind: str) -> None:
        if self._presenter.state.figures is None:
            return
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(self._folder or QStandardPaths.writableLocation(place) or str(Path.home()))
        period = self._presenter.state.period
        self.output.open(kind, {one: str(folder / file_name(period, one)) for one in (PDF, EXCEL)})
        self._presenter.ask_printers()

    def _on_output(self, where: str, typed: str) -> None:
        paper = paper_of(self._presenter.state)
        if paper is None:
            return
        device = next((one for one in self._printers if one.key == where), None)
        if device is not None:
            title = file_name(self._presenter.state.period, PDF).removesuffix(".pdf")
            self._presenter.output(to_printer(content_of(paper, PDF), device, title))
            return
        try:
            self._presenter.output(to_file(content_of(paper, where), where, typed))
        except UserError as error:
            self.show_output_error(error)

    def _on_period(self, choice: str) -> None:
        self.message.clear()
        self._presenter.choose(PeriodChoice(choice))

    def _on_retry(self) -> None:
        self._presenter.refresh()

    def _on_tick(self, _now: datetime) -> None:
        if self.isVisible():
            self._presenter.tick()

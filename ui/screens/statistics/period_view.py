"""The frame of every section of F7 with a period: the choice of it, messages, printing and export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.errors import MotcuaError, UserError
from ui.charts.panel import ChartPanel
from ui.messages import kind_of, sentence
from ui.navigation import Screen, ScreenContext
from ui.output import to_file, to_printer
from ui.screens.statistics.output import EXCEL, PDF, content_of, file_name
from ui.screens.statistics.period import PeriodPresenter, PeriodState
from ui.screens.statistics.state import Comparison, PeriodChoice
from ui.screens.statistics.widgets import OtherPeriod, PeriodPicker, comparison_field
from ui.shortcuts import Key
from ui.widgets.fields import Choice, DateFieldEdit
from ui.widgets.forms import button, scrolled
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.output_panel import OutputPanel

if TYPE_CHECKING:
    from desktop_app.domain.charts import StatisticsPaper
    from desktop_app.domain.office import PrinterDevice


class PeriodSection(Screen):
    """Ctrl+P prints, Ctrl+E makes a workbook, Ctrl+G turns all charts into tables and back.

    A section fills ``self.panels``, calls ``_frame`` with its contents and ``_begin`` with its presenter, and says what
    its ``paper`` (or, where it is a form of its own, its ``content``) and the ``stem`` of its files are.
    """

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.panels: dict[str, ChartPanel] = {}
        self._printers: tuple[PrinterDevice, ...] = ()
        self._folder = ""
        self._period_refused = False
        self._periods: PeriodPresenter[Any] | None = None

    # -- each section's own ---------------------------------------------------------------------------------------
    def paper(self) -> StatisticsPaper | None:
        """What is printed and exported; None before there are figures."""
        return None

    def content(self, kind: str) -> Callable[[], bytes] | None:
        """What draws the section as a PDF or as a workbook; None before there are figures."""
        paper = self.paper()
        return content_of(paper, kind) if paper is not None else None

    def stem(self) -> str:
        """How the names of its files begin."""
        return "thong-ke"

    # -- building -------------------------------------------------------------------------------------------------
    def _frame(self, contents: QLayout, output_title: str, *, compares: bool = False) -> None:
        self.period = PeriodPicker(in_vietnam(self.context.clock.now()).year + 1)
        self.excel = button(self.tr("Excel"), "", Key.EXPORT.shown)
        self.print_button = button(self.tr("In"), "", Key.PRINT.shown)
        self.as_of = text_label(self.tr("Đang mở dữ liệu…"), "note")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.as_of, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self.compare = comparison_field()
        self.compare.setFixedWidth(124)
        if not compares:
            self.compare.setVisible(False)  # shown without a parent it would be a window of its own
        self.other_period = OtherPeriod(in_vietnam(self.context.clock.now()).year + 1)
        head.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.period)
        head.addSpacing(8)
        head.addWidget(self.excel, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.message = MessageBar()
        files = (Choice(PDF, self.tr("Tệp PDF")), Choice(EXCEL, self.tr("Tệp Excel")))
        self.output = OutputPanel(output_title, files)
        inner = QWidget()
        inner.setLayout(contents)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.other_period)
        box.addWidget(self.message)
        box.addWidget(self.output)
        box.addWidget(scrolled(inner), 1)

    def _begin(self, presenter: PeriodPresenter[Any]) -> None:
        self._periods = presenter
        self.period.show_period(presenter.state.choice, presenter.state.period)
        self.period.chosen.connect(self._on_period)
        self.period.typed.connect(presenter.choose_dates)
        self.compare.chosen.connect(self._on_compare)
        self.other_period.typed.connect(presenter.compare_dates)
        self.excel.clicked.connect(self.export)
        self.print_button.clicked.connect(self.print_page)
        self.output.wanted.connect(self._on_output)
        self.message.acted.connect(presenter.refresh)
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

    # -- the section's life ---------------------------------------------------------------------------------------
    def on_office_ready(self, office: Any) -> None:
        if self._periods is not None:
            self._periods.office_ready(office)

    def on_show(self, payload: object) -> None:
        if self._periods is not None:
            self._periods.refresh()
            self.period.button(self._periods.state.choice).setFocus(Qt.FocusReason.OtherFocusReason)

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
    def _no_problem(self) -> None:
        """Figures have come: what was said about a refused period or a failure is over."""
        if self._period_refused or self.message.kind() == "urgent":
            self.message.clear()
            self._period_refused = False
            for field in (self.period.first, self.period.last, self.other_period.first, self.other_period.last):
                field.setToolTip("")

    def show_periods(self, state: PeriodState) -> None:
        """The period that is looked at, and the one beside it."""
        self.period.show_period(state.choice, state.period)
        self.compare.set_value(state.comparison.value)
        self.other_period.show_period(state.comparison, state.previous)

    def show_other_problem(self, error: MotcuaError) -> None:
        self._say_beside(self.other_period.last if error.field == "last" else self.other_period.first, error)

    def show_loading(self) -> None:
        self.as_of.setText(self.tr("Đang tính số liệu…"))

    def show_period_problem(self, error: MotcuaError) -> None:
        self._say_beside(self.period.last if error.field == "last" else self.period.first, error)

    def _say_beside(self, field: DateFieldEdit, error: MotcuaError) -> None:
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

    def _open_output(self, kind: str) -> None:
        if self._periods is None or self.content(PDF) is None:
            return
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(self._folder or QStandardPaths.writableLocation(place) or str(Path.home()))
        self.output.open(kind, {one: str(folder / self._file_name(one)) for one in (PDF, EXCEL)})
        self._periods.ask_printers()

    def _file_name(self, kind: str) -> str:
        assert self._periods is not None
        return file_name(self.stem(), self._periods.state.period, kind)

    def _on_output(self, where: str, typed: str) -> None:
        content = self.content(where if where in (PDF, EXCEL) else PDF)
        if content is None or self._periods is None:
            return
        device = next((one for one in self._printers if one.key == where), None)
        if device is not None:
            title = self._file_name(PDF).removesuffix(".pdf")
            self._periods.output(to_printer(content, device, title))
            return
        try:
            self._periods.output(to_file(content, where, typed))
        except UserError as error:
            self.show_output_error(error)

    def _on_compare(self, comparison: str) -> None:
        self.message.clear()
        if self._periods is not None:
            self._periods.compare(Comparison(comparison))

    def _on_period(self, choice: str) -> None:
        self.message.clear()
        if self._periods is not None:
            self._periods.choose(PeriodChoice(choice))

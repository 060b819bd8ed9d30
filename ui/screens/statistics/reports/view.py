"""The section "Báo cáo": a report of the registry as tables, to print or save; form II.06a as the nation has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.report_package import PackageDue, PackageMade
from desktop_app.domain.formatting import money_plain
from desktop_app.errors import MotcuaError
from printing.report_06a import words
from printing.reports.registry import REPORTS
from ui.messages import kind_of, sentence
from ui.navigation import ScreenContext
from ui.output import on_paper
from ui.screens.statistics.definition import form_06a_lines
from ui.screens.statistics.output import EXCEL
from ui.screens.statistics.period_view import PeriodSection
from ui.screens.statistics.reports.package_panel import PackagePanel, due_text
from ui.screens.statistics.reports.presenter import ReportsPresenter
from ui.screens.statistics.reports.state import FORM, ReportState
from ui.screens.statistics.reports.tables import ReportTables
from ui.widgets.definitions import set_definition
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.table import Column, DataTable

ROW, HEAD, CHANGES_ROWS = 30, 46, 3
NOTHING = 2
"""The empty page, while a long report has not been read."""


class Line(NamedTuple):
    """A row of the form as it is printed: number, words, columns 3 to 13."""

    number: str
    label: str
    counts: tuple[int, ...]
    signed: bool = False


class ReportsView(PeriodSection):
    """The words are the form's own: a report is Vietnamese in a window of any language."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._frame(self._build(), self.tr("In hoặc lưu báo cáo"))
        self.presenter = ReportsPresenter(self, context.runner.owned_by(self), context.clock)
        self._begin(self.presenter)
        self.report.chosen.connect(self.presenter.choose_report)
        self.ask.acted.connect(self.presenter.go_ahead)
        self.busy.acted.connect(self.presenter.stop)
        self.package_button.clicked.connect(self.open_package)
        self.package.wanted.connect(self._on_package)
        self.last_quarter.clicked.connect(self.presenter.choose_last_quarter)
        self.at_end.clicked.connect(self._on_at_end)
        self.at_today.clicked.connect(self.presenter.choose_today)
        self.known.committed.connect(self._on_known)

    def content(self, kind: str) -> Callable[[], bytes] | None:
        report, value = self.presenter.report, self.presenter.state.value
        if value is None:
            return None
        going = self.presenter.going()

        def draw() -> bytes:
            return report.workbook(value, going) if kind == EXCEL else report.draw(value, going)

        return draw

    def stem(self) -> str:
        return self.presenter.report.stem

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> QVBoxLayout:
        self.report = ChoiceField(self.tr("Báo cáo"), [Choice(one.name, one.title) for one in REPORTS])
        self.report.setMinimumWidth(390)
        self.last_quarter = button(self.tr("Quý trước"), "quiet")
        self.package_button = button(self.tr("Bộ báo cáo quý…"), "quiet")
        self.due = text_label("", "note")
        self.due.setVisible(False)
        self.ask, self.busy = MessageBar(), MessageBar()
        self.package = PackagePanel(in_vietnam(self.context.clock.now()).year + 1)
        self.known = DateFieldEdit(self.tr("Số liệu tính đến"), this_year=in_vietnam(self.context.clock.now()).year + 1)
        self.known.setFixedWidth(148)
        self.at_end = button(self.tr("Cuối kỳ"), "quiet")
        self.at_end.setToolTip(self.tr("Như đã biết vào cuối kỳ: sửa đổi về sau không làm thay đổi báo cáo"))
        self.at_today = button(self.tr("Như biết hôm nay"), "quiet")
        self.at_today.setToolTip(self.tr("Gồm cả những gì được sửa hoặc ghi bù sau khi kỳ kết thúc"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.report, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        for way in (self.package_button, self.last_quarter, self.at_end, self.at_today):
            head.addWidget(way, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.known, 0, Qt.AlignmentFlag.AlignTop)
        self.rows = _table(words.CODE)
        set_definition(self.rows, form_06a_lines(words.CODE))
        self.rows.set_empty_text(self.tr("Không có hồ sơ nào trong kỳ này"))
        self.identities = text_label(
            self.tr("Đã đối chiếu: (3) = (4) + (5) + (6) = (7) + (11); (7) = (8) + (9) + (10); (11) = (12) + (13)"),
            "note",
        )
        self.changed = text_label(words.CHANGED, "strong")
        self.changes = _table(words.CHANGED)
        self.changes.setFixedHeight(HEAD + ROW * CHANGES_ROWS + 4)
        for widget in (self.changed, self.changes):
            widget.setVisible(False)
        form = QVBoxLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        form.addWidget(self.rows, 1)
        form.addWidget(self.identities)
        form.addWidget(self.changed)
        form.addWidget(self.changes)
        national = QWidget()
        national.setLayout(form)
        self.tables = ReportTables()
        self.pages = QStackedWidget()
        self.pages.addWidget(national)
        self.pages.addWidget(self.tables)
        self.pages.addWidget(QWidget())
        box = QVBoxLayout()
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.due)
        box.addLayout(head)
        for bar in (self.package, self.ask, self.busy):
            box.addWidget(bar)
        box.addWidget(self.pages, 1)
        return box

    def on_office_ready(self, office: Any) -> None:
        super().on_office_ready(office)
        self.presenter.ask_due()

    def on_show(self, payload: object) -> None:
        super().on_show(payload)
        self.presenter.ask_due()

    def primary_action(self) -> None:
        if self.package.isVisible():
            self.package.submit()
        else:
            super().primary_action()

    def go_back(self) -> bool:
        if self.package.isVisible():
            self.package.setVisible(False)
            return True
        return super().go_back()

    def on_change(self, seq: int) -> None:
        if self.presenter.report.follows:
            self.presenter.refresh()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_state(self, state: ReportState) -> None:
        self.period.show_period(state.choice, state.period)
        self.report.set_value(state.report)
        national = state.report == FORM
        for own in (self.known, self.at_end, self.at_today):
            own.setVisible(national)
        self.pages.setCurrentIndex(NOTHING if state.paper is None else 0 if national else 1)
        self.ask.clear()
        if state.waiting:
            self.as_of.setText("")
            count = money_plain(state.waiting)
            self.ask.say(
                self.tr("Báo cáo này có {count} dòng: đọc và in mất nhiều phút, dừng được lúc nào cũng được.").format(
                    count=count
                ),
                "attention",
                verb=self.tr("Vẫn lập"),
            )
        if state.paper is None:
            return
        self._no_problem()
        form = state.form
        if form is None:
            self.as_of.setText(state.paper.as_of)
            self.tables.show_paper(state.paper)
            return
        self.known.set_value(form.as_of)
        self.as_of.setText(words.as_of(form))
        self.rows.show_rows([Line(*row) for row in words.rows(form)] if form.rows else [])
        self.identities.setVisible(bool(form.rows))
        self.changes.show_rows([Line(*row, signed=True) for row in words.changes(form)])
        for widget in (self.changed, self.changes):
            widget.setVisible(bool(form.restatements))

    def show_as_of_problem(self, error: MotcuaError) -> None:
        """Beside the field; the form that is shown stays, and says which day it is of."""
        form = self.presenter.state.form
        if form is not None:
            self.as_of.setText(words.as_of(form))
        self.known.setToolTip(sentence(error))
        self.message.say(sentence(error), "urgent")
        self._period_refused = True
        self.known.set_problem(self.tr("chưa đúng"))

    def show_reading(self, *, long: bool) -> None:
        if long:
            self.busy.say(self.tr("Đang lập báo cáo…"), "calm", verb=self.tr("Dừng"))
        else:
            self.busy.clear()

    def show_stopped(self, error: MotcuaError) -> None:
        self.as_of.setText("")
        self.ask.say(sentence(error), "attention", verb=self.tr("Lập lại"))

    def show_due(self, due: PackageDue | None) -> None:
        self.due.setVisible(due is not None)
        if due is not None:
            self.due.setText(due_text(due))

    def show_package(self, made: PackageMade) -> None:
        self.package.setVisible(False)
        said = self.tr("Đã ghi {count} tệp vào {folder}").format(count=len(made.files), folder=made.folder)
        self.message.say(said, "ok")

    def show_package_error(self, error: MotcuaError) -> None:
        if self.package.isVisible() and self.package.show_problem(error):
            return
        self.message.say(sentence(error), kind_of(error))

    # -- what the officer does ------------------------------------------------------------------------------------
    def open_package(self) -> None:
        """Where the reports of a quarter are to be written."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        self.package.open(self.presenter.quarters(), self._folder or QStandardPaths.writableLocation(place))

    def _on_package(self, slot: str, folder: str, cut: date | None) -> None:
        self.presenter.make_package(self.context.actor, slot, folder, cut)

    def _on_known(self) -> None:
        if self.known.is_wrong():
            return  # the field has said so itself
        form = self.presenter.state.form
        day: date | None = self.known.value()
        if form is not None and day == form.as_of:
            return
        self.presenter.choose_as_of(day)

    def _on_at_end(self) -> None:
        self.presenter.choose_as_of(None)


def _table(name: str) -> DataTable[Line]:
    right = Qt.AlignmentFlag.AlignRight
    columns: list[Column[Line]] = [
        Column("number", "TT", _number, width_hint=56),
        Column("label", on_paper("Lĩnh vực"), _label, tooltip=_label),
    ]
    columns += [
        Column(str(place), title, _Count(place), align=right, width_hint=width, mono=True, sort_key=_Order(place))
        for place, (title, width) in enumerate(_HEADS)
    ]
    table: DataTable[Line] = DataTable(name, columns)
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.horizontalHeader().setFixedHeight(HEAD)  # two lines
    return table


_HEADS = (
    (on_paper("Tiếp nhận\n(3)"), 80),
    (on_paper("Trực tuyến\n(4)"), 80),
    (on_paper("Trực tiếp,\nbưu chính (5)"), 100),
    (on_paper("Kỳ trước\n(6)"), 74),
    (on_paper("Đã giải\nquyết (7)"), 78),
    (on_paper("Trước\nhạn (8)"), 70),
    (on_paper("Đúng\nhạn (9)"), 70),
    (on_paper("Quá\nhạn (10)"), 70),
    (on_paper("Đang giải\nquyết (11)"), 80),
    (on_paper("Trong\nhạn (12)"), 70),
    (on_paper("Quá\nhạn (13)"), 70),
)
"""The heads of columns 3 to 13, short; the printed form has them whole."""


class _Count:
    """Reads one column of the form."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, line: Line) -> str:
        count = line.counts[self._place]
        if count < 0:
            return f"−{money_plain(-count)}"
        return f"{'+' if line.signed and count else ''}{money_plain(count)}"


class _Order:
    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, line: Line) -> Any:
        return line.counts[self._place]


def _number(line: Line) -> str:
    return line.number


def _label(line: Line) -> str:
    return line.label

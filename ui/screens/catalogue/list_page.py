"""The first page of F8: the list with its filters at the left, the chosen procedure at the right."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.listing import (
    CatalogueFilter,
    CatalogueList,
    CatalogueRow,
    Mark,
    ProcedureHistory,
    VersionInfo,
)
from desktop_app.domain.catalogue.versions import VersionState
from desktop_app.domain.formatting import money_plain
from ui.screens.catalogue.rows_model import ROW_HEIGHT, list_columns
from ui.screens.catalogue.words import (
    days_words,
    mark_choices,
    procedure_facts,
    state_choices,
    state_words,
    version_items,
    version_words,
)
from ui.screens.dossiers.fact_list import FactList
from ui.shortcuts import Key
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Choice, ChoiceField, SearchField
from ui.widgets.forms import button, scrolled
from ui.widgets.labels import StatePill, rule, text_label
from ui.widgets.messages import MessageBar
from ui.widgets.panels import TimeLineList
from ui.widgets.table import DataTable

DETAIL_WIDTH = 436
TYPING_MS = 150
"""A breath after the last key, so that not every letter asks for the whole list."""


class ListPage(QWidget):
    """``find_wanted(CatalogueFilter)``; ``chosen(str)``: another procedure; ``opened()``: Enter on it."""

    find_wanted = Signal(object)
    chosen = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self._code = ""
        self.search = SearchField(self.tr("Tìm theo tên, chữ đầu, mã"), Key.FILTER.shown)
        self.sector = ChoiceField(self.tr("Lĩnh vực"), (Choice("", self.tr("Mọi lĩnh vực")),))
        self.state = ChoiceField(self.tr("Hiệu lực"), state_choices())
        self.mark = ChoiceField(self.tr("Dấu hiệu"), mark_choices())
        self.count = text_label(self.tr("Đang mở dữ liệu…"), "note")
        self.message = MessageBar()
        self.table: DataTable[CatalogueRow] = DataTable(self.tr("Danh mục thủ tục"), list_columns())
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(
            self.tr("Không có thủ tục nào phù hợp"), self.tr("Bỏ bớt điều kiện, hoặc thêm thủ tục bằng Ctrl+N.")
        )
        self.new_button = button(self.tr("Thêm"), "", Key.NEW_PROCEDURE.shown)
        self.day_button = button(self.tr("Thay đổi vào ngày"), "", Key.DAY_PREVIEW.shown)
        self.import_button = button(self.tr("Nhập từ tệp"), "", Key.IMPORT.shown)
        self.poster_button = button(self.tr("Bảng niêm yết"), "", Key.POSTER.shown)
        self.details = Details()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._build()
        self._connect()
        self.table.show_loading()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text_label(self.tr("Danh mục"), "title"))
        head.addWidget(self.count)
        head.addStretch(1)
        for made in (self.new_button, self.day_button, self.import_button, self.poster_button):
            head.addWidget(made)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for field, stretch in ((self.sector, 3), (self.state, 2), (self.mark, 2)):
            filters.addWidget(field, stretch)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addLayout(filters)
        left.addWidget(self.table, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addLayout(left, 1)
        body.addWidget(self.details)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 0, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.message)
        box.addLayout(body, 1)
        head.setContentsMargins(0, 0, 16, 0)

    def _connect(self) -> None:
        self.search.searched.connect(self._on_typed)
        self.search.down_pressed.connect(self.focus_table)
        self.search.submitted.connect(self._on_submitted)
        self._timer.timeout.connect(self._ask)
        for field in (self.sector, self.state, self.mark):
            field.chosen.connect(self._on_filter)
        self.table.row_selected.connect(self._on_selected)
        self.table.row_activated.connect(self._on_activated)

    # -- for the screen -------------------------------------------------------------------------------------------
    def show_list(self, listed: CatalogueList) -> None:
        """The rows; the procedure that was chosen stays chosen while it is among them, else the first is."""
        sectors = (Choice("", self.tr("Mọi lĩnh vực")), *(Choice(name, name) for name in listed.sectors))
        self.sector.set_choices(sectors)
        text = self.tr("{n} thủ tục") if len(listed.rows) == listed.total else self.tr("{n} trong {total} thủ tục")
        self.count.setText(text.format(n=money_plain(len(listed.rows)), total=money_plain(listed.total)))
        self._quiet = True
        self.table.show_rows(listed.rows)
        self._quiet = False
        rows = self.table.rows_model.rows()
        if all(row.code != self._code for row in rows):
            self._code = rows[0].code if rows else ""
        self.select(self._code)

    def select(self, code: str) -> None:
        """Choose a procedure; it may come into the list only when that is read again."""
        self._code = code
        for number, row in enumerate(self.table.rows_model.rows()):
            if row.code == code:
                self._quiet = True
                self.table.select_row(number)
                self.table.scrollTo(self.table.currentIndex())
                self._quiet = False
        self.chosen.emit(code)

    def show_error(self, sentence: str) -> None:
        self.table.show_error(sentence)
        self.count.setText("")
        self.details.show_nothing()

    def show_history(self, history: ProcedureHistory, *, draft: bool) -> None:
        self.details.show_history(history, draft=draft)

    def wanted(self) -> CatalogueFilter:
        """What the search and the filters ask for."""
        state, mark = self.state.value(), self.mark.value()
        return CatalogueFilter(
            text=self.search.text(),
            sector=self.sector.value(),
            state=VersionState(state) if state else None,
            mark=Mark(mark) if mark else None,
        )

    def clear_filters(self) -> None:
        """Everything again (a procedure was published that the filters might hide)."""
        self._quiet = True
        self.search.clear()
        for field in (self.sector, self.state, self.mark):
            field.set_value("")
        self._quiet = False
        self._timer.stop()
        self._ask()

    def has_filters(self) -> bool:
        return self.wanted() != CatalogueFilter()

    def focus_table(self) -> None:
        self.table.setFocus()

    # -- what the officer does ------------------------------------------------------------------------------------
    def _ask(self) -> None:
        self.find_wanted.emit(self.wanted())

    def _on_typed(self, _text: str) -> None:
        if not self._quiet:
            self._timer.start()

    def _on_submitted(self, _text: str) -> None:
        self._timer.stop()
        self._ask()
        self.focus_table()

    def _on_filter(self, _key: str) -> None:
        self._ask()

    def _on_selected(self, row: CatalogueRow | None) -> None:
        if self._quiet:
            return
        self._code = row.code if row is not None else ""
        self.chosen.emit(self._code)

    def _on_activated(self, _row: CatalogueRow) -> None:
        self.opened.emit()


class Details(QFrame):
    """One procedure: its state, what it asks for, its versions, and what can be done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history: ProcedureHistory | None = None
        self._asked: int | None = None
        self.setProperty("role", "side")
        self.setFixedWidth(DETAIL_WIDTH)
        self.title = text_label("", "heading", wrap=True)
        self.code = text_label("", "note")
        self.state = StatePill()
        self.days = text_label("", "note")
        self.draft = text_label(self.tr("Có bản soạn chưa ban hành."), "problem")
        self.draft.setProperty("state", "attention")
        self.version = ChoiceField(self.tr("Xem phiên bản"))
        self.version.chosen.connect(self._on_version)
        self.facts = FactList(self.tr("Nội dung thủ tục"))
        self.versions = TimeLineList()
        self.versions.setAccessibleName(self.tr("Các phiên bản"))
        self.edit_button = button(self.tr("Sửa"), "primary", Key.EDIT_PROCEDURE.shown)
        self.leaflet_button = button(self.tr("Tờ gấp"), "", Key.LEAFLET.shown)
        self.end_button = button(self.tr("Bãi bỏ"), "", Key.END_PROCEDURE.shown)
        self._empty = EmptyState(self.tr("Chọn một thủ tục để xem"), icon_name="book-open-variant")
        self._full = QWidget()
        self._build()
        self.show_nothing()

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state)
        line.addWidget(self.days, 1)
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 8, 0)
        body.setSpacing(8)
        body.addWidget(self.title)
        body.addWidget(self.code)
        body.addLayout(line)
        body.addWidget(self.draft)
        body.addWidget(self.version)
        body.addWidget(self.facts)
        body.addWidget(rule())
        body.addWidget(text_label(self.tr("Các phiên bản"), "strong"))
        body.addWidget(self.versions)
        body.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for made in (self.edit_button, self.leaflet_button, self.end_button):
            foot.addWidget(made)
        foot.addStretch(1)
        full = QVBoxLayout(self._full)
        full.setContentsMargins(0, 0, 0, 0)
        full.setSpacing(8)
        full.addWidget(scrolled(inner), 1)
        full.addLayout(foot)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 4, 8, 0)
        box.addWidget(self._empty, 1)
        box.addWidget(self._full, 1)

    def show_nothing(self) -> None:
        self._history = None
        self._full.hide()
        self._empty.show()

    def show_history(self, history: ProcedureHistory, *, draft: bool) -> None:
        """One procedure in its version of today, or in the one the officer chose to look at."""
        if self._history is None or self._history.code != history.code:
            self._asked = None
        number = self._asked
        self._history = history
        self.version.set_choices([_version_choice(info) for info in history.versions])
        self.version.set_value(str(number or history.shown.version))
        self.version.setVisible(len(history.versions) > 1)
        self.draft.setVisible(draft)
        self.versions.set_items(version_items(history.versions))
        self._show_version()
        self._empty.hide()
        self._full.show()

    def version_number(self) -> int | None:
        """The version that is looked at; None without a procedure."""
        return int(self.version.value()) if self._history is not None and self.version.value() else None

    def _on_version(self, chosen: str) -> None:
        shown = self._history.shown.version if self._history is not None else 0
        self._asked = None if int(chosen) == shown else int(chosen)
        self._show_version()

    def _show_version(self) -> None:
        history, number = self._history, self.version_number()
        if history is None:
            return
        info = next(one for one in history.versions if one.span.procedure.version == number)
        procedure = info.span.procedure
        self.title.setText(procedure.name)
        told = self.tr("phiên bản {n}").format(n=procedure.version)
        self.code.setText(" · ".join(part for part in (procedure.code, told, procedure.decision_no) if part))
        self.state.set_state(*state_words(info.state))
        self.days.setText("" if info.span.empty else days_words(info.span.first, info.span.last))
        self.facts.set_facts(procedure_facts(history, procedure))


def _version_choice(info: VersionInfo) -> Choice:
    number = info.span.procedure.version
    return Choice(str(number), version_words(info))

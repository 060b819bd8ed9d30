"""The table of F5: a window over a list of any length, read page by page while the officer scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.formatting import date_vi, datetime_short
from ui.screens.dossiers.state import Names, tr
from ui.screens.words import due_note, due_short, status_word
from ui.widgets.delegates import Noted, Pill
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierListRow

ROW_HEIGHT = 44
LATE = timedelta(minutes=10)
"""Recorded longer after the reception than this, an entry says when."""
AHEAD = 25
"""The next page is asked for when fewer rows than this are left below."""
WITH_PANEL = ("received", "status")
"""Columns that give way to the side panel, which shows the same."""


class DossierCells:
    """Reads a row as of the clock's present instant."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.names = Names()

    def columns(self) -> tuple[Column[DossierListRow], ...]:
        text = tr
        return (
            Column("code", text(QT_TRANSLATE_NOOP("Dossiers", "Mã hồ sơ")), self._code, width_hint=204, mono=True),
            Column("owner", text(QT_TRANSLATE_NOOP("Dossiers", "Chủ hồ sơ")), self._owner, width_hint=176),
            Column("procedure", text(QT_TRANSLATE_NOOP("Dossiers", "Thủ tục")), self._procedure),
            Column("received", text(QT_TRANSLATE_NOOP("Dossiers", "Tiếp nhận")), self._received, width_hint=132,
                   mono=True, sort_key=self._by_received),
            Column("due", text(QT_TRANSLATE_NOOP("Dossiers", "Hẹn trả")), self._due, width_hint=200, mono=True,
                   sort_key=self._by_due),
            Column("status", text(QT_TRANSLATE_NOOP("Dossiers", "Trạng thái")), self._status, width_hint=152),
        )  # fmt: skip

    @staticmethod
    def _code(row: DossierListRow) -> Noted:
        if row.national_code:
            note = tr(QT_TRANSLATE_NOOP("Dossiers", "QG {code}")).format(code=row.national_code)
        else:
            note = tr(QT_TRANSLATE_NOOP("Dossiers", "mã nội bộ · chưa có mã quốc gia"))
        return Noted(row.code, note)

    @staticmethod
    def _owner(row: DossierListRow) -> str:
        return row.owner_name

    @staticmethod
    def _procedure(row: DossierListRow) -> Noted:
        return Noted(row.matter_short, row.procedure_code)

    def _received(self, row: DossierListRow) -> Noted:
        local = in_vietnam(row.received_at)
        same = local.year == in_vietnam(self._clock.now()).year
        note = self.names.officers.get(row.officer, row.officer)
        if row.recorded_at - row.received_at > LATE:
            late = tr(QT_TRANSLATE_NOOP("Dossiers", "ghi nhận sau lúc {when}"))
            note = late.format(when=datetime_short(in_vietnam(row.recorded_at)))
        return Noted(datetime_short(local) if same else date_vi(local), note)

    def _due(self, row: DossierListRow) -> Noted:
        now = self._clock.now()
        note, state = due_note(row, now, self.names.time)
        return Noted(due_short(row.due_at, now), note, state if note else "")

    @staticmethod
    def _status(row: DossierListRow) -> Pill:
        return Pill(*status_word(row.status, voided=row.voided, outcome=row.outcome))

    @staticmethod
    def _by_received(row: DossierListRow) -> object:
        return row.received_at

    @staticmethod
    def _by_due(row: DossierListRow) -> object:
        return row.due_at


class LongTable(DataTable["DossierListRow"]):
    """``wants_more()`` near the end of what is loaded. Reading the list again keeps the dossier that is current, or
    none: a row is never another dossier just because it stands in the same place."""

    wants_more = Signal()
    _quiet = False
    _goes_on = False

    def __init__(self, name: str, columns: Sequence[Column[DossierListRow]], parent: QWidget | None = None) -> None:
        super().__init__(name, columns, parent)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_window(self, rows: Sequence[DossierListRow], *, more: bool, keep_place: bool) -> None:
        """The list from its beginning."""
        bar = self.verticalScrollBar()
        place = bar.value() if keep_place else 0
        current = self.current_row()
        self._quiet = True
        self.setCurrentIndex(QModelIndex())
        self.show_rows(rows)
        shown = self.rows_model.rows()
        wanted = next((n for n, row in enumerate(shown) if current is not None and row.id == current.id), None)
        if wanted is not None:
            self.select_row(wanted)
        bar.setValue(place)
        self._quiet = False
        self._set_more(more)

    def append_window(self, rows: Sequence[DossierListRow], *, more: bool) -> None:
        """What follows."""
        self.rows_model.append_rows(rows)
        self._set_more(more)

    def select_id(self, dossier_id: int) -> None:
        """Make a dossier current without telling anybody; nothing when it is not in the list."""
        for number, row in enumerate(self.rows_model.rows()):
            if row.id == dossier_id:
                self._quiet = True
                self.select_row(number)
                self._quiet = False
                return

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self._quiet:
            QTableView.selectionChanged(self, selected, deselected)
            return
        super().selectionChanged(selected, deselected)

    def _set_more(self, more: bool) -> None:
        """A part of a list cannot be sorted: its header is live only when everything is there."""
        self._goes_on = more
        header = self.horizontalHeader()
        header.setSectionsClickable(not more)
        if more and header.isSortIndicatorShown():
            header.setSortIndicatorShown(False)
            self.rows_model.sort(-1, Qt.SortOrder.AscendingOrder)

    def _on_scrolled(self, _value: int) -> None:
        if self._goes_on and self.rowAt(self.viewport().height() - 1) + AHEAD >= self.rows_model.rowCount():
            self.wants_more.emit()

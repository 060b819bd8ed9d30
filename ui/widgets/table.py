"""Tables: declared columns over a tuple of frozen rows, drawn by a delegate, used by keys.

Column("code", self.tr("Mã hồ sơ"), _code, mono=True, width_hint=170)
table = DataTable(self.tr("Hồ sơ"), columns)
table.show_rows(rows)            # a tuple of frozen dataclasses
table.row_activated.connect(self.on_open)   # Enter or double click; carries the row
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QEvent,
    QItemSelection,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.widgets.delegates import CellDelegate, Countdown, Noted, Pill
from ui.widgets.empty import EmptyState

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
RAW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The value the getter gave (a str, ``Pill`` or ``Countdown``)."""
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
MONO_ROLE = int(Qt.ItemDataRole.UserRole) + 3
ROW_HEIGHT = 36
CODE_WIDTH, TIME_WIDTH, DATE_WIDTH = 216, 72, 104
"""Width hints for a dossier code, hh:mm and dd/MM/yyyy."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """How one column reads a row.

    ``getter`` gives a ``str``, a ``Pill`` (state) or a ``Countdown``. ``accessible`` reads the cell aloud when the text
    alone is not enough; ``sort_key`` gives a comparable value (None sorts last; without it the text is compared as
    Vietnamese). ``width_hint`` in pixels at 100 %, 0 shares what is left. ``mono``: digits in cells of one width.
    """

    key: str
    title: str
    getter: Callable[[Row], object]
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    accessible: Callable[[Row], str] | None = None
    sort_key: Callable[[Row], Any] | None = None
    width_hint: int = 0
    mono: bool = False
    tooltip: Callable[[Row], str] | None = None


def text_of(value: object) -> str:
    """What a cell value says in words."""
    if isinstance(value, Noted):
        return ", ".join(part for part in (value.text, value.note) if part)
    return value.text if isinstance(value, (Pill, Countdown)) else str(value)


def vietnamese_collator() -> QCollator:
    """Order of a Vietnamese list (An, Áo, Ăn, Ân …), numbers by value."""
    collator = QCollator(QLocale("vi_VN"))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows of a list screen; ``rows()`` is what is shown, in the shown order."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        return self._columns

    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace everything; an order the officer chose stays."""
        self.beginResetModel()
        self._given = tuple(rows)
        self._rows = self._in_order()
        self.endResetModel()

    def append_rows(self, rows: Sequence[Row]) -> None:
        """Add further rows of a long list behind those shown; what is current and scrolled to stays."""
        if not rows:
            return
        if self._sorted_by is not None:
            self.set_rows((*self._given, *rows))
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._given = self._rows = (*self._rows, *rows)
        self.endInsertRows()

    def refresh(self) -> None:
        """The rows are the same but what the getters say may have changed (time has passed)."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self._columns) - 1))

    def row_at(self, row: int) -> Row | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text_of(column.getter(row))
        if role == RAW_ROLE:
            return column.getter(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = column.accessible(row) if column.accessible else text_of(column.getter(row))
            return f"{column.title}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(row) if column.tooltip else text_of(column.getter(row))
        if role == SORT_ROLE:
            return column.sort_key(row) if column.sort_key else text_of(column.getter(row))
        if role == MONO_ROLE:
            return column.mono
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """``column`` -1 goes back to the order the rows came in."""
        self._sorted_by = (column, order) if 0 <= column < len(self._columns) else None
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._rows[index.row()]) for index in self.persistentIndexList()]
        self._rows = self._in_order()
        places = {id(row): number for number, row in enumerate(self._rows)}
        for index, row in kept:
            self.changePersistentIndex(index, self.index(places[id(row)], index.column()))
        self.layoutChanged.emit()

    def _in_order(self) -> tuple[Row, ...]:
        if self._sorted_by is None:
            return self._given
        column, descending = self._columns[self._sorted_by[0]], self._sorted_by[1] == Qt.SortOrder.DescendingOrder
        if column.sort_key is None:
            collator = vietnamese_collator()
            texts = [(collator.sortKey(text_of(column.getter(row))), number) for number, row in enumerate(self._given)]
            texts.sort(reverse=descending)
            return tuple(self._given[number] for _, number in texts)
        key = column.sort_key
        known = [row for row in self._given if key(row) is not None]
        unknown = [row for row in self._given if key(row) is None]
        return (*sorted(known, key=key, reverse=descending), *unknown)


class DataTable(QTableView, Generic[Row]):
    """A table of one kind of row.

    ``row_activated(row)``: Enter or double click. ``row_selected(row | None)``: the current row changed.
    States drawn over the table: ``show_loading()``, ``show_empty(title, hint)``, ``show_error(sentence)``,
    ``show_no_right()``; ``show_rows`` takes them away. A header click sorts, the third gives the first order back.
    """

    row_activated = Signal(object)
    row_selected = Signal(object)

    def __init__(self, name: str, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model: RowsModel[Row] = RowsModel(columns, self)
        self._empty = (self.tr("Chưa có gì ở đây"), "")
        self._state = EmptyState(parent=self.viewport())
        self._state.hide()
        self._sort_clicks = (-1, 0)
        self.setAccessibleName(name)
        self.setModel(self.rows_model)
        self.setItemDelegate(CellDelegate(RAW_ROLE, MONO_ROLE, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        header.setFixedHeight(32)
        header.sectionClicked.connect(self._on_header)
        self.doubleClicked.connect(self._on_double_click)
        self._lay_out_columns()

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the row that was current stays current when an equal or same-place row exists."""
        before, place = self.current_row(), self.currentIndex().row()
        self.rows_model.set_rows(rows)
        shown = self.rows_model.rows()
        if before is not None and shown:
            self.select_row(shown.index(before) if before in shown else min(place, len(shown) - 1))
        self._say(*self._empty, "inbox-outline") if not shown else self._state.hide()

    def set_empty_text(self, title: str, hint: str = "") -> None:
        """What an empty table says; the hint says what to do next."""
        self._empty = (title, hint)

    def show_loading(self) -> None:
        self._say(self.tr("Đang tải…"), "", "timer-sand")

    def show_empty(self, title: str, hint: str = "") -> None:
        self.rows_model.set_rows(())
        self._say(title, hint, "inbox-outline")

    def show_error(self, sentence: str) -> None:
        self.rows_model.set_rows(())
        self._say(self.tr("Chưa đọc được dữ liệu"), sentence, "alert-circle-outline", "late")

    def show_no_right(self) -> None:
        self.rows_model.set_rows(())
        self._say(
            self.tr("Phần này dành cho người có quyền"), self.tr("Xin hỏi người quản trị của trung tâm."),
            "lock-outline",
        )  # fmt: skip

    def state_text(self) -> str:
        """Title of the state drawn over the table, empty when rows are shown."""
        return self._state.title() if self._state.isVisibleTo(self.viewport()) else ""

    # -- current row ----------------------------------------------------------------------------------------------
    def current_row(self) -> Row | None:
        return self.rows_model.row_at(self.currentIndex().row())

    def select_row(self, number: int) -> None:
        self.setCurrentIndex(self.rows_model.index(number, 0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.row_selected.emit(self.current_row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            row = self.current_row()
            if row is not None:
                self.row_activated.emit(row)
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_columns()
        self._state.setGeometry(self.viewport().rect())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._state.setGeometry(self.viewport().rect())
        return super().viewportEvent(event)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _say(self, title: str, hint: str, icon_name: str, state: str = "") -> None:
        self._state.set_content(title, hint, icon_name, state)
        self._state.setGeometry(self.viewport().rect())
        self._state.show()

    def hide_columns(self, *keys: str) -> None:
        """Show every column but these (a side panel took the room)."""
        for number, column in enumerate(self.rows_model.columns):
            self.setColumnHidden(number, column.key in keys)
        self._lay_out_columns()

    def _lay_out_columns(self) -> None:
        """Hinted columns take their width, the others share what is left."""
        columns = self.rows_model.columns
        shown = [column for number, column in enumerate(columns) if not self.isColumnHidden(number)]
        fixed = sum(column.width_hint for column in shown)
        sharing = sum(1 for column in shown if not column.width_hint)
        left = max(0, self.viewport().width() - fixed)
        for number, column in enumerate(columns):
            share = max(96, left // sharing) if sharing else 0
            self.setColumnWidth(number, column.width_hint or share)
        if not sharing and columns and left:
            self.setColumnWidth(len(columns) - 1, columns[-1].width_hint + left)

    def _on_header(self, section: int) -> None:
        clicks = self._sort_clicks[1] + 1 if self._sort_clicks[0] == section else 1
        header = self.horizontalHeader()
        if clicks > 2:
            self._sort_clicks = (-1, 0)
            header.setSortIndicatorShown(False)
            self.rows_model.sort(-1)
            return
        self._sort_clicks = (section, clicks)
        order = Qt.SortOrder.AscendingOrder if clicks == 1 else Qt.SortOrder.DescendingOrder
        header.setSortIndicator(section, order)
        header.setSortIndicatorShown(True)
        self.rows_model.sort(section, order)

    def _on_double_click(self, index: QModelIndex) -> None:
        row = self.rows_model.row_at(index.row())
        if row is not None:
            self.row_activated.emit(row)

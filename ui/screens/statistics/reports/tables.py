"""Any report of the registry on the screen: its tables one below the other, its notes under them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from printing.excel import CellKind
from printing.reports.paper import Cell, ReportPaper, ReportTable, shown
from ui.widgets.definitions import set_definition
from ui.widgets.labels import text_label
from ui.widgets.table import CODE_WIDTH, Column, DataTable

ROW, HEAD = 30, 46
WIDTH = 1270
"""Pixels that the columns of a table share at 1366×768."""
MOST_ROWS = 7
"""Rows of a table that another one follows; more are scrolled to."""
LEAST_ROWS = 4
TEXT_SHARE = 88
"""Pixels of a share that a column of texts needs at least."""
LONG_TITLE = 11
LEAST_TEXT = 220
"""Where the widest column of texts would be narrower, it keeps this, and the table is scrolled sideways."""
_LEAST = {CellKind.DATETIME: 156, CellKind.DATE: 112, CellKind.NUMBER: 56, CellKind.PERCENT: 80, CellKind.MONEY: 100}

Row = tuple[Cell, ...]


class ReportTables(QWidget):
    """Built anew when a report with other columns is shown; otherwise only the rows change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables: list[DataTable[Row]] = []
        self._shape: object = None
        self._inner = QWidget()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._inner)

    def show_paper(self, paper: ReportPaper) -> None:
        shape = (paper.name, tuple((table.title, table.columns) for table in paper.tables), paper.notes)
        if shape != self._shape:
            self._shape = shape
            self._build(paper)
        for number, (table, widget) in enumerate(zip(paper.tables, self.tables, strict=True), start=1):
            widget.set_empty_text(table.empty)
            widget.show_rows(table.rows)
            if number < len(paper.tables):
                widget.setFixedHeight(HEAD + ROW * max(2, min(len(table.rows), MOST_ROWS)) + 6)
            else:
                widget.setMinimumHeight(HEAD + ROW * LEAST_ROWS)

    def _build(self, paper: ReportPaper) -> None:
        old, self._inner = self._inner, QWidget()
        self._box.replaceWidget(old, self._inner)
        old.deleteLater()
        self.tables = []
        box = QVBoxLayout(self._inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for number, table in enumerate(paper.tables, start=1):
            if table.title:
                box.addWidget(text_label(table.title, "strong"))
            made = _table(table, paper.title)
            set_definition(made, (table.title or paper.title, *table.notes, *paper.notes))
            self.tables.append(made)
            box.addWidget(made, 1 if number == len(paper.tables) else 0)
            for note in table.notes:
                box.addWidget(_note(note))
        for note in paper.notes:
            box.addWidget(_note(note))


def _note(text: str) -> QLabel:
    """Wrapped at the page's width: a long sentence must not make the page wider."""
    label = text_label(text, "note")
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _table(table: ReportTable, title: str) -> DataTable[Row]:
    whole = sum(column.share for column in table.columns)
    widths = [
        max(
            CODE_WIDTH if one.code else _LEAST.get(one.kind, round(TEXT_SHARE * one.share)),
            round(WIDTH * one.share / whole),
        )
        for one in table.columns
    ]
    texts = [place for place, one in enumerate(table.columns) if one.kind is CellKind.TEXT and not one.code]
    if texts:
        widest = max(texts, key=lambda place: table.columns[place].share)
        room = WIDTH - sum(widths) + widths[widest]
        widths[widest] = 0 if room >= LEAST_TEXT else LEAST_TEXT
    columns: list[Column[Row]] = []
    for place, one in enumerate(table.columns):
        columns.append(
            Column(
                str(place),
                _two_lines(one.title),
                _Text(place, one.kind),
                align=Qt.AlignmentFlag.AlignRight if one.right else Qt.AlignmentFlag.AlignLeft,
                width_hint=widths[place],
                mono=one.right,
                sort_key=_Order(place) if one.kind is not CellKind.TEXT else None,
            )
        )
    made: DataTable[Row] = DataTable(table.title or title, columns)
    made.verticalHeader().setDefaultSectionSize(ROW)
    made.horizontalHeader().setFixedHeight(HEAD)
    return made


def _two_lines(title: str) -> str:
    """A long heading broken at the blank nearest to its middle."""
    blanks = [place for place, char in enumerate(title) if char == " "]
    if len(title) <= LONG_TITLE or not blanks:
        return title
    middle = min(blanks, key=lambda place: abs(place - len(title) / 2))
    return f"{title[:middle]}\n{title[middle + 1 :]}"


class _Text:
    """Reads one column as text."""

    def __init__(self, place: int, kind: CellKind) -> None:
        self._place, self._kind = place, kind

    def __call__(self, row: Row) -> str:
        return shown(row[self._place], self._kind)


class _Order:
    """Sorts by the value itself; what is missing stands last."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, row: Row) -> Any:
        value = row[self._place]
        return None if isinstance(value, str) else value

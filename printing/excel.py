"""Tables as Excel files: real dates and numbers, a header that stays, widths that fit, a page that prints.

openpyxl is imported when a table is written, never at the start of the program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop_app.clock import in_vietnam
from desktop_app.errors import EnvironmentProblem

WIDEST, NARROWEST = 60, 6
TITLE_ROW = 1
SHEET_NAME = 31
"""Longest name Excel gives a sheet."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class CellKind(StrEnum):
    """What a column holds; decides its number format and its side."""

    TEXT = "text"
    DATE = "date"
    DATETIME = "datetime"
    NUMBER = "number"
    MONEY = "money"
    """Whole đồng."""
    PERCENT = "percent"
    """0 to 100, shown with one decimal."""
    DECIMAL = "decimal"
    """Shown with one decimal."""


@dataclass(frozen=True, slots=True)
class ExcelColumn:
    """``width`` in characters; 0: as wide as the content, within reason."""

    title: str
    kind: CellKind = CellKind.TEXT
    width: float = 0


_FORMATS = {
    CellKind.TEXT: "@",
    CellKind.DATE: "dd/mm/yyyy",
    CellKind.DATETIME: "dd/mm/yyyy hh:mm",
    CellKind.NUMBER: "#,##0",
    CellKind.MONEY: '#,##0" đ"',
    CellKind.PERCENT: '0.0" %"',
    CellKind.DECIMAL: "#,##0.0",
}
_WIDTHS = {
    CellKind.DATE: 12, CellKind.DATETIME: 17, CellKind.NUMBER: 10, CellKind.MONEY: 15, CellKind.PERCENT: 10,
    CellKind.DECIMAL: 10,
}  # fmt: skip


def write_table(
    path: Path,
    title: str,
    columns: Sequence[ExcelColumn],
    rows: Sequence[Sequence[object]],
    notes: Sequence[str] = (),
) -> Path:
    """Write one sheet: title, notes (who, when, which conditions), header, rows.

    A row holds one value a column: ``str``, ``int``, ``float``, ``date``, aware ``datetime`` (written as Vietnamese
    time) or None. Personal data comes masked from the caller. Raises ``EnvironmentProblem("file_not_written")`` when
    the file is open in Excel or the folder cannot be written; nothing half-written is left.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = _sheet_name(title)
    fill_table(sheet, title, columns, rows, notes)
    return _save(book, path)


def fill_table(
    sheet: Any, title: str, columns: Sequence[ExcelColumn], rows: Iterable[Sequence[object]], notes: Sequence[str] = ()
) -> int:
    """The same on a sheet of openpyxl; returns the number of the first row under the header.

    Rows of an iterator are read once: then every column of texts needs its width.
    """
    from openpyxl.utils import get_column_letter

    header = TITLE_ROW + len(notes) + 2
    _heading(sheet, title, notes)
    _header(sheet, header, columns)
    offset = 0
    for offset, row in enumerate(rows, start=1):
        for number, (column, value) in enumerate(zip(columns, row, strict=True), start=1):
            _fill(sheet.cell(header + offset, number), column, value)
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _width(
            column, [row[number - 1] for row in rows] if isinstance(rows, Sequence) else ()
        )
    last = get_column_letter(len(columns))
    sheet.freeze_panes = sheet.cell(header + 1, 1)
    sheet.auto_filter.ref = f"A{header}:{last}{header + offset}"
    _page(sheet, header)
    return header + 1


def _heading(sheet: Any, title: str, notes: Sequence[str]) -> None:
    from openpyxl.styles import Font

    head = sheet.cell(TITLE_ROW, 1)
    _fill(head, ExcelColumn(""), title)
    head.font = Font(bold=True, size=14)
    for offset, note in enumerate(notes, start=1):
        cell = sheet.cell(TITLE_ROW + offset, 1)
        _fill(cell, ExcelColumn(""), note)
        cell.font = Font(italic=True, color="FF5B6B7B")


def _header(sheet: Any, row: int, columns: Sequence[ExcelColumn]) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    for number, column in enumerate(columns, start=1):
        cell = sheet.cell(row, number)
        _fill(cell, ExcelColumn(""), column.title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFE8EEF3")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        cell.border = Border(bottom=Side("thin", color="FF5B6B7B"))


def _fill(cell: Any, column: ExcelColumn, value: object) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        value = in_vietnam(value).replace(tzinfo=None, microsecond=0)  # Excel knows no time zones
        if column.kind is CellKind.DATE:
            value = value.date()
    cell.value = value
    if isinstance(value, str):
        # A name that begins like a formula is still only a name.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_FORMULA_STARTS)
    elif column.kind is not CellKind.TEXT:
        cell.number_format = _FORMATS[column.kind]


def _width(column: ExcelColumn, values: Sequence[object]) -> float:
    if column.width:
        return column.width
    known = _WIDTHS.get(column.kind)
    if known is not None:
        return max(known, min(WIDEST, len(column.title) + 2))
    longest = max([len(column.title), *(len(_text(value)) for value in values)])
    return min(WIDEST, max(NARROWEST, longest + 2))


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else "" if value is None else str(value)


def _page(sheet: Any, header: int) -> None:
    sheet.print_title_rows = f"{header}:{header}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.right.text = "&P/&N"


def _sheet_name(title: str) -> str:
    cleaned = "".join(" " if char in "[]:*?/\\'" else char for char in title).strip()
    return cleaned[:SHEET_NAME] or "1"


def _save(book: Any, path: Path) -> Path:
    part = path.with_name(f".{path.name}.part")
    try:
        book.save(part)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise EnvironmentProblem("file_not_written") from error
    return path

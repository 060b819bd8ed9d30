"""Form II.06a/VPCP/KSTT as an Excel workbook: numbers that can be summed, the head as on paper."""

from __future__ import annotations

import io
from typing import Any

from desktop_app.domain.exchange.reports import Form06a
from printing.report_06a import words

_WIDTHS = (5, 40, *(12,) * 11)
_LETTERS = "ABCDEFGHIJKLM"


def workbook_06a(form: Form06a) -> bytes:
    """The xlsx file; openpyxl is imported when the first one is written."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    sheet.title = "II.06a"
    reporter, recipient, period, as_of = words.lines_above(form)
    for text in (words.CODE, reporter, recipient, words.TITLE, period, as_of, words.UNIT):
        _put(sheet, sheet.max_row + 1 if sheet["A1"].value else 1, 1, text)
    sheet["A1"].font = sheet["A2"].font = Font(bold=True)
    sheet["A4"].font = Font(bold=True, size=14)
    if form.sample:
        _put(sheet, sheet.max_row + 1, 1, words.SAMPLE)
    first = _head(sheet, sheet.max_row + 2)
    for row in words.rows(form):
        _line(sheet, sheet.max_row + 1, row)
    for cell in sheet[first]:
        cell.font = Font(bold=True)
    if form.restatements:
        _put(sheet, sheet.max_row + 2, 1, words.CHANGED)
        for row in words.changes(form):
            _line(sheet, sheet.max_row + 1, row)
    for letter, width in zip(_LETTERS, _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(first, 3)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _head(sheet: Any, top: int) -> int:
    """The head from row ``top`` on; the row below it."""
    from openpyxl.styles import Alignment, Font

    cells = [(one.text, one.column, one.row, one.columns, one.rows) for one in words.HEAD]
    cells += [(number, column, 3, 1, 1) for column, number in enumerate(words.NUMBERS)]
    for text, column, row, columns, rows in cells:
        cell = _put(sheet, top + row, column + 1, text)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        if columns > 1 or rows > 1:
            sheet.merge_cells(
                start_row=top + row, end_row=top + row + rows - 1, start_column=column + 1, end_column=column + columns
            )
    return top + 4


def _line(sheet: Any, at: int, row: tuple[str, str, tuple[int, ...]]) -> None:
    number, label, counts = row
    if number:
        sheet.cell(at, 1).value = int(number)
    _put(sheet, at, 2, label)
    for place, count in enumerate(counts, start=3):
        cell = sheet.cell(at, place)
        cell.value = count
        cell.number_format = "#,##0"


def _put(sheet: Any, row: int, column: int, text: str) -> Any:
    """A text a spreadsheet will never run as a formula."""
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    return cell

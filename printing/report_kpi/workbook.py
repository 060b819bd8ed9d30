"""The page of targets as an Excel workbook: shares and counts as numbers."""

from __future__ import annotations

import io
from typing import Any

from desktop_app.domain.exchange.kpi import KpiPage
from printing.report_kpi import words

_WIDTHS = (5, 34, 12, 14, 12, 10, 10, 12, 60)
_PERCENT = "0.00%"


def workbook_kpi(page: KpiPage, before: KpiPage | None) -> bytes:
    """The xlsx file; openpyxl is imported when the first one is written."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = "Chỉ tiêu"
    above = [page.superior_body, page.centre, words.TITLE, *words.lines_above(page, before)]
    above += [words.SAMPLE] if page.sample else []
    for row, text in enumerate(above, start=1):
        _put(sheet, row, 1, text)
    sheet["A2"].font = Font(bold=True)
    sheet["A3"].font = Font(bold=True, size=14)
    head = len(above) + 2
    for column, text in enumerate(words.HEAD, start=1):
        cell = _put(sheet, head, column, text)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for number, line in enumerate(words.lines(page, before), start=1):
        row = head + number
        sheet.cell(row, 1).value = number
        _put(sheet, row, 2, line.name)
        for column, share in ((3, line.actual), (4, line.target), (8, line.before)):
            if share is not None:
                sheet.cell(row, column).value = round(share / 100, 6)
                sheet.cell(row, column).number_format = _PERCENT
        _put(sheet, row, 5, line.judged).alignment = Alignment(horizontal="center")
        for column, count in ((6, line.part), (7, line.whole)):
            sheet.cell(row, column).value = count
            sheet.cell(row, column).number_format = "#,##0"
        _put(sheet, row, 9, line.note).alignment = Alignment(wrap_text=True)
    _put(sheet, head + len(page.rows) + 2, 1, words.NOTE)
    for letter, width in zip("ABCDEFGHI", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = sheet.cell(head + 1, 3)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _put(sheet: Any, row: int, column: int, text: str) -> Any:
    """A text a spreadsheet will never run as a formula."""
    cell = sheet.cell(row, column)
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    return cell

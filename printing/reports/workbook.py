"""A report as an Excel workbook: a sheet for each table, with real numbers and dates and a head that stays."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from desktop_app.errors import UserError
from printing.excel import CellKind, ExcelColumn, fill_table
from printing.reports.paper import SAMPLE, Cell, Going, ReportPaper, ReportTable

PART = 500
NARROWEST, WIDEST, CHARACTERS = 9.0, 60.0, 150.0
"""Widths in characters; all columns of a sheet together are about ``CHARACTERS`` wide, as on the printed page."""


def report_workbook(paper: ReportPaper, going: Going | None = None) -> bytes:
    """The xlsx file; openpyxl is imported when the first one is written.

    Raises ``UserError("report_stopped")`` when ``going`` says so.
    """
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    taken: set[str] = set()
    for number, table in enumerate(paper.tables, start=1):
        sheet = book.create_sheet(_name(table.title or paper.title, taken, number))
        _fill(sheet, paper, table, going)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, paper: ReportPaper, table: ReportTable, going: Going | None) -> None:
    from openpyxl.styles import Font

    notes = [paper.head.superior_body, paper.head.centre, paper.period_text, paper.as_of, table.title, *table.notes]
    if paper.head.sample:
        notes.append(SAMPLE)
    if not table.rows:
        notes.append(table.empty)
    whole = sum(column.share for column in table.columns)
    columns = [
        ExcelColumn(one.title, one.kind, _width(CHARACTERS * one.share / whole, one.kind)) for one in table.columns
    ]
    first = fill_table(sheet, paper.title, columns, _parts(table, going), [*filter(None, notes), *paper.notes])
    for number in table.strong:
        for cell in sheet[first + number]:
            cell.font = Font(bold=True)


def _parts(table: ReportTable, going: Going | None) -> Iterator[tuple[Cell, ...]]:
    for number, row in enumerate(table.rows, start=1):
        yield row
        if number % PART == 0 and going is not None and not going(number):
            raise UserError("report_stopped", field="report")


def _width(characters: float, kind: CellKind) -> float:
    least = 17.0 if kind is CellKind.DATETIME else 12.0 if kind is CellKind.DATE else NARROWEST
    return round(min(WIDEST, max(least, characters)), 1)


def _name(title: str, taken: set[str], number: int) -> str:
    bare = "".join(" " if char in "[]:*?/\\'" else char for char in title).strip()[:28].strip() or "Bảng"
    name = bare if bare.lower() not in taken else f"{bare[:26]} {number}"
    taken.add(name.lower())
    return name

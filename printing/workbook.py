"""The page of figures as an Excel workbook: one sheet for the figures, one for each chart's numbers.

Numbers stay numbers, so that they can be summed; openpyxl is imported when the first workbook is written.
"""

from __future__ import annotations

import io
import re
from typing import Any

from desktop_app.domain.charts import StatisticsPaper

_UNSAFE = re.compile(r"[\[\]:*?/\\']")
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})*")
_DECIMAL = re.compile(r"-?\d{1,3}(?:\.\d{3})*,\d+")
SHEET_NAME = 31


def statistics_workbook(paper: StatisticsPaper) -> bytes:
    """The xlsx file."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    sheet.title = "Chỉ tiêu"
    names = {sheet.title}
    for text in (paper.superior_body, paper.centre, paper.title, paper.period, paper.as_of):
        sheet.append([_text(text)])
    if paper.sample:
        sheet.append(["DỮ LIỆU MẪU"])
    sheet.append([])
    _header(sheet, ["Chỉ tiêu", "Số liệu", "Mục tiêu", "So sánh"], Font(bold=True))
    for line in paper.figures:
        sheet.append([_text(line.label), _value(line.value), _value(line.target), _text(line.trend)])
        for column in (2, 3):
            cell = sheet.cell(sheet.max_row, column)
            if str(line.value if column == 2 else line.target).endswith("%"):
                cell.number_format = "0.0%"
    _widths(sheet, (44, 16, 14, 36))
    sheet["A3"].font = Font(bold=True, size=14)
    for chart in paper.charts:
        page = book.create_sheet(_sheet_name(chart.title, names))
        page.append([_text(chart.title)])
        page["A1"].font = Font(bold=True, size=13)
        page.append([_text(f"{paper.period} · {paper.as_of}")])
        _header(page, [chart.category, *(series.name for series in chart.series)], Font(bold=True))
        page.freeze_panes = "A4"
        for bar in chart.bars:
            page.append([_text(bar.full_name), *bar.values])
        _widths(page, (56, *(16 for _ in chart.series)))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _header(sheet: Any, titles: list[str], font: Any) -> None:
    sheet.append([_text(title) for title in titles])
    for cell in sheet[sheet.max_row]:
        cell.font = font


def _widths(sheet: Any, widths: tuple[int, ...]) -> None:
    for number, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGH"[number]].width = width


def _text(text: str) -> str:
    """A text a spreadsheet will never run as a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _value(text: str) -> int | float | str:
    """ "1.204" and "96,4 %" as numbers, everything else as text."""
    if _NUMBER.fullmatch(text):
        return int(text.replace(".", ""))
    bare = text.removesuffix(" %")
    if _NUMBER.fullmatch(bare) or _DECIMAL.fullmatch(bare):
        number = float(bare.replace(".", "").replace(",", "."))
        return round(number / 100, 6) if text.endswith("%") else number
    return _text(text)


def _sheet_name(title: str, taken: set[str]) -> str:
    name = _UNSAFE.sub(" ", title)[:SHEET_NAME].strip() or "Bảng"
    number = 2
    unique = name
    while unique.lower() in {one.lower() for one in taken}:
        unique = f"{name[: SHEET_NAME - 3]} {number}"
        number += 1
    taken.add(unique)
    return unique

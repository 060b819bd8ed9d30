"""A report on A4."""

from __future__ import annotations

from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.reports.paper import SAMPLE, ReportPaper, ReportTable, shown
from printing.sheet import Align, Cell, Column, HeadCell, Margins, Sheet, TableLook
from printing.wrap import Run, Style

LONG, SHORT = 297.0, 210.0
MARGINS = Margins(16, 12, 13, 16)
BODY = Style(Face.REGULAR, 10.5, leading=1.2)
BOLD = Style(Face.BOLD, 10.5, leading=1.2)
NOTE = Style(Face.ITALIC, 9.5, leading=1.2)
STRONG = Style(Face.BOLD, 9.2, leading=1.15)
TABLE = TableLook(Style(Face.REGULAR, 9.2, leading=1.15), Style(Face.BOLD, 8.6, leading=1.05), 10.5)
KEPT = 34.0
"""Millimetres that a table's title keeps together with: head and first rows."""


def draw_report(paper: ReportPaper) -> bytes:
    """The PDF; the same report gives the same bytes. May be called from any thread."""
    with _one_at_a_time:
        width, height = (SHORT, LONG) if paper.upright else (LONG, SHORT)
        sheet = Sheet(font_set(), width, height, MARGINS)
        if paper.head.superior_body:
            sheet.paragraph(paper.head.superior_body.upper(), BODY)
        sheet.paragraph(paper.head.centre.upper(), BOLD)
        sheet.space(3)
        sheet.paragraph(paper.title.upper(), Style(Face.BOLD, 14, leading=1.2), align=Align.CENTRE)
        sheet.paragraph(paper.period_text, BOLD, align=Align.CENTRE)
        sheet.paragraph(paper.as_of, NOTE, align=Align.CENTRE)
        for table in paper.tables:
            _table(sheet, table)
        if paper.notes:
            sheet.space(3)
            for note in paper.notes:
                sheet.paragraph(note, NOTE)
        _foot(sheet, paper)
        period = paper.head.period
        info = PaperInfo(f"{paper.title} {period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}", paper.head.centre)
        return paint(sheet, info, watermark=(SAMPLE,) if paper.head.sample else ())


def _table(sheet: Sheet, table: ReportTable) -> None:
    sheet.space(4)
    sheet.keep(KEPT)
    if table.title:
        sheet.paragraph(table.title, BOLD)
        sheet.space(1)
    if not table.rows:
        sheet.paragraph(table.empty, NOTE)
    else:
        whole = sum(column.share for column in table.columns)
        columns = [
            Column(sheet.inner_width * one.share / whole, Align.RIGHT if one.right else Align.LEFT)
            for one in table.columns
        ]
        head = [HeadCell(one.title, place) for place, one in enumerate(table.columns)]
        sheet.table(columns, head, [_cells(table, number) for number in range(len(table.rows))], TABLE)
    for note in table.notes:
        sheet.paragraph(note, NOTE)


def _cells(table: ReportTable, number: int) -> tuple[Cell, ...]:
    texts = [shown(cell, column.kind) for cell, column in zip(table.rows[number], table.columns, strict=True)]
    return tuple((Run(text, STRONG),) for text in texts) if number in table.strong else tuple(texts)


def _foot(sheet: Sheet, paper: ReportPaper) -> None:
    style = Style(Face.ITALIC, 8, grey=0.25)
    remark = f"{paper.as_of} · {SAMPLE}" if paper.head.sample else paper.as_of
    for number, page in enumerate(sheet.pages, start=1):
        sheet.text_on(page, MARGINS.left, sheet.height - 8, remark, style)
        pages = f"Trang {number}/{len(sheet.pages)}"
        sheet.text_on(page, sheet.width - MARGINS.right, sheet.height - 8, pages, style, Align.RIGHT)

"""A report on A4."""

from __future__ import annotations

import time
from collections.abc import Iterator

from desktop_app.errors import UserError
from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import LongPaper, PaperInfo
from printing.reports.paper import SAMPLE, Going, ReportPaper, ReportTable, shown
from printing.sheet import Align, Cell, Column, HeadCell, Margins, Page, Sheet, TableLook
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


MOST_WHOLE = 2_000
"""Rows of a report that is kept whole until its number of pages is known."""
YIELD_S = 0.001
PART = 50
"""Rows after which full pages are painted, others may draw, and the reader is asked whether to go on."""


def draw_report(paper: ReportPaper, going: Going | None = None) -> bytes:
    """The PDF; the same report gives the same bytes. May be called from any thread.

    A long one is painted page by page, and between its parts others may draw: a receipt never waits for a book.
    Raises ``UserError("report_stopped")`` when ``going`` says so.
    """
    width, height = (SHORT, LONG) if paper.upright else (LONG, SHORT)
    period = paper.head.period
    info = PaperInfo(f"{paper.title} {period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}", paper.head.centre)
    with _one_at_a_time:
        sheet = Sheet(font_set(), width, height, MARGINS)
        drawn = _Drawing(paper, sheet, LongPaper(sheet, info, (SAMPLE,) if paper.head.sample else ()), going)
        return drawn.whole()


class _Drawing:
    """One report on its way to the page; the lock of drawing is held, and let go between two parts."""

    def __init__(self, paper: ReportPaper, sheet: Sheet, pages: LongPaper, going: Going | None) -> None:
        self._paper, self._sheet, self._pages, self._going = paper, sheet, pages, going
        self._rows = 0
        self._all_pages = 0
        """Known where nothing was painted before the end."""

    def whole(self) -> bytes:
        paper, sheet = self._paper, self._sheet
        if paper.head.superior_body:
            sheet.paragraph(paper.head.superior_body.upper(), BODY)
        sheet.paragraph(paper.head.centre.upper(), BOLD)
        sheet.space(3)
        sheet.paragraph(paper.title.upper(), Style(Face.BOLD, 14, leading=1.2), align=Align.CENTRE)
        sheet.paragraph(paper.period_text, BOLD, align=Align.CENTRE)
        sheet.paragraph(paper.as_of, NOTE, align=Align.CENTRE)
        for table in paper.tables:
            self._table(table)
        if paper.notes:
            sheet.space(3)
            for note in paper.notes:
                sheet.paragraph(note, NOTE)
        self._all_pages = self._pages.painted + len(sheet.pages)
        return self._pages.end(self._foot)

    def _table(self, table: ReportTable) -> None:
        sheet = self._sheet
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
            sheet.table(columns, head, self._lines(table), TABLE)
        for note in table.notes:
            sheet.paragraph(note, NOTE)

    def _lines(self, table: ReportTable) -> Iterator[tuple[Cell, ...]]:
        for number in range(len(table.rows)):
            yield _cells(table, number)
            self._rows += 1
            if self._rows % PART == 0:
                self._let_others()

    def _let_others(self) -> None:
        if len(self._paper.tables[-1].rows) > MOST_WHOLE:
            self._pages.paint_full_pages(self._foot)
        _one_at_a_time.release()
        try:
            time.sleep(YIELD_S)  # a lock is not fair: whoever waits has to be given the time to take it
            if self._going is not None and not self._going(self._rows):
                raise UserError("report_stopped", field="report")
        finally:
            _one_at_a_time.acquire()

    def _foot(self, page: Page, number: int) -> None:
        """A long report does not know yet how many pages it will have."""
        sheet, paper = self._sheet, self._paper
        style = Style(Face.ITALIC, 8, grey=0.25)
        remark = f"{paper.as_of} · {SAMPLE}" if paper.head.sample else paper.as_of
        sheet.text_on(page, MARGINS.left, sheet.height - 8, remark, style)
        pages = f"Trang {number}/{self._all_pages}" if self._all_pages else f"Trang {number}"
        sheet.text_on(page, sheet.width - MARGINS.right, sheet.height - 8, pages, style, Align.RIGHT)


def _cells(table: ReportTable, number: int) -> tuple[Cell, ...]:
    texts = [shown(cell, column.kind) for cell, column in zip(table.rows[number], table.columns, strict=True)]
    return tuple((Run(text, STRONG),) for text in texts) if number in table.strong else tuple(texts)

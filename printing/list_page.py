"""A list on A4: results nobody collected, supplements nobody brought, the public progress sheet."""

from __future__ import annotations

from desktop_app.domain.list_paper import ListPaper
from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.sheet import Align, Column, HeadCell, Margins, Sheet, TableLook
from printing.wrap import Style

LONG, SHORT = 297.0, 210.0
MARGINS = Margins(18, 13, 15, 16)
BODY = Style(Face.REGULAR, 10.5, leading=1.2)
BOLD = Style(Face.BOLD, 10.5, leading=1.2)
TABLE = TableLook(Style(Face.REGULAR, 9.5, leading=1.15), Style(Face.BOLD, 9.5), 6.0)
SAMPLE = "DỮ LIỆU MẪU"
NUMBER_SHARE = 0.045


def draw_list_page(paper: ListPaper) -> bytes:
    """The PDF; the same list gives the same bytes. May be called from any thread."""
    with _one_at_a_time:
        width, height = (SHORT, LONG) if paper.upright else (LONG, SHORT)
        sheet = Sheet(font_set(), width, height, MARGINS)
        if paper.superior_body:
            sheet.paragraph(paper.superior_body.upper(), BODY)
        sheet.paragraph(paper.centre.upper(), BOLD)
        sheet.space(3)
        sheet.paragraph(paper.title, Style(Face.BOLD, 15, leading=1.2), align=Align.CENTRE)
        sheet.paragraph(paper.as_of, Style(Face.ITALIC, 10, leading=1.2), align=Align.CENTRE)
        sheet.space(3)
        _table(sheet, paper)
        _foot(sheet, paper)
        return paint(sheet, PaperInfo(paper.title, paper.centre), watermark=(SAMPLE,) if paper.sample else ())


def _table(sheet: Sheet, paper: ListPaper) -> None:
    left = sheet.inner_width * (1 - NUMBER_SHARE)
    columns = (
        Column(sheet.inner_width * NUMBER_SHARE, Align.CENTRE),
        *(Column(left * one.share, Align.RIGHT if one.right else Align.LEFT) for one in paper.columns),
    )
    head = (HeadCell("STT", 0), *(HeadCell(one.title, place) for place, one in enumerate(paper.columns, start=1)))
    rows = [(str(number), *row) for number, row in enumerate(paper.rows, start=1)]
    sheet.table(columns, head, rows or [("",) * len(columns)], TABLE)
    sheet.space(2)
    sheet.paragraph(f"Tổng số: {len(paper.rows)} hồ sơ.", BOLD)


def _foot(sheet: Sheet, paper: ListPaper) -> None:
    style = Style(Face.ITALIC, 8, grey=0.25)
    for number, page in enumerate(sheet.pages, start=1):
        remark = f"{paper.as_of} · {SAMPLE}" if paper.sample else paper.as_of
        sheet.text_on(page, sheet.margins.left, sheet.height - 8, remark, style)
        pages = f"Trang {number}/{len(sheet.pages)}"
        sheet.text_on(page, sheet.width - sheet.margins.right, sheet.height - 8, pages, style, Align.RIGHT)

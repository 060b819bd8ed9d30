"""The counter's list: every procedure in force by sector, with its limit and fee, on as many A4 pages as it takes."""

from __future__ import annotations

from desktop_app.domain.catalogue.papers import Poster
from desktop_app.domain.formatting import money_plain
from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.sheet import MM, Align, Box, Column, HeadCell, Margins, Rule, Sheet, TableLook
from printing.wrap import Style

WIDTH, HEIGHT = 210.0, 297.0
MARGINS = Margins(15, 14, 12, 17)
SAMPLE = "DỮ LIỆU MẪU"
_BODY = Style(Face.REGULAR, 11, leading=1.2)
_BOLD = Style(Face.BOLD, 11, leading=1.2)
_CELL = Style(Face.REGULAR, 10, leading=1.17)
_HEAD = Style(Face.BOLD, 10, leading=1.15)
_LOOK = TableLook(_CELL, _HEAD, 6.5)
WIDTHS = (10.0, 24.0, 78.0, 36.0)
"""Number, code, name, limit; the fee takes the rest."""


def draw_poster(paper: Poster) -> bytes:
    """The PDF; the same context gives the same bytes. May be called from any thread."""
    with _one_at_a_time:
        sheet = Sheet(font_set(), WIDTH, HEIGHT, MARGINS)
        _head(sheet, paper)
        columns = (*(Column(width) for width in WIDTHS), Column(sheet.inner_width - sum(WIDTHS)))
        number = 0
        for sector in paper.sectors:
            rows = []
            for row in sector.rows:
                number += 1
                rows.append((str(number), row.code, row.name, row.limit, row.fee))
            _sector(sheet, f"{sector.name} ({money_plain(len(sector.rows))} thủ tục)")
            head = ("TT", "Mã", "Tên thủ tục", "Thời hạn", "Phí, lệ phí")
            sheet.table(columns, [HeadCell(text, place) for place, text in enumerate(head)], rows, _LOOK)
            sheet.space(4)
        if not paper.sectors:
            sheet.paragraph("Danh mục chưa có thủ tục nào đang hiệu lực.", _BODY, align=Align.CENTRE)
        _foot(sheet, paper)
        info = PaperInfo("Danh mục thủ tục hành chính", paper.head.centre)
        return paint(sheet, info, watermark=(SAMPLE,) if paper.head.sample else ())


def _head(sheet: Sheet, paper: Poster) -> None:
    head = paper.head
    if head.superior_body:
        sheet.paragraph(head.superior_body.upper(), _BODY, align=Align.CENTRE)
    sheet.paragraph(head.centre.upper(), _BOLD, align=Align.CENTRE)
    sheet.space(3)
    title = Style(Face.BOLD, 19, leading=1.2)
    sheet.paragraph("DANH MỤC THỦ TỤC HÀNH CHÍNH", title, align=Align.CENTRE)
    sheet.paragraph(
        f"Đang thực hiện tại trung tâm vào {paper.day}: {money_plain(paper.count)} thủ tục", _BODY, align=Align.CENTRE
    )
    lines = [
        f"{label} {value}" for label, value in (("Điện thoại", head.phone), ("Đường dây nóng", head.hotline)) if value
    ]
    if lines:
        sheet.paragraph(" · ".join(lines), _BOLD, align=Align.CENTRE)
    sheet.space(4)


def _sector(sheet: Sheet, text: str) -> None:
    """A dark bar that never stands alone at the foot of a page."""
    bold = Style(Face.BOLD, 11, grey=1.0, leading=1.2)
    lines = sheet.lines(text, bold, sheet.inner_width - 4)
    height = len(lines) * bold.line / MM + 2.2
    sheet.keep(height + _LOOK.row_height + 14)
    sheet.page.boxes.append(Box(sheet.margins.left, sheet.y, sheet.inner_width, height, grey=0.22))
    sheet.block(sheet.margins.left + 2, sheet.y + 1.1, sheet.inner_width - 4, text, bold, Align.LEFT)
    sheet.y += height


def _foot(sheet: Sheet, paper: Poster) -> None:
    style = Style(Face.ITALIC, 8.5, grey=0.25)
    left, right = sheet.margins.left, WIDTH - sheet.margins.right
    y = HEIGHT - 8
    for number, page in enumerate(sheet.pages):
        page.rules.append(Rule(left, y - 4, right, y - 4, 0.3))
        remark = f"{paper.head.printed} · {SAMPLE}" if paper.head.sample else paper.head.printed
        sheet.text_on(page, left, y, remark, style)
        sheet.text_on(page, right, y, f"Trang {number + 1}/{len(sheet.pages)}", style, Align.RIGHT)

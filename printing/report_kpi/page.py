"""The page of targets on A4 landscape."""

from __future__ import annotations

from desktop_app.domain.exchange.kpi import KpiPage
from desktop_app.domain.formatting import decimal_vi, money_plain
from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.report_kpi import words
from printing.sheet import Align, Column, HeadCell, Margins, Sheet, TableLook
from printing.wrap import Run, Style

WIDTH, HEIGHT = 297.0, 210.0
MARGINS = Margins(15, 12, 12, 16)
BODY = Style(Face.REGULAR, 10.5, leading=1.2)
BOLD = Style(Face.BOLD, 10.5, leading=1.2)
NOTE = Style(Face.ITALIC, 10, leading=1.2)
TABLE = TableLook(Style(Face.REGULAR, 10, leading=1.15), Style(Face.BOLD, 9, leading=1.1), 9.4)
SHARES = (0.04, 0.22, 0.085, 0.085, 0.085, 0.075, 0.075, 0.085, 0.25)
_RIGHT = Align.RIGHT
_ALIGN = (Align.CENTRE, Align.LEFT, _RIGHT, _RIGHT, Align.CENTRE, _RIGHT, _RIGHT, _RIGHT, Align.LEFT)


def draw_kpi(page: KpiPage, before: KpiPage | None) -> bytes:
    """The PDF; the same values give the same bytes. May be called from any thread."""
    with _one_at_a_time:
        sheet = Sheet(font_set(), WIDTH, HEIGHT, MARGINS)
        if page.superior_body:
            sheet.paragraph(page.superior_body, BODY)
        sheet.paragraph(page.centre, BOLD)
        sheet.space(3)
        sheet.paragraph(words.TITLE, Style(Face.BOLD, 14, leading=1.2), align=Align.CENTRE)
        whose, period, as_of = words.lines_above(page, before)
        sheet.paragraph(whose, BOLD, align=Align.CENTRE)
        sheet.paragraph(period, BODY, align=Align.CENTRE)
        sheet.paragraph(as_of, NOTE, align=Align.CENTRE)
        sheet.space(3)
        columns = [Column(sheet.inner_width * share, side) for share, side in zip(SHARES, _ALIGN, strict=True)]
        head = [HeadCell(text, place, 0) for place, text in enumerate(words.HEAD)]
        bold = Style(Face.BOLD, TABLE.style.size, leading=TABLE.style.leading)
        rows = [
            (
                str(number), line.name, (Run(_share(line.actual), bold),), _share(line.target), line.judged,
                _count(line.part), _count(line.whole), _share(line.before), line.note,
            )
            for number, line in enumerate(words.lines(page, before), start=1)
        ]  # fmt: skip
        sheet.table(columns, head, rows, TABLE)
        sheet.space(3)
        sheet.paragraph(words.NOTE, Style(Face.ITALIC, 9, leading=1.2))
        _foot(sheet, as_of, page)
        info = PaperInfo(f"{words.TITLE.capitalize()}, {words.period_text(page)}", page.centre)
        return paint(sheet, info, watermark=(words.SAMPLE,) if page.sample else ())


def _share(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{decimal_vi(value, 0 if value == int(value) else 2)} %"


def _count(value: int | None) -> str:
    return "" if value is None else money_plain(value)


def _foot(sheet: Sheet, as_of: str, page: KpiPage) -> None:
    style = Style(Face.ITALIC, 8, grey=0.25)
    remark = f"{as_of} · {words.SAMPLE}" if page.sample else as_of
    for number, one in enumerate(sheet.pages, start=1):
        sheet.text_on(one, MARGINS.left, HEIGHT - 8, remark, style)
        sheet.text_on(one, WIDTH - MARGINS.right, HEIGHT - 8, f"Trang {number}/{len(sheet.pages)}", style, Align.RIGHT)

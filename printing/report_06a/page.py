"""Form II.06a/VPCP/KSTT on A4 landscape."""

from __future__ import annotations

from desktop_app.domain.exchange.reports import Form06a
from desktop_app.domain.formatting import money_plain
from printing.fonts import Face, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.report_06a import words
from printing.sheet import Align, Cell, Column, HeadCell, Margins, Sheet, TableLook
from printing.wrap import Run, Style

WIDTH, HEIGHT = 297.0, 210.0
MARGINS = Margins(15, 12, 12, 16)
BODY = Style(Face.REGULAR, 10.5, leading=1.2)
BOLD = Style(Face.BOLD, 10.5, leading=1.2)
NOTE = Style(Face.ITALIC, 10, leading=1.2)
TABLE = TableLook(Style(Face.REGULAR, 9.5, leading=1.15), Style(Face.BOLD, 8, leading=1.05), 9.4)
SHARES = (0.035, 0.215, *(0.068182,) * 11)


def draw_06a(form: Form06a) -> bytes:
    """The PDF; the same form gives the same bytes. May be called from any thread."""
    with _one_at_a_time:
        sheet = Sheet(font_set(), WIDTH, HEIGHT, MARGINS)
        reporter, recipient, period, as_of = words.lines_above(form)
        sheet.text(WIDTH - MARGINS.right, sheet.y + 3.5, words.CODE, BOLD, Align.RIGHT)
        sheet.paragraph(reporter, BOLD)
        sheet.paragraph(recipient, BODY)
        sheet.space(3)
        sheet.paragraph(words.TITLE, Style(Face.BOLD, 14, leading=1.2), align=Align.CENTRE)
        sheet.paragraph(period, BOLD, align=Align.CENTRE)
        sheet.paragraph(as_of, NOTE, align=Align.CENTRE)
        sheet.space(1)
        sheet.paragraph(words.UNIT, NOTE, align=Align.RIGHT)
        _tables(sheet, form)
        _foot(sheet, as_of, form)
        info = PaperInfo(f"{words.CODE} {form.period.first:%d/%m/%Y} – {form.period.last:%d/%m/%Y}", form.centre)
        return paint(sheet, info, watermark=(words.SAMPLE,) if form.sample else ())


def _tables(sheet: Sheet, form: Form06a) -> None:
    align = (Align.CENTRE, Align.LEFT, *(Align.RIGHT,) * 11)
    columns = [Column(sheet.inner_width * share, side) for share, side in zip(SHARES, align, strict=True)]
    head = [HeadCell(one.text, one.column, one.row, one.columns, one.rows) for one in words.HEAD]
    head += [HeadCell(number, column, 3) for column, number in enumerate(words.NUMBERS)]
    total, *rows = words.rows(form)
    bold = Style(Face.BOLD, TABLE.style.size, leading=TABLE.style.leading)
    lines: list[tuple[Cell, ...]] = [
        tuple((Run(text, bold),) for text in _cells(total)),
        *(_cells(row) for row in rows),
    ]
    sheet.table(columns, head, lines, TABLE)
    if form.restatements:
        sheet.space(4)
        sheet.keep(40)
        sheet.paragraph(words.CHANGED, BOLD)
        sheet.space(1)
        sheet.table(columns, head, [_cells(row, "+") for row in words.changes(form)], TABLE)


def _cells(row: tuple[str, str, tuple[int, ...]], sign: str = "") -> tuple[str, ...]:
    number, label, counts = row
    return (number, label, *(_count(count, sign) for count in counts))


def _count(count: int, sign: str) -> str:
    return f"−{money_plain(-count)}" if count < 0 else f"{sign if count else ''}{money_plain(count)}"


def _foot(sheet: Sheet, as_of: str, form: Form06a) -> None:
    style = Style(Face.ITALIC, 8, grey=0.25)
    remark = f"{as_of} · {words.SAMPLE}" if form.sample else as_of
    for number, page in enumerate(sheet.pages, start=1):
        sheet.text_on(page, MARGINS.left, HEIGHT - 8, remark, style)
        pages = f"Trang {number}/{len(sheet.pages)}"
        sheet.text_on(page, WIDTH - MARGINS.right, HEIGHT - 8, pages, style, Align.RIGHT)

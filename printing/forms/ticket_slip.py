"""The queue ticket: a number that is read at arm's length, and what one waits for; on a roll of 80 mm and on A5.

Ours, no decree names a form for it. A roll is as long as its content; on A5 the same stands larger and in one place.
Marks are framed words: a thermal head turns grey into dots. The last line tells a whole slip from a torn one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.hall.ticket_slip import TicketSlipContext
from printing.fonts import Face, font_set
from printing.forms.common import SAMPLE_NOTE, reprint_text, watermark_words
from printing.paint import PaperInfo, paint
from printing.qr import QUIET_ZONE, THERMAL_DPI, QrPlace, symbol
from printing.sheet import MM, Align, Box, Margins, Sheet
from printing.wrap import Style

END = "– – – hết phiếu – – –"
_ENDLESS = 3000.0
_CAP_HEIGHT = 0.66
"""Height of capitals and figures as a part of the type size (Liberation Serif)."""


@dataclass(frozen=True, slots=True)
class _Look:
    """Sizes of one paper: mm and points. ``pixels``: side of a module of the code at 203 dpi, a multiple of 3, so that
    it is whole on a roll of 58 mm too, where the slip is drawn at two thirds."""

    width: float
    height: float | None
    margins: Margins
    number: float
    group: float
    wait: float
    body: float
    small: float
    gap: float
    pixels: int


_ROLL = _Look(80, None, Margins(5, 3, 5, 3), 88, 15, 14, 11.5, 10, 1.0, 6)
_A5 = (
    _Look(148, 210, Margins(12, 9, 12, 9), 145, 24, 23, 16.5, 12.5, 1.9, 6),
    _Look(148, 210, Margins(12, 8, 12, 8), 110, 19, 19, 14, 11, 1.2, 6),
)
"""The second where long names would take a second page."""


def draw_80mm(context: TicketSlipContext, mark: PrintMark) -> bytes:
    """The slip of the ticket printer."""
    return _paint(context, _draw(context, mark, _ROLL))


def draw_a5(context: TicketSlipContext, mark: PrintMark) -> bytes:
    """Where there is no roll printer: one page of A5."""
    drawn = [_draw(context, mark, look) for look in _A5]
    return _paint(context, min(drawn, key=_pages))


def _pages(sheet: Sheet) -> int:
    return len(sheet.pages)


def _paint(context: TicketSlipContext, sheet: Sheet) -> bytes:
    return paint(sheet, PaperInfo("Phiếu số thứ tự", context.centre_name))


def _draw(context: TicketSlipContext, mark: PrintMark, look: _Look) -> Sheet:
    sheet = Sheet(font_set(context.font_set), look.width, look.height or _ENDLESS, look.margins)
    body = Style(Face.REGULAR, look.body, leading=1.17)
    small = Style(Face.REGULAR, look.small, leading=1.17)
    _marks(sheet, context, mark, look)
    if context.superior_body:
        sheet.paragraph(context.superior_body.upper(), small, align=Align.CENTRE)
    sheet.paragraph(context.centre_name.upper(), Style(Face.BOLD, look.small, leading=1.17), align=Align.CENTRE)
    _separator(sheet, look)
    sheet.paragraph("SỐ THỨ TỰ CỦA ÔNG/BÀ", Style(Face.BOLD, look.body, leading=1.17), align=Align.CENTRE)
    _number(sheet, context.number, look)
    if context.priority:
        _framed(sheet, context.priority, Style(Face.BOLD, look.wait, leading=1.3), look)
    _centred(sheet, context.group_name, Style(Face.BOLD, look.group, leading=1.17))
    _separator(sheet, look)
    _centred(sheet, context.waiting_before, Style(Face.BOLD, look.wait, leading=1.17))
    _centred(sheet, context.estimate, body)
    sheet.y += look.gap
    _centred(sheet, context.counters, Style(Face.BOLD, look.body, leading=1.17))
    _centred(sheet, context.where_to_look, body)
    if context.ticket_qr and not mark.preview:
        _code(sheet, context.ticket_qr, look)
    _centred(sheet, f"Lấy số lúc {context.taken_at}" if context.taken_at else "", small)
    _centred(sheet, context.notice, Style(Face.ITALIC, look.small, leading=1.17))
    if mark.sample or context.sample:
        _centred(sheet, SAMPLE_NOTE, Style(Face.BOLD, look.small, leading=1.17))
    _centred(sheet, END, Style(Face.REGULAR, look.small, leading=1.17))
    if look.height is None:
        step = _ROLL.pixels * 25.4 / THERMAL_DPI  # whole dots, so that nothing is stretched on the way to the head
        sheet.height = math.ceil((sheet.y + sheet.margins.bottom) / step) * step - 0.01
    return sheet


def _marks(sheet: Sheet, context: TicketSlipContext, mark: PrintMark, look: _Look) -> None:
    words = watermark_words(PrintMark(mark.preview, 0, mark.sample or context.sample, False, mark.superseded))
    for word in words:
        _framed(sheet, word, Style(Face.BOLD, look.body, leading=1.3), look)
    if marked := reprint_text(mark):
        sheet.paragraph(marked, Style(Face.BOLD_ITALIC, look.small), align=Align.RIGHT)


def _number(sheet: Sheet, number: str, look: _Look) -> None:
    """As large as the paper takes, with no more white above and below than it needs."""
    style = sheet.fit(number, Style(Face.BOLD, look.number, leading=1.0), sheet.inner_width - 1)
    capitals = style.size * _CAP_HEIGHT / MM
    baseline = sheet.y + look.gap * 2 + capitals  # twice: a horn or a hook stands higher than a capital
    sheet.text(sheet.width / 2, baseline, number, style, Align.CENTRE)
    sheet.y = baseline + look.gap * 2


def _code(sheet: Sheet, text: str, look: _Look) -> None:
    """The token, each module a whole number of dots of a 203 dpi head."""
    qr = symbol(text)
    pixel = 25.4 / THERMAL_DPI
    module = look.pixels * pixel
    side = (qr.modules + 2 * QUIET_ZONE) * module
    left, top = (sheet.width - side) / 2, sheet.y
    inset = QUIET_ZONE * module
    steps = look.pixels  # dots the code may be moved by, so that it begins on a dot at 203 dpi and at two thirds of it
    x = round((left + inset) / (steps * pixel)) * steps * pixel
    y = round((top + inset) / (steps * pixel)) * steps * pixel
    sheet.page.codes.append((qr, QrPlace(x, y, module)))
    sheet.y = top + side


def _framed(sheet: Sheet, word: str, style: Style, look: _Look) -> None:
    top = sheet.y
    lines = sheet.lines(word, style, sheet.inner_width - 4)
    height = len(lines) * style.line / MM
    sheet.page.boxes.append(Box(sheet.margins.left + 0.4, top, sheet.inner_width - 0.8, height, outline=True))
    sheet.y = sheet.block(sheet.margins.left + 2, top, sheet.inner_width - 4, word, style) + look.gap


def _centred(sheet: Sheet, text: str, style: Style) -> None:
    if text:
        sheet.paragraph(text, style, align=Align.CENTRE)


def _separator(sheet: Sheet, look: _Look) -> None:
    sheet.y += look.gap
    sheet.rule(sheet.margins.left, sheet.width - sheet.margins.right, sheet.y, 1.0)
    sheet.y += look.gap

"""The 80 mm slip and the no-wait slip: 72 mm printable at 203 dpi, as long as its content.

Slips carry no name and no ID number. Marks are framed words instead of a grey watermark: a thermal head turns grey
into dots that would spoil the text.
"""

from __future__ import annotations

import re

from desktop_app.domain.dossier.papers import PrintMark, ReceiptContext
from printing.fonts import Face, font_set
from printing.forms.common import SAMPLE_NOTE, draw_code, reprint_text, watermark_words
from printing.paint import PaperInfo, paint
from printing.qr import THERMAL_DPI
from printing.sheet import MM, Align, Box, Margins, Sheet
from printing.wrap import Run, Style

WIDTH = 80.0
MARGINS = Margins(4, 4, 4, 6)
_ENDLESS = 3000.0
_QR_SIDE = 34.0
_CLOCK = re.compile(r"(\d{1,2})\s*(?:giờ|:|h|g)\s*(\d{2})?", re.IGNORECASE)

_PLAIN = Style(Face.REGULAR, 10.5, leading=1.17)
_BOLD = Style(Face.BOLD, 10.5, leading=1.17)
_SMALL = Style(Face.REGULAR, 9, leading=1.17)
_ITALIC = Style(Face.ITALIC, 9, leading=1.17)
_LARGE = Style(Face.BOLD, 14, leading=1.17)


def draw_slip(context: ReceiptContext, mark: PrintMark) -> bytes:
    """Code, matter, received, due or promise, fee, look-up, counter."""
    sheet = _begin(context, mark, "PHIẾU HẸN TRẢ KẾT QUẢ")
    _code(sheet, context)
    _pair(sheet, "Việc:", context.short_matter or context.matter, _BOLD)
    _pair(sheet, "Nhận lúc:", context.received_text, _PLAIN)
    if context.promise_text:
        _framed_time(sheet, "HỨA TRẢ KẾT QUẢ LÚC", context.promise_text)
        _pair(sheet, "Hạn theo quy định:", context.due_text, _PLAIN)
    else:
        _framed_time(sheet, "HẸN TRẢ KẾT QUẢ", context.due_text)
    _fee(sheet, context)
    _pair(sheet, "Nơi nhận kết quả:", context.collect_text, _PLAIN)
    return _finish(sheet, context, mark, "Phiếu hẹn trả kết quả")


def draw_no_wait_slip(context: ReceiptContext, mark: PrintMark) -> bytes:
    """The no-wait slip: start and promised time large enough to read across the counter."""
    sheet = _begin(context, mark, "PHIẾU KHÔNG CHỜ")
    _code(sheet, context)
    _pair(sheet, "Việc:", context.short_matter or context.matter, _BOLD)
    _clock(sheet, "Bắt đầu lúc", context.received_text, 22)
    _clock(sheet, "HỨA TRẢ LÚC", context.promise_text, 46)
    _pair(sheet, "Hạn theo quy định:", context.due_text, _PLAIN)
    _fee(sheet, context)
    return _finish(sheet, context, mark, "Phiếu không chờ")


def _begin(context: ReceiptContext, mark: PrintMark, title: str) -> Sheet:
    sheet = Sheet(font_set(context.font_set), WIDTH, _ENDLESS, MARGINS)
    for word in watermark_words(mark):
        _band(sheet, word)
    marked = reprint_text(mark)
    if marked:
        sheet.paragraph(marked, Style(Face.BOLD_ITALIC, 9.5), align=Align.RIGHT)
    if context.superior_body:
        sheet.paragraph(context.superior_body.upper(), _SMALL, align=Align.CENTRE)
    sheet.paragraph(context.centre_name.upper(), Style(Face.BOLD, 9.5, leading=1.17), align=Align.CENTRE)
    if context.counter_name:
        sheet.paragraph(context.counter_name, _BOLD, align=Align.CENTRE)
    _separator(sheet)
    sheet.paragraph(title, _LARGE, align=Align.CENTRE)
    return sheet


def _code(sheet: Sheet, context: ReceiptContext) -> None:
    shown = context.dossier_code or "……………………"
    sheet.paragraph("Mã hồ sơ", _SMALL, align=Align.CENTRE)
    sheet.paragraph(
        shown, sheet.fit(shown, Style(Face.BOLD, 19, leading=1.12), sheet.inner_width - 0.2), align=Align.CENTRE
    )
    if context.code_note:
        sheet.paragraph(f"({context.code_note})", _ITALIC, align=Align.CENTRE)
    if context.national_code:
        sheet.paragraph(f"Mã quốc gia: {context.national_code}", _SMALL, align=Align.CENTRE)
    _separator(sheet)


def _framed_time(sheet: Sheet, label: str, value: str) -> None:
    """Label and time in a frame; the text itself may take several lines."""
    top = sheet.y + 1.2
    sheet.y = top + 0.8
    sheet.paragraph(label, Style(Face.BOLD, 9.5, leading=1.2), align=Align.CENTRE)
    shown = value or "…………"
    style = sheet.fit(shown, Style(Face.BOLD, 15, leading=1.2), sheet.inner_width - 5)
    sheet.paragraph(shown, style if style.size >= 12 else Style(Face.BOLD, 14, leading=1.2), align=Align.CENTRE)
    sheet.y += 0.6
    sheet.page.boxes.append(Box(sheet.margins.left + 0.3, top, sheet.inner_width - 0.6, sheet.y - top, outline=True))
    sheet.y += 1.4


def _clock(sheet: Sheet, label: str, value: str, size: float) -> None:
    """The time of day very large, the full wording small below it; all of it large where no time is found."""
    sheet.space(0.8)
    sheet.paragraph(label, Style(Face.BOLD, 11, leading=1.15), align=Align.CENTRE)
    found = _CLOCK.search(value)
    if found is None:
        sheet.paragraph(value or "…………", Style(Face.BOLD, 17, leading=1.15), align=Align.CENTRE)
        return
    shown = f"{int(found[1]):02d}:{found[2] or '00'}"
    sheet.paragraph(shown, Style(Face.BOLD, size, leading=1.0), align=Align.CENTRE)
    if shown != value.strip():
        sheet.paragraph(value, _SMALL, align=Align.CENTRE)


def _fee(sheet: Sheet, context: ReceiptContext) -> None:
    paid = f" ({context.fee_paid_text})" if context.fee_paid_text and context.fee_total else context.fee_paid_text
    if context.fee_total or paid:
        runs = (Run("Phí, lệ phí: ", _PLAIN), Run(context.fee_total, _BOLD), Run(paid, _PLAIN))
        sheet.paragraph(runs, _PLAIN, hang=3.0)


def _pair(sheet: Sheet, label: str, value: str, style: Style) -> None:
    if value:
        sheet.paragraph((Run(f"{label} ", _PLAIN), Run(value, style)), _PLAIN, hang=3.0)


def _finish(sheet: Sheet, context: ReceiptContext, mark: PrintMark, title: str) -> bytes:
    sheet.y += 0.8
    draw_code(sheet, context, mark, (WIDTH - _QR_SIDE) / 2, sheet.y, _QR_SIDE, THERMAL_DPI)
    sheet.y += _QR_SIDE + 0.6
    sheet.paragraph("Quét mã để tra cứu tiến độ", _ITALIC, align=Align.CENTRE)
    if context.lookup_address:
        sheet.paragraph(f"hoặc vào {context.lookup_address}", _SMALL, align=Align.CENTRE)
    if context.lookup_secret:
        runs = (Run("Mã tra cứu: ", _PLAIN), Run(context.lookup_secret, Style(Face.BOLD, 13, leading=1.0)))
        sheet.paragraph(runs, _PLAIN, align=Align.CENTRE)
    phones = [
        f"{label} {number}"
        for label, number in (("Điện thoại", context.centre_phone), ("Đường dây nóng", context.hotline))
        if number
    ]
    for phone in phones:  # a line each: on 72 mm two of them would break in the middle of a number
        sheet.paragraph(phone, _SMALL, align=Align.CENTRE)
    sheet.paragraph("Xin giữ phiếu này để nhận kết quả.", _ITALIC, align=Align.CENTRE)
    if mark.sample:
        sheet.y += 1.0
        sheet.paragraph(SAMPLE_NOTE, Style(Face.BOLD, 8.5), align=Align.CENTRE)
    sheet.height = sheet.y + sheet.margins.bottom
    return paint(sheet, PaperInfo(title, context.centre_name))


def _band(sheet: Sheet, word: str) -> None:
    style = Style(Face.BOLD, 11, leading=1.3)
    sheet.page.boxes.append(
        Box(sheet.margins.left + 0.3, sheet.y, sheet.inner_width - 0.6, style.line / MM, outline=True)
    )
    sheet.paragraph(word, style, align=Align.CENTRE)
    sheet.y += 1.0


def _separator(sheet: Sheet) -> None:
    sheet.y += 1.0
    sheet.rule(sheet.margins.left, WIDTH - sheet.margins.right, sheet.y, 0.8)
    sheet.y += 1.0

"""The test page of a roll printer: every Vietnamese letter, a ruler across the head, strokes, a code, the knife."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.formatting import datetime_vi
from desktop_app.domain.roll_printer import ROLLS
from printing.fonts import VIETNAMESE_LETTERS, Face, font_set
from printing.forms.test_page import QR_TEXT
from printing.paint import PaperInfo, paint
from printing.qr import THERMAL_DPI, place, symbol
from printing.sheet import MM, Align, Box, Margins, Rule, Sheet
from printing.wrap import Style

_ENDLESS = 3000.0
_QR_SIDE = 26.0
_TICK = 2.0
_BODY = Style(Face.REGULAR, 10.5, leading=1.2)
_BOLD = Style(Face.BOLD, 10.5, leading=1.2)
_SMALL = Style(Face.REGULAR, 8.5, leading=1.2)


def draw_roll_test_page(device_name: str, when: datetime, roll_mm: int) -> bytes:
    """One page as wide as the roll, as PDF; ``when`` is aware, ``roll_mm`` a key of ``ROLLS``."""
    dots = ROLLS[roll_mm]
    edge = (roll_mm - dots / 8) / 2
    sheet = Sheet(font_set(), roll_mm, _ENDLESS, Margins(edge, 2, edge, 2))
    sheet.paragraph("TRANG IN THỬ", Style(Face.BOLD, 15, leading=1.2), align=Align.CENTRE)
    sheet.paragraph(device_name, _BOLD, align=Align.CENTRE)
    sheet.paragraph(datetime_vi(when), _BODY, align=Align.CENTRE)
    _ruler(sheet, dots)
    sheet.paragraph("Chữ tiếng Việt (phải đủ dấu, không có ô vuông):", _BOLD)
    half = len(VIETNAMESE_LETTERS) // 2
    for letters in (VIETNAMESE_LETTERS[:half], VIETNAMESE_LETTERS[half:]):
        sheet.paragraph(" ".join(letters), _BODY)
    for size in (7.0, 9.0, 12.0):
        sheet.paragraph(f"Cỡ {size:g}: Cộng hòa xã hội chủ nghĩa Việt Nam", Style(Face.REGULAR, size, leading=1.2))
    _strokes(sheet)
    sheet.paragraph(f"Mã QR (quét được: {QR_TEXT}):", _BOLD)
    qr = symbol(QR_TEXT)
    sheet.page.codes.append((qr, place(qr, (roll_mm - _QR_SIDE) / 2, sheet.y, _QR_SIDE, THERMAL_DPI)))
    sheet.y += _QR_SIDE
    sheet.paragraph("Hai vạch ngoài cùng của thước phải thấy đủ. Dao cắt giấy dưới dòng này.", _SMALL)
    sheet.height = sheet.y + sheet.margins.bottom
    return paint(sheet, PaperInfo("Trang in thử", "Một Cửa"))


def _ruler(sheet: Sheet, dots: int) -> None:
    """From the first dot of the head to its last, a tick at every half centimetre."""
    sheet.y += 1.5
    left, right, top = sheet.margins.left, sheet.width - sheet.margins.right, sheet.y
    rules = sheet.page.rules
    rules.append(Rule(left, top, right, top, 0.7))
    half_stroke = 0.35 / MM
    for end in (left + half_stroke, right - half_stroke):
        rules.append(Rule(end, top, end, top + 2 * _TICK, 0.7))
    for number in range(1, int((right - left) / 5) + 1):
        x = left + number * 5
        if x < right - 1:
            rules.append(Rule(x, top, x, top + _TICK * (1 if number % 2 else 1.6), 0.5))
            if number % 2 == 0:
                sheet.text(x, top + 6.4, str(number // 2), _SMALL, Align.CENTRE)
    sheet.y = top + 7.5
    sheet.paragraph(f"{dots} điểm, {dots // 8} mm; mỗi vạch lớn 1 cm", _SMALL, align=Align.CENTRE)
    sheet.y += 1


def _strokes(sheet: Sheet) -> None:
    """A black bar over half the head, and strokes of one to four dots."""
    sheet.y += 1.5
    width = sheet.inner_width / 2 - 2
    sheet.page.boxes.append(Box(sheet.margins.left, sheet.y, width, 8, grey=0.0))
    start = sheet.margins.left + width + 4
    for number in range(1, 5):
        y = sheet.y + (number - 1) * 2.2 + 0.5
        sheet.rule(start, sheet.width - sheet.margins.right, y, number * 72 / THERMAL_DPI)
    sheet.y += 10

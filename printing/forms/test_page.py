"""The test page of a printer: who prints, when, every Vietnamese letter, the edges of the paper, grey and a QR code."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.formatting import datetime_vi
from printing.fonts import VIETNAMESE_LETTERS, Face, font_set
from printing.paint import PaperInfo, paint
from printing.qr import place, symbol
from printing.sheet import Align, Box, Margins, Rule, Sheet
from printing.wrap import Style

WIDTH, HEIGHT = 148.0, 210.0
"""A5: every laser printer of a counter prints it, and an A4 one prints it on its sheet."""
MARGINS = Margins(12, 12, 12, 12)
EDGE = 5.0
QR_SIDE = 30.0
LASER_DPI = 600
QR_TEXT = "MOTCUA-TRANG-THU"

_BODY = Style(Face.REGULAR, 11, leading=1.25)
_BOLD = Style(Face.BOLD, 11, leading=1.25)
_SMALL = Style(Face.REGULAR, 9, leading=1.2)


def draw_test_page(device_name: str, when: datetime) -> bytes:
    """One page as PDF; ``when`` is aware. The same arguments give the same bytes."""
    sheet = Sheet(font_set(), WIDTH, HEIGHT, MARGINS)
    _edges(sheet)
    sheet.paragraph("TRANG IN THỬ", Style(Face.BOLD, 18, leading=1.3), align=Align.CENTRE)
    sheet.paragraph(device_name, _BOLD, align=Align.CENTRE)
    sheet.paragraph(datetime_vi(when), _BODY, align=Align.CENTRE)
    sheet.space(4)
    sheet.paragraph("Chữ tiếng Việt (phải đủ dấu, không có ô vuông):", _BOLD)
    half = len(VIETNAMESE_LETTERS) // 2
    for letters in (VIETNAMESE_LETTERS[:half], VIETNAMESE_LETTERS[half:]):
        sheet.paragraph(" ".join(letters), _BODY)
    for face, name in ((Face.BOLD, "đậm"), (Face.ITALIC, "nghiêng"), (Face.BOLD_ITALIC, "đậm nghiêng")):
        sheet.paragraph(f"Giấy tiếp nhận hồ sơ và hẹn trả kết quả ({name})", Style(face, 11, leading=1.25))
    for size in (7.0, 8.0, 9.0):
        sheet.paragraph(f"Cỡ chữ {size:g}: Cộng hòa xã hội chủ nghĩa Việt Nam", Style(Face.REGULAR, size, leading=1.25))
    sheet.space(4)
    sheet.paragraph(f"Thang xám (phải thấy đủ sáu ô) và mã QR (quét được: {QR_TEXT}):", _BOLD)
    top = sheet.y + 2
    for number in range(6):
        left = sheet.margins.left + number * 13
        sheet.page.boxes.append(Box(left, top, 12, 12, grey=number * 0.18))
        sheet.page.boxes.append(Box(left, top, 12, 12, outline=True))
    for number, thickness in enumerate((0.25, 0.5, 1.0, 2.0)):
        sheet.rule(sheet.margins.left, sheet.margins.left + 77, top + 17 + number * 3, thickness)
    qr = symbol(QR_TEXT)
    sheet.page.codes.append((qr, place(qr, WIDTH - MARGINS.right - QR_SIDE, top, QR_SIDE, LASER_DPI)))
    sheet.y = top + QR_SIDE + 4
    sheet.paragraph("Khung ngoài cách mép giấy 5 mm; cạnh nào không thấy thì máy in cắt cạnh đó.", _SMALL)
    return paint(sheet, PaperInfo("Trang in thử", "Một Cửa"))


def _edges(sheet: Sheet) -> None:
    """A frame 5 mm from the edges, with a tick at every centimetre of the upper and left one."""
    right, bottom = WIDTH - EDGE, HEIGHT - EDGE
    page = sheet.page
    for ends in (
        (EDGE, EDGE, right, EDGE), (EDGE, bottom, right, bottom),
        (EDGE, EDGE, EDGE, bottom), (right, EDGE, right, bottom),
    ):  # fmt: skip
        page.rules.append(Rule(*ends, 0.5))
    for centimetre in range(1, int(WIDTH // 10)):
        page.rules.append(Rule(centimetre * 10, EDGE, centimetre * 10, EDGE + 2, 0.4))
    for centimetre in range(1, int(HEIGHT // 10)):
        page.rules.append(Rule(EDGE, centimetre * 10, EDGE + 2, centimetre * 10, 0.4))

"""What every official paper shares: the two-block header, the code with its QR, the marks, the footer."""

from __future__ import annotations

from typing import Protocol

from desktop_app.domain.dossier.papers import PrintMark, ReceiptContext
from printing.fonts import Face
from printing.qr import place, symbol
from printing.sheet import MM, Align, Box, Rule, Sheet
from printing.wrap import Style

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PREVIEW = "BẢN XEM TRƯỚC"
SAMPLE = "DỮ LIỆU MẪU"
SUPERSEDED = "ĐÃ ĐƯỢC THAY THẾ"
SAMPLE_NOTE = "DỮ LIỆU MẪU – không có giá trị pháp lý"


class Issuer(Protocol):
    """Who issues a paper, as its header names them."""

    @property
    def superior_body(self) -> str: ...
    @property
    def centre_name(self) -> str: ...


class Coded(Protocol):
    """What has a QR code."""

    @property
    def qr_text(self) -> str: ...


def reprint_text(mark: PrintMark) -> str:
    """ "bản in lại số n", or nothing for a first print."""
    return f"bản in lại số {mark.reprint}" if mark.reprint > 0 else ""


def watermark_words(mark: PrintMark) -> tuple[str, ...]:
    """The light words behind the page."""
    return (PREVIEW,) * mark.preview + (SAMPLE,) * mark.sample + (SUPERSEDED,) * mark.superseded


def draw_header(sheet: Sheet, context: Issuer, size: float, left_share: float) -> float:
    """Superior body and centre on the left, nation and motto on the right (NĐ 30/2020, Phụ lục I).

    Returns the y below both blocks, in mm.
    """
    left, gap = sheet.margins.left, 3.0
    left_width = sheet.inner_width * left_share - gap / 2
    right = left + left_width + gap
    right_width = sheet.inner_width - left_width - gap
    plain, bold = Style(Face.REGULAR, size, leading=1.18), Style(Face.BOLD, size, leading=1.18)
    top = sheet.y

    y = sheet.block(left, top, left_width, context.superior_body.upper(), plain)
    name = context.centre_name.upper()
    last = sheet.lines(name, bold, left_width)[-1]
    y = sheet.block(left, y, left_width, name, bold)
    half = min(last.width / MM, left_width) / 4
    sheet.rule(left + left_width / 2 - half, left + left_width / 2 + half, y + 0.7)
    bottom = y + 1.4

    middle = right + right_width / 2
    nation = sheet.fit(NATION, bold, right_width)
    motto = Style(Face.BOLD, nation.size + 0.8, leading=1.18)
    y = sheet.block(right, top, right_width + 0.2, NATION, nation)
    y = sheet.block(right, y, right_width, MOTTO, motto)
    half = sheet.measure(MOTTO, motto) / 2
    sheet.rule(middle - half, middle + half, y + 0.5)
    return max(bottom, y + 1.4)


def draw_code(
    sheet: Sheet, context: Coded, mark: PrintMark, x: float, y: float, side: float, device_dpi: float
) -> None:
    """The QR on its own white ground; in a preview, or without a text, only a grey place for it."""
    if mark.preview or not context.qr_text:
        inset = side * 0.1
        grey = Style(Face.BOLD, side * MM * 0.28, grey=1.0)
        sheet.page.boxes.append(Box(x + inset, y + inset, side - 2 * inset, side - 2 * inset, grey=0.82))
        sheet.text(x + side / 2, y + side / 2 + grey.size * 0.34 / MM, "QR", grey, Align.CENTRE)
        return
    qr = symbol(context.qr_text)
    sheet.page.boxes.append(Box(x, y, side, side, grey=1.0))
    sheet.page.codes.append((qr, place(qr, x, y, side, device_dpi)))


def draw_footer(sheet: Sheet, legal: str, mark: PrintMark, baseline_from_bottom: float) -> None:
    """Form and legal set on the left, page x/y on the right; on every page."""
    style = Style(Face.ITALIC, 7.5, grey=0.25)
    y = sheet.height - baseline_from_bottom
    left, right = sheet.margins.left, sheet.width - sheet.margins.right
    pages = sheet.pages
    for index, page in enumerate(pages):
        page.rules.append(Rule(left, y - 3.4, right, y - 3.4, 0.3))
        number = f"Trang {index + 1}/{len(pages)}"
        told = f"{number} · " if mark.sample else number
        bold = Style(Face.BOLD, 7.5, grey=0.25)
        room = sheet.inner_width - sheet.measure(told, style) - sheet.measure(SAMPLE, bold) * mark.sample - 2
        sheet.text_on(page, left, y, legal, sheet.fit(legal, style, room))
        sheet.text_on(page, right, y, number, style, Align.RIGHT)
        if mark.sample:
            sheet.text_on(page, right - sheet.measure(told, style), y, SAMPLE, bold, Align.RIGHT)


def form_name(context: ReceiptContext) -> str:
    """ "Mẫu số 01 – TT 03/2025/TT-VPCP"."""
    code = context.form_code.strip()
    name = code if code.lower().startswith("mẫu") else f"Mẫu số {code}"
    return f"{name} – {context.legal_set}" if context.legal_set else name

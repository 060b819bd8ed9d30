"""Tờ gấp: one procedure for a citizen on a landscape A4 folded in three, printed on both sides.

Outside, from the left: the flap that is folded in, the back, the front. Inside: papers, limit and fee, steps, a panel
each where they fit, else as one text that flows over the panels and on to further sides, so that no letter is lost. The
flap is 3 mm narrower than the others, or it would not lie flat.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.domain.catalogue.papers import Leaflet
from printing.fonts import Face, FontSet, font_set
from printing.forms import _one_at_a_time
from printing.paint import PaperInfo, paint
from printing.qr import LASER_DPI, QrPlace, place, symbol
from printing.sheet import MM, Align, Box, Margins, Page, Rule, Sheet
from printing.wrap import Run, Style

WIDTH, HEIGHT = 297.0, 210.0
FLAP = 97.0
PANEL = 100.0
OUTSIDE = (0.0, FLAP, FLAP + PANEL)
"""Left edges of flap, back and front."""
INSIDE = (0.0, PANEL, 2 * PANEL)
INSIDE_WIDTHS = (PANEL, PANEL, FLAP)
EDGE, TOP = 8.0, 10.0
QR_SIDE = 36.0
SAMPLE = "DỮ LIỆU MẪU"
NOT_COMPARED = "Nội dung đang được đối chiếu với văn bản; xin hỏi cán bộ tiếp nhận trước khi chuẩn bị giấy tờ."
DARK, PALE = 0.22, 0.9
SIZES = (13.5, 12.5, 11.5, 10.5, 9.5)
"""Points of the inside, the largest that fits on one side; the smallest where it takes several."""
OUTSIDE_SIZES = (12.5, 11.5, 10.5, 9.5, 8.5)

_NOTE = Style(Face.ITALIC, 8.5, grey=0.25, leading=1.2)


def draw_leaflet(paper: Leaflet) -> bytes:
    """The PDF: side 1 outside, side 2 inside, further sides only where the inside is longer than one.

    The same context gives the same bytes. May be called from any thread.
    """
    with _one_at_a_time:
        fonts = font_set()
        sheet = Sheet(fonts, WIDTH, HEIGHT, Margins(EDGE, TOP, EDGE, TOP))
        columns = _inside(fonts, paper)
        for draw, x in zip((_flap, _back, _front), OUTSIDE, strict=True):
            panel = _fitting(draw, fonts, paper)
            _lay(sheet.page, panel.pages[0], x)
            columns.extend(panel.pages[1:])
        for first in range(0, len(columns), len(INSIDE)):
            sheet.pages.append(Page())
            for column, x in zip(columns[first : first + len(INSIDE)], INSIDE, strict=False):
                _lay(sheet.page, column, x)
        for number, page in enumerate(sheet.pages):
            _folds(sheet, page, OUTSIDE[1:] if number == 0 else INSIDE[1:])
            if number > 1:
                text = f"{paper.code} · mặt {number + 1}/{len(sheet.pages)}"
                sheet.text_on(page, WIDTH - EDGE, HEIGHT - 4, text, _NOTE, Align.RIGHT)
        info = PaperInfo(f"Tờ gấp {paper.code}", paper.head.centre)
        return paint(sheet, info, watermark=(SAMPLE,) if paper.head.sample else ())


# -- the three panels outside -----------------------------------------------------------------------------------------
def _panel(fonts: FontSet, width: float) -> Sheet:
    return Sheet(fonts, width, HEIGHT, Margins(EDGE, TOP, EDGE, TOP))


def _fitting(draw: Callable[[FontSet, Leaflet, float], Sheet], fonts: FontSet, paper: Leaflet) -> Sheet:
    """The panel in the largest type that takes one column; what is still left over becomes a column inside."""
    panel = draw(fonts, paper, OUTSIDE_SIZES[0])
    for size in OUTSIDE_SIZES[1:]:
        if len(panel.pages) == 1:
            break
        panel = draw(fonts, paper, size)
    return panel


def _front(fonts: FontSet, paper: Leaflet, size: float) -> Sheet:
    body, bold = _pair(size)
    sheet = _panel(fonts, PANEL)
    if paper.head.superior_body:
        sheet.paragraph(paper.head.superior_body.upper(), body, align=Align.CENTRE)
    sheet.paragraph(paper.head.centre.upper(), bold, align=Align.CENTRE)
    sheet.space(6)
    _band(sheet, "HƯỚNG DẪN THỦ TỤC HÀNH CHÍNH")
    sheet.space(8)
    sheet.paragraph(paper.name, _largest(sheet, paper.name, (25, 22, 19, 16, 14, size), 62), align=Align.CENTRE)
    sheet.space(4)
    sheet.paragraph(f"Mã thủ tục: {paper.code}", body, align=Align.CENTRE)
    sheet.paragraph(f"Lĩnh vực: {paper.sector}", body, align=Align.CENTRE)
    hotline = f"Đường dây nóng: {paper.head.hotline}" if paper.head.hotline else ""
    tiles = _panel(fonts, PANEL)
    _tile(tiles, "Thời hạn giải quyết", paper.limit)
    tiles.space(3)
    _tile(tiles, "Phí, lệ phí", paper.fee)
    needed = tiles.y - TOP + (len(sheet.lines(hotline, bold, sheet.inner_width)) * bold.line / MM + 4 if hotline else 0)
    needed += 0.5  # sums of millimetres are never exact, and a hotline on a page of its own helps nobody
    sheet.keep(needed + 4)
    if len(sheet.pages) == 1:
        sheet.y = HEIGHT - TOP - needed
    _lay(sheet.page, tiles.page, 0, sheet.y - TOP)
    sheet.y += tiles.y - TOP + 4
    if hotline:
        sheet.paragraph(hotline, bold, align=Align.CENTRE)
    return sheet


def _tile(sheet: Sheet, label: str, text: str) -> None:
    """A framed fact: a small label, and what it says as large as its room allows."""
    top = sheet.y
    label_style = Style(Face.BOLD, 9, grey=0.3, leading=1.3)
    sheet.y += 1.8
    sheet.paragraph(label.upper(), label_style, align=Align.CENTRE)
    style = _largest(sheet, text, (17, 15, 13, 11.5, 10, 9), 20, sheet.inner_width - 6)
    left = sheet.margins.left + 3
    sheet.y = sheet.block(left, sheet.y, sheet.inner_width - 6, text, style) + 2.2
    sheet.page.boxes.append(Box(sheet.margins.left, top, sheet.inner_width, sheet.y - top, outline=True))


def _back(fonts: FontSet, paper: Leaflet, size: float) -> Sheet:
    body, bold = _pair(size)
    sheet, head = _panel(fonts, PANEL), paper.head
    _heading(sheet, "NƠI TIẾP NHẬN VÀ TRẢ KẾT QUẢ", bold)
    sheet.paragraph(head.centre, bold)
    for label, value in (("Địa chỉ", head.address), ("Điện thoại", head.phone), ("Đường dây nóng", head.hotline)):
        if value:
            _fact(sheet, label, value, body, bold)
    if head.hours:
        sheet.space(3)
        sheet.paragraph("Giờ tiếp nhận", bold)
        for line in head.hours:
            sheet.paragraph(line, body, hang=3)
    if paper.authority:
        sheet.space(3)
        _fact(sheet, "Cơ quan giải quyết", paper.authority, body, bold)
    if paper.qr_text:
        _look_up(sheet, paper, size)
    remarks = [paper.version, head.printed]
    if not paper.verified:
        remarks.append(NOT_COMPARED)
    height = sum(len(sheet.lines(text, _NOTE, sheet.inner_width)) for text in remarks) * _NOTE.line / MM
    sheet.keep(height + 2)
    sheet.y = HEIGHT - TOP - height
    for text in remarks:
        sheet.y = sheet.block(EDGE, sheet.y, sheet.inner_width, text, _NOTE)
    return sheet


def _look_up(sheet: Sheet, paper: Leaflet, size: float) -> None:
    """The code on its own white ground, with the address under it for those who type."""
    small = Style(Face.REGULAR, size - 1.5, leading=1.25)
    sheet.space(6)
    sheet.keep(QR_SIDE + 2 + 3 * small.line / MM)
    code = symbol(paper.qr_text)
    left = (PANEL - QR_SIDE) / 2
    # the panel starts on a fold, not at the page's corner: whole device pixels are counted on the whole page
    spot = place(code, OUTSIDE[1] + left, sheet.y, QR_SIDE, LASER_DPI)
    sheet.page.boxes.append(Box(left, sheet.y, QR_SIDE, QR_SIDE, grey=1.0))
    sheet.page.codes.append((code, QrPlace(spot.x - OUTSIDE[1], spot.y, spot.module)))
    sheet.y += QR_SIDE + 1
    sheet.paragraph("Quét mã để xem thủ tục và tra cứu hồ sơ", small, align=Align.CENTRE)
    sheet.paragraph(paper.head.lookup_address, small, align=Align.CENTRE)


def _flap(fonts: FontSet, paper: Leaflet, size: float) -> Sheet:
    body, bold = _pair(size)
    sheet = _panel(fonts, FLAP)
    _heading(sheet, "NỘP HỒ SƠ BẰNG CÁCH NÀO?", bold)
    for text in paper.channels:
        _item(sheet, "•", text, body)
    if paper.notes:
        sheet.space(5)
        _heading(sheet, "XIN ANH, CHỊ LƯU Ý", bold)
        for text in paper.notes:
            _item(sheet, "•", text, body)
    if paper.bring:
        sheet.space(5)
        _heading(sheet, "KHI ĐẾN TRUNG TÂM, XIN MANG THEO", bold)
        for text in paper.bring:
            _item(sheet, "•", text, body)
    return sheet


# -- inside -----------------------------------------------------------------------------------------------------------
def _inside(fonts: FontSet, paper: Leaflet) -> list[Page]:
    """The columns in their order: a part each where every part fits, in the largest type that takes one side."""
    columns: list[Page] = []
    for size in SIZES:
        columns = _flow(fonts, paper, size, apart=True)
        if len(columns) <= len(INSIDE):
            return columns
        columns = _flow(fonts, paper, size, apart=False)
        if len(columns) <= len(INSIDE):
            return columns
    return columns


def _flow(fonts: FontSet, paper: Leaflet, size: float, *, apart: bool) -> list[Page]:
    # every column has the width of the narrowest, so that a line stands as well in any of them
    sheet = _panel(fonts, min(INSIDE_WIDTHS))
    body, bold = _pair(size)
    small = Style(Face.ITALIC, size - 1, grey=0.2, leading=1.25)
    _papers(sheet, paper, body, bold, small)
    _next(sheet, apart=apart)
    _heading(sheet, "2. THỜI HẠN, PHÍ VÀ LỆ PHÍ", bold)
    if paper.cases:
        for case in paper.cases:
            sheet.keep(3 * body.line / MM)
            sheet.paragraph(case.name, bold)
            _fact(sheet, "Thời hạn", case.limit, body, bold, indent=3)
            _fact(sheet, "Phí, lệ phí", case.fee, body, bold, indent=3)
            sheet.space(2)
    else:
        _fact(sheet, "Thời hạn", paper.limit, body, bold)
        _fact(sheet, "Phí, lệ phí", paper.fee, body, bold)
    if paper.fee_ground and paper.fee_ground not in paper.fee:
        sheet.paragraph(f"Căn cứ: {paper.fee_ground}", small, hang=3)
    _next(sheet, apart=apart)
    _heading(sheet, "3. CÁC BƯỚC", bold)
    for number, step in enumerate(paper.steps, start=1):
        _item(sheet, f"{number}.", step, body)
    return sheet.pages


def _papers(sheet: Sheet, paper: Leaflet, body: Style, bold: Style, small: Style) -> None:
    _heading(sheet, "1. GIẤY TỜ CẦN CHUẨN BỊ", bold)
    if not paper.papers:
        sheet.paragraph("Danh mục chưa ghi giấy tờ của thủ tục này; xin hỏi cán bộ tiếp nhận.", body)
        return
    for row in paper.papers:
        _tick(sheet, row.name if row.required else f"{row.name} – nếu thuộc trường hợp này", row.count, body, small)
    sheet.space(1)
    sheet.paragraph("Ô vuông để anh, chị tự đánh dấu giấy tờ đã có.", small)


def _next(sheet: Sheet, *, apart: bool) -> None:
    if apart:
        sheet.break_page()
    else:
        sheet.space(5)


def _fact(sheet: Sheet, label: str, text: str, body: Style, bold: Style, indent: float = 0.0) -> None:
    sheet.paragraph((Run(f"{label}: ", body), Run(text, bold)), body, hang=3, indent=indent)


def _tick(sheet: Sheet, name: str, count: str, body: Style, small: Style) -> None:
    """A box for a pen, the paper, and how many of it."""
    line, side = body.line / MM, 3.4
    sheet.keep(2 * line)
    sheet.page.boxes.append(Box(sheet.margins.left, sheet.y + (line - side) / 2, side, side, outline=True))
    sheet.paragraph(name, body, indent=side + 2)
    if count:
        sheet.paragraph(count, small, indent=side + 2)
    sheet.space(1)


# -- parts ------------------------------------------------------------------------------------------------------------
def _pair(size: float) -> tuple[Style, Style]:
    """The plain and the bold style of ``size`` points."""
    return Style(Face.REGULAR, size, leading=1.25), Style(Face.BOLD, size, leading=1.25)


def _heading(sheet: Sheet, text: str, style: Style) -> None:
    """White on a dark bar; never alone at the foot of a column."""
    bold = Style(Face.BOLD, style.size, grey=1.0, leading=1.2)
    lines = sheet.lines(text, bold, sheet.inner_width - 4)
    height = len(lines) * bold.line / MM + 2.4
    sheet.keep(height + 3 * style.line / MM)
    sheet.page.boxes.append(Box(sheet.margins.left, sheet.y, sheet.inner_width, height, grey=DARK))
    sheet.block(sheet.margins.left + 2, sheet.y + 1.2, sheet.inner_width - 4, text, bold, Align.LEFT)
    sheet.y += height + 1.8


def _band(sheet: Sheet, text: str) -> None:
    """The title across the whole panel."""
    style = sheet.fit(text, Style(Face.BOLD, 13, grey=1.0, leading=1.3), sheet.inner_width)
    height = 10.0
    sheet.page.boxes.append(Box(0.6, sheet.y, sheet.width - 0.6, height, grey=DARK))
    sheet.text(sheet.width / 2, sheet.y + height / 2 + style.size * 0.34 / MM, text, style, Align.CENTRE)
    sheet.y += height


def _item(sheet: Sheet, mark: str, text: str, style: Style) -> None:
    """A line with its mark in front, wrapped beside it."""
    sheet.keep(style.line / MM)
    baseline = sheet.y + style.line * 0.76 / MM
    sheet.text(sheet.margins.left, baseline, mark, Style(Face.BOLD, style.size, leading=style.leading))
    sheet.paragraph(text, style, indent=5)
    sheet.space(0.8)


def _largest(sheet: Sheet, text: str, sizes: Sequence[float], room: float, width: float | None = None) -> Style:
    """Bold in the largest of ``sizes`` (points) in which ``text`` is at most ``room`` mm high; else the smallest."""
    style = Style(Face.BOLD, sizes[-1], leading=1.18)
    for size in sizes:
        style = Style(Face.BOLD, size, leading=1.18)
        if len(sheet.lines(text, style, width or sheet.inner_width)) * style.line / MM <= room:
            break
    return style


def _lay(target: Page, part: Page, x: float, y: float = 0.0) -> None:
    """Put everything that stands on ``part`` on ``target``, ``x`` and ``y`` mm further."""
    target.texts.extend((left + x, baseline + y, run) for left, baseline, run in part.texts)
    for rule in part.rules:
        moved = Rule(rule.x0 + x, rule.y0 + y, rule.x1 + x, rule.y1 + y, rule.thickness, rule.dotted)
        target.rules.append(moved)
    for box in part.boxes:
        target.boxes.append(Box(box.x + x, box.y + y, box.width, box.height, box.grey, box.outline))
    for code, spot in part.codes:
        target.codes.append((code, QrPlace(spot.x + x, spot.y + y, spot.module)))


def _folds(sheet: Sheet, page: Page, places: Sequence[float]) -> None:
    """Short marks at head and foot where the sheet is folded."""
    for x in places:
        page.rules.append(Rule(x, 0, x, 4, 0.4))
        page.rules.append(Rule(x, sheet.height - 4, x, sheet.height, 0.4))

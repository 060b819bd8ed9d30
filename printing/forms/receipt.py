"""Mẫu 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 01/2018/TT-VPCP, TT 03/2025/TT-VPCP), on A5 and A4.

The order and the words of the fields are those of the form; the certified-copy variant only has another table.
"""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.dossier.papers import FeeRow, FormWording, PrintMark, ReceiptContext
from printing.fonts import Face, font_set
from printing.forms.common import draw_code, draw_footer, draw_header, form_name, reprint_text, watermark_words
from printing.forms.look import A4, A5, Look
from printing.paint import PaperInfo, paint
from printing.qr import LASER_DPI, RECEIPT_SIDE
from printing.sheet import MM, Align, Column, HeadCell, Page, Sheet, TableLook
from printing.wrap import Run, Style

NAME = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
TITLE_LINES = ("GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ")
COPIES = ("Liên 1: Giao người nộp", "Liên 2: Lưu")
ROLES = ("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ")
DEFAULT_NOTES = (
    "Trường hợp giải quyết xong trước thời hạn, cơ quan sẽ thông báo qua tin nhắn, Zalo hoặc thư điện tử.",
    "Khi đến nhận kết quả, Ông (Bà) mang theo giấy này; nếu chủ hồ sơ phải trực tiếp nhận mà không đến được "
    "thì người nhận thay mang theo văn bản ủy quyền.",
)


def draw_a5(context: ReceiptContext, mark: PrintMark) -> bytes:
    """148 × 210 mm, portrait."""
    return draw(context, mark, A5)


def draw_a4(context: ReceiptContext, mark: PrintMark) -> bytes:
    """210 × 297 mm, margins 20 mm and 30 mm on the binding side."""
    return draw(context, mark, A4)


def draw(context: ReceiptContext, mark: PrintMark, looks: tuple[Look, ...]) -> bytes:
    """The paper as PDF in the first of ``looks`` that takes one page, else in that with the fewest pages.

    With ``mark.file_copy`` the pages follow once more as the copy for the file.
    """
    look, sheet, copy_label_at = looks[0], *_lay_out(context, mark, looks[0])
    for closer in looks[1:]:
        if len(sheet.pages) > 1:
            other, label_at = _lay_out(context, mark, closer)
            if len(other.pages) < len(sheet.pages):
                look, sheet, copy_label_at = closer, other, label_at
    words = _words(context)
    draw_footer(sheet, words.footer, mark, look.footer)
    copies = words.copies if mark.file_copy and not mark.preview else words.copies[:1]
    overlays = [_copy_label(sheet, label, mark, look, copy_label_at) for label in copies or ("",)]
    info = PaperInfo(words.name, context.centre_name)
    return paint(sheet, info, watermark=watermark_words(mark), overlays=overlays)


def _words(context: ReceiptContext) -> FormWording:
    """The words of the legal set the receipt was filed with; those of an older one are the same and stood here."""
    return context.wording or FormWording(
        legal_set=context.legal_set,
        code=context.form_code,
        name=NAME,
        title=TITLE_LINES,
        layout=context.layout_version,
        footer=form_name(context),
        copies=COPIES,
        roles=ROLES,
    )


def _lay_out(context: ReceiptContext, mark: PrintMark, look: Look) -> tuple[Sheet, float]:
    """The body of the paper, and the baseline of the line that names the copy."""
    sheet = Sheet(font_set(context.font_set), look.width, look.height, look.margins)
    copy_label_at = _head(sheet, context, mark, look)
    sheet.on_new_page = lambda new: _running_head(new, context, look)
    _parties(sheet, context, look)
    _components(sheet, context, look)
    _terms(sheet, context, look)
    _fees(sheet, context, look)
    _ending(sheet, context, look)
    return sheet, copy_label_at


def _head(sheet: Sheet, context: ReceiptContext, mark: PrintMark, look: Look) -> float:
    """Header, code and title. Returns the baseline of the line that names the copy."""
    bottom = draw_header(sheet, context, look.header, look.left_share) + 0.6
    left_width = sheet.inner_width * look.left_share - 1.5
    left = sheet.margins.left
    draw_code(sheet, context, mark, left + (left_width - RECEIPT_SIDE) / 2, bottom, RECEIPT_SIDE, LASER_DPI)
    y = _code_lines(sheet, context, look, left, left_width, bottom + RECEIPT_SIDE - 0.4)

    right = left + left_width + 3.0
    right_width = sheet.inner_width - left_width - 3.0
    middle = right + right_width / 2
    sheet.block(right, bottom + 0.6, right_width, context.place_and_date, look.italic, Align.CENTRE)
    title = Style(Face.BOLD, look.title, leading=1.22)
    title_lines = _words(context).title
    for text in title_lines:
        title = sheet.fit(text, title, right_width)
    at = bottom + 10.5
    for text in title_lines:
        at = sheet.block(right, at, right_width, text, title)
    label_at = at + look.body / MM
    book = f"Quyển số: {context.book_no or '………'} · Số thứ tự: {context.line_no or '………'}"
    sheet.text(middle, label_at + look.body * 1.5 / MM, book, look.plain, Align.CENTRE)
    sheet.y = max(y, label_at + look.body * 2 / MM) + 1.4
    return label_at


def _code_lines(sheet: Sheet, context: ReceiptContext, look: Look, x: float, width: float, y: float) -> float:
    """Mã hồ sơ, its standing, the national code: under the QR, centred."""
    code = Style(Face.BOLD, look.code, leading=1.15)
    small = Style(Face.REGULAR, look.small, leading=1.15)
    note = Style(Face.ITALIC, look.small, leading=1.15)
    shown = context.dossier_code or "……………………"
    label = "Mã hồ sơ: "
    if sheet.measure(label, small) + sheet.measure(shown, code) <= width:
        y = sheet.block(x, y, width, (Run(label, small), Run(shown, code)), code)
    else:
        y = sheet.block(x, y, width, label, small)
        y = sheet.block(x, y, width, shown, code)
    if context.national_code:
        y = sheet.block(x, y, width, f"Mã quốc gia: {context.national_code}", small)
    standing = f"({context.code_note}) – " if context.code_note else ""
    return sheet.block(x, y, width, f"{standing}quét mã QR để tra cứu", note)


def _parties(sheet: Sheet, context: ReceiptContext, look: Look) -> None:
    """Fields 1–7: who receives, who brings, what is asked for, whose it is."""
    unit = context.centre_name if not context.counter_name else f"{context.centre_name} – {context.counter_name}"
    _field(sheet, look, f"{context.receiving_unit}:", unit)
    brought: list[Run] = [Run(context.submitter_name, look.bold)]
    if context.submitter_note:
        brought.append(Run(f" – {context.submitter_note}", look.plain))
    if context.channel:
        brought.append(Run(f" ({context.channel})", look.plain))
    _field_runs(sheet, look, "Tiếp nhận hồ sơ của Ông (Bà):", brought)
    _field(sheet, look, "Địa chỉ:", context.address)
    sheet.fields((("Số điện thoại:", context.phone, 0.46), ("Email:", context.email, 0.54)), look.plain, look.plain)
    _field(sheet, look, f"{context.id_label or 'Số căn cước/Hộ chiếu'}:", context.id_number)
    matter = f"{context.matter} ({context.procedure_code})" if context.procedure_code else context.matter
    _field(sheet, look, "Nội dung yêu cầu giải quyết:", matter, look.bold)
    _field(sheet, look, "Chủ hồ sơ:", context.owner_name, look.bold)
    _field(sheet, look, "Địa chỉ chủ hồ sơ:", context.owner_address)


def _components(sheet: Sheet, context: ReceiptContext, look: Look) -> None:
    """Field 8: the table of papers, or the table of certified copies in that variant."""
    style = Style(Face.REGULAR, look.small + 0.6, leading=1.14)
    table = TableLook(style, Style(Face.BOLD, look.small, leading=1.12), look.body * 1.26 / MM, 0.9)
    unit = sheet.inner_width
    sheet.space(0.6)
    sheet.keep(22)
    if context.certified:
        sheet.paragraph("1. Giấy tờ đề nghị chứng thực bản sao từ bản chính:", look.bold)
        sheet.space(0.6)
        narrow = (unit * 0.065, unit * 0.13, unit * 0.13, unit * 0.2)
        columns = (
            Column(narrow[0], Align.CENTRE),
            Column(unit - sum(narrow)),
            Column(narrow[1], Align.CENTRE),
            Column(narrow[2], Align.CENTRE),
            Column(narrow[3], Align.RIGHT),
        )
        names = ("TT", "Tên giấy tờ", "Số trang", "Số bản", "Lệ phí")
        head = [HeadCell(name, index) for index, name in enumerate(names)]
        rows = [
            (str(index), row.name, str(row.pages), str(row.copies), row.fee)
            for index, row in enumerate(context.certified, start=1)
        ]
        sheet.table(columns, head, rows, table)
        sheet.space(0.6)
        _field(sheet, look, "Sổ chứng thực bản sao:", context.certification_book)
        return
    sheet.paragraph("1. Thành phần hồ sơ, số lượng mỗi loại giấy tờ:", look.bold)
    sheet.space(0.6)
    first, count, wide = unit * 0.06, unit * 0.115, unit * 0.135
    columns = (
        Column(first, Align.CENTRE),
        Column(unit - first - count * 2 - wide),
        Column(count, Align.CENTRE),
        Column(wide, Align.CENTRE),
        Column(count, Align.CENTRE),
    )
    head = [
        HeadCell("TT", 0, rows=3),
        HeadCell("Thành phần hồ sơ", 1, rows=3),
        HeadCell("Số lượng", 2, columns=3),
        HeadCell("Bản chính", 2, 1, rows=2),
        HeadCell("Bản chứng thực", 3, 1, rows=2),
        HeadCell("Bản photo", 4, 1, rows=2),
    ]
    rows = [
        (str(index), row.name, _count(row.originals), _count(row.certified), _count(row.copies))
        for index, row in enumerate(context.components, start=1)
    ]
    sheet.table(columns, head, rows or [("", "", "", "", "")], table)


def _terms(sheet: Sheet, context: ReceiptContext, look: Look) -> None:
    """Fields 9–13: sets, statutory time, received, due (with the no-wait promise as a second clock), where."""
    sheet.space(0.6)
    _field_runs(
        sheet, look, "2. Số lượng hồ sơ:", [Run(f"{context.sets:02d}", look.bold), Run(" (bộ)", look.plain)], "bold"
    )
    _field(sheet, look, "3. Thời gian giải quyết hồ sơ theo quy định là:", context.limit_text, label="bold")
    _field(sheet, look, "4. Thời gian nhận hồ sơ:", context.received_text, label="bold")
    _field(sheet, look, "5. Thời gian trả kết quả giải quyết hồ sơ:", context.due_text, look.bold, "bold")
    if context.promise_text:
        promise = [
            Run(context.promise_text, look.bold),
            Run(" (không chờ; hạn ở mục 5 giữ nguyên)", look.italic),
        ]
        _field_runs(sheet, look, "Cơ quan hứa trả kết quả lúc:", promise, indent=4.0)
    _field(sheet, look, "6. Đăng ký nhận kết quả tại:", context.collect_text, label="bold")


def _fees(sheet: Sheet, context: ReceiptContext, look: Look) -> None:
    """Field 14: each fee with how it came about, the sum, whether it was taken."""
    total: list[Run] = []
    if context.fee_total:
        total.append(Run(context.fee_total, look.bold))
    if context.fee_paid_text:
        total.append(Run(f" ({context.fee_paid_text})" if total else context.fee_paid_text, look.plain))
    _field_runs(sheet, look, "7. Phí, lệ phí (nếu có):", total, "bold")
    for fee in context.fees:
        sheet.paragraph(_fee_runs(fee, look), look.plain, indent=4.0, hang=2.5)


def _fee_runs(fee: FeeRow, look: Look) -> list[Run]:
    runs = [Run(f"- {fee.name}", look.plain)]
    if fee.amount:
        runs.append(Run(f": {fee.amount}", look.plain))
    if fee.reason:
        runs.append(Run(f" ({fee.reason})", look.italic))
    return runs


def _ending(sheet: Sheet, context: ReceiptContext, look: Look) -> None:
    """Fields 15–18. Notes and signatures go to the next page together rather than signatures alone."""
    sheet.fields(
        (
            ("Vào Sổ theo dõi hồ sơ, Quyển số:", context.book_no, 0.6),
            ("Số thứ tự:", context.line_no, 0.4),
        ),
        look.plain,
        look.plain,
    )
    sheet.space(0.6)
    notes = [Run(f"- {text}", look.note) for text in context.notes or DEFAULT_NOTES]
    notes.append(Run(_contact(context), look.note))
    height = sum(len(sheet.lines((note,), look.note, sheet.inner_width - 2)) for note in notes) * look.note.line / MM
    signing = look.plain.line * 3 / MM + look.sign_room + 1.6
    if height + signing < sheet.height * 0.7:
        sheet.keep(height + signing)
    for note in notes:
        if note.text:
            sheet.paragraph((note,), look.note, hang=2.0)
    _signatures(sheet, context, look, signing)


def _contact(context: ReceiptContext) -> str:
    """Where to ask: look-up address with its secret, phone, hotline."""
    address_told = any(context.lookup_address in note for note in context.notes if context.lookup_address)
    parts = (
        ("" if address_told else "Tra cứu tại: ", "" if address_told else context.lookup_address),
        ("Mã tra cứu: ", context.lookup_secret),
        ("Điện thoại: ", context.centre_phone.replace(" ", "\u00a0")),
        ("Đường dây nóng: ", context.hotline.replace(" ", "\u00a0")),
    )
    told = [label + value for label, value in parts if value]
    return "- " + "; ".join(told) + "." if told else ""


def _signatures(sheet: Sheet, context: ReceiptContext, look: Look, height: float) -> None:
    """Two columns that never break over a page."""
    sheet.space(1.5)
    half = sheet.inner_width / 2
    name_height = look.bold.line / MM
    roles = _words(context).roles
    submitter, officer = roles[:2] if len(roles) > 1 else ROLES
    columns = (
        (sheet.margins.left, submitter, context.submitter_name),
        (sheet.margins.left + half, officer, context.officer_name),
    )
    names = max(len(sheet.lines(name, look.bold, half - 4)) for _, _, name in columns)
    needed = height + (names - 1) * name_height - 1.5
    sheet.keep(min(needed, sheet.height * 0.8))
    sign_room = look.sign_room + min(6.0, max(0.0, sheet.room - needed))  # what the page has left is for the pen
    top, lowest = sheet.y, sheet.y
    for x, role, name in columns:
        y = sheet.block(x, top, half, role, look.bold)
        y = sheet.block(x, y, half, "(Ký và ghi rõ họ tên)", look.italic)
        lowest = max(lowest, sheet.block(x + 2, y + sign_room, half - 4, name, look.bold))
    sheet.y = lowest


def _running_head(sheet: Sheet, context: ReceiptContext, look: Look) -> None:
    """On pages after the first: which dossier they belong to."""
    text = f"{_words(context).name} – Mã hồ sơ: {context.dossier_code or '……………………'}"
    sheet.text(sheet.margins.left, sheet.y + look.small / MM, text, look.note)
    sheet.y += look.small * 1.3 / MM
    sheet.rule(sheet.margins.left, sheet.width - sheet.margins.right, sheet.y, 0.3)
    sheet.y += 2.0


def _copy_label(sheet: Sheet, label: str, mark: PrintMark, look: Look, first_page_at: float) -> Callable[[int], Page]:
    """What differs between the copies: "Liên …", and the reprint mark at the head of the first page."""
    left_width = sheet.inner_width * look.left_share - 1.5
    right = sheet.margins.left + left_width + 3.0
    middle = (right + sheet.width - sheet.margins.right) / 2

    def overlay(index: int) -> Page:
        page = Page()
        if index == 0:
            if label:
                sheet.text_on(page, middle, first_page_at, f"({label})", look.italic, Align.CENTRE)
            marked = reprint_text(mark)
            if marked:
                at = sheet.margins.top - 2.2
                style = Style(Face.BOLD_ITALIC, look.small)
                sheet.text_on(page, sheet.width - sheet.margins.right, at, marked, style, Align.RIGHT)
        else:
            at = sheet.margins.top + look.small / MM
            sheet.text_on(page, sheet.width - sheet.margins.right, at, label, look.note, Align.RIGHT)
        return page

    return overlay


def _field(sheet: Sheet, look: Look, name: str, value: str, style: Style | None = None, label: str = "plain") -> None:
    _field_runs(sheet, look, name, [Run(value, style or look.plain)], label)


def _field_runs(
    sheet: Sheet, look: Look, name: str, value: list[Run], label: str = "plain", indent: float = 0.0
) -> None:
    labelled = look.bold if label == "bold" else look.plain
    sheet.paragraph((Run(f"{name} ", labelled), *value), look.plain, indent=indent, leader=True)


def _count(number: int) -> str:
    return str(number) if number else ""

"""The context of Mẫu 01 and of the slips drawn from the same facts."""

from __future__ import annotations

from msgspec import Struct

from desktop_app.domain.dossier.papers.wording import FormWording


class ComponentRow(Struct, frozen=True):
    name: str
    originals: int
    certified: int
    copies: int


class FeeRow(Struct, frozen=True):
    """``amount`` is formatted ("21.000 đ"); ``reason`` says how it came about."""

    name: str
    reason: str
    amount: str


class CertifiedRow(Struct, frozen=True):
    """Certified-copy variant: Tên giấy tờ | Số trang | Số bản | Lệ phí."""

    name: str
    pages: int
    copies: int
    fee: str


class ReceiptContext(Struct, frozen=True):
    """Mẫu 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả, and the slips drawn from the same facts."""

    form_code: str
    legal_set: str
    layout_version: str
    font_set: str
    superior_body: str
    centre_name: str
    place_and_date: str
    dossier_code: str
    """Empty in a preview: no number is spent before acceptance."""
    code_note: str
    """"mã nội bộ" until the national code is known, else empty."""
    national_code: str
    book_no: str
    line_no: str
    receiving_unit: str
    submitter_name: str
    submitter_note: str
    """E.g. "đại diện theo giấy ủy quyền số 12 ngày 01/11/2026"; empty when submitter and owner are one."""
    channel: str
    address: str
    phone: str
    email: str
    id_label: str
    id_number: str
    """Masked or full, as the centre's setting was at that moment."""
    matter: str
    owner_name: str
    owner_address: str
    components: tuple[ComponentRow, ...]
    sets: int
    limit_text: str
    received_text: str
    due_text: str
    promise_text: str
    """Empty when the dossier is not a no-wait one."""
    collect_text: str
    fees: tuple[FeeRow, ...]
    fee_total: str
    fee_paid_text: str
    lookup_address: str
    lookup_secret: str
    centre_phone: str
    hotline: str
    qr_text: str
    officer_name: str
    counter_name: str
    procedure_code: str
    short_matter: str
    certified: tuple[CertifiedRow, ...] = ()
    certification_book: str = ""
    """"Quyển số … · Số chứng thực …", printed on the certified-copy variant."""
    notes: tuple[str, ...] = ()
    wording: FormWording | None = None
    """The words of its legal set; None in receipts filed before these were data: the words of TT 03/2025 then."""

"""What the papers share: the words of their legal set, who issues them, whose dossier they are about, who signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormWording:
    """The words of one form as its legal set gives them, frozen into each paper that is issued under it."""

    legal_set: str
    """ "TT 03/2025/TT-VPCP"; empty for the centre's own papers."""
    code: str
    """The number in the set, "04"; empty for the centre's own papers."""
    name: str
    """In running heads and the document's properties: "Phiếu xin lỗi và hẹn lại ngày trả kết quả"."""
    title: tuple[str, ...]
    """The lines of the title, in capitals."""
    layout: str
    """Version of the drawing code."""
    footer: str
    """ "Mẫu số 04 – TT 03/2025/TT-VPCP"."""
    number_suffix: str = ""
    """ "/PXL" after the paper's number; empty where the form carries no number."""
    copies: tuple[str, ...] = ()
    """Labels of the copies: "Liên 1: Giao người nộp", "Liên 2: Lưu"; empty: one copy without a label."""
    roles: tuple[str, ...] = ()
    """Who signs, from left to right; the layout says which name goes below which role."""
    sentences: Mapping[str, str] = field(default_factory=dict)
    """The fixed sentences by key, some with places in braces that the layout fills."""


@dataclass(frozen=True, slots=True)
class PaperHead:
    """Header and footer of a paper. ``desktop_app.domain.dossier.paper_head`` fills it from the centre's record."""

    wording: FormWording
    font_set: str
    superior_body: str
    centre_name: str
    place_and_date: str
    """ "Xã Mẫu, ngày 26 tháng 11 năm 2026"."""
    number: str = ""
    """Number in the centre's book of this form, without suffix; empty: dots for a pen, where the form has one."""
    receiving_unit: str = ""
    """ "Bộ phận tiếp nhận và trả kết quả"."""
    centre_address: str = ""
    centre_phone: str = ""
    hotline: str = ""
    lookup_address: str = ""
    """Where the progress is shown, or the centre's web site."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who brings the dossier or is written to. Empty strings are drawn as dots for a pen."""

    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    id_label: str = ""
    """ "Số căn cước", "Số hộ chiếu", "Mã số thuế"."""
    id_number: str = ""
    """Masked or full, as the centre's setting was at that moment; empty leaves the line out."""
    note: str = ""
    """ "được ủy quyền theo giấy ủy quyền số 12"; empty when submitter and owner are one."""


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """The dossier a paper is about. All empty but the matter before acceptance: no code is spent then."""

    matter: str
    procedure_code: str = ""
    code: str = ""
    code_note: str = ""
    """ "mã nội bộ" until the national code is known, else empty."""
    national_code: str = ""
    qr_text: str = ""
    """The text of the receipt's QR, the same on every paper of the dossier; holds no personal data."""
    owner_name: str = ""
    owner_address: str = ""
    received_text: str = ""
    """ "09 giờ 40 phút, ngày 26/11/2026"."""
    due_text: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs for the centre: "KT. GIÁM ĐỐC" / "PHÓ GIÁM ĐỐC", "Trần Thị Ví Dụ"."""

    titles: tuple[str, ...]
    """The lines above the signature; empty: the role of the legal set."""
    name: str

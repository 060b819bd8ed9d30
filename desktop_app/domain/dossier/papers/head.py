"""What the papers share: who issues them, whose dossier they are about, who signs."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.wording import FormWording


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

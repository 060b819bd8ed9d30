"""Contexts of the papers that go with a result: the return receipt and the hand-over list."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead, Party


@dataclass(frozen=True, slots=True)
class ReturnReceiptContext:
    """Giấy biên nhận trả kết quả: what was handed to whom, and when."""

    head: PaperHead
    dossier: DossierFacts
    officer_name: str
    officer_phone: str
    collector: Party
    """Who takes the result; ``note`` is the paper of authority where it is not the owner."""
    result_kind: str
    """ "Trích lục khai sinh", "Văn bản từ chối"."""
    result_number: str
    result_abstract: str
    """Trích yếu."""
    copies_text: str
    """ "02 bản"; empty leaves the line out."""
    originals_text: str
    """Originals given back; empty leaves the line out."""
    fee_text: str
    """ "16.000 đ, đã thu bằng tiền mặt"; empty leaves the line out."""
    returned_text: str
    """ "10 giờ 00 phút, ngày 26/11/2026"."""


@dataclass(frozen=True, slots=True)
class ResultHandoverRow:
    code: str
    matter: str
    result: str
    """What the result is: "Trích lục khai sinh, 02 bản"."""
    owner_name: str
    address: str
    fee_due: bool
    """A fee is still to be collected when the result is returned."""
    by_post: bool


@dataclass(frozen=True, slots=True)
class ResultHandoverContext:
    """Phiếu bàn giao kết quả: a unit's results on their way to the centre, or the centre's to the post."""

    head: PaperHead
    from_unit: str
    to_unit: str
    at_text: str
    rows: tuple[ResultHandoverRow, ...]
    from_officer: str
    to_officer: str
    """Empty: the other side writes the name by hand."""

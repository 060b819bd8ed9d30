"""Contexts of the papers written to the applicant: 02 (and the guidance slip), 03, 04, the notice of stopping."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead, Party, Signer
from desktop_app.domain.dossier.papers.receipt import ComponentRow


@dataclass(frozen=True, slots=True)
class SupplementContext:
    """Mẫu 02 – phiếu yêu cầu bổ sung, hoàn thiện hồ sơ; without a dossier code also the guidance slip."""

    head: PaperHead
    party: Party
    dossier: DossierFacts
    items: tuple[ComponentRow, ...]
    """What to hand in or to correct, with how many of each; 0 leaves the cell empty."""
    reason: str
    """Why: what is missing or wrong, in the officer's words."""
    ground: str
    """Legal ground of the request; empty leaves the line out."""
    deadline_text: str
    """Until when the applicant is asked to hand it in; empty: the centre sets none, the line is left out."""
    round_text: str
    """ "lần thứ nhất"; empty leaves the line out."""
    clock_text: str
    """What happens to the time limit ("tính lại từ đầu khi nhận đủ hồ sơ"); empty leaves the line out."""
    contact_name: str
    """The officer to ask."""
    contact_phone: str
    officer_name: str
    """Who signs as the one who guides."""


@dataclass(frozen=True, slots=True)
class RefusalContext:
    """Mẫu 03 – phiếu từ chối tiếp nhận, giải quyết hồ sơ; at the counter without, on line with a dossier code."""

    head: PaperHead
    party: Party
    dossier: DossierFacts
    submitted_text: str
    """When an online dossier was sent; empty at the counter, the line is left out."""
    reason: str
    ground: str
    """Legal ground; empty leaves the line out."""
    guidance: str
    """Where to turn instead; empty leaves the line out."""
    contact_name: str
    contact_phone: str
    officer_name: str
    """Who signs as the one who refuses."""


@dataclass(frozen=True, slots=True)
class ApologyContext:
    """Mẫu 04 – apology, with the new date; at most one new date a dossier (NĐ 61/2018 Đ19.9)."""

    head: PaperHead
    party: Party
    dossier: DossierFacts
    """``due_text`` is the date that is not kept."""
    new_due_text: str
    """ "10 giờ 00 phút, ngày 03/12/2026"."""
    responsible_unit: str
    """The unit that has not finished."""
    reason: str
    """Why it is late."""
    receivers: tuple[str, ...]
    """Lines below "Nơi nhận:": "Như trên;", "Lưu: VT.". Empty: only "Như trên;" is drawn."""
    signer: Signer


@dataclass(frozen=True, slots=True)
class StopNoticeContext:
    """Mẫu 05 of TT 03/2025 – thông báo dừng giải quyết hồ sơ."""

    head: PaperHead
    party: Party
    dossier: DossierFacts
    requested_by: str
    """Who asked for the stop: "người nộp hồ sơ", "Tòa án nhân dân …"."""
    request_text: str
    """The request itself: "đơn xin rút hồ sơ ngày 26/11/2026"; empty leaves it out."""
    stopped_text: str
    """From when: "14 giờ 00 phút, ngày 26/11/2026"."""
    reason: str
    ground: str
    """Legal ground; empty leaves the line out."""
    papers_returned: tuple[ComponentRow, ...]
    """Papers that go back to the applicant; empty: the sentence says that none do."""
    fees_text: str
    """ "đã hoàn trả 16.000 đ bằng tiền mặt", "không thu"; empty leaves the line out."""
    receivers: tuple[str, ...]
    signer: Signer

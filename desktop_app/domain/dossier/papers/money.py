"""Contexts of the papers about money. None of them is a receipt of the tax regime, and each says so."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead, Party
from desktop_app.domain.dossier.papers.receipt import FeeRow


@dataclass(frozen=True, slots=True)
class FeeSlipContext:
    """Phiếu thu tạm: what was paid for one dossier."""

    head: PaperHead
    payer: Party
    dossier: DossierFacts
    fees: tuple[FeeRow, ...]
    total: str
    """ "16.000 đ"."""
    total_words: str
    """ "Mười sáu nghìn đồng" (``formatting.amount_in_words``)."""
    method: str
    """ "tiền mặt", "chuyển khoản"."""
    paid_text: str
    """When: "09 giờ 40 phút, ngày 26/11/2026"."""
    officer_name: str


@dataclass(frozen=True, slots=True)
class CashClosingRow:
    """One payment of the day. No payer's name: the code says whose it is."""

    time_text: str
    code: str
    fee_name: str
    method: str
    amount: str
    """Plain, "16.000": the column's head names the unit."""
    officer_name: str
    slip_number: str = ""
    """Number of the temporary slip."""


@dataclass(frozen=True, slots=True)
class CashClosingSum:
    """What one officer took."""

    officer_name: str
    cash: str
    transfer: str
    total: str


@dataclass(frozen=True, slots=True)
class NoteCount:
    """Notes of one value: "500.000", how many, their sum. Empty count and sum: to be filled by pen."""

    value: str
    count: str = ""
    amount: str = ""


@dataclass(frozen=True, slots=True)
class CashClosingContext:
    """Bảng kê thu of one day at one counter, or of the whole centre."""

    head: PaperHead
    day_text: str
    """ "Thứ Năm, ngày 26/11/2026"."""
    scope_text: str
    """ "Quầy 3", "toàn Trung tâm"."""
    rows: tuple[CashClosingRow, ...]
    sums: tuple[CashClosingSum, ...]
    """A line for each officer, in the order of the list."""
    cash_total: str
    transfer_total: str
    total: str
    total_words: str
    notes: tuple[NoteCount, ...]
    counted_total: str
    """Sum of the counted notes; empty: nothing counted yet, the line is for a pen."""
    difference_text: str
    """ "khớp", "thừa 2.000 đ"; empty with an empty count."""
    remark: str
    """Why they differ; empty: a dotted line."""
    officer_name: str
    treasurer_name: str
    signer_name: str

"""The context of the receipt for many dossiers of one submitter."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import PaperHead, Party


@dataclass(frozen=True, slots=True)
class ReceiptListRow:
    """One dossier of the list; its own line number stands in the table."""

    code: str
    matter: str
    owner_name: str
    handling_unit: str
    received_text: str
    """Short, as the column is narrow: "09:40 26/11/2026"."""
    due_text: str
    limit_text: str
    """ "03 ngày làm việc"."""
    sets: int


@dataclass(frozen=True, slots=True)
class ReceiptListContext:
    """Mẫu 01 with "Biên bản giao nhận hồ sơ": one header, all dossiers that were handed in together."""

    head: PaperHead
    party: Party
    channel: str
    """ "trực tiếp", "qua bưu chính"."""
    rows: tuple[ReceiptListRow, ...]
    sets_total: int
    collect_text: str
    """Where the results are wanted."""
    fee_total: str
    """ "160.000 đ"; empty leaves the line out."""
    fee_paid_text: str
    """ "đã thu bằng tiền mặt"."""
    officer_name: str

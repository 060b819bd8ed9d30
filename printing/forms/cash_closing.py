"""Bảng kê thu phí, lệ phí trong ngày: who took what, cash and transfer, the notes counted, three signatures; A4."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.money import CashClosingContext
from printing.forms.look import A4_LISTING
from printing.forms.parts import Paper, Signature, draw_paper
from printing.sheet import Align

_PAYMENTS = (
    ("STT", 0.06, Align.CENTRE),
    ("Giờ", 0.075, Align.CENTRE),
    ("Số phiếu", 0.09, Align.CENTRE),
    ("Mã hồ sơ", 0.225, Align.LEFT),
    ("Khoản thu", 0.2, Align.LEFT),
    ("Hình thức", 0.115, Align.LEFT),
    ("Số tiền (đ)", 0.105, Align.RIGHT),
    ("Người thu", 0.13, Align.LEFT),
)
_SUMS = (
    ("Người thu tiền", 0.4, Align.LEFT),
    ("Tiền mặt (đ)", 0.2, Align.RIGHT),
    ("Chuyển khoản (đ)", 0.2, Align.RIGHT),
    ("Cộng (đ)", 0.2, Align.RIGHT),
)
_NOTES = (("Mệnh giá (đ)", 0.3, Align.RIGHT), ("Số tờ", 0.25, Align.RIGHT), ("Thành tiền (đ)", 0.45, Align.RIGHT))


def draw_a4(context: CashClosingContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, None, mark, A4_LISTING, _Body(context))


class _Body:
    def __init__(self, context: CashClosingContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, look = self.context, paper.look
        paper.running_note = context.day_text
        paper.pair(("Ngày:", context.day_text, 0.55), ("Phạm vi:", context.scope_text, 0.45))
        self._heading(paper, "1. Các khoản đã thu")
        payments = [
            (
                str(index), row.time_text, row.slip_number, row.code, row.fee_name, row.method, row.amount,
                row.officer_name,
            )
            for index, row in enumerate(context.rows, start=1)
        ]  # fmt: skip
        paper.listing(_PAYMENTS, payments, small=True)
        self._heading(paper, "2. Cộng theo người thu")
        sums = [(one.officer_name, one.cash, one.transfer, one.total) for one in context.sums]
        paper.listing(
            _SUMS, [*sums, ("Tổng cộng", context.cash_total, context.transfer_total, context.total)], small=True
        )
        paper.field("Bằng chữ:", f"{context.total_words}." if context.total_words else "", heading=True)
        self._heading(paper, "3. Kiểm đếm tiền mặt")
        notes = [(note.value, note.count, note.amount) for note in context.notes]
        paper.listing(_NOTES, notes, small=True)
        paper.pair(
            ("Cộng tiền mặt đã đếm:", context.counted_total, 0.55), ("So với bảng kê:", context.difference_text, 0.45)
        )
        paper.field("Giải trình chênh lệch (nếu có):", context.remark)
        paper.signatures(
            Signature(paper.role(0), context.officer_name),
            Signature(paper.role(1), context.treasurer_name),
            Signature(paper.role(2), context.signer_name),
            before=[paper.fixed("standing", look.note)],
        )

    @staticmethod
    def _heading(paper: Paper, text: str) -> None:
        paper.sheet.space(1.6)
        paper.sheet.keep(24.0)
        paper.text(text, paper.look.bold)

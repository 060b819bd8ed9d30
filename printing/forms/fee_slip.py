"""Phiếu thu tạm, A5 landscape. Receipts of fees (biên lai) are of the tax regime: this paper says that it is none."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.money import FeeSlipContext
from printing.fonts import Face
from printing.forms.look import A5_LANDSCAPE
from printing.forms.parts import Paper, Signature, draw_paper
from printing.forms.words import matter_text
from printing.sheet import MM, Align, Box, Column, HeadCell
from printing.wrap import Style


def draw_a5(context: FeeSlipContext, mark: PrintMark) -> bytes:
    """210 × 148 mm."""
    return draw_paper(context.head, context.dossier, mark, A5_LANDSCAPE, _Body(context))


class _Body:
    def __init__(self, context: FeeSlipContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, look, sheet = self.context, paper.look, paper.sheet
        self._standing(paper)
        payer = context.payer
        paper.pair(("Người nộp tiền:", payer.name, 0.64), ("Điện thoại:", payer.phone, 0.36))
        paper.field("Địa chỉ:", payer.address)
        paper.field("Nội dung:", matter_text(context.dossier))
        sheet.space(0.8)
        unit = sheet.inner_width
        columns = (
            Column(unit * 0.06, Align.CENTRE), Column(unit * 0.36), Column(unit * 0.4), Column(unit * 0.18, Align.RIGHT)
        )  # fmt: skip
        names = ("STT", "Tên phí, lệ phí", "Cách tính, căn cứ", "Số tiền")
        rows = [
            (str(index), fee.name, fee.reason, fee.amount or "theo mức địa phương")
            for index, fee in enumerate(context.fees, start=1)
        ]
        head = [HeadCell(text, index) for index, text in enumerate(names)]
        sheet.table(columns, head, rows or [("", "", "", "")], paper.table_look())
        sheet.space(0.8)
        paper.field("Tổng số tiền:", context.total, bold=True, heading=True)
        paper.field("Bằng chữ:", f"{context.total_words}." if context.total_words else "", heading=True)
        paper.pair(("Hình thức thanh toán:", context.method, 0.45), ("Thời gian nộp:", context.paid_text, 0.55))
        paper.signatures(
            Signature(paper.role(0), payer.name),
            Signature(paper.role(1), context.officer_name),
            before=[paper.fixed("no_tax_receipt", look.note)],
        )

    def _standing(self, paper: Paper) -> None:
        """What the slip is not, framed, before anything else."""
        sheet, look = paper.sheet, paper.look
        text = paper.wording.sentence("standing")
        style = sheet.fit(text, Style(Face.BOLD, look.body + 1, leading=1.3), sheet.inner_width - 6)
        width = sheet.measure(text, style) + 6
        height = style.line / MM + 1.2
        left = sheet.margins.left + (sheet.inner_width - width) / 2
        sheet.page.boxes.append(Box(left, sheet.y, width, height, outline=True))
        sheet.y += 0.6
        sheet.paragraph(text, style, align=Align.CENTRE)
        sheet.y += 1.8

"""Mẫu 02 – Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 01/2018/TT-VPCP, TT 03/2025/TT-VPCP), and the guidance slip that
is given before acceptance: the same table, without a code and without a running time limit.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.notices import SupplementContext
from printing.forms.look import A4, A5
from printing.forms.parts import Paper, Signature, draw_paper


def draw_a5(context: SupplementContext, mark: PrintMark) -> bytes:
    """148 × 210 mm."""
    return draw_paper(context.head, context.dossier, mark, A5, _Body(context))


def draw_a4(context: SupplementContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, context.dossier, mark, A4, _Body(context))


class _Body:
    def __init__(self, context: SupplementContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, look = self.context, paper.look
        unit = context.head.centre_name
        paper.field(f"{context.head.receiving_unit or 'Bộ phận tiếp nhận và trả kết quả'}:", unit)
        paper.party("Tiếp nhận hồ sơ, yêu cầu của Ông (Bà):", context.party)
        paper.given("Thời gian nhận hồ sơ:", context.dossier.received_text)
        paper.given("Yêu cầu bổ sung:", context.round_text)
        paper.sheet.space(0.8)
        paper.sheet.keep(22)
        paper.say("request", style=look.bold)
        paper.components(context.items)
        paper.field("Lý do:", context.reason, heading=True)
        paper.given("Căn cứ:", context.ground, heading=True)
        paper.given("Đề nghị hoàn thiện trước:", context.deadline_text, bold=True, heading=True)
        paper.given("Thời hạn giải quyết:", context.clock_text, heading=True)
        if paper.wording.sentence("standing"):
            paper.say("standing", style=look.note)
        contact = (paper.fixed("contact"), paper.contact(context.contact_name, context.contact_phone))
        paper.signatures(Signature(paper.role(0), context.officer_name), before=contact)

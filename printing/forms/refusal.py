"""Mẫu 03 – Phiếu từ chối tiếp nhận, giải quyết hồ sơ (TT 01/2018/TT-VPCP, TT 03/2025/TT-VPCP), on A5 and A4."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.notices import RefusalContext
from printing.forms.look import A4, A5
from printing.forms.parts import Paper, Signature, draw_paper


def draw_a5(context: RefusalContext, mark: PrintMark) -> bytes:
    """148 × 210 mm."""
    return draw_paper(context.head, context.dossier, mark, A5, _Body(context))


def draw_a4(context: RefusalContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, context.dossier, mark, A4, _Body(context))


class _Body:
    def __init__(self, context: RefusalContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context = self.context
        unit = context.head.centre_name
        paper.field(f"{context.head.receiving_unit or 'Bộ phận tiếp nhận và trả kết quả'}:", unit)
        paper.party("Tiếp nhận hồ sơ của Ông (Bà):", context.party)
        paper.given("Thời gian nộp:", context.submitted_text)
        paper.sheet.space(1.2)
        paper.say("decision", strong=("reason",), centre=unit, reason=context.reason)
        paper.given("Căn cứ:", context.ground, heading=True)
        paper.given("Hướng dẫn:", context.guidance, heading=True)
        paper.sheet.space(0.8)
        contact = (paper.fixed("contact"), paper.contact(context.contact_name, context.contact_phone))
        paper.signatures(
            Signature(paper.role(0), context.party.name),
            Signature(paper.role(1), context.officer_name),
            before=(*contact, paper.fixed("closing")),
        )

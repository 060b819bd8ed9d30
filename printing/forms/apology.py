"""Mẫu 04 – Phiếu xin lỗi và hẹn lại ngày trả kết quả (TT 01/2018/TT-VPCP); Văn bản xin lỗi và đề nghị gia hạn thời gian
giải quyết (TT 03/2025/TT-VPCP): one layout, the words come from the set. NĐ 61/2018/NĐ-CP Đ19.9.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.notices import ApologyContext
from printing.forms.look import A4, A5
from printing.forms.parts import Paper, draw_paper
from printing.forms.words import matter_text
from printing.sheet import Align


def draw_a5(context: ApologyContext, mark: PrintMark) -> bytes:
    """148 × 210 mm."""
    return draw_paper(context.head, context.dossier, mark, A5, _Body(context))


def draw_a4(context: ApologyContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, context.dossier, mark, A4, _Body(context))


class _Body:
    def __init__(self, context: ApologyContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, dossier, look = self.context, self.context.dossier, paper.look
        paper.text(paper.wording.sentence("subject"), look.italic, Align.CENTRE)
        paper.sheet.space(1.2)
        paper.party("Kính gửi: Ông (Bà)", context.party, matter=False)
        paper.sheet.space(1.2)
        paper.say(
            "received",
            strong=("matter", "code"),
            received=dossier.received_text,
            receiving_unit=f"{context.head.receiving_unit} – {context.head.centre_name}",
            matter=matter_text(dossier),
            code=dossier.code,
        )
        paper.say("was_due", strong=("due",), due=dossier.due_text)
        paper.say("late", unit=context.responsible_unit, reason=context.reason)
        paper.say("apology", centre=context.head.centre_name)
        paper.say("new_due", style=look.bold, new_due=context.new_due_text)
        paper.signatures(
            paper.head_signature(context.signer),
            before=(paper.fixed("closing"), paper.contact()),
            receivers=context.receivers,
        )

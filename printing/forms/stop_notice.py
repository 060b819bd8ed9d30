"""Mẫu 05 of TT 03/2025/TT-VPCP – Thông báo dừng giải quyết hồ sơ. Nobody has read its fields: they are a proposal, and
the words are data of the legal set.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.notices import StopNoticeContext
from printing.forms.look import A4, A5
from printing.forms.parts import Paper, draw_paper
from printing.forms.words import matter_text
from printing.sheet import Align


def draw_a5(context: StopNoticeContext, mark: PrintMark) -> bytes:
    """148 × 210 mm."""
    return draw_paper(context.head, context.dossier, mark, A5, _Body(context))


def draw_a4(context: StopNoticeContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, context.dossier, mark, A4, _Body(context))


class _Body:
    def __init__(self, context: StopNoticeContext) -> None:
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
        asked = f"{context.requested_by} ({context.request_text})" if context.request_text else context.requested_by
        paper.say("request", requested_by=asked)
        paper.given("Căn cứ:", context.ground, heading=True)
        paper.say(
            "decision",
            strong=("stopped",),
            centre=context.head.centre_name,
            stopped=context.stopped_text,
            reason=context.reason,
        )
        if context.papers_returned:
            paper.sheet.keep(20)
            paper.say("papers", style=look.bold)
            paper.components(context.papers_returned, "Giấy tờ")
        else:
            paper.say("no_papers")
        paper.given("Phí, lệ phí:", context.fees_text, heading=True)
        paper.signatures(
            paper.head_signature(context.signer),
            before=(paper.fixed("closing"), paper.contact()),
            receivers=context.receivers,
        )

"""Giấy biên nhận trả kết quả: the centre's own paper, after those in use; A5 and A4.

Layout 2 has a line for the one-time code of the rating screen. The code comes with the mark while the paper is printed
and is filed nowhere; without one (preview, reprint, file copy) layout 2 is layout 1.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.results import ReturnReceiptContext
from printing.forms.look import A4, A5
from printing.forms.parts import Paper, Signature, draw_paper
from printing.forms.words import matter_text, sentence


def draw_a5(context: ReturnReceiptContext, mark: PrintMark) -> bytes:
    """148 × 210 mm."""
    return draw_paper(context.head, context.dossier, mark, A5, _Body(context))


def draw_a4(context: ReturnReceiptContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, context.dossier, mark, A4, _Body(context))


def draw_a5_2(context: ReturnReceiptContext, mark: PrintMark) -> bytes:
    """Layout 2 on A5."""
    return draw_paper(context.head, context.dossier, mark, A5, _BodyWithCode(context))


def draw_a4_2(context: ReturnReceiptContext, mark: PrintMark) -> bytes:
    """Layout 2 on A4."""
    return draw_paper(context.head, context.dossier, mark, A4, _BodyWithCode(context))


class _Body:
    def __init__(self, context: ReturnReceiptContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, dossier, look = self.context, self.context.dossier, paper.look
        paper.field("Tên thủ tục hành chính:", matter_text(dossier), bold=True)
        paper.field("Chủ hồ sơ:", dossier.owner_name, bold=True)
        paper.given("Thời gian nhận hồ sơ:", dossier.received_text)
        paper.given("Thời gian hẹn trả kết quả:", dossier.due_text)
        paper.sheet.space(1.0)
        paper.text("Người trả kết quả", look.bold)
        paper.pair(("Họ và tên:", context.officer_name, 0.58), ("Điện thoại:", context.officer_phone, 0.42))
        paper.text("Người nhận kết quả", look.bold)
        taker = context.collector
        paper.pair(("Họ và tên:", taker.name, 0.58), ("Điện thoại:", taker.phone, 0.42))
        paper.given(f"{taker.id_label or 'Số căn cước/Hộ chiếu'}:", taker.id_number)
        paper.given("Địa chỉ:", taker.address)
        paper.given("Nhận thay theo:", taker.note)
        paper.text("Kết quả", look.bold)
        paper.field("Loại kết quả:", context.result_kind)
        paper.field("Số:", context.result_number)
        paper.field("Trích yếu:", context.result_abstract)
        paper.given("Số lượng:", context.copies_text)
        paper.field("Giấy tờ gốc trả lại:", context.originals_text)
        paper.given("Phí, lệ phí:", context.fee_text)
        paper.field("Ngày trả kết quả:", context.returned_text, bold=True, heading=True)
        self.after_facts(paper)
        paper.signatures(
            Signature(paper.role(0), taker.name),
            Signature(paper.role(1), context.officer_name),
            before=[paper.fixed("confirm", look.italic)],
        )

    def after_facts(self, paper: Paper) -> None:
        """What a later layout puts before the signatures."""


class _BodyWithCode(_Body):
    def after_facts(self, paper: Paper) -> None:
        mark, look = paper.mark, paper.look
        if not mark.rating_code or mark.preview or mark.reprint:
            return
        words = {"code": mark.rating_code, "until": mark.rating_until}
        template = paper.wording.sentence("rating")
        paper.on_first_copy(sentence(template, words, look.plain, {"code": look.bold}), look.plain)

"""Mẫu 01 for many dossiers of one submitter: one header and the list ("Biên bản giao nhận hồ sơ"), A4 landscape."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.receipt_list import ReceiptListContext
from printing.forms.look import A4_LANDSCAPE
from printing.forms.parts import Paper, Signature, draw_paper
from printing.sheet import Align
from printing.wrap import Run

_HEAD = (
    ("STT", 0.04, Align.CENTRE),
    ("Mã hồ sơ", 0.155, Align.LEFT),
    ("Nội dung yêu cầu", 0.235, Align.LEFT),
    ("Họ và tên chủ hồ sơ", 0.14, Align.LEFT),
    ("Đơn vị giải quyết", 0.125, Align.LEFT),
    ("Nhận lúc", 0.085, Align.CENTRE),
    ("Hẹn trả", 0.085, Align.CENTRE),
    ("Thời hạn", 0.09, Align.LEFT),
    ("Số bộ", 0.045, Align.CENTRE),
)


def draw_a4(context: ReceiptListContext, mark: PrintMark) -> bytes:
    """297 × 210 mm."""
    return draw_paper(context.head, None, mark, A4_LANDSCAPE, _Body(context))


class _Body:
    def __init__(self, context: ReceiptListContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, look, sheet = self.context, paper.look, paper.sheet
        party = context.party
        channel = f" ({context.channel})" if context.channel else ""
        note = f" – {party.note}" if party.note else ""
        name = (Run("Tiếp nhận hồ sơ của Ông (Bà): ", look.plain), Run(party.name, look.bold))
        sheet.paragraph((*name, Run(note + channel, look.plain)), look.plain, leader=True)
        paper.field("Địa chỉ:", party.address)
        label = f"{party.id_label or 'Số căn cước/Hộ chiếu'}:"
        paper.pair(("Số điện thoại:", party.phone, 0.3), ("Email:", party.email, 0.35), (label, party.id_number, 0.35))
        sheet.space(0.8)
        paper.say("list", style=look.bold, receiving_unit=context.head.receiving_unit or context.head.centre_name)
        rows = [
            (
                str(index), row.code, row.matter, row.owner_name, row.handling_unit, row.received_text, row.due_text,
                row.limit_text, str(row.sets),
            )
            for index, row in enumerate(context.rows, start=1)
        ]  # fmt: skip
        paper.listing(_HEAD, rows)
        total = f"{len(context.rows)} hồ sơ, {context.sets_total} bộ"
        paper.pair(("Tổng số:", total, 0.4), ("Đăng ký nhận kết quả tại:", context.collect_text, 0.6))
        if context.fee_total:
            paid = f" ({context.fee_paid_text})" if context.fee_paid_text else ""
            paper.field("Phí, lệ phí:", context.fee_total + paid)
        note_runs = (Run(f"- {paper.wording.sentence('collect')}", look.note),)
        paper.signatures(
            Signature(paper.role(0), party.name), Signature(paper.role(1), context.officer_name), before=[note_runs]
        )

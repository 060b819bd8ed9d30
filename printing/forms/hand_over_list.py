"""Danh sách hồ sơ bàn giao: the dossiers one side gives the other, with room for both signatures; A4 landscape."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.hand_over_list import HandOverListContext
from printing.forms.look import A4_LANDSCAPE
from printing.forms.parts import Paper, Signature, draw_paper
from printing.sheet import Align
from printing.wrap import Run

_HEAD = (
    ("STT", 0.045, Align.CENTRE),
    ("Mã hồ sơ", 0.18, Align.LEFT),
    ("Nội dung giải quyết", 0.26, Align.LEFT),
    ("Họ tên chủ hồ sơ", 0.17, Align.LEFT),
    ("Số bộ", 0.055, Align.CENTRE),
    ("Nhận lúc", 0.095, Align.CENTRE),
    ("Hẹn trả", 0.095, Align.CENTRE),
    ("Hạn của bước", 0.1, Align.CENTRE),
)


def draw_a4(context: HandOverListContext, mark: PrintMark) -> bytes:
    """297 × 210 mm."""
    return draw_paper(context.head, None, mark, A4_LANDSCAPE, _Body(context))


class _Body:
    def __init__(self, context: HandOverListContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context = self.context
        paper.field("Bên giao:", context.from_unit, bold=True)
        paper.field("Bên nhận:", context.to_unit, bold=True)
        paper.field("Thời gian bàn giao:", context.at_text)
        paper.given("Ghi chú:", context.note)
        rows = [
            (
                str(index), row.code, row.matter, row.owner_name, str(row.sets), row.received_text, row.due_text,
                row.step_due_text,
            )
            for index, row in enumerate(context.rows, start=1)
        ]  # fmt: skip
        paper.listing(_HEAD, rows)
        total = paper.wording.sentence("total").format(count=len(context.rows))
        paper.signatures(
            Signature(paper.role(0), context.from_officer),
            Signature(paper.role(1), context.to_officer),
            before=[(Run(total, paper.look.bold),)],
        )

"""Phiếu bàn giao kết quả: a unit's results to the centre, or the centre's to the post; A4 landscape."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.results import ResultHandoverContext
from printing.forms.look import A4_LANDSCAPE
from printing.forms.parts import Paper, Signature, draw_paper
from printing.sheet import Align
from printing.wrap import Run

_HEAD = (
    ("STT", 0.045, Align.CENTRE),
    ("Mã hồ sơ", 0.16, Align.LEFT),
    ("Nội dung giải quyết", 0.22, Align.LEFT),
    ("Kết quả", 0.16, Align.LEFT),
    ("Họ tên chủ hồ sơ", 0.135, Align.LEFT),
    ("Địa chỉ", 0.15, Align.LEFT),
    ("Phí, lệ phí", 0.06, Align.CENTRE),
    ("Trả qua bưu điện", 0.07, Align.CENTRE),
)


def draw_a4(context: ResultHandoverContext, mark: PrintMark) -> bytes:
    """297 × 210 mm."""
    return draw_paper(context.head, None, mark, A4_LANDSCAPE, _Body(context))


class _Body:
    def __init__(self, context: ResultHandoverContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context = self.context
        paper.running_note = context.at_text
        paper.field("Bên giao:", context.from_unit, bold=True)
        paper.field("Bên nhận:", context.to_unit, bold=True)
        paper.field("Thời gian bàn giao:", context.at_text)
        rows = [
            (
                str(index), row.code, row.matter, row.result, row.owner_name, row.address,
                "X" if row.fee_due else "", "X" if row.by_post else "",
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

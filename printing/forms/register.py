"""Sổ theo dõi hồ sơ: Mẫu 06 of TT 01/2018/TT-VPCP, Mẫu 07 of TT 03/2025/TT-VPCP; A4 landscape.

Numbered from 1 each year and locked at its end with the head's signature and seal (TT 01/2018/TT-VPCP Đ10).
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.register import RegisterContext, RegisterRow
from desktop_app.domain.values import replace
from printing.forms.look import REGISTER
from printing.forms.parts import Paper, Signature, draw_paper
from printing.sheet import Align, Column, HeadCell

_WIDTHS = (9.0, 26.0, 31.0, 7.5, 20.5, 24.0, 15.5, 14.0, 14.0, 13.5, 17.0, 14.0, 14.5, 14.5, 15.5, 13.0, 10.5)
"""Millimetres; together the inner width of the look."""
_SINGLE = {
    0: "STT", 1: "Mã hồ sơ", 2: "Nội dung hồ sơ", 3: "Số bộ", 4: "Họ tên chủ hồ sơ", 5: "Địa chỉ chủ hồ sơ",
    6: "Số điện thoại", 9: "Phương thức nhận kết quả", 10: "Cơ quan chủ trì giải quyết", 14: "Người nhận hồ sơ",
    15: "Địa bàn phát sinh", 16: "Ghi chú",
}  # fmt: skip
_ROWS = 4


def draw_a4(context: RegisterContext, mark: PrintMark) -> bytes:
    """297 × 210 mm."""
    return draw_paper(context.head, None, mark, REGISTER, _Body(context))


class _Body:
    def __init__(self, context: RegisterContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, sheet, look = self.context, paper.sheet, paper.look
        paper.running_note = f"quyển số {context.book_no}"
        parts = [f"Từ ngày {context.from_text} đến ngày {context.to_text}", f"Quyển số: {context.book_no}"]
        if context.status_text:
            parts.append(f"Trạng thái: {context.status_text}")
        paper.text(" · ".join(parts), look.plain, Align.CENTRE)
        sheet.space(1.5)
        centred = {0, 3, 7, 8, 11}
        columns = [
            Column(width, Align.CENTRE if index in centred else Align.LEFT) for index, width in enumerate(_WIDTHS)
        ]
        head = [HeadCell(text, index, rows=_ROWS) for index, text in _SINGLE.items()]
        head += [
            HeadCell("Ngày, tháng, năm", 7, columns=2),
            HeadCell("Nhận hồ sơ", 7, 1, rows=_ROWS - 1),
            HeadCell("Hẹn trả kết quả", 8, 1, rows=_ROWS - 1),
            HeadCell("Trả kết quả", 11, columns=3),
            HeadCell("Ngày nhận kết quả", 11, 1, rows=_ROWS - 1),
            HeadCell("Bên giao (ký tên)", 12, 1, rows=_ROWS - 1),
            HeadCell("Bên nhận (ký tên)", 13, 1, rows=_ROWS - 1),
        ]
        table = replace(paper.table_look(small=True), row_height=3.3, pad=0.7)
        rows = [paper.fitted(_cells(row), columns, table) for row in context.rows]
        sheet.table(columns, head, rows or [("",) * len(_WIDTHS)], table)
        if context.locked_text:
            self._lock(paper)

    def _lock(self, paper: Paper) -> None:
        """The closing words and both signatures, together on the last page."""
        context, sheet, look = self.context, paper.sheet, paper.look
        sheet.space(2.0)
        sheet.keep(48.0)
        paper.say(
            "locked",
            style=look.plain,
            locked=context.locked_text,
            lines=str(len(context.rows)),
            first=context.first_line,
            last=context.last_line,
            pages=str(len(sheet.pages)),
        )
        sheet.space(0.6)
        paper.signatures(
            Signature(paper.role(0), context.clerk_name),
            paper.head_signature(context.signer, 1),
        )


def _cells(row: RegisterRow) -> tuple[str, ...]:
    return (
        row.line_no, row.code, row.matter, str(row.sets), row.owner_name, row.owner_address, row.phone,
        row.received_text, row.due_text, row.delivery, row.handling_unit, row.returned_text, row.returned_by,
        row.collected_by, row.officer_name, row.area, row.note,
    )  # fmt: skip

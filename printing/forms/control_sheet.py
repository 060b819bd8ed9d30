"""Phiếu kiểm soát quá trình giải quyết hồ sơ: Mẫu 05 of TT 01/2018/TT-VPCP, Mẫu 06 of TT 03/2025/TT-VPCP.

One block for each hand-over; further blocks stay empty for a pen.
"""

from __future__ import annotations

from desktop_app.domain.dossier.papers import PrintMark
from desktop_app.domain.dossier.papers.control_sheet import ControlSheetContext, HandoverRow
from printing.fonts import Face
from printing.forms.look import A4, A5
from printing.forms.parts import Paper, draw_paper
from printing.sheet import MM, Align, Cell, Column, HeadCell
from printing.wrap import Run, Style

_BLANK_TIME = "…… giờ …… phút, ngày …… tháng …… năm ………"
_RESULT = "KẾT QUẢ GIẢI QUYẾT HỒ SƠ (trước hạn, đúng hạn, quá hạn)"
_SHARES = (0.25, 0.23, 0.22, 0.17, 0.13)


def draw_a5(context: ControlSheetContext, mark: PrintMark) -> bytes:
    """148 × 210 mm."""
    return draw_paper(context.head, context.dossier, mark, A5, _Body(context))


def draw_a4(context: ControlSheetContext, mark: PrintMark) -> bytes:
    """210 × 297 mm."""
    return draw_paper(context.head, context.dossier, mark, A4, _Body(context))


class _Body:
    def __init__(self, context: ControlSheetContext) -> None:
        self.context = context

    def __call__(self, paper: Paper) -> None:
        context, dossier = self.context, self.context.dossier
        paper.field("Kèm theo hồ sơ của:", dossier.owner_name, bold=True)
        paper.given("Nội dung:", dossier.matter)
        paper.field("Ngày nhận hồ sơ:", dossier.received_text)
        paper.field("Ngày, giờ hẹn trả kết quả:", dossier.due_text, bold=True)
        paper.field("Cơ quan (bộ phận) giải quyết hồ sơ:", context.handling_unit)
        paper.field("Cơ quan phối hợp giải quyết hồ sơ:", "; ".join(context.coordinating_units))
        self._handovers(paper)
        self._notes(paper)

    @staticmethod
    def _notes(paper: Paper) -> None:
        if shown := _note_texts(paper):
            paper.sheet.paragraph("Ghi chú:", Style(Face.BOLD_ITALIC, paper.look.small, leading=paper.look.leading))
        for text in shown:
            paper.sheet.paragraph(text, paper.look.note)

    def _handovers(self, paper: Paper) -> None:
        sheet, table = paper.sheet, paper.table_look()
        columns = [Column(sheet.inner_width * share) for share in _SHARES[:3]]
        columns += [Column(sheet.inner_width * share, Align.CENTRE) for share in _SHARES[3:]]
        narrow = paper.head_cells(("", "", "", _RESULT, ""), columns, table)[0].rows
        head = (
            HeadCell("TÊN CƠ QUAN", 0, rows=narrow),
            HeadCell("THỜI GIAN GIAO, NHẬN HỒ SƠ", 1, columns=2, rows=narrow),
            HeadCell(_RESULT, 3, rows=narrow),
            HeadCell("GHI CHÚ", 4, rows=narrow),
        )
        blank = HandoverRow("", "", "", "", "", "", "")
        rows = [_block(paper, row, columns) for row in (*self.context.handovers, *[blank] * self.context.empty_rows)]
        sheet.space(1.2)
        if len(rows) < 2:
            sheet.table(columns, head, rows, table)
            sheet.space(1.2)
            return
        sheet.table(columns, head, rows[:-1], table)
        # The last block goes with the notes: a page with nothing but notes would look like a page gone astray.
        lines = sum(len(sheet.lines(text, paper.look.note, sheet.inner_width)) for text in _note_texts(paper)) + 1
        needed = sheet.row_height(columns, rows[-1], table) + lines * paper.look.note.line / MM + 2
        fits = sheet.room >= needed
        if not fits:
            sheet.break_page()
        sheet.table(columns, () if fits else head, rows[-1:], table)
        sheet.space(1.2)


def _note_texts(paper: Paper) -> list[str]:
    texts = [paper.wording.sentence(key) for key in ("note_post", "note_result", "note_electronic")]
    return [f"{number}. {text}" for number, text in enumerate((text for text in texts if text), start=1)]


def _block(paper: Paper, row: HandoverRow, columns: list[Column]) -> tuple[Cell, ...]:
    """One hand-over: the two units; the time over who gave; the step's limit over who took; its end; remarks."""
    style = paper.table_look().style
    italic = Style(Face.ITALIC, style.size, leading=style.leading)
    units = (f"1. Giao: {row.from_unit or '………………'}", "", f"2. Nhận: {row.to_unit or '………………'}")
    tops = [row.at_text or _BLANK_TIME, f"Hạn của bước này: {row.due_text}" if row.due_text else ""]
    counts = [
        len(paper.sheet.lines(text, style, column.width - 2 * paper.table_look().pad))
        for text, column in zip(tops, columns[1:3], strict=True)
    ]
    signers = (("Người giao (ký)", row.from_officer), ("Người nhận (ký)", row.to_officer))
    halves: list[Cell] = [
        [top, *[""] * (max(counts) - count), Run(label, italic), "", "", name]
        for top, count, (label, name) in zip(tops, counts, signers, strict=True)
    ]
    return units, *halves, row.result, row.note

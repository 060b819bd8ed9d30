"""The parts official papers are put together from: head with code and title, labelled lines, sentences of the legal
set, tables of papers, signatures that never break over a page, copies and marks.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from desktop_app.domain.dossier.papers import ComponentRow, PrintMark
from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead, Party, Signer
from printing.fonts import Face, font_set
from printing.forms.common import draw_code, draw_footer, draw_header, reprint_text, watermark_words
from printing.forms.look import Look
from printing.forms.words import DOTS, count_text, matter_text, sentence, unbroken
from printing.paint import PaperInfo, paint
from printing.qr import LASER_DPI, RECEIPT_SIDE
from printing.sheet import MM, Align, Cell, Column, HeadCell, Page, Sheet, TableLook
from printing.wrap import Run, Style

SIGN_HINT = "(Ký và ghi rõ họ tên)"
SEAL_HINT = "(Ký, ghi rõ họ tên và đóng dấu)"


@dataclass(frozen=True, slots=True)
class Signature:
    """A column of the signatures: lines above, the hint in italics, the name below the room for the pen."""

    titles: tuple[str, ...]
    name: str
    hint: str = SIGN_HINT


class Paper:
    """A paper being laid out: the sheet, its look, and what stands in its head."""

    def __init__(self, head: PaperHead, dossier: DossierFacts | None, mark: PrintMark, look: Look) -> None:
        self.head = head
        self.wording = head.wording
        self.dossier = dossier
        self.mark = mark
        self.look = look
        self.sheet = Sheet(font_set(head.font_set), look.width, look.height, look.margins)
        self.running_note = ""
        """What the running head says besides the paper's name, where there is no dossier code."""
        self.copy_label_at = (0.0, 0.0)
        """Middle and baseline of the line that names the copy."""
        self._first_copy: dict[int, Page] = {}
        """Page number → what stands on the first copy alone."""
        self.sheet.on_new_page = self._running_head

    # --- head ---------------------------------------------------------------------------------------------------

    def draw_head(self) -> None:
        """Header, number, date and title; with a dossier code also the code and its QR."""
        sheet, look = self.sheet, self.look
        bottom = draw_header(sheet, self.head, look.header, look.left_share) + 0.6
        dossier = self.dossier
        if dossier is not None and (dossier.code or dossier.qr_text):
            self._head_with_code(dossier, bottom)
        else:
            self._head_without_code(bottom)

    def _number_text(self) -> str:
        suffix = self.wording.number_suffix
        return f"Số: {self.head.number or '………'}{suffix}" if suffix else ""

    def _head_with_code(self, dossier: DossierFacts, bottom: float) -> None:
        sheet, look = self.sheet, self.look
        left, left_width = sheet.margins.left, sheet.inner_width * look.left_share - 1.5
        draw_code(sheet, dossier, self.mark, left + (left_width - RECEIPT_SIDE) / 2, bottom, RECEIPT_SIDE, LASER_DPI)
        y = _code_lines(sheet, dossier, look, left, left_width, bottom + RECEIPT_SIDE - 0.4)
        right, right_width = left + left_width + 3.0, sheet.inner_width - left_width - 3.0
        at = sheet.block(right, bottom + 0.6, right_width, self.head.place_and_date, look.italic)
        at = self._title(right, at + 4.0, right_width)
        sheet.y = max(y, at) + 1.4

    def _head_without_code(self, bottom: float) -> None:
        sheet, look = self.sheet, self.look
        left, width = sheet.margins.left, sheet.inner_width
        share = width * look.left_share
        sheet.block(left + share, bottom + 0.6, width - share, self.head.place_and_date, look.italic)
        at = bottom + 0.6 + look.italic.line / MM * 1.4
        sheet.y = self._title(left, at + 1.0, width) + 2.4

    def _title(self, x: float, y: float, width: float) -> float:
        """Title, number and the line of the copy; returns the y below."""
        sheet, look = self.sheet, self.look
        title = Style(Face.BOLD, look.title, leading=1.22)
        for text in self.wording.title:
            title = sheet.fit(text, title, width)
        for text in self.wording.title:
            y = sheet.block(x, y, width, text, title if text.isupper() else look.bold)
        if number := self._number_text():
            y = sheet.block(x, y + 0.4, width, number, look.plain)
        if self.wording.copies:
            self.copy_label_at = (x + width / 2, y + look.italic.size * 1.05 / MM)
            y += look.italic.line / MM
        return y

    def _running_head(self, sheet: Sheet) -> None:
        """On pages after the first: which paper, which dossier."""
        look = self.look
        code = f" – Mã hồ sơ: {self.dossier.code}" if self.dossier is not None and self.dossier.code else ""
        note = f" – {self.running_note}" if self.running_note and not code else ""
        text = f"{self.wording.name}{code}{note}"
        room = sheet.inner_width - (sheet.inner_width * 0.26 if self.wording.copies else 0.0)
        sheet.text(sheet.margins.left, sheet.y + look.small / MM, text, sheet.fit(text, look.note, room))
        sheet.y += look.small * 1.3 / MM
        sheet.rule(sheet.margins.left, sheet.width - sheet.margins.right, sheet.y, 0.3)
        sheet.y += 2.0

    # --- lines --------------------------------------------------------------------------------------------------

    def field(self, label: str, value: str, *, bold: bool = False, heading: bool = False) -> None:
        """A labelled line with a dotted leader; ``heading`` sets the label in bold."""
        look = self.look
        runs = (Run(f"{label} ", look.bold if heading else look.plain), Run(value, look.bold if bold else look.plain))
        self.sheet.paragraph(runs, look.plain, leader=True)

    def given(self, label: str, value: str, *, bold: bool = False, heading: bool = False) -> None:
        """The same, left out where there is no value."""
        if value:
            self.field(label, value, bold=bold, heading=heading)

    def pair(self, *parts: tuple[str, str, float]) -> None:
        """Labelled lines side by side; each part has its share of the width."""
        self.sheet.fields(parts, self.look.plain, self.look.plain)

    def say(self, key: str, *, style: Style | None = None, strong: Collection[str] = (), **values: str) -> None:
        """A sentence of the legal set. The places named in ``strong`` are set in bold, an empty one is dotted."""
        base = style or self.look.plain
        bold = Style(Face.BOLD, base.size, base.grey, base.leading)
        styles = {name: bold if name in strong else base for name in values}
        self.sheet.paragraph(sentence(self.wording.sentence(key), values, base, styles), base)

    def fixed(self, key: str, style: Style | None = None) -> tuple[Run, ...]:
        """A sentence without places, to be kept with the signatures."""
        return (Run(self.wording.sentence(key), style or self.look.plain),)

    def text(self, text: str, style: Style | None = None, align: Align = Align.LEFT) -> None:
        """A paragraph."""
        used = style or self.look.plain
        self.sheet.paragraph(text, used, align=align)

    def party(self, label: str, party: Party, *, matter: bool = True) -> None:
        """The applicant's lines, in the order of the forms: name, address, phone, e-mail, ID number, matter."""
        look = self.look
        runs = [Run(f"{label} ", look.plain), Run(party.name, look.bold)]
        if party.note:
            runs.append(Run(f" – {party.note}", look.plain))
        self.sheet.paragraph(runs, look.plain, leader=True)
        self.field("Địa chỉ:", party.address)
        self.pair(("Số điện thoại:", party.phone, 0.46), ("Email:", party.email, 0.54))
        self.given(f"{party.id_label or 'Số căn cước/Hộ chiếu'}:", party.id_number)
        if matter and self.dossier is not None:
            self.field("Nội dung yêu cầu giải quyết:", matter_text(self.dossier), bold=True)
            if self.dossier.owner_name and self.dossier.owner_name != party.name:
                self.field("Chủ hồ sơ:", self.dossier.owner_name, bold=True)

    def contact(self, name: str = "", phone: str = "") -> tuple[Run, ...]:
        """Whom to ask, where and how; the centre itself where no officer is named."""
        head = self.head
        parts = (
            name,
            f"điện thoại {unbroken(phone or head.centre_phone)}" if phone or head.centre_phone else "",
            f"đường dây nóng {unbroken(head.hotline)}" if head.hotline else "",
            head.centre_address,
            head.lookup_address,
        )
        told = "; ".join(part for part in parts if part)
        lead = "- " if name else "Liên hệ: "
        return (Run(f"{lead}{told}." if told else "", self.look.plain),)

    # --- tables -------------------------------------------------------------------------------------------------

    def table_look(self, *, small: bool = False) -> TableLook:
        """The look of tables; ``small`` for those with many columns."""
        look = self.look
        size = look.small if small else look.small + 0.6
        head = Style(Face.BOLD, look.small, leading=1.12)
        return TableLook(Style(Face.REGULAR, size, leading=1.14), head, look.body * 1.26 / MM, 0.9)

    def head_cells(self, names: Sequence[str], columns: Sequence[Column], table: TableLook) -> list[HeadCell]:
        """One head cell a column, as high as the longest of them needs."""
        tallest = max(
            len(self.sheet.lines(name, table.head, column.width - table.pad))
            for name, column in zip(names, columns, strict=True)
        )
        rows = max(1, math.ceil((tallest * table.head.line / MM + 1.0) / table.row_height))
        return [HeadCell(name, index, rows=rows) for index, name in enumerate(names)]

    def listing(
        self, shape: Sequence[tuple[str, float, Align]], rows: Sequence[Sequence[Cell]], *, small: bool = False
    ) -> None:
        """A table over the whole width: name of the column, its share of the width, how it is set."""
        table = self.table_look(small=small)
        columns = [Column(self.sheet.inner_width * share, align) for _, share, align in shape]
        head = self.head_cells([name for name, _, _ in shape], columns, table)
        self.sheet.space(0.8)
        cells = [self.fitted(row, columns, table) for row in rows]
        self.sheet.table(columns, head, cells or [("",) * len(shape)], table)
        self.sheet.space(1.0)

    def fitted(self, row: Sequence[Cell], columns: Sequence[Column], table: TableLook) -> list[Cell]:
        """The cells of a row, a code that is wider than its column in parts that end with a hyphen."""
        return [
            _code_cell(self.sheet, cell, table.style, column.width - 2 * table.pad) if isinstance(cell, str) else cell
            for cell, column in zip(row, columns, strict=True)
        ]

    def components(self, rows: Sequence[ComponentRow], name: str = "Thành phần hồ sơ") -> None:
        """STT | papers | number of originals, certified copies, photocopies."""
        unit = self.sheet.inner_width
        first, count, wide = unit * 0.06, unit * 0.115, unit * 0.135
        columns = (
            Column(first, Align.CENTRE),
            Column(unit - first - count * 2 - wide),
            Column(count, Align.CENTRE),
            Column(wide, Align.CENTRE),
            Column(count, Align.CENTRE),
        )
        head = [
            HeadCell("STT", 0, rows=3),
            HeadCell(name, 1, rows=3),
            HeadCell("Số lượng", 2, columns=3),
            HeadCell("Bản chính", 2, 1, rows=2),
            HeadCell("Bản chứng thực", 3, 1, rows=2),
            HeadCell("Bản photo", 4, 1, rows=2),
        ]
        cells = [
            (str(index), row.name, count_text(row.originals), count_text(row.certified), count_text(row.copies))
            for index, row in enumerate(rows, start=1)
        ]
        self.sheet.space(0.6)
        self.sheet.table(columns, head, cells or [("", "", "", "", "")], self.table_look())
        self.sheet.space(0.8)

    # --- end ----------------------------------------------------------------------------------------------------

    def role(self, index: int) -> tuple[str, ...]:
        """The role that signs in that column, as the legal set names it."""
        roles = self.wording.roles
        return (roles[index],) if index < len(roles) else ()

    def head_signature(self, signer: Signer, index: int = 0) -> Signature:
        """The signature of the head of the office, with its seal."""
        return Signature(signer.titles or self.role(index), signer.name, SEAL_HINT)

    def signatures(
        self,
        *columns: Signature,
        before: Sequence[tuple[Run, ...]] = (),
        receivers: Sequence[str] | None = None,
    ) -> None:
        """Columns side by side, on one page with the paragraphs ``before`` them.

        With ``receivers`` the first column is "Nơi nhận:"; one signature without it stands on the right.
        """
        sheet, look = self.sheet, self.look
        places = len(columns) + (receivers is not None) or 1
        if receivers is None and len(columns) == 1:
            places = 2
        width = sheet.inner_width / places
        height = _signatures_height(sheet, look, columns, width)
        if receivers is not None:
            lines = [
                line for text in receivers or ("Như trên;",) for line in sheet.lines(f"- {text}", look.note, width)
            ]
            height = max(height, look.bold.line / MM + len(lines) * look.note.line / MM)
        lead = sum(len(sheet.lines(runs, look.plain, sheet.inner_width)) for runs in before) * look.plain.line / MM
        if lead + height + 3 < sheet.height * 0.7:
            sheet.keep(lead + height + 3)
        for runs in before:
            if any(run.text for run in runs):
                sheet.paragraph(runs, look.plain)
        sheet.space(2.0)
        sheet.keep(min(height, sheet.height * 0.8))
        room = look.sign_room + min(5.0, max(0.0, sheet.room - height))  # what the page has left is for the pen
        top = lowest = sheet.y
        first = places - len(columns)
        if receivers is not None:
            lowest = _receivers(sheet, look, receivers or ("Như trên;",), top, width)
        ends = [
            _signature_head(sheet, look, column, sheet.margins.left + index * width, top, width)
            for index, column in enumerate(columns, start=first)
        ]
        for index, column in enumerate(columns, start=first):  # the names stand on one line
            x = sheet.margins.left + index * width + 2
            lowest = max(lowest, sheet.block(x, max(ends) + room, width - 4, column.name, look.bold))
        sheet.y = lowest

    def finish(self) -> bytes:
        """Footer, copies and marks; the PDF."""
        sheet = self.sheet
        draw_footer(sheet, self.wording.footer, self.mark, self.look.footer)
        labels = self.wording.copies[:1] if self.mark.preview or not self.mark.file_copy else self.wording.copies
        overlays = [self._overlay(label, first=number == 0) for number, label in enumerate(labels or ("",))]
        info = PaperInfo(self.wording.name, self.head.centre_name)
        return paint(sheet, info, watermark=watermark_words(self.mark), overlays=overlays)

    def on_first_copy(self, runs: Sequence[Run], style: Style) -> None:
        """A paragraph for who takes the first copy; the others have blank paper there."""
        sheet = self.sheet
        sheet.keep(len(sheet.lines(runs, style, sheet.inner_width)) * style.line / MM)
        texts = sheet.page.texts
        before = len(texts)
        sheet.paragraph(runs, style)
        self._first_copy.setdefault(len(sheet.pages) - 1, Page()).texts.extend(texts[before:])
        del texts[before:]

    def _overlay(self, label: str, *, first: bool) -> Callable[[int], Page]:
        sheet, look = self.sheet, self.look
        right = sheet.width - sheet.margins.right

        def overlay(index: int) -> Page:
            page = Page()
            if first and index in self._first_copy:
                page.texts.extend(self._first_copy[index].texts)
            if index == 0:
                if label:
                    middle, baseline = self.copy_label_at
                    sheet.text_on(page, middle, baseline, f"({label})", look.italic, Align.CENTRE)
                if marked := reprint_text(self.mark):
                    style = Style(Face.BOLD_ITALIC, look.small)
                    sheet.text_on(page, right, sheet.margins.top - 2.2, marked, style, Align.RIGHT)
            elif label:
                sheet.text_on(page, right, sheet.margins.top + look.small / MM, label, look.note, Align.RIGHT)
            return page

        return overlay


Body = Callable[[Paper], None]


def draw_paper(
    head: PaperHead, dossier: DossierFacts | None, mark: PrintMark, looks: Sequence[Look], body: Body
) -> bytes:
    """The paper as PDF in the first of ``looks`` that takes one page, else in that with the fewest pages."""
    best = _laid_out(head, dossier, mark, looks[0], body)
    for look in looks[1:]:
        if len(best.sheet.pages) > 1:
            other = _laid_out(head, dossier, mark, look, body)
            best = other if len(other.sheet.pages) < len(best.sheet.pages) else best
    return best.finish()


def _laid_out(head: PaperHead, dossier: DossierFacts | None, mark: PrintMark, look: Look, body: Body) -> Paper:
    paper = Paper(head, dossier, mark, look)
    paper.draw_head()
    body(paper)
    return paper


def _code_cell(sheet: Sheet, text: str, style: Style, width: float) -> Cell:
    if "-" not in text or " " in text or sheet.measure(text, style) <= width:
        return text
    lines = [""]
    for part in re.split(r"(?<=-)", text):
        if lines[-1] and sheet.measure(lines[-1] + part, style) > width:
            lines.append("")
        lines[-1] += part
    return lines


def _code_lines(sheet: Sheet, dossier: DossierFacts, look: Look, x: float, width: float, y: float) -> float:
    """Mã hồ sơ, the national code, the standing of the code: under the QR, centred."""
    code = Style(Face.BOLD, look.code, leading=1.15)
    small, note = Style(Face.REGULAR, look.small, leading=1.15), Style(Face.ITALIC, look.small, leading=1.15)
    shown = dossier.code or DOTS
    label = "Mã hồ sơ: "
    if sheet.measure(label, small) + sheet.measure(shown, code) <= width:
        y = sheet.block(x, y, width, (Run(label, small), Run(shown, code)), code)
    else:
        y = sheet.block(x, y, width, label, small)
        y = sheet.block(x, y, width, shown, code)
    if dossier.national_code:
        y = sheet.block(x, y, width, f"Mã quốc gia: {dossier.national_code}", small)
    return sheet.block(x, y, width, f"({dossier.code_note})", note) if dossier.code_note else y


def _signatures_height(sheet: Sheet, look: Look, columns: Sequence[Signature], width: float) -> float:
    """Millimetres from the first title to the last name."""

    def most(texts: Callable[[Signature], Sequence[str]], style: Style, across: float) -> float:
        counts = [sum(len(sheet.lines(text, style, across)) for text in texts(one)) for one in columns]
        return max(counts, default=0) * style.line / MM

    heads = most(lambda one: one.titles, look.bold, width) + most(lambda one: (one.hint,), look.italic, width)
    return heads + look.sign_room + most(lambda one: (one.name,), look.bold, width - 4) + 0.5


def _signature_head(sheet: Sheet, look: Look, one: Signature, x: float, y: float, width: float) -> float:
    for title in one.titles:
        y = sheet.block(x, y, width, title, look.bold)
    return sheet.block(x, y, width, one.hint, look.italic)


def _receivers(sheet: Sheet, look: Look, lines: Sequence[str], y: float, width: float) -> float:
    """ "Nơi nhận:" (NĐ 30/2020/NĐ-CP, Phụ lục I): bold italic, the lines below it smaller."""
    x = sheet.margins.left
    y = sheet.block(x, y, width, "Nơi nhận:", Style(Face.BOLD_ITALIC, look.small + 1, leading=1.2), Align.LEFT)
    for line in lines:
        y = sheet.block(x, y, width - 2, f"- {line}", Style(Face.REGULAR, look.small, leading=1.2), Align.LEFT)
    return y

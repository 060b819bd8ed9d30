"""From the record of a sheet to PDF bytes: plain reportlab canvas calls, nothing that varies by time."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from printing.fonts import Face, FontSet
from printing.sheet import MM, Page, Sheet

_WATERMARK_GREY = 0.91


@dataclass(frozen=True, slots=True)
class PaperInfo:
    """Document properties: never a name of a person."""

    title: str
    author: str


def paint(
    sheet: Sheet,
    info: PaperInfo,
    *,
    watermark: Sequence[str] = (),
    overlays: Sequence[Callable[[int], Page]] = (),
) -> bytes:
    """Draw every page of ``sheet`` once for each overlay, the overlay (by page index) on top.

    With more than one overlay the pages are form XObjects, so that a second copy costs next to nothing.
    The same input gives the same bytes (reportlab's invariant mode: no dates, no random identifiers).
    """
    buffer = io.BytesIO()
    size = (sheet.width * MM, sheet.height * MM)
    canvas = _canvas(buffer, size, info)
    shared = len(overlays) > 1
    for index, page in enumerate(sheet.pages):
        if shared:
            canvas.beginForm(f"page{index + 1}", 0, 0, *size)
            _paint_page(canvas, sheet, page, watermark)
            canvas.endForm()
    for overlay in overlays or (_nothing,):
        for index, page in enumerate(sheet.pages):
            if shared:
                canvas.doForm(f"page{index + 1}")
            else:
                _paint_page(canvas, sheet, page, watermark)
            _paint_page(canvas, sheet, overlay(index), ())
            canvas.showPage()
    canvas.save()
    return buffer.getvalue()


class LongPaper:
    """A paper of very many pages: each is painted as soon as it is full, and its record is let go."""

    def __init__(self, sheet: Sheet, info: PaperInfo, watermark: Sequence[str] = ()) -> None:
        self._sheet = sheet
        self._watermark = watermark
        self._buffer = io.BytesIO()
        self._canvas = _canvas(self._buffer, (sheet.width * MM, sheet.height * MM), info)
        self.painted = 0
        """Pages so far."""

    def paint_full_pages(self, finish: Callable[[Page, int], None]) -> None:
        """Paint all pages but the one that is being filled; ``finish`` adds to a page, by its number from 1."""
        self._paint(self._sheet.pages[:-1], finish)
        del self._sheet.pages[:-1]

    def end(self, finish: Callable[[Page, int], None]) -> bytes:
        """Paint the rest; the PDF."""
        self._paint(self._sheet.pages, finish)
        self._canvas.save()
        return self._buffer.getvalue()

    def _paint(self, pages: Sequence[Page], finish: Callable[[Page, int], None]) -> None:
        for page in pages:
            self.painted += 1
            finish(page, self.painted)
            _paint_page(self._canvas, self._sheet, page, self._watermark)
            self._canvas.showPage()


def _canvas(buffer: io.BytesIO, size: tuple[float, float], info: PaperInfo) -> Canvas:
    canvas = Canvas(buffer, pagesize=size, invariant=1, pageCompression=1)
    canvas.setTitle(info.title)
    canvas.setAuthor(info.author)
    canvas.setCreator("Một Cửa")
    canvas.setSubject("")
    return canvas


def _nothing(_index: int) -> Page:
    return Page()


def _paint_page(canvas: Canvas, sheet: Sheet, page: Page, watermark: Sequence[str]) -> None:
    if watermark:
        _paint_watermark(canvas, sheet, watermark)
    height = sheet.height
    for box in page.boxes:
        if box.outline:
            canvas.setLineWidth(0.5)
        else:
            canvas.setFillGray(box.grey)
        canvas.rect(
            box.x * MM,
            (height - box.y - box.height) * MM,
            box.width * MM,
            box.height * MM,
            stroke=int(box.outline),
            fill=int(not box.outline),
        )
    _paint_rules(canvas, height, page)
    canvas.setFillGray(0)
    for symbol, place in page.codes:
        canvas.saveState()
        canvas.transform(place.module * MM, 0, 0, -place.module * MM, place.x * MM, (height - place.y) * MM)
        path = canvas.beginPath()
        for block in symbol.blocks:
            path.rect(*block)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()
    _paint_texts(canvas, sheet.fonts, height, page)


def _paint_rules(canvas: Canvas, height: float, page: Page) -> None:
    solid: dict[float, list[tuple[float, float, float, float]]] = {}
    dotted: list[tuple[float, float, float, float]] = []
    for rule in page.rules:
        ends = (rule.x0 * MM, (height - rule.y0) * MM, rule.x1 * MM, (height - rule.y1) * MM)
        (dotted if rule.dotted else solid.setdefault(rule.thickness, [])).append(ends)
    for thickness, lines in solid.items():
        canvas.setLineWidth(thickness)
        canvas.lines(lines)
    if dotted:
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.setLineWidth(0.6)
        canvas.setDash([0, 2.2])
        canvas.setStrokeGray(0.45)
        canvas.lines(dotted)
        canvas.restoreState()


def _paint_texts(canvas: Canvas, fonts: FontSet, height: float, page: Page) -> None:
    if not page.texts:
        return
    text = canvas.beginText()
    style = None
    for x, baseline, run in page.texts:
        if run.style != style:
            if style is None or run.style.grey != style.grey:
                text.setFillGray(run.style.grey)
            style = run.style
            text.setFont(fonts.pdf_name(style.face), style.size, style.size)
        text.setTextOrigin(x * MM, (height - baseline) * MM)
        text.textOut(run.text)
    canvas.drawText(text)


def _paint_watermark(canvas: Canvas, sheet: Sheet, words: Sequence[str]) -> None:
    """Light, diagonal and behind everything: it never covers a letter, and a code brings its own white ground."""
    fonts = sheet.fonts
    width, height = sheet.width * MM, sheet.height * MM
    size = min(0.8 * (width**2 + height**2) ** 0.5 / max(fonts.width(word, Face.BOLD, 1) for word in words), 64.0)
    canvas.saveState()
    canvas.setFillGray(_WATERMARK_GREY)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(52 if height >= width else 34)
    canvas.setFont(fonts.pdf_name(Face.BOLD), size)
    top = size * 1.15 * (len(words) - 1) / 2 - size * 0.3
    for index, word in enumerate(words):
        canvas.drawCentredString(0, top - index * size * 1.15, word)
    canvas.restoreState()

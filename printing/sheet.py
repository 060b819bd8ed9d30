"""A sheet in millimetres with its origin at the top left, laid out from the top to the bottom over as many pages as
it takes. It only records what stands where; ``printing.paint`` turns the record into PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from printing.fonts import FontSet
from printing.qr import QrPlace, QrSymbol
from printing.wrap import Line, Run, Style, clean, wrap

MM = 72.0 / 25.4
"""Points in a millimetre."""
_DOTS_GAP = 1.2
_ASCENT = 0.76
"""Part of the line height above the baseline."""


class Align(Enum):
    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Margins:
    """Millimetres."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line; millimetres, ``thickness`` in points. ``dotted`` is a leader a pen writes on."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float = 0.5
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle filled with ``grey`` (0 black, 1 white), or only outlined; millimetres."""

    x: float
    y: float
    width: float
    height: float
    grey: float = 1.0
    outline: bool = False


@dataclass(slots=True)
class Page:
    """What stands on one page: text pieces at their baselines, rules, boxes and codes."""

    texts: list[tuple[float, float, Run]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    codes: list[tuple[QrSymbol, QrPlace]] = field(default_factory=list)


Cell = str | Sequence[str | Run]
"""What stands in a table's cell: a text, or paragraphs one below the other (an empty one is a blank line)."""


@dataclass(frozen=True, slots=True)
class Column:
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a table's head, spanning ``columns`` × ``rows`` from (column, row)."""

    text: str
    column: int
    row: int = 0
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableLook:
    """``head`` is the style of head cells, ``row_height`` of one head row in mm, ``pad`` inside a cell in mm."""

    style: Style
    head: Style
    row_height: float
    pad: float = 1.0


class Sheet:
    """Pages of one size and the place where the next thing goes (``y``, mm from the top)."""

    def __init__(self, fonts: FontSet, width: float, height: float, margins: Margins) -> None:
        self.fonts = fonts
        self.width = width
        self.height = height
        self.margins = margins
        self.pages: list[Page] = [Page()]
        self.y = margins.top
        self.on_new_page: Callable[[Sheet], None] | None = None

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def inner_width(self) -> float:
        return self.width - self.margins.left - self.margins.right

    @property
    def room(self) -> float:
        """Millimetres left on this page."""
        return self.height - self.margins.bottom - self.y

    # --- fixed places -------------------------------------------------------------------------------------------

    def measure(self, text: str, style: Style) -> float:
        """Width in millimetres."""
        return self.fonts.width(clean(text), style.face, style.size) / MM

    def text(self, x: float, baseline: float, text: str, style: Style, align: Align = Align.LEFT) -> None:
        """One line with its left end, middle or right end at ``x``."""
        self.text_on(self.page, x, baseline, text, style, align)

    def text_on(
        self, page: Page, x: float, baseline: float, text: str, style: Style, align: Align = Align.LEFT
    ) -> None:
        """The same on a page of choice (footers, overlays of a copy)."""
        shown = clean(text)
        if shown:
            shift = self.fonts.width(shown, style.face, style.size) / MM * align.value if align.value else 0.0
            page.texts.append((x - shift, baseline, Run(shown, style)))

    def rule(self, x0: float, x1: float, y: float, thickness: float = 0.5) -> None:
        """A level line."""
        self.page.rules.append(Rule(x0, y, x1, y, thickness))

    def block(
        self, x: float, y: float, width: float, runs: str | Iterable[Run], style: Style, align: Align = Align.CENTRE
    ) -> float:
        """Wrapped text in a place of its own, outside the flow; returns the y below it. Never breaks the page."""
        for line in self.lines(runs, style, width):
            self._put_line(line, x, y, width, style, align)
            y += style.line / MM
        return y

    def lines(self, runs: str | Iterable[Run], style: Style, width: float, first_indent: float = 0.0) -> list[Line]:
        """The lines of ``runs`` in ``width`` mm."""
        pieces = (Run(runs, style),) if isinstance(runs, str) else runs
        return wrap(self.fonts, pieces, width * MM, first_indent * MM)

    def fit(self, text: str, style: Style, width: float) -> Style:
        """``style``, made smaller where the text would be wider than ``width`` mm."""
        wide = self.measure(text, style)
        return style if wide <= width else Style(style.face, style.size * width / wide, style.grey, style.leading)

    # --- the flow -----------------------------------------------------------------------------------------------

    def space(self, height: float) -> None:
        """Blank millimetres; nothing at the head of a page."""
        if self.y > self.margins.top:
            self.y += height

    def keep(self, height: float) -> None:
        """Go to the next page unless ``height`` mm are left."""
        if self.room < height:
            self.break_page()

    def break_page(self) -> None:
        """Start the next page; ``on_new_page`` draws its running head."""
        self.pages.append(Page())
        self.y = self.margins.top
        if self.on_new_page is not None:
            self.on_new_page(self)

    def paragraph(
        self,
        runs: str | Iterable[Run],
        style: Style,
        *,
        align: Align = Align.LEFT,
        indent: float = 0.0,
        hang: float = 0.0,
        leader: bool = False,
    ) -> None:
        """Wrapped text over the inner width. ``indent`` shifts all lines, ``hang`` those after the first (mm).

        With ``leader`` the rest of the last line is dotted, as on a form that may also be filled by pen.
        """
        x, width = self.margins.left + indent, self.inner_width - indent
        height = style.line / MM
        lines = self.lines(runs, style, width - hang, -hang)
        for index, line in enumerate(lines):
            self.keep(height)
            shift = hang if index else 0.0
            self._put_line(line, x + shift, self.y, width - shift, style, align)
            if leader and index == len(lines) - 1:
                self._dots(x + shift + line.width / MM, x + width, self.y, style)
            self.y += height

    def fields(self, parts: Sequence[tuple[str, str, float]], label: Style, value: Style) -> None:
        """Label and value pairs side by side with dotted leaders; each part has its share of the width.

        Where a pair does not fit its share, every pair gets lines of its own.
        """
        for text, filled, share in parts:
            needed = self.measure(text, label) + self.measure(" " + filled, value)
            if needed > self.inner_width * share - _DOTS_GAP:
                for one, content, _ in parts:
                    self.paragraph((Run(one + " ", label), Run(content, value)), label, leader=True)
                return
        height = label.line / MM
        self.keep(height)
        x = self.margins.left
        for text, filled, share in parts:
            width = self.inner_width * share
            line = self.lines((Run(text + " ", label), Run(filled, value)), label, width)[0]
            self._put_line(line, x, self.y, width, label, Align.LEFT)
            gap = 0.0 if x + width >= self.width - self.margins.right - 0.1 else _DOTS_GAP
            self._dots(x + line.width / MM, x + width - gap, self.y, label)
            x += width
        self.y += height

    # --- tables -------------------------------------------------------------------------------------------------

    def table(
        self, columns: Sequence[Column], head: Sequence[HeadCell], rows: Iterable[Sequence[Cell]], look: TableLook
    ) -> None:
        """Ruled table: cells wrap, rows go whole to the next page where they fit there, the head is repeated.

        A row taller than a page is continued over pages.
        """
        head_height = look.row_height * max((cell.row + cell.rows for cell in head), default=0)
        line_height = look.style.line / MM
        full_page = self.height - self.margins.top - self.margins.bottom - head_height
        self.keep(head_height + line_height + 2 * look.pad)
        self._head(columns, head, look)
        for row in rows:
            cells = [
                self._cell(cell, look.style, column.width - 2 * look.pad)
                for cell, column in zip(row, columns, strict=True)
            ]
            count = max(len(lines) for lines in cells)
            if count * line_height + look.pad > self.room and count * line_height + look.pad < full_page * 0.7:
                self.break_page()
                self._head(columns, head, look)
            start = 0
            while start < count:
                fitting = max(1, int((self.room - look.pad) / line_height + 1e-6))
                part = [lines[start : start + fitting] for lines in cells]
                self._row(columns, part, min(fitting, count - start), look)
                start += fitting
                if start < count:
                    self.break_page()
                    self._head(columns, head, look)

    def row_height(self, columns: Sequence[Column], row: Sequence[Cell], look: TableLook) -> float:
        """Millimetres a row of a table takes."""
        counts = [
            len(self._cell(cell, look.style, column.width - 2 * look.pad))
            for cell, column in zip(row, columns, strict=True)
        ]
        return max(counts) * look.style.line / MM + look.pad

    def _cell(self, cell: Cell, style: Style, width: float) -> list[Line]:
        if isinstance(cell, str):
            return self.lines(cell, style, width)
        parts = ((part,) if isinstance(part, Run) else part for part in cell)
        return [line for part in parts for line in self.lines(part, style, width)]

    def _head(self, columns: Sequence[Column], head: Sequence[HeadCell], look: TableLook) -> None:
        edges = self._edges(columns)
        for cell in head:
            x0, x1 = edges[cell.column], edges[cell.column + cell.columns]
            top, height = self.y + cell.row * look.row_height, cell.rows * look.row_height
            self.page.boxes.append(Box(x0, top, x1 - x0, height, outline=True))
            lines = self.lines(cell.text, look.head, x1 - x0 - look.pad)
            self.block(
                x0 + look.pad / 2,
                top + (height - len(lines) * look.head.line / MM) / 2,
                x1 - x0 - look.pad,
                cell.text,
                look.head,
            )
        self.y += look.row_height * max((cell.row + cell.rows for cell in head), default=0)

    def _row(self, columns: Sequence[Column], cells: Sequence[Sequence[Line]], count: int, look: TableLook) -> None:
        edges = self._edges(columns)
        line_height = look.style.line / MM
        height = count * line_height + look.pad
        for column, x, lines in zip(columns, edges, cells, strict=False):
            for index, line in enumerate(lines):
                self._put_line(
                    line,
                    x + look.pad,
                    self.y + look.pad / 2 + index * line_height,
                    column.width - 2 * look.pad,
                    look.style,
                    column.align,
                )
        for edge in edges:
            self.page.rules.append(Rule(edge, self.y, edge, self.y + height))
        self.y += height
        self.rule(edges[0], edges[-1], self.y)

    def _edges(self, columns: Sequence[Column]) -> list[float]:
        edges = [self.margins.left]
        for column in columns:
            edges.append(edges[-1] + column.width)
        return edges

    def _put_line(self, line: Line, x: float, y: float, width: float, style: Style, align: Align) -> None:
        start = x + (width - line.width / MM) * align.value if align.value else x
        baseline = y + style.line * _ASCENT / MM
        self.page.texts.extend((start + offset / MM, baseline, run) for offset, run in line.pieces)

    def _dots(self, x0: float, x1: float, y: float, style: Style) -> None:
        if x1 - x0 > 2 * _DOTS_GAP:
            baseline = y + style.line * _ASCENT / MM
            self.page.rules.append(Rule(x0 + _DOTS_GAP, baseline, x1, baseline, 0.6, dotted=True))

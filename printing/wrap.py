"""Breaking text into lines: mixed styles, no letter lost, words wider than the line broken between letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from printing.fonts import Face, FontSet

_SPACES = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_PIECES = re.compile(r"[^ ]+| ")


@dataclass(frozen=True, slots=True)
class Style:
    """``size`` in points; ``grey`` 0 is black, 1 is white; ``leading`` is line height over size."""

    face: Face = Face.REGULAR
    size: float = 10.0
    grey: float = 0.0
    leading: float = 1.2

    @property
    def line(self) -> float:
        """Height of a line in points."""
        return self.size * self.leading


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: pieces with their distance from the line's start, and its width; points."""

    pieces: tuple[tuple[float, Run], ...]
    width: float


@dataclass(slots=True)
class _Word:
    fragments: list[tuple[Run, float]]
    width: float
    space: float
    """Width of the space before it; 0 where it sticks to nothing before."""


def clean(text: str) -> str:
    """NFC, a space for any other white space, control and format characters out: what a paper can show."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    flat = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    if flat.isprintable():
        return flat
    return "".join(char for char in flat if char.isprintable() or char == "\u00a0")


def wrap(fonts: FontSet, runs: Iterable[Run], width: float, first_indent: float = 0.0) -> list[Line]:
    """Lines no wider than ``width`` points; the first is shorter by ``first_indent``. At least one line."""
    lines: list[Line] = []
    current: list[tuple[float, Run]] = []
    x, limit = 0.0, width - first_indent

    def finish() -> None:
        nonlocal current, x, limit
        lines.append(Line(tuple(current), x))
        current, x, limit = [], 0.0, width

    for word in _words(fonts, runs):
        space = word.space if current else 0.0
        if x + space + word.width > limit and current:
            finish()
            space = 0.0
        if word.width <= limit:
            x = _append(current, word.fragments, x, space)
            continue
        for run, _ in word.fragments:
            rest = run.text
            while rest:
                count = _fitting(fonts, rest, run.style, limit - x)
                if count == 0 and current:
                    finish()
                    continue
                count = max(1, count)
                part = rest[:count]
                x = _append(current, [(Run(part, run.style), _width(fonts, part, run.style))], x, 0.0)
                rest = rest[count:]
                if rest:
                    finish()
    if current or not lines:
        finish()
    return lines


def _words(fonts: FontSet, runs: Iterable[Run]) -> list[_Word]:
    words: list[_Word] = []
    space = 0.0
    glued = False
    for run in runs:
        style = run.style
        for piece in _PIECES.findall(clean(run.text)):
            if piece == " ":
                space, glued = _width(fonts, " ", style), False
                continue
            width = _width(fonts, piece, style)
            if glued:
                words[-1].fragments.append((Run(piece, style), width))
                words[-1].width += width
            else:
                words.append(_Word([(Run(piece, style), width)], width, space))
            space, glued = 0.0, True
    return words


def _append(line: list[tuple[float, Run]], fragments: Sequence[tuple[Run, float]], x: float, space: float) -> float:
    """Put fragments at the end of the line, joined to the piece before where the style is the same."""
    gap = " " if space else ""
    for run, width in fragments:
        if not line:
            line.append((x, run))
        else:
            start, before = line[-1]
            if before.style is run.style or before.style == run.style:
                line[-1] = (start, Run(before.text + gap + run.text, run.style))
            else:
                if gap:
                    line[-1] = (start, Run(before.text + gap, before.style))
                line.append((x + space, run))
        x += space + width
        gap, space = "", 0.0
    return x


def _width(fonts: FontSet, text: str, style: Style) -> float:
    return fonts.width(text, style.face, style.size)


def _fitting(fonts: FontSet, text: str, style: Style, room: float) -> int:
    """How many letters of ``text`` go into ``room`` points."""
    total = 0.0
    for index, letter in enumerate(text):
        total += fonts.width(letter, style.face, style.size)
        if total > room:
            return index
    return len(text)

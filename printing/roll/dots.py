"""From a PDF to the dots of a print head: black or white, as wide as the head."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.roll_printer import ROLLS
from printing.qr import THERMAL_DPI
from printing.raster import page_count, page_image, page_size

if TYPE_CHECKING:
    from PIL.Image import Image

EDGE = 4.0
"""Millimetres that the head of a roll of 80 mm leaves on each side; our slips have that margin."""
_DARK = 168
"""Grey (0 black) below which a dot is printed: thin strokes of small type stay whole."""
_REAL_TIME = re.compile(b"\x10(?=[\x04\x05\x14])")


def dots_of(pdf: bytes, roll_mm: int) -> tuple[Image, ...]:
    """Each page as a picture of mode "1" (white is 1), ``ROLLS[roll_mm]`` wide.

    A page no wider than the roll is printed at its exact size, its middle on the middle of the head. A wider one is
    made smaller until what stands between margins of ``EDGE`` fits the head: whole, if small.
    """
    head = ROLLS[roll_mm]
    return tuple(_page(pdf, number, roll_mm, head) for number in range(page_count(pdf)))


def _page(pdf: bytes, number: int, roll_mm: int, head: int) -> Image:
    from PIL import Image

    width = round(page_size(pdf, number)[0], 1)
    dpi = THERMAL_DPI
    if width > roll_mm:
        dpi *= head / 8 / (width - 2 * EDGE)
    drawn = page_image(pdf, number, dpi, grey=True)
    grey = Image.frombytes("L", (drawn.width, drawn.height), drawn.pixels, "raw", "L", drawn.stride, 1)
    black = grey.point([0] * _DARK + [255] * (256 - _DARK), "1")
    page = Image.new("1", (head, drawn.height), 1)
    page.paste(black, ((head - drawn.width) // 2, 0))
    return _without_commands(page)


def _without_commands(page: Image) -> Image:
    """The same picture where no two bytes next to each other are DLE EOT, DLE ENQ or DLE DC4.

    A printer obeys these three at once wherever they stand, in the middle of a picture too: one of them asks for its
    state, one throws its buffer away, one opens the cash drawer. The single dot of the DLE goes.
    """
    from PIL import Image, ImageOps

    inked = ImageOps.invert(page.convert("L")).convert("1").tobytes()
    harmless = _REAL_TIME.sub(b"\x00", inked)
    if harmless == inked:
        return page
    return ImageOps.invert(Image.frombytes("1", page.size, harmless).convert("L")).convert("1")

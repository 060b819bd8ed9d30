from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from printing.raster import RasterPage, page_image

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "printing"
SHARE_ALLOWED = 0.004
"""Part of the pixels that may differ clearly: rasterisers change a little between releases."""


def picture(page: RasterPage) -> Image.Image:
    return Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride, 1)


@pytest.fixture
def golden() -> Callable[[str, bytes, int], None]:
    """Compare a page with its picture in tests/golden/printing; MOTCUA_UPDATE_GOLDEN=1 draws the pictures anew."""

    def compare(name: str, pdf: bytes, page: int = 0) -> None:
        drawn = picture(page_image(pdf, page, 60)).convert("L")
        path = GOLDEN / f"{name}.png"
        if os.environ.get("MOTCUA_UPDATE_GOLDEN") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            drawn.save(path, optimize=True)
        with Image.open(path) as kept:
            wanted = kept.convert("L")
        assert drawn.size == wanted.size
        differing = sum(ImageChops.difference(drawn, wanted).histogram()[64:])
        assert differing / (drawn.width * drawn.height) <= SHARE_ALLOWED, name

    return compare

"""PDF pages as pixels, through pdfium: the preview and the printers get the very paper that is filed."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

# pdfium is not thread-safe: one call at a time in the whole process.
_pdfium_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class RasterPage:
    """Rows from the top, ``stride`` bytes each. ``channels`` 4: blue, green, red, alpha (opaque); 1: grey."""

    width: int
    height: int
    stride: int
    pixels: bytes
    channels: int = 4


def page_count(pdf: bytes) -> int:
    """How many pages the document has."""
    with _pdfium_lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def page_size(pdf: bytes, page: int) -> tuple[float, float]:
    """Width and height of a page (from 0) in millimetres."""
    with _pdfium_lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            width, height = document.get_page_size(page)
            return width * 25.4 / 72, height * 25.4 / 72
        finally:
            document.close()


def page_image(pdf: bytes, page: int, dpi: float, *, grey: bool = False) -> RasterPage:
    """Page (from 0) on white at ``dpi``. ``grey`` takes a quarter of the memory: for printers at 600 dpi."""
    with _pdfium_lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            bitmap = sheet.render(
                scale=dpi / 72,
                grayscale=grey,
                force_bitmap_format=pdfium.FPDFBitmap_Gray if grey else pdfium.FPDFBitmap_BGRA,
            )
            try:
                return RasterPage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), 1 if grey else 4)
            finally:
                bitmap.close()
                sheet.close()
        finally:
            document.close()

"""One page of every printed form as a small picture for docs/forms.md.

python tools/form_pictures.py            writes docs/pictures/forms/*.png
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures" / "forms"
LARGEST = 60 * 1024
"""Bytes a picture may take."""
RESOLUTIONS = (100, 90, 80, 72, 64)
"""Tried in this order until the picture is small enough."""
GREYS = 8


def pages() -> dict[str, tuple[Any, Callable[[], Any]]]:
    """File name → form and the sample context it is drawn from."""
    from desktop_app.domain.dossier.papers import PaperForm, PaperKind
    from tests.support import more_papers, papers, tickets

    makers: dict[PaperKind, Callable[[], Any]] = {
        PaperKind.RECEIPT: papers.receipt,
        PaperKind.SLIP: papers.receipt,
        PaperKind.NO_WAIT_SLIP: papers.no_wait,
        PaperKind.TICKET: tickets.ticket,
        **more_papers.MAKERS,
    }
    found: dict[str, tuple[Any, Callable[[], Any]]] = {form.value: (form, makers[form.kind]) for form in PaperForm}
    found["certified_a5"] = (PaperForm.RECEIPT_A5, papers.certified)
    found["apology_a5_2018"] = (PaperForm.APOLOGY_A5, lambda: more_papers.apology(more_papers.OLD_LAW))
    return found


def picture(pdf: bytes) -> bytes:
    """The first page as PNG, at the first resolution at which it is small enough."""
    from printing.raster import page_image

    for dpi in RESOLUTIONS:
        page = page_image(pdf, 0, dpi)
        image = Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride, 1)
        stored = io.BytesIO()
        image.convert("L").quantize(GREYS).save(stored, "PNG", optimize=True)
        if stored.tell() <= LARGEST:
            break
    return stored.getvalue()


def main() -> int:
    """Draw them all; the same forms give the same files."""
    sys.path.insert(0, str(ROOT))
    from desktop_app.domain.dossier.papers import PrintMark
    from printing.forms import render

    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (form, make) in pages().items():
        stored = picture(render(form, make(), PrintMark(sample=True)))
        (FOLDER / f"{name}.png").write_bytes(stored)
        print(f"{name}.png {len(stored) / 1024:.0f} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

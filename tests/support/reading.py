"""What stands on a drawn paper, as somebody would read it."""

from __future__ import annotations

import pypdfium2


def words_of(pdf: bytes) -> str:
    """All text of all pages, its blanks collapsed: lines are broken where the paper is narrow."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()

"""The words of a form, as its legal set gives them."""

from __future__ import annotations

from msgspec import Struct


class FormWording(Struct, frozen=True):
    """The words of one form as its legal set gives them, frozen into each paper that is issued under it."""

    legal_set: str
    """ "TT 03/2025/TT-VPCP"; empty for the centre's own papers."""
    code: str
    """The number in the set, "04"; empty for the centre's own papers."""
    name: str
    """In running heads and the document's properties: "Phiếu xin lỗi và hẹn lại ngày trả kết quả"."""
    title: tuple[str, ...]
    """The lines of the title, in capitals."""
    layout: str
    """Version of the drawing code."""
    footer: str
    """ "Mẫu số 04 – TT 03/2025/TT-VPCP"."""
    number_suffix: str = ""
    """ "/PXL" after the paper's number; empty where the form carries no number."""
    copies: tuple[str, ...] = ()
    """Labels of the copies: "Liên 1: Giao người nộp", "Liên 2: Lưu"; empty: one copy without a label."""
    roles: tuple[str, ...] = ()
    """Who signs, from left to right; the layout says which name goes below which role."""
    sentences: tuple[tuple[str, str], ...] = ()
    """The fixed sentences with their keys, sorted; some have places in braces that the layout fills."""

    def sentence(self, key: str) -> str:
        """The sentence of that key; empty where the set has none."""
        return next((text for name, text in self.sentences if name == key), "")

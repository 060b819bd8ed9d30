"""The bytes a roll printer gets: python-escpos writes them into its Dummy printer, whatever line they take later."""

from __future__ import annotations

from desktop_app.domain.roll_printer import ROLLS
from printing.roll.dots import dots_of

BAND = 64
"""Rows of one raster command: little enough for the smallest buffer, and what a torn command may have left open."""
_CUT = "PART"
"""The paper hangs by a point and does not fall to the floor."""


def roll_bytes(pdf: bytes, roll_mm: int = 80, *, after_torn: bool = False) -> bytes:
    """Reset, each page as bands of raster (``GS v 0``), fed beyond the knife, cut. ``roll_mm``: a key of ``ROLLS``.

    ``after_torn``: the paper before broke off in the middle. First come white dots for the raster command that may
    still be open (a printer that waits for commands passes over NUL), and a cut that takes the torn paper off.
    """
    from printing.roll.library import Dummy, Profile

    head = ROLLS[roll_mm]
    profile = Profile(features={"paperFullCut": True, "paperPartCut": True})
    # Without the width the library prints a remark for each picture; a picture is never wider than the head.
    profile.profile_data = {**profile.profile_data, "media": {"width": {"pixels": head, "mm": head / 8}}}
    printer = Dummy(profile=profile)
    if after_torn:
        printer.cut(mode=_CUT)
    printer.hw("INIT")
    for page in dots_of(pdf, roll_mm):
        printer.image(page, impl="bitImageRaster", fragment_height=BAND)
        printer.cut(mode=_CUT)
    return bytes(head // 8 * BAND if after_torn else 0) + bytes(printer.output)

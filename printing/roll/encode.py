"""The bytes a roll printer gets: python-escpos writes them into its Dummy printer, whatever line they take later."""

from __future__ import annotations

from desktop_app.domain.roll_printer import ROLLS
from printing.roll.dots import dots_of

BAND = 64
"""Rows of one raster command: little enough for the smallest buffer, and what a torn command may have left open."""


def roll_bytes(pdf: bytes, roll_mm: int = 80) -> bytes:
    """Reset, each page as bands of raster (``GS v 0``), fed beyond the knife and cut. ``roll_mm`` is a key of ``ROLLS``."""
    from printing.roll.library import Dummy, Profile

    head = ROLLS[roll_mm]
    profile = Profile(features={"paperFullCut": True, "paperPartCut": True})
    # Without the width the library prints a remark for each picture; a picture is never wider than the head.
    profile.profile_data = {**profile.profile_data, "media": {"width": {"pixels": head, "mm": head / 8}}}
    printer = Dummy(profile=profile)
    printer.hw("INIT")
    for page in dots_of(pdf, roll_mm):
        printer.image(page, impl="bitImageRaster", fragment_height=BAND)
        printer.cut(mode="PART")  # it hangs by a point and does not fall to the floor
    return bytes(printer.output)


def padding(roll_mm: int) -> bytes:
    """What goes before a paper after a torn one: white dots for the raster command that may still be open, and nothing
    at all for a printer that waits for commands (it passes over NUL)."""
    return bytes(ROLLS[roll_mm] // 8 * BAND)

"""Sizes and type of the papers: one look for each size of paper, and a closer one for papers that would spill over."""

from __future__ import annotations

from dataclasses import dataclass

from printing.fonts import Face
from printing.sheet import Margins
from printing.wrap import Style


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of paper: sizes in mm, type in points."""

    width: float
    height: float
    margins: Margins
    header: float
    left_share: float
    body: float
    small: float
    title: float
    code: float
    sign_room: float
    footer: float
    leading: float

    @property
    def plain(self) -> Style:
        return Style(Face.REGULAR, self.body, leading=self.leading)

    @property
    def bold(self) -> Style:
        return Style(Face.BOLD, self.body, leading=self.leading)

    @property
    def italic(self) -> Style:
        return Style(Face.ITALIC, self.body, leading=self.leading)

    @property
    def note(self) -> Style:
        return Style(Face.ITALIC, self.small, leading=self.leading)


# Type of 13 points on A4 is 9.2 on A5. Where the paper would spill over one page, the closer setting is tried.
A5 = (
    Look(148, 210, Margins(12, 8, 9, 11.5), 8.6, 0.42, 9.2, 8.0, 12.5, 9.5, 10, 6.4, 1.17),
    Look(148, 210, Margins(12, 6.5, 9, 10), 8.4, 0.42, 8.5, 7.4, 12, 9.2, 8, 5.6, 1.12),
)
A4 = (
    Look(210, 297, Margins(30, 18, 20, 19), 12, 0.42, 13, 11, 16, 12.5, 17, 11, 1.18),
    Look(210, 297, Margins(30, 15, 20, 17), 11.5, 0.42, 12, 10.5, 15, 12, 14, 10, 1.14),
)

A5_LANDSCAPE = (
    Look(210, 148, Margins(15, 8, 10, 11.5), 9.5, 0.5, 9.8, 8.4, 15, 9.5, 9, 6.4, 1.17),
    Look(210, 148, Margins(15, 6.5, 10, 10), 9, 0.5, 9.2, 8.0, 14, 9.2, 7, 5.6, 1.13),
)
A4_LANDSCAPE = (Look(297, 210, Margins(20, 14, 15, 15), 12, 0.42, 11, 9.5, 15, 11, 15, 9, 1.17),)
# A list with eight columns on an upright page.
A4_LISTING = (Look(210, 297, Margins(20, 15, 15, 17), 11.5, 0.44, 11, 9.4, 14.5, 11, 14, 10, 1.16),)
# The register has seventeen columns: less margin, smaller type.
REGISTER = (Look(297, 210, Margins(15, 12, 8, 14), 11, 0.42, 9.5, 7, 15, 9.5, 15, 8, 1.15),)

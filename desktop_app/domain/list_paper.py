"""A list of the screen on paper: headings and rows as they are read. It is a working copy and is not filed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListColumn:
    """``share`` of the width; ``right``: figures."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class ListPaper:
    """``as_of``: when it was read, in words. Every row has a text for each column. ``upright``: A4 portrait."""

    superior_body: str
    centre: str
    title: str
    as_of: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    sample: bool = False
    upright: bool = False

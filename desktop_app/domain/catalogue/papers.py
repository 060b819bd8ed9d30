"""What is printed from the catalogue: the leaflet of one procedure and the counter's list of all of them.

Both are public: no dossier and no person stands on them. Every text is exactly as it is printed, so that a PDF is a
pure function of its context.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class LeafletHead:
    """Whose paper it is. ``hours`` are lines such as "Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–17:00"."""

    superior_body: str
    centre: str
    address: str
    phone: str
    hotline: str
    lookup_address: str
    hours: tuple[str, ...]
    printed: str
    """ "In ngày 19/11/2026 từ danh mục của trung tâm"."""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class LeafletPaperRow:
    """One paper to bring: ``count`` is "1 bản chính, 1 bản sao"; not ``required``: only in some cases."""

    name: str
    count: str
    required: bool


@dataclass(frozen=True, slots=True)
class LeafletCase:
    """One case with the limit and fee of its own."""

    name: str
    limit: str
    fee: str


@dataclass(frozen=True, slots=True)
class Leaflet:
    """Tờ gấp of one procedure. ``limit`` and ``fee`` are never empty: what is not known says so."""

    head: LeafletHead
    code: str
    name: str
    sector: str
    authority: str
    limit: str
    fee: str
    fee_ground: str
    papers: tuple[LeafletPaperRow, ...]
    cases: tuple[LeafletCase, ...]
    channels: tuple[str, ...]
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    """What a citizen may rely on, each with its source."""
    bring: tuple[str, ...]
    """What to have at hand at the counter besides the papers."""
    version: str
    """ "Phiên bản 2 · 163/QĐ-BTP · hiệu lực từ 01/3/2027"."""
    verified: bool
    """False where not everything was compared with the source; the paper says so."""
    qr_text: str
    """Empty without a look-up address: then there is no code."""


@dataclass(frozen=True, slots=True)
class PosterRow:
    code: str
    name: str
    limit: str
    fee: str


@dataclass(frozen=True, slots=True)
class PosterSector:
    name: str
    rows: tuple[PosterRow, ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """The list that hangs at the counter: procedures in force on ``day`` by sector."""

    head: LeafletHead
    day: str
    sectors: tuple[PosterSector, ...]

    @property
    def count(self) -> int:
        return sum(len(sector.rows) for sector in self.sectors)


def leaflet_qr(lookup_address: str, code: str) -> str:
    """The look-up address with the procedure's code as its question, and nothing else; empty without an address."""
    if not lookup_address:
        return ""
    joint = "&" if "?" in lookup_address else "?"
    return f"{lookup_address}{joint}thu-tuc={quote(code, safe='.-_')}"

"""The index of words: for a block of dossiers and a word, which of them have it.

Dossiers are numbered as they are accepted, so that a block is a stretch of time. A search goes from the newest block
backwards and stops with the first full page: what a common word costs does not grow with the years, and a rare one
costs one look a block. All postings of a word over a million dossiers are some 500 rows.
"""

from __future__ import annotations

import sys
from array import array

from sqlalchemy import Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BinaryText

BLOCK = 2048
"""Dossiers of one block. Smaller: a rare word needs more looks; larger: a common one reads more than its page."""
_BIG_ENDIAN = sys.byteorder == "big"


class SearchPostingRow(Base):
    """A word, folded to letters without marks, and the dossiers of one block that can be found by it."""

    __tablename__ = "search_posting"

    block: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    token: Mapped[str] = mapped_column(BinaryText, primary_key=True)
    places: Mapped[bytes] = mapped_column(LargeBinary)
    """Places inside the block, two bytes each, low byte first, in the order in which they came."""

    __table_args__ = ({"sqlite_with_rowid": False},)


def block_and_place(dossier_id: int) -> tuple[int, bytes]:
    """Where a dossier stands: its block, and its place there as it is stored."""
    block, place = divmod(dossier_id, BLOCK)
    return block, place.to_bytes(2, "little")


def read_places(stored: bytes) -> array[int]:
    """Stored places as numbers; several postings may be joined first."""
    places = array("H")
    places.frombytes(stored)
    if _BIG_ENDIAN:
        places.byteswap()
    return places


def without_place(stored: bytes, place: bytes) -> bytes:
    """The posting after a dossier has lost the word."""
    return b"".join(stored[at : at + 2] for at in range(0, len(stored), 2) if stored[at : at + 2] != place)

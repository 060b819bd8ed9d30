"""Numbers in the books of certification (sổ chứng thực): the book, the running number of the year, and their gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from desktop_app.domain.text import clean
from desktop_app.errors import UserError

DEFAULT_SYMBOL = "SCT/BS"
"""Sổ chứng thực bản sao: the book of certified copies (TT 01/2020/TT-BTP, forms of the books)."""
MOST_NUMBER = 9_999_999
_WRITTEN = re.compile(r"Quyển số: (?P<book>.+?) · Số chứng thực: (?P<number>[0-9]+)")
_BOOK = re.compile(r"[0-9A-ZĐa-zđ][0-9A-ZĐa-zđ./-]{0,39}")


class CertificationNumber(Struct, frozen=True):
    """``book``: "01/2026-SCT/BS"; ``number`` runs from 1 to the end of the year, whatever the book."""

    book: str
    number: int

    @property
    def text(self) -> str:
        """As papers write it."""
        return f"Quyển số: {self.book} · Số chứng thực: {self.number}"


def parse_certification(text: str) -> CertificationNumber | None:
    """Read ``CertificationNumber.text`` back; None for an empty one."""
    found = _WRITTEN.fullmatch(text)
    return CertificationNumber(found["book"], int(found["number"])) if found else None


def book_name(number: str, year: int, symbol: str = DEFAULT_SYMBOL) -> str:
    """ "01/2026-SCT/BS"."""
    return f"{number}/{year}-{symbol}" if symbol else f"{number}/{year}"


def typed_certification(book: str, number: str) -> CertificationNumber:
    """What an officer typed; raises ``UserError("certification_number_invalid")``."""
    cleaned, digits = clean(book), clean(number)
    if not _BOOK.fullmatch(cleaned):
        raise UserError("certification_number_invalid", field="certification_book")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 7 and 1 <= int(digits) <= MOST_NUMBER):
        raise UserError("certification_number_invalid", field="certification_number")
    return CertificationNumber(cleaned, int(digits))


def gaps(numbers: Iterable[int], first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Runs of numbers between ``first`` and ``last`` that nothing bears, as (from, to), both included."""
    found: list[tuple[int, int]] = []
    expected = first
    for number in sorted({one for one in numbers if first <= one <= last}):
        if number > expected:
            found.append((expected, number - 1))
        expected = number + 1
    if expected <= last:
        found.append((expected, last))
    return tuple(found)

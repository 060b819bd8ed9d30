"""Documents a procedure rests on, from the portal's table "Căn cứ pháp lý"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.catalogue.portal.flags import FlagCode, flag
from desktop_app.domain.catalogue.portal.texts import LOWER, UPPER
from desktop_app.domain.catalogue.procedure import LegalBasis, ReviewFlag

HEAD = "Tên văn bản pháp lýMã văn bản"
MAX_DOCUMENTS = 100
MAX_TITLE = 400

_MINISTRIES = (
    "BNNPTNT|BNNMT|BNN|BTNMT|BLĐTBXH|BVHTTDL|BGDĐT|BGTVT|BTTTT|BKHCN|BKHĐT|BDTTG|BTC|BTP|BCA|BQP|BNV|BXD|BYT|BCT|BNG|"
    "NHNN|VPCP|TTCP|UBDT|BHXH|TANDTC|VKSNDTC|TTg"
)
_BODY = (
    r"(?:UBTVQH\d{1,2}|QH\d{1,2}|NĐ-?CP|NQ-QH\d{1,2}|NQ-?CP|QĐ-?TTg|CT-?TTg|"
    rf"(?:TTLT|TT|QĐ|NQ|CT|VBHN)(?:-(?:{_MINISTRIES}))+|"
    rf"(?:TTLT|TT|QĐ|NQ|CT|VBHN|TB|KH)-[{UPPER}]{{2,12}}(?:-[{UPPER}]{{2,12}}){{0,4}}(?![{LOWER}]))"
)
_NUMBER = re.compile(rf"\d{{1,5}}(?:\.\d{{1,3}})?[a-z]?/(?:\d{{4}}/)?{_BODY}")
_LEAD = re.compile(
    r"(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Pháp lệnh|Chỉ thị)?"
    r"\s{0,2}(?:số|Số)\s{0,2}$"
)
_ISSUED = re.compile(r"ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:/|\s+năm\s+)(\d{4})")


@dataclass(frozen=True, slots=True)
class LegalReading:
    documents: tuple[LegalBasis, ...]
    flags: tuple[ReviewFlag, ...]


def read_legal_basis(text: str) -> LegalReading:
    """The documents in the order of the table: a title, then its number, without anything between them and the next.

    A number inside a title is followed by a space or a mark; the one that ends a row touches the next title. Documents
    without a number keep their title; a text without any number is one title and is flagged.
    """
    body = text.split(HEAD, 1)[-1].strip()
    if not body or body.lower() == "không có thông tin":
        return LegalReading((), ())
    documents: list[LegalBasis] = []
    at = 0
    for match in _NUMBER.finditer(body):
        after = body[match.end() : match.end() + 1]
        if after in (" ", ",", ".", ";", ")", "\n", ":"):
            continue
        documents.append(_document(body[at : match.start()], match.group()))
        at = match.end()
        if len(documents) == MAX_DOCUMENTS:
            break
    rest = body[at:].strip(" \n;,.-")
    flags: tuple[ReviewFlag, ...] = ()
    if rest:
        documents += _of_rest(rest)
        if not any(one.number for one in documents):
            flags = (flag("legal_basis", FlagCode.LEGAL_NOT_UNDERSTOOD, rest),)
    unique = {(one.number or one.title): one for one in reversed(documents)}
    return LegalReading(tuple(reversed(unique.values())), flags)


def _document(title: str, number: str) -> LegalBasis:
    title = " ".join(_LEAD.sub("", title).split())
    return LegalBasis(number, title[:MAX_TITLE], _issued(title, number))


def _of_rest(rest: str) -> list[LegalBasis]:
    """A last row whose number stands inside its title, or that has none."""
    found = _NUMBER.search(rest)
    title = " ".join(rest.split())[:MAX_TITLE]
    number = found.group() if found else ""
    return [LegalBasis(number, title, _issued(title, number) if number else None)]


def _issued(title: str, number: str) -> date | None:
    """The day of issue, only where the title gives it right behind this very number."""
    at = title.find(number)
    if at < 0:
        return None
    found = _ISSUED.match(title[at + len(number) :].lstrip(" ,("))
    if not found:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None

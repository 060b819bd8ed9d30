"""The QR on the front of a CCCD or Căn cước card.

Seven fields between ``|`` (docs/domain.md, section 7): 12-digit number, old CMND number or empty, name, birth date
ddMMyyyy, sex (Nam/Nữ), place of residence, date of issue ddMMyyyy; newer cards add empty fields. The QR is not signed:
it fills the form and proves nothing about the person who holds the card.

The payload is personal data. It is never kept, and no exception raised here holds a part of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final, NoReturn

from desktop_app.domain.people import ime
from desktop_app.domain.people.person import Person, PersonKind, Sex
from desktop_app.domain.people.rules import MAX_NAME, OLDEST_BIRTH, check_person, date_or_none
from desktop_app.domain.text import clean, fold
from desktop_app.errors import UserError

MAX_BYTES: Final = 4096
"""A QR symbol holds at most 2,953 bytes; anything longer is not a card."""

CARD_ERROR_CODES: Final = (
    "card_too_long",
    "card_control_characters",
    "card_foreign",
    "card_is_payment_qr",
    "card_unrecognised",
    "card_incomplete",
    "card_id_invalid",
    "card_name_invalid",
    "card_birth_invalid",
    "card_birth_future",
    "card_sex_invalid",
    "card_issue_date_invalid",
)
"""Codes of the ``UserError`` that :func:`read_card` raises; ``field`` is always None."""

CARD_WARNING_CODES: Final = (
    "card_ime_suspected",
    "card_old_id_unreadable",
    "card_birth_date_partial",
    "card_address_missing",
    "card_issue_date_missing",
    "card_issue_date_implausible",
    "id_sex_mismatch",
    "id_birth_year_mismatch",
)
"""Codes in ``CardReading.warnings``; the last two are the same codes as in ``rules.PROBLEM_CODES``."""

_FIELDS = 7
_CARD_START = re.compile(r"[0-9]{12}\|")
_ELSEWHERE = re.compile(r"@?\s*ANSI |AAMVA|<\?xml|<PrintLetter|[PIACV][A-Z<][A-Z]{3}[A-Z0-9<]{5}")
_SEX_WORDS = {"nam": Sex.MALE, "nu": Sex.FEMALE, "nuw": Sex.FEMALE, "nuwx": Sex.FEMALE, "nwx": Sex.FEMALE}
_MERGED = date(2025, 7, 1)
"""From this day new documents name province and commune only (Luật Tổ chức CQĐP 72/2025/QH15)."""


@dataclass(frozen=True, slots=True)
class CardReading:
    """What a card said. Fields named in ``untrusted_fields`` must be scanned again or confirmed by the officer."""

    person: Person
    warnings: tuple[str, ...] = ()
    telex_suspected: bool = False
    untrusted_fields: tuple[str, ...] = ()
    two_level_address: bool = False


def looks_like_card(text: str) -> bool:
    """True when the text begins as a card does; it may still be cut or wrong (:func:`read_card` says how)."""
    return _CARD_START.match(text.lstrip("\ufeff\r\n\t ")[:16]) is not None


def read_card(text: str, today: date) -> CardReading:
    """Read a payload as scanned or pasted. Raises ``UserError`` with one of :data:`CARD_ERROR_CODES`.

    A payload cut anywhere is refused, with one exception that loses nothing but the date of issue: cut directly
    before field 7 it cannot be told from a real card whose field 7 is empty, and is read with a warning.
    """
    parts = _split(_printable(text))
    number, old, name, birth_text, sex_text, address, issued_text = (clean(part) for part in parts[:_FIELDS])
    if not re.fullmatch(r"[0-9]{12}", number):
        _refuse("card_id_invalid")
    if not name or len(name) > MAX_NAME or not any(char.isalpha() for char in name):
        _refuse("card_name_invalid")
    warnings: list[str] = []
    birth = _birth_date(birth_text, today, warnings)
    sex, sex_exact = _sex(sex_text)
    issued = _issue_date(issued_text, len(parts), birth, today, warnings)
    if old and not re.fullmatch(r"[0-9]{9}|[0-9]{12}", old):
        warnings.append("card_old_id_unreadable")
        old = ""
    if not address:
        warnings.append("card_address_missing")
    # Any sign in one field condemns name and address together: the input method was on for the whole scan.
    telex = not sex_exact or ime.suspicion(name, address) >= ime.ENOUGH
    if telex:
        warnings.insert(0, "card_ime_suspected")
    person = Person(
        kind=PersonKind.CITIZEN,
        full_name=name,
        id_number=number,
        old_id_number=old,
        birth_date=birth,
        sex=sex,
        address=address,
        id_issued_on=issued,
    )
    mismatches = {problem.code for problem in check_person(person, today)}
    warnings += [code for code in ("id_sex_mismatch", "id_birth_year_mismatch") if code in mismatches]
    return CardReading(
        person=person,
        warnings=tuple(warnings),
        telex_suspected=telex,
        untrusted_fields=("full_name", "address") if telex else (),
        two_level_address=_two_levels(address, issued),
    )


def _refuse(code: str) -> NoReturn:
    raise UserError(code)


def _printable(text: str) -> str:
    """The payload in NFC without BOM and stray line ends; other control characters are refused."""
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        _refuse("card_too_long")
    text = re.sub(r"[\r\n\ufeff]", "", text).strip("\t ")
    if _ELSEWHERE.match(text):
        _refuse("card_foreign")
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in text):
        _refuse("card_control_characters")
    return unicodedata.normalize("NFC", text)


def _split(text: str) -> list[str]:
    """At least seven fields, an old number that was left out altogether put back as empty."""
    parts = text.split("|")
    first = parts[0].strip()
    if len(parts) == 1:
        if text.startswith("000201") and len(text) > 20:
            _refuse("card_is_payment_qr")
        _refuse("card_incomplete" if re.fullmatch(r"[0-9]{1,12}", first) else "card_unrecognised")
    if not re.fullmatch(r"[0-9]*", first):
        _refuse("card_foreign")
    if len(parts) == _FIELDS - 1 and _is_date_shape(parts[2]) and _is_date_shape(parts[5]):
        # Six fields with the dates one place early: the empty old number was left out with its separator. A card cut
        # after five separators has the name at this place, so the two cannot be confused.
        return [parts[0], "", *parts[1:]]
    if len(parts) < _FIELDS:
        _refuse("card_incomplete")
    return parts


def _is_date_shape(text: str) -> bool:
    return re.fullmatch(r"\s*[0-9]{8}\s*", text) is not None


def _day(text: str) -> date | None:
    return date_or_none(int(text[4:]), int(text[2:4]), int(text[:2])) if re.fullmatch(r"[0-9]{8}", text) else None


def _birth_date(text: str, today: date, warnings: list[str]) -> date | None:
    """The birth date; None with a warning for people registered with the year only ("1950", "00001950")."""
    year_only = re.fullmatch(r"(?:0000)?((?:19|20)[0-9]{2})", text)
    if year_only:
        if int(year_only[1]) > today.year:
            _refuse("card_birth_future")
        warnings.append("card_birth_date_partial")
        return None
    birth = _day(text)
    if birth is None or birth < OLDEST_BIRTH:
        _refuse("card_birth_invalid")
    if birth > today:
        _refuse("card_birth_future")
    return birth


def _sex(text: str) -> tuple[Sex, bool]:
    """The sex, and whether it is spelled as a card spells it.

    Every card says exactly "Nam" or "Nữ". "Nu", "Nư", "Nuwx", "Nu74", "N?" can only be a "Nữ" that something between
    the scanner and this program changed, so the field doubles as the most reliable trace of an input method.
    """
    if text in ("Nam", "Nữ"):
        return (Sex.MALE if text == "Nam" else Sex.FEMALE), True
    if text in ("NAM", "NỮ"):
        return (Sex.MALE if text == "NAM" else Sex.FEMALE), True
    letters = re.sub(r"[^a-z]", "", fold(text[:12])) if len(text) <= 12 else ""
    if letters in _SEX_WORDS:
        return _SEX_WORDS[letters], False
    if letters.startswith("n") and "m" not in letters and len(text) <= 6:
        return Sex.FEMALE, False
    _refuse("card_sex_invalid")


def _issue_date(text: str, fields: int, birth: date | None, today: date, warnings: list[str]) -> date | None:
    if not text:
        warnings.append("card_issue_date_missing")
        return None
    if not re.fullmatch(r"[0-9]{8}", text):
        cut = fields == _FIELDS and re.fullmatch(r"[0-9]{1,7}", text)
        _refuse("card_incomplete" if cut else "card_issue_date_invalid")
    issued = _day(text)
    if issued is None:
        _refuse("card_issue_date_invalid")
    if issued > today or (birth is not None and issued < birth):
        warnings.append("card_issue_date_implausible")
        return None
    return issued


def _two_levels(address: str, issued: date | None) -> bool:
    """True for an address of commune and province. Cards often leave the words "xã", "huyện" out, so three things
    are looked at: the word before the last-but-one part, how few parts there are, and the date of issue."""
    parts = [fold(part) for part in address.split(",") if part.strip()]
    if len(parts) < 2:
        return False
    above = parts[-2]
    if re.match(r"(?:phuong|xa|dac khu|p\.) ?\S", above):
        return True
    if re.match(r"(?:quan|huyen|thi xa|thanh pho|tp|q\.|h\.)\b", above):
        return False
    return len(parts) == 2 or (issued is not None and issued >= _MERGED)

"""What a person's fields must look like. Everything is checked at once, so the officer sees all of it at once.

An ERROR stops the acceptance; a WARNING is shown and never stops anything. Values never travel in a problem:
``params`` carries limits only, because personal data does not belong in messages, logs or events.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec import field as struct_field

from desktop_app.domain.people.person import Person, PersonKind, Sex
from desktop_app.domain.text import clean
from desktop_app.domain.values import replace
from desktop_app.errors import UserError

MAX_NAME: Final = 200
MAX_ADDRESS: Final = 500
MAX_NATIONALITY: Final = 100
MAX_EMAIL: Final = 254
OLDEST_BIRTH: Final = date(1900, 1, 1)
OLDEST_AGE: Final = 120
OLD_ID_AGE: Final = 14
"""A CMND was given from this age on (NĐ 05/1999/NĐ-CP Điều 3)."""
ADULT_AGE: Final = 18

PROBLEM_CODES: Final = (
    "name_missing",
    "name_too_long",
    "name_has_digits",
    "name_invalid",
    "id_number_missing",
    "citizen_id_invalid",
    "old_id_invalid",
    "passport_invalid",
    "tax_code_invalid",
    "tax_code_check_digit",
    "birth_date_missing",
    "birth_date_future",
    "birth_date_too_early",
    "age_implausible",
    "child_is_adult",
    "phone_invalid",
    "email_invalid",
    "address_too_long",
    "nationality_missing",
    "nationality_too_long",
    "representative_missing",
    "id_issued_future",
    "id_issued_before_birth",
    "id_sex_mismatch",
    "id_birth_year_mismatch",
)
"""Every code :func:`check_person` can give; ``ui/messages.py`` has a sentence for each."""

_CITIZEN_ID = re.compile(r"[0-9]{12}")
_OLD_ID = re.compile(r"[0-9]{9}|[0-9]{12}")
_PASSPORT = re.compile(r"[A-Z0-9]{6,12}")
_TAX_CODE = re.compile(r"[0-9]{10}(?:-[0-9]{3})?|[0-9]{12}")
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_VIETNAM_PHONE = re.compile(r"0[3-9][0-9]{8}|02[0-9]{8,9}")
_SERVICE_PHONE = re.compile(r"1[89]00[0-9]{4,6}")
_FOREIGN_PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z]{2,24}")
_SEPARATORS = re.compile(r"[\s.\-–—_/()]+")
_TYPED_DATE = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{1,2})[/.\- ]([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4})")
_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MAX_TYPED_DATE = 40


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Problem(Struct, frozen=True):
    """One thing about one field; ``field`` carries the prefix ("submitter.phone")."""

    code: str
    field: str
    severity: Severity
    params: Mapping[str, object] = struct_field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.code, self.field, self.severity))


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """True when at least one problem stops the acceptance."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def check_person(person: Person, today: date, prefix: str = "submitter.") -> tuple[Problem, ...]:
    """All problems of ``person`` (already normalised or not), in the order of the fields on the screen."""
    person = normalise(person)
    found = [*_check_number(person), *_check_names(person), *_check_dates(person, today), *_check_contacts(person)]
    return tuple(replace(problem, field=prefix + problem.field) for problem in found)


def normalise(person: Person) -> Person:
    """The same person in one spelling: NFC, no control characters, numbers without blanks and dots.

    Nothing is cut and no letter is dropped from a number, so that a wrong value stays visible and is refused.
    """
    return replace(
        person,
        full_name=clean(person.full_name),
        id_number=_normal_number(person.kind, person.id_number),
        old_id_number=_compact(person.old_id_number),
        address=clean(person.address),
        phone=normalise_phone(person.phone),
        email=clean(person.email).replace(" ", "").lower(),
        nationality=clean(person.nationality),
        representative=clean(person.representative),
    )


def normalise_phone(phone: str) -> str:
    """ "+84 912.345.678" gives "0912345678"; other countries keep their plus sign."""
    text = _compact(phone)
    if text.startswith("00"):
        text = "+" + text[2:]
    if text.startswith("+84"):
        rest = text[3:]
        return rest if rest.startswith("0") else "0" + rest
    if len(text) in (11, 12) and re.fullmatch(r"84[1-9][0-9]{8,9}", text):
        return "0" + text[2:]
    return text


def parse_typed_date(text: str, *, field: str | None = None) -> date:
    """A date typed by hand: ``15/03/1990``, ``15-3-1990``, ``15.3.1990``, ``15031990`` or ISO.

    Raises ``UserError("date_invalid")`` for anything else, two-digit years included: 26 may be 1926 or 2026.
    """
    day = None
    if len(text) <= _MAX_TYPED_DATE:
        value = unicodedata.normalize("NFKC", clean(text))
        typed, iso = _TYPED_DATE.fullmatch(value), _ISO_DATE.fullmatch(value)
        if typed:
            d, m, y = (part for part in typed.groups() if part is not None)
            day = date_or_none(int(y), int(m), int(d))
        elif iso:
            day = date_or_none(*(int(part) for part in iso.groups()))
    if day is None:
        raise UserError("date_invalid", field=field)
    return day


def date_or_none(year: int, month: int, day: int) -> date | None:
    """The date, or None for a day that does not exist (31/02). No exception carries the digits away."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def sex_and_birth_year(number: str) -> tuple[Sex, int] | None:
    """Sex and birth year written into a 12-digit number (fourth digit: century and sex; fifth and sixth: year)."""
    if not _CITIZEN_ID.fullmatch(number):
        return None
    code = int(number[3])
    return (Sex.FEMALE if code % 2 else Sex.MALE), 1900 + 100 * (code // 2) + int(number[4:6])


def tax_check_digit_fits(code: str) -> bool:
    """True when the tenth digit of a tax code agrees with the nine before it (weights 31…3, modulus 11)."""
    total = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, code[:9], strict=True))
    return 10 - total % 11 == int(code[9])


def age_on(birth: date, today: date) -> int:
    """Full years; somebody born on 29/02 grows older on 01/03 of a common year."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def _compact(text: str) -> str:
    joined = _SEPARATORS.sub("", unicodedata.normalize("NFKC", clean(text)))
    # Once more: taking a blank away can bring a letter and a mark together.
    return unicodedata.normalize("NFKC", joined)


def _normal_number(kind: PersonKind, number: str) -> str:
    text = _compact(number).upper()
    if kind is PersonKind.ORGANISATION and re.fullmatch(r"[0-9]{13}", text):
        return f"{text[:10]}-{text[10:]}"
    return text


def _error(code: str, name: str, **params: object) -> Problem:
    return Problem(code, name, Severity.ERROR, params)


def _warning(code: str, name: str, **params: object) -> Problem:
    return Problem(code, name, Severity.WARNING, params)


def _check_number(person: Person) -> Iterator[Problem]:
    number, kind = person.id_number, person.kind
    if not number:
        if kind is not PersonKind.CHILD:
            yield _error("id_number_missing", "id_number")
    elif kind in (PersonKind.CITIZEN, PersonKind.CHILD):
        if not _CITIZEN_ID.fullmatch(number):
            yield _error("citizen_id_invalid", "id_number", digits=12)
    elif kind is PersonKind.OLD_ID:
        if not _OLD_ID.fullmatch(number):
            yield _error("old_id_invalid", "id_number")
    elif kind is PersonKind.FOREIGNER:
        if not _PASSPORT.fullmatch(number):
            yield _error("passport_invalid", "id_number")
    elif not _TAX_CODE.fullmatch(number):
        yield _error("tax_code_invalid", "id_number")
    elif len(number) != 12 and not tax_check_digit_fits(number):
        # 12 digits are a household's or person's identity number, which has no check digit.
        yield _warning("tax_code_check_digit", "id_number")
    if person.old_id_number and not _OLD_ID.fullmatch(person.old_id_number):
        yield _error("old_id_invalid", "old_id_number")


def _check_names(person: Person) -> Iterator[Problem]:
    organisation = person.kind is PersonKind.ORGANISATION
    if not person.full_name:
        yield _error("name_missing", "full_name")
    else:
        yield from _check_name(person.full_name, "full_name", person=not organisation)
    if organisation:
        if not person.representative:
            yield _warning("representative_missing", "representative")
        else:
            yield from _check_name(person.representative, "representative", person=True)
    if person.kind is PersonKind.FOREIGNER and not person.nationality:
        yield _warning("nationality_missing", "nationality")
    if len(person.nationality) > MAX_NATIONALITY:
        yield _error("nationality_too_long", "nationality", limit=MAX_NATIONALITY)


def _check_name(name: str, where: str, *, person: bool) -> Iterator[Problem]:
    if len(name) > MAX_NAME:
        yield _error("name_too_long", where, limit=MAX_NAME, length=len(name))
    elif person and any(char.isdigit() for char in name):
        yield _error("name_has_digits", where)
    elif not any(char.isalpha() for char in name) or (person and any(char in '<>|{}[]\\^~="@#$%*_' for char in name)):
        yield _error("name_invalid", where)


def _check_dates(person: Person, today: date) -> Iterator[Problem]:
    birth, issued = person.birth_date, person.id_issued_on
    if person.kind is PersonKind.CHILD and birth is None:
        yield _error("birth_date_missing", "birth_date")
    if birth is not None:
        yield from _check_birth(person.kind, birth, today)
    if issued is not None:
        if issued > today:
            yield _error("id_issued_future", "id_issued_on")
        elif birth is not None and issued < birth:
            yield _warning("id_issued_before_birth", "id_issued_on")
    if person.kind in (PersonKind.CITIZEN, PersonKind.OLD_ID, PersonKind.CHILD):
        written = sex_and_birth_year(person.id_number)
        if written and person.sex is not None and person.sex is not written[0]:
            yield _warning("id_sex_mismatch", "sex")
        if written and birth is not None and birth.year != written[1]:
            yield _warning("id_birth_year_mismatch", "birth_date")


def _check_birth(kind: PersonKind, birth: date, today: date) -> Iterator[Problem]:
    if birth > today:
        yield _error("birth_date_future", "birth_date")
    elif birth < OLDEST_BIRTH:
        yield _error("birth_date_too_early", "birth_date", year=OLDEST_BIRTH.year)
    else:
        age = age_on(birth, today)
        if age > OLDEST_AGE or (kind is PersonKind.OLD_ID and age < OLD_ID_AGE):
            yield _warning("age_implausible", "birth_date")
        elif kind is PersonKind.CHILD and age >= ADULT_AGE:
            yield _warning("child_is_adult", "birth_date")


def _check_contacts(person: Person) -> Iterator[Problem]:
    phone = person.phone
    if phone and not (
        _VIETNAM_PHONE.fullmatch(phone)
        or (person.kind is PersonKind.ORGANISATION and _SERVICE_PHONE.fullmatch(phone))
        or (person.kind is PersonKind.FOREIGNER and _FOREIGN_PHONE.fullmatch(phone))
    ):
        yield _error("phone_invalid", "phone")
    email = person.email
    if email and (len(email) > MAX_EMAIL or ".." in email or not _EMAIL.fullmatch(email)):
        yield _error("email_invalid", "email")
    if len(person.address) > MAX_ADDRESS:
        yield _error("address_too_long", "address", limit=MAX_ADDRESS, length=len(person.address))

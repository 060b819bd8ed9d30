"""Dossier numbers: the office's own pattern, and what a national code may look like.

The format has changed by circular (TT 01/2018/TT-VPCP Điều 19) and will again (NĐ 309/2026/NĐ-CP gives it to the Bộ
Công an), so it is a setting: ``{org}-{yyMMdd}-{seq:04}`` gives ``H06.12.34-261126-0001``. The sequence starts again
each Vietnamese day, so a pattern must hold the whole date; otherwise two days would give the same number.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from msgspec import Struct

from desktop_app.errors import UserError

DEFAULT_PATTERN: Final = "{org}-{yyMMdd}-{seq:04}"
MAX_PATTERN: Final = 60
MAX_CODE: Final = 50
MAX_SEQUENCE_WIDTH: Final = 9

NUMBER_ERROR_CODES: Final = (
    "number_pattern_empty",
    "number_pattern_too_long",
    "number_pattern_unknown_field",
    "number_pattern_bad_character",
    "number_pattern_no_sequence",
    "number_pattern_no_date",
    "number_pattern_ambiguous",
    "national_code_invalid",
)
"""Codes of the ``UserError`` raised here; ``number_pattern_unknown_field`` has ``name``, ``_too_long`` ``limit``."""

_TOKEN = re.compile(r"\{([^{}]*)\}|([^{}]+)|([{}])")
_SEQUENCE = re.compile(r"seq(?::0([1-9]))?")
_DATE_FIELDS = ("yyyyMMdd", "yyMMdd", "ddMMyyyy", "ddMMyy", "yyyy", "yy", "MM", "dd")
_LITERAL = re.compile(r"[A-Za-z0-9./\-_]+")
_CODE = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9](?:[./\-_]?[A-Za-z0-9])*")


class NumberPattern(Struct, frozen=True):
    """A checked pattern. Building one raises ``UserError`` with a ``number_pattern_*`` code."""

    text: str

    def __post_init__(self) -> None:
        text = self.text
        if not text.strip():
            raise UserError("number_pattern_empty", field="number_pattern")
        if len(text) > MAX_PATTERN:
            raise UserError("number_pattern_too_long", field="number_pattern", limit=MAX_PATTERN)
        tokens = _tokens(text)
        names = [name for kind, name in tokens if kind == "field"]
        if sum(name.startswith("seq") for name in names) != 1:
            raise UserError("number_pattern_no_sequence", field="number_pattern")
        if not _whole_date(names):
            raise UserError("number_pattern_no_date", field="number_pattern")
        _refuse_ambiguous(tokens)

    def render(self, org: str, day: date, seq: int) -> str:
        """The number of the ``seq``-th dossier of ``day`` (the Vietnamese date of receipt).

        A sequence wider than the pattern makes the number longer; it never wraps round. ``seq`` starts at 1.
        """
        if seq < 1:
            raise ValueError("a sequence starts at 1")
        made = []
        for kind, name in _tokens(self.text):
            if kind == "literal":
                made.append(name)
            elif name == "org":
                made.append(org)
            elif sequence := _SEQUENCE.fullmatch(name):
                made.append(f"{seq:0{int(sequence[1] or 1)}}")
            else:
                made.append(_date_field(name, day))
        return "".join(made)

    def longest(self, org: str) -> int:
        """Length of a number with a sequence that just fills its width, for checks of paper and QR space."""
        return len(self.render(org, date(2000, 1, 1), 1))


def looks_like_code(text: str) -> bool:
    """True for a number as this program or a national system writes them; typed or scanned, already trimmed.

    Letters, digits and ``. / - _`` between them, with at least one digit, at most 50 characters.
    """
    return 4 <= len(text) <= MAX_CODE and _CODE.fullmatch(text) is not None


def looks_like_national_code(text: str) -> bool:
    """True for a national code of any known age: ``000.00.06.H56-231027-0361``, ``H06.12.34-261123-0001``.

    Permissive on purpose: the format belongs to the Bộ Công an now and may change without a new program. Six
    characters and a group separator are the least that tells a code from a word or a bare number.
    """
    return looks_like_code(text) and len(text) >= 6 and any(mark in text for mark in "./-_")


def check_national_code(text: str, *, field: str = "national_code") -> str:
    """The code as it is stored: trimmed, upper case. Raises ``UserError("national_code_invalid")``."""
    code = text.strip().upper() if len(text) <= 2 * MAX_CODE else ""
    if not code.isascii() or not looks_like_national_code(code):
        raise UserError("national_code_invalid", field=field, limit=MAX_CODE)
    return code


def _tokens(text: str) -> list[tuple[str, str]]:
    """("field", name) and ("literal", text) in order; raises for unknown fields, bad characters, lone braces."""
    tokens: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(text):
        name, literal, _brace = match.groups()
        if name is not None:
            if name != "org" and name not in _DATE_FIELDS and not _SEQUENCE.fullmatch(name):
                raise UserError("number_pattern_unknown_field", field="number_pattern", name=name)
            tokens.append(("field", name))
        elif literal is not None and _LITERAL.fullmatch(literal):
            tokens.append(("literal", literal))
        else:
            raise UserError("number_pattern_bad_character", field="number_pattern")
    return tokens


def _whole_date(names: list[str]) -> bool:
    parts = "".join(names)
    return all(part in parts for part in ("yy", "MM", "dd"))


def _refuse_ambiguous(tokens: list[tuple[str, str]]) -> None:
    """A sequence that touches digits could give one number twice: day 1 with 23 and day 12 with 3.

    Every other field has a fixed width, so only the neighbours of the sequence matter (``org`` may end in a digit).
    """
    for place, (kind, name) in enumerate(tokens):
        if kind != "field" or not name.startswith("seq"):
            continue
        before = tokens[place - 1] if place else ("literal", "-")
        after = tokens[place + 1] if place + 1 < len(tokens) else ("literal", "-")
        if before[0] == "field" or before[1][-1].isdigit() or after[0] == "field" or after[1][0].isdigit():
            raise UserError("number_pattern_ambiguous", field="number_pattern")


def _date_field(name: str, day: date) -> str:
    parts = {"yyyy": f"{day.year:04}", "yy": f"{day.year % 100:02}", "MM": f"{day.month:02}", "dd": f"{day.day:02}"}
    return re.sub(r"yyyy|yy|MM|dd", lambda match: parts[match[0]], name)

"""Durations inside Vietnamese text: which time limits a sentence names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit

MAX_TEXT = 200_000
"""Characters of one field that are looked at; the longest of the portal has 45,000."""

_CONTROL = {code: None for code in range(32) if chr(code) not in "\n\t"} | {0x200B: None, 0xFEFF: None, 0x00A0: " "}

LOWER = "a-z" + "".join(chr(code) for code in range(0xE0, 0x1EFA) if chr(code).islower())
"""Small Vietnamese letters for a character class: the ranges of Unicode mix them with capitals."""
UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isupper())

_UNITS = {
    "ngày làm việc": LimitUnit.WORKING_DAYS,
    "ngày": LimitUnit.CALENDAR_DAYS,
    "giờ làm việc": LimitUnit.HOURS,
    "giờ": LimitUnit.HOURS,
    "phút": LimitUnit.MINUTES,
}
_DURATION = re.compile(
    r"(?<![\d.,\-–])(?<!\d/)(?P<value>\d{1,4})[ \t]{0,3}(?:\([^()\n]{1,40}\)[ \t]{0,3})?"
    r"(?P<unit>ngày\s{1,3}làm\s{1,3}việc|ngày|giờ\s{1,3}làm\s{1,3}việc|giờ|phút|tháng|tuần|năm)(?!\w)",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"(?:sau|trước|từ|đến|lúc|hồi|khoảng)\s{0,3}$", re.IGNORECASE)
_RANGE = re.compile(r"\d{1,4}\s{0,3}(?:-|–|đến|tới)\s{0,3}\d{1,4}\s{0,3}(?:ngày|giờ|phút)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One duration in a text; ``limit`` is None for months, weeks and years."""

    start: int
    end: int
    limit: TimeLimit | None


def clean_text(text: str) -> str:
    """NFC, without control characters (but line ends and tabs) and half surrogates, cut at ``MAX_TEXT``."""
    text = text[:MAX_TEXT].encode("utf-8", "ignore").decode("utf-8")
    return unicodedata.normalize("NFC", text).translate(_CONTROL).strip()


def unit_of(word: str) -> LimitUnit | None:
    """The unit a word names, letters' case notwithstanding; None for units a due date is not counted in."""
    return _UNITS.get(" ".join(word.lower().split()))


def mentions(text: str) -> tuple[Mention, ...]:
    """Every duration in the text; hours of the clock ("sau 15 giờ", "7 giờ 30") and dates are none."""
    found: list[Mention] = []
    for match in _DURATION.finditer(text):
        unit_word = match["unit"].lower()
        after = text[match.end() : match.end() + 3].lstrip()
        if unit_word in ("tháng", "năm", "giờ", "ngày") and after[:1].isdigit():
            continue  # "05 tháng 02 năm 2024", "7 giờ 30"
        if unit_word == "giờ" and _CLOCK_BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        unit = unit_of(match["unit"])
        value = int(match["value"])
        found.append(Mention(match.start(), match.end(), TimeLimit(value, unit) if unit else None))
    return tuple(found)


def has_range(text: str) -> bool:
    """Whether the text names a limit "from … to …"."""
    return _RANGE.search(text) is not None

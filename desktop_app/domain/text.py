"""Vietnamese text at the border of the program: one spelling, one search key, one way to rank what was found.

Everything typed, scanned or pasted becomes NFC here, because the same letter arrives composed (UniKey) or
decomposed (some scanners, macOS files) and must compare equal afterwards.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_NOT_WORD = re.compile(r"[^0-9a-z]+")
_D_BAR = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "ƀ": "b"})

_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: their order in a Vietnamese dictionary, after none."""
_SHAPES = {"\u0306": 1, "\u0302": 2, "\u031b": 3}
"""ă, â ê ô, ơ ư: letters of their own after the plain one."""

RANK_EXACT = 0
RANK_STARTS = 10
RANK_WORDS_IN_ORDER = 20
RANK_WORDS = 25
RANK_INITIALS = 30
RANK_INITIALS_INSIDE = 35
RANK_CONTAINS = 40


def nfc(text: str) -> str:
    """The composed spelling of ``text``; nothing else changes."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """NFC without control, format and unpaired surrogate characters; blanks collapsed and trimmed.

    Tabs and line ends count as blanks, so that two lines pasted into one field do not run together.
    """
    if text.isprintable():  # none of these characters, and no blank but the space
        return " ".join(nfc(text).split())
    kept = []
    for char in text:
        category = unicodedata.category(char)
        if char.isspace():
            kept.append(" ")
        elif category not in ("Cc", "Cf", "Cs", "Co", "Cn"):
            kept.append(char)
    return " ".join(nfc("".join(kept)).split())


def fold(text: str) -> str:
    """Search key: lower case, no marks, đ as d, blanks collapsed. ``fold(fold(x)) == fold(x)``."""
    key = clean(text)
    # Case folding can create marks (a dotted capital I) and stripping marks can create letters that fold again
    # (a few Greek and Cherokee letters), so this repeats until stable. Vietnamese text is ASCII after one round, and
    # small letters without marks stay what they are.
    while True:
        lowered = unicodedata.normalize("NFD", unicodedata.normalize("NFD", key).casefold())
        stripped = "".join(char for char in lowered if not unicodedata.category(char).startswith("M"))
        folded = " ".join(nfc(stripped.translate(_D_BAR)).split())
        if folded == key or folded.isascii():
            return folded
        key = folded


def list_order(text: str) -> tuple[tuple[tuple[str, int], ...], tuple[int, ...]]:
    """Sort key of a Vietnamese list: letters first (a ă â, d đ, …), tones where the letters are equal."""
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFD", clean(text).casefold()):
        if char in _TONES and tones:
            tones[-1] = _TONES.index(char) + 1
        elif char in _SHAPES and letters:
            letters[-1] = (letters[-1][0], _SHAPES[char])
        else:
            letters.append(("d", 1) if char == "đ" else (char, 0))
            tones.append(0)
    return tuple(letters), tuple(tones)


def words(text: str) -> tuple[str, ...]:
    """Folded words: runs of letters and digits ("H'Hen Niê" gives h, hen, nie)."""
    return tuple(word for word in _NOT_WORD.split(fold(text)) if word)


def initials(text: str) -> str:
    """First letters of the words: "Đăng ký khai sinh" gives "dkks"."""
    return "".join(word[0] for word in words(text))


def matches(query: str, key_words: Sequence[str], key_initials: str) -> bool:
    """True when every word of the query begins a key word, or the query is a run of the initials.

    ``key_words`` and ``key_initials`` are what :func:`words` and :func:`initials` gave for the searched text.
    """
    asked = words(query)
    if not asked:
        return True
    if all(any(key.startswith(word) for key in key_words) for word in asked):
        return True
    compact = "".join(asked)
    return len(compact) >= 2 and compact in key_initials


def rank(query: str, *fields: str) -> int | None:
    """How well ``query`` fits the best of ``fields``: smaller is better, None when it does not fit at all.

    Order: exact code, beginning of a field, beginnings of words (in order, then in any order and over several
    fields), initials, anywhere inside. An empty query fits everything equally (0).
    """
    folded = fold(query)
    asked = words(query)
    if not folded:
        return RANK_EXACT
    best: int | None = None
    everywhere: list[str] = []
    for text in fields:
        found = _rank_field(folded, asked, text)
        everywhere.extend(words(text))
        if found is not None and (best is None or found < best):
            best = found
    across = bool(asked) and all(any(key.startswith(word) for key in everywhere) for word in asked)
    if across and (best is None or best > RANK_WORDS):
        return RANK_WORDS
    return best


def _rank_field(folded: str, asked: tuple[str, ...], text: str) -> int | None:
    key = fold(text)
    if key == folded:
        return RANK_EXACT
    if key.startswith(folded):
        return RANK_STARTS
    key_words = words(text)
    if asked:
        if _in_order(asked, key_words):
            return RANK_WORDS_IN_ORDER
        if all(any(word.startswith(one) for word in key_words) for one in asked):
            return RANK_WORDS
        compact = "".join(asked)
        letters = "".join(word[0] for word in key_words)
        if len(compact) >= 2 and letters.startswith(compact):
            return RANK_INITIALS
        if len(compact) >= 2 and compact in letters:
            return RANK_INITIALS_INSIDE
    return RANK_CONTAINS if folded in key else None


def _in_order(asked: tuple[str, ...], key_words: tuple[str, ...]) -> bool:
    """True when the words begin consecutive words of the key."""
    last = len(key_words) - len(asked)
    return any(
        all(key_words[start + step].startswith(word) for step, word in enumerate(asked)) for start in range(last + 1)
    )

"""The words a dossier is found by: folded, without marks, matched from their beginning."""

from __future__ import annotations

import re

from desktop_app.domain.text import fold

_WORD = re.compile(r"[a-z0-9]+")
TAIL_LENGTHS = (4, 5, 6)
"""Last digits people give over the counter: "bốn số cuối"."""
MAX_WORD = 40


def name_words(name: str) -> tuple[str, ...]:
    """Words of a name: "Nguyễn Văn Mẫu" → nguyen, van, mau."""
    return tuple(word[:MAX_WORD] for word in _WORD.findall(fold(name)))


def number_words(number: str) -> tuple[str, ...]:
    """An ID, tax or phone number without its separators, and its last digits."""
    digits = "".join(_WORD.findall(fold(number)))
    if not digits:
        return ()
    return (digits[:MAX_WORD], *(digits[-length:] for length in TAIL_LENGTHS if len(digits) > length))


def code_words(code: str) -> tuple[str, ...]:
    """A dossier code as a whole, from each of its parts on, and without separators."""
    parts = _WORD.findall(fold(code))
    joined = "".join(parts)
    words = {"".join(parts[start:])[:MAX_WORD] for start in range(len(parts))}
    words |= {part.lstrip("0") for part in parts[-1:] if part.isdigit() and part.lstrip("0")}
    return tuple(sorted(words | ({joined[:MAX_WORD]} if joined else set())))


def query_words(text: str) -> tuple[str, ...]:
    """Words of what an officer typed. A text that looks like one code or one spaced number is kept together."""
    parts = _WORD.findall(fold(text))
    if len(parts) > 1 and any(char.isdigit() for char in text) and " " not in text.strip():
        return ("".join(parts)[:MAX_WORD],)
    if len(parts) > 1 and all(part.isdigit() for part in parts):  # "0912 345 678", as phone numbers are written
        return ("".join(parts)[:MAX_WORD],)
    return tuple(part[:MAX_WORD] for part in parts)

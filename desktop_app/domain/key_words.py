"""A key as words a person can write down and read out: 256 syllables without marks, one a byte, and a checksum.

The list is made, not stored: sixteen beginnings times sixteen endings, of which no two give the same syllable.
"""

from __future__ import annotations

import hashlib

from desktop_app.errors import UserError

BEGINNINGS = ("b", "ch", "d", "g", "h", "l", "m", "n", "nh", "ph", "r", "s", "t", "th", "tr", "v")
ENDINGS = ("a", "am", "an", "ang", "at", "em", "en", "in", "it", "oc", "om", "on", "oi", "u", "um", "ung")
WORDS = tuple(beginning + ending for beginning in BEGINNINGS for ending in ENDINGS)
_BYTE = {word: number for number, word in enumerate(WORDS)}
KEY_BYTES, CHECK_BYTES = 32, 2
COUNT = KEY_BYTES + CHECK_BYTES
QR_PREFIX = "MOTCUA-KEY-1-"


def words_of(raw: bytes) -> tuple[str, ...]:
    """34 words: 32 for the key, two for the checksum."""
    return tuple(WORDS[byte] for byte in raw + _checksum(raw))


def qr_text(raw: bytes) -> str:
    """What the sheet's QR code holds: capitals and digits, so that it stays small."""
    return QR_PREFIX + (raw + _checksum(raw)).hex().upper()


def key_from(typed: str) -> bytes:
    """The key out of its words (any spacing, capitals, numbers before them) or out of the QR code's text.

    Raises ``UserError``: ``key_word_unknown`` (which word), ``key_words_count``, ``key_words_wrong`` (the checksum).
    """
    text = typed.strip()
    if text.upper().startswith(QR_PREFIX):
        try:
            found = bytes.fromhex(text[len(QR_PREFIX) :])
        except ValueError as error:
            raise UserError("key_words_wrong", field="words") from error
    else:
        words = [word for word in text.lower().replace(".", " ").replace(",", " ").split() if not word.isdigit()]
        for number, word in enumerate(words, start=1):
            if word not in _BYTE:
                raise UserError("key_word_unknown", field="words", number=number)
        found = bytes(_BYTE[word] for word in words)
    if len(found) != COUNT:
        raise UserError("key_words_count", field="words", count=COUNT)
    raw, check = found[:KEY_BYTES], found[KEY_BYTES:]
    if check != _checksum(raw):
        raise UserError("key_words_wrong", field="words")
    return raw


def _checksum(raw: bytes) -> bytes:
    return hashlib.sha256(b"motcua key words\0" + raw).digest()[:CHECK_BYTES]

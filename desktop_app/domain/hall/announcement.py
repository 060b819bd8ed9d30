"""What is said when a ticket is called: a row of clips, letters and digits one by one.

No rule for reading numbers is needed ("mốt", "lăm", "linh"), and no voice has to know one: "A012" is "a, không, một,
hai". A counter without a number is said by its own recorded clip; without one the people are sent to the board.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop_app.domain.hall.voice_settings import VoiceSettings
from desktop_app.domain.text import fold, nfc

CHIME, OPENING = "chime", "opening"
TO_COUNTER = "to_counter"
TO_PLACE = "to_place"
"""Before a counter that has a clip with its name."""
TO_BOARD = "to_board"
"""Where neither a number nor a clip says which counter it is: the board shows it."""
PRIORITY, NO_WAIT = "priority", "no_wait"
COUNTER_PREFIX = "counter_"
"""``counter_<key of the counter>``: a clip the centre recorded, never one that is shipped."""

_LETTERS = {
    "A": "a", "B": "bê", "C": "xê", "D": "dê", "E": "e", "F": "ép", "G": "giê", "H": "hát", "I": "i", "J": "gi",
    "K": "ca", "L": "e lờ", "M": "em mờ", "N": "en nờ", "O": "o", "P": "pê", "Q": "quy", "R": "e rờ", "S": "ét sì",
    "T": "tê", "U": "u", "V": "vê", "W": "vê kép", "X": "ích xì", "Y": "y dài", "Z": "dét",
    "Ă": "á", "Â": "ớ", "Đ": "đê", "Ê": "ê", "Ô": "ô", "Ơ": "ơ", "Ư": "ư",
}  # fmt: skip
_TELEX = {"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"}
"""How the letters that ASCII lacks are typed: names of clips are names of files, on any system."""
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def _letter_key(letter: str) -> str:
    return f"letter_{_TELEX.get(letter, letter.lower())}"


def _digit_key(digit: str) -> str:
    return f"digit_{digit}"


SPOKEN: Mapping[str, str] = MappingProxyType(
    {
        CHIME: "",
        OPENING: "Kính mời công dân có số thứ tự",
        TO_COUNTER: "đến quầy số",
        TO_PLACE: "đến",
        TO_BOARD: "đến quầy đang hiện trên bảng",
        PRIORITY: "ưu tiên",
        NO_WAIT: "không chờ",
        **{_digit_key(str(value)): word for value, word in enumerate(_DIGITS)},
        **{_letter_key(letter): word for letter, word in _LETTERS.items()},
    }
)
"""Clip → what it says; empty: a sound. Every key has a shipped clip."""

SPELLED: Mapping[str, str] = MappingProxyType({_letter_key(letter): letter for letter in _LETTERS})
"""Clip of a letter → the letter, for lists."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SERIES = {"ƯT": PRIORITY, "UT": PRIORITY, "KC": NO_WAIT}
"""Letters before a number that are said as words. "K" alone stays "ca": "không chờ, không …" would be heard wrong."""
_LEAD = re.compile(r"(?i)^\s*(?:quầy|cửa|bàn|ô)(?:\s+(?:số|tiếp nhận|giao dịch))?\s+")
_NUMBER = re.compile(r"(?<![0-9])([0-9]{1,4})([A-Za-zĐđƯư](?![^\W\d_]))?")


def _without_tones(text: str) -> str:
    return nfc("".join(char for char in unicodedata.normalize("NFD", text) if char not in _TONES))


def spelled(text: str) -> tuple[str, ...]:
    """Clips of the letters and digits of ``text``, one by one; what is neither is left out.

    A letter with a tone mark is said without it ("Ế" as "Ê"), and a foreign one as the plain letter it is made of.
    """
    keys: list[str] = []
    for char in _without_tones(text).upper():
        if char in _LETTERS:
            keys.append(_letter_key(char))
        elif char.isdecimal():
            keys.append(_digit_key(str(unicodedata.decimal(char))))
        else:
            for plain in fold(char).upper():
                if plain in _LETTERS:
                    keys.append(_letter_key(plain))
                elif plain.isascii() and plain.isdigit():
                    keys.append(_digit_key(plain))
    return tuple(keys)


def counter_mark(counter_name: str) -> str:
    """What of a counter's name is said: "3" of "Quầy 3 – Hộ tịch", "3A" of "Quầy 3A", "B" of "Quầy B", else nothing.

    The first number of the name counts, with a letter that stands right after it.
    """
    name = nfc(counter_name)
    found = _NUMBER.search(name)
    if found is not None:
        return found[0].upper()
    rest = _LEAD.sub("", name).strip() if _LEAD.match(name) else ""
    return rest.upper() if len(rest) == 1 and rest.isalpha() else ""


def counter_key(counter: str) -> str:
    """Key of the clip in which the centre says a counter's own name; ``counter`` is the counter's key."""
    return COUNTER_PREFIX + counter


def ticket_clips(ticket: str) -> tuple[str, ...]:
    """ "A012" letter by letter and digit by digit; "ƯT" and "KC" before a number are said as words."""
    bare = nfc(ticket).upper()
    letters = "".join(char for char in bare.partition("-")[0] if char.isalpha())
    series = _SERIES.get(letters)
    if series is not None and bare.startswith(letters):
        return (series, *spelled(bare[len(letters) :]))
    return spelled(bare)


@dataclass(frozen=True, slots=True)
class Announcement:
    """A ticket that is called to a counter. No name and no number of a person: the whole hall hears it."""

    ticket: str
    """As printed: "A012"."""
    counter: str
    """Key of the counter."""
    counter_name: str
    """As on the board: "Quầy 3"."""

    def clips(self, own: Collection[str] = ()) -> tuple[str, ...]:
        """The clips in their order, without the chime; ``own``: the keys of clips the centre recorded."""
        return clips_for(self.ticket, self.counter_name, self.counter, own)


def clips_for(ticket: str, counter_name: str, counter: str = "", own: Collection[str] = ()) -> tuple[str, ...]:
    """The clips of one call in their order, without the chime.

    A counter whose own name was recorded (``counter_key(counter)`` in ``own``) is said so; else by its number.
    """
    named = counter_key(counter)
    if counter and named in own:
        where: tuple[str, ...] = (TO_PLACE, named)
    else:
        mark = spelled(counter_mark(counter_name))
        where = (TO_COUNTER, *mark) if mark else (TO_BOARD,)
    return (OPENING, *ticket_clips(ticket), *where)


PHRASE_PAUSE_MS, REPEAT_PAUSE_MS = 200, 1_200


@dataclass(frozen=True, slots=True)
class Line:
    """One clip of a script and the silence after it, in milliseconds."""

    key: str
    pause_ms: int


def script(announcement: Announcement, settings: VoiceSettings, own: Collection[str] = ()) -> tuple[Line, ...]:
    """Everything that is played for one call: the chime once, then the sentence as often as the centre wants it."""
    keys = announcement.clips(own)
    lines = [Line(CHIME, PHRASE_PAUSE_MS)] if settings.chime else []
    for round_no in range(settings.repeat):
        for at, key in enumerate(keys):
            between = at + 1 < len(keys) and is_single(key) and is_single(keys[at + 1])
            lines.append(Line(key, settings.gap_ms if between else PHRASE_PAUSE_MS))
        if round_no + 1 < settings.repeat:
            lines[-1] = Line(keys[-1], REPEAT_PAUSE_MS)
    return tuple(lines)


def is_single(key: str) -> bool:
    """Whether a clip is one letter, digit or name between which a pause is kept, and no phrase."""
    return key.startswith(("letter_", "digit_", COUNTER_PREFIX)) or key in (PRIORITY, NO_WAIT)


def sentence_for(announcement: Announcement) -> str:
    """The same call as a sentence for a system's voice; commas keep letters and digits apart."""
    ticket = ", ".join(SPOKEN[key] for key in ticket_clips(announcement.ticket))
    mark = spelled(counter_mark(announcement.counter_name))
    if mark:
        where = f"{SPOKEN[TO_COUNTER]} {', '.join(SPOKEN[key] for key in mark)}"
    else:
        where = f"{SPOKEN[TO_PLACE]} {announcement.counter_name}"
    return f"{SPOKEN[OPENING]} {ticket}, {where}."

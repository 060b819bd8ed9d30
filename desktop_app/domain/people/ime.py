"""Traces that a Vietnamese input method (or a wrong scanner setting) leaves in scanned names and addresses.

A keyboard-wedge scanner types the card's text as key strokes. With Telex or VNI switched on, or with a keyboard
layout that cannot type Vietnamese, the text arrives damaged while digits and ``|`` arrive whole. The task is to
notice it without suspecting people whose names are simply not Kinh ("H'Hen Niê", "Y Thim Byă", "K'Brêu", "Ksor",
"Max"). So being *unlike* a Vietnamese syllable is never evidence. Evidence, with a weight, is:

2 (enough alone)
  * a character that no name holds: a digit, ``?``, ``^``, U+FFFD, or the symbols that UTF-8 read as Latin-1 shows;
  * two tone marks in one word, or a tone on a plain vowel although the same syllable has a marked one
    ("Ngũyên"): a person does not write it, a transformed key stroke does;
  * a word of two or more letters with no vowel ("Trn", "Vn"): the reader dropped what it could not type;
  * left-over keys that turn the word into a legal *marked* syllable by a tone key **and** a shape key
    ("Nguyeenx", "Maaux"), or into one of the words that stand on nearly every card ("Thij", "Vawn", "Phuwowngf");
  * a surname that never goes without marks ("Nguyen", "Tran") at the beginning of the name.
1 (two different words needed, and an address that shows no healthy Vietnamese word)
  * one left-over key only ("Lees", "Moon", "Low", "Kor"): these are also foreign and minority names. The input
    method does not switch itself on between two fields, so a healthy address clears them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from desktop_app.domain.text import fold, nfc

ENOUGH = 2
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TONE_MARKS = frozenset(_TONES.values())
_SHAPES = {"a": "â", "e": "ê", "o": "ô"}
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED_VOWELS = frozenset("ăâêôơư")
_VNI_TONES = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j"}
_VNI_SHAPES = {
    "6": {"a": "â", "e": "ê", "o": "ô"},
    "7": {"o": "ơ", "u": "ư"},
    "8": {"a": "ă"},
    "9": {"d": "đ"},
}
_LONGEST_WORD = 12


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ONSETS = _set("b c ch d đ g gh gi h k kh l m n ng ngh nh ph q r s t th tr v x") | {""}
_RIMES = _set(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ "
    "uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt "
    "ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu"
)
_QU_RIMES = _set(
    "ua uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăt uân uâng uât uây ue uen ueo uet uê uên uêt uêch "
    "ui uit uôc uơ uơi uy uych uyên uyêt uynh uyt"
)
_FRONT = frozenset("ieêy")
_ON_NEARLY_EVERY_CARD = _set(
    "nguyễn trần phạm huỳnh hoàng đặng bùi đỗ dương trương đoàn trịnh thị văn đức hữu "
    "tổ số phố phường xã huyện quận tỉnh thôn ấp đường xóm đội trấn"
)
_NEVER_BARE_SURNAMES = frozenset(("nguyen", "tran", "pham", "huynh", "hoang", "truong", "duong"))
_SHORT_WITHOUT_VOWEL = frozenset(("ng", "tp", "tx", "tt", "kp", "kđt", "kdc", "tdp", "ql", "tl", "hcm", "km"))
_WORD = re.compile(r"[^\s,;:/()\-–.'’`‘ʼ&+]+")
_NAME_PUNCTUATION = frozenset(" -.'’‘`ʼ·")
_MOJIBAKE_LETTERS = frozenset("ƒªº")


def suspicion(name: str, address: str) -> int:
    """Weight of the evidence in both fields together; :data:`ENOUGH` or more means: do not trust the text."""
    name_words, address_words = _words(name), _words(address)
    certain = max(
        _foreign_characters(name),
        *(_broken(word) for word in (*name_words, "a")),
        *(_broken(word) for word in (*address_words, "a") if len(word) > 2),
        *(_left_over(word) for word in (*name_words, *address_words)),
        _bare_surname(name_words),
        _mojibake(address),
    )
    if certain >= ENOUGH:
        return certain
    if _healthy(address_words):
        return 0
    weak = {word for word in (*name_words, *address_words) if _left_over(word)}
    return len(weak)


def _words(text: str) -> tuple[str, ...]:
    """The words as written; case matters for abbreviations ("TP", "KDC"), which have no vowel by right."""
    return tuple(_WORD.findall(text))


def _foreign_characters(name: str) -> int:
    """ENOUGH when the name holds a character that is no Latin letter, mark, blank, hyphen, dot or apostrophe."""
    for char in name:
        if char in _NAME_PUNCTUATION or char.isspace() or unicodedata.category(char).startswith("M"):
            continue
        if not char.isalpha() or char in _MOJIBAKE_LETTERS or not unicodedata.name(char, "").startswith("LATIN "):
            return ENOUGH
    return 0


def _mojibake(text: str) -> int:
    """ENOUGH for U+FFFD, for ``?`` inside a word and for the pairs that UTF-8 shows when read as Latin-1."""
    return ENOUGH if "\ufffd" in text or re.search(r"\w\?|á[º»]|Ä[ƒ‘\x90]|Æ[°¡]|Ã[\W_]", text) else 0


def _split_tone(word: str) -> tuple[str, list[int]]:
    """The word without tone marks (vowel shapes kept, NFC, lower case), and where the tones stood."""
    letters: list[str] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in _TONE_MARKS:
            tones.append(len(letters) - 1)
        elif unicodedata.category(char).startswith("M") and letters:
            letters[-1] = nfc(letters[-1] + char)
        else:
            letters.append(char)
    return "".join(letters), tones


def _legal(base: str) -> bool:
    """True for the letters of a Vietnamese syllable without its tone."""
    if len(base) > 7:
        return False
    if base.startswith("q"):
        return base[1:] in _QU_RIMES
    for cut in range(4):
        onset, rime = base[:cut], base[cut:]
        if onset in _ONSETS and rime in _RIMES:
            front = rime[0] in _FRONT
            if (onset == "k" and not front) or (onset in ("c",) and front):
                continue
            return True
    return base == "gi" or (base.startswith("gi") and base[1:] in _RIMES)


def _broken(word: str) -> int:
    """ENOUGH for two tones, a tone on the wrong vowel, or no vowel at all."""
    if len(word) > _LONGEST_WORD:
        return 0
    base, tones = _split_tone(word)
    if len(tones) > 1:
        return ENOUGH
    plain = fold(word)
    if (
        len(base) >= 2
        and word.isalpha()
        and not word.isupper()
        and plain not in _SHORT_WITHOUT_VOWEL
        and not any(char in "aeiouy" for char in plain)
    ):
        return ENOUGH
    if tones and _legal(base):
        misplaced = base[tones[0]] not in _MARKED_VOWELS and any(char in _MARKED_VOWELS for char in base)
        # Between two marked vowels ("Trừơng") people err by hand; only a tone on a plain vowel is evidence.
        return ENOUGH if misplaced else 0
    return 0


def _left_over(word: str) -> int:
    """2 or 1 when keys of Telex or VNI are still in the word and it is a legal marked syllable without them."""
    if not 2 <= len(word) <= _LONGEST_WORD:
        return 0
    lowered = word.lower()
    if _legal(_split_tone(lowered)[0]):
        return 0
    typed = _replay_vni(lowered) if any(char.isdigit() for char in lowered) else _replay_telex(lowered)
    if typed is None:
        return 0
    syllable, tone_keys, shape_keys = typed
    if not tone_keys + shape_keys or not _legal(_split_tone(syllable)[0]):
        return 0
    if (tone_keys and shape_keys) or syllable in _ON_NEARLY_EVERY_CARD:
        return ENOUGH
    # "Lo5" or "A4" are house numbers; a digit alone is no evidence unless the word is one of the known ones.
    return 0 if any(char.isdigit() for char in lowered) else 1


def _replay_telex(word: str) -> tuple[str, int, int] | None:
    """What Telex would have made of the letters: the syllable, and how many tone and shape keys it took."""
    base, tones = _split_tone(word)
    out: list[str] = []
    tone_keys = shape_keys = 0
    tone = ""
    for char in base:
        has_vowel = any(letter in _VOWELS for letter in out)
        if char in _TONES and has_vowel and not tone and not tones:
            tone, tone_keys = _TONES[char], tone_keys + 1
        elif out and char in _SHAPES and out[-1] == char:
            out[-1], shape_keys = _SHAPES[char], shape_keys + 1
        elif char == "d" and out == ["d"]:
            out, shape_keys = ["đ"], shape_keys + 1
        elif char == "w" and has_vowel and _shape_w(out):
            shape_keys += 1
        else:
            out.append(char)
    return _compose(out, tone, tone_keys, shape_keys)


def _shape_w(out: list[str]) -> bool:
    """Apply the key w to the last vowel that takes it; "uo" becomes "ươ" as a whole. False when none does."""
    for place in range(len(out) - 1, -1, -1):
        if out[place] in "aou":
            if out[place] == "o" and place and out[place - 1] == "u":
                out[place - 1] = "ư"
            out[place] = {"a": "ă", "o": "ơ", "u": "ư"}[out[place]]
            return True
    return False


def _replay_vni(word: str) -> tuple[str, int, int] | None:
    base, tones = _split_tone(word)
    out: list[str] = []
    tone_keys = shape_keys = 0
    tone = ""
    for char in base:
        if char in _VNI_TONES and not tone and not tones:
            tone, tone_keys = _TONES[_VNI_TONES[char]], tone_keys + 1
        elif char in _VNI_SHAPES:
            places = [place for place, letter in enumerate(out) if letter in _VNI_SHAPES[char]]
            if not places:
                return None
            place = places[-1]
            if char == "7" and out[place] == "o" and place and out[place - 1] == "u":
                out[place - 1] = "ư"
            out[place], shape_keys = _VNI_SHAPES[char][out[place]], shape_keys + 1
        else:
            out.append(char)
    return _compose(out, tone, tone_keys, shape_keys)


def _compose(out: list[str], tone: str, tone_keys: int, shape_keys: int) -> tuple[str, int, int] | None:
    """Put the tone where the syllable carries it: the marked vowel, else the vowel before the coda."""
    places = [place for place, letter in enumerate(out) if letter in _VOWELS]
    if not places:
        return None
    if tone:
        marked = [place for place in places if out[place] in _MARKED_VOWELS]
        open_syllable = places[-1] == len(out) - 1
        if marked:
            place = marked[-1]
        elif open_syllable and len(places) > 1:
            place = places[-2]
        else:
            place = places[-1]
        out = [*out[:place], nfc(out[place] + tone), *out[place + 1 :]]
    return nfc("".join(out)), tone_keys, shape_keys


def _bare_surname(name_words: tuple[str, ...]) -> int:
    return ENOUGH if name_words and name_words[0].lower() in _NEVER_BARE_SURNAMES else 0


def _healthy(address_words: Iterable[str]) -> bool:
    """True when the address shows a word that only a working path could have typed."""
    marked = 0
    for word in address_words:
        lowered = nfc(word.lower())
        if lowered in _ON_NEARLY_EVERY_CARD:
            return True
        base, tones = _split_tone(lowered)
        if not lowered.isascii() and _legal(base) and (tones or any(char in _MARKED_VOWELS for char in base)):
            marked += 1
    return marked >= 2

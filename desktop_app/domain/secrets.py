"""Passwords, PINs and recovery codes: what may be chosen, and how long somebody who is wrong has to wait."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from itertools import pairwise

from desktop_app.errors import UserError

SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 128
SHORTEST_PIN, LONGEST_PIN = 4, 6
MOST_WRONG_PINS = 3
"""Then the password is asked for."""
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 letters and digits that are not taken for each other; one is five bits."""
RECOVERY_LENGTH = 24
TEMPORARY_LENGTH = 10
_WAITS = (5, 15, 60, 300, 900)
_FREE_TRIES = 3


def wait_after(failures: int) -> timedelta:
    """How long nothing is tried after so many wrong ones in a row: nothing at first, then 5 s to 15 minutes."""
    if failures < _FREE_TRIES:
        return timedelta()
    return timedelta(seconds=_WAITS[min(failures - _FREE_TRIES, len(_WAITS) - 1)])


def normal(secret: str) -> str:
    """The same letters in the same bytes, whichever input method typed them."""
    return unicodedata.normalize("NFC", secret)


def checked_password(typed: str, *own: str) -> str:
    """A password that may be chosen; ``own``: names nobody may use as one. Raises ``UserError``:
    ``password_too_short``, ``password_too_long``, ``password_too_easy``."""
    password = normal(typed)
    if len(password) < SHORTEST_PASSWORD:
        raise UserError("password_too_short", field="new_secret", least=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise UserError("password_too_long", field="new_secret", most=LONGEST_PASSWORD)
    if len(set(password)) < 4 or password.casefold() in {normal(one).casefold() for one in own}:
        raise UserError("password_too_easy", field="new_secret")
    return password


def checked_pin(typed: str) -> str:
    """Four to six digits, not all the same nor in a row. Raises ``UserError("pin_invalid")``, ``("pin_too_easy")``."""
    if not is_pin(typed):
        raise UserError("pin_invalid", field="pin")
    steps = {ord(after) - ord(before) for before, after in pairwise(typed)}
    if steps in ({0}, {1}, {-1}):
        raise UserError("pin_too_easy", field="pin")
    return typed


def is_pin(typed: str) -> bool:
    return SHORTEST_PIN <= len(typed) <= LONGEST_PIN and typed.isascii() and typed.isdigit()


def code_of(randomness: bytes) -> str:
    """Letters of ``ALPHABET``, one for each byte."""
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in randomness)


def grouped(code: str) -> str:
    """ "ABCD-EFGH-…": how a code is shown and printed."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def typed_code(typed: str) -> str:
    """A code as it was made, from how somebody typed it."""
    return "".join(char for char in typed.upper() if char in ALPHABET)

"""One-time codes of return receipts: "7K4P-92". Six letters that nobody mistakes for each other.

The database keeps hashes; the plain text stands on the applicant's copy alone. A code says of which procedure and
day it is, and nothing of whose dossier: any receipt of that procedure and day may bear it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

from desktop_app.domain.dossier.receipt_qr import SECRET_ALPHABET, new_secret
from desktop_app.errors import UserError

CODE_LENGTH: Final = 6
_FIRST: Final = 4
POOL: Final = 12
"""Codes made at a time for one procedure and day; which of them a receipt gets is chance, and not kept."""


def new_code(randomness: Callable[[int], bytes]) -> str:
    """A code, without its hyphen."""
    return new_secret(randomness, CODE_LENGTH)


def shown_code(code: str) -> str:
    """As it is printed and typed: "7K4P-92"."""
    return f"{code[:_FIRST]}-{code[_FIRST:]}"


def read_code(text: str) -> str:
    """A typed code without hyphen and spaces, in capitals; raises ``UserError("rating_code_incomplete")``."""
    code = "".join(char for char in text.upper() if char.isalnum())
    if len(code) != CODE_LENGTH or not set(code) <= set(SECRET_ALPHABET):
        raise UserError("rating_code_incomplete", field="code")
    return code


def code_hash(code: str) -> str:
    """What the database keeps of a code."""
    return hashlib.sha256(f"motcua-rating:{code}".encode()).hexdigest()

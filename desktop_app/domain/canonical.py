"""One canonical form for everything that is stored, hashed or compared: JSON with sorted keys, in UTF-8.

Dates are ISO 8601, instants are UTC with ``Z``, enums are their values, tuples are arrays. The same value always
gives the same bytes, so a hash over them is stable across machines and years.
"""

from __future__ import annotations

import hashlib
from typing import TypeVar

import msgspec

T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="sorted")


def to_bytes(value: object) -> bytes:
    """Canonical bytes of dataclasses, enums, dates, numbers, strings and containers of them."""
    return _encoder.encode(value)


def from_bytes(raw: bytes | str, kind: type[T]) -> T:
    """Read canonical bytes back into ``kind``; raises ``msgspec.ValidationError`` when they do not fit."""
    return msgspec.json.decode(raw, type=kind)


def digest(value: object, *, salt: bytes = b"") -> str:
    """SHA-256 over the salt and the canonical bytes, as 64 hexadecimal characters."""
    return hashlib.sha256(salt + to_bytes(value)).hexdigest()

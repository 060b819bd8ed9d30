"""Argon2id, its strength in one place. The library is loaded when the first secret is checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Strength:
    """Second choice of RFC 9106, section 4: 64 MiB, three passes; 60 to 100 ms on a desk's computer."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4


STRENGTH = Strength()


def hashed(secret: str) -> str:
    """The salted hash with its parameters, as it is kept."""
    from argon2 import PasswordHasher

    hasher = PasswordHasher(STRENGTH.passes, STRENGTH.memory_kib, STRENGTH.lanes)
    return hasher.hash(secret)


def fits(kept: str, secret: str) -> bool:
    """Whether ``secret`` is the one that was kept."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, secret)
    except (VerificationError, InvalidHashError):
        return False

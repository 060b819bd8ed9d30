"""The chain over the event log: each event's hash covers the hash of the one before and the event's own bytes.

``hash(n) = SHA-256(hash(n-1) ‖ canonical(n))``, with 32 zero bytes before the first event. The hash before has a fixed
length, so the two parts cannot be shifted against each other; the canonical bytes (``desktop_app/domain/canonical.py``)
hold the sequence number, the subject, the kind, who, where, both times and the data. Whoever knows the last hash (the
head) of a day can tell whether anything up to that day was changed, left out, added or put in another order.
"""

from __future__ import annotations

import hashlib

HASH_BYTES = 32
BEGINNING = bytes(HASH_BYTES)
"""What stands before the first event."""
_GROUP = 4


def link(previous: bytes, body: bytes) -> bytes:
    """Hash of the event with these canonical bytes that follows ``previous``; 32 bytes."""
    return hashlib.sha256(previous + body).digest()


def shown(head: bytes) -> str:
    """A head as it is printed: hexadecimal, in groups of four, so that it can be read out and typed."""
    text = head.hex().upper()
    return " ".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def read_head(text: str) -> bytes:
    """A head as it was printed or typed, with or without blanks; raises ``ValueError`` when it is none."""
    head = bytes.fromhex("".join(text.split()))
    if len(head) != HASH_BYTES:
        raise ValueError("a head has 64 hexadecimal digits")
    return head

"""What may be seen of a number without a reason: the last digits of an ID, the ends of a phone number.

Our defaults under Luật BVDLCN 91/2025/QH15 (docs/domain.md, section 9): ``••••••••0001`` and ``09•••••678``.
"""

from __future__ import annotations

DOT = "•"
_SHOWN_ID = 4


def mask_id(number: str) -> str:
    """ "••••••••0001". A number so short that four characters would be half of it shows less, never all of it."""
    shown = min(_SHOWN_ID, len(number) // 2)
    return DOT * (len(number) - shown) + (number[-shown:] if shown else "")


def mask_phone(number: str) -> str:
    """ "09•••••678". Numbers of fewer than ten characters are hidden whole."""
    if len(number) < 10:
        return DOT * len(number)
    return number[:2] + DOT * (len(number) - 5) + number[-3:]

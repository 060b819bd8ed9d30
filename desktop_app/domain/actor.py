"""Who acts: apart from the events, so that a window can name nobody yet without loading all that can happen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and where. Every command carries one; what it may do is decided in ``services/rights.py``."""

    officer: str
    counter: str = ""

"""Who acts: apart from the events, so that a window can name nobody yet without loading all that can happen."""

from __future__ import annotations

from msgspec import Struct


class Actor(Struct, frozen=True):
    """Who acts, and where. Every command carries one; what it may do is decided in ``services/rights.py``."""

    officer: str
    counter: str = ""


COMMAND_LINE_OFFICER = "dong-lenh"
"""Key of the officer the command line acts as in a sample centre."""
SETUP_ACTOR = Actor("he-thong")
"""The program itself, before there is any officer."""

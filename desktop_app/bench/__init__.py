"""Measuring the program against what cannot be avoided: a bare window, raw rows, a bare canvas."""

from __future__ import annotations

START_MARKS = "MOTCUA_START_MARKS"
"""A file descriptor the window writes its marks to (``painted``, ``ready``), for ``bench``; it then closes."""
BOARD_MARKS = "MOTCUA_BOARD_MARKS"
"""A file descriptor to which a board writes, after it painted a new call, its event and the numbers on the board."""

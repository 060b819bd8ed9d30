"""Measuring the program against what cannot be avoided: a bare window, raw rows, a bare canvas."""

from __future__ import annotations

START_MARKS = "MOTCUA_START_MARKS"
"""A file descriptor the window writes its marks to (``painted``, ``ready``), for ``bench``; it then closes."""

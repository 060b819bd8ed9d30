"""WORKAROUND PYSIDE-2029: after PySide6 is imported, every later import reads the whole source of the module it loads.

PySide looks there for the word "PySide6", to know whom its feature switches (``from __feature__ import …``)
concern. Nobody here uses them, and SQLAlchemy, reportlab and their friends are eight megabytes of source: on the
machine of docs/performance.md that was 100 of the 300 ms until the first acceptance is possible.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import PySide6 inside; Python's own ``__import__`` is put back at the end."""
    original = builtins.__import__
    try:
        yield
    finally:
        builtins.__import__ = original

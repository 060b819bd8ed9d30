"""WORKAROUND PySide6 6.12 on Python 3.11: calls that give back None or True take one reference away each time.

From Python 3.12 these objects are immortal and PySide counts on it. On 3.11 every ``Signal.emit`` lowers the count of
``True`` and every call of a Python slot that of ``None`` (measured: exactly one each), until the interpreter aborts
with "deallocating True or False" or "deallocating None" after some hundreds of signals or some hours of work. The
remedy is what 3.12 does by itself: counts so high that they never reach zero.
"""

from __future__ import annotations

import sys

_HIGH = 1 << 40


def make_constants_immortal() -> None:
    """Raise the counts of None, True and False out of reach; nothing to do from Python 3.12 on. May be repeated."""
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for constant in (None, True, False):
        # CPython keeps the count in the first word of an object.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _HIGH:
            count.value += _HIGH

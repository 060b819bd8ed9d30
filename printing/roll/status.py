"""Has the printer paper, is it on line: its own answers, read bit by bit (Epson: DLE EOT n, GS r n)."""

from __future__ import annotations

from typing import Protocol

from printing.queue_state import OFFLINE, OUT_OF_PAPER, READY, UNKNOWN, DeviceState

ANSWER_SECONDS = 1.0
"""A printer that answers at all does so within a tenth of it."""
PRINTER = b"\x10\x04\x01"
CAUSE = b"\x10\x04\x02"
PAPER = b"\x10\x04\x04"
"""Real-time questions: answered at once, however much waits to be printed."""
ALL_OUT = b"\x1dr\x01"
"""Answered when everything before it has been printed: the sign that a paper came out whole."""
_OFF_LINE = 0x08
_COVER_OPEN = 0x04
_STOPPED_BY_PAPER = 0x20
_NO_PAPER = 0x60


class Asked(Protocol):
    """A line that can be asked."""

    def ask(self, command: bytes, seconds: float) -> bytes:
        """The answer, b"" when none came in time. Raises OSError when the line is dead."""


def ask_state(line: Asked, seconds: float = ANSWER_SECONDS) -> DeviceState:
    """Paper first: a printer without paper is off line too, but what it needs is paper. Raises OSError."""
    paper = _real_time(line.ask(PAPER, seconds))
    if paper is None:
        return UNKNOWN
    if paper & _NO_PAPER:
        return OUT_OF_PAPER
    printer = _real_time(line.ask(PRINTER, seconds))
    if printer is None or not printer & _OFF_LINE:
        return READY
    cause = _real_time(line.ask(CAUSE, seconds))
    return OUT_OF_PAPER if cause is not None and cause & _STOPPED_BY_PAPER and not cause & _COVER_OPEN else OFFLINE


def came_out(answer: bytes) -> bool:
    """Whether there is an answer to ``ALL_OUT`` among these bytes (bits 4 and 7 are 0)."""
    return any(byte & 0x90 == 0 for byte in answer)


def _real_time(answer: bytes) -> int | None:
    """The last byte of the shape of a real-time answer (bits 0, 1, 4 and 7 are fixed); None: there is none."""
    return next((byte for byte in reversed(answer) if byte & 0x93 == 0x12), None)

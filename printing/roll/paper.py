"""What a roll printer would have put on paper, read from the bytes it was sent: for pictures of slips and for tests.

Only what ``encode`` writes is understood; anything else is an error, since a real printer would print it as letters.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.errors import BugError

if TYPE_CHECKING:
    from PIL.Image import Image

LINE = 34
"""Dots of one line of feed (1/6 inch at 203 dpi)."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One piece of paper: its dots (mode "1", white is 1), and whether the knife was used behind it."""

    dots: Image
    cut: bool

    def png(self) -> bytes:
        """The picture as a file."""
        stored = io.BytesIO()
        self.dots.save(stored, "PNG", optimize=True)
        return stored.getvalue()


def strips(data: bytes) -> tuple[Strip, ...]:
    """The pieces that came out, the last one perhaps not cut off. Raises BugError ``roll_bytes_unknown`` (``at``)."""
    return _Reader(data).read()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._rows: list[bytes] = []
        self._width = 0
        self._done: list[Strip] = []

    def read(self) -> tuple[Strip, ...]:
        while self._at < len(self._data):
            self._command()
        if self._rows:
            self._end(cut=False)
        return tuple(self._done)

    def _command(self) -> None:
        data, at = self._data, self._at
        if data[at] == 0:  # nothing
            self._at += 1
        elif data.startswith(b"\x1b@", at):  # reset
            self._at += 2
        elif data.startswith(b"\x1dv0\x00", at):  # raster
            self._raster()
        elif data.startswith(b"\x1bd", at):  # feed lines
            self._rows += [b""] * (data[at + 2] * LINE)
            self._at += 3
        elif data.startswith((b"\x1dV\x00", b"\x1dV\x01"), at):  # whole and partial cut
            self._end(cut=True)
            self._at += 3
        elif data.startswith((b"\x10\x04", b"\x1dr"), at):  # questions
            self._at += 3
        else:
            raise BugError("roll_bytes_unknown", at=at)

    def _raster(self) -> None:
        begin = self._at + 8
        wide = int.from_bytes(self._data[self._at + 4 : self._at + 6], "little")
        high = int.from_bytes(self._data[self._at + 6 : begin], "little")
        body = self._data[begin : begin + wide * high]
        self._rows += [body[start : start + wide] for start in range(0, len(body), wide)]
        self._width = max(self._width, wide)
        self._at = begin + wide * high

    def _end(self, *, cut: bool) -> None:
        from PIL import Image, ImageOps

        ink = b"".join(row.ljust(self._width, b"\x00") for row in self._rows)
        dots = Image.frombytes("1", (self._width * 8, len(self._rows)), ink)
        self._done.append(Strip(ImageOps.invert(dots.convert("L")).convert("1"), cut))
        self._rows = []

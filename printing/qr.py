"""QR codes as vectors: a matrix from the ``qrcode`` library, merged into few rectangles, placed in millimetres."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white on each side (ISO/IEC 18004)."""
RECEIPT_SIDE = 30.0
"""Millimetres, quiet zone included. 230 bytes at level M are 61 modules: 0.43 mm each."""
LASER_DPI = 600.0
THERMAL_DPI = 203.0

Block = tuple[int, int, int, int]
"""x, y, width, height in modules, from the top left module inside the quiet zone."""


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """The dark parts of a code. ``modules`` is the side without the quiet zone."""

    modules: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class QrPlace:
    """Where a symbol stands: its top left module and the size of one module, all in millimetres."""

    x: float
    y: float
    module: float


@functools.lru_cache(maxsize=4)
def symbol(text: str) -> QrSymbol:
    """The code of ``text`` (UTF-8), level M, smallest version. Cached: slip and receipt share it."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text.encode("utf-8"), optimize=0)
    code.make(fit=True)
    rows = [tuple(bool(cell) for cell in row) for row in code.modules]
    return QrSymbol(len(rows), _merge(rows))


def place(qr: QrSymbol, x: float, y: float, side: float, device_dpi: float | None) -> QrPlace:
    """Centre ``qr`` with its quiet zone in the square ``side`` mm wide at (x, y).

    With ``device_dpi`` every module is a whole number of device pixels and starts on one, measured from the page's
    top left corner: a 203 dpi head draws crisp edges. The symbol then is a little smaller than the square.
    """
    count = qr.modules + 2 * QUIET_ZONE
    module = side / count
    if device_dpi is None:
        return QrPlace(x + QUIET_ZONE * module, y + QUIET_ZONE * module, module)
    pixel = 25.4 / device_dpi
    module = max(1, int(module / pixel + 1e-6)) * pixel
    inset = (side - count * module) / 2 + QUIET_ZONE * module
    return QrPlace(round((x + inset) / pixel) * pixel, round((y + inset) / pixel) * pixel, module)


def _merge(rows: list[tuple[bool, ...]]) -> tuple[Block, ...]:
    """Runs of dark modules in a row; equal runs in the rows below become one block (no seams, half the bytes)."""
    blocks: list[Block] = []
    open_runs: dict[tuple[int, int], int] = {}
    for y, row in enumerate([*rows, ()]):
        runs = set(_runs(row))
        for run in [run for run in open_runs if run not in runs]:
            top = open_runs.pop(run)
            blocks.append((run[0], top, run[1], y - top))
        for run in runs:
            open_runs.setdefault(run, y)
    return tuple(sorted(blocks))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """(start, length) of each dark run."""
    runs: list[tuple[int, int]] = []
    start = -1
    for x, dark in enumerate((*row, False)):
        if dark and start < 0:
            start = x
        elif not dark and start >= 0:
            runs.append((start, x - start))
            start = -1
    return runs

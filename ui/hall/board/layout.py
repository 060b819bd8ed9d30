"""Where everything stands: pure geometry, so that a board looks the same on every screen and in the preview.

All sizes follow from one unit ``u`` (the height, or less on an upright screen) and the centre's text scale. The called
number does not: it takes the room it has, and never less than ``LEAST_NUMBER`` of the screen's height.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF

LEAST_NUMBER = 0.15
"""Of the screen's height, as capital letters stand: readable from 8 m on a screen of 32 inches (design, F3)."""
MOST_NUMBER = 0.27
WIDE = 2.9
"""From this ratio on the number and its counter stand beside each other."""
TITLE_ROWS = 0.72
"""Height of a block's title, in rows."""
MOST_IN_ROW = 4
"""Counters beside each other."""


@dataclass(frozen=True, slots=True)
class Content:
    """How much there is to place."""

    strips: int = 0
    head: bool = True
    calls: int = 0
    """Lines kept for earlier calls, filled or not: the board does not jump when a call comes."""
    counters: int = 0
    promises: int = 0
    groups: int = 0
    """Lines of them; all or none are shown."""


@dataclass(frozen=True, slots=True)
class Block:
    """A titled list: its lines' height and how many there is room for."""

    rect: QRectF
    row: float
    rows: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rectangles in the coordinates of the widget; an empty one: the part is not there."""

    unit: float
    head: QRectF
    called: QRectF
    counters: tuple[QRectF, ...]
    calls: Block
    promises: Block
    groups: Block
    strips: tuple[QRectF, ...]


NOTHING = Block(QRectF(), 0.0, 0)


def arrange(width: float, height: float, columns: int, scale: float, content: Content) -> Arrangement:
    """``scale``: 1.0 is the usual size of text."""
    unit = min(height, width * 0.75) * scale
    gap = unit * 0.022
    head = QRectF(gap, 0, width - 2 * gap, unit * 0.1) if content.head else QRectF()
    strip = unit * 0.072
    strips = tuple(QRectF(0, height - (content.strips - n) * strip, width, strip) for n in range(content.strips))
    top = head.height() if content.head else gap
    body = QRectF(gap, top, width - 2 * gap, height - top - content.strips * strip - gap)
    upright = height > width
    lists = [content.calls, content.promises, content.groups]
    if not any(lists) and not content.counters:
        return Arrangement(unit, head, body, (), NOTHING, NOTHING, NOTHING, strips)
    if not upright and columns == 2 and any(lists):
        called, blocks, cells = _beside(body, unit, gap, lists, content.counters)
    else:
        called, blocks, cells = _under(body, height, unit, gap, lists, content.counters, columns if upright else 3)
    return Arrangement(unit, head, called, cells, blocks[0], blocks[1], blocks[2], strips)


def _beside(
    body: QRectF, unit: float, gap: float, lists: list[int], counters: int
) -> tuple[QRectF, list[Block], tuple[QRectF, ...]]:
    """The number at the left over the counters, the lists at the right."""
    left = QRectF(body.left(), body.top(), body.width() * 0.585 - gap / 2, body.height())
    right = QRectF(left.right() + gap, body.top(), body.right() - left.right() - gap, body.height())
    room = _counters_height(left, unit, counters)
    called = QRectF(left.left(), left.top(), left.width(), left.height() - (room + gap if room else 0))
    cells = _cells(QRectF(left.left(), left.bottom() - room, left.width(), room), counters, gap)
    return called, _stacked(right, unit, gap, lists, (0, 1, 2)), cells


def _under(
    body: QRectF, height: float, unit: float, gap: float, lists: list[int], counters: int, columns: int
) -> tuple[QRectF, list[Block], tuple[QRectF, ...]]:
    """The number over the whole width, then the counters, then the lists in columns."""
    room = _counters_height(body, unit, counters)
    share = 0.42 if any(lists) else 1.0
    called_height = max((body.height() - room) * share, height * LEAST_NUMBER * 1.9)
    called_height = min(called_height, body.height() - room - gap)
    called = QRectF(body.left(), body.top(), body.width(), called_height)
    line = QRectF(body.left(), called.bottom() + gap, body.width(), room)
    cells = _cells(line, counters, gap)
    top = (line.bottom() if room else called.bottom()) + gap
    rest = QRectF(body.left(), top, body.width(), body.bottom() - top)
    there = [number for number, rows in enumerate(lists) if rows]
    if columns == 1 or len(there) < 2:
        return called, _stacked(rest, unit, gap, lists, tuple(there)), cells
    blocks = [NOTHING, NOTHING, NOTHING]
    groups = [[0], [1, 2]] if columns == 2 else [[number] for number in there]
    if columns == 2 and not lists[0]:
        groups = [[1], [2]]
    each = (rest.width() - gap * (len(groups) - 1)) / len(groups)
    for at, members in enumerate(groups):
        area = QRectF(rest.left() + at * (each + gap), rest.top(), each, rest.height())
        for number, block in enumerate(_stacked(area, unit, gap, lists, tuple(members))):
            if block.rows:
                blocks[number] = block
    return called, blocks, cells


def _counters_height(area: QRectF, unit: float, counters: int) -> float:
    if not counters:
        return 0.0
    rows = ceil(counters / MOST_IN_ROW)
    return min(rows * unit * 0.135, area.height() * 0.4)


def _cells(area: QRectF, counters: int, gap: float) -> tuple[QRectF, ...]:
    if not counters:
        return ()
    rows = ceil(counters / MOST_IN_ROW)
    across = ceil(counters / rows)
    width = (area.width() - gap * (across - 1)) / across
    height = (area.height() - gap * 0.6 * (rows - 1)) / rows
    return tuple(
        QRectF(
            area.left() + number % across * (width + gap),
            area.top() + number // across * (height + gap * 0.6),
            width,
            height,
        )
        for number in range(counters)
    )


WEIGHTS = (1.0, 0.8, 0.72)
"""Height of a line of calls, promises and groups against each other."""
MOST_ROW, LEAST_ROW = 0.098, 0.047
"""Of the unit: a line is not taller than this, and lists are cut short before it is lower."""


def _give_up_one(rows: list[int]) -> None:
    """The farthest promises first, then the groups as a whole, then old calls."""
    if rows[1] > 2:
        rows[1] -= 1
    elif rows[2]:
        rows[2] = 0
    elif rows[1]:
        rows[1] -= 1
    else:
        rows[0] -= 1


def _stacked(area: QRectF, unit: float, gap: float, lists: list[int], members: tuple[int, ...]) -> list[Block]:
    """Blocks under each other; where there is no room for every line, some are left out."""
    rows = [lists[number] if number in members else 0 for number in range(3)]
    blocks = [NOTHING, NOTHING, NOTHING]
    while any(rows):
        there = [number for number in range(3) if rows[number]]
        room = area.height() - gap * (len(there) - 1)
        row = min(room / sum((rows[n] + TITLE_ROWS) * WEIGHTS[n] for n in there), unit * MOST_ROW)
        if row >= unit * LEAST_ROW or rows in ([1, 0, 0], [0, 1, 0], [0, 0, 1]):
            break
        _give_up_one(rows)
    else:
        return blocks
    spare = room - sum((rows[n] + TITLE_ROWS) * WEIGHTS[n] * row for n in there)
    between = gap + (spare / len(there) if len(there) > 1 else 0)
    top = area.top()
    for number in there:
        height = (rows[number] + TITLE_ROWS) * WEIGHTS[number] * row
        blocks[number] = Block(QRectF(area.left(), top, area.width(), height), WEIGHTS[number] * row, rows[number])
        top += height + min(between, unit * 0.08)
    return blocks

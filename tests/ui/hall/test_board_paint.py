"""The board at every size and shape: the number can be read from 8 m, nothing overlaps, nothing is cut."""

from __future__ import annotations

import os
from datetime import timedelta
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from desktop_app.domain.hall.board_settings import BoardSettings, BoardTheme
from desktop_app.domain.hall.ticket import TicketState
from desktop_app.domain.values import replace
from tests.support.boards import COUNTERS, board_of, call
from tests.support.look import dressed
from tests.support.office import START
from ui.hall.board.canvas import BoardCanvas
from ui.hall.board.layout import LEAST_NUMBER, Content, arrange
from ui.hall.board.state import Link, Picture
from ui.theme.tokens import contrast, load_theme

SIZES = ((1366, 768), (1920, 1080), (3840, 2160), (1080, 1920), (1280, 1024), (1024, 768))
CALLS = (
    call(9, "A012", 3), call(8, "B004", 4), call(7, "U003"), call(6, "A011", 2, TicketState.ABSENT), call(5, "K002", 2),
    call(4, "A010", 3), call(3, "A009"), call(2, "A008", 2), call(1, "A007"),
)  # fmt: skip


def picture(label: str = "A012", **settings: object) -> Picture:
    board = board_of(*CALLS, settings=BoardSettings(**settings))
    big = replace(CALLS[0], label=label)
    return Picture(board, START, Link.FRESH, big=big, turn=True)


def painted(shown: Picture, size: tuple[int, int], name: str = "") -> BoardCanvas:
    dressed()
    canvas = BoardCanvas()
    canvas.set_picture(shown)
    canvas.resize(*size)
    grabbed = canvas.grab()
    folder = os.environ.get("MOTCUA_PICTURES", "")
    if folder and name:
        grabbed.save(str(Path(folder) / f"{name}.png"))
    return canvas


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("scale", [80, 100, 140])
def test_the_called_number_has_its_share_of_the_screen(qapp, size, columns, scale):
    shown = picture(columns=columns, text_scale=scale, last_calls=8)
    canvas = painted(shown, size, f"board_{size[0]}x{size[1]}_{columns}_{scale}")
    assert canvas.number_height >= size[1] * LEAST_NUMBER


def test_a_long_number_becomes_narrower_before_it_becomes_lower(qapp):
    shown = picture("UT1234", columns=1)
    shown = replace(shown, big=replace(shown.big, counter_name=COUNTERS[3]))
    assert painted(shown, (1080, 1920), "board_long").number_height >= 1920 * LEAST_NUMBER - 1


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("lost", {"link": Link.LOST, "age": timedelta(minutes=2), "now": START.replace(hour=11, minute=16)}),
        ("bright", {"lit": True}),
        ("nobody", {"big": None}),
        ("yesterday", {"link": Link.LOST, "now": START + timedelta(days=1), "big": None}),
        ("nothing", {"board": None, "big": None, "problem": "Máy này chưa có dữ liệu của đơn vị."}),
    ],
)
@pytest.mark.parametrize("theme", list(BoardTheme))
def test_every_state_is_drawn_in_every_theme(qapp, name, change, theme):
    canvas = painted(replace(picture(theme=theme), **change), (1366, 768), f"board_{name}_{theme}")
    image = canvas.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, 1366, 3) for y in range(90, 600, 3)}
    page, ink = load_theme(theme).roles.page, load_theme(theme).roles.ink
    if name != "nothing":
        assert page.lower() in colors
    assert contrast(page, ink) > 7


def test_the_screen_reader_is_told_number_and_counter(qapp):
    assert painted(picture(), (1366, 768)).accessibleName() == "Số A012, Quầy 3"


AMOUNTS = (
    (5, 4, 0, 3), (8, 12, 5, 5), (3, 0, 0, 0), (0, 3, 2, 0), (0, 0, 0, 0), (5, 1, 5, 6), (0, 0, 3, 3), (0, 0, 0, 4)
)  # fmt: skip
"""Earlier calls, counters, promises, lines of groups."""

CONTENTS = [
    Content(strips, head, calls, counters, promises, groups)
    for strips, head, (calls, counters, promises, groups) in product(
        (0, 1, 3),
        (True, False),
        (
            (5, 4, 0, 3),
            (8, 12, 5, 5),
            (3, 0, 0, 0),
            (0, 3, 2, 0),
            (0, 0, 0, 0),
            (5, 1, 5, 6),
            (0, 0, 3, 3),
            (0, 0, 0, 4),
        ),
    )
]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.4])
def test_nothing_overlaps_and_nothing_leaves_the_screen(size, columns, scale):
    screen = QRectF(0, 0, *size).adjusted(-0.5, -0.5, 0.5, 0.5)
    for content in CONTENTS:
        places = arrange(*size, columns, scale, content)
        blocks = [block.rect for block in (places.calls, places.promises, places.groups)]
        rects = [places.head, places.called, *places.counters, *blocks, *places.strips]
        rects = [rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in rects if not rect.isEmpty()]
        for rect in rects:
            assert screen.contains(rect), (content, rect)
        for first, second in combinations(rects, 2):
            assert not first.intersects(second), (content, first, second)
        assert places.called.height() >= size[1] * LEAST_NUMBER * 1.25, content
        assert places.groups.rows in (0, content.groups)
        for block, wanted in ((places.calls, content.calls), (places.promises, content.promises)):
            assert bool(block.rows) <= bool(wanted)
            assert block.rows <= wanted

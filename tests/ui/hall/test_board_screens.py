"""The board's monitor: chosen by its number, waited for when it is unplugged, never another one's."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from ui.hall.board.screens import Place, QtScreens, ScreenKeeper

MAIN, HALL, OTHER = (
    Place("main", (0, 0, 800, 600)), Place("hall", (800, 0, 640, 480)), Place("other", (0, 600, 300, 200))
)  # fmt: skip


class Screens:
    """A list of monitors that the test changes."""

    def __init__(self, *there: Place) -> None:
        self.there = there

    def all(self) -> tuple[Place, ...]:
        return self.there

    def watch(self, changed) -> None:
        self.changed = changed

    def become(self, *there: Place) -> None:
        self.there = there
        self.changed()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def stands_on(window: QWidget) -> tuple[int, int]:
    return (window.normalGeometry().x(), window.normalGeometry().y())


def test_the_board_fills_the_monitor_it_was_given(window):
    ScreenKeeper(window, 2, Screens(MAIN, HALL)).place()
    assert window.isFullScreen()
    assert stands_on(window) == (800, 0)


def test_unplugged_it_gets_out_of_the_way_and_comes_back(window):
    screens = Screens(MAIN, HALL)
    ScreenKeeper(window, 2, screens).place()
    screens.become(MAIN)
    assert window.isMinimized()
    screens.become(MAIN, HALL)
    assert window.isFullScreen()
    assert not window.isMinimized()
    assert stands_on(window) == (800, 0)


def test_it_never_jumps_to_the_monitor_that_is_left(window):
    screens = Screens(MAIN, HALL, OTHER)
    ScreenKeeper(window, 2, screens).place()
    screens.become(MAIN, OTHER)
    assert window.isMinimized()
    screens.become(OTHER, MAIN)
    assert window.isMinimized()


def test_at_another_socket_it_is_known_as_the_one_that_came(window):
    screens = Screens(MAIN, HALL)
    ScreenKeeper(window, 2, screens).place()
    screens.become(MAIN)
    screens.become(MAIN, Place("hall at another socket", (800, 0, 640, 480)))
    assert window.isFullScreen()


def test_started_before_the_monitor_is_there_it_waits(window):
    screens = Screens(MAIN)
    ScreenKeeper(window, 2, screens).place()
    assert window.isMinimized()
    screens.become(MAIN, HALL)
    assert window.isFullScreen()


def test_another_resolution_is_followed(window):
    screens = Screens(MAIN, HALL)
    ScreenKeeper(window, 2, screens).place()
    screens.become(MAIN, Place("hall", (800, 0, 320, 240)))
    assert window.normalGeometry().width() == 320


def test_the_real_monitors_are_named(qapp):
    screens = QtScreens()
    told = []
    screens.watch(lambda: told.append(1))
    [only] = screens.all()
    assert only.rect[2] > 0
    qapp.screenAdded.emit(qapp.primaryScreen())
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert told == [1, 1]
    screens.deleteLater()

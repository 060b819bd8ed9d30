"""On which monitor a board stands. When that is unplugged the board waits out of the way until it is back.

Qt would move the window to another monitor, where an officer types.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """A monitor: its name and where it lies on the desktop."""

    name: str
    rect: tuple[int, int, int, int]


class Screens(Protocol):
    """The monitors of this machine; tests give a list."""

    def all(self) -> tuple[Place, ...]:
        """In the system's order, the main one first."""

    def watch(self, changed: Callable[[], object]) -> None:
        """``changed`` whenever one comes, goes or is set up differently, before Qt moves any window."""


class QtScreens(QObject):
    """The real ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changed: Callable[[], object] | None = None

    def all(self) -> tuple[Place, ...]:
        return tuple(
            Place(f"{one.name()} {one.serialNumber()}".strip(), one.geometry().getRect())  # type: ignore[arg-type]
            for one in QGuiApplication.screens()
        )

    def watch(self, changed: Callable[[], object]) -> None:
        self._changed = changed
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._on_geometry)

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_geometry)
        self._tell()

    def _on_removed(self, _screen: QScreen) -> None:
        self._tell()

    def _on_geometry(self, _rect: QRect) -> None:
        self._tell()

    def _tell(self) -> None:
        if self._changed is not None:
            self._changed()


class ScreenKeeper(QObject):
    """Keeps ``window`` full-screen on the monitor with the number ``wanted`` (1: the main one)."""

    def __init__(self, window: QWidget, wanted: int, screens: Screens) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._screens = screens
        self._own = ""
        """Name of the board's monitor, once it was there."""
        self._others: frozenset[str] = frozenset()
        """The monitors beside it: the board never goes to one of these."""
        self._shown: Place | None = None
        screens.watch(self.place)

    def place(self) -> None:
        """Show the window where it belongs, or out of the way."""
        found = self._find()
        if found is None:
            self._shown = None
            self._window.showMinimized()
            return
        if found == self._shown:
            return
        self._shown = found
        self._window.showNormal()
        self._window.setGeometry(QRect(*found.rect))
        self._window.showFullScreen()

    def _find(self) -> Place | None:
        there = self._screens.all()
        known = next((one for one in there if one.name == self._own), None)
        if known is not None:
            self._others = frozenset(one.name for one in there if one.name != self._own)
            return known
        if self._own:  # it may come back at another socket, under another name
            return next((one for one in there if one.name not in self._others), None)
        if len(there) < self._wanted:
            return None
        found = there[self._wanted - 1]
        self._own = found.name
        self._others = frozenset(one.name for one in there if one.name != found.name)
        return found

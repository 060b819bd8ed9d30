"""One page on a real sample centre: services on SQLite, a clock that stands still, and a memory of what was asked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from desktop_app.runtime.follower import ChangeFollower
from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker
from tests.support.look import dressed
from tests.support.office import OFFICER, Desk, open_desk, sqlite_copy
from ui.navigation import Screen, ScreenContext
from ui.theme.icons import load_icons

PAGE = (1280, 640)


@dataclass
class Stage:
    """A page's surroundings. ``went`` and ``said`` remember ``navigate`` and ``notify``."""

    desk: Desk
    runner: JobRunner
    ticker: Ticker
    qtbot: Any
    went: list[tuple[str, object]] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)
    woken: int = 0
    screens: list[Screen] = field(default_factory=list)

    def context(self) -> ScreenContext:
        return ScreenContext(
            self.runner, self.desk.clock, self.ticker, self._navigate, self._notify,
            office=self.desk.office, actor=OFFICER, wake_printing=self._wake,
        )  # fmt: skip

    def open(self, create: Any, payload: object = None, size: tuple[int, int] = PAGE) -> Any:
        """Build the page, show it, and let it read what it reads."""
        screen = create(self.context())
        self.screens.append(screen)
        self.qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        self.qtbot.waitExposed(screen)
        screen.on_office_ready(self.desk.office)
        screen.on_show(payload)
        self.settle()
        self.qtbot.waitUntil(screen.isActiveWindow)
        assert (screen.width(), screen.height()) == size, "the page asks for more room than it is given"
        return screen

    def settle(self) -> None:
        """Every answer has arrived, and what it asked for as well."""
        for _ in range(5):
            assert self.runner.drain(10)

    def after_typing(self) -> None:
        """The breath a page takes after the last key is over, and what it then asked for has arrived."""
        self.qtbot.waitUntil(self._all_quiet, timeout=10_000)
        self.settle()

    def _all_quiet(self) -> bool:
        timers = [timer for screen in self.screens for timer in screen.findChildren(QTimer)]
        return not any(timer.isActive() and timer.isSingleShot() and timer.interval() < 1_000 for timer in timers)

    @contextmanager
    def following(self, *screens: Screen) -> Iterator[None]:
        """The pages hear of every change, from whichever process it comes, as the window tells the visible one."""
        follower = ChangeFollower(self.desk.office.changes.wait)
        for screen in screens:
            follower.changed.connect(screen.on_change)
        follower.start()
        try:
            yield
        finally:
            follower.stop()
            follower._thread.join(5)
            self.settle()
            follower.deleteLater()

    def tick(self, seconds: float = 0) -> None:
        """Let time pass on both clocks, look at them, and read what changed."""
        self.desk.clock.advance(timedelta(seconds=seconds))
        self.ticker.tick()
        self.settle()

    def picture(self, screen: Screen, name: str) -> None:
        """Leave a picture where ``MOTCUA_PICTURES`` says; for eyes, not compared."""
        folder = self.pictures()
        if folder:
            self.settle()
            self.qtbot.wait(20)
            screen.grab().save(str(Path(folder) / f"{name}.png"))

    def pictures(self) -> str:
        """The folder for pictures; empty: nobody looks."""
        return os.environ.get("MOTCUA_PICTURES", "")

    def _navigate(self, key: str, payload: object) -> None:
        self.went.append((key, payload))

    def _notify(self, text: str, kind: str) -> None:
        self.said.append((text, kind))

    def _wake(self) -> None:
        self.woken += 1


@pytest.fixture
def stage(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Stage]:
    """A sample centre on Thursday 19/11/2026 09:40 and room for one page."""
    yield from stage_on(sqlite_copy(tmp_path), qapp, qtbot)


def stage_on(url: str, qapp: Any, qtbot: Any) -> Iterator[Stage]:
    """A centre that is there already, at the same time."""
    dressed()
    load_icons()
    runner = JobRunner()
    with open_desk(url) as desk:
        made = Stage(desk, runner, Ticker(desk.clock, runner), qtbot)
        yield made
        for screen in made.screens:
            screen.hide()
        made.settle()
        runner.close()
    runner.deleteLater()

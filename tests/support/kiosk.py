"""A ticket machine on a real sample centre, pressed by touch and key; only the paper is a fake."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.office import PrinterDevice
from desktop_app.errors import EnvironmentProblem
from desktop_app.runtime.jobs import JobRunner
from desktop_app.services.rights import KIOSK
from printing.queue_state import OUT_OF_PAPER, READY, DeviceState
from printing.tickets import SlipPrinter
from tests.support.look import dressed
from tests.support.office import Desk
from ui.hall.device import DeviceContext
from ui.hall.kiosk.view import KioskWindow
from ui.hall.touch import Scaled

OFFICE_PC, WIDE, UPRIGHT = (1366, 768), (1920, 1080), (1080, 1920)
SIZES = (OFFICE_PC, WIDE, UPRIGHT)


@dataclass
class Paper:
    """A printer: what came out, and what is wrong with it. ``hold``: it hangs until that is set."""

    slips: list[bytes] = field(default_factory=list)
    problem: str = ""
    hold: threading.Event | None = None

    def state(self, device: PrinterDevice) -> DeviceState:
        return OUT_OF_PAPER if self.problem == "printer_out_of_paper" else READY

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        if self.hold is not None:
            assert self.hold.wait(30)
        if self.problem:
            raise EnvironmentProblem(self.problem, printer=device.name)
        self.slips.append(pdf)


class Stand:
    """One machine. ``touch`` presses with a finger, ``key`` on a keyboard; both wait until everything has answered."""

    def __init__(self, desk: Desk, qtbot: Any, folder: Path, size: tuple[int, int], **options: Any) -> None:
        self.desk, self.qtbot = desk, qtbot
        self.runner = JobRunner()
        self.paper = Paper()
        context = DeviceContext(self.runner, desk.clock, folder, actor=KIOSK)
        self.window = KioskWindow(context, slips=SlipPrinter(self.paper), **options)
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        assert (self.window.width(), self.window.height()) == size, "the machine asks for more room than the screen has"

    def open(self) -> None:
        self.window.on_office(self.desk.office)
        self.pass_seconds(1)

    def settle(self) -> None:
        for _ in range(4):
            assert self.runner.drain(20)
            QApplication.processEvents()

    def pass_seconds(self, seconds: float) -> None:
        """Tick by tick, as the machine lives."""
        while seconds > 0:
            step = min(1.0, seconds)
            self.desk.clock.advance(timedelta(seconds=step))
            self.window.on_tick(self.desk.clock.now())
            self.settle()
            seconds -= step

    def hear(self) -> None:
        """Something changed elsewhere, as the follower tells."""
        self.window.on_change(0)
        self.settle()

    def touch(self, widget: QWidget) -> None:
        """A person needs a moment between two presses."""
        self.pass_seconds(1)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key: Qt.Key) -> None:
        """A key alone, as a person presses it: a single key acts when it has stood alone for 80 ms."""
        self.pass_seconds(1)
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        self.qtbot.wait(150)
        self.settle()

    @property
    def step(self) -> str:
        return str(self.window.presenter.step)

    def tile(self, letter: str) -> QWidget:
        return next(tile for tile in self.window.start.tiles if tile.tile.letter == letter)

    def said(self) -> str:
        """Everything that stands on the screen."""
        shown = [one for one in self.window.findChildren(QWidget) if isinstance(one, Scaled) and one.isVisible()]
        return "\n".join(one.accessibleName() for one in shown)

    def cut(self) -> list[str]:
        """Texts that found no room, even in the smallest type."""
        self.window.grab()
        shown = [one for one in self.window.findChildren(QWidget) if isinstance(one, Scaled) and one.isVisible()]
        return [one.accessibleName() for one in shown if one.cut]

    def picture(self, name: str) -> None:
        folder = os.environ.get("MOTCUA_PICTURES", "")
        if folder:
            self.window.grab().save(str(Path(folder) / f"kiosk_{name}.png"))

    def close(self) -> None:
        self.window.hide()
        self.settle()
        self.runner.close()
        self.runner.deleteLater()


@contextmanager
def stand_on(
    desk: Desk, qtbot: Any, folder: Path, size: tuple[int, int] = OFFICE_PC, **options: Any
) -> Iterator[Stand]:
    """An opened machine on this centre."""
    dressed()
    made = Stand(desk, qtbot, folder, size, **options)
    try:
        made.open()
        yield made
    finally:
        made.close()

"""A ticket machine in a process of its own that presses one tile again and again: ``python -m … FOLDER COUNT``.

Says ``ready`` when the groups stand on its screen, begins at the first line it reads, and prints one label a number.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui.hall.kiosk.presenter as machine
from desktop_app.config import Settings
from desktop_app.hall_session import HallSession
from desktop_app.services.rights import KIOSK
from printing.tickets import SlipPrinter
from tests.support.kiosk import Paper
from ui.app import create_application
from ui.hall.kiosk.presenter import Step
from ui.hall.kiosk.view import KioskWindow

LOOK_MS = 2


class Presser(QObject):
    """A finger without patience."""

    def __init__(self, session: HallSession, count: int) -> None:
        super().__init__()
        self._session, self._left = session, count
        self._began = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_look)
        self._timer.start(LOOK_MS)

    def on_look(self) -> None:
        window = self._session.window
        assert isinstance(window, KioskWindow)
        if window.presenter.step is Step.START:
            if not self._began:
                self._began = True
                sys.stdout.write("ready\n")
                sys.stdout.flush()
                sys.stdin.readline()
            for _ in range(3):
                QTest.mouseClick(window.start.tiles[0], Qt.MouseButton.LeftButton)
        elif window.presenter.step is Step.NUMBER:
            sys.stdout.write(window.number.number.text() + "\n")
            sys.stdout.flush()
            self._left -= 1
            if self._left == 0:
                self._timer.stop()
                QApplication.quit()
                return
            QTest.mouseClick(window.number.done, Qt.MouseButton.LeftButton)


def main() -> int:
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    machine.QUIET_S = 0.0  # this finger is no person's
    app = create_application(sys.argv[:1])
    session = HallSession(Settings(folder), partial(KioskWindow, slips=SlipPrinter(Paper())), actor=KIOSK)
    session.window.resize(1366, 768)
    session.window.show()
    session.start()
    presser = Presser(session, count)
    code = app.exec()
    presser.deleteLater()
    session.close()
    return code


if __name__ == "__main__":
    sys.exit(main())

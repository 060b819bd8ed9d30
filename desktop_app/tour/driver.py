"""Types through the real window, as a person and a scanner do, and counts every key.

Each key is a real key event that passes the application's event filter, its shortcuts and the focused widget. A person
types slower than the scanner's threshold, a scanner faster; nothing here calls into a page.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop_app.clock import ManualClock
from desktop_app.session import DeskSession
from ui.shortcuts import Key
from ui.widgets.forms import is_typing_place

PERSON_GAP_MS = 34
"""Between two keys of a person: longer than the 30 ms below which the detector thinks of a scanner."""
ALONE_MS = 100
"""A single-key action needs 80 ms without another key."""
SCANNER_GAP_MS = 2
QUIET_MS = 110
"""A page plans again 90 ms after the last key."""
BREATH_MS = 200
"""The longest breath that a page takes after the last key; what waits longer waits for something else."""
WARM_MS = 450
PATIENCE_S = 15.0
PICTURE = (1366, 768)
_KEYS = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace, " ": Qt.Key.Key_Space}


class TourStuckError(Exception):
    """A page did not do what its keys promise; the text names the step, in English, for whoever repairs it."""


class StrayWindows(QObject):
    """Notices top-level windows that flash up for a moment, as a widget does that is shown before it has a parent:
    they take the keys away from the page. ``seen`` names them by their accessible names."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.expected: set[QObject] = {window}
        """The desk's window, and those of the hall that a chapter opens."""
        self.seen: list[str] = []
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """What is shown from here on is another window on purpose."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched not in self.expected
            and watched.windowType() not in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
        ):
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}".strip())
        return False


def _is_breath(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() <= BREATH_MS


class Driver:
    """One person at one desk. ``keys`` counts key presses since ``start_counting``, without a scanner's.

    ``hurried`` sends the same keys without a person's gaps: what the scanner's detector or a page holds back for a
    breath is decided at once. For tests; the gaps themselves are kept by the tour that a person starts, and tested with
    the detector.
    """

    def __init__(self, session: DeskSession, clock: ManualClock, pictures: Path, *, hurried: bool = False) -> None:
        self.session = session
        self.clock = clock
        self.pictures = pictures
        self.hurried = hurried
        self.keys = 0
        self.taken: list[str] = []
        self.strays = StrayWindows(session.window)

    # -- keys ---------------------------------------------------------------------------------------------------
    def start_counting(self) -> None:
        """From here on keys count: after the scan."""
        self.keys = 0

    def type(self, text: str) -> None:
        """Characters one after another; ``\\r`` is Enter."""
        for char in text:
            self._send(char)
            self.keys += 1
            self._person_gap()

    def enter(self) -> None:
        """Enter by itself, long enough alone to be an action."""
        self.pause(ALONE_MS)
        self.type("\r")
        self.pause(ALONE_MS)

    def alone(self, key: str) -> None:
        """A single key that is an action, long enough alone to be no scanner's."""
        self.pause(ALONE_MS)
        self.chord(key)
        self.pause(ALONE_MS)

    def press(self, key: Key) -> None:
        """A shortcut of the program; one chord is one key press."""
        self.chord(key.sequence)

    def chord(self, keys: str) -> None:
        """Any key by its name: ``Down``, ``Ctrl+A``, ``Alt+T``."""
        combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
        QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
        self.keys += 1
        if combination.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self.pause(QUIET_MS)  # a button that is pressed by its letter stays down for 100 ms before it acts
        else:
            self._person_gap()

    def scan(self, payload: str) -> None:
        """A keyboard-wedge scanner: the payload at its speed, then Enter.

        Simulated keys carry no time stamp of their own, so the sender is slowed down neither by other
        threads nor by the window itself, as a real scanner is not.
        """
        self.settle()
        interval = sys.getswitchinterval()
        sys.setswitchinterval(0.0005)
        try:
            for char in payload + "\r":
                self._send(char)
                time.sleep(SCANNER_GAP_MS / 1000)
        finally:
            sys.setswitchinterval(interval)
        self.settle()

    def _person_gap(self) -> None:
        """A letter is held back until a scanner's next would have come. Where keys are actions, they have to wait."""
        if self.hurried and self.session.scanner is not None and is_typing_place(QApplication.focusWidget()):
            self.session.scanner.settle()
            self.pause(0)
        else:
            self.pause(PERSON_GAP_MS)

    def _send(self, char: str) -> None:
        key = _KEYS.get(char)
        if key is None:
            key = Qt.Key(ord(char.upper())) if char.isascii() else Qt.Key.Key_unknown
        shift = Qt.KeyboardModifier.ShiftModifier if char.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, self._target(), key, char, shift)

    def _target(self) -> QWidget:
        if QApplication.activeWindow() is None:
            self.session.window.activateWindow()
            self.pause(10)
        return QApplication.focusWidget() or self.session.window

    # -- time ---------------------------------------------------------------------------------------------------
    def pause(self, milliseconds: float) -> None:
        """Let the window live for this long."""
        end = time.monotonic() + milliseconds / 1000
        while True:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            left = end - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(0.002, left))

    def settle(self) -> None:
        """Until the page has nothing more to do: its timers have fired and every answer has come."""
        if not self.hurried:
            self.pause(QUIET_MS)
            self.session.runner.drain(PATIENCE_S)
            self.pause(10)
            return
        self._person_gap()
        while True:
            self.session.runner.drain(PATIENCE_S)
            self.pause(0)
            held_back = [timer for timer in self.session.window.findChildren(QTimer) if _is_breath(timer)]
            if not held_back:
                return
            for timer in held_back:
                timer.stop()
                timer.timeout.emit()

    def warm_up(self) -> None:
        """After the start: until icons and fonts that are loaded in an idle moment have been loaded."""
        self.pause(WARM_MS)
        self.settle()

    def wait_for(self, condition: Callable[[], bool], what: str) -> None:
        """Until something has happened; raises ``TourStuckError`` naming it otherwise."""
        end = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise TourStuckError(what)
            self.pause(10)

    def pass_time(self, step: timedelta) -> None:
        """The clock of the sample centre moves on, and everything on the screen looks at it again."""
        self.clock.advance(step)
        self.session.ticker.tick()
        self.settle()

    # -- looking ------------------------------------------------------------------------------------------------
    def picture(self, name: str) -> None:
        """The window as it stands: ``NN-name.png``, 1366 x 768."""
        self.settle()
        self.keep(self.session.window, name)

    def keep(self, window: QWidget, name: str) -> None:
        """A picture of any window at the size of the office PC's screen."""
        file = f"{len(self.taken) + 1:02}-{name}.png"
        image = window.grab()
        if not image.save(str(self.pictures / file)):
            raise TourStuckError(f"picture {name} could not be written")
        self.taken.append(f"screens/{file}")

    def keep_bytes(self, png: bytes, name: str) -> None:
        """A picture that is no window's."""
        file = f"{len(self.taken) + 1:02}-{name}.png"
        (self.pictures / file).write_bytes(png)
        self.taken.append(f"screens/{file}")

    def find_row(self, text: str) -> None:
        """Walk by keys to the row that says ``text`` in any column of the focused list."""
        view = QApplication.focusWidget()
        if not isinstance(view, QAbstractItemView):
            raise TourStuckError("no list has the focus")
        model = view.model()
        columns = range(model.columnCount())
        self.chord("Home")
        for _ in range(model.rowCount() + 1):
            row = view.currentIndex().row()
            if any(text in str(model.index(row, column).data() or "") for column in columns):
                self.settle()
                return
            self.chord("Down")
        raise TourStuckError(f"no row says {text}")

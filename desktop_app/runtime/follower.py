"""Following what other processes do: one thread asks the long question, the GUI thread hears of each change."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.errors import MotcuaError

AGAIN_S = 1.0
"""Between two tries while the data cannot be reached."""


class ChangeFollower(QObject):
    """``changed(seq)`` whenever the newest event is another one; ``lost()`` and ``found()`` when the link breaks and
    is back, which is a change as well.

    ``wait`` is ``OfficeServices.changes.wait``; it blocks for two seconds at most. An error nobody expected ends the
    following in a crash report; pages then still read again when they are visited.
    """

    changed = Signal(object)
    lost = Signal()
    found = Signal()

    def __init__(self, wait: Callable[[int], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wait = wait
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="motcua-follower", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end, without waiting for it; no signal comes any more once it has noticed."""
        self._stop.set()

    def _run(self) -> None:
        known, linked = -1, True
        while not self._stop.is_set():
            try:
                newest = self._wait(known)
            except MotcuaError:
                if linked and not self._stop.is_set():
                    linked = False
                    self.lost.emit()
                self._stop.wait(AGAIN_S)
                continue
            except Exception as error:
                if not self._stop.is_set():  # afterwards the database is gone, as it should be
                    sys.excepthook(type(error), error, error.__traceback__)
                return
            if self._stop.is_set():
                return
            if not linked:
                linked, known = True, -1  # whoever failed to read meanwhile reads now
                self.found.emit()
            if newest != known:
                known = newest
                self.changed.emit(newest)

"""A thread with an event loop for parts of Qt that may wait for a driver: opening a loudspeaker, asking for devices."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread

END_MS = 2_000


class OwnThread:
    """``adopt`` moves a worker there; talk to it by signals only. ``close`` ends it, whatever the driver does."""

    def __init__(self, name: str) -> None:
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker: QObject | None = None

    def adopt(self, worker: QObject) -> None:
        """Take the worker (it has no parent) and start."""
        self._worker = worker
        worker.moveToThread(self._thread)
        self._thread.finished.connect(worker.deleteLater)
        self._thread.start()

    def close(self) -> None:
        """Stop the loop and wait a moment. A thread that hangs in a driver is cut off: the program has to end."""
        if not self._thread.isRunning():
            return
        self._thread.quit()
        if not self._thread.wait(END_MS):
            self._thread.terminate()
            self._thread.wait(END_MS)

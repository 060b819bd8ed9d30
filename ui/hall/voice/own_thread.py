"""A thread with an event loop for parts of Qt that may wait for a driver: opening a loudspeaker, asking for devices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QThread

SOON_MS = 50
END_MS = 2_000


class OwnThread(QObject):
    """``adopt`` moves a worker there; talk to it by signals only. ``close`` ends it without waiting for the driver.

    Belongs to the application until the thread has ended: one that is taken away while it runs ends the program.
    """

    def __init__(self, name: str) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._worker: QObject | None = None
        if app is not None:
            app.aboutToQuit.connect(self._on_quit)

    def adopt(self, worker: QObject) -> None:
        """Take the worker (it has no parent) and start."""
        self._worker = worker
        worker.moveToThread(self._thread)
        self._thread.finished.connect(worker.deleteLater)
        self._thread.finished.connect(self.deleteLater)
        self._thread.start()

    def close(self) -> None:
        """Ask the loop to end; usually it has when this returns, and never does this wait long for it."""
        self._thread.quit()
        self._thread.wait(SOON_MS)

    def _on_quit(self) -> None:
        """The program ends: what hangs in a driver is cut off."""
        self._thread.quit()
        if not self._thread.wait(END_MS):
            self._thread.terminate()
            self._thread.wait(END_MS)

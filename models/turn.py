"""Whose turn it is to write: the processes of one computer stand in line for a SQLite file.

SQLite itself lets a waiting writer sleep longer and longer, up to a tenth of a second, and whoever looks at the right
moment gets in: of eight busy counters one goes on and on while another starves for seconds. Going on is quick (the
processor has everything at hand), so here too a writer first looks again a few times and lets the other go on; but who
has waited for ``PATIENT_SECONDS`` stands in line: a lock of the operating system on a small file beside the database,
which wakes him at the very next change of turns.

It makes nothing more correct: ``BEGIN IMMEDIATE`` alone excludes writers, and where no such file can be made (a folder
that is read only, a colleague's file) everything goes on without it. A process that is killed leaves the line, as the
system frees its locks. The database file itself is never opened here: closing it would drop SQLite's own locks.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.errors import EnvironmentProblem

PATIENT_SECONDS = 0.06
FIRST_LOOK_SECONDS = 0.001
"""Until the second look; the next ones follow after twice as long each."""


class Line:
    """The line for one file, as one ``Database`` stands in it: one of its threads at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._mine = threading.Lock()

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Be the one who writes; raises ``EnvironmentProblem("database_busy")`` after waiting for ``seconds``."""
        give_up = time.monotonic() + seconds
        if not self._mine.acquire(timeout=seconds):
            raise EnvironmentProblem("database_busy")
        try:
            file = self._come_first(give_up)
            try:
                yield
            finally:
                if file is not None:
                    os.close(file)  # and with it the lock
        finally:
            self._mine.release()

    def _come_first(self, give_up: float) -> int | None:
        """The locked file; None where nobody can stand in line: what is wrong with the folder, SQLite says itself."""
        try:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return None
        try:
            here = _stand(file, give_up)
        except OSError:  # a file system without such locks
            os.close(file)
            return None
        if not here:
            raise EnvironmentProblem("database_busy")
        return file


def _stand(file: int, give_up: float) -> bool:
    """Look again a few times, then stand in line. False: the time was up, and the file is closed or will be."""
    pause = FIRST_LOOK_SECONDS
    while not _try(file):
        if pause >= PATIENT_SECONDS:
            return _wait(file, give_up - time.monotonic())
        time.sleep(pause)
        pause *= 2
    return True


if sys.platform == "win32":  # pragma: no cover - the tests run where there is flock
    import msvcrt

    LOOK_SECONDS = 0.002

    def _try(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:  # EACCES: another one has the lock; any other error says that there are no locks here
            return False
        return True

    def _wait(file: int, seconds: float) -> bool:
        """Windows wakes nobody who waits for such a lock: look often, without SQLite's growing pauses."""
        give_up = time.monotonic() + seconds
        while not _try(file):
            if time.monotonic() > give_up:
                os.close(file)
                return False
            time.sleep(LOOK_SECONDS)
        return True
else:
    import fcntl

    def _try(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait(file: int, seconds: float) -> bool:
        """The kernel wakes who waits but knows no time limit: a thread waits, and is left behind if need be."""
        waiter = _Waiter(file)
        waiter.start()
        return waiter.arrived(seconds)

    class _Waiter(threading.Thread):
        """Waits for the lock in another thread's stead. Who comes too late gives the lock back at once."""

        def __init__(self, file: int) -> None:
            super().__init__(name="turn", daemon=True)
            self._file = file
            self._here = threading.Event()
            self._deciding = threading.Lock()
            self._late = False

        def run(self) -> None:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            with self._deciding:
                self._here.set()
                if self._late:
                    os.close(self._file)

        def arrived(self, seconds: float) -> bool:
            self._here.wait(max(0.0, seconds))
            with self._deciding:
                self._late = not self._here.is_set()
                return not self._late

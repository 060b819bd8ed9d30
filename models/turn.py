"""Whose turn it is to write: the processes of one computer stand in line for a SQLite file, in the order they came.

SQLite itself lets a waiting writer sleep longer and longer, up to a tenth of a second, and whoever looks at the right
moment gets in: eight busy counters starve one of them for seconds while the file stands idle between two looks. A lock
of the operating system on a small file beside the database wakes the next one at once instead.

It makes nothing more correct: ``BEGIN IMMEDIATE`` alone excludes writers, and where no such file can be made (a folder
that is read only, a colleague's file) everything goes on without it. A process that is killed leaves the line, as the
system frees its locks. Each wait opens the file anew, so that threads of one process stand in the same line, and the
database file itself is never opened here: closing it would drop SQLite's own locks.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.errors import EnvironmentProblem

if os.name == "nt":  # pragma: no cover - the tests run where there is flock
    import msvcrt

    LOOK_SECONDS = 0.002

    def _try(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(file: int, seconds: float) -> int | None:
        """Windows cannot wait for such a lock and be woken: look often, without SQLite's growing pauses."""
        give_up = time.monotonic() + seconds
        while not _try(file):
            if time.monotonic() > give_up:
                os.close(file)
                return None
            time.sleep(LOOK_SECONDS)
        return file
else:
    import fcntl

    def _try(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait(file: int, seconds: float) -> int | None:
        """The kernel keeps the line; as it knows no time limit, a thread stands in it and is left behind if need be."""
        waiter = _Waiter(file)
        waiter.start()
        return file if waiter.arrived(seconds) else None

    class _Waiter(threading.Thread):
        """Waits for the lock in another thread's stead. Who comes too late gives the lock back at once."""

        def __init__(self, file: int) -> None:
            super().__init__(name="turn", daemon=True)
            self._file = file
            self._here = threading.Event()
            self._decided = threading.Lock()
            self._left = False

        def run(self) -> None:
            fcntl.flock(self._file, fcntl.LOCK_EX)
            with self._decided:
                self._here.set()
                if self._left:
                    os.close(self._file)

        def arrived(self, seconds: float) -> bool:
            self._here.wait(seconds)
            with self._decided:
                self._left = not self._here.is_set()
                return not self._left


@contextmanager
def turn(path: Path, seconds: float) -> Iterator[None]:
    """Hold the line's lock ``path`` inside; raises ``EnvironmentProblem("database_busy")`` after ``seconds``."""
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:  # nobody can stand in line here; what is wrong with the folder, SQLite says itself
        yield
        return
    if not _try(file):
        waited = _wait(file, seconds)
        if waited is None:
            raise EnvironmentProblem("database_busy")
    try:
        yield
    finally:
        os.close(file)  # and with it the lock

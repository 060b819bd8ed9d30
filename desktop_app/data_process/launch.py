"""Starts the data process. Imports next to nothing: it is the first act of ``main.py window``, before PySide6.

The child is ``main.py data-process`` under the same interpreter. Its standard input and output are the pipes.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as in typing, whose import the start of the data process would have to wait for
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from io import BufferedReader, BufferedWriter

COMMAND = "data-process"


class Launched:
    """A child that has just been started: its pipes, and how to wait for its end."""

    def __init__(
        self, pid: int, incoming: BufferedReader, outgoing: BufferedWriter, wait: Callable[[], object]
    ) -> None:
        self.pid = pid
        self.incoming = incoming
        self.outgoing = outgoing
        self.wait = wait
        """Returns when the process has ended; may be called once, from one thread."""


def launch() -> Launched:
    """Start a data process; ``OSError`` when the machine refuses one more process."""
    root = os.path.abspath(__file__).rsplit(os.sep, 3)[0]  # noqa: PTH100 - pathlib would be waited for as well
    command = (sys.executable, f"{root}{os.sep}main.py", COMMAND)
    return _spawned(command) if hasattr(os, "posix_spawn") else _opened(command)


def _spawned(command: Sequence[str]) -> Launched:
    """Without ``subprocess``, whose import alone is 15 ms of a start."""
    their_in, our_out = os.pipe()
    our_in, their_out = os.pipe()
    try:
        pid = os.posix_spawn(
            command[0],
            list(command),
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, their_in, 0), (os.POSIX_SPAWN_DUP2, their_out, 1)],
        )
    except OSError:
        os.close(our_out)
        os.close(our_in)
        raise
    finally:
        os.close(their_in)
        os.close(their_out)
    return Launched(pid, os.fdopen(our_in, "rb"), os.fdopen(our_out, "wb"), _Reap(pid))


class _Reap:
    def __init__(self, pid: int) -> None:
        self._pid = pid

    def __call__(self) -> object:
        try:
            return os.waitpid(self._pid, 0)
        except ChildProcessError:  # somebody who waits for all children was faster
            return None


def _opened(command: Sequence[str]) -> Launched:
    import subprocess

    # No console window may flash up under pythonw, which has no standard error either.
    windows = {"creationflags": 0x0800_0000, "stderr": subprocess.DEVNULL} if os.name == "nt" else {}
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **windows)  # type: ignore[call-overload]
    return Launched(process.pid, process.stdout, process.stdin, process.wait)

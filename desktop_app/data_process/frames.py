"""What goes over the two pipes: length-prefixed pickles. Both ends are our own processes of one version.

request   (number, target, args, kwargs)        target such as "reception.accept"
answer    (number, value, failure)              failure None, or what was raised (``desktop_app.failures``)
"""

from __future__ import annotations

import pickle
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO

from msgspec import Struct

from desktop_app.config import Settings
from desktop_app.domain.exchange.prints import Claimant

_LENGTH = 8
OPEN, SET_UP, MAKE_SAMPLE, LAST_EVENT = "open", "set_up", "make_sample", "last_event"
"""Targets that are no method of a service."""


class OpenOffice(Struct, frozen=True):
    """The first request. ``sample``: an empty database becomes the sample centre. ``claimant`` prints."""

    settings: Settings
    claimant: Claimant
    sample: bool = False


class Resume(Struct, frozen=True):
    """Whose window asks, when the data process is not the first one; the token is no part of any text."""

    token: str = ""

    def __repr__(self) -> str:
        return "Resume()"


class Opened(Struct, frozen=True):
    """The office is open; its clock is the computer's moved by ``shift``, which only a sample centre has."""

    shift: timedelta | None = None


class PrintJobsOf(Struct, frozen=True):
    """Which outbox a call on ``print_jobs`` is for; ``worker`` names who claims."""

    counter: str
    folder: Path | None
    worker: str


class Frames:
    """One end of the pipes. ``send`` from any thread, ``receive`` from one."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._sending = threading.Lock()

    def send(self, message: object) -> None:
        """Send it whole. Raises ``OSError`` or ``ValueError`` when the other end has gone; whatever cannot be pickled
        raises before a byte is written."""
        body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        with self._sending:
            self._outgoing.write(len(body).to_bytes(_LENGTH, "big"))
            self._outgoing.write(body)
            self._outgoing.flush()

    def receive(self) -> Any:
        """The next message; ``EOFError`` when the other end has gone, also in the middle of one."""
        length = int.from_bytes(self._read(_LENGTH), "big")
        return pickle.loads(self._read(length))

    def close_sending(self) -> None:
        """Tell the other end that nothing more comes; what has been sent still arrives."""
        with self._sending:
            try:
                self._outgoing.close()
            except OSError:  # it had gone before; the pipe is closed all the same
                return

    def close(self) -> None:
        """Give both pipes back; only the receiving thread may do that."""
        self.close_sending()
        self._incoming.close()

    def _read(self, length: int) -> bytes:
        body = self._incoming.read(length)
        if len(body) < length:
            raise EOFError
        return body

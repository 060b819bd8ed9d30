"""Roll printers that are not there: one on the loopback, one behind a pseudo-terminal, and lines that fail."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

PAPER, PRINTER, CAUSE, ALL_OUT = b"\x10\x04\x04", b"\x10\x04\x01", b"\x10\x04\x02", b"\x1dr\x01"
FINE, NO_PAPER, OFF_LINE, STOPPED_BY_PAPER, COVER_OPEN = b"\x12", b"\x72", b"\x1a", b"\x32", b"\x16"


@dataclass
class Mind:
    """How the printer behaves. ``paper_for``: bytes it can print before the roll ends; None: plenty."""

    paper_for: int | None = None
    mute: bool = False
    off_line: bool = False
    cover_open: bool = False
    closes_after: int | None = None
    knows_all_out: bool = True
    got: bytearray = field(default_factory=bytearray)
    """All that was sent, without the questions."""
    asked: list[bytes] = field(default_factory=list)
    connections: int = 0

    def take(self, data: bytes) -> bytes:
        """What it answers to these bytes."""
        self.got += data
        for question in (PAPER, PRINTER, CAUSE, ALL_OUT):
            if self.got.endswith(question):
                del self.got[-len(question) :]
                self.asked.append(question)
                return b"" if self.mute else self._answer(question)
        return b""

    @property
    def paper_is_out(self) -> bool:
        return self.paper_for is not None and len(self.got) >= self.paper_for

    def _answer(self, question: bytes) -> bytes:
        if question == PAPER:
            return NO_PAPER if self.paper_is_out else FINE
        if question == PRINTER:
            return OFF_LINE if self.off_line or self.cover_open or self.paper_is_out else FINE
        if question == CAUSE:
            return COVER_OPEN if self.cover_open else STOPPED_BY_PAPER if self.paper_is_out else FINE
        return b"\x00" if self.knows_all_out and not self.paper_is_out else b""


@contextlib.contextmanager
def network_printer(mind: Mind) -> Iterator[str]:
    """Its target; it takes one connection at a time, like the real ones."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            try:
                connection, _ = server.accept()
            except TimeoutError:
                continue
            mind.connections += 1
            with connection:
                _talk(mind, connection, stop)

    thread = threading.Thread(target=serve, name="fake-printer")
    thread.start()
    try:
        yield f"tcp://127.0.0.1:{server.getsockname()[1]}"
    finally:
        stop.set()
        thread.join(5)
        server.close()


def _talk(mind: Mind, connection: socket.socket, stop: threading.Event) -> None:
    connection.settimeout(0.05)
    while not stop.is_set():
        try:
            data = connection.recv(4096)
            if not data:
                return
            answer = mind.take(data)
            if mind.closes_after is not None and len(mind.got) >= mind.closes_after:
                return
            if answer:
                connection.sendall(answer)
        except TimeoutError:
            continue
        except OSError:
            return


@contextlib.contextmanager
def serial_printer(mind: Mind, *, stalls_after: int | None = None) -> Iterator[str]:
    """Its target; after ``stalls_after`` bytes it takes nothing any more."""
    ours, theirs = os.openpty()
    name = os.ttyname(theirs)
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            if stalls_after is not None and len(mind.got) >= stalls_after:
                time.sleep(0.02)
                continue
            if select.select([ours], [], [], 0.05)[0]:
                try:
                    answer = mind.take(os.read(ours, 1024))
                except OSError:
                    return
                if answer:
                    os.write(ours, answer)

    thread = threading.Thread(target=serve, name="fake-serial-printer")
    thread.start()
    try:
        yield f"serial://{name}:115200"
    finally:
        stop.set()
        thread.join(5)
        os.close(theirs)
        os.close(ours)

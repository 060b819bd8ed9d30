"""The roll printer as the rest of the program sees it: a ``PrinterPort`` for devices of kind ``ESCPOS``.

A paper is taken for printed when the printer says that it has come out, or, where it cannot answer, when it has taken
every byte. When paper or line is gone in the middle, ``send`` raises and the paper is printed again from its
beginning, unmarked: what came out has no last line and no cut, so nobody takes it for a paper. The next
try first takes the torn piece off (``encode.roll_bytes``).
"""

from __future__ import annotations

import contextlib
import errno
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.domain.office import PrinterDevice
from desktop_app.domain.roll_printer import ROLLS, RollLink, RollTarget, parse_roll_target
from desktop_app.errors import EnvironmentProblem, UserError
from printing.queue_state import MISSING, OFFLINE, UNKNOWN, DeviceState, DeviceStatus, spooler_state
from printing.roll.status import ALL_OUT, ANSWER_SECONDS, ask_state, came_out

if TYPE_CHECKING:
    from printing.roll.lines import Line

REFUSED = (DeviceStatus.OFFLINE, DeviceStatus.OUT_OF_PAPER)
OUT_SECONDS = 15.0
"""How long the head may need for what the printer has taken: 150 mm of paper take one or two."""
_STATE_PATIENCE = 2.0
_PIECE = 4096
_ABSENT = (errno.ENOENT, errno.ENODEV, errno.ENXIO)

# One conversation at a time in this process: a printer on a line takes only one.
_talking = threading.Lock()


def _open(target: RollTarget) -> Line:
    from printing.roll.lines import open_line

    return open_line(target)


class RollPrinter:
    """Patience: ``answer_seconds`` for each question, ``out_seconds`` (see ``OUT_SECONDS``) for the last one."""

    def __init__(
        self,
        open_line: Callable[[RollTarget], Line] | None = None,
        *,
        answer_seconds: float = ANSWER_SECONDS,
        out_seconds: float = OUT_SECONDS,
    ) -> None:
        self._open_line = open_line or _open
        self._answer_seconds = answer_seconds
        self._out_seconds = out_seconds
        self._torn: set[str] = set()
        """Targets whose last paper broke off in the middle."""

    def state(self, device: PrinterDevice) -> DeviceState:
        """Paper and line, as far as the printer answers; at most a few seconds. Never raises."""
        try:
            target = parse_roll_target(device.target)
        except UserError:
            return MISSING
        if target.link is RollLink.QUEUE:
            return spooler_state(target.name)
        if not _talking.acquire(timeout=_STATE_PATIENCE):
            return UNKNOWN  # a paper is being printed
        try:
            return self._ask(target)
        finally:
            _talking.release()

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        try:
            target = parse_roll_target(device.target)
        except UserError as exc:
            raise EnvironmentProblem("printer_missing", printer=device.name) from exc
        from printing.roll.encode import roll_bytes

        roll = device.roll_mm if device.roll_mm in ROLLS else 80
        data = roll_bytes(pdf, roll, after_torn=device.target in self._torn)
        if target.link is RollLink.QUEUE:
            _to_queue(device, target.name, data, title)
            return
        with _talking:
            self._print(device, target, data)

    def _ask(self, target: RollTarget) -> DeviceState:
        try:
            line = self._open_line(target)
        except OSError as exc:
            return MISSING if exc.errno in _ABSENT else OFFLINE
        try:
            found = ask_state(line, self._answer_seconds)
        except OSError:
            line.abandon()
            return OFFLINE
        line.abandon()  # nothing was printed, so there is nothing to wait for
        return found

    def _print(self, device: PrinterDevice, target: RollTarget, data: bytes) -> None:
        try:
            line = self._open_line(target)
        except OSError as exc:
            code = "printer_missing" if exc.errno in _ABSENT else "printer_offline"
            raise EnvironmentProblem(code, printer=device.name) from exc
        begun = False
        try:
            state = ask_state(line, self._answer_seconds)
            if state.status in REFUSED:
                raise EnvironmentProblem(state.detail_code, printer=device.name)
            begun = True
            for start in range(0, len(data), _PIECE):
                line.write(data[start : start + _PIECE])
            line.settle()
            if state is not UNKNOWN:
                self._wait_until_out(device, line)
        except EnvironmentProblem:
            if begun:
                self._torn.add(device.target)
            line.abandon()
            raise
        except OSError as exc:
            if begun:
                self._torn.add(device.target)
            code = self._why_stopped(line)
            line.abandon()
            raise EnvironmentProblem(code, printer=device.name, reason="stopped") from exc
        self._torn.discard(device.target)
        with contextlib.suppress(OSError):  # the paper is out: whatever closing says, it must not come again
            line.close()

    def _wait_until_out(self, device: PrinterDevice, line: Line) -> None:
        """Raises EnvironmentProblem when paper or line went while the last rows were printed."""
        if came_out(line.ask(ALL_OUT, self._out_seconds)):
            return
        state = ask_state(line, self._answer_seconds)
        if state.status in REFUSED:
            raise EnvironmentProblem(state.detail_code, printer=device.name)
        if state is UNKNOWN:  # it answered before
            raise EnvironmentProblem("printer_offline", printer=device.name)

    def _why_stopped(self, line: Line) -> str:
        """The code for a printer that takes no more bytes: one that does not say why is off line."""
        try:
            state = ask_state(line, self._answer_seconds)
        except OSError:
            return "printer_offline"
        if state.status in REFUSED:
            return state.detail_code
        return "printer_offline" if state is UNKNOWN else "printer_failed"


def _to_queue(device: PrinterDevice, queue: str, data: bytes, title: str) -> None:
    from printing.roll.raw_queue import send_raw

    state = spooler_state(queue)
    if state.status in REFUSED:
        raise EnvironmentProblem(state.detail_code, printer=device.name)
    try:
        send_raw(queue, data, title)
    except FileNotFoundError as exc:
        raise EnvironmentProblem("printer_missing", printer=device.name) from exc
    except OSError as exc:
        raise EnvironmentProblem("printer_failed", printer=device.name, reason="spooler") from exc

"""The roll printer behind a network, a serial line and USB: it prints, says what it lacks, and never hangs."""

from __future__ import annotations

import errno
import socket
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import Any

import pytest

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.printing import PrintTask
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.domain.roll_printer import RollTarget
from desktop_app.errors import EnvironmentProblem
from printing.devices import Printers
from printing.forms import render
from printing.outbox import PrintEvent, PrintStage, PrintWorker
from printing.queue_state import DeviceStatus
from printing.roll import lines
from printing.roll.encode import roll_bytes
from printing.roll.paper import strips
from printing.roll.port import RollPrinter
from tests.support.roll_printers import ALL_OUT, PAPER, Mind, network_printer, serial_printer
from tests.support.tickets import ticket

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the printers here stand on POSIX")

SLIP = render(PaperForm.TICKET_80MM, ticket())
WHOLE = roll_bytes(SLIP)
HALF = len(WHOLE) // 2


def device(target: str, roll_mm: int = 80) -> PrinterDevice:
    return PrinterDevice("phieu", "Máy in sảnh", PrinterKind.ESCPOS, target, roll_mm=roll_mm)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> RollPrinter:
    """A port with little patience."""
    monkeypatch.setattr(lines, "WRITE_SECONDS", 0.4)
    monkeypatch.setattr(lines, "CONNECT_SECONDS", 0.4)
    return RollPrinter(answer_seconds=0.2, out_seconds=0.3)


def refused(port: RollPrinter, at: PrinterDevice) -> str:
    with pytest.raises(EnvironmentProblem) as caught:
        port.send(at, SLIP, "so-thu-tu-A012")
    return caught.value.code


@pytest.mark.parametrize("line", [network_printer, serial_printer])
def test_a_slip_goes_over_the_line_whole_and_is_waited_for(line, quick) -> None:
    mind = Mind()
    with line(mind) as target:
        quick.send(device(target), SLIP, "so-thu-tu-A012")
    assert bytes(mind.got) == WHOLE
    assert mind.asked[0] == PAPER
    assert mind.asked[-1] == ALL_OUT


def test_a_narrow_roll_gets_narrow_dots(quick) -> None:
    mind = Mind()
    with network_printer(mind) as target:
        quick.send(device(target, 58), SLIP, "x")
    assert strips(bytes(mind.got))[0].dots.width == 384


@pytest.mark.parametrize("line", [network_printer, serial_printer])
@pytest.mark.parametrize(
    ("mind", "found", "code"),
    [
        (Mind(), DeviceStatus.READY, ""),
        (Mind(paper_for=0), DeviceStatus.OUT_OF_PAPER, "printer_out_of_paper"),
        (Mind(off_line=True), DeviceStatus.OFFLINE, "printer_offline"),
        (Mind(cover_open=True), DeviceStatus.OFFLINE, "printer_offline"),
        (Mind(mute=True), DeviceStatus.UNKNOWN, "printer_state_unknown"),
    ],
)
def test_the_printer_says_how_it_is_and_nothing_is_sent_to_one_that_cannot_print(line, mind, found, code, quick):
    mind = Mind(mind.paper_for, mind.mute, mind.off_line, mind.cover_open)
    with line(mind) as target:
        assert quick.state(device(target)).status is found
        assert quick.state(device(target)).detail_code == code
        if found not in (DeviceStatus.READY, DeviceStatus.UNKNOWN):
            assert refused(quick, device(target)) == code
    assert mind.got == b""


def test_a_printer_that_cannot_answer_has_printed_what_it_took(quick) -> None:
    mind = Mind(mute=True)
    with network_printer(mind) as target:
        quick.send(device(target), SLIP, "x")
        wait_for(lambda: len(mind.got) == len(WHOLE))
    assert bytes(mind.got) == WHOLE


def test_a_printer_that_does_not_know_the_last_question_has_printed_when_it_is_ready(quick) -> None:
    mind = Mind(knows_all_out=False)
    with network_printer(mind) as target:
        quick.send(device(target), SLIP, "x")
    assert bytes(mind.got) == WHOLE


def test_paper_that_ends_in_the_middle_is_told_and_the_slip_comes_again_whole_after_a_cut(quick) -> None:
    mind = Mind(paper_for=HALF)
    with network_printer(mind) as target:
        assert refused(quick, device(target)) == "printer_out_of_paper"
        assert quick.state(device(target)).status is DeviceStatus.OUT_OF_PAPER

        printed = bytes(mind.got[:HALF])  # the rest never came out
        mind.got.clear()
        mind.paper_for = None
        quick.send(device(target), SLIP, "x")
        torn, whole = strips(printed + bytes(mind.got))
        assert torn.cut
        assert whole.dots.tobytes() == strips(WHOLE)[0].dots.tobytes()

        mind.got.clear()
        quick.send(device(target), SLIP, "x")
    assert bytes(mind.got) == WHOLE, "a slip after a whole one needs no cut before it"


def test_a_line_that_breaks_in_the_middle_is_an_offline_printer(quick) -> None:
    mind = Mind(closes_after=HALF)
    with network_printer(mind) as target:
        assert refused(quick, device(target)) == "printer_offline"


def test_a_printer_that_falls_silent_in_the_middle_is_offline_within_seconds(quick) -> None:
    mind = Mind()

    def then_silent(data: bytes) -> bytes:
        answer = Mind.take(mind, data)
        return answer if len(mind.got) < HALF else b""

    mind.take = then_silent  # type: ignore[method-assign]
    begun = time.monotonic()
    with network_printer(mind) as target:
        assert refused(quick, device(target)) == "printer_offline"
    assert time.monotonic() - begun < 5


def test_a_serial_printer_that_stops_taking_bytes_keeps_nobody(quick, monkeypatch) -> None:
    monkeypatch.setattr(lines.SerialLine, "_seconds_for", lambda _line, _count: 0.0)
    mind = Mind()
    begun = time.monotonic()
    with serial_printer(mind, stalls_after=3000) as target:
        assert refused(quick, device(target)) == "printer_offline"
    assert time.monotonic() - begun < 6


def test_a_printer_that_is_not_there_is_told_as_such(quick) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    gone = device(f"tcp://127.0.0.1:{port}")
    assert quick.state(gone).status is DeviceStatus.OFFLINE
    assert refused(quick, gone) == "printer_offline"
    for target in ("serial:///nowhere/tty9", "no scheme", "usb://1234:5678"):
        assert quick.state(device(target)).status is DeviceStatus.MISSING
        assert refused(quick, device(target)) == "printer_missing"


def test_a_paper_that_is_out_is_not_printed_again_because_closing_failed(quick, monkeypatch) -> None:
    mind = Mind()

    def broken(line: lines.NetworkLine) -> None:
        raise OSError(errno.EIO, "closing")

    with network_printer(mind) as target, monkeypatch.context() as patched:
        opened: list[Any] = []
        patched.setattr(lines, "open_line", keep(lines.open_line, opened))
        patched.setattr(lines.NetworkLine, "close", broken)
        quick.send(device(target), SLIP, "x")
        patched.undo()
        opened[0].close()
    assert bytes(mind.got) == WHOLE


def keep(open_line: Any, opened: list[Any]) -> Any:
    """``open_line`` that remembers what it opened."""

    def opening(target: RollTarget) -> Any:
        opened.append(open_line(target))
        return opened[-1]

    return opening


def test_the_state_is_not_waited_for_while_a_paper_is_being_printed(quick, monkeypatch) -> None:
    monkeypatch.setattr("printing.roll.port._STATE_PATIENCE", 0.05)
    entered, leave = threading.Event(), threading.Event()

    def slow(_target: RollTarget) -> Any:
        entered.set()
        leave.wait(5)
        raise ConnectionRefusedError(errno.ECONNREFUSED, "no")

    thread = threading.Thread(target=quick_failure, args=(RollPrinter(slow),))
    thread.start()
    entered.wait(5)
    assert quick.state(device("tcp://127.0.0.1:1")).status is DeviceStatus.UNKNOWN
    leave.set()
    thread.join(5)


def quick_failure(port: RollPrinter) -> None:
    with pytest.raises(EnvironmentProblem, match="printer_offline"):
        port.send(device("tcp://192.0.2.7"), SLIP, "x")


# -- the outbox ------------------------------------------------------------------------------------------------------
@dataclass
class OneJob:
    """A queue with one slip in it."""

    task: PrintTask
    given: bool = False
    ended: list[str] = field(default_factory=list)

    def claim_next(self) -> PrintTask | None:
        given, self.given = self.given, True
        return None if given else self.task

    def still_wanted(self, _job: int) -> bool:
        return True

    def done(self, _job: int) -> None:
        self.ended.append("done")

    def failed(self, _job: int, code: str) -> None:
        self.ended.append(code)


def test_the_outbox_prints_a_torn_slip_again_by_itself_once_there_is_paper(quick) -> None:
    mind = Mind(paper_for=HALF)
    told: list[PrintEvent] = []
    with network_printer(mind) as target:
        task = PrintTask(1, PaperForm.TICKET_80MM, ticket(), PrintMark(), device(target), "x")
        queue = OneJob(task)
        printers = Printers({PrinterKind.ESCPOS: quick})
        worker = PrintWorker(queue, printers, render, on_event=told.append, retry_after=(0.1,) * 20, look_every=0.05)
        worker.start()
        wait_for(lambda: any(event.stage is PrintStage.RETRYING for event in told))
        mind.paper_for = None
        wait_for(lambda: bool(queue.ended))
        worker.stop(5)
    assert queue.ended == ["done"]
    assert {event.code for event in told if event.stage is PrintStage.RETRYING} == {"printer_out_of_paper"}
    assert strips(bytes(mind.got))[-1].dots.tobytes() == strips(WHOLE)[0].dots.tobytes()


def wait_for(condition, seconds: float = 10.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


# -- USB -------------------------------------------------------------------------------------------------------------
@dataclass
class EndPoint:
    bEndpointAddress: int
    bmAttributes: int = 2


class Interface(list):
    def __init__(self, kind: int, number: int, *points: EndPoint) -> None:
        super().__init__(points)
        self.bInterfaceClass, self.bInterfaceNumber = kind, number


class UsbPrinter(list):
    """A device of one configuration whose printer interface is the second, as cheap printers have it."""

    def __init__(self, mind: Mind) -> None:
        super().__init__([[Interface(3, 0, EndPoint(0x81, 3)), Interface(7, 1, EndPoint(0x02), EndPoint(0x83))]])
        self.mind, self.answer, self.default_timeout = mind, b"", 1000
        self.detached: list[int] = []
        self.claimed: list[int] = []
        self.gone = False

    def is_kernel_driver_active(self, _interface: int) -> bool:
        return True

    def detach_kernel_driver(self, interface: int) -> None:
        self.detached.append(interface)
        self.claimed.append(interface)

    def attach_kernel_driver(self, interface: int) -> None:
        self.detached.remove(interface)

    def set_configuration(self) -> None:
        pass

    def write(self, point: int, data: bytes, _timeout: int) -> None:
        import usb.core

        assert point == 0x02
        if self.gone:
            raise usb.core.USBTimeoutError("timeout", errno=errno.ETIMEDOUT)
        self.answer = self.mind.take(bytes(data))

    def read(self, point: int, _size: int) -> bytes:
        import usb.core

        assert point == 0x83
        if not self.answer:
            raise usb.core.USBTimeoutError("timeout", errno=errno.ETIMEDOUT)
        answer, self.answer = self.answer, b""
        return answer


@pytest.fixture
def usb_printer(monkeypatch: pytest.MonkeyPatch) -> UsbPrinter:
    import usb.core
    import usb.util

    made = UsbPrinter(Mind())
    monkeypatch.setattr(usb.core, "find", lambda **_wanted: made)
    monkeypatch.setattr(usb.util, "dispose_resources", lambda _device: None)
    return made


def test_a_usb_printer_is_found_by_its_class_and_printed_on(usb_printer, quick) -> None:
    quick.send(device("usb://0416:5011"), SLIP, "x")
    assert bytes(usb_printer.mind.got) == WHOLE
    assert usb_printer.claimed == [1]
    assert usb_printer.detached == [], "the system has its driver back"


def test_a_usb_printer_without_paper_is_told(usb_printer, quick) -> None:
    usb_printer.mind.paper_for = HALF
    assert refused(quick, device("usb://0416:5011")) == "printer_out_of_paper"


def test_a_usb_printer_that_stops_taking_bytes_is_told(usb_printer, quick) -> None:
    usb_printer.gone = True
    assert refused(quick, device("usb://0416:5011")) == "printer_offline"


def test_a_device_that_takes_no_bytes_is_no_printer() -> None:
    with pytest.raises(FileNotFoundError):
        lines.end_points([[Interface(3, 0, EndPoint(0x81, 3))]])

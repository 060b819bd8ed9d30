"""Raw jobs: what the spooler is given, and what is told when it refuses."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from printing.forms import render
from printing.queue_state import DeviceStatus
from printing.roll import raw_queue
from printing.roll.encode import roll_bytes
from printing.roll.port import RollPrinter
from tests.support.tickets import ticket

SLIP_FORM = "ticket_80mm"
QUEUE = PrinterDevice("q", "Máy in sảnh", PrinterKind.ESCPOS, "queue://ve-sanh")


@pytest.fixture
def slip() -> bytes:
    from desktop_app.domain.dossier.papers import PaperForm

    return render(PaperForm(SLIP_FORM), ticket())


def spooler(folder: Path, monkeypatch: pytest.MonkeyPatch, *, lp_exit: int = 0, state: str = "is idle.") -> Path:
    """``lp`` and ``lpstat`` of its own; returns where the job's bytes end up."""
    made = folder / "spool"
    for name, text in (
        ("lp", f'#!/bin/sh\nprintf "%s|" "$@" >"{folder}/words"\ncat >"{made}"\nexit {lp_exit}\n'),
        ("lpstat", f'#!/bin/sh\necho "printer ve-sanh {state} enabled since today"\n'),
    ):
        path = folder / name
        path.write_text(text)
        path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return made


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
def test_a_cups_queue_gets_the_raw_bytes_named_by_the_title(tmp_path, monkeypatch, slip) -> None:
    made = spooler(tmp_path, monkeypatch)
    RollPrinter().send(QUEUE, slip, "so-thu-tu-A012")
    assert made.read_bytes() == roll_bytes(slip)
    assert (tmp_path / "words").read_text() == "-d|ve-sanh|-t|so-thu-tu-A012|-o|raw|"
    assert RollPrinter().state(QUEUE).status is DeviceStatus.READY


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS")
@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"lp_exit": 1}, "printer_missing"),
        ({"state": "is idle. media-empty"}, "printer_out_of_paper"),
        ({"state": "disabled"}, "printer_offline"),
    ],
)
def test_what_a_cups_queue_refuses_is_told(tmp_path, monkeypatch, slip, how, code) -> None:
    spooler(tmp_path, monkeypatch, **how)
    with pytest.raises(EnvironmentProblem) as caught:
        RollPrinter().send(QUEUE, slip, "x")
    assert caught.value.code == code


def test_without_a_spooler_the_queue_is_missing(tmp_path, monkeypatch, slip) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EnvironmentProblem, match="printer_missing"):
        RollPrinter().send(QUEUE, slip, "x")


class Winspool:
    """winspool.drv by its calls."""

    def __init__(self, *, opens: bool = True, takes: int | None = None) -> None:
        self.opens, self.takes = opens, takes
        self.calls: list[str] = []
        self.job: tuple[str, str] = ("", "")
        self.data = b""

    def __getattr__(self, name: str) -> Any:
        def called(*_arguments: object) -> int:
            self.calls.append(name)
            return 1

        return called

    def OpenPrinterW(self, _name: object, _handle: object, _default: object) -> int:
        return int(self.opens)

    def StartDocPrinterW(self, _handle: object, _level: int, about: Any) -> int:
        self.job = (about._obj.pDocName, about._obj.pDatatype)
        return 7

    def WritePrinter(self, _handle: object, data: bytes, count: int, written: Any) -> int:
        self.data = data[:count]
        written._obj.value = count if self.takes is None else self.takes
        return 1


def test_a_windows_queue_gets_one_raw_job_and_is_closed() -> None:
    winspool = Winspool()
    raw_queue._windows(winspool, "Vé sảnh", b"\x1b@abc", "so-thu-tu-A012")
    assert winspool.job == ("so-thu-tu-A012", "RAW")
    assert winspool.data == b"\x1b@abc"
    assert winspool.calls == ["StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "ClosePrinter"]
    assert ctypes.sizeof(raw_queue._DocInfo) == 3 * ctypes.sizeof(ctypes.c_void_p)


def test_a_windows_queue_that_is_absent_or_takes_a_part_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        raw_queue._windows(Winspool(opens=False), "x", b"abc", "t")
    short = Winspool(takes=1)
    with pytest.raises(OSError, match="only a part"):
        raw_queue._windows(short, "x", b"abc", "t")
    assert short.calls[-1] == "ClosePrinter"

"""What the spooler knows about a queue that Qt does not tell: off line, out of paper.

Windows: winspool's printer status. CUPS: the state reasons that ``lpstat`` prints. Where neither answers, nothing is
claimed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

_LPSTAT_SECONDS = 4.0
_WIN_PAPER = 0x00000010 | 0x00000040 | 0x00000008
"""PRINTER_STATUS_PAPER_OUT, PAPER_PROBLEM, PAPER_JAM."""
_WIN_OFFLINE = 0x00000080 | 0x00001000
"""PRINTER_STATUS_OFFLINE, NOT_AVAILABLE."""
_WIN_WORK_OFFLINE = 0x00000400
"""PRINTER_ATTRIBUTE_WORK_OFFLINE."""


class DeviceStatus(StrEnum):
    READY = "ready"
    OFFLINE = "offline"
    MISSING = "missing"
    OUT_OF_PAPER = "out_of_paper"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeviceState:
    """``detail_code`` is the error code with its sentence in ``ui/messages.py``; empty when ready."""

    status: DeviceStatus
    detail_code: str = ""


READY = DeviceState(DeviceStatus.READY)
MISSING = DeviceState(DeviceStatus.MISSING, "printer_missing")
OFFLINE = DeviceState(DeviceStatus.OFFLINE, "printer_offline")
OUT_OF_PAPER = DeviceState(DeviceStatus.OUT_OF_PAPER, "printer_out_of_paper")
UNKNOWN = DeviceState(DeviceStatus.UNKNOWN, "printer_state_unknown")


def spooler_state(queue: str) -> DeviceState:
    """The state of an existing queue as the operating system's spooler sees it; may take some seconds."""
    if sys.platform == "win32":
        return windows_state(*_windows_status(queue))
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return UNKNOWN
    try:
        answer = subprocess.run(
            [lpstat, "-l", "-p", queue],
            capture_output=True,
            text=True,
            timeout=_LPSTAT_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return UNKNOWN
    return cups_state(answer.stdout) if answer.returncode == 0 else UNKNOWN


def cups_state(answer: str) -> DeviceState:
    """Read the answer of ``lpstat -l -p`` (English, ``LC_ALL=C``)."""
    words = answer.lower()
    if any(word in words for word in ("media-empty", "media-needed", "media-jam", "out of paper")):
        return OUT_OF_PAPER
    if any(word in words for word in ("offline", "disabled", "connecting-to-device", "unable to locate", "paused")):
        return OFFLINE
    if "idle" in words or "printing" in words or "enabled" in words:
        return READY
    return UNKNOWN


def windows_state(status: int | None, attributes: int) -> DeviceState:
    """Read winspool's status and attribute bits; None when the spooler did not answer."""
    if status is None:
        return UNKNOWN
    if status & _WIN_PAPER:
        return OUT_OF_PAPER
    if status & _WIN_OFFLINE or attributes & _WIN_WORK_OFFLINE:
        return OFFLINE
    return READY


def _windows_status(queue: str) -> tuple[int | None, int]:
    """Status and attributes of PRINTER_INFO_2, whose last eight DWORDs begin with Attributes."""
    library: Any = getattr(ctypes, "WinDLL", None)
    if library is None:
        return None, 0
    winspool = library("winspool.drv", use_last_error=True)
    handle = ctypes.c_void_p()
    if not winspool.OpenPrinterW(ctypes.c_wchar_p(queue), ctypes.byref(handle), None):
        return None, 0
    try:
        needed = ctypes.c_uint32()
        winspool.GetPrinterW(handle, 2, None, 0, ctypes.byref(needed))
        buffer = ctypes.create_string_buffer(max(needed.value, 1))
        if not winspool.GetPrinterW(handle, 2, buffer, needed, ctypes.byref(needed)):
            return None, 0
        # 13 pointers stand before: Attributes, Priority, DefaultPriority, StartTime, UntilTime, Status, cJobs, ...
        numbers = (ctypes.c_uint32 * 8).from_buffer(buffer, 13 * ctypes.sizeof(ctypes.c_void_p))
        return int(numbers[5]), int(numbers[0])
    finally:
        winspool.ClosePrinter(handle)

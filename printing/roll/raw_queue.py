"""Bytes past the driver of a queue: winspool's RAW jobs on Windows, ``lp -o raw`` with CUPS."""

from __future__ import annotations

import ctypes
import errno
import shutil
import subprocess
import sys
from typing import Any

_LP_SECONDS = 20.0


class _DocInfo(ctypes.Structure):
    """DOC_INFO_1 of winspool."""

    _fields_ = (
        ("pDocName", ctypes.c_wchar_p),
        ("pOutputFile", ctypes.c_wchar_p),
        ("pDatatype", ctypes.c_wchar_p),
    )


def send_raw(queue: str, data: bytes, title: str) -> None:
    """Hand the bytes to the spooler as one job; raises OSError: FileNotFoundError where there is no such queue."""
    if sys.platform == "win32":
        _windows(ctypes.WinDLL("winspool.drv", use_last_error=True), queue, data, title)
    else:
        _cups(queue, data, title)


def _cups(queue: str, data: bytes, title: str) -> None:
    lp = shutil.which("lp")
    if lp is None:
        raise FileNotFoundError(errno.ENOENT, "no spooler")
    try:
        answer = subprocess.run(
            [lp, "-d", queue, "-t", title, "-o", "raw"],
            input=data,
            capture_output=True,
            timeout=_LP_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as exc:
        raise TimeoutError(errno.ETIMEDOUT, "the spooler does not answer") from exc
    if answer.returncode != 0:
        raise FileNotFoundError(errno.ENOENT, "the spooler refused the job")


def _windows(winspool: Any, queue: str, data: bytes, title: str) -> None:
    handle = ctypes.c_void_p()
    if not winspool.OpenPrinterW(ctypes.c_wchar_p(queue), ctypes.byref(handle), None):
        raise FileNotFoundError(errno.ENOENT, "no such queue")
    try:
        about = _DocInfo(title, None, "RAW")
        if not winspool.StartDocPrinterW(handle, 1, ctypes.byref(about)):
            raise OSError(errno.EIO, "the spooler refused the job")
        written = ctypes.c_uint32()
        whole = (
            winspool.StartPagePrinter(handle)
            and winspool.WritePrinter(handle, data, len(data), ctypes.byref(written))
            and written.value == len(data)
            and winspool.EndPagePrinter(handle)
        )
        if not winspool.EndDocPrinter(handle) or not whole:
            raise OSError(errno.EIO, "the spooler took only a part")
    finally:
        winspool.ClosePrinter(handle)

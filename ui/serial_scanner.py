"""A reader in serial (USB-COM) mode: the robust way, because no keyboard, input method or focus stands between.

HID-POS readers offer the same as a virtual COM port by their maker's driver. A payload ends with CR or LF, or after a
short silence for readers that send no end mark.
"""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from desktop_app.errors import EnvironmentProblem

BAUD = 9600
SILENCE_MS = 120
LARGEST = 8_192
"""Bytes; more without an end mark is noise and is dropped."""
RETRY_MS = 3_000


class SerialScanner(QObject):
    """``scanned(str)`` carries one payload; ``trouble(EnvironmentProblem)`` once when the port is lost."""

    scanned = Signal(str)
    trouble = Signal(object)

    def __init__(self, port: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port = QSerialPort(port, self)
        self._port.setBaudRate(BAUD)
        self._buffer = b""
        self._told = False
        self._silence = _single_shot(self, SILENCE_MS)
        self._silence.timeout.connect(self._on_silence)
        self._retry = _single_shot(self, RETRY_MS)
        self._retry.timeout.connect(self.open)
        self._port.readyRead.connect(self._on_bytes)
        self._port.errorOccurred.connect(self._on_error)

    def open(self) -> bool:
        """Open the port; while it is missing it is tried again every few seconds (readers are unplugged)."""
        if self._port.isOpen():
            return True
        if self._port.open(QIODevice.OpenModeFlag.ReadOnly):
            self._told = False
            return True
        self._lost()
        return False

    def close(self) -> None:
        self._retry.stop()
        self._port.close()

    def _on_bytes(self) -> None:
        self._buffer += bytes(self._port.readAll().data())
        *whole, self._buffer = self._buffer.replace(b"\r", b"\n").split(b"\n")
        for raw in whole:
            self._report(raw)
        if len(self._buffer) > LARGEST:
            self._buffer = b""
        self._silence.start()

    def _on_silence(self) -> None:
        raw, self._buffer = self._buffer, b""
        self._report(raw)

    def _report(self, raw: bytes) -> None:
        text = raw.decode("utf-8", errors="replace").strip()
        if text:
            self.scanned.emit(text)

    def _on_error(self, error: QSerialPort.SerialPortError) -> None:
        if error in (QSerialPort.SerialPortError.ResourceError, QSerialPort.SerialPortError.ReadError):
            self._port.close()
            self._lost()

    def _lost(self) -> None:
        if not self._told:
            self._told = True
            self.trouble.emit(EnvironmentProblem("scanner_port_missing"))
        self._retry.start()


def _single_shot(parent: QObject, interval: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval)
    return timer


def port_names() -> tuple[str, ...]:
    """Serial ports of this computer, for the settings page."""
    return tuple(info.portName() for info in QSerialPortInfo.availablePorts())

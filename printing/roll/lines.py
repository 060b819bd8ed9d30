"""Lines to a roll printer, over python-escpos; imported inside functions only, as it loads that library.

Of each class of the library the opening is our own: the library's waits a minute for a network printer and leaves a
socket behind that failed, knows only one pair of USB end points, and waits for ever for a serial printer that has
stopped.
"""

from __future__ import annotations

import contextlib
import errno
import socket
import struct
import sys
import time
from typing import Any, Protocol

from desktop_app.domain.roll_printer import RollLink, RollTarget
from printing.roll.library import Network, Serial, Usb

CONNECT_SECONDS = 3.0
WRITE_SECONDS = 5.0
"""How long one piece may take to be taken; a printer that has stopped takes nothing."""
_NO_LINGERING = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
_USB_PRINTER = 7
_USB_BULK = 2


class Line(Protocol):
    """An open line. Every method raises OSError when the line is dead or nothing is taken any more."""

    def write(self, data: bytes) -> None: ...
    def ask(self, command: bytes, seconds: float) -> bytes:
        """The answer to a question; b"" when none came in time."""

    def settle(self) -> None:
        """Wait until what was written has left this computer."""

    def close(self) -> None: ...
    def abandon(self) -> None:
        """Close without waiting for what has not been taken; never raises."""


def open_line(target: RollTarget) -> Line:
    """Raises OSError: FileNotFoundError where there is no such device, others where it cannot be reached."""
    line: NetworkLine | SerialLine | UsbLine
    if target.link is RollLink.TCP:
        line = NetworkLine(host=target.name, port=target.number, timeout=WRITE_SECONDS)
    elif target.link is RollLink.SERIAL:
        line = SerialLine(devfile=target.name, baudrate=target.number)
    else:
        line = UsbLine(idVendor=target.vendor, idProduct=target.product, timeout=int(WRITE_SECONDS * 1000))
    line.open()
    return line


class NetworkLine(Network):  # type: ignore[misc]  # the library has no types
    """TCP, raw bytes."""

    def open(self, raise_not_found: bool = True) -> None:
        connected = socket.create_connection((self.host, self.port), CONNECT_SECONDS)
        connected.settimeout(WRITE_SECONDS)
        self.device = connected

    def write(self, data: bytes) -> None:
        self._raw(data)

    def ask(self, command: bytes, seconds: float) -> bytes:
        device = self.device
        self._drop_late_answers(device)
        device.settimeout(seconds)
        try:
            answer = bytes(self.query_status(command))
        except TimeoutError:
            return b""
        finally:
            device.settimeout(WRITE_SECONDS)
        if not answer:
            raise ConnectionResetError(errno.ECONNRESET, "closed by the printer")
        return answer

    def settle(self) -> None:
        """The system sends what it has taken, also after closing."""

    def abandon(self) -> None:
        with contextlib.suppress(OSError):
            self.device.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGERING)
        self.close()

    @staticmethod
    def _drop_late_answers(device: socket.socket) -> None:
        device.setblocking(False)
        try:
            while device.recv(256):
                pass
            raise ConnectionResetError(errno.ECONNRESET, "closed by the printer")
        except BlockingIOError:
            return
        finally:
            device.settimeout(WRITE_SECONDS)


class SerialLine(Serial):  # type: ignore[misc]  # the library has no types
    """A serial port, or a USB printer that poses as one."""

    def open(self, raise_not_found: bool = True) -> None:
        import serial

        try:
            self.device = serial.Serial(
                port=self.devfile,
                baudrate=self.baudrate,
                timeout=0.05,
                write_timeout=WRITE_SECONDS,
                dsrdtr=self.dsrdtr,
                exclusive=True,
            )
        except ValueError as exc:  # a speed or name this system does not know
            raise FileNotFoundError(errno.ENOENT, "no such serial port") from exc

    def write(self, data: bytes) -> None:
        self.device.write_timeout = WRITE_SECONDS + self._seconds_for(len(data))
        self._raw(data)

    def ask(self, command: bytes, seconds: float) -> bytes:
        device = self.device
        device.reset_input_buffer()
        until = time.monotonic() + seconds
        answer = bytes(self.query_status(command))
        while not answer and time.monotonic() < until:
            answer = bytes(self._read())
        return answer

    def settle(self) -> None:
        waiting = self.device.out_waiting
        until = time.monotonic() + WRITE_SECONDS + self._seconds_for(waiting)
        while waiting:
            if time.monotonic() > until:
                raise TimeoutError(errno.ETIMEDOUT, "the printer takes nothing")
            time.sleep(0.02)
            waiting = self.device.out_waiting

    def abandon(self) -> None:
        with contextlib.suppress(OSError):  # closing would wait for ever for what a stopped printer does not take
            self.device.reset_output_buffer()
        with contextlib.suppress(OSError):
            self.close()

    def _seconds_for(self, count: int) -> float:
        return count * 12 / float(self.baudrate)


class UsbLine(Usb):  # type: ignore[misc]  # the library has no types
    """USB, through libusb. On Windows the device needs the WinUSB driver; with its maker's driver it is a queue."""

    _taken: int | None = None
    """The interface whose kernel driver had to stand aside."""

    def open(self, raise_not_found: bool = True) -> None:
        import libusb_package
        import usb.core

        try:
            found = usb.core.find(**self.usb_args, backend=libusb_package.get_libusb1_backend())
        except usb.core.NoBackendError as exc:
            raise FileNotFoundError(errno.ENOENT, "no libusb") from exc
        if found is None:
            raise FileNotFoundError(errno.ENODEV, "no such USB device")
        self.device = found
        interface, self.out_ep, self.in_ep = end_points(found)
        with contextlib.suppress(NotImplementedError):  # only Linux has such a driver
            if found.is_kernel_driver_active(interface):
                found.detach_kernel_driver(interface)
                self._taken = interface
        found.set_configuration()

    def write(self, data: bytes) -> None:
        self._raw(data)

    def ask(self, command: bytes, seconds: float) -> bytes:
        import usb.core

        if not self.in_ep:
            return b""
        self.device.default_timeout = int(seconds * 1000)
        try:
            return bytes(self.query_status(command))
        except usb.core.USBTimeoutError:
            return b""

    def settle(self) -> None:
        """A bulk transfer ends when the printer has taken it."""

    def close(self) -> None:
        device, interface, self._taken = self._device, self._taken, None
        super().close()
        if interface is not None:  # a queue of the system may use the printer too
            with contextlib.suppress(OSError):
                device.attach_kernel_driver(interface)

    def abandon(self) -> None:
        with contextlib.suppress(OSError):
            self.close()


def end_points(device: Any) -> tuple[int, int, int]:
    """Number of the printer's interface, its bulk end points out and in (0: it cannot answer).

    An interface of the printer class comes first; cheap printers name none. Raises FileNotFoundError when nothing of
    the device takes bytes.
    """
    found: list[tuple[bool, int, int, int]] = []
    for configuration in device:
        for interface in configuration:
            bulk = [one.bEndpointAddress for one in interface if one.bmAttributes & 3 == _USB_BULK]
            outward = [address for address in bulk if not address & 0x80]
            inward = [address for address in bulk if address & 0x80]
            if outward:
                other = interface.bInterfaceClass != _USB_PRINTER
                found.append((other, interface.bInterfaceNumber, outward[0], inward[0] if inward else 0))
    if not found:
        raise FileNotFoundError(errno.ENODEV, "not a printer")
    _, number, out, into = min(found)
    return number, out, into

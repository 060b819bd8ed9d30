"""Where a roll printer (ESC/POS) is, as the settings page has it: one line with a scheme.

======================================  ==========================================================================
``tcp://192.0.2.7:9100``                on the network; the port may be left out
``usb://04b8:0e15``                     on USB, by vendor and product in hexadecimal
``serial://COM3:115200``                on a serial port; the speed in baud may be left out
``queue://Máy in vé``                   a queue of the operating system that takes raw bytes (Windows, CUPS)
======================================  ==========================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.errors import UserError

RAW_PORT = 9100
"""Where network printers take raw bytes."""
BAUD = 115200
BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600)
ROLLS = {80: 576, 58: 384}
"""Width of the roll in millimetres → dots of the print head, 8 in a millimetre (203 dpi)."""

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_USB = re.compile(r"(?:0x)?([0-9A-Fa-f]{4}):(?:0x)?([0-9A-Fa-f]{4})")


class RollLink(StrEnum):
    """How the printer is connected: the scheme of its target."""

    TCP = "tcp"
    USB = "usb"
    SERIAL = "serial"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class RollTarget:
    """``name``: host, serial port or queue. ``number``: TCP port or baud. ``vendor``, ``product``: USB."""

    link: RollLink
    name: str = ""
    number: int = 0
    vendor: int = 0
    product: int = 0


def parse_roll_target(text: str) -> RollTarget:
    """Read a target.

    Raises ``UserError`` (field ``roll_target``): ``roll_target_unreadable``, ``roll_host_wrong``, ``roll_port_wrong``,
    ``roll_usb_wrong``, ``roll_serial_wrong``, ``roll_baud_wrong`` or ``roll_queue_missing``.
    """
    scheme, divider, rest = text.strip().partition("://")
    rest = rest.strip()
    if not divider or scheme.lower() not in {link.value for link in RollLink}:
        raise _error("roll_target_unreadable")
    link = RollLink(scheme.lower())
    if link is RollLink.TCP:
        return _tcp(rest.rstrip("/"))
    if link is RollLink.USB:
        found = _USB.fullmatch(rest)
        if found is None:
            raise _error("roll_usb_wrong")
        return RollTarget(link, vendor=int(found[1], 16), product=int(found[2], 16))
    if link is RollLink.SERIAL:
        return _serial(rest)
    if not rest:
        raise _error("roll_queue_missing")
    return RollTarget(link, rest)


def _tcp(rest: str) -> RollTarget:
    host, divider, port = rest.partition(":")
    if not _HOST.fullmatch(host):
        raise _error("roll_host_wrong")
    if not divider:
        return RollTarget(RollLink.TCP, host, RAW_PORT)
    if not (port.isascii() and port.isdigit() and len(port) <= 5 and 1 <= int(port) <= 65535):
        raise _error("roll_port_wrong")
    return RollTarget(RollLink.TCP, host, int(port))


def _serial(rest: str) -> RollTarget:
    name, divider, baud = rest.rpartition(":")
    if not divider:
        name, baud = rest, str(BAUD)
    if not name or any(letter.isspace() for letter in name):
        raise _error("roll_serial_wrong")
    if not (baud.isascii() and baud.isdigit() and len(baud) <= 6 and int(baud) in BAUD_RATES):
        raise _error("roll_baud_wrong")
    return RollTarget(RollLink.SERIAL, name, int(baud))


def _error(code: str) -> UserError:
    return UserError(code, field="roll_target")

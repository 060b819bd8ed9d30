"""A serial reader, tried on a real pseudo-terminal."""

from __future__ import annotations

import os
import tty

from ui.serial_scanner import SerialScanner

CARD = "099090000001|123456789|Nguyễn Văn Mẫu|15031990|Nam|Tổ 1, Khu phố Mẫu, Phường Mẫu, Quận Mẫu, Tỉnh Mẫu|10082021"


def _terminal() -> tuple[int, str]:
    master, slave = os.openpty()
    tty.setraw(slave)
    return master, os.ttyname(slave)


def test_a_card_sent_over_the_serial_port_arrives_whole_with_its_vietnamese_letters(qtbot):
    master, name = _terminal()
    scanner = SerialScanner(name)
    assert scanner.open()

    with qtbot.waitSignal(scanner.scanned, timeout=2000) as caught:
        os.write(master, f"{CARD}\r\n".encode())

    assert caught.args == [CARD]
    scanner.close()


def test_a_payload_without_an_end_mark_ends_with_silence(qtbot):
    master, name = _terminal()
    scanner = SerialScanner(name)
    scanner.open()

    with qtbot.waitSignal(scanner.scanned, timeout=2000) as caught:
        os.write(master, CARD.encode()[:40])
        os.write(master, CARD.encode()[40:])

    assert caught.args == [CARD]
    scanner.close()


def test_a_missing_port_is_told_once_and_tried_again(qtbot):
    scanner = SerialScanner("/dev/ttyNotThere")

    with qtbot.waitSignal(scanner.trouble, timeout=1000) as caught:
        assert not scanner.open()

    assert caught.args[0].code == "scanner_port_missing"
    scanner.close()

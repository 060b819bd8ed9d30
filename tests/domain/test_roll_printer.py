"""Where a roll printer is: the line of the settings page is read, and a wrong one says what is wrong."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.roll_printer import BAUD, RAW_PORT, RollLink, RollTarget, parse_roll_target
from desktop_app.errors import UserError


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("tcp://192.0.2.7:9101", RollTarget(RollLink.TCP, "192.0.2.7", 9101)),
        ("tcp://may-in-sanh.local", RollTarget(RollLink.TCP, "may-in-sanh.local", RAW_PORT)),
        (" TCP://192.0.2.7/ ", RollTarget(RollLink.TCP, "192.0.2.7", RAW_PORT)),
        ("usb://04b8:0e15", RollTarget(RollLink.USB, vendor=0x04B8, product=0x0E15)),
        ("usb://0x0416:0x5011", RollTarget(RollLink.USB, vendor=0x0416, product=0x5011)),
        ("serial://COM3:9600", RollTarget(RollLink.SERIAL, "COM3", 9600)),
        ("serial:///dev/ttyUSB0", RollTarget(RollLink.SERIAL, "/dev/ttyUSB0", BAUD)),
        ("queue://Máy in vé", RollTarget(RollLink.QUEUE, "Máy in vé")),
    ],
)
def test_each_kind_of_line_is_read(text, target):
    assert parse_roll_target(text) == target


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "roll_target_unreadable"),
        ("192.0.2.7", "roll_target_unreadable"),
        ("http://192.0.2.7", "roll_target_unreadable"),
        ("tcp://", "roll_host_wrong"),
        ("tcp://-a", "roll_host_wrong"),
        ("tcp://a b", "roll_host_wrong"),
        ("tcp://a:0", "roll_port_wrong"),
        ("tcp://a:65536", "roll_port_wrong"),
        ("tcp://a:", "roll_port_wrong"),
        ("tcp://a:٩١٠٠", "roll_port_wrong"),
        ("usb://04b8", "roll_usb_wrong"),
        ("usb://04b8:0e1", "roll_usb_wrong"),
        ("serial://", "roll_serial_wrong"),
        ("serial://COM 3", "roll_serial_wrong"),
        ("serial://COM3:fast", "roll_baud_wrong"),
        ("serial://COM3:12345", "roll_baud_wrong"),
        ("queue://  ", "roll_queue_missing"),
    ],
)
def test_a_wrong_line_says_what_is_wrong_at_its_field(text, code):
    with pytest.raises(UserError) as caught:
        parse_roll_target(text)
    assert (caught.value.code, caught.value.field) == (code, "roll_target")


@given(st.text(max_size=40), st.sampled_from(["", "tcp://", "usb://", "serial://", "queue://"]))
def test_no_line_whatever_is_in_it_ends_in_anything_but_a_user_error(text, scheme):
    with contextlib.suppress(UserError):
        target = parse_roll_target(scheme + text)
        assert target.name or target.vendor or target.product

from __future__ import annotations

import logging
import sys
import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import qWarning

from desktop_app.clock import ManualClock
from desktop_app.errors import UserError
from desktop_app.places import describe
from desktop_app.runtime.crash import CrashReporter


@pytest.fixture
def reporter(qapp):
    made = CrashReporter(ManualClock(datetime(2026, 11, 19, tzinfo=UTC)))
    made.seen = []
    made.crashed.connect(made.seen.append)
    made.install()
    yield made
    made.uninstall()


def failing(name):
    raise ValueError(f"người {name} có số 099090000001")


def caught(name):
    try:
        failing(name)
    except ValueError as error:
        return error


def test_a_report_says_where_but_quotes_no_text():
    text = describe(caught("Nguyễn Văn Mẫu"))

    assert "ValueError" in text
    assert "in failing" in text
    assert "Nguyễn" not in text
    assert "0990" not in text


def test_a_report_keeps_the_code_of_our_own_error_and_the_chain_of_causes():
    try:
        try:
            failing("A")
        except ValueError as cause:
            raise UserError("pages_out_of_range") from cause
    except UserError as error:
        text = describe(error)

    assert "code=pages_out_of_range" in text
    assert text.index("ValueError") < text.index("UserError")


def test_an_error_nobody_expected_gets_a_short_number_and_a_line_in_the_log(reporter, caplog):
    error = caught("A")

    with caplog.at_level(logging.CRITICAL):
        sys.excepthook(ValueError, error, error.__traceback__)

    assert len(reporter.seen[0].number) == 6
    assert not set(reporter.seen[0].number) & set("IO01")
    assert reporter.seen[0].number in caplog.text
    assert "099090000001" not in caplog.text


def test_an_error_of_a_thread_arrives_on_the_thread_of_the_window(reporter, qtbot):
    thread = threading.Thread(target=failing, args=("A",))
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(reporter.seen) == 1)


def test_messages_of_qt_go_to_the_log(reporter, caplog):
    with caplog.at_level(logging.WARNING):
        qWarning("widget without a place")

    assert "widget without a place" in caplog.text


def test_the_hooks_are_given_back(qapp):
    before = sys.excepthook
    made = CrashReporter(ManualClock(datetime(2026, 11, 19, tzinfo=UTC)))
    made.install()
    assert sys.excepthook != before

    made.uninstall()

    assert sys.excepthook is before

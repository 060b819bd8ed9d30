"""The printer's state is asked without anybody waiting for it."""

from __future__ import annotations

import threading
import time

import pytest

from desktop_app.desk_status import NO_ANSWER_AFTER, PrinterWatch, ReadStatus
from desktop_app.domain.office import PrinterDevice, PrinterKind
from printing.queue_state import OFFLINE, READY, UNKNOWN
from tests.support.hall import take
from tests.support.office import OFFICER, sqlite_desk  # noqa: F401

LASER = PrinterDevice("p1", "Máy in quầy 3", PrinterKind.SYSTEM, "laser")
OTHER = PrinterDevice("p2", "Máy in quầy 1", PrinterKind.SYSTEM, "laser-1")


class Spooler:
    """Answers when it is let."""

    def __init__(self):
        self.asked = 0
        self.answer = READY
        self.let = threading.Event()

    def state(self, device):
        self.asked += 1
        assert self.let.wait(10)
        return self.answer


class Watched:
    def __init__(self):
        self.spooler = Spooler()
        self.now = 100.0
        self.changes = threading.Semaphore(0)
        self.watch = PrinterWatch(self.changes.release, lambda: self.spooler, lambda: self.now)

    def wait_for_answer(self):
        self.spooler.let.set()
        assert self.changes.acquire(timeout=5)


@pytest.fixture
def watched():
    made = Watched()
    yield made
    made.spooler.let.set()


def test_nobody_waits_for_a_spooler_and_its_answer_is_told_when_it_comes(watched):
    started = time.monotonic()
    assert watched.watch.look(LASER) == ""
    assert watched.watch.look(LASER) == ""
    assert time.monotonic() - started < 1

    watched.wait_for_answer()

    assert watched.watch.look(LASER) == "ok"


def test_one_question_at_a_time(watched):
    for _ in range(20):
        watched.watch.look(LASER)
        watched.now += 5
    assert watched.spooler.asked <= 1

    watched.wait_for_answer()
    assert watched.spooler.asked == 1


def test_a_spooler_silent_for_ten_seconds_makes_the_state_unknown_until_it_answers(watched):
    watched.watch.look(LASER)
    watched.wait_for_answer()
    watched.spooler.let.clear()
    assert watched.watch.look(LASER) == "ok"
    watched.now += NO_ANSWER_AFTER - 0.1
    assert watched.watch.look(LASER) == "ok"
    watched.now += 0.1
    assert watched.watch.look(LASER) == "attention"

    watched.wait_for_answer()

    assert watched.watch.look(LASER) == "ok"


@pytest.mark.parametrize(("answer", "shown"), [(OFFLINE, "late"), (UNKNOWN, "attention")])
def test_a_printer_that_is_not_ready_is_told(watched, answer, shown):
    watched.spooler.answer = answer
    watched.watch.look(LASER)
    watched.wait_for_answer()

    assert watched.watch.look(LASER) == shown


def test_the_answer_of_one_printer_is_not_taken_for_another(watched):
    watched.watch.look(LASER)
    watched.wait_for_answer()

    assert watched.watch.look(OTHER) == ""
    assert watched.changes.acquire(timeout=5)
    assert watched.watch.look(OTHER) == "ok"


def test_a_watch_that_has_been_stopped_tells_nobody(watched):
    watched.watch.look(LASER)
    watched.watch.stop()
    watched.spooler.let.set()

    assert not watched.changes.acquire(timeout=0.2)


def test_the_status_is_read_at_once_while_the_spooler_hangs(watched, sqlite_desk, tmp_path):  # noqa: F811
    sqlite_desk.office.records.save(OFFICER, LASER)
    for printer in sqlite_desk.office.records.snapshot().records["printer"].values():
        if printer.kind is PrinterKind.FOLDER:
            sqlite_desk.office.records.save(OFFICER, type(printer)(printer.key, printer.name, LASER.kind, "laser"))
    read = ReadStatus(sqlite_desk.office, OFFICER.counter, tmp_path, watched.watch)
    started = time.monotonic()

    assert read().printer == ""
    watched.now += NO_ANSWER_AFTER
    assert read().printer == "attention"
    assert time.monotonic() - started < 5


def test_the_bell_counts_who_waits_for_this_open_counter_longer_than_the_target(watched, sqlite_desk, tmp_path):  # noqa: F811
    read = ReadStatus(sqlite_desk.office, OFFICER.counter, tmp_path, watched.watch)
    take(sqlite_desk)
    sqlite_desk.pass_minutes(20)
    assert read().waiting_too_long == 0, "the counter is not open"
    sqlite_desk.office.counters.open(OFFICER)
    assert read().waiting_too_long == 1
    sqlite_desk.office.calling.call_next(OFFICER)
    assert read().waiting_too_long == 0
    assert ReadStatus(sqlite_desk.office, "", tmp_path, watched.watch)().waiting_too_long == 0

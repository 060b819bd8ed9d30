from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from desktop_app.errors import BugError, UserError
from desktop_app.runtime.jobs import ImmediateRunner, JobRunner


class Owner(QObject):
    def __init__(self):
        super().__init__()
        self.values, self.errors = [], []

    def on_value(self, value):
        self.values.append(value)

    def on_error(self, error):
        self.errors.append(error)


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.close()


def test_two_thousand_jobs_all_come_home_on_the_thread_of_the_window(runner):
    owner, threads = Owner(), set()

    class Watching(Owner):
        def on_value(self, value):
            threads.add(threading.current_thread())
            super().on_value(value)

    owner = Watching()
    for number in range(2000):
        runner.read(owner, lambda number=number: number, owner.on_value)

    assert runner.drain(20)
    assert sorted(owner.values) == list(range(2000))
    assert threads == {threading.main_thread()}


def test_writes_run_one_after_the_other_in_their_order(runner):
    owner, running, seen = Owner(), [], []

    def write(number):
        running.append(number)
        time.sleep(0.002)
        seen.append((number, len(running)))
        running.remove(number)
        return number

    for number in range(20):
        runner.write(owner, lambda number=number: write(number), owner.on_value)

    assert runner.drain()
    assert owner.values == list(range(20))
    assert all(together == 1 for _, together in seen)


def test_a_result_for_a_deleted_owner_is_dropped(runner):
    owner, gate = Owner(), threading.Event()
    runner.read(owner, gate.wait, owner.on_value)

    delete(owner)
    gate.set()

    assert runner.drain()
    assert owner.values == []


def test_only_the_newest_answer_of_a_search_arrives(runner):
    owner, gate, ran = Owner(), threading.Event(), []

    def slow():
        gate.wait(2)
        return "old"

    runner.latest(owner, "search", slow, owner.on_value)
    for number in range(50):
        runner.latest(owner, "search", lambda number=number: ran.append(number) or number, owner.on_value)
    gate.set()

    assert runner.drain()
    assert owner.values == [49]
    assert ran[-1] == 49


def test_different_questions_of_one_owner_do_not_silence_each_other(runner):
    owner = Owner()

    runner.latest(owner, "rows", lambda: "rows", owner.on_value)
    runner.latest(owner, "figures", lambda: "figures", owner.on_value)

    assert runner.drain()
    assert sorted(owner.values) == ["figures", "rows"]


def test_a_rule_that_said_no_reaches_the_owner_with_its_code(runner):
    owner = Owner()

    def refuse():
        raise UserError("pages_out_of_range", field="pages", lowest=1, highest=9)

    runner.write(owner, refuse, owner.on_value, owner.on_error)

    assert runner.drain()
    assert owner.errors[0].code == "pages_out_of_range"
    assert owner.values == []


def test_a_problem_without_a_taker_is_announced(runner, qtbot):
    def refuse():
        raise UserError("pages_out_of_range")

    with qtbot.waitSignal(runner.problem) as told:
        runner.read(runner, refuse, print)

    assert told.args[0].code == "pages_out_of_range"


def test_a_bug_goes_to_the_crash_report_and_the_owner_gets_its_button_back(runner, monkeypatch):
    owner, reported = Owner(), []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: reported.append(kind))

    runner.read(owner, lambda: 1 / 0, owner.on_value, owner.on_error)

    assert runner.drain()
    assert reported == [ZeroDivisionError]
    assert isinstance(owner.errors[0], BugError)


def test_only_long_work_shows_that_it_is_busy(runner, qtbot):
    owner, states = Owner(), []
    runner.busy_changed.connect(lambda who, busy: states.append(busy))

    runner.read(owner, lambda: None, owner.on_value)
    assert runner.drain()
    qtbot.wait(200)
    assert states == []

    gate = threading.Event()
    runner.read(owner, gate.wait, owner.on_value)
    qtbot.waitUntil(lambda: states == [True])
    gate.set()
    qtbot.waitUntil(lambda: states == [True, False])


def test_closing_finishes_what_was_to_be_written(runner):
    owner, written = Owner(), []
    for number in range(10):
        runner.write(owner, lambda number=number: written.append(number), owner.on_value)

    runner.close()

    assert written == list(range(10))
    assert runner.read(owner, lambda: 1, owner.on_value) == 0


def test_a_presenter_uses_the_runner_without_knowing_qt(runner):
    owner = Owner()
    mine = runner.owned_by(owner)

    mine.read(lambda: "a", owner.on_value)
    mine.latest("k", lambda: "b", owner.on_value)

    assert runner.drain()
    assert sorted(owner.values) == ["a", "b"]


def test_the_immediate_runner_answers_at_once():
    got, errors = [], []

    def refuse():
        raise UserError("x")

    runner = ImmediateRunner()
    runner.write(lambda: 3, got.append)
    runner.latest("k", refuse, got.append, errors.append)

    assert got == [3]
    assert errors[0].code == "x"

"""The window's print worker on a real sample centre: officers come and go, the spooler hangs, papers come out once."""

from __future__ import annotations

import threading

import pytest

from desktop_app.desk_printing import DeskPrinting
from desktop_app.domain.events import Actor
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from desktop_app.runtime.jobs import JobRunner
from printing.outbox import PrintStage
from printing.queue_state import READY
from tests.support.office import COLLEAGUE, OFFICER, sqlite_desk  # noqa: F401
from tests.support.people import certified

SAME_COUNTER = Actor("van-mau", OFFICER.counter)


class Printer:
    """Holds every paper until it is let through, unless it is told to refuse."""

    def __init__(self):
        self.printed = []
        self.busy = threading.Event()
        self.let_through = threading.Event()
        self.refuse = ""

    def state(self, device):
        return READY

    def send(self, device, pdf, title):
        self.busy.set()
        assert self.let_through.wait(10)
        if self.refuse:
            raise EnvironmentProblem(self.refuse)
        self.printed.append(title)


@pytest.fixture
def desk(sqlite_desk):  # noqa: F811
    sqlite_desk.office.records.save(OFFICER, PrinterDevice("chung", "Máy in", PrinterKind.SYSTEM, "laser"))
    return sqlite_desk


@pytest.fixture
def printer():
    return Printer()


@pytest.fixture
def printing(qtbot, printer, desk):
    runner = JobRunner()
    made = DeskPrinting(runner, printers=lambda: printer)
    made.events = []
    made.happened.connect(made.events.append)
    yield made
    printer.let_through.set()
    made.stop()
    runner.close()


def outcome(desk):
    return desk.rows("SELECT id, state FROM print_job ORDER BY id")


@pytest.mark.parametrize("others", [(SAME_COUNTER,), (COLLEAGUE, OFFICER), (COLLEAGUE, OFFICER, COLLEAGUE)])
def test_a_paper_at_the_printer_comes_out_once_however_the_officers_change(
    qtbot, desk, printing, printer, tmp_path, others
):
    made = desk.accept(certified(1))
    printing.start(desk.office, OFFICER, tmp_path)
    qtbot.waitUntil(printer.busy.is_set)

    for actor in others:
        printing.start(desk.office, actor, tmp_path)
        printing.wake()
    second = desk.accept(certified(2), others[-1])
    printing.wake()
    printer.let_through.set()

    qtbot.waitUntil(lambda: outcome(desk) == [(1, "done"), (2, "done")])
    assert sorted(printer.printed) == sorted([made.code, second.code])


def test_another_officer_at_the_same_counter_keeps_the_worker(qtbot, desk, printing, tmp_path):
    printing.start(desk.office, OFFICER, tmp_path)
    worker = printing._worker

    printing.start(desk.office, SAME_COUNTER, tmp_path)
    assert printing._worker is worker

    printing.start(desk.office, COLLEAGUE, tmp_path)
    assert printing._worker is not worker


def test_a_database_that_is_busy_at_the_start_delays_printing_and_does_not_prevent_it(
    qtbot, desk, printing, printer, tmp_path, monkeypatch
):
    from desktop_app.services.print_jobs import PrintJobs

    claim_next = PrintJobs.claim_next
    refusals = [EnvironmentProblem("database_busy")]

    def busy_once(jobs):
        if refusals:
            raise refusals.pop()
        return claim_next(jobs)

    monkeypatch.setattr(PrintJobs, "claim_next", busy_once)
    desk.accept(certified(1))
    printer.let_through.set()

    printing.start(desk.office, OFFICER, tmp_path)

    qtbot.waitUntil(lambda: outcome(desk) == [(1, "done")])
    assert [event.code for event in printing.events if event.stage is PrintStage.QUEUE_TROUBLE] == ["database_busy"]


def test_what_did_not_come_out_is_printed_again_when_the_officer_asks(qtbot, desk, printing, printer, tmp_path):
    made = desk.accept(certified(1))
    jobs = desk.office.print_jobs(OFFICER.counter)
    jobs.failed(jobs.claim_next().job_id, "printer_offline")
    printer.let_through.set()
    printing.start(desk.office, OFFICER, tmp_path)

    with qtbot.waitSignal(printing.retried) as retried:
        printing.retry(OFFICER)

    assert retried.args == [1]
    qtbot.waitUntil(lambda: outcome(desk) == [(1, "done")])
    assert printer.printed == [made.code]


def test_a_dossier_voided_while_the_printer_is_off_is_not_printed_when_it_is_back(
    qtbot, desk, printing, printer, tmp_path
):
    made = desk.accept(certified(1))
    printer.refuse = "printer_offline"
    printer.let_through.set()
    printing.start(desk.office, OFFICER, tmp_path)
    qtbot.waitUntil(lambda: any(event.stage is PrintStage.RETRYING for event in printing.events))

    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")
    printer.refuse = ""

    qtbot.waitUntil(lambda: any(event.stage is PrintStage.DROPPED for event in printing.events))
    assert printer.printed == []


def test_before_printing_has_started_nothing_asked_of_it_does_harm(printing):
    printing.wake()
    printing.retry(OFFICER)
    printing.stop()

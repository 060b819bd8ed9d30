from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa

from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.events import Actor
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import UserError
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import certified


def claimed_by(desk: Desk, process: str) -> None:
    """As if another process held every claim."""
    with desk.database.write() as session:
        session.execute(sa.text("UPDATE print_claim SET claimed_by = :process"), {"process": process})


def dead_process() -> str:
    import socket

    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return f"{socket.gethostname()}:{child.pid}"


def test_every_job_goes_to_one_of_many_workers(desk):
    made = {desk.accept(certified(number)).code for number in range(1, 17)}

    def work(_: int) -> list[str]:
        jobs = desk.office.print_jobs("quay-3")
        titles = []
        while task := jobs.claim_next():
            titles.append(task.title)
            jobs.done(task.job_id)
        return titles

    with ThreadPoolExecutor(8) as threads:
        printed = [title for part in threads.map(work, range(8)) for title in part]

    assert sorted(printed) == sorted(made)
    assert desk.value("SELECT count(*) FROM print_claim") == 0
    assert desk.office.print_jobs("quay-3").waiting() == ()


def test_jobs_come_oldest_first_and_only_to_their_own_counter(desk):
    first, other, second = (
        desk.accept(certified(number), actor) for number, actor in ((1, OFFICER), (2, COLLEAGUE), (3, OFFICER))
    )
    mine, theirs = desk.office.print_jobs("quay-3"), desk.office.print_jobs("quay-1")

    assert (mine.waiting_count(), theirs.waiting_count()) == (2, 1)
    assert [mine.claim_next().title, mine.claim_next().title, mine.claim_next()] == [first.code, second.code, None]
    assert theirs.claim_next().title == other.code
    assert desk.office.print_jobs("quay-4").claim_next() is None


def test_a_job_of_a_process_that_died_is_given_out_again(desk):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    claimed_by(desk, dead_process())

    assert jobs.claim_next() == task


def test_a_job_of_a_silent_machine_is_given_out_again_after_half_a_day_and_not_before(desk):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    claimed_by(desk, "another-machine:4711")
    desk.clock.advance(timedelta(hours=11, minutes=59))
    assert jobs.claim_next() is None

    desk.clock.advance(timedelta(minutes=2))

    assert jobs.claim_next().job_id == task.job_id


def test_a_failed_job_waits_until_somebody_prints_it_again(desk):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    jobs.failed(task.job_id, "printer_off")
    [waiting] = jobs.waiting()
    assert (waiting.state, waiting.error, waiting.form) == ("failed", "printer_off", PaperForm.RECEIPT_A5)
    assert jobs.claim_next() is None

    jobs.retry(OFFICER, task.job_id)

    assert jobs.waiting()[0].state == "pending"
    assert jobs.claim_next() == task
    jobs.done(task.job_id)
    assert jobs.waiting() == ()
    for job_id in (task.job_id, 4711):
        with pytest.raises(UserError) as caught:
            jobs.retry(OFFICER, job_id)
        assert caught.value.code == "print_job_not_waiting"


def test_a_paper_that_came_out_stays_done_whatever_a_slow_worker_says(desk):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    jobs.done(task.job_id)

    jobs.failed(task.job_id, "printer_off")

    assert jobs.waiting() == ()
    assert desk.rows("SELECT state FROM print_job") == [("done",)]


def test_claiming_writes_nothing_while_nothing_waits(desk):
    jobs = desk.office.print_jobs("quay-3")
    before = desk.counts()

    assert jobs.claim_next() is None
    assert desk.counts() == before


def test_a_counter_prints_on_its_own_printer_first(desk):
    own = PrinterDevice("quay-3", "Máy in quầy 3", PrinterKind.SYSTEM, "Laser3", counter_key="quay-3")
    desk.office.records.save(OFFICER, own)
    desk.accept(certified(1))
    desk.accept(certified(2), COLLEAGUE)
    desk.accept(certified(3), Actor("vi-du", "quay-3"))

    assert desk.office.print_jobs("quay-3").claim_next().device == own
    assert desk.office.print_jobs("quay-1").claim_next().device.key == "thu-muc"
    from dataclasses import replace

    desk.office.records.save(OFFICER, replace(own, active=False))
    assert desk.office.print_jobs("quay-3").claim_next().device.key == "thu-muc"

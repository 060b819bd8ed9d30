from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import sqlalchemy as sa

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.events import Actor
from desktop_app.domain.office import Counter, PrinterDevice, PrinterKind
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.print_jobs import claim_id
from desktop_app.services.print_requests import request_print
from models import personal
from printing.forms import render
from tests.support import more_papers
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import certified


def claimed_by(desk: Desk, process: str) -> None:
    """As if another process held every claim."""
    with desk.database.write() as session:
        session.execute(sa.text("UPDATE print_claim SET claimed_by = :process"), {"process": process})


def dead_process() -> str:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return claim_id(child.pid, "0123456789abcdef")


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


def test_a_paper_of_another_kind_is_claimed_with_its_own_context_and_goes_where_its_size_goes(desk):
    made = desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    jobs.done(jobs.claim_next().job_id)
    apology = more_papers.apology()
    with desk.database.write() as session:
        now = desk.clock.now()
        filed = personal.keep_record(session, "print_context", apology, now, desk.office.context.randomness)
        request_print(session, OFFICER, made.dossier_id, PaperForm.APOLOGY_A5, filed, PrintMark(), now)

    task = jobs.claim_next()

    assert (task.form, task.context, task.title) == (PaperForm.APOLOGY_A5, apology, made.code)
    assert PaperForm.RECEIPT_A5 in task.device.forms
    assert render(task.form, task.context, task.mark).startswith(b"%PDF")


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


def test_a_job_of_an_earlier_process_of_the_same_number_is_given_out_again(desk):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    claimed_by(desk, claim_id(os.getpid(), "0123456789abcdef"))

    assert jobs.claim_next() == task


def test_a_paper_at_the_printer_is_not_given_to_another_worker_of_the_same_process(desk):
    desk.accept(certified(1))
    printing, other = desk.office.print_jobs("quay-3"), desk.office.print_jobs("quay-3")
    task = printing.claim_next()
    with desk.beside() as window:
        assert window.office.print_jobs("quay-3").claim_next() is None
    assert other.claim_next() is None
    assert printing.still_wanted(task.job_id)
    assert not other.still_wanted(task.job_id)

    printing.let_go()  # its worker has ended without telling

    assert other.claim_next() == task
    assert other.still_wanted(task.job_id)
    assert not printing.still_wanted(task.job_id)


def test_a_claim_has_room_for_the_longest_host_name():
    assert len(claim_id(4_194_304, "0123456789abcdef", host="máy-" * 60)) <= 64


def test_a_paper_whose_dossier_is_voided_while_it_waits_for_the_printer_is_not_wanted(desk):
    made = desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    assert jobs.still_wanted(task.job_id)

    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")

    assert not jobs.still_wanted(task.job_id)


@pytest.mark.parametrize("counter", ["", "quay-3", "quầy-cũ"], ids=["none", "closed", "unknown"])
def test_what_no_working_counter_would_print_goes_to_any_counter_after_two_minutes(desk, counter):
    made = desk.accept(certified(1), Actor("vi-du", counter))
    if counter == "quay-3":
        desk.office.records.save(OFFICER, Counter("quay-3", "Quầy 3", active=False))
    own = PrinterDevice("quay-1", "Máy in quầy 1", PrinterKind.SYSTEM, "Laser1", counter_key="quay-1")
    desk.office.records.save(OFFICER, own)
    other = desk.office.print_jobs("quay-1")
    desk.clock.advance(timedelta(seconds=119))
    assert (other.claim_next(), other.waiting_count()) == (None, 0)

    desk.clock.advance(timedelta(seconds=1))

    assert [job.code for job in other.waiting()] == [made.code]
    task = other.claim_next()
    assert (task.title, task.device) == (made.code, own)
    other.failed(task.job_id, "printer_off")
    assert other.retry_all(COLLEAGUE) == 1


def test_a_busy_counter_keeps_its_jobs_however_long_they_wait(desk):
    desk.accept(certified(1))
    desk.clock.advance(timedelta(hours=1))
    other = desk.office.print_jobs("quay-1")

    assert (other.claim_next(), other.waiting()) == (None, ())


def test_a_purged_paper_fails_with_its_reason_and_holds_up_nobody(desk):
    desk.accept(certified(1))
    second = desk.accept(certified(2))
    with desk.database.write() as session:
        session.execute(
            sa.text("UPDATE personal_record SET body = NULL WHERE id = (SELECT context_id FROM print_job WHERE id = 1)")
        )
    jobs = desk.office.print_jobs("quay-3")

    assert jobs.claim_next().title == second.code
    assert [(job.job_id, job.state, job.error) for job in jobs.waiting()] == [
        (1, "failed", "data_erased"), (2, "pending", ""),
    ]  # fmt: skip
    assert desk.value("SELECT count(*) FROM print_claim") == 1


def test_the_paper_of_a_late_entry_is_asked_for_when_it_is_recorded(desk):
    earlier = desk.clock.now() - timedelta(days=1)
    late = replace(certified(1), received_at=earlier, late_entry_reason="mất điện")
    now = desk.clock.now()
    made = desk.accept(late)

    assert made.received_at == earlier
    [job] = desk.office.print_jobs("quay-3").waiting()
    assert job.requested_at == now


def test_a_job_another_window_prints_again_first_is_not_counted_twice(desk, monkeypatch):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    jobs.failed(jobs.claim_next().job_id, "printer_off")
    seen = jobs.waiting()
    assert desk.office.print_jobs("quay-3").retry_all(OFFICER) == 1
    monkeypatch.setattr(jobs, "waiting", lambda: seen)

    assert jobs.retry_all(OFFICER) == 0


def test_a_job_of_a_silent_machine_is_given_out_again_after_half_a_day_and_not_before(desk):
    desk.accept(certified(1))
    jobs = desk.office.print_jobs("quay-3")
    task = jobs.claim_next()
    claimed_by(desk, claim_id(4711, "0123456789abcdef", host="another-machine"))
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

    desk.office.records.save(OFFICER, replace(own, active=False))
    assert desk.office.print_jobs("quay-3").claim_next().device.key == "thu-muc"


def test_tickets_go_to_the_roll_printer_chosen_for_them_and_else_where_a5_goes(desk):
    roll = PrinterDevice("sanh", "Máy in sảnh", PrinterKind.ESCPOS, "tcp://192.0.2.7", (PaperForm.TICKET_80MM,))
    folder = desk.office.records.snapshot().of("printer", "thu-muc")
    sheets = replace(folder, forms=(PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4))
    desk.office.records.save(OFFICER, sheets)
    assert desk.office.print_jobs("ki-ot").ticket_printer() == sheets

    desk.office.records.save(OFFICER, roll)
    own = replace(roll, key="quay-3", counter_key="quay-3", roll_mm=58)
    desk.office.records.save(OFFICER, own)
    assert desk.office.print_jobs("ki-ot").ticket_printer() == roll
    assert desk.office.print_jobs("quay-3").ticket_printer() == own

    for printer in (roll, own, sheets):
        desk.office.records.save(OFFICER, replace(printer, active=False))
    assert desk.office.print_jobs("ki-ot").ticket_printer().kind is PrinterKind.SYSTEM


def test_a_folder_printer_without_a_folder_lays_tickets_where_the_program_keeps_its_prints(desk, tmp_path):
    assert desk.office.print_jobs("", tmp_path).ticket_printer().target == str(tmp_path)

"""The façade of the window over a data process: the same names, the same answers, the same refusals."""

from __future__ import annotations

import dataclasses
import inspect
import os
import pkgutil
import signal
import threading
import types
import typing
from datetime import timedelta

import msgspec
import pytest

import desktop_app.domain
from desktop_app.clock import ShiftedClock, SystemClock
from desktop_app.composition import next_sample_start
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.data_process import launch
from desktop_app.data_process.child import PRINT_JOBS, SERVICES, method
from desktop_app.data_process.frames import PrintJobsOf
from desktop_app.data_process.parent import DataProcess
from desktop_app.data_process.remote import RemoteOffice
from desktop_app.domain.actor import SETUP_ACTOR
from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import SampleClock
from desktop_app.errors import BugError, EnvironmentProblem, UserError
from desktop_app.failures import UnexpectedThereError
from desktop_app.places import describe
from desktop_app.services.office import OfficeServices
from tests.data_process.conftest import Writer, is_alive, wait_until
from tests.support.office import OFFICER, open_desk, sample_centre, sqlite_desk  # noqa: F401
from tests.support.people import certified

LARGE = os.urandom(900_000)


def public(thing):
    return {name for name in dir(thing) if not name.startswith("_")}


def called_from_outside(service):
    """Methods of a service that need no open transaction."""
    return {name for name in public(service) if not name.endswith("_in")}


def test_the_facade_has_everything_of_the_services_but_their_database(sqlite_desk):  # noqa: F811
    here, there = sqlite_desk.office, RemoteOffice(DataProcess(Settings(sqlite_desk.database.sqlite_file().parent)))

    assert public(there) - {"as_services"} == public(here) - {"context", "database"}
    assert {name for name in public(here) if hasattr(getattr(here, name), "_services")} == set(SERVICES)
    assert inspect.signature(RemoteOffice.print_jobs) == inspect.signature(OfficeServices.print_jobs)


def test_every_method_of_the_services_can_be_called_and_none_that_wants_a_transaction(sqlite_desk):  # noqa: F811
    office = sqlite_desk.office
    for owner in SERVICES:
        for name in called_from_outside(getattr(office, owner)):
            assert method(office, f"{owner}.{name}", ()) == getattr(getattr(office, owner), name)
    for target in ("records._services", "records.save_in", "context.office", "database.write", "records.__class__"):
        with pytest.raises(BugError):
            method(office, target, ())
    assert method(office, f"{PRINT_JOBS}.waiting_count", (PrintJobsOf("", None, "w"),))(None) == 0


def values_in(hint):
    """Classes of ours that a type names."""
    if isinstance(hint, type) and hint.__module__.split(".")[0] in ("desktop_app", "models"):
        yield hint
    for part in typing.get_args(hint):
        yield from values_in(part)


def test_what_crosses_is_defined_where_no_database_is_needed(sqlite_desk):  # noqa: F811
    """Also inside of each other: unpickling loads the module of every class."""
    office = sqlite_desk.office
    names = {}
    for found in pkgutil.walk_packages(desktop_app.domain.__path__, "desktop_app.domain."):
        module = __import__(found.name, fromlist=["*"])
        names.update({name: thing for name, thing in vars(module).items() if isinstance(thing, type | types.UnionType)})
    waiting, seen = [], set()
    for owner in (*(getattr(office, name) for name in SERVICES), office.print_jobs()):
        for name in called_from_outside(owner):
            for hint in typing.get_type_hints(getattr(owner, name)).values():
                waiting.extend(values_in(hint))
    while waiting:
        value = waiting.pop()
        if value in seen:
            continue
        seen.add(value)
        if dataclasses.is_dataclass(value) or issubclass(value, msgspec.Struct):
            for hint in typing.get_type_hints(value, localns=names).values():
                waiting.extend(values_in(hint))

    elsewhere = {value for value in seen if not value.__module__.startswith("desktop_app.domain.")}

    assert len(seen) > 30
    assert not elsewhere, "move these to desktop_app.domain: the window must not load SQLAlchemy to read an answer"


def test_answers_are_equal_to_those_of_the_services_themselves(office):
    done = office.reception.accept(OFFICER, certified(1))
    office.reception.accept(OFFICER, certified(2))

    page = office.dossiers.page(DossierFilter())
    snapshot = office.records.snapshot()

    assert done.code in {row.code for row in page.rows}
    assert isinstance(snapshot, OfficeSnapshot)
    assert snapshot.officer_name("vi-du") == "Trần Thị Ví Dụ"
    assert office.catalogue.view().index.find("khai sinh")
    assert office.reception.preview(OFFICER, certified(3)).plan.blocking == ()
    assert office.last_event() > 0


def test_a_sample_centre_brings_its_own_clock(folder, process):
    with open_desk(f"sqlite:///{folder / DATABASE_FILE}") as desk:
        calendar, now = desk.office.records.snapshot().calendar, SystemClock().now()
        shift = next_sample_start(calendar, now + timedelta(days=30)) - now  # a Thursday at 09:40, whatever time it is
        with desk.database.write() as session:
            desk.office.records.save_in(session, SETUP_ACTOR, SampleClock(int(shift.total_seconds())), at=now + shift)

    process.open()
    office = RemoteOffice(process)

    assert isinstance(office.clock._inner, ShiftedClock)
    assert abs(office.clock.now() - SystemClock().now() - shift) < timedelta(seconds=60)


def test_a_refusal_arrives_with_its_field_and_its_values(office):
    with pytest.raises(UserError) as refused:
        office.drafts.save(OFFICER, "d", b"x" * 1_000_001)

    assert (refused.value.code, refused.value.field, refused.value.params) == (
        "text_too_long", "draft", {"most": 1_000_000},
    )  # fmt: skip


def test_an_error_nobody_expected_arrives_as_places_without_its_text(office):
    with pytest.raises(UnexpectedThereError) as crashed:
        office.people.by_number(199090_000001)

    report = describe(crashed.value)
    assert "services/people.py" in report
    assert "data_process/parent.py" in report
    assert "199090" not in report
    assert str(crashed.value) == ""
    assert office.last_event() > 0  # nothing else was lost with it


def test_a_large_answer_arrives_whole(office):
    office.drafts.save(OFFICER, "gross", LARGE)

    assert office.drafts.unfinished(OFFICER)[0].body == LARGE


def test_something_that_cannot_be_sent_harms_nobody(office):
    with pytest.raises(Exception, match="pickle"):
        office.drafts.save(OFFICER, "d", threading.Lock())

    assert office.last_event() > 0


def test_many_threads_each_get_their_own_answer(office):
    codes = [office.reception.accept(OFFICER, certified(number)).code for number in range(1, 7)]
    wrong = []

    def ask(code):
        for _ in range(15):
            row = office.dossiers.by_code(code)
            if row is None or row.code != code:
                wrong.append(code)

    threads = [threading.Thread(target=ask, args=(code,)) for code in codes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []


def test_a_reader_is_answered_while_a_writer_waits_for_the_disk(folder, office):
    other = Writer(folder)
    written = []
    writer = threading.Thread(target=lambda: written.append(office.reception.accept(OFFICER, certified(1))))
    writer.start()
    try:
        for _ in range(5):
            assert office.records.snapshot().centre is not None
        assert written == []
    finally:
        other.let_go()
        writer.join()
    assert len(written) == 1


def test_a_process_that_is_killed_ends_its_calls_and_the_next_call_starts_another(folder, process, office):
    deaths = []
    process.on_death = deaths.append
    first, before = process.pid, office.last_event()
    other, refused = Writer(folder), []

    def accept():
        try:
            office.reception.accept(OFFICER, certified(1))
        except EnvironmentProblem as problem:
            refused.append(problem.code)

    writer = threading.Thread(target=accept)
    writer.start()
    office.records.snapshot()
    os.kill(first, signal.SIGKILL)
    writer.join(60)
    other.let_go()

    assert refused == ["data_process_ended"]
    wait_until(lambda: deaths == [first])
    assert office.last_event() == before
    assert process.pid not in (0, first)
    assert office.reception.accept(OFFICER, certified(1)).code


def test_closing_finishes_the_write_under_way_and_refuses_what_comes_later(folder, process, office):
    other, done = Writer(folder), []
    writer = threading.Thread(target=lambda: done.append(office.reception.accept(OFFICER, certified(1))))
    writer.start()
    office.records.snapshot()
    pid = process.pid
    threading.Timer(0.5, other.let_go).start()

    office.close()
    writer.join(60)

    assert [accepted.code for accepted in done]
    assert not is_alive(pid)
    with pytest.raises(EnvironmentProblem) as refused:
        office.last_event()
    assert refused.value.code == "data_process_ended"


def test_what_the_window_claims_stays_its_own_when_the_data_process_dies(process, office, folder):
    office.reception.accept(OFFICER, certified(1))
    jobs = office.print_jobs(OFFICER.counter)
    task = jobs.claim_next()
    os.kill(process.pid, signal.SIGKILL)
    wait_until(lambda: process.pid == 0)

    assert office.print_jobs(OFFICER.counter).claim_next() is None  # the window may still be printing it
    jobs.done(task.job_id)
    assert office.print_jobs(OFFICER.counter).waiting_count() == 0


def test_a_worker_that_has_let_go_gives_its_paper_to_the_next(office):
    office.reception.accept(OFFICER, certified(1))
    jobs = office.print_jobs(OFFICER.counter)
    task = jobs.claim_next()
    jobs.let_go()

    assert office.print_jobs(OFFICER.counter).claim_next().job_id == task.job_id


@pytest.mark.postgres
def test_a_server_database_is_answered_the_same_way(tmp_path):
    with sample_centre("postgres", tmp_path) as desk:
        process = DataProcess(Settings(tmp_path, desk.url))
        try:
            office = RemoteOffice(process)
            office.accounts.open_session(OFFICER.officer, OFFICER.counter, "")
            code = office.reception.accept(OFFICER, certified(1)).code
        finally:
            process.close()
        assert desk.office.dossiers.by_code(code) is not None


def test_what_is_in_the_way_of_opening_is_told_and_tried_again(folder):
    database = next(folder.glob("*.db"))
    kept = database.read_bytes()
    database.write_bytes(b"not a database" * 100)
    process = DataProcess(Settings(folder))
    try:
        with pytest.raises(EnvironmentProblem) as problem:
            process.open()
        assert problem.value.code == "database_not_one"
        database.write_bytes(kept)
        process.open()
        assert RemoteOffice(process).records.snapshot().centre is not None
    finally:
        process.close()


def test_a_machine_without_posix_spawn_starts_it_by_subprocess(folder, monkeypatch):
    monkeypatch.delattr(os, "posix_spawn")
    process = DataProcess(Settings(folder), launched=launch.launch())
    try:
        assert RemoteOffice(process).last_event() > 0
    finally:
        process.close()
    assert process.pid == 0

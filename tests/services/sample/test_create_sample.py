"""The sample centre: alive, invented from end to end, and the same for the same seed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import func, select

from desktop_app.clock import VIETNAM, ManualClock, in_vietnam
from desktop_app.composition import last_sample_start, open_database, open_office, open_or_sample
from desktop_app.config import Settings
from desktop_app.domain.calendar.no_wait import TimerState, timer_state
from desktop_app.domain.hall.simulation.audit import audit
from desktop_app.domain.hall.ticket import TicketState
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.people.rules import check_person
from desktop_app.errors import UserError
from desktop_app.services.office import OfficeServices
from desktop_app.services.sample import create_sample
from desktop_app.services.sample.people import People
from models import event_log
from models.dossier import DossierRow, FeeLineRow
from models.engine import raw_connection
from models.event import EventRow
from models.hall import HallCounterRow, HallSumRow, TicketRow
from models.person import PersonRow
from models.print_job import PrintJobRow
from models.search import SearchPostingRow

START = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)
NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    database = open_database(Settings(tmp_path_factory.mktemp("sample")), NOW)
    create_sample(database, NOW, START)
    services = OfficeServices(database, ManualClock(START), shifted=True)
    yield services
    services.close()


def rows(office, *columns):
    with office.database.read() as session:
        return session.execute(select(*columns)).all()


def test_it_holds_400_dossiers_of_sixty_days_up_to_the_morning_the_clock_starts(office):
    received = [in_vietnam(at) for (at,) in rows(office, DossierRow.received_at)]

    assert len(received) == 400
    assert date(2026, 9, 20) <= min(received).date() < date(2026, 9, 25)
    assert START - timedelta(minutes=30) < max(received) <= START
    calendar = office.records.snapshot().calendar
    assert all(calendar.is_open(at) for at in received)


def test_it_looks_alive(office):
    figures = office.statistics.figures(Period(date(2026, 9, 20), date(2026, 11, 19)))
    counts = figures.counts

    assert counts[Figure.IN_PROCESS_LATE] >= 2
    assert counts[Figure.DUE_TODAY] >= 2
    assert counts[Figure.TO_RETURN] >= 4
    assert counts[Figure.NO_WAIT_BROKEN] >= 2
    assert 88 <= (figures.on_time_percent or 0) <= 99
    assert len(rows(office, DossierRow.id)) > counts[Figure.RECEIVED]  # some are void
    today = office.statistics.figures(Period(date(2026, 11, 19), date(2026, 11, 19))).counts
    assert today[Figure.RECEIVED] >= 8
    assert {channel for (channel,) in rows(office, DossierRow.channel)} == {"direct", "online", "postal"}
    assert 0 < sum(1 for (code,) in rows(office, DossierRow.national_code) if code) < 400
    assert len({officer for (officer,) in rows(office, DossierRow.officer)}) >= 5


def test_results_lie_on_shelves_go_by_post_and_the_money_of_yesterday_is_closed(office):
    waiting, _ = office.dossiers.waiting_results()
    assert any(entry.row.shelf_place for entry in waiting)
    assert "postal" in {method for (method,) in rows(office, DossierRow.return_method)}
    assert all(item.tracking_no for item in office.post.items(office.post.batches()[-1].id))
    closings = office.cash.closings(limit=400)
    assert {closing.day for closing in closings} >= {date(2026, 11, 17), date(2026, 11, 18)}
    assert all(not closing.difference or closing.remark for closing in closings)
    today = [one for one in office.cash.day(date(2026, 11, 19)) if one.entries]
    assert today
    assert all(one.open_entries == one.entries for one in today)


def test_promises_run_at_every_stage_when_the_clock_starts(office):
    running = office.no_wait.board().running
    states = {timer_state(row.started_at, row.promise_at, START) for row in running}

    assert 3 <= len(running) <= 6
    assert states == set(TimerState)


def test_events_stand_in_true_order_of_time_and_none_lies_ahead_of_the_clock(office):
    times = [at for (at,) in rows(office, EventRow.occurred_at)]

    assert times == sorted(times)
    assert times[-1] <= START


def test_no_old_paper_waits_for_a_printer(office):
    assert {state for (state,) in rows(office, PrintJobRow.state)} == {"done"}


def test_every_person_is_invented(office):
    people = rows(office, PersonRow.id_number, PersonRow.full_name, PersonRow.address, PersonRow.phone, PersonRow.kind)

    assert len({person.full_name for person in people}) > 200
    for person in people:
        assert person.id_number[:3] in ("", "099") or (person.kind == "organisation" and person.id_number[:2] == "99")
        assert person.address.endswith("Xã Mẫu, Tỉnh Mẫu")
        assert not person.phone or person.phone[3:6] == "000"


def test_the_projections_are_those_of_the_log(office):
    def content(session):
        return [
            session.execute(select(*table.__table__.columns).order_by(*table.__table__.primary_key.columns)).all()
            for table in (DossierRow, FeeLineRow, SearchPostingRow, PrintJobRow)
        ]

    with office.database.write() as session:
        before = content(session)
        event_log.rebuild_projections(session)
        assert content(session) == before


def test_numbers_have_no_gaps_and_follow_the_time_of_receipt(office):
    found = sorted(rows(office, DossierRow.id, DossierRow.code, DossierRow.line_no, DossierRow.received_at))

    assert [row.line_no for row in found] == list(range(1, 401))
    assert [row.received_at for row in found] == sorted(row.received_at for row in found)
    assert [row.code for row in found] == sorted(row.code for row in found)


def test_the_same_seed_gives_the_same_events_byte_for_byte_and_another_seed_does_not(tmp_path):
    def built(name, seed):
        database = open_database(Settings(tmp_path / name), NOW)
        create_sample(database, NOW, START, seed=seed, dossiers=25, days=20)
        with database.read() as session:
            events = session.scalars(select(EventRow.canonical).order_by(EventRow.seq)).all()
        database.dispose()
        return events

    assert built("a", 7) == built("b", 7)
    assert built("c", 8) != built("a2", 7)


def test_a_database_that_has_a_centre_is_left_alone(tmp_path):
    database = open_database(Settings(tmp_path), NOW)
    create_sample(database, NOW, START, dossiers=1)
    with database.read() as session:
        before = session.scalar(select(func.max(EventRow.seq)))

    with pytest.raises(UserError, match="centre_exists"):
        create_sample(database, NOW, START, dossiers=5)

    with database.read() as session:
        assert session.scalar(select(func.max(EventRow.seq))) == before
    database.dispose()


def test_an_interrupted_start_leaves_nothing_half_made(tmp_path):
    def interrupt(done, _of):
        if done == 5:
            raise KeyboardInterrupt

    database = open_database(Settings(tmp_path), NOW)
    with pytest.raises(KeyboardInterrupt):
        create_sample(database, NOW, START, dossiers=10, progress=interrupt)

    services = OfficeServices(database, ManualClock(START))
    assert services.records.snapshot().centre is None
    assert services.last_event() == 0
    services.close()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"dossiers": 0}, "dossiers_out_of_range"),
        ({"dossiers": 10**9}, "dossiers_out_of_range"),
        ({"first": date(2026, 11, 1), "last": date(2026, 10, 1)}, "period_reversed"),
        ({"first": date(1900, 1, 1)}, "period_too_old"),
        ({"first": date(2026, 11, 14), "last": date(2026, 11, 15), "dossiers": 3}, "period_without_work"),
    ],
)
def test_what_cannot_be_built_is_refused_and_leaves_an_empty_database(tmp_path, wanted, code):
    database = open_database(Settings(tmp_path), NOW)

    with pytest.raises(UserError, match=code):
        create_sample(database, NOW, START, **wanted)

    services = OfficeServices(database, ManualClock(START))
    assert services.last_event() == 0
    services.close()


def test_an_empty_folder_becomes_the_sample_centre_on_its_own_clock(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.services.sample.create_sample", _small)
    services = open_or_sample(Settings(tmp_path))
    now = in_vietnam(services.clock.now())
    services.close()

    assert (now.weekday(), now.hour, now.minute) == (3, 9, 40) or now - now.replace(hour=9, minute=40) < timedelta(
        minutes=5
    )
    again = open_office(Settings(tmp_path))
    assert abs(again.clock.now() - now) < timedelta(minutes=5)
    assert again.records.snapshot().required_centre().sample
    again.close()


def _small(database, now, start):
    return create_sample(database, now, start, dossiers=3, days=5)


def test_the_clock_starts_on_the_last_working_thursday():
    assert last_sample_start(NOW) == START
    assert last_sample_start(START) == START
    # 30/04/2026 and 31/12 before Tết are no obstacle, a holiday Thursday is: 19/02/2026 lies in Tết.
    assert last_sample_start(datetime(2026, 2, 20, 12, tzinfo=VIETNAM)).date() < date(2026, 2, 19)


def test_people_pass_the_rules_of_the_form_without_a_warning():
    people = People(Random(3))
    today = date(2026, 11, 19)
    for _ in range(300):
        person = people.citizen(today)
        assert check_person(person, today) == ()
        assert check_person(people.child(today, person), today) == ()
        assert check_person(people.organisation(), today) == ()


def test_a_rebuilt_file_is_sound(tmp_path):
    database = open_database(Settings(tmp_path), NOW)
    create_sample(database, NOW, START, dossiers=30, days=30)
    database.dispose()

    with raw_connection(tmp_path / "motcua.db") as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.close()


def test_the_hall_is_open_and_people_wait_but_one_counter_is_left_to_the_newcomer(office):
    states = {one.key: one.state for one in office.hall.counters()}
    waiting = [one for one in office.hall.waiting() if one.state is TicketState.WAITING]
    today = rows(office, TicketRow.state, TicketRow.body)

    assert states == {"quay-1": "open", "quay-2": "open", "quay-3": "closed", "quay-4": "open"}
    assert 4 <= len(waiting) <= 25
    assert any(one.priority_name for one in waiting)
    assert any(one.label.startswith("K") for one in waiting)
    assert all(START - one.taken_at < timedelta(minutes=75) for one in waiting)
    assert len(today) > 800
    assert sum(1 for state, _ in today if state == "done") > 700
    assert sum(1 for _, body in today if b'"dossiers":[]' not in body) > 50
    assert office.counters.forgotten() == ()
    assert all(group.estimate is not None for group in office.tickets.menu().groups)


def test_the_hall_kept_its_rules_and_is_that_of_the_log(office):
    def content(session):
        tables = (TicketRow, HallSumRow, HallCounterRow)
        return [session.execute(select(one.__table__).order_by(*one.__table__.primary_key)).all() for one in tables]

    with office.database.write() as session:
        found = audit(event_log.read(session), office.records.snapshot().hall_rules())
        before = content(session)
        event_log.rebuild_projections(session)
        assert content(session) == before
    assert found.broken == []

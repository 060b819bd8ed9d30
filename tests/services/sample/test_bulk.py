"""Years of dossiers written at once: the rows the desk would have written, and the rows a rebuild gives."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from statistics import median

import pytest
from sqlalchemy import func, select

from desktop_app.clock import VIETNAM
from desktop_app.composition import open_database
from desktop_app.config import Settings
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.hand_over import TakeOverDossiers
from desktop_app.domain.events import Actor, FeeCorrectedData, NationalCodeSetData, PersonalRef
from desktop_app.domain.indicators import Figure, Period
from desktop_app.services.figure_check import check_figures
from desktop_app.services.hand_overs import HandOvers
from desktop_app.services.print_jobs import PrintJobs
from desktop_app.services.processing import Processing
from desktop_app.services.reception.accept import Reception
from desktop_app.services.sample import create_sample
from desktop_app.services.sample.bulk_desk import BulkDesk
from models import event_log, sequences
from models.bulk import BulkLog
from models.dossier import DossierRow
from models.engine import raw_connection
from models.queries.dossiers import figure_conditions
from models.queries.figures import count_figures, no_wait_median_minutes
from models.queries.hand_overs import custody_of

START = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)
NOW = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
WANTED = {"dossiers": 300, "days": 30}


class DeskOfServices(BulkDesk):
    """Every happening through the services, one by one: the slow way that the fast one equals."""

    def settle(self):
        pass

    def close(self):
        pass

    def take_events(self, count):
        return sequences.take_many(self.session, sequences.EVENT_SEQUENCE, count)

    def accept(self, actor, command):
        return Reception(self.services).accept_in(self.session, actor, command, simulated=True)

    def void(self, actor, dossier_id, reason):
        Reception(self.services).void_in(self.session, actor, dossier_id, reason)

    def start(self, actor, dossier_id):
        Processing(self.services).start_in(self.session, actor, dossier_id)

    def finish(self, actor, dossier_id, shelf):
        Processing(self.services).finish_in(self.session, actor, dossier_id, shelf=shelf)

    def convert(self, actor, dossier_id, reason):
        return Processing(self.services).convert_in(self.session, actor, dossier_id, reason)

    def hand_over(self, actor, command):
        Processing(self.services).return_in(self.session, actor, command)

    def give(self, actor, command):
        HandOvers(self.services).hand_over_in(self.session, actor, command)

    def take(self, actor, dossier_id):
        pending = custody_of(self.session, dossier_id).pending
        if pending is not None:
            command = TakeOverDossiers(((dossier_id, pending.seq),))
            HandOvers(self.services).take_over_in(self.session, actor, command)

    def name_nationally(self, actor, dossier_id, code):
        Processing(self.services).set_national_code_in(self.session, actor, dossier_id, code)

    def printed(self, job):
        PrintJobs(self.services, "").done_in(self.session, job)


def built(folder):
    database = open_database(Settings(folder), NOW)
    create_sample(database, NOW, START, **WANTED)
    return database


def contents(database):
    """Every row of every table."""
    file = raw_connection(database.sqlite_file())
    names = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: sorted(file.execute(f'SELECT * FROM "{name}"'), key=repr) for name in names}
    file.close()
    return found


@pytest.fixture(scope="module")
def at_once(tmp_path_factory):
    database = built(tmp_path_factory.mktemp("bulk"))
    yield database
    database.dispose()


def assert_same(one, other):
    assert {name for name in one if one[name] != other[name]} == set()


def test_years_written_at_once_are_the_rows_that_the_services_write_one_by_one(at_once, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.services.sample.generate.BulkDesk", DeskOfServices)
    slow = built(tmp_path)

    try:
        assert_same(contents(at_once), contents(slow))
    finally:
        slow.dispose()


def test_a_rebuild_from_the_log_gives_the_rows_that_were_written_at_once(at_once):
    before = contents(at_once)
    assert len(before["dossier"]) == 300
    assert all(len(before[name]) > 10 for name in ("hand_over", "post_item", "cash_entry", "ticket", "search_posting"))

    with at_once.write() as session:
        event_log.rebuild_projections(session)

    assert_same(before, contents(at_once))
    assert check_figures(at_once) == ()


def test_what_lay_open_at_the_end_of_any_day_is_what_the_list_of_that_day_has(at_once):
    now = START.astimezone(UTC)
    days = [START.date() - timedelta(days=back) for back in range(33)]
    with at_once.read() as session:
        for day in days:
            period = Period(day - timedelta(days=3), day)
            figures = count_figures(session, period, now)
            for figure in (Figure.IN_PROCESS_WITHIN, Figure.IN_PROCESS_LATE, Figure.DUE_TODAY, Figure.TO_RETURN):
                listed = select(func.count()).where(*figure_conditions(figure, period, now))
                assert figures[figure] == session.scalar(listed), (day, figure)


def test_the_median_of_promises_is_that_of_a_plain_list_in_short_and_in_long_periods(at_once):
    now = START.astimezone(UTC)
    with at_once.read() as session:
        told = session.execute(
            select(DossierRow.received_day, DossierRow.received_at, DossierRow.finished_at).where(
                DossierRow.promise_at.is_not(None), DossierRow.voided_at.is_(None), DossierRow.finished_at.is_not(None)
            )
        ).all()
        for back, days in ((30, 31), (30, 3), (20, 9), (9, 5), (0, 1), (200, 30)):
            first = START.date() - timedelta(days=back)
            period = Period(first, first + timedelta(days=days - 1))
            minutes = [
                (finished - received).total_seconds() / 60
                for day, received, finished in told
                if period.first.isoformat() <= day <= period.last.isoformat()
            ]
            expected = round(median(minutes), 1) if minutes else None
            assert no_wait_median_minutes(session, period, now) == expected
    assert len(told) > 10


def test_what_the_fast_way_cannot_write_rightly_it_refuses(at_once):
    log = BulkLog(Random(1).randbytes)
    at = {"actor": Actor("van-mau", "quay-1"), "occurred_at": START, "recorded_at": START}
    correction = FeeCorrectedData(1, 1, PaymentMethod.CASH, PersonalRef("", ""))
    with at_once.read() as session:
        log.session = session
        named = session.query(DossierRow.id).where(DossierRow.national_code != "").limit(1).scalar()
        with pytest.raises(ValueError, match="second national code"):
            log.append(str(named), NationalCodeSetData("000.00.99.H99-261119-9999"), **at)
        with pytest.raises(ValueError, match="not written in bulk"):
            log.append(str(named), correction, **at)

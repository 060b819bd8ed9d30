"""The report on late dossiers: the ones that form II.06a counts, each with its story."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta

import pytest

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.remaining import Parts
from desktop_app.domain.dossier.steps import ExtendDossier
from desktop_app.domain.exchange.late_cases import NextDuty
from desktop_app.domain.indicators import Period
from desktop_app.errors import UserError
from models.engine import sqlite_url
from tests.support.lived import lived_template
from tests.support.office import OFFICER, open_desk
from tests.support.people import appointment

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


def only(desk, period=NOVEMBER):
    [case] = desk.office.reports.late(period).cases
    return case


def late_by_two_days(desk):
    """Accepted on Thursday 19, due on Wednesday 25 (Tuesday 24 is a holiday), now Friday 27 at ten."""
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id, "tu-phap")
    due = desk.office.dossiers.open(made.dossier_id).row.due_at
    assert due.astimezone(VIETNAM) == datetime(2026, 11, 25, 9, 40, tzinfo=VIETNAM)
    desk.at(27, 10, 0)
    return made.dossier_id


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    file = tmp_path_factory.mktemp("lived") / "motcua.db"
    shutil.copyfile(lived_template(), file)
    with open_desk(sqlite_url(file)) as desk:
        yield desk


@pytest.mark.parametrize("days", [0, 1, 3, 9, 17, 25])
def test_any_period_lists_as_many_as_columns_10_and_13_of_the_form_count(lived, days):
    today = date(2026, 11, 19)
    for first, last in (
        (today - timedelta(days=40), today - timedelta(days=days)),
        (today - timedelta(days=days), today),
    ):
        period = Period(first, last)
        form = lived.office.reports.form_06a(period, today).total
        report = lived.office.reports.late(period)

        assert (report.finished, report.still_open) == (form.late, form.open_late)
        assert len(report.cases) == form.late + form.open_late


def test_lateness_is_working_time_and_the_apology_is_owed(sqlite_desk):
    late_by_two_days(sqlite_desk)
    case = only(sqlite_desk)

    # Wednesday 09:40–11:30, 13:00–17:00; Thursday eight hours; Friday 07:30–10:00
    assert case.late_seconds == 60 * (110 + 240 + 480 + 150)
    assert case.late_for == Parts(2, 0, 0)
    assert (case.finished_at, case.apology_number, case.duty) == (None, "", NextDuty.APOLOGISE)
    assert case.unit == "Bộ phận Tư pháp – Hộ tịch"


def test_an_apology_that_comes_too_late_moves_no_due_time_and_says_what_is_owed_next(sqlite_desk):
    dossier = late_by_two_days(sqlite_desk)
    before = only(sqlite_desk)
    new = datetime(2026, 12, 1, 9, 0, tzinfo=VIETNAM)
    sqlite_desk.office.life_cycle.extend(OFFICER, ExtendDossier(dossier, new, "chờ xác minh", "tu-phap"))
    case = only(sqlite_desk)

    assert (case.due_at, case.late_seconds) == (before.due_at, before.late_seconds)
    assert (case.new_due_at, case.apologised_late, case.apology_reason) == (new, True, "chờ xác minh")
    assert case.apology_number
    assert case.duty is NextDuty.KEEP_NEW_DATE

    sqlite_desk.at(2, 9, month=12)
    assert only(sqlite_desk, Period(date(2026, 11, 1), date(2026, 12, 31))).duty is NextDuty.FINISH_NOW
    sqlite_desk.office.processing.finish(OFFICER, dossier)
    case = only(sqlite_desk, Period(date(2026, 12, 1), date(2026, 12, 31)))
    assert (case.duty, case.finished_at) == (NextDuty.RETURN, sqlite_desk.clock.now())
    past = only(sqlite_desk)
    assert past.finished_at is None  # at the end of November it was open still
    assert past.duty is NextDuty.RETURN  # what is owed is owed now


def test_a_period_before_the_first_dossier_is_empty_and_one_that_has_not_begun_is_refused(sqlite_desk):
    late_by_two_days(sqlite_desk)
    assert sqlite_desk.office.reports.late(Period(date(2019, 2, 4), date(2019, 2, 10))).cases == ()
    with pytest.raises(UserError) as caught:
        sqlite_desk.office.reports.late(Period(date(2027, 1, 1), date(2027, 3, 31)))
    assert (caught.value.code, caught.value.field) == ("report_period_future", "period")

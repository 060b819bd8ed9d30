"""Promises, the nine indices and the estimate of a period: equal to a plain recount of the rows and of F7."""

from __future__ import annotations

import re
import shutil
from datetime import date, datetime, timedelta
from statistics import median

import pytest

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.rating import SlipEntry
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.indicators.slots import slot_period
from desktop_app.domain.satisfaction.slip import AgencyBand, Index, OfficerBand
from desktop_app.errors import UserError
from desktop_app.services.rights import NIGHT
from models.engine import sqlite_url
from printing.reports.quality import NO_SLIP, NineIndicesReport
from printing.reports.register import RegisterReport
from tests.support.lived import lived_template
from tests.support.office import OFFICER, open_desk
from tests.support.people import appointment, certified, promised

TODAY = date(2026, 11, 19)
PERIODS = [
    Period(TODAY - timedelta(days=back), TODAY - timedelta(days=until)) for back, until in ((40, 0), (20, 5), (0, 0))
]


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    file = tmp_path_factory.mktemp("lived") / "motcua.db"
    shutil.copyfile(lived_template(), file)
    with open_desk(sqlite_url(file)) as desk:
        yield desk


@pytest.mark.parametrize("period", PERIODS)
def test_promises_are_those_of_f7_however_they_are_divided(lived, period):
    counts = lived.office.statistics.figures(period).counts
    report = lived.office.reports.no_wait(period)

    for lines in ((report.total,), report.procedures, report.days, report.counters):
        assert sum(line.taken for line in lines) == counts[Figure.NO_WAIT]
        assert sum(line.kept for line in lines) == counts[Figure.NO_WAIT_KEPT]
        assert sum(line.broken for line in lines) == counts[Figure.NO_WAIT_BROKEN]
        assert sum(line.running for line in lines) == counts[Figure.NO_WAIT_RUNNING]
    assert report.total.median_minutes == lived.office.statistics.figures(period).no_wait_median_minutes


def test_the_first_promise_divides_what_came_before_from_what_came_after(sqlite_desk):
    early = sqlite_desk.accept(certified(1))
    sqlite_desk.at(20, 10)
    sqlite_desk.office.processing.finish(OFFICER, early.dossier_id)
    sqlite_desk.at(26, 9)
    kept, late = sqlite_desk.accept(promised(2)), sqlite_desk.accept(promised(3))
    sqlite_desk.accept(appointment(4))
    sqlite_desk.at(26, 9, 10)
    sqlite_desk.office.processing.finish(OFFICER, kept.dossier_id)
    sqlite_desk.at(26, 11)
    sqlite_desk.office.processing.finish(OFFICER, late.dossier_id)
    period = Period(date(2026, 11, 1), date(2026, 12, 31))
    report = sqlite_desk.office.reports.no_wait(period)

    assert (report.first_day, report.span_days) == (date(2026, 11, 26), 1)  # as many days before as have passed since
    assert (report.total.taken, report.total.kept, report.total.broken) == (2, 1, 1)
    assert report.total.median_minutes == median((10, 120))
    sqlite_desk.at(3, 9, month=12)
    report = sqlite_desk.office.reports.no_wait(period)
    [line] = report.compared
    assert report.span_days == 8
    assert (line.before.received, line.before.same_day, line.before.promised) == (1, 0, 0)
    assert line.before.median_minutes == 110 + 240 + 150  # Thursday from 09:40, and Friday up to ten
    assert (line.after.received, line.after.same_day, line.after.promised) == (2, 2, 2)


@pytest.mark.parametrize("period", PERIODS)
def test_indices_of_time_are_points_over_dossiers_and_over_steps(lived, period):
    report = lived.office.reports.nine_indices(period)
    points = {"early": 2, "on_time": 1, "late": 0}
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    found = lived.rows(
        "SELECT timeliness FROM dossier WHERE voided_at IS NULL AND finished_day BETWEEN :first AND :last", **days
    )
    steps = lived.rows(
        "SELECT result FROM hand_over JOIN dossier ON id = dossier_id "
        "WHERE voided_at IS NULL AND finished_day BETWEEN :first AND :last AND result <> ''",
        **days,
    )
    for index, told in ((Index.WHOLE_TIME, found), (Index.AGENCY_TIME, steps)):
        one = report.score.indices[index - 1]
        assert (one.slips, one.points) == (len(told), sum(points[value] for (value,) in told))
    assert all(one.value is None for one in report.score.indices[2:])
    rows = NineIndicesReport().paper(report).tables[0].rows
    assert [row[-1] for row in rows[2:9]] == [NO_SLIP] * 7


def test_slips_fill_the_other_seven_and_give_the_bands(sqlite_desk):
    made = sqlite_desk.accept(certified(1))
    sqlite_desk.office.processing.start(OFFICER, made.dossier_id, "tu-phap")
    sqlite_desk.office.processing.finish(OFFICER, made.dossier_id)
    sqlite_desk.office.ratings.enter_slip(OFFICER, SlipEntry(TODAY, (0, 0, 2, 2, 1, 1, 2, 1, 0)))
    report = sqlite_desk.office.reports.nine_indices(Period(TODAY, TODAY))

    [first, second, *others] = [one.value for one in report.score.indices]
    assert others == [2, 2, 1, 1, 2, 1, 0]
    assert first is not None
    if second is None:  # no step of the sample centre's plan ended with a limit
        assert report.score.officer_band is None
    else:
        assert report.score.officer_sum == first + second + 6
        assert report.score.officer_band is OfficerBand.FULL
        assert report.score.agency_band in (AgencyBand.FAIR, AgencyBand.GOOD)
    assert [one.value for one in report.slips.indices[:2]] == [0, 0]


@pytest.mark.parametrize("period", PERIODS)
def test_the_estimate_counts_what_the_rows_say(lived, period):
    report = lived.office.reports.quality(period)
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    received = "FROM dossier WHERE voided_at IS NULL AND received_day BETWEEN :first AND :last"

    assert report.received == lived.value(f"SELECT count(*) {received}", **days)
    assert report.online == lived.value(f"SELECT count(*) {received} AND channel = 'online'", **days)
    used = f"SELECT procedure_code {received} AND channel = 'online'"
    assert report.online_procedures == lived.value(f"SELECT count(DISTINCT procedure_code) FROM ({used})", **days)
    assert report.of_online_procedures == lived.value(
        f"SELECT count(*) {received} AND procedure_code IN ({used})", **days
    )
    for method, count in (("cash", report.cash), ("transfer", report.transfer)):
        assert count == lived.value(
            f"SELECT count(*) {received} AND fee_total > 0 AND payment_method = '{method}'", **days
        )
    assert report.with_fee == lived.value(f"SELECT count(*) {received} AND fee_total > 0", **days)
    form = lived.office.reports.form_06a(period, TODAY).total
    assert (report.done.early, report.done.on_time, report.done.late) == (form.early, form.on_time, form.late)


def test_none_of_them_reports_a_period_that_has_not_begun(sqlite_desk):
    reports = sqlite_desk.office.reports
    for read in (reports.no_wait, reports.nine_indices, reports.quality):
        with pytest.raises(UserError) as caught:
            read(Period(date(2027, 1, 1), date(2027, 3, 31)))
        assert caught.value.code == "report_period_future"


def test_the_register_of_a_period_has_every_line_with_real_times_and_masked_phones_and_can_be_stopped(lived):
    report, period = RegisterReport(), PERIODS[0]
    value = report.read(lived.office, period)
    [table] = report.paper(value).tables
    days = {"first": period.first.isoformat(), "last": period.last.isoformat()}
    rows = lived.rows("SELECT code, received_at FROM dossier WHERE received_day BETWEEN :first AND :last", **days)

    assert sorted(row[1] for row in table.rows) == sorted(code for code, _ in rows)
    assert report.count(lived.office, period) == len(table.rows) > 40
    assert all(isinstance(row[7], datetime) for row in table.rows)
    phones = [str(row[6]) for row in table.rows if row[6]]
    assert phones
    assert not any(re.search(r"\d{5}", phone) for phone in phones)
    with pytest.raises(UserError) as caught:
        report.read(lived.office, period, going=lambda rows: False)
    assert caught.value.code == "report_stopped"


@pytest.mark.parametrize(
    ("today", "slot", "before", "passed"),
    [
        (date(2026, 12, 9), None, None, False),
        (date(2026, 12, 10), "2026-Q4", date(2026, 12, 20), False),
        (date(2026, 12, 20), "2026-Q4", date(2026, 12, 20), True),
        (date(2027, 1, 1), None, None, False),
        (date(2027, 3, 31), "2027-Q1", date(2027, 3, 20), True),
    ],
)
def test_the_package_is_asked_for_from_the_tenth_of_the_last_month_until_it_is_made(
    sqlite_desk, today, slot, before, passed
):
    sqlite_desk.at(today.day, 9, month=today.month, year=today.year)
    reports = sqlite_desk.office.reports
    due = reports.package_due()

    assert (due and (due.slot, due.before, due.passed)) == (slot and (slot, before, passed))
    if slot:
        reports.note_package(NIGHT, slot, slot_period(slot), ("06a",))
        assert reports.package_due() is None


def test_only_somebody_of_the_centre_or_the_program_itself_notes_a_package(sqlite_desk):
    with pytest.raises(UserError) as caught:
        sqlite_desk.office.reports.note_package(Actor("nguoi-la"), "2026-Q4", slot_period("2026-Q4"), ())
    assert caught.value.code == "right_missing"

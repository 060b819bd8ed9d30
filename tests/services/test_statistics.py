from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.domain.indicators import Figure, Grouping, Period
from desktop_app.errors import UserError
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import appointment, certified, promised

TODAY = Period(date(2026, 11, 19), date(2026, 11, 19))


def test_before_the_first_dossier_everything_is_nothing_and_no_share_is_shown(desk):
    desk.accept(certified(1))

    figures = desk.office.statistics.figures(Period(date(2020, 1, 1), date(2020, 12, 31)))

    asked_now = {Figure.DUE_TODAY, Figure.TO_RETURN}
    assert all(count == 0 for figure, count in figures.counts.items() if figure not in asked_now)
    assert (figures.on_time_percent, figures.no_wait_kept_percent, figures.no_wait_median_minutes) == (None, None, None)
    assert all(rows == () for rows in figures.groups.values())


def test_a_reversed_period_is_refused():
    with pytest.raises(UserError) as caught:
        Period(date(2026, 11, 20), date(2026, 11, 19))

    assert (caught.value.code, caught.value.field) == ("period_reversed", "period")


def test_one_day_is_a_period(desk):
    made = desk.accept(promised(1))
    desk.accept(appointment(2), COLLEAGUE)
    desk.pass_minutes(12)
    desk.office.processing.finish(OFFICER, made.dossier_id)

    figures = desk.office.statistics.figures(TODAY)

    assert figures.counts[Figure.RECEIVED] == 2
    assert figures.counts[Figure.FINISHED] == figures.counts[Figure.TO_RETURN] == 1
    assert figures.counts[Figure.IN_PROCESS_WITHIN] == 1
    assert (figures.on_time_percent, figures.no_wait_kept_percent, figures.no_wait_median_minutes) == (100, 100, 12)
    assert {row.label for row in figures.groups[Grouping.OFFICER]} == {"Trần Thị Ví Dụ", "Lê Văn Mẫu"}
    assert [row.label for row in figures.groups[Grouping.HOUR]] == ["09:00"]
    assert [row.label for row in figures.groups[Grouping.DAY]] == ["19/11"]


def test_what_was_received_at_midnight_belongs_to_the_new_day_alone(desk):
    desk.at(20, 0, 0, 0)
    desk.accept(certified(1))
    desk.at(20, 9)

    yesterday = desk.office.statistics.figures(TODAY).counts
    today = desk.office.statistics.figures(Period(date(2026, 11, 20), date(2026, 11, 20))).counts

    assert (yesterday[Figure.RECEIVED], yesterday[Figure.IN_PROCESS_WITHIN]) == (0, 0)
    assert (today[Figure.RECEIVED], today[Figure.IN_PROCESS_WITHIN]) == (1, 1)


def test_a_bar_opens_its_own_dossiers(desk):
    desk.accept(certified(1))
    desk.accept(appointment(2), COLLEAGUE)
    desk.at(19, 14)
    desk.accept(certified(3))
    field = {
        Grouping.PROCEDURE: "procedure_code",
        Grouping.SECTOR: "sector",
        Grouping.OFFICER: "officer",
        Grouping.HOUR: "received_hour",
    }

    groups = desk.office.statistics.figures(TODAY).groups

    for grouping, name in field.items():
        for row in groups[grouping]:
            key = int(row.key) if grouping is Grouping.HOUR else row.key
            wanted = DossierFilter(figure=Figure.RECEIVED, period=TODAY, **{name: key})
            assert desk.office.dossiers.count(wanted) == row.received, (grouping, row.key)


def test_a_void_dossier_is_taken_out_of_days_gone_by(desk):
    made = desk.accept(appointment(1))
    desk.at(20, 9)
    before = desk.office.statistics.figures(TODAY).counts[Figure.RECEIVED]
    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")

    assert (before, desk.office.statistics.figures(TODAY).counts[Figure.RECEIVED]) == (1, 0)

"""The fourteen worked examples of docs/deadlines.md, which lists them with their commands."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.calendar.deadline import compute_deadline
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.no_wait import PromiseOutcome, make_promise
from desktop_app.domain.calendar.table import DayKind
from tests.domain.calendar.helpers import at, saturday_week, shipped, special, with_days

SAME_DAY = TimeLimit(1, LimitUnit.SAME_DAY)


def working_days(value):
    return TimeLimit(value, LimitUnit.WORKING_DAYS)


@pytest.mark.parametrize(
    ("received", "limit", "due"),
    [
        pytest.param("2026-11-03T09:10", SAME_DAY, "2026-11-03T17:00", id="1"),
        pytest.param("2026-11-03T15:05", SAME_DAY, "2026-11-04T17:00", id="2"),
        pytest.param("2026-11-20T15:20", SAME_DAY, "2026-11-23T17:00", id="3"),
        pytest.param("2026-11-20T10:00", working_days(3), "2026-11-26T10:00", id="4"),
        pytest.param("2027-02-02T14:00", working_days(3), "2027-02-12T14:00", id="5"),
        pytest.param("2026-08-19T09:00", TimeLimit(15, LimitUnit.CALENDAR_DAYS), "2026-09-03T09:00", id="6a"),
        pytest.param("2026-08-17T09:00", TimeLimit(15, LimitUnit.CALENDAR_DAYS), "2026-09-03T09:00", id="6b"),
        pytest.param("2026-11-05T10:50", TimeLimit(60, LimitUnit.MINUTES), "2026-11-05T13:20", id="7"),
        pytest.param("2026-11-05T10:00", TimeLimit(1, LimitUnit.HALF_SESSION), "2026-11-05T13:30", id="8"),
        pytest.param("2026-11-05T10:00", TimeLimit(2, LimitUnit.HALF_SESSION), "2026-11-05T15:30", id="8 half a day"),
        pytest.param("2026-11-14T09:00", working_days(3), "2026-11-18T09:00", id="12"),
        pytest.param("2026-08-20T10:00", working_days(3), "2026-08-24T10:00", id="13"),
        pytest.param("2026-10-16T08:15", working_days(17), "2026-11-10T08:15", id="14"),
    ],
)
def test_the_worked_examples_come_out_as_the_page_of_deadlines_has_them(received, limit, due):
    assert compute_deadline(shipped(), at(received), limit).due_at == at(due)


def test_examples_3_and_4_move_when_the_swap_of_23_november_is_adopted_and_say_so_while_it_is_open():
    adopted = with_days(special("2026-11-23", DayKind.HOLIDAY))

    assert compute_deadline(adopted, at("2026-11-20T15:20"), SAME_DAY).due_at == at("2026-11-25T17:00")
    assert compute_deadline(adopted, at("2026-11-20T10:00"), working_days(3)).due_at == at("2026-11-27T10:00")
    open_question = compute_deadline(shipped(), at("2026-11-20T10:00"), working_days(3))
    assert open_question.unconfirmed == (date(2026, 11, 23),)


def test_example_5_with_the_second_option_for_tet_is_due_three_days_later():
    second = shipped("vn_tet2027_option2")

    deadline = compute_deadline(second, at("2027-02-02T14:00"), working_days(3))

    assert deadline.due_at == at("2027-02-15T14:00")
    assert date(2027, 2, 8) in deadline.unconfirmed


def test_example_7_the_promise_runs_by_the_wall_clock_inside_the_session_and_moves_to_the_next_one_otherwise():
    calendar = shipped()

    assert make_promise(calendar, at("2026-11-05T10:50"), 30).at == at("2026-11-05T11:20")
    over_lunch = make_promise(calendar, at("2026-11-05T10:50"), 60)
    assert (over_lunch.at, over_lunch.outcome) == (at("2026-11-05T14:00"), PromiseOutcome.NEXT_SESSION)
    evening = make_promise(calendar, at("2026-11-05T16:40"), 30)
    assert (evening.at, evening.started_at) == (at("2026-11-06T08:00"), at("2026-11-06T07:30"))


def test_example_9_a_supplement_restarts_the_limit_or_pauses_it():
    calendar = shipped()
    received, asked, completed = at("2026-10-05T08:00"), at("2026-10-07T14:00"), at("2026-10-14T09:00")

    assert compute_deadline(calendar, received, working_days(5)).due_at == at("2026-10-12T08:00")
    latest_notice = compute_deadline(calendar, received, working_days(3)).due_at
    assert latest_notice.date() == date(2026, 10, 8)
    restarted = compute_deadline(calendar, completed, working_days(5)).due_at
    assert restarted == at("2026-10-21T09:00")
    used = calendar.working_seconds_between(received, asked) // 60
    paused = calendar.working_seconds_between(asked, completed) // 60
    assert (used, paused) == (1230, 2190)
    assert calendar.add_working_minutes(completed, 5 * 480 - used) == at("2026-10-16T14:00")


def test_example_10_twenty_calendar_days_end_on_monday_and_the_apology_must_go_out_on_friday():
    calendar = shipped()

    due = compute_deadline(calendar, at("2026-10-12T09:00"), TimeLimit(20, LimitUnit.CALENDAR_DAYS)).due_at

    assert due.date() == date(2026, 11, 2)
    assert calendar.previous_working_day(due.date()) == date(2026, 10, 30)


def test_example_11_a_non_territorial_dossier_counts_from_the_agency_that_receives_it():
    calendar = shipped()
    at_the_desk, at_the_agency = at("2026-10-01T16:00"), at("2026-10-02T07:45")

    assert compute_deadline(calendar, at_the_agency, working_days(3)).due_at == at("2026-10-07T07:45")
    assert compute_deadline(calendar, at_the_desk, working_days(3)).due_at == at("2026-10-06T16:00")


def test_example_12_holds_also_where_saturday_morning_is_a_session():
    saturdays = with_days(weekly=saturday_week())

    assert compute_deadline(saturdays, at("2026-11-14T09:00"), working_days(3)).due_at == at("2026-11-18T09:00")

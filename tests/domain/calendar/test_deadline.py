from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.deadline import LARGEST, StepKind, compute_deadline
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.table import DayKind, DayStatus
from desktop_app.errors import BugError, UserError
from tests.domain.calendar.helpers import MORNING, at, saturday_week, shipped, special, with_days

SAME_DAY = TimeLimit(0, LimitUnit.SAME_DAY)
VN = shipped()
SATURDAYS = with_days(
    special("2026-10-21", DayKind.CLOSURE, receives=False, returns=False),
    special("2026-10-28", DayKind.CLOSURE, receives=False, returns=False, counts=False),
    special("2026-10-30", DayKind.CLOSURE, sessions=(MORNING,)),
    special("2026-12-06", DayKind.RECEPTION, sessions=(MORNING,)),
    weekly=saturday_week(),
)


def due(received, value, unit, calendar=VN):
    return compute_deadline(calendar, at(received), TimeLimit(value, LimitUnit(unit))).due_at


def kinds(received, value, unit, calendar=VN):
    return [step.kind for step in compute_deadline(calendar, at(received), TimeLimit(value, LimitUnit(unit))).steps]


# -- same day -------------------------------------------------------------------------------------------------


def test_three_o_clock_to_the_second_is_still_the_same_day_and_the_next_second_is_not():
    assert due("2026-11-03T15:00:00", 1, "same_day") == at("2026-11-03T17:00")
    assert due("2026-11-03T15:00:00.900000", 1, "same_day") == at("2026-11-03T17:00")
    assert due("2026-11-03T15:00:01", 1, "same_day") == at("2026-11-04T17:00")


def test_a_same_day_matter_received_before_opening_or_at_lunch_is_due_at_closing_time():
    assert due("2026-11-03T06:00", 1, "same_day") == at("2026-11-03T17:00")
    assert due("2026-11-03T12:00", 1, "same_day") == at("2026-11-03T17:00")


@pytest.mark.parametrize("hour", ["09:00", "16:00"])
def test_a_same_day_matter_received_on_a_sunday_is_due_on_monday_whatever_the_hour(hour):
    assert due(f"2026-11-15T{hour}", 1, "same_day") == at("2026-11-16T17:00")


def test_a_same_day_matter_on_a_saturday_ends_with_that_session_and_after_it_on_monday():
    assert due("2026-11-14T09:00", 1, "same_day", SATURDAYS) == at("2026-11-14T11:30")
    assert due("2026-11-14T07:00", 1, "same_day", SATURDAYS) == at("2026-11-14T11:30")
    assert due("2026-11-14T11:30", 1, "same_day", SATURDAYS) == at("2026-11-16T17:00")
    assert due("2026-11-13T15:30", 1, "same_day", SATURDAYS) == at("2026-11-16T17:00")


def test_a_same_day_matter_on_a_half_closed_day_ends_when_the_day_s_last_session_does():
    assert due("2026-10-30T09:00", 1, "same_day", SATURDAYS) == at("2026-10-30T11:30")
    assert due("2026-10-30T13:00", 1, "same_day", SATURDAYS) == at("2026-11-02T17:00")


# -- days -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hour", "carried"),
    [("06:15", "07:30"), ("07:30", "07:30"), ("11:30", "11:30"), ("12:10", "11:30"), ("16:59:59", "16:59:59"),
     ("17:00", "17:00"), ("23:59", "17:00")],
)  # fmt: skip
def test_the_hour_of_receipt_is_carried_and_outside_a_session_becomes_the_end_before_it_or_the_opening(hour, carried):
    assert due(f"2026-11-03T{hour}", 2, "working_days") == at(f"2026-11-05T{carried}")
    assert due(f"2026-11-03T{hour}", 2, "calendar_days") == at(f"2026-11-05T{carried}")


def test_day_limits_received_on_a_day_off_start_with_the_next_day():
    assert due("2026-11-15T10:00", 1, "working_days") == at("2026-11-16T10:00")
    assert due("2026-11-15T10:00", 1, "calendar_days") == at("2026-11-16T10:00")
    assert due("2026-11-24T10:00", 1, "working_days") == at("2026-11-25T10:00")


def test_a_saturday_session_is_no_working_day_and_a_worked_saturday_is_one():
    assert due("2026-11-13T10:00", 1, "working_days", SATURDAYS) == at("2026-11-16T10:00")
    assert StepKind.SKIPPED_RECEPTION in kinds("2026-11-13T10:00", 1, "working_days", SATURDAYS)
    assert due("2026-08-21T15:00", 1, "working_days", SATURDAYS) == at("2026-08-22T15:00")


def test_calendar_days_that_end_on_a_day_off_roll_to_the_next_working_day():
    assert due("2026-11-12T10:00", 2, "calendar_days", SATURDAYS) == at("2026-11-16T10:00")
    assert due("2026-11-14T10:00", 10, "calendar_days") == at("2026-11-25T10:00")
    assert StepKind.LAST_DAY_MOVED in kinds("2026-11-14T10:00", 10, "calendar_days")


def test_a_closure_extends_a_limit_only_where_the_head_said_so():
    assert due("2026-10-20T10:00", 1, "working_days", SATURDAYS) == at("2026-10-21T10:00")
    assert StepKind.DESK_CLOSED in kinds("2026-10-20T10:00", 1, "working_days", SATURDAYS)
    assert due("2026-10-27T10:00", 1, "working_days", SATURDAYS) == at("2026-10-29T10:00")
    assert StepKind.SKIPPED_CLOSURE in kinds("2026-10-27T10:00", 1, "working_days", SATURDAYS)


def test_a_closure_never_turns_a_holiday_into_a_working_day():
    calendar = with_days(special("2026-11-24", DayKind.CLOSURE, counts=True))

    assert due("2026-11-23T10:00", 1, "working_days", calendar) == at("2026-11-25T10:00")


# -- working time ---------------------------------------------------------------------------------------------


def test_hours_and_minutes_received_outside_sessions_start_at_the_next_opening():
    assert due("2026-11-03T18:00", 2, "hours") == at("2026-11-04T09:30")
    assert due("2026-11-13T17:00", 30, "minutes") == at("2026-11-16T08:00")
    assert kinds("2026-11-03T18:00", 2, "hours")[:3] == [
        StepKind.RECEIVED,
        StepKind.OUTSIDE_SESSION,
        StepKind.CLOCK_STARTS,
    ]


def test_working_time_runs_in_saturday_sessions_but_not_on_a_closed_day():
    assert due("2026-11-13T16:00", 2, "hours", SATURDAYS) == at("2026-11-14T08:30")
    assert due("2026-10-27T16:00", 2, "hours", SATURDAYS) == at("2026-10-29T08:30")


def test_working_time_that_ends_with_the_session_is_due_at_its_end_and_seconds_are_kept():
    assert due("2026-11-03T10:30", 60, "minutes") == at("2026-11-03T11:30")
    assert due("2026-11-03T10:30:17", 60, "minutes") == at("2026-11-03T13:00:17")


# -- what is uncertain ----------------------------------------------------------------------------------------


def test_a_count_into_a_year_without_a_table_names_the_year():
    deadline = compute_deadline(VN, at("2027-12-30T10:00"), TimeLimit(5, LimitUnit.WORKING_DAYS))

    assert deadline.unknown_years == (2028,)
    assert [step.number for step in deadline.steps if step.kind is StepKind.UNKNOWN_YEAR] == [2028]


def test_a_proposed_day_counts_as_unconfirmed_only_where_it_was_looked_at():
    calendar = with_days(special("2026-12-10", DayKind.HOLIDAY, status=DayStatus.PROPOSED))

    assert compute_deadline(calendar, at("2026-12-10T09:00"), TimeLimit(2, LimitUnit.WORKING_DAYS)).unconfirmed == ()
    assert compute_deadline(calendar, at("2026-12-08T09:00"), TimeLimit(9, LimitUnit.CALENDAR_DAYS)).unconfirmed == ()
    touched = compute_deadline(calendar, at("2026-12-08T09:00"), TimeLimit(2, LimitUnit.WORKING_DAYS))
    assert touched.unconfirmed == (date(2026, 12, 10),)
    assert touched.due_at == at("2026-12-11T09:00")


# -- refusals -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unit", [unit for unit in LimitUnit if unit is not LimitUnit.SAME_DAY])
@pytest.mark.parametrize("value", [0, -1, 10**12])
def test_zero_negative_and_huge_limits_are_refused_with_the_field(unit, value):
    with pytest.raises(UserError) as caught:
        compute_deadline(VN, at("2026-11-03T10:00"), TimeLimit(value, unit))

    assert (caught.value.code, caught.value.field) == ("limit_out_of_range", "limit")


@pytest.mark.parametrize("unit", LARGEST)
def test_the_largest_limits_still_compute(unit):
    deadline = compute_deadline(VN, at("2026-11-03T10:00"), TimeLimit(LARGEST[unit], unit))

    assert deadline.due_at > at("2027-11-03T10:00")


@pytest.mark.parametrize("year", [1, 1900, 9999])
def test_a_receipt_in_an_impossible_year_is_refused(year):
    with pytest.raises(UserError, match="received_out_of_range"):
        compute_deadline(VN, datetime(year, 12, 31, 23, tzinfo=VIETNAM), SAME_DAY)


def test_a_receipt_without_an_offset_is_a_bug_and_never_guessed_at():
    with pytest.raises(BugError, match="naive_datetime"):
        compute_deadline(VN, datetime(2026, 11, 3, 10), SAME_DAY)  # noqa: DTZ001


def test_the_offset_of_the_receipt_changes_nothing():
    limit = TimeLimit(3, LimitUnit.WORKING_DAYS)
    here = compute_deadline(VN, at("2026-11-20T06:30"), limit)

    for zone in (UTC, timezone(timedelta(hours=-9))):
        assert compute_deadline(VN, at("2026-11-20T06:30").astimezone(zone), limit) == here
    assert here.due_at.utcoffset() == timedelta(hours=7)


# -- properties -----------------------------------------------------------------------------------------------

CALENDARS = st.sampled_from([VN, SATURDAYS])
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda instant: instant.replace(microsecond=0, tzinfo=VIETNAM)
)
SHORT = st.integers(1, 3000)
TIME_UNITS = st.sampled_from([LimitUnit.MINUTES, LimitUnit.HOURS, LimitUnit.HALF_SESSION])
DAY_UNITS = st.sampled_from([LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS])


@given(CALENDARS, INSTANTS, INSTANTS, st.integers(1, 60), TIME_UNITS)
def test_working_time_limits_are_monotone_in_the_instant(calendar, one, other, value, unit):
    first, last = sorted((one, other))
    limit = TimeLimit(value, unit)

    assert compute_deadline(calendar, first, limit).due_at <= compute_deadline(calendar, last, limit).due_at


@given(CALENDARS, INSTANTS, st.integers(1, 60), st.integers(1, 60), TIME_UNITS)
def test_working_time_limits_are_additive_in_the_instant(calendar, received, one, two, unit):
    at_once = compute_deadline(calendar, received, TimeLimit(one + two, unit)).due_at
    halfway = compute_deadline(calendar, received, TimeLimit(one, unit)).due_at

    assert compute_deadline(calendar, halfway, TimeLimit(two, unit)).due_at == at_once


@given(CALENDARS, INSTANTS, INSTANTS, st.integers(1, 60), DAY_UNITS)
def test_day_limits_are_monotone_in_the_date(calendar, one, other, value, unit):
    first, last = sorted((one, other))
    limit = TimeLimit(value, unit)
    due_first = compute_deadline(calendar, first, limit).due_at

    assert due_first.date() <= compute_deadline(calendar, last, limit).due_at.date()
    same_hour = datetime.combine(last.date(), first.timetz())
    assert due_first <= compute_deadline(calendar, same_hour, limit).due_at


@given(CALENDARS, INSTANTS, st.integers(1, 40), st.sampled_from(list(LimitUnit)))
def test_no_due_time_lies_outside_working_time_or_before_the_receipt(calendar, received, value, unit):
    deadline = compute_deadline(calendar, received, TimeLimit(value, unit))

    assert any(start <= deadline.due_at <= end for start, end in calendar.spans_on(deadline.due_at.date()))
    assert deadline.due_at > received
    assert deadline.steps[0].kind is StepKind.RECEIVED
    assert deadline.steps[-1].kind is StepKind.DUE
    assert deadline.steps[-1].at == deadline.due_at


@given(CALENDARS, INSTANTS, st.integers(1, 30))
def test_a_working_day_limit_counts_exactly_that_many_working_days(calendar, received, value):
    deadline = compute_deadline(calendar, received, TimeLimit(value, LimitUnit.WORKING_DAYS))
    day, counted = received.date(), 0
    while day < deadline.due_at.date():
        day += timedelta(days=1)
        counted += calendar.counts_as_working_day(day)

    assert counted == value
    assert [step.number for step in deadline.steps if step.kind is StepKind.DAY_COUNTED] == list(range(1, value + 1))


@given(CALENDARS, INSTANTS, SHORT)
def test_working_time_between_receipt_and_due_time_is_the_limit(calendar, received, minutes):
    finish = compute_deadline(calendar, received, TimeLimit(minutes, LimitUnit.MINUTES)).due_at

    assert calendar.working_seconds_between(received, finish) == minutes * 60
    assert calendar.working_seconds_between(finish, received) == -minutes * 60

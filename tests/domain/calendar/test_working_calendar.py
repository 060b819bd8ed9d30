from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.domain.calendar.table import DayKind, Session
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.errors import BugError, UserError
from tests.domain.calendar.helpers import (
    AFTERNOON,
    MORNING,
    at,
    plain_table,
    saturday_week,
    shipped,
    special,
    with_days,
)


def test_an_ordinary_day_has_two_sessions_a_holiday_and_a_sunday_none():
    calendar = shipped()

    assert calendar.sessions_on(date(2026, 11, 25)) == (MORNING, AFTERNOON)
    assert calendar.sessions_on(date(2026, 11, 24)) == ()
    assert calendar.sessions_on(date(2026, 11, 29)) == ()


def test_a_worked_saturday_is_a_full_day_even_where_saturdays_have_only_a_morning():
    calendar = with_days(weekly=saturday_week())

    assert calendar.sessions_on(date(2026, 8, 22)) == (MORNING, AFTERNOON)
    assert calendar.counts_as_working_day(date(2026, 8, 22))
    assert calendar.sessions_on(date(2026, 8, 29)) == (MORNING,)
    assert not calendar.counts_as_working_day(date(2026, 8, 29))


def test_the_saturdays_inside_the_tet_break_have_no_reception_session():
    calendar = with_days(weekly=saturday_week())

    assert [calendar.sessions_on(date(2026, 2, day)) for day in (14, 21)] == [(), ()]
    assert calendar.sessions_on(date(2027, 2, 6)) == ()


def test_a_reception_sunday_is_working_time_and_no_working_day():
    calendar = with_days(special("2026-11-29", DayKind.RECEPTION, sessions=(MORNING,)))

    assert calendar.is_open(at("2026-11-29T08:00"))
    assert not calendar.counts_as_working_day(date(2026, 11, 29))


def test_a_closure_that_counts_keeps_working_time_and_shuts_the_desk():
    calendar = with_days(special("2026-11-25", DayKind.CLOSURE, receives=False, returns=False))
    day = date(2026, 11, 25)

    assert calendar.counts_as_working_day(day)
    assert calendar.sessions_on(day) == (MORNING, AFTERNOON)
    assert (calendar.receives_on(day), calendar.returns_on(day)) == (False, False)
    assert calendar.day_note(day).kind is DayKind.CLOSURE


def test_a_closure_that_does_not_count_has_no_working_time():
    calendar = with_days(special("2026-11-25", DayKind.CLOSURE, counts=False))

    assert calendar.sessions_on(date(2026, 11, 25)) == ()
    assert not calendar.counts_as_working_day(date(2026, 11, 25))
    assert not calendar.receives_on(date(2026, 11, 25))


def test_a_session_runs_from_its_start_up_to_but_not_including_its_end():
    calendar = shipped()

    assert calendar.session_at(at("2026-11-25T07:30")) == (at("2026-11-25T07:30"), at("2026-11-25T11:30"))
    assert calendar.session_at(at("2026-11-25T11:30")) is None
    assert not calendar.is_open(at("2026-11-25T07:29:59"))
    assert calendar.is_open(datetime(2026, 11, 25, 1, 0, tzinfo=UTC))


def test_the_next_opening_is_now_while_open_and_the_next_session_is_always_a_later_one():
    calendar = shipped()

    assert calendar.next_opening(at("2026-11-25T09:00")) == at("2026-11-25T09:00")
    assert calendar.next_opening(at("2026-11-25T12:00")) == at("2026-11-25T13:00")
    assert calendar.next_session(at("2026-11-25T09:00"))[0] == at("2026-11-25T13:00")
    assert calendar.next_session(at("2026-11-27T14:00"))[0] == at("2026-11-30T07:30")


def test_working_days_before_and_after_step_over_holidays_and_weekends():
    calendar = shipped()

    assert calendar.next_working_day(date(2026, 11, 23)) == date(2026, 11, 25)
    assert calendar.previous_working_day(date(2026, 11, 25)) == date(2026, 11, 23)
    assert calendar.previous_working_day(date(2026, 11, 23)) == date(2026, 11, 20)


def test_minutes_are_added_to_the_second_and_an_end_on_a_session_s_end_stays_there():
    calendar = shipped()

    assert calendar.add_working_minutes(at("2026-11-25T10:30"), 60) == at("2026-11-25T11:30")
    assert calendar.add_working_minutes(at("2026-11-25T11:30"), 0) == at("2026-11-25T11:30")
    assert calendar.add_working_minutes(at("2026-11-25T12:30"), 0) == at("2026-11-25T13:00")
    assert calendar.add_working_minutes(at("2026-11-25T11:29:59.250000"), 1) == at("2026-11-25T13:00:59.250000")
    with pytest.raises(UserError, match="limit_out_of_range"):
        calendar.add_working_minutes(at("2026-11-25T10:00"), -1)


def test_years_without_a_table_are_named():
    assert shipped().unknown_years(date(2024, 12, 30), date(2025, 1, 2)) == (2024,)
    assert shipped().unknown_years(date(2027, 1, 1), date(2029, 1, 1)) == (2028, 2029)
    assert shipped().unknown_years(date(2025, 1, 1), date(2027, 12, 31)) == ()


def test_a_calendar_without_working_time_ahead_says_so_instead_of_searching_for_ever():
    first = date(2026, 1, 1)
    days = tuple(
        special((first + timedelta(days=offset)).isoformat(), DayKind.CLOSURE, counts=False) for offset in range(900)
    )
    calendar = WorkingCalendar(plain_table(days=days))

    for call in (
        lambda: calendar.next_working_day(first),
        lambda: calendar.next_opening(at("2026-01-01T10:00")),
        lambda: calendar.add_working_minutes(at("2026-01-01T10:00"), 1),
    ):
        with pytest.raises(UserError, match="calendar_without_working_time"):
            call()


def test_the_last_days_of_the_calendar_of_the_world_end_in_the_same_clear_error():
    with pytest.raises(UserError, match="calendar_without_working_time"):
        shipped().next_working_day(date.max)


def test_a_naive_instant_is_a_bug():
    with pytest.raises(BugError, match="naive_datetime"):
        shipped().is_open(datetime(2026, 11, 25, 9))  # noqa: DTZ001


def test_a_bad_table_is_refused_when_the_calendar_is_made():
    with pytest.raises(UserError, match="calendar_sessions_overlap"):
        WorkingCalendar(plain_table(weekly=(*((MORNING, Session(MORNING.start, AFTERNOON.end)),) * 5, (), ())))

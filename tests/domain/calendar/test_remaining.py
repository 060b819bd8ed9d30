"""What is left of a due time in working time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.remaining import Parts, WorkingTime
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.services.shipped import shipped_calendar_table

CALENDAR = WorkingCalendar(shipped_calendar_table())
INSTANTS = st.integers(0, 5 * 365 * 86_400).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=VIETNAM) + timedelta(seconds=seconds)
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=VIETNAM)


def test_a_night_a_weekend_and_a_holiday_are_no_working_time():
    time = WorkingTime(CALENDAR)

    assert time.between(at(20, 16), at(23, 8)) == time.between(at(20, 16), at(20, 17)) + 1800
    assert time.between(at(23, 17), at(25, 7, 30)) == 0, "Tuesday the 24th is a holiday"


def test_a_day_is_a_standard_working_day_and_two_units_are_told():
    time = WorkingTime(CALENDAR)

    assert time.day_seconds == 8 * 3600
    assert time.parts(11 * 3600 + 59 * 60) == Parts(1, 3, 0)
    assert time.parts(-(2 * 3600 + 15 * 60)) == Parts(0, 2, 15)
    assert time.parts(59) == Parts()
    assert time.parts(time.between(at(19, 9), at(20, 12))) == Parts(1, 2, 0), "Thursday 9:00 to Friday noon"


@given(first=INSTANTS, last=INSTANTS)
def test_it_agrees_with_the_calendar_that_walks_from_day_to_day(first: datetime, last: datetime):
    time = WorkingTime(CALENDAR)
    time.between(at(18, 9), at(19, 9))

    assert time.between(first, last) == CALENDAR.working_seconds_between(first, last)
    assert time.between(last, first) == -time.between(first, last)


@given(first=INSTANTS, middle=INSTANTS, last=INSTANTS)
def test_two_stretches_are_as_long_as_the_whole(first: datetime, middle: datetime, last: datetime):
    time = WorkingTime(CALENDAR)

    assert time.between(first, middle) + time.between(middle, last) == time.between(first, last)


@given(seconds=st.integers(-10_000_000, 10_000_000))
def test_parts_never_say_more_than_there_is(seconds: int):
    time = WorkingTime(CALENDAR)
    parts = time.parts(seconds)
    said = parts.days * time.day_seconds + parts.hours * 3600 + parts.minutes * 60

    assert 0 <= abs(seconds) - said < (3600 if parts.days else 60)
    assert not (parts.days and parts.minutes)


def test_any_zone_gives_the_same():
    time = WorkingTime(CALENDAR)

    assert time.between(at(19, 9).astimezone(UTC), at(19, 10).astimezone(UTC)) == 3600


def test_a_hundred_rows_months_away_are_counted_in_a_moment():
    time = WorkingTime(CALENDAR)
    now = at(19, 9, 40)
    time.between(now, now + timedelta(days=200))

    start = perf_counter()
    for number in range(100):
        time.between(now, now + timedelta(days=number * 2))
    assert perf_counter() - start < 0.05

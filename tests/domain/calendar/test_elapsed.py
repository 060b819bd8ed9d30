"""Counting working days between dates."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar.elapsed import WorkingDayCount
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.services.shipped import shipped_calendar_table

CALENDAR = WorkingCalendar(shipped_calendar_table())
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


def test_a_holiday_and_a_weekend_are_not_counted():
    days = WorkingDayCount(CALENDAR)

    assert days.between(date(2026, 11, 20), date(2026, 11, 26)) == 3, "Monday, Wednesday and Thursday"
    assert days.between(date(2026, 11, 26), date(2026, 11, 20)) == -3
    assert days.between(date(2026, 11, 24), date(2026, 11, 24)) == 0


@given(first=DAYS, last=DAYS)
def test_it_agrees_with_walking_from_day_to_day(first: date, last: date):
    days = WorkingDayCount(CALENDAR)
    days.between(date(2026, 11, 19), date(2026, 11, 20))
    low, high = sorted((first, last))

    walked = sum(CALENDAR.counts_as_working_day(low + timedelta(days=n)) for n in range(1, (high - low).days + 1))

    assert days.between(low, high) == walked
    assert days.between(high, low) == -walked


def test_centuries_do_not_make_it_slow_or_fail():
    days = WorkingDayCount(CALENDAR)

    assert days.between(date(1990, 1, 1), date(2026, 11, 19)) > 2000

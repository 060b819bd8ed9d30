from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.indicators import Period, share
from desktop_app.errors import UserError

NOW = datetime(2026, 11, 19, 2, 40, tzinfo=UTC)


def test_a_period_that_is_over_is_looked_at_from_its_vietnamese_midnight():
    period = Period(date(2026, 11, 1), date(2026, 11, 18))

    assert period.end_instant(NOW) == datetime(2026, 11, 18, 17, 0, tzinfo=UTC)


def test_a_period_that_is_running_is_looked_at_from_now():
    assert Period(date(2026, 11, 19), date(2026, 11, 19)).end_instant(NOW) == NOW
    assert Period(date(2027, 1, 1), date(2027, 12, 31)).end_instant(NOW) == NOW


def test_the_last_day_there_is_ends_a_period_without_an_error():
    assert Period(date(1, 1, 1), date.max).end_instant(NOW) == NOW


@given(st.dates(), st.integers(1, 1000))
def test_a_reversed_period_is_refused(first, days):
    try:
        last = first - timedelta(days=days)
    except OverflowError:
        return
    with pytest.raises(UserError) as caught:
        Period(first, last)
    assert (caught.value.code, caught.value.field) == ("period_reversed", "period")
    assert Period(first, first).first == first


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_share_is_a_percentage_or_nothing(part, more):
    whole = part + more

    found = share(part, whole)

    assert found is None if whole == 0 else 0 <= found <= 100
    assert share(7, 8) == 87.5

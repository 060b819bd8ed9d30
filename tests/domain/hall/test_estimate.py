"""How long somebody will wait, and how sure that is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.hall.estimate import Pace, estimate, quantile

PACE = Pace(8)


def test_nobody_can_tell_while_no_counter_is_open() -> None:
    assert estimate(3, 0, 0, PACE) is None


def test_a_free_counter_calls_at_once_whatever_the_lines_of_other_days_were_off_by() -> None:
    known = Pace(8, 100, -5, 6, 30, 100)
    for pace in (PACE, known):
        now = estimate(0, 2, 1, pace)
        assert now is not None
        assert (now.minutes, now.high) == (0, 0)


def test_the_range_is_in_steps_of_five_minutes_and_holds_the_estimate() -> None:
    found = estimate(4, 2, 2, PACE)
    assert found is not None
    assert (found.minutes, found.low, found.high) == (18, 5, 30)


@given(st.floats(0, 200), st.integers(1, 30), st.floats(1, 60))
def test_more_people_before_never_make_the_wait_shorter(load: float, counters: int, minutes: float) -> None:
    pace = Pace(minutes)
    first, second = estimate(load, counters, counters, pace), estimate(load + 1, counters, counters, pace)
    assert first is not None
    assert second is not None
    assert first.minutes <= second.minutes
    assert first.low <= first.minutes <= first.high or first.minutes >= 300


def test_a_quantile_is_a_value_that_was_counted() -> None:
    assert quantile({1: 5, 10: 5}, 0.5) == 1
    assert quantile({1: 5, 10: 5}, 0.6) == 10
    assert quantile({}, 0.5) == 0

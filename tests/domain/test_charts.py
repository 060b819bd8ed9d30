"""Bars are numbers with names; their axis has round whole values."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.charts import Bar, ChartData, Series, axis_ticks


@given(st.integers(0, 10**9), st.integers(1, 8))
def test_the_axis_covers_the_largest_bar_with_few_round_steps(largest, most):
    ticks = axis_ticks(largest, most)

    steps = {later - earlier for earlier, later in pairwise(ticks)}
    assert ticks[0] == 0
    assert ticks[-1] >= max(1, largest)
    assert len(ticks) <= most + 1 or ticks == (0, 1)
    assert len(steps) == 1
    assert str(steps.pop()).strip("0") in ("1", "2", "5")


def test_bars_of_nothing_but_zeros_are_empty():
    chart = ChartData("a", "A", "Ngày", (Series("x", "X", "accent"),), (Bar("1", "1", (0,)),))

    assert chart.is_empty
    assert ChartData("a", "A", "Ngày", (), ()).is_empty

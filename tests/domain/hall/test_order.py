"""Who is next, by the rule of the hall."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.hall.order import Head, next_head, run_after
from desktop_app.domain.hall.records import HallRules
from desktop_app.domain.hall.ticket import Lane

NOW = datetime(2026, 11, 19, 2, 40, tzinfo=UTC)
RULES = HallRules()


def head(number: int, lane: Lane, waited: float, *, reserved: bool = False) -> Head:
    return Head(number, lane, NOW - timedelta(minutes=waited), reserved)


def called(*heads: Head, run: int = 0, rules: HallRules = RULES) -> int:
    found = next_head(heads, run, rules, NOW)
    return found.ticket_id if found is not None else 0


def test_nobody_is_called_from_an_empty_hall() -> None:
    assert called() == 0


@pytest.mark.parametrize(("run", "expected"), [(0, 1), (1, 1), (2, 2), (3, 2)])
def test_priority_comes_forward_after_two_without(run: int, expected: int) -> None:
    assert called(head(1, Lane.ORDINARY, 10), head(2, Lane.PRIORITY, 5), run=run) == expected


def test_priority_is_never_worse_off_than_somebody_without_it_who_came_later() -> None:
    assert called(head(1, Lane.PRIORITY, 10), head(2, Lane.ORDINARY, 5), run=0) == 1


def test_nobody_is_overtaken_after_the_extra_wait_of_the_rule() -> None:
    assert called(head(1, Lane.ORDINARY, 20), head(2, Lane.PRIORITY, 6), run=5) == 2
    assert called(head(1, Lane.ORDINARY, 20), head(2, Lane.PRIORITY, 5), run=5) == 1


def test_a_transfer_to_this_counter_and_a_due_appointment_come_first() -> None:
    lines = (head(1, Lane.ORDINARY, 20), head(2, Lane.PRIORITY, 10), head(3, Lane.APPOINTMENT, -10))
    assert called(*lines) == 3
    assert called(*lines, head(4, Lane.ORDINARY, 1, reserved=True)) == 4


def test_an_appointment_whose_time_has_not_come_waits() -> None:
    assert called(head(1, Lane.APPOINTMENT, -16)) == 0
    assert called(head(1, Lane.APPOINTMENT, -16), head(2, Lane.ORDINARY, 0)) == 2


@given(
    st.lists(st.tuples(st.sampled_from([Lane.PRIORITY, Lane.ORDINARY]), st.integers(0, 60)), min_size=1, max_size=12),
    st.integers(0, 4),
    st.integers(0, 20),
)
def test_everybody_is_called_once_and_each_line_in_its_own_order(
    people: list[tuple[Lane, int]], turns: int, extra: int
) -> None:
    rules = HallRules(ordinary_before_priority=turns, most_extra_wait_minutes=extra)
    left = [head(number, lane, waited) for number, (lane, waited) in enumerate(people, start=1)]
    order: list[Head] = []
    run = 0
    while left:
        firsts = [min((one for one in left if one.lane is lane), key=_place) for lane in {one.lane for one in left}]
        chosen = next_head(tuple(firsts), run, rules, NOW)
        assert chosen is not None
        run = run_after(run, chosen.lane)
        left.remove(chosen)
        order.append(chosen)
    for lane in (Lane.PRIORITY, Lane.ORDINARY):
        line = [one for one in order if one.lane is lane]
        assert line == sorted(line, key=_place)
    for place, one in enumerate(order):
        if one.lane is Lane.PRIORITY:  # whoever was called before, without priority, had come before
            later = [other for other in order[:place] if other.lane is Lane.ORDINARY and _place(other) > _place(one)]
            assert later == []


def _place(one: Head) -> tuple[datetime, int]:
    return one.order_at, one.ticket_id

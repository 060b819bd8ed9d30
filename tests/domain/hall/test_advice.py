"""When the hall should open another counter."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.hall.advice import Desk, Waiting, advise, forecast

NOW = datetime(2026, 11, 19, 2, 40, tzinfo=UTC)


def person(number: int, waited: float = 0, group: str = "a", service: float = 6) -> Waiting:
    return Waiting(number, group, NOW - timedelta(minutes=waited), service)


def test_each_person_gets_the_first_counter_that_is_free() -> None:
    line = (person(1, 3), person(2, 2), person(3, 1))
    assert forecast(line, (Desk("q1", (), 4), Desk("q2", ())), NOW) == {1: 3, 2: 2 + 4, 3: 1 + 6}


def test_no_advice_while_everybody_will_be_called_in_time() -> None:
    advice = advise((person(1), person(2)), (Desk("q1", ()),), (Desk("q2", ()),), 15, NOW)
    assert (advice.will_be_late, advice.open_now) == (0, ())


def test_the_fewest_counters_that_bring_everybody_within_the_target() -> None:
    line = tuple(person(number) for number in range(6))  # the 4th would wait 18 minutes at one counter
    advice = advise(line, (Desk("q1", ()),), (Desk("q2", ("b",)), Desk("q3", ()), Desk("q4", ())), 15, NOW)
    assert advice.will_be_late == 3
    assert advice.open_now == ("q3",)


def test_a_counter_of_another_group_is_never_advised_and_a_group_nobody_serves_is_in_danger() -> None:
    advice = advise((person(1, group="b"),), (Desk("q1", ("a",)),), (Desk("q2", ("a",)),), 15, NOW)
    assert (advice.will_be_late, advice.open_now) == (1, ())
    advice = advise((person(1, group="b"),), (Desk("q1", ("a",)),), (Desk("q2", ("b",)),), 15, NOW)
    assert advice.open_now == ("q2",)


def test_who_is_late_already_is_said_and_not_counted_twice() -> None:
    advice = advise((person(1, 20), person(2, 1)), (Desk("q1", ()),), (), 15, NOW)
    assert (advice.late_now, advice.will_be_late) == (1, 0)


def test_a_counter_is_advised_for_those_who_are_late_already_and_must_wait_on() -> None:
    line = (person(1, 30), person(2, 29), person(3, 28))
    advice = advise(line, (Desk("q1", (), 6),), (Desk("q2", ()),), 15, NOW)
    assert (advice.late_now, advice.will_be_late, advice.open_now) == (3, 0, ("q2",))


@given(
    st.lists(st.tuples(st.floats(0, 40), st.sampled_from("ab"), st.floats(1, 20)), max_size=20),
    st.lists(st.tuples(st.sampled_from([(), ("a",), ("b",)]), st.floats(0, 20)), max_size=4),
    st.lists(st.sampled_from([(), ("a",), ("b",)]), max_size=4),
)
def test_opening_what_is_advised_never_leaves_more_people_in_danger_nor_is_advised_for_nothing(
    people: list[tuple[float, str, float]],
    desks: list[tuple[tuple[str, ...], float]],
    spare: list[tuple[str, ...]],
) -> None:
    line = tuple(person(number, *one) for number, one in enumerate(people))
    working = tuple(Desk(f"w{number}", groups, free) for number, (groups, free) in enumerate(desks))
    closed = tuple(Desk(f"s{number}", groups) for number, groups in enumerate(spare))
    before = advise(line, working, closed, 15, NOW)
    opened = tuple(desk for desk in closed if desk.key in before.open_now)
    after = advise(line, (*working, *opened), (), 15, NOW)
    assert after.will_be_late <= before.will_be_late
    assert not before.open_now or before.late_now or before.will_be_late

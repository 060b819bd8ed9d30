"""Nobody stands alone behind a sum, and nobody is told by subtraction."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.satisfaction.ballot import Place
from desktop_app.domain.satisfaction.gather import LEAST, gather

PLACES = st.builds(Place, st.sampled_from(["", "x", "y", "z"]), st.sampled_from(["", "1", "2", "3"]))


def test_places_with_enough_people_stay_as_they_are() -> None:
    places = {Place("x", "1"): 3, Place("y", "1"): 4}
    assert gather(places) == {place: place for place in places}


def test_counters_of_one_procedure_are_put_together_first() -> None:
    assert gather({Place("x", "1"): 2, Place("x", "2"): 1, Place("y", "1"): 5}) == {
        Place("x", "1"): Place("x"), Place("x", "2"): Place("x"), Place("y", "1"): Place("y", "1"),
    }  # fmt: skip


def test_what_is_left_is_not_told_by_subtraction() -> None:
    """One dossier of y is left over: the smallest that was kept joins it."""
    assert gather({Place("x", "1"): 9, Place("x", "2"): 3, Place("y", "1"): 1}) == {
        Place("x", "1"): Place("x", "1"), Place("x", "2"): Place(), Place("y", "1"): Place(),
    }  # fmt: skip


def test_so_few_that_nothing_can_be_said() -> None:
    assert gather({Place("x", "1"): 2}) is None
    assert gather({}) is None


def test_a_place_known_from_a_ballot_only_hides_among_others() -> None:
    assert gather({Place("x", "1"): 3, Place("", "2"): 0}) == {Place("x", "1"): Place(), Place("", "2"): Place()}


@given(st.dictionaries(PLACES, st.integers(0, 6), max_size=12))
def test_every_answer_stands_for_enough_people(services: dict[Place, int]) -> None:
    goes = gather(services)
    if goes is None:
        assert sum(services.values()) < LEAST
        return
    sizes: Counter[Place] = Counter()
    for place, to in goes.items():
        sizes[to] += services[place]
    assert set(goes) == set(services)
    assert all(times >= LEAST for times in sizes.values())
    assert all(
        to.procedure in ("", place.procedure) and to.counter in ("", place.counter) for place, to in goes.items()
    )

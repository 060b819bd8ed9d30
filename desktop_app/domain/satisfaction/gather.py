"""Making the sums of a day so coarse that nobody stands alone behind one.

A cell "procedure X, counter 3: one dissatisfied" names its dossier when counter 3 returned one dossier of X that day.
So a place is kept as it is only while at least ``LEAST`` services of the day could be meant by it; places that are
too small are put together, first all counters of a procedure, then everything that is left. What is left must not
be told by subtraction either: when it is too small, the smallest of the kept places joins it.

Three is the usual least number of published tables (our decision, docs/domain.md, 8).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from desktop_app.domain.satisfaction.ballot import Place

LEAST = 3
_Coarser = Callable[[Place], Place]


def gather(services: Mapping[Place, int], least: int = LEAST) -> dict[Place, Place] | None:
    """Where each place of a day goes, or None when so few people came that nothing can be said: the box waits.

    ``services``: how many services of one occasion ended at each place, whether they were rated or not; 0 for a place
    that is only known from a ballot. Every value of the answer stands for at least ``least`` of them.
    """
    if sum(services.values()) < least:
        return None
    goes = {place: place for place in services}
    _join(goes, services, least, _without_counter)
    _join(goes, services, least, _nowhere)
    while Place() in goes.values():
        sizes = _sizes(goes, services)
        if sizes[Place()] >= least:
            break
        smallest = min((place for place in sizes if place != Place()), key=lambda one: (sizes[one], one))
        goes = {place: Place() if to == smallest else to for place, to in goes.items()}
    return goes


def _sizes(goes: Mapping[Place, Place], services: Mapping[Place, int]) -> Counter[Place]:
    sizes: Counter[Place] = Counter()
    for place, to in goes.items():
        sizes[to] += services[place]
    return sizes


def _join(goes: dict[Place, Place], services: Mapping[Place, int], least: int, coarser: _Coarser) -> None:
    sizes = _sizes(goes, services)
    for place, to in goes.items():
        if sizes[to] < least:
            goes[place] = coarser(to)


def _without_counter(place: Place) -> Place:
    return Place(place.procedure)


def _nowhere(_place: Place) -> Place:
    return Place()

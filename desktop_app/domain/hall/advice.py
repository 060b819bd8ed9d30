"""Whether the hall keeps its promise of a short wait, and how many counters more would.

[D] A forecast by walking the line: each person gets the first counter of his group that will be free. It knows the
pace the centre's own events taught, and nothing about who will come in the next minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

WORTH = 0.2
"""A further counter must save a fifth of the minutes that people will be late, or bring somebody within the target."""
_A_DAY = 24 * 60.0
"""Minutes somebody "waits" whom no counter serves, where waits are added up."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody in line: since when he waits, and how long his service will take on average."""

    ticket_id: int
    group: str
    since: datetime
    service_minutes: float


@dataclass(frozen=True, slots=True)
class Desk:
    """A counter: the groups it serves (empty: all), and in how many minutes it will be free."""

    key: str
    groups: tuple[str, ...]
    free_in: float = 0.0


@dataclass(frozen=True, slots=True)
class Advice:
    """``late_now`` wait longer than the target already; ``will_be_late`` will have when they are called.

    ``open_now``: closed or paused counters worth opening, in the order in which they help most; empty when nobody is
    or will be late, or when no counter is left that would help.
    """

    waiting: int
    late_now: int
    will_be_late: int
    open_now: tuple[str, ...]


def forecast(line: tuple[Waiting, ...], desks: tuple[Desk, ...], now: datetime) -> dict[int, float]:
    """Ticket → minutes it will have waited when it is called; infinite where no counter serves its group."""
    free = {desk.key: desk.free_in for desk in desks}
    waits: dict[int, float] = {}
    for person in line:
        able = [desk for desk in desks if not desk.groups or person.group in desk.groups]
        if not able:
            waits[person.ticket_id] = float("inf")
            continue
        chosen = min(able, key=lambda desk: (free[desk.key], desk.key))
        waits[person.ticket_id] = (now - person.since).total_seconds() / 60 + free[chosen.key]
        free[chosen.key] += person.service_minutes
    return waits


def advise(
    line: tuple[Waiting, ...], desks: tuple[Desk, ...], spare: tuple[Desk, ...], target_minutes: int, now: datetime
) -> Advice:
    """The state of the line, and which of the spare counters to open."""
    late = {one.ticket_id for one in line if (now - one.since).total_seconds() / 60 >= target_minutes}
    waits = forecast(line, desks, now)
    return Advice(
        waiting=len(line),
        late_now=len(late),
        will_be_late=_endangered(waits, late, target_minutes),
        open_now=_counters_to_open(line, desks, spare, target_minutes, late, now),
    )


def _counters_to_open(
    line: tuple[Waiting, ...],
    desks: tuple[Desk, ...],
    spare: tuple[Desk, ...],
    target_minutes: int,
    late: set[int],
    now: datetime,
) -> tuple[str, ...]:
    """Counter by counter, each time the one that helps most, while it spares the line a good part of its lateness."""

    def trouble(working: tuple[Desk, ...]) -> tuple[int, float]:
        waits = forecast(line, working, now)
        minutes = 0.0
        for one in line:
            waited = (now - one.since).total_seconds() / 60
            minutes += max(0.0, min(waits[one.ticket_id], waited + _A_DAY) - max(waited, target_minutes))
        return _endangered(waits, late, target_minutes), minutes

    chosen: list[str] = []
    now_in = trouble(desks)
    left = list(spare)
    while now_in[1] and left:
        tried = [(trouble((*desks, one)), one.key, one) for one in left]
        after, _, best = min(tried, key=lambda option: option[:2])
        if after[0] >= now_in[0] and after[1] > now_in[1] * (1 - WORTH):
            break
        chosen.append(best.key)
        desks = (*desks, best)
        left.remove(best)
        now_in = after
    return tuple(chosen)


def _endangered(waits: dict[int, float], late: set[int], target_minutes: int) -> int:
    """People who are not late yet and will be."""
    return sum(1 for ticket, minutes in waits.items() if ticket not in late and minutes >= target_minutes)

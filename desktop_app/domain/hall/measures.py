"""What one ticket adds to the figures of the hall: whole-minute histograms, so that a percentile is a count.

The sum over all tickets *is* the figure. A step changes the sums by what the ticket adds after it less what it added
before, in the event's own transaction; an undone step takes back exactly what it had added.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop_app.clock import in_vietnam
from desktop_app.domain.hall.ticket import CalledBy, Ticket, TicketState

MOST_MINUTES = 600
"""Longer is counted here: a histogram needs an end, and ten hours are more than any session."""


class Measure(StrEnum):
    ARRIVED = "arrived"
    """By the hour of taking."""
    WAIT = "wait"
    """Minutes from the ticket (an appointment: from its time, if later) to the call after which service began; by the
    hour of that call."""
    SERVICE = "service"
    """Minutes from begin to end; by the hour of the begin."""
    ERROR = "error"
    """Minutes the wait was longer (+) or shorter (−) than the slip had said."""
    ABSENT = "absent"
    """Turns that ended because nobody came; by the hour of taking."""
    CANCELLED = "cancelled"
    FORGOTTEN = "forgotten"
    OUT_OF_ORDER = "out_of_order"
    WITHOUT_DOSSIER = "without_dossier"


class Cell(NamedTuple):
    """One cell of the sums."""

    day: str
    measure: Measure
    group: str
    counter: str
    lane: str
    hour: int
    minute: int


def cells(ticket: Ticket) -> Counter[Cell]:
    """What this ticket adds, in its present state."""
    found: Counter[Cell] = Counter()
    _count(found, ticket, Measure.ARRIVED, ticket.taken_at, counter="")
    if ticket.absences:
        _count(found, ticket, Measure.ABSENT, ticket.taken_at, times=ticket.absences, counter="")
    if ticket.state is TicketState.CANCELLED:
        _count(found, ticket, Measure.CANCELLED, ticket.ended_at or ticket.taken_at)
    if ticket.state is TicketState.FORGOTTEN:
        _count(found, ticket, Measure.FORGOTTEN, ticket.taken_at)
        return found  # nobody knows when it was served
    if ticket.begun_at is None or ticket.called_at is None:
        return found
    waited = waited_minutes(ticket)
    _count(found, ticket, Measure.WAIT, ticket.called_at, minute=waited)
    if ticket.estimate is not None:
        _count(found, ticket, Measure.ERROR, ticket.called_at, minute=waited - ticket.estimate.minutes)
    if ticket.called_by is not CalledBy.NEXT:
        _count(found, ticket, Measure.OUT_OF_ORDER, ticket.called_at)
    if ticket.state is TicketState.DONE and ticket.ended_at is not None:
        _count(found, ticket, Measure.SERVICE, ticket.begun_at, minute=whole_minutes(ticket.begun_at, ticket.ended_at))
        if not ticket.dossiers:
            _count(found, ticket, Measure.WITHOUT_DOSSIER, ticket.begun_at)
    return found


def waited_minutes(ticket: Ticket) -> int:
    """Whole minutes from the place in line to the call; 0 for who was called before the time of an appointment."""
    start = max(ticket.taken_at, ticket.order_at)
    return whole_minutes(start, ticket.called_at or start)


def whole_minutes(first: datetime, last: datetime) -> int:
    """Begun minutes do not count; a clock that was set back gives 0, not less."""
    return max(0, min(MOST_MINUTES, int((last - first).total_seconds() // 60)))


def changes(before: Ticket | None, after: Ticket) -> dict[Cell, int]:
    """Cells that a step changes, and by how much."""
    delta = cells(after)
    delta.subtract(cells(before) if before is not None else {})
    return {cell: times for cell, times in delta.items() if times}


def _count(
    found: Counter[Cell],
    ticket: Ticket,
    measure: Measure,
    at: datetime,
    *,
    minute: int = 0,
    times: int = 1,
    counter: str | None = None,
) -> None:
    where = ticket.counter if counter is None else counter
    found[Cell(ticket.day, measure, ticket.group, where, ticket.lane.value, in_vietnam(at).hour, minute)] += times

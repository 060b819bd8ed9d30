"""What F3 shows at one instant: where the counter stands, how long people wait, what the one big key does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.hall.measures import whole_minutes
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import Outcome, TicketState

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import CounterQueue, QueueRow

SOON_SHARE = 0.8
"""From this share of the target on, a wait asks for attention."""


class Stage(StrEnum):
    """Where the counter stands; it says what Space does."""

    NO_COUNTER = "no_counter"
    CLOSED = "closed"
    PAUSED = "paused"
    FREE = "free"
    CALLED = "called"
    SERVING = "serving"


def stage_of(queue: CounterQueue | None) -> Stage:
    """Somebody at the counter comes first: whoever sits down there goes on with him."""
    if queue is None:
        return Stage.NO_COUNTER
    current = queue.counter.current
    if current is not None:
        return Stage.SERVING if current.state is TicketState.SERVING else Stage.CALLED
    if queue.counter.state is CounterMode.OPEN:
        return Stage.FREE
    return Stage.PAUSED if queue.counter.state is CounterMode.PAUSED else Stage.CLOSED


@dataclass(frozen=True, slots=True)
class Waited:
    """Whole minutes and what to make of them: ``calm``, ``attention`` near the target, ``late`` beyond it."""

    minutes: int
    state: str


def waited(row: QueueRow, target: int, now: datetime) -> Waited:
    """How long somebody has had his place; 0 before the time of an appointment."""
    minutes = whole_minutes(max(row.taken_at, row.order_at), now)
    if minutes >= target:
        return Waited(minutes, "late")
    return Waited(minutes, "attention" if minutes >= target * SOON_SHARE else "calm")


def served_minutes(row: QueueRow, now: datetime) -> int:
    """Whole minutes since the service began."""
    return whole_minutes(row.begun_at, now) if row.begun_at is not None else 0


def likely_outcome(row: QueueRow) -> Outcome:
    """What the question about the end offers first."""
    return Outcome.DOSSIER if row.dossiers else Outcome.ADVICE


def in_call_order(queue: CounterQueue) -> tuple[QueueRow, ...]:
    """Whom the rule calls next stands first, the others by their places: who comes after him depends on the calls."""
    return tuple(sorted(queue.waiting, key=lambda row: row.ticket_id != queue.next_id))


def aside(queue: CounterQueue) -> tuple[QueueRow, ...]:
    """Who was put aside at this counter, then who was absent."""
    return (*queue.parked, *queue.absent)

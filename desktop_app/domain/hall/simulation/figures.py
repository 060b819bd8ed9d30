"""What a simulated day comes to. Counted from the tickets as they ended, not from the sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from desktop_app.domain.hall.measures import waited_minutes, whole_minutes
from desktop_app.domain.hall.simulation.day import SimulatedDay, shares
from desktop_app.domain.hall.ticket import Ticket, TicketState


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Minutes are whole ones; shares lie between 0 and 1. None: nobody was served."""

    arrived: int
    turned_away: int
    served: int
    wait_median: int | None
    wait_p90: int | None
    within_15: float | None
    """Less than so many full minutes, as on F7."""
    within_30: float | None
    service_median: int | None
    absent_share: float
    """Turns that ended because nobody came, of all numbers."""
    cancelled: int
    forgotten: int
    transferred: int
    undone: int
    without_slip: int
    on_paper: int
    longest_queue: int
    busy: dict[str, float]
    error_median: int | None
    """Minutes the wait was longer (+) or shorter (−) than the slip had said."""
    error_p90: int | None
    """Of its absolute value."""


def figures_of(day: SimulatedDay, tickets: Iterable[Ticket]) -> DayFigures:
    """The figures of one day."""
    every = tuple(tickets)
    served = [one for one in every if one.state is TicketState.DONE and one.called_at and one.begun_at]
    waits = [waited_minutes(one) for one in served]
    services = [whole_minutes(one.begun_at, one.ended_at) for one in served if one.begun_at and one.ended_at]
    errors = [waited_minutes(one) - one.estimate.minutes for one in served if one.estimate is not None]
    return DayFigures(
        arrived=len(every),
        turned_away=day.turned_away,
        served=len(served),
        wait_median=rank(waits, 0.5),
        wait_p90=rank(waits, 0.9),
        within_15=_share(waits, 15),
        within_30=_share(waits, 30),
        service_median=rank(services, 0.5),
        absent_share=round(sum(one.absences for one in every) / len(every), 3) if every else 0.0,
        cancelled=sum(1 for one in every if one.state is TicketState.CANCELLED),
        forgotten=sum(1 for one in every if one.state is TicketState.FORGOTTEN),
        transferred=sum(1 for one in every if one.transfers),
        undone=day.undone,
        without_slip=day.without_slip,
        on_paper=day.on_paper,
        longest_queue=day.longest_queue,
        busy=shares(tuple(day.seats.values())),
        error_median=rank(errors, 0.5),
        error_p90=rank([abs(one) for one in errors], 0.9),
    )


def rank(values: Sequence[int], share: float) -> int | None:
    """The nearest rank; None of nothing."""
    return sorted(values)[max(0, ceil(share * len(values)) - 1)] if values else None


def _share(waits: Sequence[int], minutes: int) -> float | None:
    return round(sum(1 for one in waits if one < minutes) / len(waits), 3) if waits else None

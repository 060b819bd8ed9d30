"""Past days of a hall written in bulk: events, tickets, counters and sums as the services would have left them.

For sample data and for measuring. What the events do to a ticket is the same fold, and what they leave in its row the
same function, as in the projection; so a rebuild from the log gives the same rows (a test compares).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from desktop_app.domain.events import Event, EventData
from desktop_app.domain.events.hall import (
    CounterClosedData,
    TicketCalledData,
    TicketTakenData,
    TicketUndoneData,
)
from desktop_app.domain.hall import life
from desktop_app.domain.hall.measures import Cell, cells
from desktop_app.domain.hall.order import run_after
from desktop_app.domain.hall.ticket import AT_COUNTER, Ticket, TicketState
from desktop_app.domain.values import replace
from desktop_app.services.hall.tickets import TICKET_SEQUENCE, number_sequence
from models import event_log, sequences
from models.base import table_of
from models.hall import HallCounterRow, TicketRow
from models.many import write_many
from models.projections import hall as projection

_TICKET, _COUNTER = table_of(TicketRow), table_of(HallCounterRow)
_INSERT = insert(_TICKET)


@dataclass(slots=True)
class _Kept:
    """A ticket that may still change, and its row."""

    ticket: Ticket
    row: dict[str, Any]
    adds: Counter[Cell]
    """What it adds to the sums now."""
    written: bool = False
    """An earlier ``write`` has it in the table."""


class HallHistory:
    """Collects events in order of time (``add``), gives them their place in the log (``place``), writes (``write``).

    The hall must be this object's own while it works: it remembers who sits at which counter.
    """

    def __init__(self) -> None:
        self._new: list[tuple[Event, EventData]] = []
        self._events: list[Event] = []
        self._counter_events: list[tuple[Event, EventData]] = []
        self._kept: dict[int, _Kept] = {}
        self._touched: dict[int, _Kept] = {}
        self._sums: Counter[Cell] = Counter()
        self._seats: dict[str, tuple[int, int]] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._tickets = 0

    def add(self, event: Event, data: EventData) -> None:
        """One event, still without its sequence and its data (``domain.hall.simulation.memory``)."""
        self._new.append((event, data))

    def place(self, session: Session, take: Callable[[int], int] | None = None) -> None:
        """What was added stands in the log here, before whatever is appended next.

        ``take``: gives the first of so many numbers of the log that follow each other; else they come from ``session``.
        """
        if not self._new:
            return
        count = len(self._new)
        first = take(count) if take else sequences.take_many(session, sequences.EVENT_SEQUENCE, count)
        for seq, (bare, data) in enumerate(self._new, start=first):
            event = replace(bare, seq=seq, data=msgspec.to_builtins(data, str_keys=True))
            self._events.append(event)
            self._apply(event, data)
        self._new.clear()

    def write(self, session: Session) -> None:
        """Everything that was placed is written; more may be added afterwards."""
        self.place(session)
        event_log.write_placed(session, self._events)
        connection = session.connection()
        old = [ticket_id for ticket_id, kept in self._touched.items() if kept.written]
        if old:
            connection.execute(delete(_TICKET).where(_TICKET.c.id.in_(old)))
        write_many(connection, _INSERT, [kept.row for kept in self._touched.values()])
        for event, data in self._counter_events:
            projection.APPLY[event.kind](session, event, data)
        for counter, (ticket_id, run) in self._seats.items():
            connection.execute(update(_COUNTER).where(_COUNTER.c.key == counter).values(ticket_id=ticket_id, run=run))
        projection.add_to_sums(session, self._sums)
        sequences.raise_to(session, TICKET_SEQUENCE, self._tickets)
        for (day, series), number in self._numbers.items():
            sequences.raise_to(session, number_sequence(day, series), number)
        self._forget()

    def _forget(self) -> None:
        for kept in self._touched.values():
            kept.written = True
        self._kept = {key: kept for key, kept in self._kept.items() if not _is_over(kept.ticket)}
        self._touched.clear()
        self._events.clear()
        self._counter_events.clear()
        self._sums.clear()
        self._numbers.clear()

    def _apply(self, event: Event, data: EventData) -> None:
        if isinstance(data, TicketTakenData):
            ticket = life.taken(event, data)
            kept = _Kept(ticket, projection.taken_row(ticket, event.seq), Counter())
            self._kept[ticket.id] = self._touched[ticket.id] = kept
            self._tickets = max(self._tickets, ticket.id)
            place = (data.day, data.series)
            self._numbers[place] = max(data.number, self._numbers.get(place, 0))
            self._count(kept)
        elif event.kind in life.TICKET_KINDS:
            kept = self._kept[int(event.subject_id)]
            before, kept.ticket = kept.ticket, life.after(kept.ticket, event, data)
            kept.row |= projection.stepped_row(kept.row, kept.ticket, event, data)
            self._touched[kept.ticket.id] = kept
            self._seat(before, kept.ticket, data)
            self._count(kept)
        else:
            self._counter_events.append((event, data))
            seat, run = self._seats.get(event.subject_id, (0, 0))
            self._seats[event.subject_id] = (seat, 0 if isinstance(data, CounterClosedData) else run)

    def _seat(self, before: Ticket, after: Ticket, data: EventData) -> None:
        """Who sits where, as the projection writes it."""
        was = before.counter if before.state in AT_COUNTER else ""
        now = after.counter if after.state in AT_COUNTER else ""
        if was and was != now:
            self._seats[was] = (0, self._seats[was][1])
        counter = now or was
        if counter:
            seat, run = self._seats[counter]
            if isinstance(data, TicketCalledData):
                run = run_after(data.run, after.lane)
            elif isinstance(data, TicketUndoneData):
                run = data.run
            self._seats[counter] = (after.id if now else seat, run)

    def _count(self, kept: _Kept) -> None:
        """As ``measures.changes`` of each step."""
        before, kept.adds = kept.adds, cells(kept.ticket)
        if before == kept.adds:
            return
        for cell in kept.adds.keys() | before.keys():
            if times := kept.adds[cell] - before[cell]:
                self._sums[cell] += times


def _is_over(ticket: Ticket) -> bool:
    """No event of this history follows."""
    return ticket.state in (TicketState.DONE, TicketState.CANCELLED) or ticket.asked

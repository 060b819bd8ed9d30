"""A hall that exists in memory only: the same steps and the same order rule, no database.

It plays a day a hundred times faster than the services, and gives the events they would have given: for histories
(``models.hall_history``), and to ask what one counter more would change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from desktop_app.clock import in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.calendar.working_calendar import Span
from desktop_app.domain.events.base import Event, EventData
from desktop_app.domain.events.hall import (
    CounterClosedData,
    CounterOpenedData,
    CounterPausedData,
    TicketAbsentData,
    TicketAnsweredData,
    TicketBegunData,
    TicketCalledAgainData,
    TicketCalledData,
    TicketCameBackData,
    TicketCancelledData,
    TicketDossierData,
    TicketFinishedData,
    TicketForgottenData,
    TicketParkedData,
    TicketTakenData,
    TicketTransferredData,
    TicketUndoneData,
)
from desktop_app.domain.hall import life
from desktop_app.domain.hall.estimate import Pace, estimate
from desktop_app.domain.hall.order import Head, next_head, run_after
from desktop_app.domain.hall.records import HallRules, ServiceGroup
from desktop_app.domain.hall.simulation.visitors import SPREAD, Visitor
from desktop_app.domain.hall.ticket import (
    AT_COUNTER,
    OPEN_STATES,
    CalledBy,
    Estimate,
    Lane,
    Outcome,
    TakenVia,
    Ticket,
    TicketState,
    read_label,
)
from desktop_app.errors import UserError

TOKEN_BYTES = 10
MEAN_OF_MEDIAN = 1 + SPREAD**2 / 2
"""Of a log-normal spread, nearly."""

_NEVER = datetime.min.replace(tzinfo=UTC)

Happened = Callable[[Event, EventData], None]
"""Told every event as it happens; its ``seq`` and its ``data`` are still empty."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A counter of the hall, who sits there, and the groups it serves (none named: all)."""

    counter: str
    officer: str
    groups: tuple[str, ...] = ()

    def serves(self, group: str) -> bool:
        return not self.groups or group in self.groups


@dataclass(slots=True)
class _Counter:
    desk: Seat
    is_open: bool = False
    run: int = 0
    ticket_id: int = 0


@dataclass(slots=True)
class HallInMemory:
    """One hall, day after day. Implements ``HallDoors``.

    ``first_ticket``: id before the first one it gives. Only tickets that may still be served are kept.
    """

    groups: Mapping[str, ServiceGroup]
    rules: HallRules
    desks: tuple[Seat, ...]
    kiosk: Actor
    night: Actor
    rng: Random
    happened: Happened
    first_ticket: int = 0
    hours: tuple[Span, ...] = ()
    """When the machine gives numbers; empty: always."""
    now: datetime = _NEVER
    ended: dict[int, Ticket] | None = None
    """Takes every ticket as it is last known, for who asks afterwards; None: nobody does."""
    minutes: Mapping[str, float] = field(default_factory=dict)
    """Median minutes of a service, by group: what the slips' estimates stand on."""
    tickets: dict[int, Ticket] = field(default_factory=dict)
    _counters: dict[str, _Counter] = field(default_factory=dict)
    _waiting: dict[int, Ticket] = field(default_factory=dict)
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    _before: dict[int, tuple[Ticket, str, int]] = field(default_factory=dict)
    _given: int = 0

    def __post_init__(self) -> None:
        self._counters = {desk.counter: _Counter(desk) for desk in self.desks}
        self._given = self.first_ticket

    @property
    def given(self) -> int:
        """Id of the last ticket it gave."""
        return self._given

    def at(self, instant: datetime) -> None:
        self.now = instant.astimezone(UTC)

    # -- counters -------------------------------------------------------------------------------------------------
    def open(self, counter: str) -> None:
        one = self._counters[counter]
        one.is_open = True
        self._tell(counter, CounterOpenedData(one.desk.groups), self._actor(counter))

    def pause(self, counter: str, until: datetime) -> None:
        self._counters[counter].is_open = False
        self._tell(counter, CounterPausedData(until.astimezone(UTC)), self._actor(counter))

    def close(self, counter: str) -> None:
        one = self._counters[counter]
        one.is_open, one.run = False, 0
        self._tell(counter, CounterClosedData(), self._actor(counter))

    # -- numbers --------------------------------------------------------------------------------------------------
    def take(self, visitor: Visitor, paper: str = "") -> Ticket:
        group = self.groups[visitor.group]
        if not paper and self.hours and not any(start <= self.now < end for start, end in self.hours):
            raise UserError("kiosk_closed", field="group")
        taken_at = visitor.at.astimezone(UTC) if paper else self.now
        day = in_vietnam(taken_at).date().isoformat()
        order_at = taken_at
        if visitor.appointment_at is not None:
            lane, series = Lane.APPOINTMENT, self.rules.appointment_letter
            order_at = max(taken_at, visitor.appointment_at.astimezone(UTC))
        elif visitor.priority:
            lane, series = Lane.PRIORITY, self.rules.priority_letter
        else:
            lane, series = Lane.ORDINARY, group.letter
        number = read_label(paper)[1] if paper else self._numbers.get((day, series), 0) + 1
        self._numbers[day, series] = max(number, self._numbers.get((day, series), 0))
        before = sum(1 for one in self._waiting.values() if one.group == group.key)
        expected = None if paper or lane is Lane.APPOINTMENT else self._estimate(group.key)
        self._given += 1
        via = TakenVia.PAPER if paper else TakenVia.KIOSK
        data = TicketTakenData(
            day, series, number, group.key, lane, visitor.priority, via, order_at,
            self.rng.randbytes(TOKEN_BYTES).hex(), before, expected,
        )  # fmt: skip
        event = self._event(str(self._given), data, self.kiosk, taken_at)
        ticket = life.taken(event, data)
        self.happened(event, data)
        self._keep(ticket)
        return ticket

    def _estimate(self, group: str) -> Estimate | None:
        mine = [one for one in self._counters.values() if one.is_open and one.desk.serves(group)]
        shared = (sum(1 for one in mine if one.desk.serves(ticket.group)) for ticket in self._waiting.values())
        load = sum(shared) / max(1, len(mine))
        median = self.minutes.get(group, self.rules.minutes_per_person)
        return estimate(load, len(mine), sum(1 for one in mine if one.ticket_id), Pace(median * MEAN_OF_MEDIAN))

    # -- calling --------------------------------------------------------------------------------------------------
    def call_next(self, counter: str) -> Ticket | None:
        one = self._counters[counter]
        heads = tuple(
            Head(ticket.id, ticket.lane, ticket.order_at, reserved=bool(ticket.reserved_for))
            for ticket in self._waiting.values()
            if ticket.reserved_for == counter or (not ticket.reserved_for and one.desk.serves(ticket.group))
        )
        head = next_head(heads, one.run, self.rules, self.now)
        return None if head is None else self._call(one, head.ticket_id, CalledBy.NEXT)

    def call_parked(self, counter: str, ticket_id: int) -> Ticket:
        return self._call(self._counters[counter], ticket_id, CalledBy.PARKED)

    def _call(self, one: _Counter, ticket_id: int, by: CalledBy) -> Ticket:
        before = self.tickets[ticket_id]
        run = one.run
        ticket = self._step(before, TicketCalledData(by, run), self._actor(one.desk.counter))
        self._before[ticket_id] = (before, TicketCalledData.KIND, run)
        one.run, one.ticket_id = run_after(run, ticket.lane), ticket_id
        return ticket

    def call_again(self, counter: str) -> Ticket:
        return self._step(self._current(counter), TicketCalledAgainData(), self._actor(counter))

    def begin(self, counter: str) -> Ticket:
        return self._undoable(counter, self._current(counter), TicketBegunData())

    def finish(self, counter: str, outcome: Outcome) -> Ticket:
        current = self._current(counter)
        return self._undoable(counter, current, TicketFinishedData(Outcome.DOSSIER if current.dossiers else outcome))

    def absent(self, counter: str) -> Ticket:
        return self._undoable(counter, self._current(counter), TicketAbsentData())

    def park(self, counter: str) -> Ticket:
        return self._undoable(counter, self._current(counter), TicketParkedData())

    def transfer(self, counter: str, ticket_id: int, group: str) -> Ticket:
        return self._undoable(counter, self.tickets[ticket_id], TicketTransferredData(group))

    def cancel(self, counter: str, ticket_id: int) -> Ticket:
        return self._undoable(counter, self.tickets[ticket_id], TicketCancelledData())

    def come_back(self, counter: str, ticket_id: int) -> Ticket:
        ticket = self.tickets.get(ticket_id)
        if ticket is None or ticket.state is not TicketState.ABSENT:
            raise UserError("ticket_state_wrong", number="" if ticket is None else ticket.label)
        called = self._last_called(ticket)
        if called - ticket.number > self.rules.return_within_numbers:
            raise UserError("ticket_return_too_late", number=ticket.label, numbers=self.rules.return_within_numbers)
        return self._undoable(counter, ticket, TicketCameBackData())

    def undo(self, counter: str, ticket_id: int) -> Ticket:
        restored, kind, run = self._before.pop(ticket_id)
        one = self._counters[counter]
        if kind != TicketCalledData.KIND:
            run = one.run
        ticket = self._step(restored, TicketUndoneData(kind, restored, run), self._actor(counter))
        one.run, one.ticket_id = run, ticket_id if restored.state in AT_COUNTER else 0
        return ticket

    def tie(self, ticket_id: int, dossier_id: int, actor: Actor) -> None:
        """A dossier was accepted for the person who is being served."""
        self._step(self.tickets[ticket_id], TicketDossierData(dossier_id), actor)

    def serving(self) -> tuple[Ticket, ...]:
        """Who stands at a counter now, without a dossier yet."""
        found = (self.tickets.get(one.ticket_id) for one in self._counters.values())
        return tuple(one for one in found if one and one.state is TicketState.SERVING and not one.dossiers)

    # -- the night ------------------------------------------------------------------------------------------------
    def close_forgotten(self) -> tuple[Ticket, ...]:
        """What the program does after midnight; the tickets it closed."""
        left = [self.tickets[ticket_id] for ticket_id in sorted(self.tickets)]
        closed = tuple(self._step(ticket, TicketForgottenData(), self.night) for ticket in left)
        for key, one in self._counters.items():
            if one.is_open:
                one.is_open, one.run = False, 0
                self._tell(key, CounterClosedData(), self.night)
            one.ticket_id = 0
        self._before.clear()
        self._numbers.clear()
        return closed

    def answer(self, ticket: Ticket, outcome: Outcome, actor: Actor) -> None:
        """In the morning somebody says how a forgotten visit ended."""
        data = TicketAnsweredData(outcome)
        event = self._event(str(ticket.id), data, actor, self.now)
        life.after(ticket, event, data)
        self.happened(event, data)

    def restart(self) -> None:
        """Memory has no files to open anew."""

    # -- helpers --------------------------------------------------------------------------------------------------
    def _actor(self, counter: str) -> Actor:
        return Actor(self._counters[counter].desk.officer, counter)

    def _current(self, counter: str) -> Ticket:
        return self.tickets[self._counters[counter].ticket_id]

    def _last_called(self, ticket: Ticket) -> int:
        """As ``models.queries.hall.last_called``: the highest number of the series that does not wait any more."""
        waiting = {
            one.number for one in self._waiting.values() if one.series == ticket.series and one.day == ticket.day
        }
        number = self._numbers[ticket.day, ticket.series]
        while number in waiting:
            number -= 1
        return number

    def _undoable(self, counter: str, before: Ticket, data: EventData) -> Ticket:
        after = self._step(before, data, self._actor(counter))
        self._before[before.id] = (before, data.KIND, 0)
        return after

    def _step(self, before: Ticket, data: EventData, actor: Actor) -> Ticket:
        event = self._event(str(before.id), data, actor, self.now)
        after = life.after(before, event, data)
        self.happened(event, data)
        if before.counter and after.state not in AT_COUNTER:
            seat = self._counters[before.counter]
            if seat.ticket_id == before.id:
                seat.ticket_id = 0
        self._keep(after)
        return after

    def _keep(self, ticket: Ticket) -> None:
        if self.ended is not None:
            self.ended[ticket.id] = ticket
        if ticket.state is TicketState.WAITING:
            self._waiting[ticket.id] = ticket
        else:
            self._waiting.pop(ticket.id, None)
        if ticket.state in OPEN_STATES:
            self.tickets[ticket.id] = ticket
        else:
            self.tickets.pop(ticket.id, None)

    def _tell(self, subject: str, data: EventData, actor: Actor) -> None:
        self.happened(self._event(subject, data, actor, self.now), data)

    def _event(self, subject: str, data: EventData, actor: Actor, at: datetime) -> Event:
        return Event(0, data.SUBJECT, subject, data.KIND, data.SCHEMA, actor.officer, actor.counter, at, self.now, {})


def machine_hours(sessions: Iterable[Span], rules: HallRules) -> tuple[Span, ...]:
    """When the ticket machine gives numbers."""
    early, late = timedelta(minutes=rules.open_before_minutes), timedelta(minutes=rules.close_before_minutes)
    return tuple((start - early, end - late) for start, end in sessions)

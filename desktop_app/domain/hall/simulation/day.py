"""One day of the hall, event by event: people arrive, counters call, eat, take a wrong key back; the machines stop.

The day is played against ``HallDoors``: the real services, or a hall in memory. What it decides is only what people
and officers do; whose turn it is, the hall says.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from random import Random
from typing import Protocol

from desktop_app.domain.calendar.working_calendar import Span
from desktop_app.domain.hall.records import HallRules
from desktop_app.domain.hall.simulation.visitors import Visitor
from desktop_app.domain.hall.ticket import Outcome, Ticket, ticket_label
from desktop_app.errors import UserError

REPEAT = timedelta(seconds=25)
"""From one call to the next of somebody who does not come."""
AFTER_CLOSING = timedelta(minutes=60)
"""Who still waits when the last session ends is served for so long."""
OUTCOMES = (Outcome.DOSSIER, Outcome.ADVICE, Outcome.INCOMPLETE, Outcome.RETURNED, Outcome.OTHER)
OUTCOME_WEIGHTS = (55, 15, 8, 16, 6)
CANCELLED_SHARE = 0.8
"""Of those who never came back an officer says so in the evening; the night closes the others."""

Happening = Callable[[], None]


class HallDoors(Protocol):
    """What can be done in a hall. Refusals are ``UserError``."""

    def at(self, instant: datetime) -> None: ...

    def open(self, counter: str) -> None: ...

    def pause(self, counter: str, until: datetime) -> None: ...

    def close(self, counter: str) -> None: ...

    def take(self, visitor: Visitor, paper: str = "") -> Ticket:
        """A number; ``paper``: the one on a slip from the pad, torn off at ``visitor.at``."""
        ...

    def call_next(self, counter: str) -> Ticket | None: ...

    def call_parked(self, counter: str, ticket_id: int) -> Ticket: ...

    def call_again(self, counter: str) -> Ticket: ...

    def begin(self, counter: str) -> Ticket: ...

    def finish(self, counter: str, outcome: Outcome) -> Ticket: ...

    def absent(self, counter: str) -> Ticket: ...

    def park(self, counter: str) -> Ticket: ...

    def come_back(self, counter: str, ticket_id: int) -> Ticket: ...

    def transfer(self, counter: str, ticket_id: int, group: str) -> Ticket: ...

    def cancel(self, counter: str, ticket_id: int) -> Ticket: ...

    def undo(self, counter: str, ticket_id: int) -> Ticket: ...

    def restart(self) -> None:
        """A step under way is given up, and everything starts anew from what is on the disk."""
        ...


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What is known before the doors open."""

    visitors: tuple[Visitor, ...]
    sessions: tuple[Span, ...]
    counters: tuple[str, ...]
    rules: HallRules
    letters: Mapping[str, str]
    """Service group → its letter."""
    jam: Span | None = None
    """Slips are not printed meanwhile; numbers are given all the same."""
    down: Span | None = None
    """The machines are down: numbers come from the pad and are entered when they are back."""
    forgets: bool = True
    """One counter is not closed in the evening."""


@dataclass(slots=True)
class Seat:
    """A counter and what it has done."""

    key: str
    is_open: bool = False
    busy_with: int = 0
    wants_break: datetime | None = None
    """Goes on a break as soon as nobody is there; back at this instant."""
    parked: list[int] = field(default_factory=list)
    """People put aside who are back with their papers."""
    looks: bool = False
    """Will look at the lines in a moment."""
    since: datetime | None = None
    open_seconds: float = 0.0
    busy_since: datetime | None = None
    busy_seconds: float = 0.0


class SimulatedDay:
    """Plays a plan. ``turned_away``: who came outside of hours or after the last number; ``without_slip``: whose slip
    was not printed; ``longest_queue``: most people waiting at one moment."""

    def __init__(self, doors: HallDoors, plan: DayPlan, rng: Random) -> None:
        self.doors = doors
        self.plan = plan
        self.seats = {key: Seat(key) for key in plan.counters}
        self.people: dict[int, Visitor] = {}
        self.turned_away = self.without_slip = self.on_paper = self.longest_queue = self.undone = 0
        self._rng = rng
        self._heap: list[tuple[datetime, int, Happening]] = []
        self._order = 0
        self._waiting: set[int] = set()
        self._away: set[int] = set()
        self._here_again: set[int] = set()
        self._slipped: set[int] = set()
        self._torn: list[Visitor] = []
        self._last: dict[str, int] = {}
        self._now = plan.sessions[0][0]
        self._prepare()

    def run(self, until: datetime | None = None) -> None:
        """Let everything happen that lies before ``until`` (else the whole day)."""
        while (at := self.next_at) is not None and (until is None or at < until):
            self.step()

    @property
    def next_at(self) -> datetime | None:
        """When the next thing happens; None: the day is over."""
        return self._heap[0][0] if self._heap else None

    def step(self) -> None:
        """One thing happens, or waits for the machines."""
        at, order, happening = heapq.heappop(self._heap)
        down = self.plan.down
        if down is not None and down[0] <= at < down[1] and happening not in self._while_down:
            heapq.heappush(self._heap, (down[1], order, happening))
            return
        self._now = max(self._now, at)
        self.doors.at(self._now)
        happening()

    @property
    def now(self) -> datetime:
        return self._now

    # -- the plan -------------------------------------------------------------------------------------------------
    def _prepare(self) -> None:
        plan, rng = self.plan, self._rng
        self._while_down: set[Happening] = set()
        for visitor in plan.visitors:
            arrives = partial(self._arrive, visitor)
            self._while_down.add(arrives)
            self._at(visitor.at, arrives)
        if plan.down is not None:
            goes = self._machines_stop
            self._while_down.add(goes)
            self._at(plan.down[0], goes)
            self._at(plan.down[1], self._machines_are_back)
        first, last = plan.sessions[0][0], plan.sessions[-1][1]
        for seat in self.seats.values():
            self._at(first - timedelta(seconds=rng.randint(0, 240)), partial(self._open, seat))
        for (_, noon), (afternoon, _) in zip(plan.sessions, plan.sessions[1:], strict=False):
            middle = noon + (afternoon - noon) / 2
            for number, seat in enumerate(self.seats.values()):  # by turns, so that who waits is served
                begin, end = (noon, middle) if number % 2 == 0 else (middle, afternoon)
                self._at(begin, partial(self._wish_break, seat, end))
        self._at(last + AFTER_CLOSING, self._evening)

    def _at(self, at: datetime, happening: Happening) -> None:
        self._order += 1
        heapq.heappush(self._heap, (at, self._order, happening))

    def _soon(self, least: float, most: float, happening: Happening) -> None:
        self._at(self._now + timedelta(seconds=self._rng.uniform(least, most)), happening)

    # -- people ---------------------------------------------------------------------------------------------------
    def _arrive(self, visitor: Visitor) -> None:
        down = self.plan.down
        if down is not None and down[0] <= self._now < down[1]:
            self._torn.append(visitor)
            return
        self._take(visitor, "")
        jam = self.plan.jam
        if jam is not None and jam[0] <= self._now < jam[1]:
            self.without_slip += 1

    def _take(self, visitor: Visitor, paper: str) -> None:
        try:
            ticket = self.doors.take(visitor, paper)
        except UserError as error:
            if error.code not in ("kiosk_closed", "tickets_used_up"):
                raise
            self.turned_away += 1
            return
        self.people[ticket.id] = visitor
        self._last[ticket.series] = ticket.number
        self._waits(ticket.id)

    def _waits(self, ticket_id: int) -> None:
        self._waiting.add(ticket_id)
        self.longest_queue = max(self.longest_queue, len(self._waiting))
        self._wake()

    def _wake(self) -> None:
        """Every counter that has nobody will see the new number in a moment."""
        for seat in self.seats.values():
            if seat.is_open and not seat.busy_with:
                self._look_soon(seat)

    # -- counters -------------------------------------------------------------------------------------------------
    def _open(self, seat: Seat) -> None:
        self.doors.open(seat.key)
        seat.is_open, seat.wants_break, seat.since = True, None, self._now
        self._look_soon(seat)

    def _wish_break(self, seat: Seat, until: datetime) -> None:
        seat.wants_break = until
        if not seat.busy_with:
            self._look(seat)

    def _look_soon(self, seat: Seat) -> None:
        if not seat.looks:
            seat.looks = True
            self._soon(3, 20, partial(self._look, seat))

    def _look(self, seat: Seat) -> None:
        """Nobody is at the counter: break, somebody put aside, or the next number."""
        seat.looks = False
        if not seat.is_open or seat.busy_with:
            return
        if seat.wants_break is not None:
            self._break(seat)
        elif seat.parked:
            self._called(seat, self.doors.call_parked(seat.key, seat.parked.pop(0)))
        elif self._waiting:  # who sees an empty hall does not press the key
            ticket = self.doors.call_next(seat.key)
            if ticket is not None:
                self._called(seat, ticket)

    def _break(self, seat: Seat) -> None:
        until, seat.wants_break = seat.wants_break, None
        if until is None or until <= self._now:
            self._look_soon(seat)
            return
        self.doors.pause(seat.key, until)
        self._leaves(seat)
        self._at(until, partial(self._open, seat))

    def _leaves(self, seat: Seat) -> None:
        seat.is_open = False
        if seat.since is not None:
            seat.open_seconds += (self._now - seat.since).total_seconds()
            seat.since = None

    def _called(self, seat: Seat, ticket: Ticket) -> None:
        visitor = self.people[ticket.id]
        self._waiting.discard(ticket.id)
        seat.busy_with, seat.busy_since = ticket.id, self._now
        if visitor.mistake == "call" and ticket.id not in self._slipped:
            self._slipped.add(ticket.id)
            self._soon(2, 8, partial(self._not_called, seat, ticket.id))
        elif visitor.comes or ticket.id in self._here_again:
            self._at(self._now + visitor.walk, partial(self._begin, seat))
        else:
            self._at(self._now + REPEAT, partial(self._does_not_come, seat, ticket.calls))

    def _not_called(self, seat: Seat, ticket_id: int) -> None:
        """The wrong key: the number goes back to its place, and is called again with the next look."""
        self.doors.undo(seat.key, ticket_id)
        self.undone += 1
        self._frees(seat)
        self._waits(ticket_id)

    def _does_not_come(self, seat: Seat, calls: int) -> None:
        if calls < self.plan.rules.calls_before_absent:
            self._at(self._now + REPEAT, partial(self._does_not_come, seat, self.doors.call_again(seat.key).calls))
            return
        ticket = self.doors.absent(seat.key)
        self._away.add(ticket.id)
        back_after = self.people[ticket.id].back_after
        if back_after is not None:
            self._at(self._now + back_after, partial(self._back, seat, ticket.id))
        self._frees(seat)

    def _back(self, seat: Seat, ticket_id: int) -> None:
        """Who was away asks at the counter; too late is too late, and he goes home."""
        try:
            self.doors.come_back(seat.key, ticket_id)
        except UserError as error:
            if error.code not in ("ticket_return_too_late", "ticket_state_wrong"):
                raise
            return
        self._away.discard(ticket_id)
        self._here_again.add(ticket_id)
        self._waits(ticket_id)

    def _begin(self, seat: Seat) -> None:
        ticket = self.doors.begin(seat.key)
        visitor = self.people[ticket.id]
        if visitor.transfer_to and not ticket.transfers:
            self._at(self._now + visitor.service / 3, partial(self._transfer, seat, ticket.id, visitor.transfer_to))
        elif visitor.parks is not None and ticket.id not in self._slipped:
            self._slipped.add(ticket.id)
            self._at(self._now + visitor.service / 2, partial(self._park, seat, visitor.parks))
        else:
            self._at(self._now + visitor.service, partial(self._finish, seat, ticket.id))

    def _transfer(self, seat: Seat, ticket_id: int, group: str) -> None:
        self.doors.transfer(seat.key, ticket_id, group)
        self._frees(seat)
        self._waits(ticket_id)

    def _park(self, seat: Seat, away: timedelta) -> None:
        ticket = self.doors.park(seat.key)
        self._at(self._now + away, partial(self._with_papers, seat, ticket.id))
        self._frees(seat)

    def _with_papers(self, seat: Seat, ticket_id: int) -> None:
        seat.parked.append(ticket_id)
        if seat.is_open and not seat.busy_with:
            self._look_soon(seat)

    def _finish(self, seat: Seat, ticket_id: int) -> None:
        self.doors.finish(seat.key, self._rng.choices(OUTCOMES, OUTCOME_WEIGHTS)[0])
        if self.people[ticket_id].mistake == "finish" and ticket_id not in self._slipped:
            self._slipped.add(ticket_id)
            self.doors.undo(seat.key, ticket_id)
            self.undone += 1
            self._soon(20, 90, partial(self._finish, seat, ticket_id))
            return
        self._frees(seat)

    def _frees(self, seat: Seat) -> None:
        if seat.busy_since is not None:
            seat.busy_seconds += (self._now - seat.busy_since).total_seconds()
        seat.busy_with, seat.busy_since = 0, None
        self._look_soon(seat)

    # -- restart --------------------------------------------------------------------------------------------------
    def _machines_stop(self) -> None:
        self.doors.restart()

    def _machines_are_back(self) -> None:
        """What was torn off the pad is entered in its order; appointments had no slip and ask now."""
        torn, self._torn = self._torn, []
        for visitor in torn:
            if visitor.appointment_at is not None:
                self._take(visitor, "")
                continue
            rules = self.plan.rules
            series = rules.priority_letter if visitor.priority else self.plan.letters[visitor.group]
            self.on_paper += 1
            self._take(visitor, ticket_label(series, self._last.get(series, 0) + 1))

    # -- evening --------------------------------------------------------------------------------------------------
    def _evening(self) -> None:
        desk = next(iter(self.seats))
        for ticket_id in sorted(self._away):
            if self._rng.random() < CANCELLED_SHARE:
                self.doors.cancel(desk, ticket_id)
        self._away.clear()
        for number, seat in enumerate(self.seats.values()):
            if seat.is_open and not seat.busy_with and not (self.plan.forgets and number == 0):
                self.doors.close(seat.key)
            self._leaves(seat)
            if seat.busy_since is not None:
                seat.busy_seconds += (self._now - seat.busy_since).total_seconds()
                seat.busy_since = None
        self._heap.clear()


def shares(seats: Sequence[Seat]) -> dict[str, float]:
    """Counter → the share of its open time in which somebody was called or served."""
    return {one.key: round(one.busy_seconds / one.open_seconds, 3) if one.open_seconds else 0.0 for one in seats}

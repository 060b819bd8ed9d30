"""Reading the lines of the hall. Every question is answered from an index, whatever the years have left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union_all,
)
from sqlalchemy import true as sa_true
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.hall.order import Head
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import OPEN_STATES, Lane, Ticket, TicketState
from models.base import table_of
from models.event import EventRow
from models.hall import HallCounterRow, TicketRow

_TICKET, _COUNTER = table_of(TicketRow), table_of(HallCounterRow)
_FORGOTTEN = (_TICKET.c.state == TicketState.FORGOTTEN.value, _TICKET.c.asked.is_(False))
_WAITS = _TICKET.c.state == TicketState.WAITING.value
_BY_ID = select(_TICKET.c.body).where(_TICKET.c.id == bindparam("ticket"))
_AT_COUNTER = select(_TICKET.c.body).join(_COUNTER, _COUNTER.c.ticket_id == _TICKET.c.id)
_AT_COUNTER = _AT_COUNTER.where(_COUNTER.c.key == bindparam("counter"))
_BY_LABEL = select(_TICKET.c.body).where(
    _TICKET.c.day == bindparam("day"), _TICKET.c.series == bindparam("series"), _TICKET.c.number == bindparam("number")
)
_BY_TOKEN = select(_TICKET.c.body).where(_TICKET.c.token == bindparam("token"))
_IN_STATE = (
    select(_TICKET.c.body).where(_TICKET.c.state == bindparam("state")).order_by(_TICKET.c.order_at, _TICKET.c.id)
)
_OF_GROUPS = _TICKET.c.group_key.in_(bindparam("groups", expanding=True))
_LANES = [lane.value for lane in Lane]


def _first(*which: ColumnElement[bool], reserved: bool = False) -> Select[Any]:
    """The first of one line, as a table of at most one row."""
    line = (
        select(_TICKET.c.id, _TICKET.c.lane, _TICKET.c.order_at, literal_column(str(int(reserved))).label("reserved"))
        .where(_WAITS, *which)
        .order_by(_TICKET.c.order_at, _TICKET.c.id)
        .limit(1)
    )
    return select(line.subquery())


def _heads(*of_groups: ColumnElement[bool]) -> CompoundSelect[Any]:
    """The first of each line, in one statement: it is asked for every call."""
    nobody_named = _TICKET.c.reserved_for == ""
    named = (_TICKET.c.lane.in_(_LANES), _TICKET.c.reserved_for == bindparam("counter"))
    return union_all(
        _first(*named, reserved=True), *(_first(_TICKET.c.lane == lane, nobody_named, *of_groups) for lane in _LANES)
    )


_HEADS, _HEADS_OF_GROUPS = _heads(), _heads(_OF_GROUPS)
_WAITING = (
    select(_TICKET.c.group_key, _TICKET.c.lane, func.count())
    .where(_WAITS)
    .group_by(_TICKET.c.group_key, _TICKET.c.lane)
)
_LAST_CALLED = select(func.max(_TICKET.c.number)).where(
    _TICKET.c.day == bindparam("day"),
    _TICKET.c.series == bindparam("series"),
    _TICKET.c.state.not_in([TicketState.WAITING.value, TicketState.CANCELLED.value]),
)
_TAKEN_TODAY = select(func.count()).where(_TICKET.c.day == bindparam("day"), _TICKET.c.group_key == bindparam("group"))


def ticket(session: Session, ticket_id: int) -> Ticket | None:
    return _one(session.connection().execute(_BY_ID, {"ticket": ticket_id}).scalar())


def ticket_at(session: Session, counter: str) -> Ticket | None:
    """Who is called or served at a counter."""
    return _one(session.connection().execute(_AT_COUNTER, {"counter": counter}).scalar())


def ticket_labelled(session: Session, day: str, series: str, number: int) -> Ticket | None:
    values = {"day": day, "series": series, "number": number}
    return _one(session.connection().execute(_BY_LABEL, values).scalar())


def ticket_with_token(session: Session, token: str) -> Ticket | None:
    """The ticket whose slip was scanned."""
    return _one(session.connection().execute(_BY_TOKEN, {"token": token}).scalar()) if token else None


def in_state(session: Session, *states: TicketState) -> list[Ticket]:
    """Tickets in one of these states, by place. For open states only: they are few."""
    found: list[Ticket] = []
    for state in states:
        rows = session.connection().execute(_IN_STATE, {"state": state.value}).scalars()
        found += [canonical.from_bytes(raw, Ticket) for raw in rows]
    return found


def heads(session: Session, counter: str, groups: tuple[str, ...]) -> tuple[Head, ...]:
    """The first of each line that this counter may call; ``groups`` empty: of all groups."""
    values: dict[str, object] = {"counter": counter}
    if groups:
        values["groups"] = groups
    rows = session.connection().execute(_HEADS_OF_GROUPS if groups else _HEADS, values)
    return tuple(Head(row.id, Lane(row.lane), row.order_at, reserved=bool(row.reserved)) for row in rows)


def waiting_by_group(session: Session) -> dict[tuple[str, str], int]:
    """(group, lane) → how many wait."""
    rows = session.connection().execute(_WAITING)
    return {(group, lane): times for group, lane, times in rows}


def taken_today(session: Session, day: str, group: str) -> int:
    return int(session.connection().execute(_TAKEN_TODAY, {"day": day, "group": group}).scalar_one())


def last_called(session: Session, day: str, series: str) -> int:
    """The highest number of the series that was called on that day, 0 when none was."""
    return session.connection().execute(_LAST_CALLED, {"day": day, "series": series}).scalar() or 0


@dataclass(frozen=True, slots=True)
class CounterState:
    """A counter that was opened at least once."""

    key: str
    state: CounterMode
    officer: str
    since: datetime
    until: datetime | None
    groups: tuple[str, ...]
    ticket_id: int
    run: int


_COUNTERS = select(
    _COUNTER.c.key, _COUNTER.c.state, _COUNTER.c.officer, _COUNTER.c.since, _COUNTER.c.until, _COUNTER.c.groups,
    _COUNTER.c.ticket_id, _COUNTER.c.run,
)  # fmt: skip
_ONE_COUNTER = _COUNTERS.where(_COUNTER.c.key == bindparam("counter"))


def counters(session: Session) -> tuple[CounterState, ...]:
    return tuple(_counter_state(row) for row in session.connection().execute(_COUNTERS))


def counter(session: Session, key: str) -> CounterState | None:
    """None for a counter that was never opened."""
    row = session.connection().execute(_ONE_COUNTER, {"counter": key}).first()
    return None if row is None else _counter_state(row)


def _counter_state(row: Any) -> CounterState:
    key, state, officer, since, until, groups, ticket_id, run = row
    return CounterState(
        key, CounterMode(state), officer, since, until, canonical.from_bytes(groups, tuple[str, ...]), ticket_id, run
    )


def open_before(session: Session, day: str) -> list[tuple[int, str]]:
    """(id, day) of tickets of earlier days that are still open."""
    rows = session.execute(
        select(TicketRow.id, TicketRow.day)
        .where(TicketRow.state.in_([state.value for state in OPEN_STATES]), TicketRow.day < day)
        .order_by(TicketRow.id)
    )
    return [(ticket_id, of_day) for ticket_id, of_day in rows]


def last_step(session: Session, day: str) -> datetime | None:
    """When something was last told about a ticket of that day; None: it had no tickets."""
    newest = select(func.max(TicketRow.step_seq)).where(TicketRow.day == day).scalar_subquery()
    return session.scalar(select(EventRow.recorded_at).where(EventRow.seq == newest))


def forgotten(session: Session, limit: int | None = None) -> list[Ticket]:
    """Visits the night closed and nobody has answered for, the oldest first."""
    bodies = session.scalars(select(_TICKET.c.body).where(*_FORGOTTEN).order_by(_TICKET.c.id).limit(limit))
    return [canonical.from_bytes(raw, Ticket) for raw in bodies]


def forgotten_count(session: Session) -> int:
    """How many there are."""
    return session.scalar(select(func.count()).where(*_FORGOTTEN)) or 0


def waiting_since(session: Session, counter: str, groups: tuple[str, ...], before: datetime) -> int:
    """How many whom this counter may call have had their place since ``before`` or longer; ``groups`` empty: of all."""
    mine = _TICKET.c.group_key.in_(groups) if groups else sa_true()
    return (
        session.scalar(
            select(func.count()).where(
                _WAITS,
                _TICKET.c.order_at <= before,
                or_(_TICKET.c.reserved_for == counter, and_(_TICKET.c.reserved_for == "", mine)),
            )
        )
        or 0
    )


def _one(raw: bytes | None) -> Ticket | None:
    return None if raw is None else canonical.from_bytes(raw, Ticket)

"""Projections of the hall: a ticket's row and what it adds to the sums change together, in the event's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.events import Event, EventData
from desktop_app.domain.events.hall import (
    AppointmentArrivedData,
    AppointmentBookedData,
    AppointmentCancelledData,
    CounterClosedData,
    CounterOpenedData,
    CounterPausedData,
    TicketCalledAgainData,
    TicketCalledData,
    TicketTakenData,
    TicketUndoneData,
)
from desktop_app.domain.hall import life
from desktop_app.domain.hall.measures import Cell, changes
from desktop_app.domain.hall.order import run_after
from desktop_app.domain.hall.states import AppointmentState, CounterMode
from desktop_app.domain.hall.ticket import AT_COUNTER, Ticket
from models.base import table_of
from models.hall import AppointmentRow, HallCounterRow, HallSumRow, TicketRow
from models.many import write_many
from models.projections.kind import Apply
from models.upsert import adding, replacing

TABLES = (HallSumRow, AppointmentRow, HallCounterRow, TicketRow)

_TICKET, _COUNTER = table_of(TicketRow), table_of(HallCounterRow)
_APPOINTMENT, _SUM = table_of(AppointmentRow), table_of(HallSumRow)
_INSERT = insert(_TICKET)
_READ = select(_TICKET.c.body, _TICKET.c.call_seq, _TICKET.c.last_kind, _TICKET.c.before, _TICKET.c.run_before).where(
    _TICKET.c.id == bindparam("ticket")
)
_CHANGED = (
    "group_key", "state", "reserved_for", "counter", "asked", "body", "call_seq", "step_seq", "step_counter",
    "last_kind", "before", "run_before",
)  # fmt: skip
_CHANGE = (
    update(_TICKET)
    .where(_TICKET.c.id == bindparam("ticket"))
    .values({name: bindparam(f"new_{name}") for name in _CHANGED})
)
_CALLS = (TicketCalledData.KIND, TicketCalledAgainData.KIND)
_READ_COUNTER = select(_COUNTER.c.ticket_id, _COUNTER.c.run).where(_COUNTER.c.key == bindparam("counter"))
_AT_COUNTER = (
    update(_COUNTER)
    .where(_COUNTER.c.key == bindparam("counter"))
    .values(ticket_id=bindparam("ticket"), run=bindparam("new_run"))
)
_LEAVES_COUNTER = (
    update(_COUNTER)
    .where(_COUNTER.c.key == bindparam("counter"), _COUNTER.c.ticket_id == bindparam("ticket"))
    .values(ticket_id=0)
)
_OPENED = ("state", "officer", "since", "until", "groups")
"""What opening a counter changes in its row; who is there stays, and its run."""
_BOOK = insert(_APPOINTMENT)
_APPOINTMENT_NOW = (
    update(_APPOINTMENT)
    .where(_APPOINTMENT.c.id == bindparam("appointment"))
    .values(state=bindparam("new_state"), ticket_id=bindparam("ticket"))
)


def taken(session: Session, event: Event, data: TicketTakenData) -> None:
    ticket = life.taken(event, data)
    session.connection().execute(_INSERT, taken_row(ticket, event.seq))
    add_to_sums(session, changes(None, ticket))


def taken_row(ticket: Ticket, seq: int) -> dict[str, Any]:
    """The row of a ticket that event ``seq`` has made."""
    return {
        "id": ticket.id,
        "day": ticket.day,
        "series": ticket.series,
        "number": ticket.number,
        "group_key": ticket.group,
        "lane": ticket.lane.value,
        "state": ticket.state.value,
        "order_at": ticket.order_at,
        "reserved_for": "",
        "counter": "",
        "token": ticket.token,
        "asked": False,
        "body": canonical.to_bytes(ticket),
        "call_seq": 0,
        "step_seq": seq,
        "step_counter": "",
        "last_kind": "",
        "before": None,
        "run_before": 0,
    }


def stepped(session: Session, event: Event, data: EventData) -> None:
    """Any step after the taking; one that does not fit the ticket's state is refused here, and nothing is written."""
    connection = session.connection()
    ticket_id = int(event.subject_id)
    row = dict(connection.execute(_READ, {"ticket": ticket_id}).mappings().one())
    before = canonical.from_bytes(row["body"], Ticket)
    after = life.after(before, event, data)
    changed = stepped_row(row, after, event, data)
    connection.execute(_CHANGE, {"ticket": ticket_id, **{f"new_{name}": value for name, value in changed.items()}})
    _seat(session, before, after, data)
    add_to_sums(session, changes(before, after))


def stepped_row(row: Mapping[str, Any], after: Ticket, event: Event, data: EventData) -> dict[str, Any]:
    """What a step changes in the row of a ticket that is ``after`` it (``_CHANGED``)."""
    if event.kind == TicketCalledAgainData.KIND:  # the call before it can still be taken back
        back = (row["last_kind"], row["before"], row["run_before"])
    elif event.kind in life.UNDOABLE:
        back = (event.kind, row["body"], data.run if isinstance(data, TicketCalledData) else 0)
    else:
        back = ("", None, 0)
    return {
        "group_key": after.group,
        "state": after.state.value,
        "reserved_for": after.reserved_for,
        "counter": after.counter,
        "asked": after.asked,
        "body": canonical.to_bytes(after),
        "call_seq": _call_seq(event, after, row["call_seq"]),
        "step_seq": event.seq,
        "step_counter": event.counter,
        "last_kind": back[0],
        "before": back[1],
        "run_before": back[2],
    }


def _call_seq(event: Event, after: Ticket, before: int) -> int:
    """Of the call that stands; negative once it does not, so that undoing what ended it brings it back."""
    if event.kind in _CALLS:
        return event.seq
    return abs(before) if after.calls else -abs(before)


def _seat(session: Session, before: Ticket, after: Ticket, data: EventData) -> None:
    """Who sits at which counter now, and the counter's run."""
    connection = session.connection()
    was = before.counter if before.state in AT_COUNTER else ""
    now = after.counter if after.state in AT_COUNTER else ""
    if isinstance(data, TicketCalledData):
        run = run_after(data.run, after.lane)
    elif isinstance(data, TicketUndoneData):
        run = data.run
    elif now == was:
        return
    else:
        run = None
    if was and was != now:
        connection.execute(_LEAVES_COUNTER, {"counter": was, "ticket": before.id})
    counter = now or was
    if now and run is not None:
        connection.execute(_AT_COUNTER, {"counter": now, "ticket": after.id, "new_run": run})
    elif counter and (now or run is not None):
        kept = connection.execute(_READ_COUNTER, {"counter": counter}).one()
        seat = after.id if now else kept.ticket_id
        connection.execute(
            _AT_COUNTER, {"counter": counter, "ticket": seat, "new_run": kept.run if run is None else run}
        )


def add_to_sums(session: Session, delta: Mapping[Cell, int]) -> None:
    """Cells of the sums grow (or shrink) by what is given."""
    if not delta:
        return
    rows = [
        {
            "day": cell.day,
            "measure": cell.measure.value,
            "group_key": cell.group,
            "counter": cell.counter,
            "lane": cell.lane,
            "hour": cell.hour,
            "minute": cell.minute,
            "times": times,
        }
        for cell, times in sorted(delta.items())
    ]
    write_many(session.connection(), adding(session, _SUM), rows)


def opened(session: Session, event: Event, data: CounterOpenedData) -> None:
    _counter(session, event, CounterMode.OPEN, canonical.to_bytes(data.groups))


def paused(session: Session, event: Event, data: CounterPausedData) -> None:
    session.connection().execute(
        update(_COUNTER).where(_COUNTER.c.key == event.subject_id),
        {"state": CounterMode.PAUSED.value, "since": event.occurred_at, "until": data.until},
    )


def closed(session: Session, event: Event, _data: CounterClosedData) -> None:
    session.connection().execute(
        update(_COUNTER).where(_COUNTER.c.key == event.subject_id),
        {"state": CounterMode.CLOSED.value, "since": event.occurred_at, "until": None, "run": 0},
    )


def _counter(session: Session, event: Event, state: CounterMode, groups: bytes) -> None:
    statement = replacing(session, _COUNTER, *_OPENED)
    values = {"key": event.subject_id, "state": state.value, "officer": event.actor, "since": event.occurred_at}
    session.connection().execute(statement, {**values, "until": None, "groups": groups, "ticket_id": 0, "run": 0})


def booked(session: Session, event: Event, data: AppointmentBookedData) -> None:
    values = {"id": int(event.subject_id), "day": in_vietnam(data.at).date().isoformat(), "group_key": data.group}
    session.connection().execute(
        _BOOK, {**values, "at": data.at, "code": data.code, "state": AppointmentState.BOOKED.value, "ticket_id": 0}
    )


def appointment_cancelled(session: Session, event: Event, _data: AppointmentCancelledData) -> None:
    _appointment(session, event, AppointmentState.CANCELLED, 0)


def arrived(session: Session, event: Event, data: AppointmentArrivedData) -> None:
    _appointment(session, event, AppointmentState.ARRIVED, data.ticket_id)


def _appointment(session: Session, event: Event, state: AppointmentState, ticket_id: int) -> None:
    values = {"appointment": int(event.subject_id), "new_state": state.value, "ticket": ticket_id}
    session.connection().execute(_APPOINTMENT_NOW, values)


APPLY: dict[str, Apply] = {
    TicketTakenData.KIND: taken,
    **dict.fromkeys(life.TICKET_KINDS, stepped),
    CounterOpenedData.KIND: opened,
    CounterPausedData.KIND: paused,
    CounterClosedData.KIND: closed,
    AppointmentBookedData.KIND: booked,
    AppointmentCancelledData.KIND: appointment_cancelled,
    AppointmentArrivedData.KIND: arrived,
}

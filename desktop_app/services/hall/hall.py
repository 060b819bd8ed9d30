"""What the windows of the hall read: one counter's lines (F3), the board, everything for the supervisor's live page."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.status import OPEN_STATUSES
from desktop_app.domain.exchange.hall import (
    BoardCall,
    BoardCounter,
    BoardGroup,
    BoardNow,
    BoardPromise,
    CounterNow,
    CounterQueue,
    QueueRow,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.board_settings import BoardSettings
from desktop_app.domain.hall.order import next_head
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import AT_COUNTER, Ticket, TicketState, ticket_label
from desktop_app.domain.office import Counter
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from desktop_app.services.hall.log import today
from desktop_app.services.hall.tickets import serves
from models import sequences
from models.dossier import DossierRow
from models.hall import TicketRow
from models.queries import hall as lines
from models.queries.hall import CounterState

MOST_CALLS = 16
"""More than a board lists, so that calls of one moment all reach it."""
CALLS_LOOKED_AT = 64
"""The newest of the whole hall, of which a board may show only some."""
MOST_PROMISES = 12
PROMISE_DIGITS = 4
"""Of the dossier's code: its daily number, which is on the citizen's slip."""


class Hall:
    """Reading only."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def queue(self, actor: Actor) -> CounterQueue:
        """What the officer at ``actor.counter`` sees; a counter that was never opened is closed."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office = self._services.office(session)
            rules = office.hall_rules()
            states = {one.key: one for one in lines.counters(session)}
            state = states.get(actor.counter)
            counter = _counter(session, office, actor.counter, state)
            waiting = [
                one
                for one in lines.in_state(session, TicketState.WAITING)
                if one.reserved_for == actor.counter or (not one.reserved_for and serves(counter.groups, one.group))
            ]
            head = next_head(lines.heads(session, actor.counter, counter.groups), counter.run, rules, now)
            parked = [one for one in lines.in_state(session, TicketState.PARKED) if one.counter == actor.counter]
            absent = [one for one in lines.in_state(session, TicketState.ABSENT) if serves(counter.groups, one.group)]
            undo = _undo_at(session, actor.counter, today(now).isoformat())
            return CounterQueue(
                seq=sequences.newest_event(session.connection()),
                counter=counter,
                next_id=head.ticket_id if head is not None else 0,
                waiting=tuple(_row(office, one) for one in waiting),
                parked=tuple(_row(office, one) for one in parked),
                absent=tuple(_row(office, one) for one in absent),
                undo_id=undo[0],
                undo_kind=undo[1],
                undo_label=undo[2],
                forgotten=lines.forgotten_count(session),
                target_wait_minutes=rules.target_wait_minutes,
                calls_before_absent=rules.calls_before_absent,
                appointment_early_minutes=rules.appointment_early_minutes,
            )

    def waiting_too_long(self, actor: Actor) -> int:
        """How many have waited for the actor's counter longer than the target; 0 while it is not open."""
        if not actor.counter:
            return 0
        with self._services.database.read() as session:
            counter = lines.counter(session, actor.counter)
            if counter is None or counter.state is not CounterMode.OPEN:
                return 0
            target = timedelta(minutes=self._services.office(session).hall_rules().target_wait_minutes)
            return lines.waiting_since(session, counter.key, counter.groups, self._services.clock.now() - target)

    def counters(self) -> tuple[CounterNow, ...]:
        """Every active counter, also those that are closed."""
        with self._services.database.read() as session:
            return self._counters(session, self._services.office(session))

    def waiting(self) -> tuple[QueueRow, ...]:
        """Everybody who waits, is called, served, put aside or absent, by place."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            tickets = lines.in_state(session, TicketState.WAITING, *AT_COUNTER, TicketState.PARKED, TicketState.ABSENT)
            return tuple(_row(office, one) for one in tickets)

    def board(self, key: str = "") -> BoardNow:
        """Everything on a board: numbers, counters, codes of running promises; nothing personal can be in it.

        ``key``: which board, empty: the first one. Raises ``UserError("board_unknown")``.
        """
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office = self._services.office(session)
            centre = office.required_centre()
            board = office.board_settings(key)
            if board is None:
                raise UserError("board_unknown", field="board")
            voice = office.voice()
            span = office.calendar.session_at(now)
            return BoardNow(
                settings=board,
                voice=voice if board.voice else replace(voice, enabled=False),
                seq=sequences.newest_event(session.connection()),
                at=now,
                centre_name=centre.name,
                calls=_last_calls(session, office, board, now),
                counters=_board_counters(session, office, board),
                waiting=_board_groups(session, office, board),
                promises=_promises(session, now) if board.promises else (),
                notice=board.notice_text or office.hall_rules().notice,
                closing_at=span[1] if span is not None else None,
                opens_at=None if span is not None else office.calendar.next_opening(now),
                sample=centre.sample,
            )

    def _counters(self, session: Session, office: OfficeSnapshot) -> tuple[CounterNow, ...]:
        states = {one.key: one for one in lines.counters(session)}
        return tuple(
            _counter(session, office, counter.key, states.get(counter.key)) for counter in office.hall_counters()
        )


def _counter(session: Session, office: OfficeSnapshot, key: str, state: CounterState | None) -> CounterNow:
    if state is None:
        record = office.of("counter", key)
        groups = record.groups if isinstance(record, Counter) else ()
        return CounterNow(key, office.counter_name(key), CounterMode.CLOSED, "", "", None, None, groups, None)
    current = lines.ticket(session, state.ticket_id) if state.ticket_id else None
    return CounterNow(
        key=key,
        name=office.counter_name(key),
        state=state.state,
        officer=state.officer,
        officer_name=office.officer_name(state.officer),
        since=state.since,
        until=state.until,
        groups=state.groups,
        current=_row(office, current) if current is not None else None,
        run=state.run,
    )


def _row(office: OfficeSnapshot, ticket: Ticket) -> QueueRow:
    return QueueRow(
        ticket_id=ticket.id,
        label=ticket.label,
        group=ticket.group,
        group_name=office.group_name(ticket.group),
        lane=ticket.lane,
        priority_name=office.priority_name(ticket.priority) if ticket.priority else "",
        state=ticket.state,
        taken_at=ticket.taken_at,
        order_at=ticket.order_at,
        counter=ticket.counter,
        counter_name=office.counter_name(ticket.counter) if ticket.counter else "",
        reserved_for=ticket.reserved_for,
        calls=ticket.calls,
        called_at=ticket.called_at,
        last_called_at=ticket.last_called_at,
        begun_at=ticket.begun_at,
        dossiers=ticket.dossiers,
        transfers=ticket.transfers,
    )


def _undo_at(session: Session, counter: str, day: str) -> tuple[int, str, str]:
    """(ticket, kind, number) of what this counter did last with a number of ``day``, when it can be taken back."""
    row = session.execute(
        select(TicketRow.id, TicketRow.last_kind, TicketRow.series, TicketRow.number, TicketRow.day)
        .where(TicketRow.step_counter == counter)
        .order_by(TicketRow.step_seq.desc())
        .limit(1)
    ).first()
    if not counter or row is None or not row.last_kind or row.day != day:
        return 0, "", ""
    return row.id, row.last_kind, ticket_label(row.series, row.number)


def _board_counters(session: Session, office: OfficeSnapshot, board: BoardSettings) -> tuple[BoardCounter, ...]:
    """The board's counters; a ticket of a group that is not on the board is not shown."""
    states = {one.key: one for one in lines.counters(session)}
    found = []
    for counter in office.hall_counters():
        if board.counters and counter.key not in board.counters:
            continue
        state = states.get(counter.key)
        if state is None:
            found.append(BoardCounter(counter.key, counter.name, CounterMode.CLOSED, None, ""))
            continue
        ticket = lines.ticket(session, state.ticket_id) if state.ticket_id else None
        label = ticket.label if ticket is not None and board.shows(ticket.group, counter.key) else ""
        found.append(BoardCounter(counter.key, counter.name, state.state, state.until, label))
    return tuple(found)


def _board_groups(session: Session, office: OfficeSnapshot, board: BoardSettings) -> tuple[BoardGroup, ...]:
    waiting: dict[str, int] = {}
    for (group, _), times in lines.waiting_by_group(session).items():
        waiting[group] = waiting.get(group, 0) + times
    return tuple(
        BoardGroup(one.key, one.letter, one.name, waiting.get(one.key, 0))
        for one in office.service_groups()
        if board.shows(one.key, "")
    )


def _last_calls(session: Session, office: OfficeSnapshot, board: BoardSettings, now: datetime) -> tuple[BoardCall, ...]:
    rows = session.execute(
        select(TicketRow.call_seq, TicketRow.body)
        .where(TicketRow.call_seq > 0)
        .order_by(TicketRow.call_seq.desc())
        .limit(CALLS_LOOKED_AT)
    )
    calls: list[BoardCall] = []
    for seq, raw in rows:
        ticket = canonical.from_bytes(raw, Ticket)
        if ticket.day != today(now).isoformat() or len(calls) == MOST_CALLS:
            break
        counter = ticket.counter or ticket.reserved_for
        if not board.shows(ticket.group, counter):
            continue
        calls.append(
            BoardCall(
                seq, ticket.label, ticket.group, counter, office.counter_name(counter) if counter else "",
                ticket.last_called_at or ticket.taken_at, ticket.state, ticket.calls,
            )
        )  # fmt: skip
    return tuple(calls)


def _promises(session: Session, now: datetime) -> tuple[BoardPromise, ...]:
    """Of today: one that nobody closed on an earlier day is the office's business (F4), not the hall's."""
    midnight = in_vietnam(now).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = session.execute(
        select(DossierRow.code, DossierRow.promise_start, DossierRow.received_at, DossierRow.promise_at)
        .where(
            DossierRow.promise_at >= midnight,
            DossierRow.promise_kept.is_(None),
            DossierRow.voided_at.is_(None),
            DossierRow.status.in_([status.value for status in OPEN_STATUSES]),
        )
        .order_by(DossierRow.promise_at)
        .limit(MOST_PROMISES)
    )
    return tuple(
        BoardPromise(code[-PROMISE_DIGITS:], start or received, at)
        for code, start, received, at in rows
        if at is not None
    )

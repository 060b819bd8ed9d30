"""Calling and serving. Each use case is one transaction: two counters can never get the same person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.actor import Actor
from desktop_app.domain.events import EventData
from desktop_app.domain.events.hall import (
    TicketAbsentData,
    TicketAnsweredData,
    TicketBegunData,
    TicketCalledAgainData,
    TicketCalledData,
    TicketCameBackData,
    TicketCancelledData,
    TicketFinishedData,
    TicketParkedData,
    TicketReleasedData,
    TicketTransferredData,
    TicketUndoneData,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall import life
from desktop_app.domain.hall.order import next_head
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import (
    AT_COUNTER,
    CalledBy,
    Outcome,
    Ticket,
    TicketState,
    looks_like_token,
    read_label,
)
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.hall.log import append, check_group, known_ticket, today
from models.hall import TicketRow
from models.queries import hall as lines
from models.queries.hall import CounterState


@dataclass(frozen=True, slots=True)
class _Moment:
    """The open transaction of one use case."""

    session: Session
    office: OfficeSnapshot
    actor: Actor
    now: datetime

    def step(self, ticket: Ticket, data: EventData) -> Ticket:
        """Log one step; the ticket after it is what the projection has written, without reading it again."""
        event = append(self.session, ticket.id, data, self.actor, self.now)
        return life.after(ticket, event, data)

    def counter(self, *, is_open: bool = False) -> CounterState:
        """The actor's counter; raises ``counter_not_chosen``, ``counter_not_open``."""
        if not self.actor.counter:
            raise UserError("counter_not_chosen", field="counter")
        counter = lines.counter(self.session, self.actor.counter)
        if counter is None or (is_open and counter.state is not CounterMode.OPEN):
            raise UserError("counter_not_open", field="counter", counter=self.office.counter_name(self.actor.counter))
        return counter

    def current(self, ticket_id: int = 0) -> Ticket:
        """Who is called or served at the actor's counter; raises ``nobody_at_counter``.

        ``ticket_id``: whom the officer saw there; ``ticket_state_wrong`` when it is somebody else by now.
        """
        ticket = lines.ticket_at(self.session, self.actor.counter)
        if ticket is None:
            self.counter()
        if ticket_id and (ticket is None or ticket.id != ticket_id):
            raise UserError("ticket_state_wrong", number=known_ticket(self.session, ticket_id).label)
        if ticket is None:
            raise UserError("nobody_at_counter", field="counter")
        return ticket


class Calling:
    """What an officer does with the numbers of his counter (F3). All methods return the ticket as it is afterwards.

    What is done to the number at the counter takes the ``ticket_id`` the officer saw there (0: whoever it is), so that
    two windows at one counter never touch each other's number by mistake.
    """

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- to the counter -------------------------------------------------------------------------------------------
    def call_next(self, actor: Actor) -> Ticket:
        """Call who is next by the rule.

        Raises ``UserError``: ``nobody_waits``, ``counter_busy`` (``number``), ``counter_not_open``,
        ``counter_not_chosen``.
        """
        return self._do(actor, self._call_next)

    def _call_next(self, moment: _Moment) -> Ticket:
        counter = self._free_counter(moment)
        heads = lines.heads(moment.session, counter.key, counter.groups)
        head = next_head(heads, counter.run, moment.office.hall_rules(), moment.now)
        if head is None:
            raise UserError("nobody_waits", field="counter")
        ticket = known_ticket(moment.session, head.ticket_id)
        return moment.step(ticket, TicketCalledData(CalledBy.NEXT, counter.run))

    def call_number(self, actor: Actor, label: str) -> Ticket:
        """Call one number of today out of order: waiting, absent or put aside.

        Raises as ``call_next``, and ``ticket_unknown``, ``ticket_number_invalid``, ``ticket_state_wrong``.
        """

        def call(moment: _Moment) -> Ticket:
            counter = self._free_counter(moment)
            series, number = read_label(label)
            ticket = lines.ticket_labelled(moment.session, today(moment.now).isoformat(), series, number)
            if ticket is None:
                raise UserError("ticket_unknown", field="number")
            by = CalledBy.PARKED if ticket.state is TicketState.PARKED else CalledBy.NUMBER
            return moment.step(ticket, TicketCalledData(by, counter.run))

        return self._do(actor, call)

    def call_parked(self, actor: Actor, ticket_id: int) -> Ticket:
        """Somebody who was put aside comes back to the counter."""

        def call(moment: _Moment) -> Ticket:
            counter = self._free_counter(moment)
            ticket = known_ticket(moment.session, ticket_id)
            return moment.step(ticket, TicketCalledData(CalledBy.PARKED, counter.run))

        return self._do(actor, call)

    def call_again(self, actor: Actor, ticket_id: int = 0) -> Ticket:
        """The same number once more."""
        return self._at_counter(actor, ticket_id, TicketCalledAgainData())

    def begin(self, actor: Actor, ticket_id: int = 0) -> Ticket:
        """The person stands at the counter."""
        return self._at_counter(actor, ticket_id, TicketBegunData())

    def finish(self, actor: Actor, outcome: Outcome, ticket_id: int = 0) -> Ticket:
        """The visit is over."""
        return self._at_counter(actor, ticket_id, TicketFinishedData(outcome))

    def absent(self, actor: Actor, ticket_id: int = 0) -> Ticket:
        """Nobody came.

        Raises ``UserError("called_too_few_times")`` (``calls``, ``needed``) before the rule's number of calls.
        """

        def mark(moment: _Moment) -> Ticket:
            ticket = moment.current(ticket_id)
            needed = moment.office.hall_rules().calls_before_absent
            if ticket.state is TicketState.CALLED and ticket.calls < needed:
                raise UserError("called_too_few_times", calls=ticket.calls, needed=needed)
            return moment.step(ticket, TicketAbsentData())

        return self._do(actor, mark)

    def park(self, actor: Actor, ticket_id: int = 0) -> Ticket:
        """Put the person aside, who fetches something; the counter is free for the next."""
        return self._at_counter(actor, ticket_id, TicketParkedData())

    # -- in the line ----------------------------------------------------------------------------------------------
    def come_back(self, actor: Actor, ticket_id: int) -> Ticket:
        """An absent person is here after all, or one put aside waits again: at the old place.

        Raises ``UserError("ticket_return_too_late")`` (``numbers``) when too many further numbers were called.
        """

        def back(moment: _Moment) -> Ticket:
            ticket = known_ticket(moment.session, ticket_id)
            most = moment.office.hall_rules().return_within_numbers
            called = lines.last_called(moment.session, ticket.day, ticket.series)
            if ticket.state is TicketState.ABSENT and called - ticket.number > most:
                raise UserError("ticket_return_too_late", number=ticket.label, numbers=most)
            return moment.step(ticket, TicketCameBackData())

        return self._do(actor, back)

    def transfer(self, actor: Actor, ticket_id: int, *, group: str = "", counter: str = "") -> Ticket:
        """To another group, or to one counter, keeping the place.

        Raises ``UserError``: ``transfer_needs_target``, ``service_group_unknown``, ``counter_unknown``.
        """

        def move(moment: _Moment) -> Ticket:
            ticket = known_ticket(moment.session, ticket_id)
            if not group and not counter:
                raise UserError("transfer_needs_target", field="target")
            if group:
                check_group(moment.office, group)
            if counter and all(one.key != counter for one in moment.office.hall_counters()):
                raise UserError("counter_unknown", field="target")
            return moment.step(ticket, TicketTransferredData(group or ticket.group, counter))

        return self._do(actor, move)

    def release(self, actor: Actor, ticket_id: int) -> Ticket:
        """Take a ticket from a counter that cannot go on; the person waits again at the old place."""
        return self._log(actor, ticket_id, TicketReleasedData())

    def cancel(self, actor: Actor, ticket_id: int) -> Ticket:
        """The person has gone."""
        return self._log(actor, ticket_id, TicketCancelledData())

    def answer_forgotten(self, actor: Actor, ticket_id: int, outcome: Outcome) -> Ticket:
        """How a visit ended that the night closed."""
        return self._log(actor, ticket_id, TicketAnsweredData(outcome))

    def answer_all_forgotten(self, actor: Actor, outcome: Outcome) -> int:
        """The same for every visit nobody has answered for; returns how many there were."""
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "ticket.call")
            now = self._services.clock.now()
            left = lines.forgotten(session)
            for one in left:
                append(session, one.id, TicketAnsweredData(outcome), actor, now)
            return len(left)

    def at_counter(self, actor: Actor) -> Ticket | None:
        """Who is called or served at the actor's counter now; None for nobody."""
        with self._services.database.read() as session:
            counter = lines.counter(session, actor.counter)
            return lines.ticket(session, counter.ticket_id) if counter is not None and counter.ticket_id else None

    def find(self, text: str) -> Ticket:
        """The ticket of a typed number of today, or of a scanned slip; raises ``ticket_unknown``."""
        with self._services.database.read() as session:
            ticket = lines.ticket_with_token(session, text.strip())
            if ticket is None and not looks_like_token(text.strip()):
                series, number = read_label(text)
                day = today(self._services.clock.now()).isoformat()
                ticket = lines.ticket_labelled(session, day, series, number)
            if ticket is None:
                raise UserError("ticket_unknown", field="number")
            return ticket

    # -- back -----------------------------------------------------------------------------------------------------
    def undo(self, actor: Actor, ticket_id: int, kind: str = "") -> Ticket:
        """Take the last step of a ticket of today back: it is, with its place, as it was before.

        ``kind``: the step the officer saw (``CounterQueue.undo_kind``).
        Raises ``UserError``: ``ticket_nothing_to_undo``, ``ticket_state_wrong`` when another step came since,
        ``counter_busy`` when its counter serves somebody else now.
        """

        def back(moment: _Moment) -> Ticket:
            row = moment.session.get(TicketRow, ticket_id)
            if row is None or not row.last_kind or row.before is None or row.day != today(moment.now).isoformat():
                raise UserError("ticket_nothing_to_undo")
            restored = canonical.from_bytes(row.before, Ticket)
            if kind and kind != row.last_kind:
                raise UserError("ticket_state_wrong", number=restored.label)
            run = row.run_before
            place = restored.counter or row.counter
            seat = lines.counter(moment.session, place) if place else None
            if row.last_kind != TicketCalledData.KIND:
                run = seat.run if seat is not None else 0
            if restored.state in AT_COUNTER and seat is not None and seat.ticket_id not in (0, ticket_id):
                _raise_busy(moment.session, seat.ticket_id)
            return moment.step(restored, TicketUndoneData(row.last_kind, restored, run))

        return self._do(actor, back)

    # -- helpers --------------------------------------------------------------------------------------------------
    def _free_counter(self, moment: _Moment) -> CounterState:
        counter = moment.counter(is_open=True)
        if counter.ticket_id:
            _raise_busy(moment.session, counter.ticket_id)
        return counter

    def _at_counter(self, actor: Actor, ticket_id: int, data: EventData) -> Ticket:
        def step(moment: _Moment) -> Ticket:
            return moment.step(moment.current(ticket_id), data)

        return self._do(actor, step)

    def _log(self, actor: Actor, ticket_id: int, data: EventData) -> Ticket:
        def step(moment: _Moment) -> Ticket:
            return moment.step(known_ticket(moment.session, ticket_id), data)

        return self._do(actor, step)

    def _do(self, actor: Actor, use_case: Callable[[_Moment], Ticket]) -> Ticket:
        """One write transaction; what a use case did is on the disk when this returns."""
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "ticket.call")
            return use_case(_Moment(session, office, actor, self._services.clock.now()))


def _raise_busy(session: Session, ticket_id: int) -> None:
    there = lines.ticket(session, ticket_id)
    raise UserError("counter_busy", number=there.label if there is not None else "")

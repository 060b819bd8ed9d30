"""What happens on F3, without a widget: one counter's numbers, one key after the other.

Every key is written before the next one is heard: a second press while the first is under way does nothing. What
another window did meanwhile is said in a sentence, and everything is read again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.night import night_round
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import Outcome, TakenVia, TicketState
from desktop_app.errors import MotcuaError, UserError
from ui.following import Following
from ui.navigation import ServedTicket
from ui.running import Runner, ignore
from ui.screens.queue.slips import DeskSlips
from ui.screens.queue.state import Stage, stage_of

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import (
        AppointmentEntry,
        AppointmentSlot,
        CounterNow,
        CounterQueue,
        ForgottenTicket,
        QueueRow,
        TakeTicket,
        TicketTaken,
    )
    from desktop_app.domain.exchange.office import OfficeSnapshot
    from desktop_app.domain.hall.ticket import Ticket
    from desktop_app.services.office import OfficeServices

SETTLE_SECONDS = 1.0
"""Space does nothing for so long after a call: the second press of a double one begins no service."""
CLOSE_AGAIN_SECONDS = 10.0
"""After what an earlier day left open could not be closed."""
NOBODY_WAITS = "nobody_waits"


class View(Protocol):
    """What the page can be told."""

    def show_queue(self, queue: CounterQueue | None) -> None: ...

    def show_read_error(self, error: MotcuaError) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_done(self, kind: str, label: str) -> None: ...

    def show_transferred(self, label: str, where: str) -> None: ...

    def show_nobody_waits(self) -> None: ...

    def show_serving(self, ticket: ServedTicket | None) -> None: ...

    def open_reception(self, ticket: ServedTicket) -> None: ...

    def open_returning(self, ticket: ServedTicket) -> None: ...

    def ask_outcome(self) -> None: ...

    def show_slip(self, ticket: Ticket) -> None: ...

    def show_counters(self, counters: tuple[CounterNow, ...]) -> None: ...

    def show_taken(self, taken: TicketTaken) -> None: ...

    def show_slip_printed(self, printed: bool) -> None: ...

    def show_slip_trouble(self, error: MotcuaError) -> None: ...

    def show_slots(self, slots: tuple[AppointmentSlot, ...]) -> None: ...

    def show_appointments(self, entries: tuple[AppointmentEntry, ...]) -> None: ...

    def show_booked(self, entry: AppointmentEntry) -> None: ...

    def show_forgotten(self, tickets: tuple[ForgottenTicket, ...]) -> None: ...


class QueuePresenter:
    """The numbers of the counter at which this window stands."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._following = Following(self._read)
        self._busy = False
        self._settled_at = float("-inf")
        self._wanted_slip = ""
        self._night: tuple[date, bool] | None = None
        """The round of the night that was made last (``domain.hall.night``); None: none yet."""
        self._closing = False
        self._close_again_at = float("-inf")
        self.slips = DeskSlips()
        self.queue: CounterQueue | None = None
        self.records: OfficeSnapshot | None = None
        """Groups, counters and rules of the centre; None until they have been read."""

    # -- following ------------------------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        """The data can be used; comes again when another officer sits down or another counter was chosen."""
        if actor.counter != self._actor.counter:
            self.queue = None
        self._office, self._actor = office, actor
        self._close_yesterday()
        self.load_records()
        self.reload()
        wanted, self._wanted_slip = self._wanted_slip, ""
        if wanted:
            self.scanned(wanted)

    @property
    def stage(self) -> Stage:
        return stage_of(self.queue)

    @property
    def current(self) -> QueueRow | None:
        """Who is called or served here."""
        return self.queue.counter.current if self.queue is not None else None

    @property
    def actor(self) -> Actor:
        return self._actor

    def load_records(self) -> None:
        office = self._office
        if office is not None:
            self._runner.latest("records", office.records.snapshot, self._on_records, ignore)

    def _on_records(self, records: OfficeSnapshot) -> None:
        self.records = records
        if self.queue is not None:
            self._show(self.queue)

    def reload(self) -> None:
        """Read the lines again, however often this is asked."""
        if self._office is None:
            return
        if not self._actor.counter:
            self.queue = None
            self._view.show_queue(None)
            self._view.show_serving(None)
            return
        self._following.ask()

    def changed(self, seq: int) -> None:
        """Somebody wrote; what this page has read after its own writing is not read again."""
        if self._office is not None and self._actor.counter:
            self._following.changed(seq)

    def tick(self) -> None:
        """Once a second: another day may have begun; what could not be read or closed is tried again."""
        if self._night != night_round(self._clock.now()) and self._clock.monotonic() >= self._close_again_at:
            self._close_yesterday()
        self._following.tick()

    def _close_yesterday(self) -> None:
        """What an earlier day left open is closed and asked about: here too, where no machine of the hall does it."""
        office, wanted = self._office, night_round(self._clock.now())
        if office is None or self._closing:
            return
        self._closing = True

        def closed(count: int) -> None:
            self._closing, self._night = False, wanted
            if count:
                self.reload()

        self._runner.write(office.counters.close_forgotten, closed, self._on_not_closed)

    def _on_not_closed(self, _error: MotcuaError) -> None:
        """Tried again soon; what is wrong with the data is said where they are read."""
        self._closing = False
        self._close_again_at = self._clock.monotonic() + CLOSE_AGAIN_SECONDS

    def _read(self) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._runner.read(lambda: office.hall.queue(actor), self._on_queue, self._on_read_error)

    def _on_queue(self, queue: CounterQueue) -> None:
        if queue.counter.key == self._actor.counter:
            self.queue = queue
            self._show(queue)
        self._following.up_to(queue.seq)

    def _on_read_error(self, error: MotcuaError) -> None:
        self._view.show_read_error(error)
        self._following.failed()

    def _show(self, queue: CounterQueue) -> None:
        self._view.show_queue(queue)
        self._view.show_serving(self.served())

    def served(self) -> ServedTicket | None:
        """Whom F2 and F6 work for: the number being served here."""
        current = self.current
        if current is None or current.state is not TicketState.SERVING:
            return None
        return self._ticket(current)

    def _ticket(self, row: QueueRow) -> ServedTicket:
        groups = self.records.service_groups() if self.records is not None else ()
        sectors = next((one.sectors for one in groups if one.key == row.group), ())
        return ServedTicket(row.ticket_id, row.label, row.counter_name, sectors, row.dossiers)

    # -- one key after the other ----------------------------------------------------------------------------------
    def step(self) -> None:
        """Space: whatever the big button says now."""
        if self._clock.monotonic() - self._settled_at < SETTLE_SECONDS:
            return
        stage = self.stage
        if stage is Stage.FREE:
            self.call_next()
        elif stage is Stage.CALLED:
            self.begin()
        elif stage is Stage.SERVING:
            self._view.ask_outcome()
        elif stage in (Stage.CLOSED, Stage.PAUSED):
            self.open_counter()

    def call_next(self) -> None:
        self._do("called", lambda office, actor: office.calling.call_next(actor), self._on_called)

    def _on_called(self, ticket: Ticket) -> None:
        self._settled_at = self._clock.monotonic()
        self._told("called", ticket)

    def call_number(self, label: str) -> None:
        """One number out of order."""
        self._do("called", lambda office, actor: office.calling.call_number(actor, label), self._on_called)

    def begin(self) -> None:
        current = self.current
        if current is not None and current.state is TicketState.CALLED:
            number = current.ticket_id
            self._do("begun", lambda office, actor: office.calling.begin(actor, number))

    def person_is_here(self) -> None:
        """What was scanned belongs to the number at the counter: its service begins, and the next page works for it."""
        current = self.current
        if current is not None:
            self._view.show_serving(self._ticket(current))
            self.begin()

    def receive(self) -> None:
        """Enter: the person is here, F2 opens for him."""
        self._serve(self._view.open_reception)

    def give_back(self) -> None:
        """The person comes for a result: F6 opens for him."""
        self._serve(self._view.open_returning)

    def _serve(self, go: Callable[[ServedTicket], object]) -> None:
        current = self.current
        if current is None:
            self._view.show_error(UserError("nobody_at_counter", field="counter"))
            return
        ticket = self._ticket(current)
        if current.state is TicketState.SERVING:
            go(ticket)
            return

        def begun(_ticket: Ticket) -> None:
            self._view.show_serving(ticket)
            go(ticket)

        self._do("begun", lambda office, actor: office.calling.begin(actor, ticket.ticket_id), begun)

    def call_again(self) -> None:
        self._at_counter("called_again", lambda office, actor, number: office.calling.call_again(actor, number))

    def absent(self) -> None:
        self._at_counter("absent", lambda office, actor, number: office.calling.absent(actor, number))

    def park(self) -> None:
        self._at_counter("parked", lambda office, actor, number: office.calling.park(actor, number))

    def finish(self, outcome: Outcome) -> None:
        """The visit is over."""
        self._at_counter("finished", lambda office, actor, number: office.calling.finish(actor, outcome, number))

    def finish_and_call(self, outcome: Outcome) -> None:
        """The visit is over and the next one begins: one key."""
        current = self.current
        if current is None:
            return
        number = current.ticket_id

        def both(office: OfficeServices, actor: Actor) -> Ticket | None:
            office.calling.finish(actor, outcome, number)
            try:
                return office.calling.call_next(actor)
            except UserError as error:
                if error.code != NOBODY_WAITS:
                    raise
                return None

        def done(ticket: Ticket | None) -> None:
            if ticket is None:
                self._view.show_nobody_waits()
            else:
                self._on_called(ticket)

        self._do("finished", both, done)

    def _at_counter(self, kind: str, work: Callable[[OfficeServices, Actor, int], Ticket]) -> None:
        current = self.current
        if current is None:
            self._view.show_error(UserError("nobody_at_counter", field="counter"))
            return
        number = current.ticket_id
        self._do(kind, lambda office, actor: work(office, actor, number))

    # -- people in the lists --------------------------------------------------------------------------------------
    def back(self, row: QueueRow) -> None:
        """Who was put aside comes to the free counter at once; an absent person waits again at the old place."""
        number = row.ticket_id
        if row.state is TicketState.PARKED and self.stage is Stage.FREE:
            self._do("called", lambda office, actor: office.calling.call_parked(actor, number), self._on_called)
        else:
            self._do("came_back", lambda office, actor: office.calling.come_back(actor, number))

    def transfer(self, ticket_id: int, *, group: str = "", counter: str = "") -> None:
        records = self.records
        where = (records.counter_name(counter) if counter else records.group_name(group)) if records is not None else ""

        def done(ticket: Ticket) -> None:
            self._view.show_transferred(ticket.label, where)

        self._do(
            "transferred",
            lambda office, actor: office.calling.transfer(actor, ticket_id, group=group, counter=counter),
            done,
        )

    def cancel(self, ticket_id: int) -> None:
        self._do("cancelled", lambda office, actor: office.calling.cancel(actor, ticket_id))

    def undo(self) -> None:
        """Ctrl+Z: the last step at this counter."""
        queue = self.queue
        if queue is None or not queue.undo_id:
            self._view.show_error(UserError("ticket_nothing_to_undo"))
            return
        number, kind = queue.undo_id, queue.undo_kind
        self._do("undone", lambda office, actor: office.calling.undo(actor, number, kind))

    def scanned(self, token: str) -> None:
        """A number slip: its number is found, and the officer decides."""
        office = self._office
        if office is None:
            self._wanted_slip = token
            return
        self._runner.latest("slip", lambda: office.calling.find(token), self._on_slip, self._view.show_error)

    def _on_slip(self, ticket: Ticket) -> None:
        current = self.current
        if current is not None and current.ticket_id == ticket.id and current.state is TicketState.CALLED:
            self.begin()  # who was called shows his slip
        else:
            self._view.show_slip(ticket)

    # -- the counter ----------------------------------------------------------------------------------------------
    def open_counter(self, groups: tuple[str, ...] = ()) -> None:
        """``groups``: only these today; empty: the counter's own. Who moved here has left the counter before."""

        def opened(office: OfficeServices, actor: Actor) -> str:
            office.counters.open(actor, groups)
            return _leave_others(office, actor)

        def done(left: str) -> None:
            self._settled_at = self._clock.monotonic()
            self._view.show_done("moved" if left else "opened", left)

        self._do("opened", opened, done)

    def pause(self, until: datetime | None) -> None:
        self._do_counter("paused", lambda office, actor: office.counters.pause(actor, until))

    def close(self) -> None:
        self._do_counter("closed", lambda office, actor: office.counters.close(actor))

    def _do_counter(self, kind: str, work: Callable[[OfficeServices, Actor], None]) -> None:
        def done(_nothing: None) -> None:
            self._settled_at = self._clock.monotonic()
            self._view.show_done(kind, "")

        self._do(kind, work, done)

    def read_counters(self) -> None:
        """Who works where, for a transfer."""
        office = self._office
        if office is not None:
            self._runner.latest("counters", office.hall.counters, self._view.show_counters, self._view.show_error)

    # -- numbers, appointments, yesterday -------------------------------------------------------------------------
    def take(self, command: TakeTicket) -> None:
        """A number at the desk, from the pad, or for somebody who comes to his appointment."""
        paper = command.via is TakenVia.PAPER

        def done(taken: TicketTaken) -> None:
            self._view.show_taken(taken)
            if not paper:  # who tore a number off the pad holds it
                self._print(taken)

        self._do("taken", lambda office, actor: office.tickets.take(actor, command), done)

    def _print(self, taken: TicketTaken) -> None:
        office, counter = self._office, self._actor.counter
        if office is not None:
            self._runner.draw(
                lambda: self.slips.print_slip(office, counter, taken), self._view.show_slip_printed,
                self._view.show_slip_trouble,
            )  # fmt: skip

    def read_slots(self, group: str, day: date) -> None:
        office = self._office
        if office is not None:
            self._runner.latest(
                "slots", lambda: office.appointments.slots(group, day), self._view.show_slots, self._view.show_error
            )

    def read_appointments(self, day: date) -> None:
        office = self._office
        if office is not None:
            self._runner.latest(
                "appointments", lambda: office.appointments.of_day(day), self._view.show_appointments,
                self._view.show_error,
            )  # fmt: skip

    def book(self, group: str, at: datetime) -> None:
        self._do("booked", lambda office, actor: office.appointments.book(actor, group, at), self._view.show_booked)

    def cancel_appointment(self, appointment_id: int, day: date) -> None:
        def done(_nothing: None) -> None:
            self.read_appointments(day)

        self._do("", lambda office, actor: office.appointments.cancel(actor, appointment_id), done)

    def read_forgotten(self) -> None:
        office = self._office
        if office is not None:
            self._runner.latest(
                "forgotten", office.counters.forgotten, self._view.show_forgotten, self._view.show_error
            )

    def answer(self, ticket_id: int, outcome: Outcome) -> None:
        """How one visit of an earlier day ended."""

        def done(_ticket: Ticket) -> None:
            self.read_forgotten()

        self._do("", lambda office, actor: office.calling.answer_forgotten(actor, ticket_id, outcome), done)

    def answer_all(self, outcome: Outcome) -> None:
        def done(_count: int) -> None:
            self.read_forgotten()

        self._do("", lambda office, actor: office.calling.answer_all_forgotten(actor, outcome), done)

    # -- helpers --------------------------------------------------------------------------------------------------
    def _do(
        self,
        kind: str,
        work: Callable[[OfficeServices, Actor], Any],
        then: Callable[[Any], object] | None = None,
    ) -> None:
        """Write, say it, read again."""
        office, actor = self._office, self._actor
        if office is None or self._busy:
            return
        self._busy = True

        def done(result: Any) -> None:
            self._busy = False
            if then is not None:
                then(result)
            else:
                self._told(kind, result)
            self.reload()

        def refused(error: MotcuaError) -> None:
            self._busy = False
            if error.code == NOBODY_WAITS:
                self._view.show_nobody_waits()
            else:
                self._view.show_error(error)
            self.reload()

        self._runner.write(lambda: work(office, actor), done, refused)

    def _told(self, kind: str, ticket: Ticket) -> None:
        self._view.show_done(kind, ticket.label)


def _leave_others(office: OfficeServices, actor: Actor) -> str:
    """Close the counters the officer opened before and where nobody is now; their names.

    An officer sits at one counter: one that stands open without anybody would be counted on by the estimates.
    """
    left = [
        one
        for one in office.hall.counters()
        if one.officer == actor.officer
        and one.key != actor.counter
        and one.state is not CounterMode.CLOSED
        and one.current is None
    ]
    for one in left:
        office.counters.close(Actor(actor.officer, one.key))
    return ", ".join(one.name for one in left)

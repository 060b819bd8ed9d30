"""A simulated day through the real services: the same transactions, files and locks as on a busy Thursday.

For tests, and for a centre that plans its counters. Everything happens in a database of its own, on a clock that is
moved; the centre whose rules are asked about is only read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy import Table
from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM, ManualClock
from desktop_app.domain import canonical
from desktop_app.domain.actor import Actor
from desktop_app.domain.calendar.working_calendar import Span
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.simulation.audit import Audit, audit
from desktop_app.domain.hall.simulation.day import DayPlan, SimulatedDay
from desktop_app.domain.hall.simulation.figures import DayFigures, figures_of
from desktop_app.domain.hall.simulation.memory import HallInMemory, Seat, machine_hours
from desktop_app.domain.hall.simulation.visitors import GROUP_MINUTES, Arrivals, Crowd, Visitor, usual_arrivals
from desktop_app.domain.hall.ticket import Outcome, TakenVia, Ticket
from desktop_app.domain.office import Counter, Officer, SampleClock
from desktop_app.domain.office_records import KIND_OF, RECORD_KINDS, Record, key_of
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import snapshot_of
from desktop_app.services.hall.tickets import runs_today
from desktop_app.services.office import OfficeServices
from desktop_app.services.setup import sample_records, with_administrator, write_centre
from models import event_log
from models.base import table_of
from models.hall import AppointmentRow, HallCounterRow, HallSumRow, TicketRow

MOST_COUNTERS = 50
USUAL_TICKETS = 200
MOST_TICKETS = 10_000
JAM = timedelta(hours=1, minutes=15), timedelta(minutes=12)
DOWN = timedelta(hours=2, minutes=20), timedelta(minutes=5)
"""After the first opening, and for how long: no slip is printed; the machines are down."""
TABLES = tuple(table_of(row) for row in (TicketRow, HallCounterRow, HallSumRow, AppointmentRow))


Reopen = Callable[[ManualClock], OfficeServices]
"""Opens the simulation's own database."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for. ``arrivals`` empty: ``tickets`` people of a usual day."""

    seed: int = 1
    counters: int = 4
    tickets: int = USUAL_TICKETS
    arrivals: tuple[Arrivals, ...] = ()


@dataclass(frozen=True, slots=True)
class Simulated:
    """A day and what was found about it. ``broken`` empty: every invariant held."""

    day: date
    counters: int
    figures: DayFigures
    broken: tuple[str, ...]
    calls_by_rule: int
    events: int


def check_wanted(wanted: Wanted) -> None:
    """Raise ``UserError``: ``simulated_counters_invalid``, ``simulated_tickets_invalid``."""
    if not 1 <= wanted.counters <= MOST_COUNTERS:
        raise UserError("simulated_counters_invalid", field="counters", most=MOST_COUNTERS)
    if not 1 <= wanted.tickets <= MOST_TICKETS:
        raise UserError("simulated_tickets_invalid", field="tickets", most=MOST_TICKETS)


def centre_like(office: OfficeSnapshot | None, counters: int) -> tuple[Record, ...]:
    """The records of a centre (None: the sample's) with so many counters and somebody at each.

    Its own counters come first, with their groups; further ones serve every group.
    """
    records = sample_records() if office is None else tuple(_records(office))
    own = sorted((one for one in records if isinstance(one, Counter) and one.active), key=_counter_name)
    desks = [replace(one, key=f"quay-{number}") for number, one in enumerate(own[:counters], start=1)]
    desks += [Counter(f"quay-{number}", f"Quầy {number}") for number in range(len(desks) + 1, counters + 1)]
    kept = (one for one in records if not isinstance(one, Counter | Officer | SampleClock))
    people = tuple(
        Officer(f"can-bo-{number}", f"Cán bộ {number}", "Công chức một cửa") for number in range(1, counters + 1)
    )
    return (*kept, *with_administrator(people), *desks)


def simulate(reopen: Reopen, records: tuple[Record, ...], wanted: Wanted, day: date) -> Simulated:
    """Play one day on an empty database. ``reopen`` opens it: at first, and when the machines start again."""
    check_wanted(wanted)
    clock = ManualClock(datetime.combine(day, time(5), VIETNAM))
    office = reopen(clock)
    write_centre(office, records, clock.now())
    doors = ServicesHall(office, clock, reopen)
    try:
        snapshot = office.records.snapshot()
        plan = plan_of(snapshot, wanted, day)
        doors.book(plan.visitors)
        playing = SimulatedDay(doors, plan, Random(f"day {wanted.seed}"))
        playing.run()
        doors.at(_after_midnight(day))
        doors.office.counters.close_forgotten()
        tickets = _tickets(doors.office)
        events = doors.office.last_event()
        found, broken = _checked(doors.office)
        figures = figures_of(playing, tickets)
        return Simulated(day, wanted.counters, figures, (*doors.broken, *broken), found.calls_by_rule, events)
    finally:
        doors.office.close()


def in_memory(centre: OfficeSnapshot | None, wanted: Wanted, day: date) -> DayFigures:
    """The same people on the same day, without a database: what one counter more or less would change."""
    records: dict[str, dict[str, object]] = {kind: {} for kind in RECORD_KINDS}
    for record in centre_like(centre, wanted.counters):
        records[KIND_OF[type(record)]][key_of(record)] = record
    office = snapshot_of(records)
    plan = plan_of(office, wanted, day)
    ended: dict[int, Ticket] = {}
    known = {one.key: one for one in office.hall_counters()}
    hall = HallInMemory(
        groups={one.key: one for one in office.service_groups()},
        rules=plan.rules,
        desks=tuple(Seat(key, key, known[key].groups) for key in plan.counters),
        kiosk=rights.KIOSK,
        night=rights.NIGHT,
        rng=Random(f"tokens {wanted.seed}"),
        happened=_nobody_listens,
        hours=machine_hours(plan.sessions, plan.rules),
        minutes=GROUP_MINUTES,
        ended=ended,
    )
    playing = SimulatedDay(hall, plan, Random(f"day {wanted.seed}"))
    playing.run()
    hall.at(_after_midnight(day))
    hall.close_forgotten()
    return figures_of(playing, ended.values())


def plan_of(office: OfficeSnapshot, wanted: Wanted, day: date) -> DayPlan:
    """Who comes and what goes wrong; the same seed gives the same people, however many counters there are."""
    sessions = office.calendar.spans_on(day)
    if not sessions:
        raise UserError("period_without_work", field="day")
    rng, rules = Random(f"people {wanted.seed}"), office.hall_rules()
    running = runs_today(office, sessions[0][0])
    groups = tuple(one for one in office.service_groups() if running or not one.no_wait)
    crowd = Crowd(rng, groups, office.priority_groups(), rules)
    first = sessions[0][0]
    return DayPlan(
        visitors=crowd.of_day(day, wanted.arrivals or usual_arrivals(rng, wanted.tickets), sessions),
        sessions=sessions,
        counters=tuple(one.key for one in office.hall_counters())[: wanted.counters],
        rules=rules,
        letters={one.key: one.letter for one in groups},
        jam=_span(first, JAM),
        down=_span(first, DOWN),
    )


class ServicesHall:
    """``HallDoors`` of an open office. Every step is one call of a service, as a window makes it."""

    def __init__(self, office: OfficeServices, clock: ManualClock, reopen: Reopen) -> None:
        self.office = office
        self._clock = clock
        self._reopen = reopen
        self._codes: dict[Visitor, str] = {}
        self.broken: list[str] = []

    def book(self, visitors: tuple[Visitor, ...]) -> None:
        """Appointments are made before the doors open; who finds a half hour full comes without one."""
        actor = self._actor("quay-1")
        for visitor in visitors:
            if visitor.appointment_at is None:
                continue
            try:
                booked = self.office.appointments.book(actor, visitor.group, visitor.appointment_at)
            except UserError as error:
                if error.code != "appointment_slot_full":
                    raise
            else:
                self._codes[visitor] = booked.code

    def at(self, instant: datetime) -> None:
        self._clock.advance(max(timedelta(), instant - self._clock.now()))

    def open(self, counter: str) -> None:
        self.office.counters.open(self._actor(counter))

    def pause(self, counter: str, until: datetime) -> None:
        self.office.counters.pause(self._actor(counter), until)

    def close(self, counter: str) -> None:
        self.office.counters.close(self._actor(counter))

    def take(self, visitor: Visitor, paper: str = "") -> Ticket:
        via = TakenVia.PAPER if paper else TakenVia.KIOSK
        actor = self._actor("quay-1") if paper else rights.KIOSK
        code = self._codes.get(visitor, "")
        taken = self.office.tickets.take(
            actor,
            TakeTicket(
                visitor.group, "" if code else visitor.priority, via, paper, visitor.at if paper else None, code
            ),
        )
        return self.office.calling.find(taken.label)

    def call_next(self, counter: str) -> Ticket | None:
        try:
            return self.office.calling.call_next(self._actor(counter))
        except UserError as error:
            if error.code != "nobody_waits":
                raise
            return None

    def call_parked(self, counter: str, ticket_id: int) -> Ticket:
        return self.office.calling.call_parked(self._actor(counter), ticket_id)

    def call_again(self, counter: str) -> Ticket:
        return self.office.calling.call_again(self._actor(counter))

    def begin(self, counter: str) -> Ticket:
        return self.office.calling.begin(self._actor(counter))

    def finish(self, counter: str, outcome: Outcome) -> Ticket:
        return self.office.calling.finish(self._actor(counter), outcome)

    def absent(self, counter: str) -> Ticket:
        return self.office.calling.absent(self._actor(counter))

    def park(self, counter: str) -> Ticket:
        return self.office.calling.park(self._actor(counter))

    def come_back(self, counter: str, ticket_id: int) -> Ticket:
        return self.office.calling.come_back(self._actor(counter), ticket_id)

    def transfer(self, counter: str, ticket_id: int, group: str) -> Ticket:
        return self.office.calling.transfer(self._actor(counter), ticket_id, group=group)

    def cancel(self, counter: str, ticket_id: int) -> Ticket:
        return self.office.calling.cancel(self._actor(counter), ticket_id)

    def undo(self, counter: str, ticket_id: int) -> Ticket:
        return self.office.calling.undo(self._actor(counter), ticket_id)

    def restart(self) -> None:
        """The program ends while a number is being written, and opens the same files anew.

        The transaction is rolled back in order, in this process: what a killed process leaves, and a disk without
        power, this does not show.
        """
        before = self.office.last_event()
        group = self.office.records.snapshot().service_groups()[0].key
        command = TakeTicket(group, via=TakenVia.DESK)
        try:
            with self.office.database.write() as session:
                self.office.tickets.take_in(session, self._actor("quay-1"), command)
                raise _StoppedError
        except _StoppedError:
            self.office.database.dispose()
        self.office = self._reopen(self._clock)
        if self.office.last_event() != before:
            self.broken.append("a number nobody was given stands in the log after the restart")

    @staticmethod
    def _actor(counter: str) -> Actor:
        return Actor(counter.replace("quay-", "can-bo-"), counter)


class _StoppedError(Exception):
    """The program ends here."""


def _checked(office: OfficeServices) -> tuple[Audit, tuple[str, ...]]:
    """The log counted again by hand, beside the sums and the rows that grew, and beside those of a rebuild."""
    rules = office.records.snapshot().hall_rules()
    with office.database.write() as session:
        found = audit(event_log.read(session), rules)
        broken = list(found.broken)
        grown = [_rows(session, table) for table in TABLES]
        kept = {tuple(row[:-1]): row[-1] for row in grown[TABLES.index(table_of(HallSumRow))] if row[-1]}
        wrong = kept.items() ^ found.sums.items()
        if wrong:
            broken.append(f"sums differ from the log, first {min(key for key, _ in wrong)}")
        event_log.rebuild_projections(session)
        for table, before in zip(TABLES, grown, strict=True):
            if _rows(session, table) != before:
                broken.append(f"a rebuild changes the table {table.name}")
    return found, tuple(broken)


def _rows(session: Session, table: Table) -> list[tuple[object, ...]]:
    return [tuple(row) for row in session.execute(table.select().order_by(*table.primary_key))]


def _tickets(office: OfficeServices) -> tuple[Ticket, ...]:
    with office.database.read() as session:
        rows = session.execute(table_of(TicketRow).select()).all()
        return tuple(canonical.from_bytes(row.body, Ticket) for row in rows)


def _records(office: OfficeSnapshot) -> list[Record]:
    return [record for kind in office.records.values() for record in kind.values()]  # type: ignore[misc]


def _counter_name(counter: Counter) -> tuple[int, str]:
    return len(counter.key), counter.key


def _after_midnight(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(0, 5), VIETNAM)


def _span(first: datetime, part: tuple[timedelta, timedelta]) -> Span:
    start = first + part[0]
    return start, start + part[1]


def _nobody_listens(_event: object, _data: object) -> None:
    """Only the tickets are of interest."""

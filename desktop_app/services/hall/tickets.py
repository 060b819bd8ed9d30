"""Taking a ticket: at the machine, at the desk, or from the pad while the machine was down."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy.orm import Session

from desktop_app.domain.actor import Actor
from desktop_app.domain.calendar.no_wait import programme_runs
from desktop_app.domain.events.hall import AppointmentArrivedData, TicketTakenData
from desktop_app.domain.exchange.hall import GroupChoice, TakeTicket, TicketMenu, TicketTaken
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall import life
from desktop_app.domain.hall.estimate import estimate
from desktop_app.domain.hall.records import HallRules, ServiceGroup
from desktop_app.domain.hall.slip_text import slip_of
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import TOKEN_DIGITS, Estimate, Lane, TakenVia, read_label, ticket_label
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.hall.appointments import waiting_appointment
from desktop_app.services.hall.log import append, check_group, today
from desktop_app.services.hall.pace import Paces
from models import sequences
from models.queries import hall as lines
from models.queries.hall import CounterState

TICKET_SEQUENCE = "ticket"
TOKEN_BYTES = 10
OLDEST_PAPER = timedelta(hours=14)
"""A slip from the pad is entered on its day."""


class Tickets:
    """Numbers, and what the ticket machine shows."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._paces = Paces(services)

    def take(self, actor: Actor, command: TakeTicket) -> TicketTaken:
        """The next number of a group, durable when this returns.

        Raises ``UserError``: ``service_group_unknown``, ``priority_group_unknown``, ``kiosk_closed`` (``opens_at``),
        ``tickets_used_up``, ``ticket_number_taken``, ``ticket_number_invalid``, ``paper_time_invalid``,
        ``appointment_unknown``, ``appointment_used`` (``number``).
        """
        with self._services.database.write() as session:
            return self.take_in(session, actor, command)

    def take_in(self, session: Session, actor: Actor, command: TakeTicket) -> TicketTaken:
        """``take`` inside an open transaction."""
        now = self._services.clock.now().astimezone(UTC)
        office = self._services.office(session)
        rights.require_device(office, actor, "ticket.take")
        rules = office.hall_rules()
        booked = waiting_appointment(session, command.appointment, today(now)) if command.appointment else None
        group = _group(office, booked.group_key if booked is not None else command.group)
        if command.priority and all(one.key != command.priority for one in office.priority_groups()):
            raise UserError("priority_group_unknown", field="priority")
        taken_at = _taken_at(command, now)
        day = today(taken_at).isoformat()
        if command.via is TakenVia.KIOSK:
            _require_open(office, rules, now)
        if group.daily_limit and lines.taken_today(session, day, group.key) >= group.daily_limit:
            raise UserError("tickets_used_up", field="group")
        lane, series = _line(command, group, rules, booked=booked is not None)
        number = self._number(session, command, day, series)
        counters = lines.counters(session)
        waiting, expected = self._expected(session, office, counters, group.key, lane, today(now))
        ticket_id = sequences.take(session, TICKET_SEQUENCE)
        token = self._token()
        order_at = max(taken_at, booked.at) if booked is not None else taken_at
        data = TicketTakenData(
            day, series, number, group.key, lane, command.priority, command.via, order_at, token, waiting,
            expected if command.via is not TakenVia.PAPER and booked is None else None,
        )  # fmt: skip
        ticket = life.taken(append(session, ticket_id, data, actor, taken_at), data)
        if booked is not None:
            append(session, booked.id, AppointmentArrivedData(ticket_id), actor, now)
        serving, appointment_at = _serving(office, counters, group.key), booked.at if booked is not None else None
        return TicketTaken(
            ticket_id=ticket_id,
            label=ticket.label,
            group=group.key,
            group_name=group.name,
            priority_name=office.priority_name(command.priority) if command.priority else "",
            taken_at=taken_at,
            waiting_before=waiting,
            estimate=expected if booked is None else None,
            token=token,
            counters=serving,
            slip=slip_of(
                ticket,
                office.required_centre(),
                group_name=group.name,
                counters=serving,
                where_to_look=rules.where_to_look,
                appointment_at=appointment_at,
            ),
            appointment_at=appointment_at,
        )

    def menu(self) -> TicketMenu:
        """What the machine offers at this moment."""
        now = self._services.clock.now()
        day = today(now)
        with self._services.database.read() as session:
            office = self._services.office(session)
            rules = office.hall_rules()
            centre = office.required_centre()
            counters = lines.counters(session)
            choices = []
            for group in office.service_groups():
                if group.no_wait and not runs_today(office, now):
                    continue
                waiting, expected = self._expected(session, office, counters, group.key, Lane.ORDINARY, day)
                left = None
                if group.daily_limit:
                    left = max(0, group.daily_limit - lines.taken_today(session, day.isoformat(), group.key))
                choices.append(GroupChoice(group.key, group.name, group.letter, waiting, expected, left, group.no_wait))
            return TicketMenu(
                groups=tuple(choices),
                appointments=rules.appointments_per_half_hour > 0,
                opens_at=opens_at(office, rules, now),
                closes_at=closes_at(office, rules, now),
                centre_name=centre.name,
                where_to_look=rules.where_to_look,
                sample=centre.sample,
            )

    def _number(self, session: Session, command: TakeTicket, day: str, series: str) -> int:
        name = number_sequence(day, series)
        if command.via is not TakenVia.PAPER:
            return sequences.take(session, name)
        typed_series, number = read_label(command.paper)
        if typed_series != series:
            raise UserError("ticket_number_invalid", field="number")
        if lines.ticket_labelled(session, day, series, number) is not None:
            raise UserError("ticket_number_taken", field="number", number=ticket_label(series, number))
        sequences.raise_to(session, name, number)
        return number

    def _token(self) -> str:
        """What the slip's QR holds: finds the ticket, can be guessed by nobody and says nothing."""
        return f"{int.from_bytes(self._services.randomness(TOKEN_BYTES), 'big') % 10**TOKEN_DIGITS:0{TOKEN_DIGITS}}"

    def _expected(
        self,
        session: Session,
        office: OfficeSnapshot,
        counters: tuple[CounterState, ...],
        group: str,
        lane: Lane,
        day: date,
    ) -> tuple[int, Estimate | None]:
        """How many come first at the counters of this group, and about how long it will take.

        A counter that serves other groups too is shared with the people who wait there; where those have other
        counters as well, a part of them goes to these. While no counter is open the group's own people are counted.
        """
        waiting = lines.waiting_by_group(session)
        rules = office.hall_rules()
        working = [row for row in counters if row.state is CounterMode.OPEN]
        mine = [row for row in working if serves(row.groups, group)]
        everybody = early = minutes = 0.0
        for (key, other), times in waiting.items():
            able = [row for row in working if serves(row.groups, key)]
            shared = sum(1 for row in able if serves(row.groups, group))
            here = shared / len(able) if mine and able else float(key == group)
            everybody += times * here
            early += times * here * (other != Lane.ORDINARY.value)
            minutes += times * here * self._paces.of(session, office, key, day).minutes_per_person
        load = everybody
        if lane is Lane.PRIORITY:  # one of them after so many without: never later than everybody
            load = min(everybody, early * (1 + rules.ordinary_before_priority))
        busy = sum(1 for row in mine if row.ticket_id)
        pace = self._paces.of(session, office, group, day)
        if everybody:  # what they who come first will take, whatever they came for
            pace = replace(pace, minutes_per_person=minutes / everybody)
        return round(load), estimate(load, len(mine), busy, pace)


def number_sequence(day: str, series: str) -> str:
    """Where the numbers of one series of one day come from."""
    return f"{TICKET_SEQUENCE}:{day}:{series}"


def serves(groups: tuple[str, ...], group: str) -> bool:
    """Whether a counter with these groups (none named: all) calls numbers of ``group``."""
    return not groups or group in groups


def runs_today(office: OfficeSnapshot, now: datetime) -> bool:
    """Whether a no-wait programme runs on this day, in any session of it."""
    spans = office.calendar.spans_on(today(now))
    return any(programme_runs(one, office.calendar, start) for one in office.programmes() for start, _ in spans)


def opens_at(office: OfficeSnapshot, rules: HallRules, now: datetime) -> datetime | None:
    """When the machine gives numbers next; None: it gives them now."""
    early, late = timedelta(minutes=rules.open_before_minutes), timedelta(minutes=rules.close_before_minutes)
    for start, end in office.calendar.spans_from(today(now)):
        if now < end - late:
            return None if now >= start - early else start - early
    return None


def closes_at(office: OfficeSnapshot, rules: HallRules, now: datetime) -> datetime | None:
    """Until when the machine gives numbers; None: it gives none now."""
    early, late = timedelta(minutes=rules.open_before_minutes), timedelta(minutes=rules.close_before_minutes)
    for start, end in office.calendar.spans_from(today(now)):
        if now < end - late:
            return end - late if now >= start - early else None
    return None


def _require_open(office: OfficeSnapshot, rules: HallRules, now: datetime) -> None:
    opening = opens_at(office, rules, now)
    if opening is not None:
        raise UserError("kiosk_closed", field="group", opens_at=opening)


def _group(office: OfficeSnapshot, key: str) -> ServiceGroup:
    check_group(office, key)
    return next(group for group in office.service_groups() if group.key == key)


def _line(command: TakeTicket, group: ServiceGroup, rules: HallRules, *, booked: bool) -> tuple[Lane, str]:
    """In which line somebody waits, and the letter of the number."""
    if booked:
        return Lane.APPOINTMENT, rules.appointment_letter
    if command.priority:
        return Lane.PRIORITY, rules.priority_letter
    return Lane.ORDINARY, group.letter


def _taken_at(command: TakeTicket, now: datetime) -> datetime:
    if command.via is not TakenVia.PAPER or command.at is None:
        return now
    if not now - OLDEST_PAPER <= command.at <= now or today(command.at) != today(now):
        raise UserError("paper_time_invalid", field="at")
    return command.at.astimezone(UTC)


def _serving(office: OfficeSnapshot, counters: tuple[CounterState, ...], group: str) -> tuple[str, ...]:
    names = {counter.key: counter.name for counter in office.hall_counters()}
    open_now = {row.key for row in counters if row.state is CounterMode.OPEN and serves(row.groups, group)}
    return tuple(name for key, name in names.items() if key in open_now)

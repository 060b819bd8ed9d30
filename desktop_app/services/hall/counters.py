"""Counters of the hall: who works where, pauses, the end of the day, and what the night closes."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop_app.domain.actor import Actor
from desktop_app.domain.events.hall import (
    CounterClosedData,
    CounterOpenedData,
    CounterPausedData,
    TicketForgottenData,
)
from desktop_app.domain.exchange.hall import ForgottenTicket
from desktop_app.domain.hall.night import is_over
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.office import Counter
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.hall.log import append, check_group, today
from models.queries import hall as lines


class Counters:
    """Opening, pausing and closing. An officer who opens a counter takes over what the one before left there."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def open(self, actor: Actor, groups: tuple[str, ...] = ()) -> None:
        """The actor works at his counter from now on, also after a pause. ``groups``: only these today; empty: the
        counter's own (F9).

        Raises ``UserError``: ``counter_not_chosen``, ``counter_unknown``, ``service_group_unknown``.
        """
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "counter.open")
            record = office.of("counter", actor.counter)
            if not actor.counter:
                raise UserError("counter_not_chosen", field="counter")
            if not isinstance(record, Counter) or not record.active:
                raise UserError("counter_unknown", field="counter")
            for group in groups:
                check_group(office, group)
            append(
                session, actor.counter, CounterOpenedData(groups or record.groups), actor, self._services.clock.now()
            )

    def pause(self, actor: Actor, until: datetime | None = None) -> None:
        """Away for a while; raises ``counter_busy`` while somebody is at the counter."""
        with self._services.database.write() as session:
            self._require_empty(session, actor)
            append(session, actor.counter, CounterPausedData(until), actor, self._services.clock.now())

    def close(self, actor: Actor) -> None:
        """No more calls from here; raises ``counter_busy`` while somebody is at the counter."""
        with self._services.database.write() as session:
            self._require_empty(session, actor)
            append(session, actor.counter, CounterClosedData(), actor, self._services.clock.now())

    def _require_empty(self, session: Session, actor: Actor) -> None:
        office = self._services.office(session)
        rights.require(office, actor, "counter.close")
        counter = lines.counter(session, actor.counter)
        if counter is None or counter.state is CounterMode.CLOSED:
            raise UserError("counter_not_open", field="counter", counter=office.counter_name(actor.counter))
        if counter.ticket_id:
            there = lines.ticket(session, counter.ticket_id)
            raise UserError("counter_busy", number=there.label if there is not None else "")

    # -- the night ------------------------------------------------------------------------------------------------
    def close_forgotten(self) -> int:
        """Close tickets and counters of days that are over (``domain.hall.night``); returns how many tickets.

        Called when a process of the hall starts, at midnight and at the end of the night; what is closed is asked about
        in the morning. Before 04:00 yesterday is left alone until nothing has happened to its tickets for three hours.
        """
        now = self._services.clock.now()
        with self._services.database.read() as session:
            if not any(_left_open(session, now)):
                return 0
        with self._services.database.write() as session:
            tickets, counters = _left_open(session, now)
            for ticket_id in tickets:
                append(session, ticket_id, TicketForgottenData(), rights.NIGHT, now)
            for key in counters:
                append(session, key, CounterClosedData(), rights.NIGHT, now)
            return len(tickets)

    def forgotten(self, limit: int = 200) -> tuple[ForgottenTicket, ...]:
        """Visits the night closed and nobody has answered for."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            return tuple(
                ForgottenTicket(
                    one.id, one.label, one.day, office.group_name(one.group),
                    office.counter_name(one.counter) if one.counter else "", one.taken_at, one.called_at,
                )
                for one in lines.forgotten(session, limit)
            )  # fmt: skip


def _left_open(session: Session, now: datetime) -> tuple[list[int], list[str]]:
    """Tickets and counters that are open though their day is over. A counter's day is also as long as its tickets'."""

    def over(day: date, since: datetime | None = None) -> bool:
        steps = [at for at in (lines.last_step(session, day.isoformat()), since) if at is not None]
        return is_over(day, max(steps, default=None), now)

    waiting = lines.open_before(session, today(now).isoformat())
    days = {day for day in {day for _, day in waiting} if over(date.fromisoformat(day))}
    counters = [
        one for one in lines.counters(session) if one.state is not CounterMode.CLOSED and today(one.since) < today(now)
    ]
    return (
        [ticket_id for ticket_id, day in waiting if day in days],
        [one.key for one in counters if over(today(one.since), one.since)],
    )

"""The four steps of a visit at one counter, as the windows make them."""

from __future__ import annotations

from sqlalchemy import func, select

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import Outcome, TakenVia
from desktop_app.services.office import OfficeServices
from models.hall import TicketRow

STEPS = ("issue", "call", "begin", "finish")
OFFICER = "vi-du"


class Visit:
    """One counter, visit after visit. ``ticket_id``: who was called last."""

    def __init__(self, office: OfficeServices, counter: str) -> None:
        self._office = office
        self._actor = Actor(OFFICER, counter)
        self._group = office.records.snapshot().service_groups()[0].key
        self.ticket_id = 0

    def warm(self) -> None:
        """What a window has read before somebody comes."""
        self._office.tickets.menu()
        self._office.hall.queue(self._actor)
        self._office.hall.board()

    def tickets(self) -> int:
        """How many there are, of all days."""
        with self._office.database.read() as session:
            return session.scalar(select(func.count()).select_from(TicketRow)) or 0

    def issue(self) -> None:
        self._office.tickets.take(self._actor, TakeTicket(self._group, via=TakenVia.DESK))

    def call(self) -> None:
        self.ticket_id = self._office.calling.call_next(self._actor).id

    def begin(self) -> None:
        self._office.calling.begin(self._actor)

    def finish(self) -> None:
        self._office.calling.finish(self._actor, Outcome.OTHER)

    def board(self) -> None:
        self._office.hall.board()

"""Whom F2 and F6 work for: the number being served at this counter, and what came of its visit so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.ticket import Outcome
from desktop_app.errors import MotcuaError
from ui.navigation import ServedTicket
from ui.running import Runner, ignore

if TYPE_CHECKING:
    from desktop_app.domain.hall.ticket import Ticket
    from desktop_app.services.office import OfficeServices


class View(Protocol):
    """What the page can be told."""

    def show_ticket(self, ticket: ServedTicket | None, outcome: Outcome | None) -> None: ...

    def ticket_finished(self) -> None: ...

    def ask_outcome(self) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class Serving:
    """One number after the other. ``outcome`` is what one key ends the visit with; None: the officer is asked."""

    def __init__(self, view: View, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._busy = False
        self._dossiers: set[int] = set()
        self._other: Outcome | None = None
        self.ticket: ServedTicket | None = None

    @property
    def ticket_id(self) -> int:
        """0: nobody with a number is served."""
        return self.ticket.ticket_id if self.ticket is not None else 0

    @property
    def outcome(self) -> Outcome | None:
        return Outcome.DOSSIER if self._dossiers else self._other

    def serve(self, ticket: ServedTicket | None) -> None:
        """From now on for this number, with the dossiers it has; the same one again changes nothing."""
        if self.ticket_id != (ticket.ticket_id if ticket is not None else 0):
            self._dossiers, self._other = set(ticket.dossiers if ticket is not None else ()), None
        self.ticket = ticket
        self._show()

    def accepted(self, dossier_id: int) -> None:
        if self.ticket is not None:
            self._dossiers.add(dossier_id)
            self._show()

    def voided(self, dossier_id: int) -> None:
        self._dossiers.discard(dossier_id)
        self._show()

    def ended_with(self, outcome: Outcome) -> None:
        """Something else than a dossier came of the visit."""
        if self.ticket is not None:
            self._other = outcome
            self._show()

    def check(self, office: OfficeServices, actor: Actor) -> None:
        """Something changed somewhere: is the number still at this counter?"""
        if self.ticket is not None:
            # a look that failed says nothing: the acceptance itself ties only who is still here
            self._runner.latest("served", lambda: office.calling.at_counter(actor), self._on_checked, ignore)

    def _on_checked(self, there: Ticket | None) -> None:
        if not self._busy and self.ticket_id and (there is None or there.id != self.ticket_id):
            self.serve(None)

    def finish(self, office: OfficeServices, actor: Actor) -> None:
        """One key: the visit is over, back to the queue."""
        ticket, outcome = self.ticket, self.outcome
        if ticket is None or self._busy:
            return
        if outcome is None:
            self._view.ask_outcome()
            return
        self._busy = True

        def done(_ticket: Ticket) -> None:
            self._busy = False
            self.serve(None)
            self._view.ticket_finished()

        def refused(error: MotcuaError) -> None:
            self._busy = False
            self._view.show_error(error)
            self.check(office, actor)

        self._runner.write(lambda: office.calling.finish(actor, outcome, ticket.ticket_id), done, refused)

    def _show(self) -> None:
        self._view.show_ticket(self.ticket, self.outcome)

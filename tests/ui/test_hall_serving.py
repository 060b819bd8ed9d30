"""Whom F2 and F6 work for, without a widget."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop_app.domain.hall.ticket import Outcome, TicketState
from desktop_app.errors import MotcuaError
from desktop_app.runtime.jobs import ImmediateRunner
from tests.support.hall import FIRST, THIRD, take
from tests.support.office import Desk, sample_centre
from ui.hall.serving import Serving
from ui.navigation import ServedTicket


class Page:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, Outcome | None]] = []
        self.errors: list[str] = []
        self.finished = self.asked = 0

    def show_ticket(self, ticket: ServedTicket | None, outcome: Outcome | None) -> None:
        self.shown.append((ticket.label if ticket is not None else "", outcome))

    def ticket_finished(self) -> None:
        self.finished += 1

    def ask_outcome(self) -> None:
        self.asked += 1

    def show_error(self, error: MotcuaError) -> None:
        self.errors.append(error.code)


def serving(desk: Desk) -> tuple[Page, Serving, ServedTicket]:
    """Counter 3 serves the first number, and a page works for it."""
    desk.office.counters.open(THIRD)
    take(desk)
    called = desk.office.calling.call_next(THIRD)
    desk.office.calling.begin(THIRD)
    page = Page()
    runner: Any = ImmediateRunner()
    made, ticket = Serving(page, runner), ServedTicket(called.id, called.label, "Quầy 3")
    made.serve(ticket)
    return page, made, ticket


def test_what_came_of_the_visit_decides_what_one_key_ends_it_with(tmp_path: Path) -> None:
    with sample_centre("sqlite", tmp_path) as desk:
        page, made, ticket = serving(desk)
        made.finish(desk.office, THIRD)
        assert (page.asked, page.finished) == (1, 0), "nothing is known: the officer is asked"
        made.ended_with(Outcome.INCOMPLETE)
        made.accepted(7)
        assert made.outcome is Outcome.DOSSIER, "a dossier is more than a guidance slip"
        made.voided(7)
        assert made.outcome is Outcome.INCOMPLETE
        made.serve(ticket)
        assert made.outcome is Outcome.INCOMPLETE, "the same number again changes nothing"
        made.finish(desk.office, THIRD)
        after = desk.office.calling.find("A001")
        assert (after.state, after.outcome) == (TicketState.DONE, Outcome.INCOMPLETE)
        assert (page.finished, page.shown[-1]) == (1, ("", None))


def test_the_next_number_begins_with_nothing(tmp_path: Path) -> None:
    with sample_centre("sqlite", tmp_path) as desk:
        _page, made, ticket = serving(desk)
        made.accepted(7)
        made.serve(ServedTicket(ticket.ticket_id + 1, "A002", "Quầy 3"))
        assert made.outcome is None


def test_a_number_that_is_served_again_still_has_its_dossiers(tmp_path: Path) -> None:
    with sample_centre("sqlite", tmp_path) as desk:
        page, made, ticket = serving(desk)
        made.serve(None)
        made.serve(ServedTicket(ticket.ticket_id, ticket.label, "Quầy 3", dossiers=(7,)))
        made.finish(desk.office, THIRD)
        assert (page.asked, page.finished) == (0, 1)
        assert desk.office.calling.find("A001").outcome is Outcome.DOSSIER


def test_a_number_that_went_elsewhere_is_not_ended_here_and_the_page_lets_go_of_it(tmp_path: Path) -> None:
    with sample_centre("sqlite", tmp_path) as desk:
        page, made, ticket = serving(desk)
        made.accepted(7)
        desk.office.calling.transfer(THIRD, ticket.ticket_id, counter=FIRST.counter)
        made.finish(desk.office, THIRD)
        assert page.errors == ["ticket_state_wrong"]
        assert page.finished == 0
        assert made.ticket_id == 0
        assert desk.office.calling.find("A001").state is TicketState.WAITING


def test_without_a_number_the_key_does_nothing(tmp_path: Path) -> None:
    with sample_centre("sqlite", tmp_path) as desk:
        page, made, _ticket = serving(desk)
        made.serve(None)
        made.accepted(7)
        made.ended_with(Outcome.RETURNED)
        made.finish(desk.office, THIRD)
        made.check(desk.office, THIRD)
        assert (made.outcome, page.asked, page.finished, page.errors) == (None, 0, 0, [])

"""A number of the hall becomes a dossier: in one transaction, on both engines."""

from __future__ import annotations

import pytest

from desktop_app.domain.exchange.sittings import AcceptSitting
from desktop_app.domain.hall.ticket import Outcome, Ticket, TicketState
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from models import event_log
from tests.support.hall import FIRST, THIRD, take
from tests.support.office import Desk
from tests.support.people import appointment, certified


def called(desk: Desk) -> Ticket:
    desk.office.counters.open(THIRD)
    take(desk)
    return desk.office.calling.call_next(THIRD)


def sums(desk: Desk) -> dict[str, int]:
    return {
        measure: times
        for measure, times in desk.rows("SELECT measure, sum(times) FROM hall_sum GROUP BY measure")
        if times
    }


def test_accepting_ties_the_number_begins_its_service_and_is_one_transaction(desk: Desk) -> None:
    ticket = called(desk)
    done = desk.accept(appointment(1, ticket_id=ticket.id), THIRD)
    now = desk.office.calling.at_counter(THIRD)
    assert now is not None
    assert (now.state, now.dossiers) == (TicketState.SERVING, (done.dossier_id,))
    kinds = [
        kind for (kind,) in desk.rows("SELECT kind FROM event WHERE kind NOT LIKE 'print.%' ORDER BY seq DESC LIMIT 3")
    ]
    assert kinds == ["ticket.dossier", "ticket.begun", "dossier.accepted"]


def test_an_acceptance_that_fails_leaves_the_number_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app.services.hall import tie

    ticket = called(desk)
    before = desk.counts()

    def broken(*_args: object) -> None:
        raise UserError("ticket_unknown")

    monkeypatch.setattr(tie, "tie_in", broken)
    with pytest.raises(UserError, match="ticket_unknown"):
        desk.accept(appointment(1, ticket_id=ticket.id), THIRD)
    assert desk.counts() == before
    assert desk.office.calling.at_counter(THIRD) == ticket


def test_all_dossiers_of_a_sitting_belong_to_the_same_number(desk: Desk) -> None:
    ticket = called(desk)
    two = tuple(replace(one, ticket_id=ticket.id) for one in (appointment(1), certified(1)))
    done = desk.office.sittings.accept(THIRD, AcceptSitting(two))
    now = desk.office.calling.finish(THIRD, Outcome.DOSSIER, ticket.id)
    assert now.dossiers == tuple(one.dossier_id for one in done.dossiers)
    assert "without_dossier" not in sums(desk)


def test_a_number_that_is_not_at_this_counter_any_more_ties_nothing_and_refuses_nothing(desk: Desk) -> None:
    ticket = called(desk)
    desk.office.calling.finish(THIRD, Outcome.ADVICE)
    desk.accept(appointment(1, ticket_id=ticket.id), THIRD)
    desk.accept(appointment(2, ticket_id=999_999), THIRD)
    desk.accept(appointment(3, ticket_id=ticket.id), FIRST)
    assert desk.value("SELECT count(*) FROM event WHERE kind = 'ticket.dossier'") == 0
    assert desk.value("SELECT count(*) FROM dossier") == 3


def test_voiding_the_dossier_takes_the_tie_back_also_after_the_visit(desk: Desk) -> None:
    ticket = called(desk)
    done = desk.accept(appointment(1, ticket_id=ticket.id), THIRD)
    desk.office.calling.finish(THIRD, Outcome.DOSSIER)
    assert "without_dossier" not in sums(desk)
    desk.office.reception.void(THIRD, done.dossier_id, "Nhập nhầm người")
    after = desk.office.calling.find(ticket.label)
    assert (after.state, after.dossiers) == (TicketState.DONE, ())
    assert sums(desk)["without_dossier"] == 1
    grown = desk.dump("ticket", "hall_sum", "dossier")
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    rebuilt = desk.dump("ticket", "hall_sum", "dossier")
    rebuilt["hall_sum"] = [row for row in rebuilt["hall_sum"] if row[-1]]
    grown["hall_sum"] = [row for row in grown["hall_sum"] if row[-1]]
    assert rebuilt == grown


def test_a_dossier_without_a_number_is_voided_as_before(desk: Desk) -> None:
    done = desk.accept(appointment(1), THIRD)
    desk.office.reception.void(THIRD, done.dossier_id, "Nhập nhầm người")
    assert desk.value("SELECT count(*) FROM event WHERE subject_kind = 'ticket'") == 0

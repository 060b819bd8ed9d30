"""F3, F2 and F6 together, in the real window: a number becomes a dossier, or a result, by keys."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest

from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import Outcome, TakenVia, TicketState
from desktop_app.services.rights import KIOSK
from desktop_app.tour import people
from tests.support.hall import CIVIL, LAND
from tests.support.office import OFFICER
from tests.ui.screens.test_reception import dressed, open_desk
from ui.shortcuts import Key

__all__ = ["dressed", "open_desk"]

SECOND = timedelta(seconds=1.2)


@pytest.fixture
def desk(open_desk):
    made = open_desk()
    made.office.counters.open(OFFICER)
    return made


def take(desk, group=CIVIL):
    return desk.office.tickets.take(KIOSK, TakeTicket(group))


def key(desk, *keys):
    """Single keys, each long enough alone."""
    for one in keys:
        desk.driver.alone(one)
        desk.driver.settle()
        desk.clock.advance(SECOND)


def call(desk):
    """F3, and the next number is called."""
    desk.driver.press(Key.QUEUE)
    desk.driver.settle()
    key(desk, "Space")


def ticket(desk, label="A001"):
    return desk.office.calling.find(label)


def picture(desk, name):
    folder = os.environ.get("MOTCUA_PICTURES", "")
    if folder:
        desk.driver.settle()
        desk.window.grab().save(f"{folder}/{name}.png")


def chip(desk):
    """What the chip says; empty when nobody with a number is served."""
    shown = desk.page._chip
    return shown.pill.text() if shown is not None and shown.isVisible() else ""


def accept_copy(desk):
    desk.choose("ctbs")
    desk.driver.type("5\r3")
    desk.driver.press(Key.ALL_PAPERS)
    return desk.accept()


def test_a_number_becomes_a_dossier_without_typing_anything_twice(desk):
    take(desk)
    call(desk)
    key(desk, "Return")
    assert desk.window.current_key() == "reception"
    assert chip(desk) == "Số A001 · Quầy 3"

    desk.driver.scan(people.FATHER)
    picture(desk, "serving_form")
    done = accept_copy(desk)
    assert ticket(desk).dossiers == (done.dossier_id,)
    picture(desk, "serving_accepted")

    desk.driver.press(Key.FINISH_TICKET)
    desk.driver.wait_for(lambda: desk.window.current_key() == "queue", "queue")
    desk.driver.settle()
    after = ticket(desk)
    assert (after.state, after.outcome) == (TicketState.DONE, Outcome.DOSSIER)
    assert desk.window.context.serving is None
    desk.driver.press(Key.RECEPTION)
    assert chip(desk) == ""


def test_a_card_scanned_on_the_queue_page_is_enough(desk):
    take(desk)
    call(desk)
    desk.driver.scan(people.FATHER)
    assert desk.window.current_key() == "reception"
    assert chip(desk) == "Số A001 · Quầy 3"
    assert desk.form.submitter.full_name == "Nguyễn Văn Mẫu"
    assert ticket(desk).state is TicketState.SERVING


def test_f2_opened_by_its_own_key_works_for_the_number_being_served(desk):
    take(desk)
    call(desk)
    key(desk, "Space")
    desk.driver.press(Key.RECEPTION)
    assert chip(desk) == "Số A001 · Quầy 3"


def test_the_next_procedure_of_the_same_person_belongs_to_the_same_number(desk):
    take(desk)
    call(desk)
    key(desk, "Return")
    desk.driver.scan(people.FATHER)
    first = accept_copy(desk)
    desk.driver.press(Key.SAME_PERSON)
    desk.driver.settle()
    desk.choose("trich luc")
    desk.driver.press(Key.ALL_PAPERS)
    second = desk.accept()
    assert ticket(desk).dossiers == (first.dossier_id, second.dossier_id)


def test_a_sitting_belongs_to_the_number_whole(desk):
    take(desk)
    call(desk)
    key(desk, "Return")
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.type("5\r3")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    desk.choose("2.000884")
    desk.driver.press(Key.ALL_PAPERS)
    desk.accept()
    assert len(ticket(desk).dossiers) == 2


def test_undoing_the_acceptance_takes_the_tie_back_and_the_key_asks_how_it_ended(desk):
    take(desk)
    call(desk)
    key(desk, "Return")
    desk.driver.scan(people.FATHER)
    accept_copy(desk)
    desk.driver.press(Key.UNDO)
    desk.driver.type("nham")
    desk.driver.press(Key.PRIMARY)
    desk.driver.wait_for(lambda: ticket(desk).dossiers == (), "tie taken back")
    desk.driver.settle()

    desk.driver.press(Key.FINISH_TICKET)
    desk.driver.settle()

    assert desk.window.current_key() == "queue"
    assert desk.page.panel is not None
    assert ticket(desk).state is TicketState.SERVING


def test_a_guidance_slip_ends_the_visit_as_incomplete(desk):
    take(desk)
    call(desk)
    key(desk, "Return")
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.GUIDE)
    desk.driver.settle()
    desk.driver.press(Key.FINISH_TICKET)
    desk.driver.wait_for(lambda: ticket(desk).state is TicketState.DONE, "end")
    assert ticket(desk).outcome is Outcome.INCOMPLETE


def test_a_number_ended_elsewhere_is_tied_to_nothing_more(desk):
    take(desk)
    call(desk)
    key(desk, "Return")
    desk.driver.scan(people.FATHER)
    desk.office.calling.finish(Actor("van-mau", OFFICER.counter), Outcome.ADVICE)
    desk.driver.wait_for(lambda: chip(desk) == "", "chip gone")
    done = accept_copy(desk)
    assert ticket(desk).dossiers == ()
    assert desk.office.dossiers.open(done.dossier_id).row.code == done.code


def test_the_procedures_of_the_numbers_group_come_first(desk):
    take(desk, LAND)
    ordinary = [one.sector for one in desk.page.presenter.find_procedures("dang ky")]
    call(desk)
    key(desk, "Return")
    own = [one.sector for one in desk.page.presenter.find_procedures("dang ky")]
    sectors = desk.page.presenter.serving.ticket.sectors
    assert len(own) == len(ordinary)
    assert [one in sectors for one in own] == sorted((one in sectors for one in own), reverse=True)
    assert own[0] in sectors
    assert ordinary[0] not in sectors


def test_a_result_is_handed_over_for_a_number_and_one_key_ends_the_visit(desk):
    from tests.support.people import certified

    done = desk.office.reception.accept(OFFICER, certified(1))
    desk.office.processing.finish(OFFICER, done.dossier_id)
    desk.office.tickets.take(OFFICER, TakeTicket("tra-ket-qua", via=TakenVia.DESK))
    call(desk)
    key(desk, "K")
    assert desk.window.current_key() == "returning"
    assert chip(desk) == "Số R001 · Quầy 3"
    desk.driver.scan(done.qr_text)
    picture(desk, "serving_returning")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    desk.driver.press(Key.RETURN_TICKET)
    desk.driver.wait_for(lambda: ticket(desk, "R001").state is TicketState.DONE, "end")
    assert ticket(desk, "R001").outcome is Outcome.RETURNED


def test_a_receipt_scanned_on_the_queue_page_opens_its_hand_over(desk):
    from tests.support.people import certified

    done = desk.office.reception.accept(OFFICER, certified(1))
    desk.office.processing.finish(OFFICER, done.dossier_id)
    take(desk)
    call(desk)
    desk.driver.scan(done.qr_text)
    desk.driver.settle()
    assert desk.window.current_key() == "returning"
    assert desk.page.presenter.dossier.row.code == done.code
    assert chip(desk) == "Số A001 · Quầy 3"


def test_without_the_queue_nothing_of_it_is_loaded_for_a_reception(desk):
    desk.driver.scan(people.FATHER)
    accept_copy(desk)
    assert desk.page._chip is None
    assert desk.page.presenter.serving is None
    assert desk.office.calling.at_counter(OFFICER) is None

"""F3: one counter's numbers, one key after the other, on a real sample centre."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.clock import VIETNAM
from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.exchange.hall import CounterQueue, TakeTicket
from desktop_app.domain.hall.ticket import Outcome, TakenVia, TicketState
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from printing.roll.paper import strips
from tests.support.hall import CIVIL, ELDERLY, FIRST, LAND, THIRD, take
from tests.support.office import START
from tests.support.roll_printers import Mind, network_printer
from tests.support.screens import Stage, stage
from tests.ui.test_i18n import cut_texts
from ui.navigation import AskOutcome, ScannedTicket, ServedTicket
from ui.scanner import ScannerFilter
from ui.screens.queue import create
from ui.screens.queue.panels import CounterPanel, NumberPanel, OutcomePanel
from ui.screens.queue.state import Stage as Standing
from ui.screens.queue.state import waited
from ui.screens.queue.take_panel import time_today
from ui.shortcuts import Key

__all__ = ["stage"]

COLLEAGUE_HERE = Actor("van-mau", THIRD.counter)
"""Another officer at the same counter."""


def labels(table: Any) -> list[str]:
    return [row.label for row in table.rows_model.rows()]


def queue_of(stage: Stage, actor: Actor = THIRD) -> CounterQueue:
    return stage.desk.office.hall.queue(actor)


def current(stage: Stage, actor: Actor = THIRD) -> tuple[str, TicketState] | None:
    ticket = stage.desk.office.calling.at_counter(actor)
    return None if ticket is None else (ticket.label, ticket.state)


def press(stage: Stage, screen: Any, *keys: str) -> None:
    """Single keys, as the scanner filter hands them on; each is a second after the one before."""
    for key in keys:
        screen.single_key_actions()[key]()
        stage.settle()
        stage.desk.clock.advance(timedelta(seconds=1.1))


def opened(stage: Stage, numbers: int = 0, **options: Any) -> Any:
    """The page at counter 3, which is open, with people waiting."""
    stage.desk.office.counters.open(THIRD)
    for _ in range(numbers):
        take(stage.desk, **options)
    return stage.open(create)


# -- the page ---------------------------------------------------------------------------------------------------------
def test_without_a_counter_the_page_says_which_key_chooses_one(stage: Stage) -> None:
    context = stage.context()
    context.actor = Actor("vi-du")
    screen = stage.open(lambda _context: create(context))

    assert screen.no_counter.isVisible()
    assert "Ctrl+U" in screen.no_counter.hint()
    press(stage, screen, " ", "R", "V", "X", "1")
    stage.picture(screen, "queue_no_counter")


def test_a_closed_counter_is_opened_by_the_big_key_and_shows_who_would_wait(stage: Stage) -> None:
    take(stage.desk)
    screen = stage.open(create)
    assert screen.presenter.stage is Standing.CLOSED
    assert screen.card.step.accessibleName() == "Mở quầy"
    assert labels(screen.waiting) == ["A001"]
    stage.picture(screen, "queue_closed")

    press(stage, screen, " ")

    assert queue_of(stage).counter.state == "open"
    assert screen.card.step.accessibleName() == "Gọi số tiếp"


def test_the_big_key_leads_through_a_visit_and_calls_the_next(stage: Stage) -> None:
    screen = opened(stage, 2)
    said = []
    for _ in range(3):
        said.append(screen.card.step.accessibleName())
        press(stage, screen, " ")
    assert said == ["Gọi số tiếp", "Bắt đầu phục vụ", "Xong lượt này"]
    assert isinstance(screen.panel, OutcomePanel)

    press(stage, screen, " ")

    assert screen.panel is None
    assert current(stage) == ("A002", TicketState.CALLED)
    done = stage.desk.office.calling.find("A001")
    assert (done.state, done.outcome) == (TicketState.DONE, Outcome.ADVICE)


def test_a_double_press_of_the_big_key_calls_once_and_begins_nothing(stage: Stage) -> None:
    screen = opened(stage, 2)
    step = screen.single_key_actions()[" "]
    step()
    step()
    stage.settle()
    step()
    stage.settle()
    assert current(stage) == ("A001", TicketState.CALLED)
    stage.desk.clock.advance(timedelta(seconds=1.1))
    step()
    stage.settle()
    assert current(stage) == ("A001", TicketState.SERVING)


@pytest.mark.parametrize("place", range(7))
def test_every_outcome_has_its_digit(stage: Stage, place: int) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", " ", "X", str(place + 1))
    ticket = stage.desk.office.calling.find("A001")
    assert (ticket.state, ticket.outcome) == (TicketState.DONE, list(Outcome)[place])
    assert screen.panel is None


def test_nobody_left_to_call_is_said_and_the_visit_is_over_all_the_same(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", " ", " ", " ")
    assert current(stage) is None
    assert "Không còn ai chờ" in screen.card.told.text()
    press(stage, screen, " ")
    assert "Không còn ai chờ" in screen.card.told.text()


def test_absent_needs_its_calls_and_the_person_comes_back_by_a_key(stage: Stage) -> None:
    screen = opened(stage, 2)
    press(stage, screen, " ", "V")
    assert "gọi đủ 3 lần" in screen.bar.text()
    press(stage, screen, "R", "R", "V")
    assert labels(screen.aside) == ["A001"]
    assert "vắng" in screen.card.told.text()

    press(stage, screen, "L")

    assert labels(screen.aside) == []
    assert labels(screen.waiting) == ["A001", "A002"]


def test_who_was_put_aside_comes_straight_to_the_free_counter(stage: Stage) -> None:
    screen = opened(stage, 2)
    press(stage, screen, " ", " ", "P")
    assert labels(screen.aside) == ["A001"]
    press(stage, screen, "L")
    assert current(stage) == ("A001", TicketState.CALLED)


def test_while_somebody_is_at_the_counter_the_one_put_aside_waits_at_the_old_place(stage: Stage) -> None:
    screen = opened(stage, 3)
    press(stage, screen, " ", "P", " ", "L")
    assert current(stage) == ("A002", TicketState.CALLED)
    assert labels(screen.waiting) == ["A001", "A003"]


def test_a_transfer_keeps_the_place_by_group_or_by_counter(stage: Stage) -> None:
    stage.desk.office.counters.open(FIRST)
    screen = opened(stage, 1)
    stage.desk.pass_minutes(2)
    take(stage.desk, LAND)
    press(stage, screen, " ", "C")
    assert screen.panel.answers.texts()[0] == "Đất đai – Xây dựng"
    press(stage, screen, "1")
    moved = stage.desk.office.calling.find("A001")
    assert (moved.group, moved.transfers) == (LAND, 1)
    assert labels(screen.waiting) == ["A001", "B001"], "in the new line it stands where it came from"

    press(stage, screen, " ", "C", "C")
    assert screen.panel.answers.texts()[0] == "Quầy 1"
    stage.picture(screen, "queue_transfer")
    press(stage, screen, "1")
    assert queue_of(stage, FIRST).waiting[0].reserved_for == FIRST.counter
    assert "đã chuyển tới Quầy 1" in screen.card.told.text()


def test_a_given_number_is_called_and_a_wrong_one_is_said_beside_its_field(stage: Stage) -> None:
    screen = opened(stage, 3)
    press(stage, screen, "G")
    assert isinstance(screen.panel, NumberPanel)
    screen.panel.number.set_text("A9")
    screen.panel.on_enter()
    stage.settle()
    assert screen.panel.number.problem() == "Hôm nay không có số này. Xin kiểm tra lại."
    screen.panel.number.set_text("a3")
    screen.panel.on_enter()
    stage.settle()
    assert current(stage) == ("A003", TicketState.CALLED)
    assert screen.panel is None


def test_a_given_number_is_not_asked_for_while_the_counter_cannot_call(stage: Stage) -> None:
    take(stage.desk)
    screen = stage.open(create)
    press(stage, screen, "G")
    assert screen.panel is None
    assert "Quầy 3 chưa mở" in screen.bar.text()
    press(stage, screen, " ", " ", "G")
    assert screen.panel is None
    assert "A001" in screen.bar.text()


def test_ctrl_z_takes_the_last_step_back_and_says_which(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ")
    assert screen.card.undo.accessibleName() == "Hoàn tác gọi A001"
    QTest.keyClick(screen.waiting, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert current(stage) is None
    assert labels(screen.waiting) == ["A001"]
    assert "Đã hoàn tác" in screen.card.told.text()


def test_after_a_repeated_call_the_key_says_that_it_takes_the_whole_call_back(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", "R")
    assert screen.card.undo.accessibleName() == "Hoàn tác cả lượt gọi A001"
    screen.undo()
    stage.settle()
    assert current(stage) is None


def test_del_gives_a_number_up_and_ctrl_z_gives_it_back(stage: Stage) -> None:
    screen = opened(stage, 2)
    screen.waiting.select_row(1)
    QTest.keyClick(screen.waiting, Qt.Key.Key_Delete)
    stage.settle()
    assert labels(screen.waiting) == ["A001"]
    QTest.keyClick(screen.waiting, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert labels(screen.waiting) == ["A001", "A002"]


# -- the counter ------------------------------------------------------------------------------------------------------
def test_a_pause_says_until_when_and_the_big_key_ends_it(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, "M")
    assert isinstance(screen.panel, CounterPanel)
    assert screen.panel.answers.texts()[3] == "Nghỉ đến 13:00"
    press(stage, screen, "4")
    state = queue_of(stage).counter
    assert (state.state, state.until.astimezone(VIETNAM).strftime("%H:%M")) == ("paused", "13:00")
    assert screen.card.nobody.text() == "Nghỉ đến 13:00"
    press(stage, screen, " ")
    assert queue_of(stage).counter.state == "open"


def test_a_counter_opens_with_other_groups_for_today(stage: Stage) -> None:
    for group in (CIVIL, LAND):
        take(stage.desk, group)
    screen = stage.open(create)
    press(stage, screen, "M", "1", "3", "4", "5", "\r")
    assert queue_of(stage).counter.groups == (LAND,)
    assert labels(screen.waiting) == ["B001"]


def test_an_open_counter_changes_its_groups_and_keeps_one_at_least(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "M", "7")
    assert screen.panel.go.accessibleName() == "Đổi nhóm"
    press(stage, screen, "1", "2", "3", "4", "5")
    assert not screen.panel.go.isEnabled()
    assert "ít nhất một nhóm" in screen.panel.note.text()


def test_a_busy_counter_is_not_closed_and_the_sentence_names_the_number(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", "M")
    assert "A001" in screen.bar.text()
    assert screen.panel is None


def test_an_officer_who_moves_closes_the_counter_before_unless_somebody_is_there(stage: Stage) -> None:
    office = stage.desk.office
    moving, busy = Actor(THIRD.officer, "quay-1"), Actor(THIRD.officer, "quay-2")
    office.counters.open(moving)
    office.counters.open(busy)
    take(stage.desk)
    office.calling.call_next(busy)
    screen = stage.open(create)
    press(stage, screen, " ")
    states = {one.key: one.state for one in office.hall.counters()}
    assert (states["quay-1"], states["quay-2"], states["quay-3"]) == ("closed", "open", "open")
    assert "Quầy 1 đã đóng" in screen.card.told.text()


def test_closing_the_counter(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "M", "6")
    assert queue_of(stage).counter.state == "closed"
    assert screen.presenter.stage is Standing.CLOSED


# -- numbers at the desk, appointments, yesterday ---------------------------------------------------------------------
def test_a_number_at_the_desk_in_two_keys_and_one_with_priority_in_four(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "N", "2")
    assert screen.panel.number.text() == "B001"
    press(stage, screen, "A", "1", "1")
    assert screen.panel.number.text() == "U001"
    assert "Người cao tuổi" in screen.panel.taken_note.text()
    assert labels(screen.waiting) == ["B001", "U001"]
    stage.picture(screen, "queue_taken")


def test_a_number_of_the_pad_is_entered_later_with_its_time_and_stands_at_its_place(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, "N", "G")
    assert screen.panel.pad.edit.hasFocus()
    screen.panel.pad.set_text("A015")
    screen.panel.at.set_text("9h05")
    screen.panel.at.edit.setFocus()
    QTest.keyClick(screen.panel.at.edit, Qt.Key.Key_Tab)
    assert screen.panel.enter.hasFocus()
    screen.panel.on_enter()
    stage.settle()
    ticket = stage.desk.office.calling.find("A015")
    assert (ticket.via, ticket.order_at.astimezone(VIETNAM).strftime("%H:%M")) == (TakenVia.PAPER, "09:05")
    assert labels(screen.waiting) == ["A015", "A001"]

    screen.panel.pad.set_text("A015")
    screen.panel.at.set_text("9:10")
    screen.panel.enter_pad()
    stage.settle()
    assert "hôm nay đã có" in screen.panel.pad.problem()


def test_a_number_given_at_the_desk_is_printed_and_one_of_the_pad_is_not(stage: Stage) -> None:
    screen = opened(stage)
    mind = Mind()
    with network_printer(mind) as target:
        roll = PrinterDevice("quay", "Máy in số", PrinterKind.ESCPOS, target, (PaperForm.TICKET_80MM,))
        stage.desk.office.records.save(THIRD, roll)
        press(stage, screen, "N", "1")
        stage.qtbot.waitUntil(lambda: screen.panel.slip.isVisible(), timeout=10_000)
        assert screen.panel.slip.text() == "Phiếu đã in."
        assert len(strips(bytes(mind.got))) == 1
        stage.picture(screen, "queue_printed")
        screen.panel.pad.set_text("A015")
        screen.panel.at.set_text("9:05")
        screen.panel.enter_pad()
        stage.settle()
    assert len(strips(bytes(mind.got))) == 1


def test_a_slip_that_does_not_come_out_takes_no_number_away(stage: Stage) -> None:
    screen = opened(stage)
    mind = Mind(paper_for=0)
    with network_printer(mind) as target:
        roll = PrinterDevice("quay", "Máy in số", PrinterKind.ESCPOS, target, (PaperForm.TICKET_80MM,))
        stage.desk.office.records.save(THIRD, roll)
        press(stage, screen, "N", "1")
        stage.qtbot.waitUntil(lambda: screen.panel.slip.isVisible(), timeout=10_000)
    assert "xin ghi số này cho người dân" in screen.panel.slip.text()
    assert labels(screen.waiting) == ["A001"]


def test_without_a_printer_the_number_on_the_screen_is_the_slip(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "N", "1")
    assert screen.panel.slip.text() == "Xin ghi số này cho người dân."


@pytest.mark.parametrize("typed", ["", "x", "25:00", "9:75", "12345", "9:5:5"])
def test_a_time_that_is_none_is_said_beside_its_field(stage: Stage, typed: str) -> None:
    assert time_today(typed, START) is None
    screen = opened(stage)
    press(stage, screen, "N")
    screen.panel.pad.set_text("A001")
    screen.panel.at.set_text(typed)
    screen.panel.enter_pad()
    assert screen.panel.at.problem()


def test_an_appointment_is_booked_by_digits_and_its_holder_gets_a_number(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "H", "N", "1", "1")
    code = screen.panel.code.text()
    assert len(code) == 4
    [row] = screen.panel.table.rows_model.rows()
    assert (row.code, row.state) == (code, "booked")
    stage.picture(screen, "queue_booked")
    press(stage, screen, "\r")
    assert screen.panel.number.text() == "H001"
    assert stage.desk.office.appointments.of_day(START.date())[0].state == "arrived"


def test_an_appointment_is_cancelled_by_del_and_its_place_is_free_again(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "H", "N", "1", "1")
    QTest.keyClick(screen.panel.table, Qt.Key.Key_Delete)
    stage.settle()
    assert [row.state for row in screen.panel.table.rows_model.rows()] == ["cancelled"]


def test_esc_goes_back_one_question_and_then_closes_the_panel(stage: Stage) -> None:
    screen = opened(stage)
    press(stage, screen, "H", "N", "1")
    assert screen.go_back()
    assert screen.panel is not None
    assert screen.panel.table.isVisible()
    assert screen.go_back()
    assert screen.panel is None
    assert not screen.go_back()


def test_the_morning_asks_how_yesterdays_visits_ended(stage: Stage) -> None:
    stage.desk.office.counters.open(THIRD)
    for _ in range(3):
        take(stage.desk)
    stage.desk.at(20, 7, 40)
    screen = stage.open(create)
    assert screen.morning.text() == "3 lượt hôm trước chưa rõ kết quả."
    press(stage, screen, "S", "3")
    assert labels(screen.panel.table) == ["A002", "A003"]
    model = screen.panel.table.rows_model
    assert "chưa được gọi" in str(model.data(model.index(0, 1)))
    stage.picture(screen, "queue_forgotten")
    press(stage, screen, "A")
    assert screen.panel is None
    assert screen.morning.text() == ""
    answers = [
        stage.desk.office.calling.find(token) for (token,) in stage.desk.rows("SELECT token FROM ticket ORDER BY id")
    ]
    assert [one.outcome for one in answers] == [Outcome.ADVICE, Outcome.OTHER, Outcome.OTHER]


def test_a_page_left_open_overnight_asks_in_the_morning(stage: Stage) -> None:
    screen = opened(stage, 2)
    press(stage, screen, " ", " ")
    stage.tick(22 * 3600)
    assert screen.morning.text() == "2 lượt hôm trước chưa rõ kết quả."
    assert screen.presenter.stage is Standing.CLOSED
    assert screen.context.serving is None


def test_what_could_not_be_closed_in_the_night_is_tried_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = opened(stage, 2)

    def busy() -> int:
        raise EnvironmentProblem("database_busy")

    with monkeypatch.context() as patched:
        patched.setattr(stage.desk.office.counters, "close_forgotten", busy)
        stage.tick(22 * 3600)
        assert screen.morning.text() == ""
    stage.tick(11)
    assert screen.morning.text() == "2 lượt hôm trước chưa rõ kết quả."


def test_the_reception_desk_gives_numbers_without_a_counter(stage: Stage) -> None:
    context = stage.context()
    context.actor = Actor("vi-du")
    screen = stage.open(lambda _context: create(context))
    press(stage, screen, "N", "1")
    screen.on_change(stage.desk.office.last_event())
    stage.settle()
    assert screen.panel.number.text() == "A001"
    stage.picture(screen, "queue_no_counter_take")


# -- the other pages --------------------------------------------------------------------------------------------------
def test_enter_begins_the_service_and_opens_the_reception_with_the_number(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", "\r")
    [(page, payload)] = stage.went
    assert page == "reception"
    assert isinstance(payload, ServedTicket)
    assert (payload.label, payload.counter_name) == ("A001", "Quầy 3")
    assert "Hộ tịch" in payload.sectors
    assert current(stage) == ("A001", TicketState.SERVING)
    assert screen.context.serving == payload


def test_k_opens_the_returning_page_with_the_number(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", "K")
    assert [page for page, _ in stage.went] == ["returning"]


def test_enter_with_nobody_at_the_counter_says_what_to_press(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, "\r")
    assert stage.went == []
    assert "Space" in screen.bar.text()


def test_a_card_scanned_here_begins_the_service_and_goes_to_the_reception(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ")
    assert screen.on_card(object()) is False, "the window takes the card to F2"
    assert screen.context.serving.label == "A001"
    stage.settle()
    assert current(stage) == ("A001", TicketState.SERVING)


def test_f2_asks_the_queue_how_a_visit_without_a_dossier_ended(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", " ")
    screen.on_show(AskOutcome())
    assert isinstance(screen.panel, OutcomePanel)


# -- slips ------------------------------------------------------------------------------------------------------------
def test_the_slip_of_who_was_called_begins_the_service(stage: Stage) -> None:
    taken = take(stage.desk)
    screen = opened(stage)
    press(stage, screen, " ")
    assert screen.on_ticket(taken.token)
    stage.settle()
    assert current(stage) == ("A001", TicketState.SERVING)


def test_any_other_slip_stands_ready_to_be_called(stage: Stage) -> None:
    take(stage.desk)
    taken = take(stage.desk)
    screen = opened(stage)
    screen.on_show(ScannedTicket(taken.token))
    stage.settle()
    assert isinstance(screen.panel, NumberPanel)
    assert screen.panel.number.text() == "A002"
    assert "đang chờ" in screen.panel.note.text()
    screen.panel.on_enter()
    stage.settle()
    assert current(stage) == ("A002", TicketState.CALLED)


def test_a_strange_slip_is_said(stage: Stage) -> None:
    screen = opened(stage)
    screen.on_ticket("0" * 20)
    stage.settle()
    assert "không có số này" in screen.bar.text()


# -- others -----------------------------------------------------------------------------------------------------------
def test_another_officer_at_this_counter_goes_on_with_the_number(stage: Stage) -> None:
    screen = opened(stage, 1)
    with stage.desk.beside() as other:
        other.office.calling.call_next(COLLEAGUE_HERE)
    screen.on_change(1)
    stage.settle()
    assert screen.presenter.stage is Standing.CALLED
    press(stage, screen, " ")
    assert current(stage) == ("A001", TicketState.SERVING)


def test_a_number_that_changed_elsewhere_is_said_and_read_again(stage: Stage) -> None:
    screen = opened(stage, 2)
    press(stage, screen, " ")
    with stage.desk.beside() as other:
        other.office.calling.finish(COLLEAGUE_HERE, Outcome.ADVICE)
        other.office.calling.call_next(COLLEAGUE_HERE)
    press(stage, screen, "R")
    assert "thay đổi ở nơi khác" in screen.bar.text()
    assert screen.card.number.text() == "A002"
    assert stage.desk.office.calling.find("A002").calls == 1


def test_a_visit_ended_elsewhere_closes_the_question_about_it(stage: Stage) -> None:
    screen = opened(stage, 1)
    press(stage, screen, " ", " ", " ")
    stage.desk.office.calling.finish(COLLEAGUE_HERE, Outcome.ADVICE)
    screen.on_change(1)
    stage.settle()
    assert screen.panel is None


def test_two_windows_on_one_database_follow_each_other(stage: Stage) -> None:
    stage.desk.office.counters.open(THIRD)
    stage.desk.office.counters.open(FIRST)
    mine, context = stage.open(create), stage.context()
    context.actor = FIRST
    theirs = stage.open(lambda _context: create(context))
    with stage.following(mine, theirs):
        with stage.desk.beside() as other:
            take(other)
        stage.qtbot.waitUntil(lambda: labels(mine.waiting) == labels(theirs.waiting) == ["A001"], timeout=5_000)
        theirs.single_key_actions()[" "]()
        stage.qtbot.waitUntil(lambda: labels(mine.waiting) == [], timeout=5_000)
        stage.qtbot.waitUntil(lambda: theirs.card.number.text() == "A001", timeout=5_000)
        assert mine.presenter.stage is Standing.FREE


def test_a_flood_of_changes_is_read_once_more_and_not_once_each(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = opened(stage)
    read = stage.desk.office.hall.queue
    times = []

    def counted(actor: Actor) -> CounterQueue:
        times.append(actor)
        return read(actor)

    monkeypatch.setattr(stage.desk.office.hall, "queue", counted)
    for seq in range(50):
        screen.on_change(seq)
    stage.settle()
    assert 1 <= len(times) <= 2


def test_after_a_key_the_lines_are_read_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = opened(stage, 1)
    read = stage.desk.office.hall.queue
    times = []

    def counted(actor: Actor) -> CounterQueue:
        times.append(actor)
        return read(actor)

    monkeypatch.setattr(stage.desk.office.hall, "queue", counted)
    press(stage, screen, " ")
    screen.on_change(stage.desk.office.last_event())
    stage.settle()
    assert len(times) == 1


def test_data_that_cannot_be_reached_is_said_and_the_last_state_stays(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened(stage, 2)

    def gone(*_args: object) -> None:
        raise EnvironmentProblem("data_process_ended")

    monkeypatch.setattr(stage.desk.office.hall, "queue", gone)
    screen.on_change(1)
    stage.settle()
    assert labels(screen.waiting) == ["A001", "A002"]
    assert screen.bar.text()
    monkeypatch.undo()
    screen.on_change(2)
    stage.settle()
    press(stage, screen, " ")
    assert current(stage) == ("A001", TicketState.CALLED)


# -- waits ------------------------------------------------------------------------------------------------------------
def test_waits_turn_at_80_and_100_percent_of_the_target(stage: Stage) -> None:
    screen = opened(stage, 1)
    seen = []
    for minutes in (11, 1, 3):
        stage.tick(minutes * 60)
        [row] = screen.waiting.rows_model.rows()
        seen.append(waited(row, 15, stage.desk.clock.now()).state)
    assert seen == ["calm", "attention", "late"]
    assert screen.pills[1].text() == "1 chờ quá 15 phút"
    cell = screen.waiting.rows_model
    assert cell.data(cell.index(0, 3)) == "15 phút, chờ lâu"


def test_who_is_next_is_marked_and_priority_and_appointment_stand_in_words(stage: Stage) -> None:
    stage.desk.office.counters.open(THIRD)
    take(stage.desk)
    take(stage.desk, priority=ELDERLY)
    [slot, *_] = stage.desk.office.appointments.slots(CIVIL, START.date())
    entry = stage.desk.office.appointments.book(THIRD, CIVIL, slot.at)
    stage.desk.office.tickets.take(THIRD, TakeTicket(CIVIL, via=TakenVia.DESK, appointment=entry.code))
    screen = stage.open(create)
    model = screen.waiting.rows_model
    numbers = [model.data(model.index(row, 0)) for row in range(3)]
    lanes = [model.data(model.index(row, 2)) for row in range(3)]
    assert numbers == ["A001, gọi tiếp theo", "U001", "H001"]
    assert lanes == ["", "Người cao tuổi (từ 60 tuổi)", "Hẹn 10:00, được gọi từ 09:45"]


def test_who_is_next_stands_first_wherever_his_place_is(stage: Stage) -> None:
    stage.desk.office.counters.open(THIRD)
    for _ in range(3):
        take(stage.desk)
        stage.desk.clock.advance(timedelta(minutes=1))
    stage.desk.office.calling.transfer(THIRD, queue_of(stage).waiting[2].ticket_id, counter=THIRD.counter)
    screen = stage.open(create)
    assert labels(screen.waiting) == ["A003", "A001", "A002"]
    assert screen.waiting.rows_model.data(screen.waiting.rows_model.index(0, 0)) == "A003, gọi tiếp theo"


# -- scans ------------------------------------------------------------------------------------------------------------
CARD = "099090000001|099900001|Nguyễn Văn Mẫu|05091990|Nam|Thôn Mẫu, Xã Mẫu, Tỉnh Ví Dụ|01012021"
RECEIPT = "https://tracuu.example/hs#1~H06.12.34-261119-0001~20261126100000~7KXQ2MPV~"


@pytest.fixture
def scan(stage: Stage) -> Iterator[Callable[[Any, str], dict[str, list[object]]]]:
    """Types at scanner speed at whatever has the focus; gives what the filter recognised."""
    filters: list[ScannerFilter] = []

    def at(screen: Any, text: str) -> dict[str, list[object]]:
        scanner = ScannerFilter(stage.desk.clock)
        filters.append(scanner)
        heard: dict[str, list[object]] = {"card": [], "receipt": [], "ticket": [], "code": [], "failed": []}
        scanner.card_scanned.connect(heard["card"].append)
        scanner.receipt_scanned.connect(heard["receipt"].append)
        scanner.ticket_scanned.connect(heard["ticket"].append)
        scanner.code_scanned.connect(heard["code"].append)
        scanner.scan_failed.connect(heard["failed"].append)
        scanner.set_actions(screen.single_key_actions())
        scanner.install()
        for char in text:
            key = Qt.Key.Key_Return if char == "\r" else Qt.Key(0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                target = QApplication.focusWidget() or screen
                QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char))
        stage.qtbot.waitUntil(lambda: scanner._detector.next_timeout_ms() is None)
        stage.settle()
        scanner.remove()
        return heard

    yield at
    for one in filters:
        one.deleteLater()


@pytest.mark.parametrize("payload", [CARD, RECEIPT, "01234567890123456789", "000.00.06.H56-231027-0361", "PRVCXGL 123"])
@pytest.mark.parametrize("end", ["", "\r"])
def test_a_scan_presses_nothing(stage: Stage, scan: Any, payload: str, end: str) -> None:
    screen = opened(stage, 3)
    press(stage, screen, " ")
    before = stage.desk.counts()
    scan(screen, payload + end)
    assert stage.desk.counts() == before
    assert screen.panel is None
    assert stage.went == []


def test_a_scanned_slip_is_recognised_as_one(stage: Stage, scan: Any) -> None:
    taken = take(stage.desk)
    screen = opened(stage)
    heard = scan(screen, taken.token + "\r")
    assert heard["ticket"] == [taken.token]
    assert not any(heard[kind] for kind in ("card", "receipt", "code", "failed"))


def test_single_keys_work_in_the_real_window_and_each_stands_on_its_button(stage: Stage, scan: Any) -> None:
    screen = opened(stage, 1)
    scan(screen, " ")
    assert current(stage) == ("A001", TicketState.CALLED)
    scan(screen, "r")
    assert stage.desk.office.calling.find("A001").calls == 2
    scan(screen, "x")
    assert isinstance(screen.panel, OutcomePanel)
    scan(screen, "3")
    assert stage.desk.office.calling.find("A001").state is TicketState.DONE
    texts = " ".join(button.text() for button in screen.findChildren(QPushButton))
    keys = [key for key in Key if key.name.startswith("QUEUE_")]
    without = {Key.QUEUE_CHOICE, Key.QUEUE_FORGOTTEN, Key.QUEUE_ALL}
    assert [key for key in keys if key not in without and f"· {key.shown}" not in texts] == []


# -- the look ---------------------------------------------------------------------------------------------------------
def cut(screen: Any) -> list[str]:
    """Texts that have less room than they need, also those of several lines."""
    lines = [one for one in screen.findChildren(QLabel) if one.isVisible() and one.text() and one.wordWrap()]
    return [
        *(one.text() for one in lines if one.heightForWidth(one.width()) > one.height() + 1),
        *cut_texts(screen),
    ]


def test_no_text_is_cut_on_a_small_office_screen_in_any_state(stage: Stage) -> None:
    screen = stage.open(create)
    desk = stage.desk
    for _ in range(4):
        take(desk)
    take(desk, LAND)
    take(desk, priority=ELDERLY)
    seen = {"closed": cut(screen)}
    press(stage, screen, " ")
    seen["free"] = cut(screen)
    stage.picture(screen, "queue_free")
    desk.pass_minutes(13)
    press(stage, screen, " ", "R", "R")
    seen["called"] = cut(screen)
    stage.picture(screen, "queue_called")
    press(stage, screen, "V")
    seen["absent"] = cut(screen)
    stage.picture(screen, "queue_absent")
    press(stage, screen, " ", " ", "P", " ", " ")
    desk.pass_minutes(7)
    stage.tick(1)
    seen["serving"] = cut(screen)
    stage.picture(screen, "queue_serving")
    for keys in ("X", "C", "N", "H", "X3G", "M"):
        screen.close_panel()
        press(stage, screen, *keys)
        seen[keys] = cut(screen)
        stage.picture(screen, f"queue_panel_{keys[-1]}")
    assert {name: texts for name, texts in seen.items() if texts} == {}


def test_everything_that_takes_the_focus_says_its_name(stage: Stage) -> None:
    from PySide6.QtWidgets import QWidget

    screen = opened(stage, 1)
    for key in ("N", "H", "G", "M"):
        press(stage, screen, key)
    nameless = [
        widget
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and type(widget).__name__ not in ("QScrollArea", "QScrollBar")
    ]
    assert [type(widget).__name__ for widget in nameless] == []

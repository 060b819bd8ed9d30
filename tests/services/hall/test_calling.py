"""Calling, serving and taking back, on both engines."""

from __future__ import annotations

import threading

import pytest

from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.records import HallRules
from desktop_app.domain.hall.ticket import Outcome, TicketState
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from models import event_log
from tests.support.hall import CIVIL, ELDERLY, FIRST, LAND, THIRD, take, take_at_desk
from tests.support.office import Desk


def test_a_visit_from_the_machine_to_the_end(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    taken = take(desk)
    assert (taken.label, taken.waiting_before) == ("A001", 0)
    desk.pass_minutes(4.5)
    assert desk.office.calling.call_next(THIRD).label == "A001"
    assert desk.office.calling.begin(THIRD).state is TicketState.SERVING
    desk.pass_minutes(7)
    done = desk.office.calling.finish(THIRD, Outcome.ADVICE)
    assert (done.state, done.outcome) == (TicketState.DONE, Outcome.ADVICE)
    sums = {(measure, minute): times for measure, minute, times in desk.rows(
        "SELECT measure, minute, times FROM hall_sum WHERE times <> 0")}  # fmt: skip
    assert sums == {("arrived", 0): 1, ("wait", 4): 1, ("error", 4): 1, ("service", 7): 1, ("without_dossier", 0): 1}


def test_one_with_priority_after_two_without(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    labels = []
    for _ in range(5):
        take(desk)
    for _ in range(2):
        take(desk, priority=ELDERLY)
    for _ in range(7):
        labels.append(desk.office.calling.call_next(THIRD).label)
        desk.office.calling.finish(THIRD, Outcome.OTHER)
    assert labels == ["A001", "A002", "U001", "A003", "A004", "U002", "A005"]


def test_nobody_is_overtaken_for_longer_than_the_rule_says(desk: Desk) -> None:
    desk.office.records.save(THIRD, HallRules(ordinary_before_priority=0, most_extra_wait_minutes=10))
    desk.office.counters.open(THIRD)
    take(desk)
    desk.pass_minutes(11)
    take(desk, priority=ELDERLY)
    assert desk.office.calling.call_next(THIRD).label == "A001"


def test_a_counter_calls_only_the_groups_it_serves(desk: Desk) -> None:
    desk.office.counters.open(FIRST)
    take(desk, LAND)
    with pytest.raises(UserError, match="nobody_waits"):
        desk.office.calling.call_next(FIRST)
    take(desk, CIVIL)
    assert desk.office.calling.call_next(FIRST).label == "A001"


def test_a_counter_that_is_busy_or_closed_calls_nobody(desk: Desk) -> None:
    take(desk)
    with pytest.raises(UserError, match="counter_not_open"):
        desk.office.calling.call_next(THIRD)
    with pytest.raises(UserError, match="counter_not_chosen"):
        desk.office.calling.call_next(Actor("vi-du"))
    desk.office.counters.open(THIRD)
    desk.office.calling.call_next(THIRD)
    take(desk)
    with pytest.raises(UserError, match="counter_busy"):
        desk.office.calling.call_next(THIRD)
    with pytest.raises(UserError, match="counter_busy"):
        desk.office.counters.close(THIRD)


def test_a_counter_that_is_not_open_is_named_as_people_know_it(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    desk.office.counters.close(THIRD)
    name = desk.office.records.snapshot().counter_name(THIRD.counter)
    acts = desk.office.counters.close, desk.office.counters.pause, desk.office.calling.call_next
    for act in acts:
        with pytest.raises(UserError, match="counter_not_open") as refused:
            act(THIRD)
        assert refused.value.params["counter"] == name != THIRD.counter


def test_absent_after_three_calls_and_back_within_the_numbers_of_the_rule(desk: Desk) -> None:
    rules = HallRules(return_within_numbers=2)
    desk.office.records.save(THIRD, rules)
    desk.office.counters.open(THIRD)
    gone = take(desk)
    for _ in range(4):
        take(desk)
    desk.office.calling.call_next(THIRD)
    with pytest.raises(UserError, match="called_too_few_times"):
        desk.office.calling.absent(THIRD)
    desk.office.calling.call_again(THIRD)
    desk.office.calling.call_again(THIRD)
    assert desk.office.calling.absent(THIRD).state is TicketState.ABSENT
    for _ in range(2):
        desk.office.calling.call_next(THIRD)
        desk.office.calling.finish(THIRD, Outcome.OTHER)
    assert desk.office.calling.come_back(THIRD, gone.ticket_id).state is TicketState.WAITING
    assert desk.office.calling.call_next(THIRD).label == "A001"  # at its old place
    desk.office.calling.call_again(THIRD)
    desk.office.calling.call_again(THIRD)
    desk.office.calling.absent(THIRD)
    desk.office.calling.call_next(THIRD)
    with pytest.raises(UserError, match="ticket_return_too_late"):
        desk.office.calling.come_back(THIRD, gone.ticket_id)


def test_a_transfer_keeps_the_place_and_a_counter_keeps_its_own(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    desk.office.counters.open(FIRST)
    first, second = take(desk), take(desk)
    desk.office.calling.transfer(THIRD, second.ticket_id, counter=FIRST.counter)
    assert desk.office.calling.call_next(THIRD).id == first.ticket_id
    desk.office.calling.transfer(THIRD, first.ticket_id, group=LAND)
    with pytest.raises(UserError, match="transfer_needs_target"):
        desk.office.calling.transfer(THIRD, first.ticket_id)
    take(desk, LAND)
    assert desk.office.calling.call_next(THIRD).id == first.ticket_id
    assert desk.office.calling.call_next(FIRST).id == second.ticket_id


@pytest.mark.parametrize("step", ["call", "begin", "finish", "absent", "park", "transfer"])
def test_the_last_step_is_taken_back_and_the_figures_with_it(desk: Desk, step: str) -> None:
    calling = desk.office.calling
    desk.office.counters.open(THIRD)
    ticket = take(desk)
    take(desk, priority=ELDERLY)
    before = desk.office.hall.queue(THIRD)
    if step not in ("call", "transfer"):
        calling.call_next(THIRD)
    if step in ("finish", "park"):
        calling.begin(THIRD)
    if step == "absent":
        calling.call_again(THIRD)
        calling.call_again(THIRD)
    sums = _sums(desk)
    queue = desk.office.hall.queue(THIRD)
    if step == "call":
        calling.call_next(THIRD)
    elif step == "begin":
        calling.begin(THIRD)
    elif step == "finish":
        calling.finish(THIRD, Outcome.ADVICE)
    elif step == "absent":
        calling.absent(THIRD)
    elif step == "park":
        calling.park(THIRD)
    else:
        calling.transfer(THIRD, ticket.ticket_id, group=LAND)
    assert desk.office.hall.queue(THIRD) != queue
    calling.undo(THIRD, desk.office.hall.queue(THIRD).undo_id)
    after = desk.office.hall.queue(THIRD)
    assert after == replace(queue, seq=after.seq, undo_id=0, undo_kind="", undo_label="")
    assert _sums(desk) == sums
    assert before.next_id == ticket.ticket_id
    with pytest.raises(UserError, match="ticket_nothing_to_undo"):
        calling.undo(THIRD, ticket.ticket_id)


def test_a_counter_that_died_gives_its_person_back_or_goes_on_elsewhere(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    ticket = take(desk)
    desk.office.calling.call_next(THIRD)
    desk.office.calling.begin(THIRD)
    colleague = Actor("van-mau", THIRD.counter)  # another officer sits down at another computer of the same counter
    desk.office.counters.open(colleague)
    assert desk.office.hall.queue(colleague).counter.current is not None
    desk.office.calling.release(FIRST, ticket.ticket_id)
    assert desk.office.hall.queue(colleague).counter.current is None
    assert desk.office.calling.call_next(colleague).id == ticket.ticket_id


def test_sixteen_threads_never_get_the_same_person(desk: Desk) -> None:
    """The quick form; the long one with 5,000 tickets stands beside the simulated days."""
    keys = [f"quay-{number}" for number in range(1, 5)]
    for key in keys:
        desk.office.counters.open(Actor("vi-du", key), (CIVIL,))
    for _ in range(40):
        take(desk)
    got: list[int] = []
    lock = threading.Lock()

    def work(counter: str) -> None:
        actor = Actor("vi-du", counter)
        while True:
            try:
                ticket = desk.office.calling.call_next(actor)
            except UserError as error:
                if error.code == "counter_busy":
                    continue
                return
            with lock:
                got.append(ticket.id)
            desk.office.calling.finish(actor, Outcome.OTHER)

    threads = [threading.Thread(target=work, args=(keys[number % 4],)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == len(set(got)) == 40


def test_the_night_closes_what_was_forgotten_and_the_morning_asks(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    waiting, served = take(desk), take(desk)
    desk.office.calling.call_number(THIRD, served.label)
    assert desk.office.counters.close_forgotten() == 0
    desk.at(20, 7, 30)
    assert desk.office.counters.close_forgotten() == 2
    assert desk.office.counters.close_forgotten() == 0
    assert desk.office.hall.queue(THIRD).counter.state == "closed"
    assert [one.label for one in desk.office.counters.forgotten()] == [waiting.label, served.label]
    desk.office.calling.answer_forgotten(THIRD, waiting.ticket_id, Outcome.LEFT)
    assert [one.label for one in desk.office.counters.forgotten()] == [served.label]
    assert take(desk).label == "A001"  # a new day, new numbers


def test_everything_drawn_again_from_the_log_is_the_same(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    for number in range(6):
        take(desk, priority=ELDERLY if number % 3 == 2 else "")
    for number in range(4):
        desk.pass_minutes(3)
        ticket = desk.office.calling.call_next(THIRD)
        desk.office.calling.begin(THIRD)
        if number == 1:
            desk.office.calling.undo(THIRD, ticket.id)
        desk.office.calling.finish(THIRD, Outcome.DOSSIER)
    tables = ("ticket", "hall_counter", "hall_sum", "appointment")
    grown = {table: sorted(desk.rows(f"SELECT * FROM {table}"), key=str) for table in tables}
    with desk.database.write() as session:
        event_log.rebuild_projections(session)
    assert {table: sorted(desk.rows(f"SELECT * FROM {table}"), key=str) for table in tables} == grown


def _sums(desk: Desk) -> dict[tuple[object, ...], int]:
    rows = desk.rows("SELECT day, measure, group_key, counter, lane, hour, minute, times FROM hall_sum")
    return {tuple(row[:-1]): row[-1] for row in rows if row[-1]}


def test_a_window_that_is_behind_touches_nobody_elses_number(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    for _ in range(2):
        take(desk)
    seen = desk.office.calling.call_next(THIRD)
    desk.office.calling.finish(THIRD, Outcome.ADVICE, seen.id)
    other = desk.office.calling.call_next(THIRD)
    calling = desk.office.calling
    for step in (calling.call_again, calling.begin, calling.absent, calling.park):
        with pytest.raises(UserError, match="ticket_state_wrong"):
            step(THIRD, seen.id)
    with pytest.raises(UserError, match="ticket_state_wrong"):
        calling.finish(THIRD, Outcome.OTHER, seen.id)
    with pytest.raises(UserError, match="ticket_state_wrong"):
        calling.undo(THIRD, other.id, "ticket.begun")
    assert calling.at_counter(THIRD) == other
    assert calling.undo(THIRD, other.id, "ticket.called").state is TicketState.WAITING
    assert calling.at_counter(THIRD) is None


def test_midnight_passing_with_people_waiting_strikes_nobody_off(desk: Desk) -> None:
    desk.at(19, 23, 10)
    desk.office.counters.open(THIRD)
    waiting = [take_at_desk(desk).label for _ in range(3)]
    desk.at(20, 0, 0, 1)
    assert desk.office.counters.close_forgotten() == 0
    assert desk.office.calling.call_next(THIRD).label == waiting[0]
    desk.office.calling.finish(THIRD, Outcome.ADVICE)
    desk.at(20, 3, 0)  # the last step is three hours old all but a second
    assert desk.office.counters.close_forgotten() == 0
    desk.at(20, 3, 0, 1)
    assert desk.office.counters.close_forgotten() == 2
    assert desk.office.hall.queue(THIRD).counter.state == "closed"
    assert [one.label for one in desk.office.counters.forgotten()] == waiting[1:]


def test_at_four_in_the_morning_every_earlier_day_is_over(desk: Desk) -> None:
    desk.at(19, 23, 10)
    desk.office.counters.open(THIRD)
    take_at_desk(desk)
    desk.at(20, 3, 59)
    desk.office.calling.call_next(THIRD)
    assert desk.office.counters.close_forgotten() == 0
    desk.at(20, 4)
    assert desk.office.counters.close_forgotten() == 1
    assert desk.office.hall.queue(THIRD).counter.state == "closed"


def test_all_forgotten_visits_are_answered_at_once(desk: Desk) -> None:
    for _ in range(3):
        take(desk)
    desk.at(20, 7, 30)
    desk.office.counters.close_forgotten()
    first = desk.office.counters.forgotten()[0]
    desk.office.calling.answer_forgotten(THIRD, first.ticket_id, Outcome.ADVICE)
    assert desk.office.calling.answer_all_forgotten(THIRD, Outcome.OTHER) == 2
    assert desk.office.counters.forgotten() == ()
    assert desk.office.hall.queue(THIRD).forgotten == 0


def test_who_waits_longer_than_the_target_is_counted_for_the_counters_that_may_call_him(desk: Desk) -> None:
    desk.office.counters.open(FIRST)
    desk.office.counters.open(THIRD)
    take(desk, CIVIL)
    take(desk, LAND)
    desk.pass_minutes(14)
    take(desk, CIVIL)
    assert desk.office.hall.waiting_too_long(THIRD) == 0
    desk.pass_minutes(1)
    assert desk.office.hall.waiting_too_long(THIRD) == 2
    assert desk.office.hall.waiting_too_long(FIRST) == 1
    desk.office.calling.transfer(FIRST, desk.office.calling.find("A001").id, counter=FIRST.counter)
    assert desk.office.hall.waiting_too_long(THIRD) == 1
    desk.office.counters.close(THIRD)
    assert desk.office.hall.waiting_too_long(THIRD) == 0


def test_a_counter_never_opened_shows_the_lines_of_its_own_groups(desk: Desk) -> None:
    take(desk, LAND)
    take(desk, CIVIL)
    assert [row.label for row in desk.office.hall.queue(FIRST).waiting] == ["A001"]
    assert [row.label for row in desk.office.hall.queue(THIRD).waiting] == ["B001", "A001"]


def test_the_code_of_a_slip_is_twenty_digits_that_no_input_method_changes(desk: Desk) -> None:
    tokens = [take(desk).token for _ in range(5)]
    assert all(len(token) == 20 and token.isdecimal() and token.isascii() for token in tokens)
    assert len(set(tokens)) == 5
    assert desk.office.calling.find(tokens[2]).label == "A003"


def test_another_days_step_is_not_taken_back(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    ticket = take(desk)
    desk.office.calling.call_next(THIRD)
    desk.office.calling.finish(THIRD, Outcome.ADVICE)
    assert desk.office.hall.queue(THIRD).undo_id == ticket.ticket_id
    desk.at(20, 8, 0)
    assert desk.office.hall.queue(THIRD).undo_id == 0
    with pytest.raises(UserError, match="ticket_nothing_to_undo"):
        desk.office.calling.undo(THIRD, ticket.ticket_id)


def test_the_estimate_counts_who_comes_first_at_the_same_counters_whatever_they_came_for(desk: Desk) -> None:
    desk.office.counters.open(THIRD)  # the only counter, for every group
    for _ in range(3):
        take(desk, LAND)
    civil, land = take(desk, CIVIL), take(desk, LAND)
    assert (civil.waiting_before, land.waiting_before) == (3, 4)
    assert civil.estimate is not None
    assert land.estimate is not None
    assert land.estimate.minutes - civil.estimate.minutes == 8  # one person more, at the pace of a new hall

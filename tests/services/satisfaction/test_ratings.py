"""Ratings at the counter and by code, on both engines."""

from __future__ import annotations

import pytest

from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.steps import ReasonedStep
from desktop_app.domain.exchange.rating import GiveRating
from desktop_app.domain.hall.ticket import Outcome
from desktop_app.domain.indicators import Period
from desktop_app.domain.satisfaction.rules import RatingRules
from desktop_app.errors import UserError
from desktop_app.services.rights import KIOSK
from tests.services.test_cash import rebuilt_equals
from tests.support.hall import THIRD, take
from tests.support.office import COLLEAGUE, OFFICER, START, Desk
from tests.support.people import appointment, certified
from tests.support.rating import BAD, FINE, GOOD, SCREEN, printed_code, rate, returned, screen_of

TODAY = Period(START.date(), START.date())


def turn_at(desk: Desk, counter: str = OFFICER.counter):
    return desk.office.ratings.screen(counter).turn


def refused(desk: Desk, actor: Actor, command: GiveRating) -> str:
    before = desk.dump()
    with pytest.raises(UserError) as caught:
        desk.office.ratings.give(actor, command)
    assert desk.dump() == before
    return caught.value.code


def test_the_screen_asks_about_what_has_just_ended_at_its_counter(desk: Desk) -> None:
    assert turn_at(desk) is None
    returned(desk, 1)

    turn = turn_at(desk)
    assert turn is not None
    assert turn.matter.startswith("Chứng thực")
    assert turn_at(desk, COLLEAGUE.counter) is None, "another counter has served nobody"
    desk.pass_minutes(11)
    assert turn_at(desk) is None, "after ten minutes nobody is asked any more"


def test_one_service_is_rated_once_however_often_it_is_touched(desk: Desk) -> None:
    returned(desk, 1)
    turn = turn_at(desk)
    assert turn is not None
    given = GiveRating(GOOD, ("thai-do",), turn.turn)

    desk.office.ratings.give(SCREEN, given)

    assert refused(desk, SCREEN, given) == "rating_given_already"
    assert turn_at(desk) is None
    assert desk.office.ratings.figures(TODAY).given == 1
    returned(desk, 2)
    assert refused(desk, SCREEN, given) == "rating_given_already"
    rate(desk, FINE)
    assert desk.office.ratings.figures(TODAY).given == 2


def test_a_visit_is_rated_when_its_number_is_finished_and_not_before(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    take(desk)
    take(desk)
    desk.office.calling.call_next(THIRD)
    desk.office.calling.begin(THIRD)
    made = desk.accept(certified(1), THIRD)
    assert turn_at(desk) is None, "the person is at the counter still"
    desk.office.calling.finish(THIRD, Outcome.DOSSIER)
    turn = turn_at(desk)
    assert turn is not None
    assert turn.matter.startswith("Chứng thực")

    desk.pass_minutes(1)
    desk.office.calling.call_next(THIRD)
    assert turn_at(desk) == turn, "who was served before may still rate while the next one comes"
    assert desk.office.dossiers.open(made.dossier_id).row.status == 2


def test_a_visit_without_a_dossier_names_no_matter(desk: Desk) -> None:
    desk.office.counters.open(THIRD)
    take(desk)
    desk.office.calling.call_next(THIRD)
    desk.office.calling.finish(THIRD, Outcome.ADVICE)
    turn = turn_at(desk)
    assert turn is not None
    assert turn.matter == ""
    rate(desk, FINE)
    assert desk.office.ratings.figures(TODAY).returned_rated == 0


def test_what_is_taken_back_is_not_asked_about(desk: Desk) -> None:
    dossier = returned(desk, 1)
    desk.office.life_cycle.undo(OFFICER, ReasonedStep(dossier, "bấm nhầm"))
    turn = turn_at(desk)
    assert turn is None or desk.value("SELECT kind FROM event WHERE seq = :s", s=turn.turn) == "dossier.accepted"
    desk.office.counters.open(THIRD)
    ticket = take(desk)
    desk.office.calling.call_next(THIRD)
    desk.office.calling.finish(THIRD, Outcome.LEFT)
    assert desk.value("SELECT state FROM ticket WHERE id = :t", t=ticket.ticket_id) == "done"
    later = turn_at(desk)
    assert later is None or later == turn, "nobody is there who went away"


def test_only_the_rating_screen_and_officers_may_give_and_reasons_are_those_of_the_centre(desk: Desk) -> None:
    returned(desk, 1)
    turn = turn_at(desk)
    assert turn is not None
    assert refused(desk, Actor(KIOSK.officer, OFFICER.counter), GiveRating(GOOD, (), turn.turn)) == "right_missing"
    assert refused(desk, SCREEN, GiveRating(BAD, ("vu-vo",), turn.turn)) == "rating_reason_unknown"
    assert refused(desk, screen_of("quay-99"), GiveRating(BAD, (), turn.turn)) == "counter_unknown"
    assert refused(desk, SCREEN, GiveRating(GOOD, (), turn.turn + 1)) == "rating_turn_over"
    assert refused(desk, SCREEN, GiveRating(GOOD)) == "rating_turn_over"
    with pytest.raises(UserError, match="right_missing"):
        desk.office.calling.call_next(SCREEN)


def test_a_code_of_a_return_receipt_is_taken_once(desk: Desk) -> None:
    returned(desk, 1, print_receipt=True)
    code = printed_code(desk)
    give = GiveRating(FINE, (), code=f" {code.lower()} ")
    desk.office.ratings.check_code(code)

    desk.office.ratings.give(screen_of(COLLEAGUE.counter), give)

    assert refused(desk, SCREEN, give) == "rating_code_used"
    with pytest.raises(UserError, match="rating_code_used"):
        desk.office.ratings.check_code(code)
    assert refused(desk, SCREEN, GiveRating(FINE, (), code="7K4P-92")) == "rating_code_unknown"
    assert refused(desk, SCREEN, GiveRating(FINE, (), code="7K4P")) == "rating_code_incomplete"
    figures = desk.office.ratings.figures(TODAY)
    assert (figures.given, figures.by_code, figures.returned_rated, figures.coverage_percent) == (1, 1, 1, 100.0)


def test_a_code_that_was_never_printed_is_nobodys(desk: Desk) -> None:
    returned(desk, 1, print_receipt=True)
    printed_code(desk)
    waiting = [plain for (plain,) in desk.rows("SELECT plain FROM rating_code WHERE plain <> ''")]
    assert len(waiting) == 11
    assert refused(desk, SCREEN, GiveRating(FINE, (), code=waiting[0])) == "rating_code_unknown"


def test_a_code_is_taken_for_as_many_days_as_the_centre_says(desk: Desk) -> None:
    desk.office.records.save(OFFICER, RatingRules(code_days=2))
    returned(desk, 1, print_receipt=True)
    returned(desk, 2, print_receipt=True)
    first, second = printed_code(desk), printed_code(desk)
    desk.at(21, 9)
    desk.office.ratings.give(SCREEN, GiveRating(GOOD, (), code=first))
    desk.at(22, 9)
    assert refused(desk, SCREEN, GiveRating(GOOD, (), code=second)) == "rating_code_expired"
    assert desk.office.ratings.figures(TODAY).given == 1, "it counts for the day of its return"


def test_a_reprint_and_a_centre_without_codes_print_none(desk: Desk) -> None:
    desk.office.records.save(OFFICER, RatingRules(codes_on_receipts=False))
    returned(desk, 1, print_receipt=True)
    jobs = desk.office.print_jobs(OFFICER.counter)
    marks = []
    while (task := jobs.claim_next()) is not None:
        jobs.done(task.job_id)
        marks.append(task.mark.rating_code)
    assert len(marks) >= 2
    assert not any(marks)
    assert desk.rows("SELECT * FROM rating_code") == []


def test_another_attempt_at_a_print_that_failed_gets_another_code(desk: Desk) -> None:
    returned(desk, 1, print_receipt=True)
    jobs = desk.office.print_jobs(OFFICER.counter)
    task = jobs.claim_next()
    while task is not None and not task.mark.rating_code:
        jobs.done(task.job_id)
        task = jobs.claim_next()
    assert task is not None
    jobs.failed(task.job_id, "printer_failed")
    jobs.retry(OFFICER, task.job_id)
    again = jobs.claim_next()
    assert again is not None
    assert again.mark.rating_code not in ("", task.mark.rating_code)


def test_a_day_is_counted_when_it_is_over_and_its_sums_are_rebuilt_from_the_log(desk: Desk) -> None:
    for number, level in enumerate((GOOD, FINE, BAD, GOOD), start=1):
        returned(desk, number)
        rate(desk, level, *(("thai-do",) if level is BAD else ()))
        desk.pass_minutes(1)
    desk.office.ratings.count_days()
    today = desk.office.ratings.figures(TODAY)
    assert (today.given, today.open_today, today.procedures) == (4, 4, ()), "the running day stays in the box"
    assert (today.satisfied_percent, today.coverage_percent) == (75.0, 100.0)

    desk.at(20, 8)
    assert desk.office.ratings.count_days() == 4
    assert desk.office.ratings.count_days() == 0

    counted = desk.office.ratings.figures(TODAY)
    assert (counted.given, counted.open_today, counted.satisfied_percent) == (4, 0, 75.0)
    [row] = counted.procedures
    assert (row.key, row.given, row.dissatisfied) == ("2.000815", 4, 1)
    assert [(row.key, row.label) for row in counted.counters] == [("quay-3", "Quầy 3")]
    assert [(row.key, row.dissatisfied) for row in counted.reasons] == [("thai-do", 1)]
    assert desk.rows("SELECT * FROM rating_box") == desk.rows("SELECT * FROM rating_turn") == []
    assert desk.value("SELECT count(*) FROM event WHERE subject_kind = 'rating'") == 1
    rebuilt_equals(desk)


def test_a_day_with_too_few_people_waits_and_is_counted_with_the_next(desk: Desk) -> None:
    returned(desk, 1)
    rate(desk, BAD)
    desk.at(20, 8)
    assert desk.office.ratings.count_days() == 0
    assert len(desk.rows("SELECT * FROM rating_box")) == 1
    returned(desk, 2)
    returned(desk, 3)
    desk.at(21, 8)
    assert desk.office.ratings.count_days() == 1
    assert desk.rows("SELECT day, procedure_code, counter, times FROM rating_sum") == [
        ("2026-11-20", "2.000815", "quay-3", 1)
    ]


def test_a_rating_of_the_next_day_counts_the_day_before(desk: Desk) -> None:
    for number in range(1, 4):
        returned(desk, number)
        rate(desk, GOOD)
    desk.at(20, 9)
    returned(desk, 4)
    rate(desk, GOOD)
    assert desk.value("SELECT sum(times) FROM rating_sum") == 3
    assert desk.value("SELECT sum(times) FROM rating_box") == 1


def test_a_rare_matter_is_put_together_with_others(desk: Desk) -> None:
    for number in range(1, 5):
        returned(desk, number)
        rate(desk, GOOD)
    desk.accept(appointment(7))
    rate(desk, BAD)  # accepted, one of its kind
    desk.accept(certified(8))
    desk.accept(certified(9))
    desk.at(20, 8)
    desk.office.ratings.count_days()
    found = desk.rows("SELECT occasion, procedure_code, counter, level, times FROM rating_sum ORDER BY occasion")
    assert found == [("accepted", "", "", "dissatisfied", 1), ("returned", "2.000815", "quay-3", "very_satisfied", 4)]

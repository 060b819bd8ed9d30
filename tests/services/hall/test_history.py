"""Past days written in bulk are what the services would have left: a rebuild from the log changes nothing."""

from __future__ import annotations

from datetime import date, datetime
from random import Random

from desktop_app.clock import VIETNAM
from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.simulation.audit import audit
from desktop_app.domain.hall.ticket import Outcome
from desktop_app.services.sample.hall_days import HallDays, working_days
from models import event_log
from tests.support.hall import take
from tests.support.office import Desk

TABLES = ("ticket", "hall_counter", "hall_sum", "appointment")


def test_a_rebuild_and_a_count_by_hand_agree_with_bulk_days_written_in_parts(desk: Desk) -> None:
    office = desk.office.records.snapshot()
    days = working_days(office, date(2026, 11, 9), date(2026, 11, 12))
    past = HallDays(office, Random(5), days, 40)
    for until in (
        datetime(2026, 11, 9, 9, 13, tzinfo=VIETNAM),
        datetime(2026, 11, 11, 14, tzinfo=VIETNAM),
        desk.clock.now(),
    ):
        with desk.database.write() as session:  # tickets are open in between, and change after they were written
            past.advance(session, until)
            past.history.write(session)
    grown = desk.dump(*TABLES)
    assert len(grown["ticket"]) == past.given > 120
    with desk.database.write() as session:
        found = audit(event_log.read(session), office.hall_rules())
        event_log.rebuild_projections(session)
    assert found.broken == []
    assert found.calls_by_rule > 100
    assert desk.dump(*TABLES) == grown
    sums = desk.rows(
        "SELECT day, measure, group_key, counter, lane, hour, minute, times FROM hall_sum WHERE times <> 0"
    )
    assert {tuple(row[:-1]): row[-1] for row in sums} == found.sums


def test_the_hall_goes_on_after_its_history_with_the_next_numbers(desk: Desk) -> None:
    office = desk.office.records.snapshot()
    past = HallDays(office, Random(6), working_days(office, date(2026, 11, 19), date(2026, 11, 19)), 60)
    with desk.database.write() as session:
        past.advance(session, desk.clock.now())
        past.history.write(session)
    last = desk.value("SELECT max(number) FROM ticket WHERE series = 'A'")
    assert take(desk).label == f"A{last + 1:03}"
    for counter in desk.office.hall.counters():
        actor = Actor("vi-du", counter.key)
        if counter.current is not None:  # whoever sits there goes on with the person the history left
            desk.office.counters.open(actor)
            desk.office.calling.finish(actor, Outcome.OTHER)
    assert desk.value("SELECT count(*) FROM ticket WHERE state IN ('called', 'serving')") == 0

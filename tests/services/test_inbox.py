"""The inbox: every count is its list's own length, for the centre, a unit and an officer; late hand-overs by 15:00."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.clock import hand_over_due
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place, TakeOverDossiers
from desktop_app.domain.dossier.steps import AskSupplement, SupplementItem
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import INBOX, DossierFilter, SavedView
from desktop_app.domain.exchange.hand_overs import Reach
from desktop_app.domain.office import EVERY_PROCEDURE, PlanStep, StepPlan
from desktop_app.services.inbox import late_hand_over
from desktop_app.services.shipped import shipped_calendar_table
from tests.support.office import COLLEAGUE, OFFICER, Desk
from tests.support.people import appointment, certified, promised

CALENDAR = WorkingCalendar(shipped_calendar_table())
LAND_OFFICER = Actor("thu-nghiem", "quay-4")


def _busy_desk(desk: Desk) -> None:
    """Something in every list; the clock ends on Monday 23/11/2026 10:00."""
    office = desk.office
    office.records.save(OFFICER, StepPlan(EVERY_PROCEDURE, (PlanStep("dia-chinh", TimeLimit(1, LimitUnit.HOURS)),)))
    ids = [desk.accept(appointment(number), (OFFICER, COLLEAGUE)[number % 2]).dossier_id for number in range(1, 8)]
    desk.accept(promised(20))
    office.hand_overs.hand_over(OFFICER, HandOverDossiers(tuple(ids[:3]), Place("dia-chinh")))
    office.hand_overs.hand_over(COLLEAGUE, HandOverDossiers((ids[3],), Place("", "quay-2"), "vi-du"))
    rows = office.hand_overs.given_to(LAND_OFFICER)[:2]
    office.hand_overs.take_over(LAND_OFFICER, TakeOverDossiers(tuple((row.dossier_id, row.seq) for row in rows)))
    item = SupplementItem("Tờ khai", 1)
    office.life_cycle.ask_supplement(COLLEAGUE, AskSupplement(ids[4], (item,), "thiếu tờ khai"))
    office.processing.finish(OFFICER, ids[5])
    desk.at(23, 10)
    desk.accept(certified(30))


def test_every_count_is_the_length_of_its_list_however_far_it_reaches(desk):
    _busy_desk(desk)
    office = desk.office
    for actor in (OFFICER, COLLEAGUE, LAND_OFFICER):
        for reach in Reach:
            counts = office.inbox.counts(actor, reach)
            assert set(counts) == set(SavedView)
            scope = office.inbox.scope(actor, reach)
            for view, count in counts.items():
                officer = actor.officer if view is SavedView.MINE else ""
                page = office.dossiers.page(DossierFilter(view=view, scope=scope, officer=officer))
                assert len(page.rows) == count, (actor, reach, view)
    centre = office.inbox.counts(OFFICER, Reach.CENTRE)
    assert {view.value: centre[view] for view in INBOX} == {
        "to_hand_over": 2, "hand_over_late": 1, "to_take_over": 2, "handed_over": 2, "to_process": 2, "step_late": 2,
        "waiting_citizen": 1, "due_soon": 1, "overdue": 1, "apology_due": 6, "to_return": 1,
    }  # fmt: skip


def test_what_is_given_to_a_name_is_that_officers_and_what_is_given_to_a_place_is_everybodys_there(desk):
    _busy_desk(desk)
    counts = {
        (actor.officer, reach): desk.office.inbox.counts(actor, reach)[SavedView.TO_TAKE_OVER]
        for actor in (OFFICER, COLLEAGUE, LAND_OFFICER)
        for reach in (Reach.OFFICER, Reach.UNIT)
    }
    assert counts == {
        ("vi-du", Reach.OFFICER): 1, ("vi-du", Reach.UNIT): 0, ("van-mau", Reach.OFFICER): 0,
        ("van-mau", Reach.UNIT): 0, ("thu-nghiem", Reach.OFFICER): 1, ("thu-nghiem", Reach.UNIT): 1,
    }  # fmt: skip


def test_a_running_promise_is_kept_at_the_counter_and_not_handed_over(desk):
    desk.accept(promised(1))
    assert desk.office.inbox.counts(OFFICER, Reach.CENTRE)[SavedView.TO_HAND_OVER] == 0
    desk.office.processing.convert_promise(OFFICER, 1, "mất điện")
    assert desk.office.inbox.counts(OFFICER, Reach.CENTRE)[SavedView.TO_HAND_OVER] == 1


@pytest.mark.parametrize(
    ("hour", "now", "late"),
    [(14, (19, 17, 0), 0), (14, (19, 17, 1), 1), (16, (20, 7, 30), 0), (16, (20, 7, 31), 1)],
)
def test_a_hand_over_is_late_after_the_working_day_or_after_15_00_at_the_next_opening(desk, hour, now, late):
    desk.at(19, hour)
    desk.accept(appointment(1))
    desk.at(*now)
    assert desk.office.inbox.counts(OFFICER, Reach.CENTRE)[SavedView.HAND_OVER_LATE] == late


@given(
    st.datetimes(datetime(2026, 1, 10), datetime(2026, 12, 20), timezones=st.just(VIETNAM)),  # noqa: DTZ001
    st.integers(0, 20 * 86_400),
)
def test_one_moment_tells_the_late_hand_overs_from_the_others(now, seconds):
    received = now - timedelta(seconds=seconds)
    cut = late_hand_over(CALENDAR, now)

    if received <= cut:
        assert hand_over_due(CALENDAR, received) < now
    elif received > cut + timedelta(seconds=1):
        assert hand_over_due(CALENDAR, received) >= now

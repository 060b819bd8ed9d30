from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.no_wait import (
    PromiseOutcome,
    TimerState,
    eligible,
    make_promise,
    programme_runs,
    remaining,
    target_for,
    timer_state,
)
from desktop_app.domain.calendar.table import DayKind
from desktop_app.domain.catalogue.procedure import FeeKind, FeeRule, Procedure
from desktop_app.domain.office import NoWaitProgramme
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from tests.domain.calendar.helpers import MORNING, at, saturday_week, shipped, special, with_days

PROGRAMME = NoWaitProgramme(key="p", name="Ngày thứ năm không chờ", procedure_codes=("2.000815",))
PROCEDURE = Procedure(
    code="2.000815",
    version=1,
    name="Thủ tục mẫu",
    short_name="Mẫu",
    sector="Chứng thực",
    handling_level="Cấp xã",
    authority="UBND cấp xã",
    limit=None,
    limit_text="",
    fee=FeeRule(FeeKind.FREE, "thử"),
    fee_text="",
    components=(),
)


# -- the promise ----------------------------------------------------------------------------------------------


def test_a_promise_may_end_exactly_with_its_session_and_not_a_second_later():
    calendar = shipped()

    assert make_promise(calendar, at("2026-11-05T11:00"), 30).at == at("2026-11-05T11:30")
    later = make_promise(calendar, at("2026-11-05T11:00:01"), 30)
    assert (later.at, later.outcome) == (at("2026-11-05T13:30"), PromiseOutcome.NEXT_SESSION)


def test_a_promise_given_outside_sessions_starts_with_the_next_one():
    promise = make_promise(shipped(), at("2026-11-23T18:00"), 15)

    assert promise.started_at == at("2026-11-25T07:30")
    assert promise.at == at("2026-11-25T07:45")


def test_saturday_sessions_carry_promises():
    calendar = with_days(weekly=saturday_week())

    assert make_promise(calendar, at("2026-11-14T09:00"), 60).at == at("2026-11-14T10:00")
    assert make_promise(calendar, at("2026-11-13T16:50"), 60).at == at("2026-11-14T08:30")


def test_nothing_is_promised_for_a_day_on_which_the_desk_returns_nothing():
    calendar = with_days(special("2026-11-05", DayKind.CLOSURE, returns=False))

    assert make_promise(calendar, at("2026-11-05T09:00"), 30).at == at("2026-11-06T08:00")
    assert make_promise(calendar, at("2026-11-04T16:50"), 30).at == at("2026-11-06T08:00")


def test_a_short_session_is_stepped_over_when_a_longer_one_holds_the_whole_target():
    short = (MORNING.__class__(time(7, 30), time(8, 30)),)
    calendar = with_days(special("2026-11-06", DayKind.COMPENSATORY, sessions=short))

    assert make_promise(calendar, at("2026-11-05T16:40"), 120).at == at("2026-11-09T09:30")
    assert make_promise(calendar, at("2026-11-05T16:40"), 60).at == at("2026-11-06T08:30")


def test_a_target_longer_than_every_session_ends_with_the_next_session_and_says_how_long_that_is():
    promise = make_promise(shipped(), at("2026-11-05T07:30"), 300)

    assert promise.at == at("2026-11-05T17:00")
    assert (promise.started_at, promise.target_minutes) == (at("2026-11-05T13:00"), 240)


@pytest.mark.parametrize("target", [0, -5, 481])
def test_a_target_of_nothing_or_more_than_a_day_is_refused(target):
    with pytest.raises(UserError, match="target_out_of_range"):
        make_promise(shipped(), at("2026-11-05T09:00"), target)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)),  # noqa: DTZ001
    st.sampled_from([15, 30, 60, 120, 480]),
)
def test_a_promise_always_lies_inside_one_session_after_its_start(instant, target):
    calendar = shipped()
    promise = make_promise(calendar, instant.replace(tzinfo=VIETNAM), target)

    session = calendar.session_at(promise.started_at)
    assert session is not None
    assert session[0] <= promise.started_at < promise.at <= session[1]
    assert promise.at - promise.started_at == timedelta(minutes=promise.target_minutes)


# -- the timer ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minute", "state"),
    [
        ("08:30", TimerState.CALM),
        ("09:00", TimerState.CALM),
        ("09:04:59", TimerState.CALM),
        ("09:05", TimerState.ATTENTION),
        ("09:07:59", TimerState.ATTENTION),
        ("09:08", TimerState.URGENT),
        ("09:10", TimerState.URGENT),
        ("09:10:01", TimerState.LATE),
        ("23:59", TimerState.LATE),
    ],
)
def test_the_timer_turns_at_half_at_four_fifths_and_after_the_promise(minute, state):
    assert timer_state(at("2026-11-05T09:00"), at("2026-11-05T09:10"), at(f"2026-11-05T{minute}")) is state


def test_the_time_left_counts_down_through_zero():
    promise = at("2026-11-05T09:10")

    assert remaining(promise, at("2026-11-05T09:00")) == timedelta(minutes=10)
    assert remaining(promise, at("2026-11-05T09:12")) == timedelta(minutes=-2)


# -- the programme --------------------------------------------------------------------------------------------


def test_a_programme_runs_on_its_weekday_in_working_time_only():
    calendar = shipped()

    assert programme_runs(PROGRAMME, calendar, at("2026-11-05T09:00"))
    assert not programme_runs(PROGRAMME, calendar, at("2026-11-05T12:00"))
    assert not programme_runs(PROGRAMME, calendar, at("2026-11-06T09:00"))
    assert not programme_runs(PROGRAMME, calendar, at("2026-01-01T09:00"))


@pytest.mark.parametrize(
    "changes",
    [
        {"active": False},
        {"excluded_dates": (date(2026, 11, 5),)},
        {"valid_from": date(2026, 11, 6)},
        {"valid_to": date(2026, 11, 4)},
        {"session_starts": (time(13),)},
    ],
)
def test_a_programme_keeps_to_its_dates_and_sessions(changes):
    assert not programme_runs(replace(PROGRAMME, **changes), shipped(), at("2026-11-05T09:00"))


def test_a_programme_of_the_afternoon_runs_in_the_afternoon_of_its_first_and_last_day():
    one_day = replace(PROGRAMME, session_starts=(time(13),), valid_from=date(2026, 11, 5), valid_to=date(2026, 11, 5))

    assert programme_runs(one_day, shipped(), at("2026-11-05T13:00"))


def test_a_programme_rests_while_the_desk_takes_nothing_in():
    calendar = with_days(special("2026-11-05", DayKind.CLOSURE, receives=False))

    assert not programme_runs(PROGRAMME, calendar, at("2026-11-05T09:00"))


def test_the_target_is_the_programme_s_then_the_procedure_s_then_the_centre_s():
    own = replace(PROCEDURE, no_wait_target_minutes=15)

    assert target_for(replace(PROGRAMME, target_minutes=60), own, 30) == 60
    assert target_for(PROGRAMME, own, 30) == 15
    assert target_for(PROGRAMME, PROCEDURE, 30) == 30


def test_a_case_that_needs_verification_is_never_covered_and_an_empty_list_covers_every_flagged_one():
    assert eligible(PROGRAMME, "2.000815", True)
    assert not eligible(PROGRAMME, "2.000815", False)
    assert not eligible(PROGRAMME, "1.000894", True)
    assert eligible(replace(PROGRAMME, procedure_codes=()), "1.000894", True)
    assert not eligible(replace(PROGRAMME, active=False), "2.000815", True)

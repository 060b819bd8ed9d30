from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import desktop_app
from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.dossier.life import ClockSpan, Life, SpanKind
from desktop_app.domain.dossier.status import (
    DONE_STATUSES,
    OPEN_STATUSES,
    PAUSED_STATUSES,
    WORKED_STATUSES,
    DossierStatus,
)
from desktop_app.domain.dossier.timeliness import Timeliness, judge, promise_kept
from desktop_app.domain.dossier.transitions import (
    TRANSITIONS,
    DossierAction,
    allowed_actions,
    check_allowed,
    diagram,
    table,
)
from desktop_app.domain.values import replace
from desktop_app.errors import UserError

DAY = datetime(2026, 11, 19, 2, 40, tzinfo=UTC)
INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ORDER = [Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE]


def life(status: DossierStatus, **values) -> Life:
    """A life in some state, with nothing behind it."""
    base = Life(
        status=status,
        version=1,
        limit=TimeLimit(3, LimitUnit.WORKING_DAYS),
        supplement_clock=SupplementClock.RESTART,
        due_original=DAY,
        due_at=DAY,
        spans=(ClockSpan(SpanKind.RUNNING, DAY, None, "dossier.accepted", restarted=True),),
        context_id="paper",
        last_seq=1,
        last_kind="dossier.finished",
        last_at=DAY,
        competent_agency="UBND xã khác",
    )
    return replace(base, **values)


@pytest.mark.parametrize("status", DossierStatus)
@pytest.mark.parametrize("action", DossierAction)
def test_the_buttons_and_the_checks_come_from_one_table(status, action):
    stands = life(status, return_method="postal" if action is DossierAction.CAME_BACK else "")
    shown = action in allowed_actions(stands)

    assert shown == (status in TRANSITIONS[action].sources)
    if shown:
        check_allowed(action, stands)
    else:
        with pytest.raises(UserError) as caught:
            check_allowed(action, stands)
        assert (caught.value.code, caught.value.params) == (
            "action_not_allowed",
            {"action": action.value, "status": int(status)},
        )


@pytest.mark.parametrize("action", DossierAction)
def test_a_void_dossier_allows_nothing(action):
    void = life(DossierStatus.ACCEPTED, voided_at=DAY)

    assert allowed_actions(void) == ()
    with pytest.raises(UserError) as caught:
        check_allowed(action, void)
    assert caught.value.code == "dossier_voided"


@pytest.mark.parametrize(
    ("action", "behind", "code"),
    [
        (DossierAction.EXTEND, {"extensions": 1}, "extension_used"),
        (DossierAction.UNDO, {"last_kind": "dossier.accepted"}, "nothing_to_undo"),
        (DossierAction.AGENCY_RECEIVED, {"competent_agency": ""}, "agency_not_needed"),
        (
            DossierAction.AGENCY_RECEIVED,
            {"spans": (ClockSpan(SpanKind.RUNNING, DAY, None, "dossier.agency_received"),)},
            "agency_received_already",
        ),
    ],
)
def test_what_lies_behind_a_dossier_can_forbid_what_its_state_allows(action, behind, code):
    stands = life(DossierStatus.IN_PROCESS, **behind)

    assert action not in allowed_actions(stands)
    with pytest.raises(UserError) as caught:
        check_allowed(action, stands)
    assert caught.value.code == code


def test_the_only_ways_back_are_those_the_law_knows_and_a_return_is_the_end():
    back = {
        rule.action: rule.to for rule in TRANSITIONS.values() if rule.to and any(one >= rule.to for one in rule.sources)
    }
    assert back == {
        DossierAction.RECEIVE_SUPPLEMENT: DossierStatus.IN_PROCESS,
        DossierAction.FINANCIAL_DUTY_MET: DossierStatus.IN_PROCESS,
        DossierAction.RESUME: DossierStatus.IN_PROCESS,
        DossierAction.REOPEN: DossierStatus.IN_PROCESS,
        DossierAction.CAME_BACK: DossierStatus.FINISHED,
    }
    for action in allowed_actions(life(DossierStatus.RETURNED)):
        assert TRANSITIONS[action].to is None
    assert not OPEN_STATUSES & DONE_STATUSES
    assert PAUSED_STATUSES | WORKED_STATUSES == OPEN_STATUSES


@pytest.mark.parametrize(
    ("action", "way", "code"),
    [
        (DossierAction.CAME_BACK, "counter", "not_sent_by_post"),
        (DossierAction.CAME_BACK, "electronic", "not_sent_by_post"),
        (DossierAction.UNDO, "postal", "sent_by_post"),
    ],
)
def test_what_the_post_carries_comes_back_by_the_post_and_nothing_else_does(action, way, code):
    stands = life(DossierStatus.RETURNED, return_method=way, last_kind="dossier.returned")

    with pytest.raises(UserError) as caught:
        check_allowed(action, stands)
    assert caught.value.code == code


def test_the_diagram_in_the_documentation_is_the_table():
    page = (Path(desktop_app.__file__).parent.parent / "docs" / "domain.md").read_text(encoding="utf-8")

    assert f"```mermaid\n{diagram()}\n```" in page
    assert f"\n\n{table()}\n\n" in page


@given(INSTANTS, INSTANTS, INSTANTS, st.booleans())
def test_finishing_later_is_never_judged_better(first, second, due, day_based):
    early, late = sorted((first, second))

    assert ORDER.index(judge(early, due, day_based=day_based)) <= ORDER.index(judge(late, due, day_based=day_based))


@given(INSTANTS, INSTANTS)
def test_a_day_limit_is_judged_by_the_date_in_vietnam(done, due):
    verdict = judge(done, due, day_based=True)

    assert (verdict is Timeliness.ON_TIME) == (in_vietnam(done).date() == in_vietnam(due).date())
    assert (verdict is Timeliness.LATE) == (in_vietnam(done).date() > in_vietnam(due).date())


@given(INSTANTS, st.integers(-100_000, 100_000))
def test_an_hour_limit_holds_until_its_minute_is_over(due, seconds):
    done = due + timedelta(seconds=seconds)
    verdict = judge(done, due, day_based=False)

    assert (verdict is Timeliness.LATE) == (done >= due.replace(second=0, microsecond=0) + timedelta(minutes=1))
    assert (verdict is not Timeliness.LATE) == promise_kept(done, due)


@given(INSTANTS, st.booleans())
def test_finishing_at_the_due_instant_is_on_time(due, day_based):
    assert judge(due, due, day_based=day_based) is Timeliness.ON_TIME
    assert judge(in_vietnam(due), due, day_based=day_based) is Timeliness.ON_TIME

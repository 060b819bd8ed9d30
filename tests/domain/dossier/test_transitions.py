from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.status import DONE_STATUSES, OPEN_STATUSES, DossierStatus
from desktop_app.domain.dossier.timeliness import Timeliness, judge, promise_kept
from desktop_app.domain.dossier.transitions import TRANSITIONS, DossierAction, allowed_actions, check_allowed
from desktop_app.errors import UserError

INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ORDER = [Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE]


@pytest.mark.parametrize("status", DossierStatus)
@pytest.mark.parametrize("action", DossierAction)
def test_the_buttons_and_the_checks_come_from_one_table(status, action):
    shown = action in allowed_actions(status, voided=False)

    assert shown == (status in TRANSITIONS[action].sources)
    if shown:
        check_allowed(action, status, voided=False)
    else:
        with pytest.raises(UserError) as caught:
            check_allowed(action, status, voided=False)
        assert (caught.value.code, caught.value.params) == (
            "action_not_allowed",
            {"action": action.value, "status": int(status)},
        )


@pytest.mark.parametrize("action", DossierAction)
def test_a_void_dossier_allows_nothing(action):
    assert allowed_actions(DossierStatus.ACCEPTED, voided=True) == ()
    with pytest.raises(UserError) as caught:
        check_allowed(action, DossierStatus.ACCEPTED, voided=True)
    assert caught.value.code == "dossier_voided"


def test_no_action_leads_back_and_none_leaves_the_end():
    for rule in TRANSITIONS.values():
        assert rule.to is None or all(source < rule.to for source in rule.sources)
    for action in allowed_actions(DossierStatus.RETURNED, voided=False):
        assert TRANSITIONS[action].to is None
    assert not OPEN_STATUSES & DONE_STATUSES


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

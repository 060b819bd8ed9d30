"""The versions of one procedure as a time line, and what a date changes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.procedure import ProcedureOrigin, ProcedureStatus
from desktop_app.domain.catalogue.versions import (
    ChangeKind,
    VersionState,
    changes_on,
    days_of_change,
    ending,
    holding_on,
    next_version,
    spans,
    state_of,
)
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_procedures

FIRST = next(one for one in shipped_procedures() if one.code == "1.001193")
DAY = date(2027, 3, 1)
BEFORE = DAY - timedelta(days=1)
AMENDED = replace(FIRST, version=2, effective_from=DAY, name="Đăng ký khai sinh (luật mới)", decision_no="9/QĐ-BTP")
ABOLISHED = replace(FIRST, version=2, effective_from=DAY, status=ProcedureStatus.ABOLISHED)
REPLACED = replace(ABOLISHED, status=ProcedureStatus.REPLACED, replaced_by="9.000001")


def test_a_version_ends_the_day_before_the_next_one_begins():
    old, new = spans((AMENDED, FIRST))

    assert (old.procedure.version, old.first, old.last) == (1, None, BEFORE)
    assert (new.first, new.last) == (DAY, None)
    assert [state_of(span, BEFORE) for span in (old, new)] == [VersionState.IN_FORCE, VersionState.COMING]
    assert [state_of(span, DAY) for span in (old, new)] == [VersionState.SUPERSEDED, VersionState.IN_FORCE]


def test_a_version_corrected_before_it_began_never_held():
    corrected = replace(AMENDED, version=3, limit_text="khác")
    versions = (FIRST, AMENDED, corrected)

    assert spans(versions)[1].empty
    assert holding_on(versions, DAY) == corrected
    assert changes_on(versions, DAY).new == corrected


def test_its_own_last_day_ends_a_version_and_nothing_older_comes_back():
    ended = replace(AMENDED, effective_to=date(2027, 6, 30))
    versions = (FIRST, ended)

    assert holding_on(versions, date(2027, 6, 30)) == ended
    assert holding_on(versions, date(2027, 7, 1)) is None
    assert state_of(spans(versions)[1], date(2027, 7, 1)) is VersionState.ENDED
    assert changes_on(versions, date(2027, 7, 1)).kind is ChangeKind.ENDS
    assert days_of_change(versions, BEFORE) == {DAY, date(2027, 7, 1)}


@pytest.mark.parametrize(
    ("versions", "kind", "state"),
    [
        ((FIRST, AMENDED), ChangeKind.AMENDED, VersionState.IN_FORCE),
        ((AMENDED,), ChangeKind.BEGINS, VersionState.IN_FORCE),
        ((FIRST, ABOLISHED), ChangeKind.ENDS, VersionState.ABOLISHED),
        ((FIRST, REPLACED), ChangeKind.REPLACED, VersionState.REPLACED),
    ],
)
def test_a_day_tells_what_begins_is_amended_replaced_or_ends(versions, kind, state):
    change = changes_on(versions, DAY)

    assert (change.kind, change.code) == (kind, "1.001193")
    assert state_of(spans(versions)[-1], DAY) is state
    assert changes_on(versions, BEFORE) is None
    assert changes_on(versions, DAY + timedelta(days=1)) is None
    assert days_of_change(versions, BEFORE) == {DAY}
    assert days_of_change(versions, DAY) == frozenset()


def test_the_next_version_is_numbered_and_belongs_to_the_centre():
    made = next_version((FIRST,), AMENDED)

    assert (made.version, made.status, made.origin) == (2, ProcedureStatus.AMENDED, ProcedureOrigin.CENTRE)
    assert next_version((), replace(AMENDED, effective_from=None)).status is ProcedureStatus.NEW


@pytest.mark.parametrize(
    ("versions", "wanted", "code", "field"),
    [
        ((FIRST,), replace(AMENDED, decision_no=" "), "decision_needed", "decision_no"),
        ((FIRST,), replace(AMENDED, effective_from=None), "version_start_needed", "effective_from"),
        ((FIRST, AMENDED), replace(AMENDED, effective_from=BEFORE), "version_begins_before_last", "effective_from"),
        ((FIRST,), replace(AMENDED, effective_to=BEFORE), "period_reversed", "effective_to"),
        ((), replace(AMENDED, effective_to=BEFORE), "period_reversed", "effective_to"),
    ],
)
def test_dates_that_would_overlap_are_refused_at_their_field(versions, wanted, code, field):
    with pytest.raises(UserError) as caught:
        next_version(versions, wanted)

    assert (caught.value.code, caught.value.field) == (code, field)


def test_an_end_is_a_version_of_its_own_and_comes_once():
    made = ending((FIRST,), DAY, "7/QĐ-BTP", "9.000001")

    assert (made.version, made.status, made.replaced_by, made.effective_from) == (
        2, ProcedureStatus.REPLACED, "9.000001", DAY,
    )  # fmt: skip
    for versions, code in (((FIRST, made), "procedure_already_ended"), ((), "procedure_unknown")):
        with pytest.raises(UserError) as caught:
            ending(versions, DAY, "8/QĐ-BTP")
        assert caught.value.code == code


@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 60)), min_size=1, max_size=6))
def test_versions_never_overlap_and_a_day_has_at_most_the_one_that_spans_it(parts):
    start = date(2026, 1, 1)
    versions, begin = [], start
    for number, (step, length) in enumerate(parts, start=1):
        begin += timedelta(days=step)
        last = None if length is None else begin + timedelta(days=length)
        versions.append(replace(FIRST, version=number, effective_from=begin, effective_to=last))

    for offset in range(-2, 320):
        day = start + timedelta(days=offset)
        spanning = [
            one.procedure for one in spans(versions) if one.first <= day and (one.last is None or day <= one.last)
        ]
        assert spanning == [one for one in (holding_on(versions, day),) if one is not None]

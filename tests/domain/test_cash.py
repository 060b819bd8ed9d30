from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cash import MOST_NOTES, NOTES, Tally, check_tally, counted
from desktop_app.errors import UserError

TALLIES = st.lists(st.builds(Tally, st.sampled_from(NOTES), st.integers(0, MOST_NOTES // 10)), max_size=8)


@given(TALLIES)
def test_a_count_is_the_same_money_in_any_order_of_its_notes(tally):
    checked = check_tally(tally)

    assert counted(checked) == counted(tally) == counted(check_tally(reversed(tally)))
    assert [one.value for one in checked] == sorted({one.value for one in tally if one.count}, reverse=True)


@pytest.mark.parametrize(
    ("tally", "code", "field"),
    [
        (Tally(3_000, 1), "note_unknown", "tally"),
        (Tally(1_000, -1), "note_count_out_of_range", "tally.1000"),
        (Tally(500_000, MOST_NOTES + 1), "note_count_out_of_range", "tally.500000"),
    ],
)
def test_what_cannot_be_counted_is_refused(tally, code, field):
    with pytest.raises(UserError) as caught:
        check_tally([tally])
    assert (caught.value.code, caught.value.field) == (code, field)

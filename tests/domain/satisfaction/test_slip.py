"""TT 01/2018: nine indices, their sums and bands, worked out by hand (docs/domain.md, 8)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.satisfaction.slip import (
    AgencyBand,
    Index,
    OfficerBand,
    agency_band,
    checked_answers,
    officer_band,
    score,
)
from desktop_app.errors import UserError

BEST = (2,) * 9
WORST = (0,) * 9


def test_an_index_is_the_total_over_the_number_of_slips_with_one_decimal() -> None:
    """Three slips, index 7: 2 + 1 + 2 = 5 over 3 = 1.67, so 1.7."""
    slips = [(2, 2, 1, 2, 2, 1, 2, 2, 0), (1, 2, 1, 2, 1, 1, 1, 2, 0), (2, 1, 2, 2, 2, 2, 2, 2, 1)]
    result = score(slips)
    values = [one.value for one in result.indices]
    assert values == [Decimal(text) for text in ("1.7", "1.7", "1.3", "2.0", "1.7", "1.3", "1.7", "2.0", "0.3")]
    # 1, 2, 3, 4 and 7: 1.7 + 1.7 + 1.3 + 2.0 + 1.7
    assert (result.officer_sum, result.officer_band) == (Decimal("8.4"), OfficerBand.FULL)
    # all nine: 8.4 + 1.7 + 1.3 + 2.0 + 0.3
    assert (result.agency_sum, result.agency_band) == (Decimal("13.7"), AgencyBand.GOOD)


@pytest.mark.parametrize(
    ("total", "band"),
    [
        ("10", OfficerBand.FULL), ("5", OfficerBand.FULL), ("4.9", OfficerBand.MOST), ("3.5", OfficerBand.MOST),
        ("3.4", OfficerBand.UNDER), ("0", OfficerBand.UNDER),
    ],
)  # fmt: skip
def test_bands_of_officers(total: str, band: OfficerBand) -> None:
    assert officer_band(Decimal(total)) is band


@pytest.mark.parametrize(
    ("total", "band"),
    [
        ("18", AgencyBand.EXCELLENT), ("15", AgencyBand.EXCELLENT), ("14.9", AgencyBand.GOOD), ("12", AgencyBand.GOOD),
        ("11.9", AgencyBand.FAIR), ("9", AgencyBand.FAIR), ("8.9", AgencyBand.AVERAGE), ("6", AgencyBand.AVERAGE),
        ("5.9", AgencyBand.WEAK), ("0", AgencyBand.WEAK),
    ],
)  # fmt: skip
def test_bands_of_agencies(total: str, band: AgencyBand) -> None:
    assert agency_band(Decimal(total)) is band


def test_half_a_tenth_goes_up() -> None:
    """20 slips, 25 points: 1.25 is 1.3."""
    slips = [(2, *WORST[1:])] * 12 + [(1, *WORST[1:])] + [WORST] * 7
    assert score(slips).indices[0].value == Decimal("1.3")


def test_the_best_and_the_worst() -> None:
    best, worst = score([BEST, BEST]), score([WORST])
    assert (best.officer_sum, best.agency_sum) == (Decimal("10.0"), Decimal("18.0"))
    assert (best.officer_band, best.agency_band) == (OfficerBand.FULL, AgencyBand.EXCELLENT)
    assert (worst.officer_band, worst.agency_band) == (OfficerBand.UNDER, AgencyBand.WEAK)


def test_without_slips_there_is_no_figure_and_no_band() -> None:
    nothing = score([])
    assert {one.value for one in nothing.indices} == {None}
    assert (nothing.officer_sum, nothing.agency_sum, nothing.officer_band, nothing.agency_band) == (None,) * 4


def test_a_blank_question_counts_neither_way() -> None:
    result = score([(2, 2, 2, 2, 2, 2, 2, 2, None), (1, 2, 2, 2, 2, 2, 2, 2, 1)])
    assert (result.indices[8].points, result.indices[8].slips, result.indices[8].value) == (1, 1, Decimal("1.0"))
    unanswered = score([(2, 2, 2, 2, 2, 2, 2, 2, None)])
    assert (unanswered.officer_sum, unanswered.agency_sum) == (Decimal("10.0"), None)


@pytest.mark.parametrize("answers", [(3, *BEST[1:]), (-1, *BEST[1:]), BEST[:8], (*BEST, 1), (None,) * 9])
def test_what_is_no_slip_is_refused(answers: tuple[int | None, ...]) -> None:
    with pytest.raises(UserError, match=r"slip_answer_invalid|slip_empty"):
        checked_answers(answers)


@given(st.lists(st.tuples(*[st.integers(0, 2)] * 9), min_size=1, max_size=60))
def test_sums_stay_within_their_scale(slips: list[tuple[int, ...]]) -> None:
    result = score(slips)
    assert result.officer_sum is not None
    assert result.agency_sum is not None
    assert 0 <= result.officer_sum <= 10
    assert result.officer_sum <= result.agency_sum <= 18
    assert [one.index for one in result.indices] == list(Index)

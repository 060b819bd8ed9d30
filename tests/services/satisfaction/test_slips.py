"""Paper slips of TT 01/2018: entered, taken back, counted; on both engines."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop_app.domain.exchange.rating import SlipEntry
from desktop_app.domain.indicators import Period
from desktop_app.domain.satisfaction.slip import AgencyBand, OfficerBand
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.rights import RATING
from tests.services.test_cash import rebuilt_equals
from tests.support.office import COLLEAGUE, OFFICER, START, Desk

DAY = START.date()
SLIP = SlipEntry(DAY, (2, 2, 1, 2, 2, 1, 2, 2, 0), "2.000815")


def test_slips_of_a_period_give_the_indices_and_the_bands(desk: Desk) -> None:
    ratings = desk.office.ratings
    ratings.enter_slip(OFFICER, SLIP)
    ratings.enter_slip(COLLEAGUE, replace(SLIP, answers=(1, 2, 1, 2, 1, 1, 1, 2, None), procedure="", sector="Hộ tịch"))
    ratings.enter_slip(OFFICER, replace(SLIP, day=DAY - timedelta(days=30), answers=(0,) * 9))

    score = ratings.figures(Period(DAY, DAY)).slips

    assert score.slips == 2
    assert [one.value for one in score.indices[:3]] == [Decimal("1.5"), Decimal("2.0"), Decimal("1.0")]
    assert (score.officer_sum, score.officer_band) == (Decimal("8.0"), OfficerBand.FULL)  # 1,5 + 2 + 1 + 2 + 1,5
    assert (score.agency_sum, score.agency_band) == (Decimal("12.5"), AgencyBand.GOOD)  # + 1,5 + 1 + 2 + 0
    assert desk.rows("SELECT sector FROM rating_slip ORDER BY id") == [("Chứng thực",), ("Hộ tịch",), ("Chứng thực",)]
    rebuilt_equals(desk)


def test_the_last_slip_of_an_officer_is_taken_back_and_those_of_others_stay(desk: Desk) -> None:
    ratings = desk.office.ratings
    first = ratings.enter_slip(OFFICER, SLIP)
    second = ratings.enter_slip(OFFICER, replace(SLIP, answers=(0,) * 9))
    ratings.enter_slip(COLLEAGUE, SLIP)

    assert ratings.withdraw_slip(OFFICER) == second
    assert ratings.withdraw_slip(OFFICER) == first
    with pytest.raises(UserError, match="slip_nothing_to_undo"):
        ratings.withdraw_slip(OFFICER)
    assert ratings.figures(Period(DAY, DAY)).slips.slips == 1
    rebuilt_equals(desk)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"answers": (3,) + (0,) * 8}, "slip_answer_invalid"),
        ({"answers": (None,) * 9}, "slip_empty"),
        ({"day": DAY + timedelta(days=1)}, "slip_day_in_future"),
        ({"procedure": "9.999999"}, "procedure_unknown"),
        ({"unit": "khong-co"}, "slip_unit_unknown"),
    ],
)
def test_what_is_wrong_with_a_slip_is_refused_and_nothing_is_written(
    desk: Desk, change: dict[str, object], code: str
) -> None:
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        desk.office.ratings.enter_slip(OFFICER, replace(SLIP, **change))  # type: ignore[arg-type]
    assert caught.value.code == code
    assert desk.counts() == before


def test_the_rating_screen_enters_no_slips(desk: Desk) -> None:
    for call in (
        lambda: desk.office.ratings.enter_slip(RATING, SLIP),
        lambda: desk.office.ratings.withdraw_slip(RATING),
    ):
        with pytest.raises(UserError, match="right_missing"):
            call()


def test_without_slips_there_is_nothing_to_judge(desk: Desk) -> None:
    score = desk.office.ratings.figures(Period(date(2026, 1, 1), DAY)).slips
    assert (score.slips, score.officer_band, score.agency_band) == (0, None, None)

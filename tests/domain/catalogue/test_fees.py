from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.cases import resolve
from desktop_app.domain.catalogue.fees import FeeAssessment, assess, local_fee_for, local_fee_key
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.acceptance import EnteredFee
from desktop_app.domain.office import LocalFee
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_procedures

PROCEDURES = {procedure.code: procedure for procedure in shipped_procedures()}
CERTIFIED_COPY, EXTRACT, SIGNATURE, RESIDENCE = "2.000815", "2.000635", "2.000884", "1.004222"
MARITAL, BIRTH, FUNERAL_ROAD = "1.004873", "1.001193", "1.013274"


def _fee(
    code: str,
    *,
    case: str = "",
    pages: int = 0,
    copies: int = 0,
    channel: Channel = Channel.DIRECT,
    local: LocalFee | None = None,
    entered: EnteredFee | None = None,
) -> FeeAssessment:
    procedure = PROCEDURES[code]
    terms = resolve(procedure, case, channel)
    return assess(procedure, terms, pages=pages, copies=copies, channel=channel, local=local, entered=entered)


@pytest.mark.parametrize(
    ("pages", "copies", "total", "reason"),
    [
        (5, 3, 21_000, "5 trang × 3 bản: (2 × 2.000 + 3 × 1.000) × 3"),
        (1, 1, 2_000, "1 trang × 1 bản: 1 × 2.000"),
        (2, 4, 16_000, "2 trang × 4 bản: 2 × 2.000 × 4"),
        (3, 1, 5_000, "3 trang × 1 bản: 2 × 2.000 + 1 × 1.000"),
        (198, 1, 200_000, "198 trang × 1 bản: 2 × 2.000 + 196 × 1.000"),
        (300, 2, 400_000, "300 trang × 2 bản: (2 × 2.000 + 298 × 1.000 = 302.000, tối đa 200.000) × 2"),
    ],
)
def test_certified_copies_are_priced_by_page_with_the_cap_on_each_copy(
    pages: int, copies: int, total: int, reason: str
) -> None:
    fee = _fee(CERTIFIED_COPY, pages=pages, copies=copies)
    (line,) = fee.lines
    assert (fee.total, line.amount, line.quantity) == (total, total, copies)
    assert line.reason == reason
    assert line.ground == "TT 226/2016/TT-BTC Đ4"


def test_extracts_are_priced_by_copy_and_signatures_by_case() -> None:
    extract = _fee(EXTRACT, copies=3)
    assert extract.total == 24_000
    assert extract.lines[0].reason == "3 bản sao × 8.000"
    assert extract.lines[0].ground == "TT 281/2016/TT-BTC"
    signature = _fee(SIGNATURE)
    assert signature.total == 10_000
    assert signature.lines[0].reason == "1 trường hợp × 10.000"
    assert _fee("2.001019").lines[0].unit == "di chúc"


def test_residence_costs_less_online_and_by_post_as_at_the_desk() -> None:
    assert _fee(RESIDENCE, channel=Channel.ONLINE).total == 10_000
    assert _fee(RESIDENCE, channel=Channel.DIRECT).total == 20_000
    assert _fee(RESIDENCE, channel=Channel.POSTAL).total == 20_000


def test_what_is_free_is_a_line_of_zero_with_its_ground() -> None:
    fee = _fee(BIRTH)
    assert (fee.total, fee.needs_amount, fee.problem_code) == (0, False, "")
    assert "đúng hạn" in fee.lines[0].ground


@pytest.mark.parametrize(
    ("code", "case", "problem"),
    [
        (MARITAL, "", "fee_needs_amount"),
        (BIRTH, "qua_han", "fee_needs_amount"),
        (FUNERAL_ROAD, "dam_tang", "fee_unknown"),
    ],
)
def test_without_an_amount_from_anywhere_there_is_no_total_and_never_a_silent_zero(
    code: str, case: str, problem: str
) -> None:
    fee = _fee(code, case=case)
    assert fee.total is None
    assert fee.lines[0].amount is None
    assert fee.needs_amount
    assert fee.problem_code == problem


def test_the_amount_the_centre_set_is_used_with_its_own_ground() -> None:
    local = LocalFee(MARITAL, 15_000, "NQ 01/2026/NQ-HĐND", online_amount=0)
    assert _fee(MARITAL, local=local).total == 15_000
    online = _fee(MARITAL, local=local, channel=Channel.ONLINE)
    assert online.total == 0
    assert "trực tuyến" in online.lines[0].reason
    assert online.lines[0].ground == "NQ 01/2026/NQ-HĐND"


def test_a_local_amount_neither_charges_what_is_free_nor_replaces_the_page_tariff() -> None:
    assert _fee(BIRTH, local=LocalFee(BIRTH, 8_000, "NQ 01/2026/NQ-HĐND")).total == 0
    copies = _fee(CERTIFIED_COPY, pages=5, copies=3, local=LocalFee(CERTIFIED_COPY, 1, "NQ 01/2026/NQ-HĐND"))
    assert copies.total == 21_000


def test_a_local_amount_for_extracts_counts_the_copies() -> None:
    assert _fee(EXTRACT, copies=3, local=LocalFee(EXTRACT, 5_000, "NQ 01/2026/NQ-HĐND")).total == 15_000


def test_the_local_fee_of_the_case_comes_before_that_of_the_procedure_and_an_inactive_one_never() -> None:
    whole = LocalFee(BIRTH, 1, "a")
    late = LocalFee(local_fee_key(BIRTH, "qua_han"), 2, "b")
    assert local_fee_for([whole, late], BIRTH, "qua_han") is late
    assert local_fee_for([whole], BIRTH, "qua_han") is whole
    assert local_fee_for([late], BIRTH, "") is None
    assert local_fee_for([LocalFee(BIRTH, 1, "a", active=False)], BIRTH, "") is None


def test_an_entered_amount_stands_where_none_was_known() -> None:
    fee = _fee(MARITAL, entered=EnteredFee(15_000, " NQ 01/2026/NQ-HĐND "))
    assert (fee.total, fee.needs_amount, fee.problem_code) == (15_000, False, "")
    assert fee.lines[0].ground == "NQ 01/2026/NQ-HĐND"
    assert _fee(FUNERAL_ROAD, entered=EnteredFee(0, "Không có quy định thu")).total == 0


def test_an_exempted_person_pays_less_with_the_ground_but_nobody_pays_more_than_the_tariff() -> None:
    exempt = _fee(EXTRACT, copies=2, entered=EnteredFee(0, "Hộ nghèo"))
    assert exempt.total == 0
    assert exempt.lines[0].reason == "Cán bộ ghi 0, mức quy định 16.000"
    for code, copies, amount in ((EXTRACT, 2, 16_001), (BIRTH, 0, 1)):
        with pytest.raises(UserError) as refused:
            _fee(code, copies=copies, entered=EnteredFee(amount, "NQ"))
        assert (refused.value.code, refused.value.field) == ("fee_above_tariff", "fee")


@pytest.mark.parametrize(
    ("entered", "code", "field"),
    [
        (EnteredFee(0, ""), "fee_ground_missing", "fee_ground"),
        (EnteredFee(5_000, " \t"), "fee_ground_missing", "fee_ground"),
        (EnteredFee(-1, "NQ"), "fee_amount_invalid", "fee"),
        (EnteredFee(10**12, "NQ"), "fee_amount_invalid", "fee"),
    ],
)
def test_an_entered_amount_must_be_possible_and_grounded(entered: EnteredFee, code: str, field: str) -> None:
    with pytest.raises(UserError) as refused:
        _fee(MARITAL, entered=entered)
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("pages", "copies", "field"),
    [(0, 1, "pages"), (10_001, 1, "pages"), (1, 0, "copies"), (1, 1_001, "copies"), (-3, 1, "pages")],
)
def test_pages_and_copies_outside_their_bounds_are_refused_beside_their_field(
    pages: int, copies: int, field: str
) -> None:
    with pytest.raises(UserError) as refused:
        _fee(CERTIFIED_COPY, pages=pages, copies=copies)
    assert (refused.value.code, refused.value.field) == (f"{field}_out_of_range", field)


def test_pages_and_copies_do_not_matter_where_nothing_is_counted() -> None:
    assert _fee(SIGNATURE, pages=-1, copies=10**9).total == 10_000


@given(
    code=st.sampled_from([EXTRACT, CERTIFIED_COPY, "2.002516", "2.000942"]),
    pages=st.integers(1, 10_000),
    copies=st.integers(1, 1_000),
    more_pages=st.integers(0, 50),
    more_copies=st.integers(0, 50),
)
def test_more_pages_or_copies_never_cost_less(
    code: str, pages: int, copies: int, more_pages: int, more_copies: int
) -> None:
    less = _fee(code, pages=pages, copies=copies).total
    more = _fee(code, pages=min(10_000, pages + more_pages), copies=min(1_000, copies + more_copies)).total
    assert less is not None
    assert more is not None
    assert 0 < less <= more


@given(
    code=st.sampled_from(sorted(PROCEDURES)),
    pages=st.integers(),
    copies=st.integers(),
    channel=st.sampled_from(Channel),
    local=st.none() | st.builds(LocalFee, st.text(), st.integers(), st.text(), st.none() | st.integers()),
    entered=st.none() | st.builds(EnteredFee, st.integers(), st.text()),
    data=st.data(),
)
def test_whatever_comes_in_the_total_is_grounded_or_asked_for_or_refused(
    code: str,
    pages: int,
    copies: int,
    channel: Channel,
    local: LocalFee | None,
    entered: EnteredFee | None,
    data: st.DataObject,
) -> None:
    case = data.draw(st.sampled_from([case.key for case in PROCEDURES[code].cases] or [""]))
    try:
        fee = _fee(code, case=case, pages=pages, copies=copies, channel=channel, local=local, entered=entered)
    except UserError:
        return
    assert fee.needs_amount == (fee.total is None) == bool(fee.problem_code)
    assert fee.total is None or fee.total >= 0
    assert all(line.ground.strip() and line.reason and line.unit for line in fee.lines)

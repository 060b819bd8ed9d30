from __future__ import annotations

import pytest

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.cases import case_required, cases_for, resolve
from desktop_app.domain.catalogue.procedure import Channel, Confidence, FeeKind
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_procedures

PROCEDURES = {procedure.code: procedure for procedure in shipped_procedures()}
SAME_DAY = TimeLimit(1, LimitUnit.SAME_DAY)


def _working(days: int) -> TimeLimit:
    return TimeLimit(days, LimitUnit.WORKING_DAYS)


def _calendar(days: int) -> TimeLimit:
    return TimeLimit(days, LimitUnit.CALENDAR_DAYS)


@pytest.mark.parametrize(
    ("code", "case", "limit", "no_wait"),
    [
        ("1.000894", "", SAME_DAY, True),
        ("1.000894", "xac_minh", _working(5), False),
        ("1.004859", "", _working(3), False),
        ("1.004859", "xac_minh", _working(6), False),
        ("1.004859", "bo_sung", SAME_DAY, True),
        ("1.001022", "", _working(3), False),
        ("1.001022", "xac_minh", _working(8), False),
        ("2.000547", "", SAME_DAY, False),
        ("2.000547", "xac_minh", _working(3), False),
        ("1.013274", "", _working(5), False),
        ("1.013274", "dam_tang", _calendar(1), False),
        ("1.012812", "", _calendar(30), False),
        ("1.012812", "bon_muoi_ngay", _calendar(40), False),
        ("1.013978", "hai_muoi_ngay", _working(20), False),
        ("1.013978", "hai_muoi_bay_ngay", _working(27), False),
        ("1.013225", "", _calendar(20), False),
        ("1.013225", "nha_o_rieng_le", _calendar(15), False),
        ("2.000815", "", SAME_DAY, True),
        ("2.000815", "nhieu_ban", _working(2), False),
        ("2.000913", "keo_dai", _working(2), False),
    ],
)
def test_each_case_has_its_own_limit_and_its_own_right_to_be_no_wait(
    code: str, case: str, limit: TimeLimit, no_wait: bool
) -> None:
    terms = resolve(PROCEDURES[code], case, Channel.DIRECT)
    assert terms.limit == limit
    assert terms.no_wait is no_wait
    assert terms.case_key == case
    assert terms.case_name


def test_a_case_by_written_agreement_leaves_the_limit_to_the_officer() -> None:
    assert resolve(PROCEDURES["2.000815"], "thoa_thuan", Channel.DIRECT).limit is None
    assert resolve(PROCEDURES["2.000992"], "keo_dai", Channel.DIRECT).limit is None


def test_a_limit_from_memory_says_so() -> None:
    assert resolve(PROCEDURES["2.000547"], "xac_minh", Channel.DIRECT).confidence is Confidence.MEMORY
    assert resolve(PROCEDURES["2.000547"], "", Channel.DIRECT).confidence is Confidence.VERIFIED


def test_late_registration_is_charged_by_the_province_while_in_time_it_is_free() -> None:
    for code in ("1.001193", "1.000656"):
        assert resolve(PROCEDURES[code], "", Channel.DIRECT).fee.kind is FeeKind.FREE
        late = resolve(PROCEDURES[code], "qua_han", Channel.DIRECT)
        assert late.fee.kind is FeeKind.PROVINCIAL
        assert late.limit == SAME_DAY


def test_a_procedure_without_cases_resolves_to_itself() -> None:
    procedure = PROCEDURES["1.004884"]
    terms = resolve(procedure, "", Channel.ONLINE)
    assert (terms.limit, terms.limit_text, terms.fee) == (procedure.limit, procedure.limit_text, procedure.fee)
    assert terms.case_name == ""
    assert not case_required(procedure)
    assert case_required(PROCEDURES["1.004859"])


@pytest.mark.parametrize("key", ["nothing", "XAC_MINH", " ", "xac_minh "])
def test_an_unknown_case_is_refused_beside_the_case(key: str) -> None:
    for code in ("1.000894", "1.004884"):
        with pytest.raises(UserError) as refused:
            resolve(PROCEDURES[code], key, Channel.DIRECT)
        assert (refused.value.code, refused.value.field) == ("case_unknown", "case")


def test_a_case_of_one_channel_is_neither_offered_nor_accepted_on_another() -> None:
    procedure = PROCEDURES["1.012812"]
    online = replace(procedure.cases[1], channel=Channel.ONLINE)
    procedure = replace(procedure, cases=(procedure.cases[0], online))
    assert cases_for(procedure, Channel.ONLINE) == procedure.cases
    assert cases_for(procedure, Channel.DIRECT) == procedure.cases[:1]
    assert resolve(procedure, online.key, Channel.ONLINE).limit == _calendar(40)
    with pytest.raises(UserError) as refused:
        resolve(procedure, online.key, Channel.DIRECT)
    assert refused.value.code == "case_other_channel"

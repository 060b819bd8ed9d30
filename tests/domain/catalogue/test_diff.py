"""Two versions side by side: every difference is found, said in plain words, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.diff import COMPARED, FieldChange, compare
from desktop_app.domain.catalogue.procedure import (
    Channel,
    ComponentSpec,
    Confidence,
    FeeKind,
    FeeRule,
    LegalBasis,
    Procedure,
    ProcedureCase,
    ProcedureOrigin,
    ProcedureStatus,
    ReviewFlag,
)
from desktop_app.domain.catalogue.words import fee_words, paper_words
from desktop_app.domain.values import replace
from desktop_app.services.shipped_catalogue import shipped_procedures

BIRTH = next(one for one in shipped_procedures() if one.code == "1.001193")
COPY = next(one for one in shipped_procedures() if one.code == "2.000815")
OTHER = {
    "name": "Tên khác", "short_name": "Ngắn khác", "sector": "Khác", "handling_level": "Cấp khác",
    "authority": "Nơi khác", "status": ProcedureStatus.AMENDED, "replaced_by": "9.000001", "decision_no": "1/QĐ-BTP",
    "effective_from": date(2027, 3, 1), "effective_to": date(2028, 3, 1), "limit": TimeLimit(5, LimitUnit.WORKING_DAYS),
    "limit_text": "5 ngày", "fee": FeeRule(FeeKind.PER_CASE, "TT 1", 5_000), "fee_text": "5.000 đồng",
    "components": (ComponentSpec("Giấy khác"),),
    "cases": (ProcedureCase("khac", "Trường hợp khác", None, "", "", Confidence.MEMORY),), "no_wait": not BIRTH.no_wait,
    "no_wait_target_minutes": 77, "no_wait_condition": "Điều kiện khác", "confidence": Confidence.MEMORY,
    "verified_note": "khác", "source": "khác", "notes": "khác", "certified_copy": True, "counts_copies": True,
    "origin": ProcedureOrigin.CENTRE, "legal_basis": (LegalBasis("1/2027/NĐ-CP", "Nghị định", date(2027, 1, 2)),),
    "steps": "khác", "requirements": "khác", "result": "khác", "applicants": "khác",
    "flags": (ReviewFlag("fee", "x"),),
}  # fmt: skip


def test_every_field_of_a_procedure_is_compared():
    own = {"code", "version"}
    parts = {"fee_ground"}

    assert set(Procedure.__struct_fields__) == (set(COMPARED) - parts) | own
    assert set(OTHER) == set(COMPARED) - parts


@pytest.mark.parametrize("field", sorted(OTHER))
def test_a_changed_field_is_told_and_no_other(field):
    found = compare(BIRTH, replace(BIRTH, **{field: OTHER[field]}))

    assert found
    assert {change.field.replace("fee_ground", "fee") for change in found} == {field}
    assert all(change.old != change.new for change in found)


def test_equal_versions_differ_in_nothing_and_a_first_version_is_all_new():
    assert compare(BIRTH, BIRTH) == ()
    new = compare(None, BIRTH)
    assert FieldChange("name", "", "Thủ tục đăng ký khai sinh") in new
    assert {change.item for change in new if change.field == "components"} == {one.name for one in BIRTH.components}
    assert not any(change.old for change in new)
    assert not any(change.field == "replaced_by" for change in new), "what is empty is not new"


def test_papers_are_told_one_by_one():
    first, *rest = BIRTH.components
    new = replace(BIRTH, components=(replace(first, copies=2), *rest[1:], ComponentSpec("Ảnh 3 × 4", required=False)))

    changes = {change.item: (change.old, change.new) for change in compare(BIRTH, new)}

    assert changes[first.name] == (paper_words(first), paper_words(replace(first, copies=2)))
    assert changes[rest[0].name] == (paper_words(rest[0]), "")
    assert changes["Ảnh 3 × 4"] == ("", "1 bản chính, nếu thuộc trường hợp")


def test_a_case_says_its_limit_fee_and_channel():
    late = replace(BIRTH.cases[1], fee=FeeRule(FeeKind.PER_CASE, "NQ", 8_000), channel=Channel.ONLINE)

    [change] = compare(BIRTH, replace(BIRTH, cases=(BIRTH.cases[0], late)))

    assert (change.field, change.item) == ("cases", late.name)
    assert "8.000 đ/trường hợp" in change.new
    assert "trực tuyến" in change.new


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        (COPY.fee, "2.000 đ một trang, từ trang thứ ba 1.000 đ, tối đa 200.000 đ một bản",
         "2.000 đ a page, 1.000 đ from the third page, at most 200.000 đ a copy"),
        (FeeRule(FeeKind.FREE, "luật"), "miễn phí", "free"),
        (FeeRule(FeeKind.PROVINCIAL, "NQ"), "theo Nghị quyết HĐND tỉnh", "set by the provincial council"),
        (FeeRule(FeeKind.BY_CHANNEL, "TT", 7_000, online_amount=3_000), "7.000 đ, nộp trực tuyến 3.000 đ",
         "7.000 đ, 3.000 đ online"),
        (FeeRule(FeeKind.PER_COPY, "TT", 8_000, unit="bản sao"), "8.000 đ/bản sao", "8.000 đ/bản sao"),
        (FeeRule(FeeKind.PER_CASE, "TT"), "?/trường hợp", "?/trường hợp"),
    ],
)  # fmt: skip
def test_a_fee_is_one_line_in_either_language(rule, vi, en):
    assert (fee_words(rule), fee_words(rule, "en")) == (vi, en)


@given(st.sampled_from(shipped_procedures()), st.sampled_from(shipped_procedures()))
def test_back_and_forth_are_the_same_changes_turned_round(one, other):
    there, back = compare(one, other), compare(other, one)

    papers = ("components", "cases")
    assert {(c.field, c.item, c.old, c.new) for c in there if c.field not in papers} == {
        (c.field, c.item, c.new, c.old) for c in back if c.field not in papers
    }
    assert len(there) == len(back)

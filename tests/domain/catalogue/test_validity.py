"""What a procedure must be before it is published; each mistake names the field it was made in."""

from __future__ import annotations

import pytest

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.procedure import ComponentSpec, FeeKind, FeeRule
from desktop_app.domain.catalogue.validity import MAX_CASES, MAX_PAPERS, check_procedure
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_procedures

BIRTH = next(one for one in shipped_procedures() if one.code == "1.001193")
CASE = BIRTH.cases[1]
WILL = next(one for one in shipped_procedures() if one.code == "2.001019")


@pytest.mark.parametrize("procedure", shipped_procedures(), ids=lambda one: one.code)
def test_everything_shipped_may_be_published(procedure):
    check_procedure(procedure)


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        (replace(BIRTH, code=""), "procedure_code_invalid", "code"),
        (replace(BIRTH, code="1.001193 "), "procedure_code_invalid", "code"),
        (replace(BIRTH, code="mã"), "procedure_code_invalid", "code"),
        (replace(BIRTH, code="1" * 33), "procedure_code_invalid", "code"),
        (replace(BIRTH, name=" "), "name_needed", "name"),
        (replace(BIRTH, name="x" * 1001), "text_too_long", "name"),
        (replace(BIRTH, short_name="x" * 201), "text_too_long", "short_name"),
        (replace(BIRTH, sector=""), "sector_needed", "sector"),
        (replace(BIRTH, sector="x" * 97), "text_too_long", "sector"),
        (replace(WILL, limit_text=" "), "limit_text_needed", "limit_text"),
        (replace(WILL, limit=TimeLimit(0, LimitUnit.WORKING_DAYS)), "limit_out_of_range", "limit"),
        (replace(WILL, limit=TimeLimit(10**6, LimitUnit.HOURS)), "limit_out_of_range", "limit"),
        (replace(BIRTH, fee=FeeRule(FeeKind.PER_CASE, "TT")), "fee_figure_needed", "fee.amount"),
        (replace(BIRTH, fee=FeeRule(FeeKind.PER_PAGE, "TT", 2_000, 1_000)), "fee_figure_needed", "fee.cap"),
        (replace(BIRTH, fee=FeeRule(FeeKind.PER_CASE, "TT", -1)), "fee_amount_invalid", "fee.amount"),
        (replace(BIRTH, fee=FeeRule(FeeKind.PER_CASE, "TT", 10**10)), "fee_amount_invalid", "fee.amount"),
        (replace(BIRTH, fee=FeeRule(FeeKind.FREE, " ")), "ground_needed", "fee.ground"),
        (replace(BIRTH, certified_copy=True), "certified_copy_needs_pages", "certified_copy"),
        (replace(BIRTH, no_wait_target_minutes=0), "minutes_out_of_range", "no_wait_target_minutes"),
        (replace(BIRTH, components=(ComponentSpec(" "),)), "name_needed", "components.0"),
        (replace(BIRTH, components=(ComponentSpec("Đơn"), ComponentSpec("Đơn"))), "paper_twice", "components.1"),
        (replace(BIRTH, components=(ComponentSpec("a", copies=100),)), "component_count_out_of_range", "components.0"),
        (replace(BIRTH, components=(ComponentSpec("a"),) * (MAX_PAPERS + 1)), "too_many_papers", "components"),
        (replace(BIRTH, cases=(*BIRTH.cases, CASE)), "case_twice", "cases.2"),
        (replace(BIRTH, cases=(BIRTH.cases[0], replace(CASE, name=""))), "name_needed", "cases.1"),
        (replace(BIRTH, cases=(CASE,)), "first_case_differs", "limit"),
        (replace(BIRTH, limit=TimeLimit(2, LimitUnit.HOURS)), "first_case_differs", "limit"),
        (replace(BIRTH, cases=BIRTH.cases * MAX_CASES), "too_many_cases", "cases"),
        (replace(BIRTH, cases=(BIRTH.cases[0], replace(CASE, fee=FeeRule(FeeKind.PER_CASE, "")))), "fee_figure_needed",
         "cases.1.amount"),
    ],
)  # fmt: skip
def test_a_mistake_names_its_field(wrong, code, field):
    with pytest.raises(UserError) as caught:
        check_procedure(wrong)

    assert (caught.value.code, caught.value.field) == (code, field)


def test_what_is_not_known_may_stay_open():
    check_procedure(replace(WILL, limit=None, limit_text="", fee=FeeRule(FeeKind.UNKNOWN, ""), components=(), cases=()))

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pytest

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.cases import DEFAULT_CASE
from desktop_app.domain.catalogue.procedure import Confidence, FeeKind, Procedure
from desktop_app.services.shipped_catalogue import shipped_procedures
from resources import path_of

# code | limit | amount of the fee (- none known) | no-wait target in minutes | decision | number of papers
FACTS = """
2.000635 | same_day | 8000 | 30 | 163/QĐ-BTP | 3
2.002516 | 3 wd | 8000 | 60 | 163/QĐ-BTP | 4
1.001193 | same_day | 0 | 60 | 163/QĐ-BTP | 5
1.000894 | same_day | 0 | 60 | 163/QĐ-BTP | 4
1.000656 | same_day | 0 | 60 | 163/QĐ-BTP | 4
1.004873 | 3 wd | - | 60 | 163/QĐ-BTP | 5
1.004859 | 3 wd | - | 60 | 163/QĐ-BTP | 4
1.004884 | 5 wd | - | - | 163/QĐ-BTP | 4
1.005461 | 5 wd | - | - | 163/QĐ-BTP | 4
1.004746 | 5 wd | - | - | 163/QĐ-BTP | 3
1.004772 | 5 wd | - | - | 163/QĐ-BTP | 5
1.001022 | 3 wd | - | - | 163/QĐ-BTP | 3
1.000689 | 3 wd | - | - | 163/QĐ-BTP | 6
1.004837 | 3 wd | 0 | - | 163/QĐ-BTP | 4
1.004845 | 2 wd | 0 | - | 163/QĐ-BTP | 4
2.000528 | same_day | - | - | 163/QĐ-BTP | 5
2.000806 | 5 wd | - | - | 163/QĐ-BTP | 5
1.001766 | same_day | - | - | 163/QĐ-BTP | 4
2.000547 | same_day | - | - | 163/QĐ-BTP | 4
2.000554 | 5 wd | - | - | 163/QĐ-BTP | 4
2.002189 | 5 wd | - | - | 163/QĐ-BTP | 5
2.000815 | same_day | 2000 | 30 | 3152/QĐ-BTP | 2
2.000884 | same_day | 10000 | 30 | 858/QĐ-BTP | 2
2.000908 | same_day | 0 | 60 | 858/QĐ-BTP | 2
2.000942 | same_day | 2000 | 30 | 858/QĐ-BTP | 1
2.000913 | same_day | 30000 | - | 858/QĐ-BTP | 3
2.000927 | same_day | 25000 | 60 | 858/QĐ-BTP | 2
2.000992 | same_day | 10000 | - | 3152/QĐ-BTP | 1
2.001008 | same_day | 10000 | - | 858/QĐ-BTP | 3
2.001016 | 2 wd | 50000 | - | 858/QĐ-BTP | 3
2.001019 | 2 wd | 50000 | - | 858/QĐ-BTP | 3
2.001035 | 2 wd | 50000 | - | 858/QĐ-BTP | 3
2.001406 | 2 wd | 50000 | - | 858/QĐ-BTP | 3
1.004222 | 7 wd | 20000 | - | 1523/QĐ-BCA-C06 | 2
1.004194 | 3 wd | 15000 | - | 9354/QĐ-BCA-C06 | 2
1.002755 | 3 wd | 10000 | - | 9354/QĐ-BCA-C06 | 2
1.010041 | 1 wd | 0 | - | 9354/QĐ-BCA-C06 | 1
1.010039 | 3 wd | 0 | - | 9354/QĐ-BCA-C06 | 2
1.010038 | 5 wd | 10000 | - | 9354/QĐ-BCA-C06 | 1
1.003677 | 1 wd | - | - | 9354/QĐ-BCA-C06 | 2
1.013313 | 2 wd | 0 | - | 1523/QĐ-BCA-C06 | 1
1.013314 | 2 wd | 0 | - | 1523/QĐ-BCA-C06 | 1
1.001612 | 3 wd | - | - | 2353/QĐ-BTC | 4
2.000720 | 3 wd | - | - | 2353/QĐ-BTC | 3
1.001570 | 3 wd | - | - | 2353/QĐ-BTC | 3
2.000575 | 3 wd | - | - | 2353/QĐ-BTC | 2
1.001266 | 3 wd | - | - | 2353/QĐ-BTC | 3
1.013978 | 17 wd | - | - | 3380/QĐ-BNNMT | 4
1.012796 | 8 wd | - | - | 2304/QĐ-BNNMT | 4
1.012812 | 30 cd | - | - | 2304/QĐ-BNNMT | 2
1.013225 | 20 cd | - | - | 56/QĐ-BXD | 3
1.013227 | 5 wd | - | - | 56/QĐ-BXD | 2
1.013228 | 5 wd | - | - | 56/QĐ-BXD | 2
1.014159 | 10 cd | - | - | 1390/QĐ-BXD | 1
1.013274 | 5 wd | - | - | 871/QĐ-BXD | 2
1.001776 | 10 wd | 0 | - | - | 2
1.001731 | 3 wd | 0 | - | - | 2
1.001699 | 25 wd | 0 | - | - | 2
1.001653 | 5 wd | 0 | - | - | 2
1.014027 | 10 wd | 0 | - | - | 2
1.010833 | 1 wd | 0 | - | - | 1
2.002854 | - | 0 | - | - | 3
1.011606 | - | 0 | - | 2306/QĐ-BNNMT | 1
1.011609 | 15 cd | 0 | - | 967/QĐ-BNNMT | 1
2.001263 | 30 cd | 400000 | - | 361/QĐ-BTP | 5
2.001255 | 5 wd | 0 | - | 1848/QĐ-BTP | 1
1.002211 | 5 wd | 0 | - | QĐ2338-BTP | 2
2.002080 | 5 wd | 0 | - | QĐ2338-BTP | 1
1.008004 | 5 wd | 0 | - | 1000/QĐ-BNNMT | 1
1.001662 | 7 wd | - | - | 248/QĐ-BNNMT | 1
"""

PROCEDURES = {procedure.code: procedure for procedure in shipped_procedures()}


def _facts() -> Iterator[tuple[str, ...]]:
    for line in FACTS.strip().splitlines():
        yield tuple(part.strip() for part in line.split("|"))


def _limit_word(limit: TimeLimit | None) -> str:
    if limit is None:
        return "-"
    if limit.unit is LimitUnit.SAME_DAY:
        return "same_day"
    return f"{limit.value} {'wd' if limit.unit is LimitUnit.WORKING_DAYS else 'cd'}"


def _shown_texts(procedure: Procedure) -> Iterator[str]:
    yield from (procedure.name, procedure.short_name, procedure.sector, procedure.handling_level, procedure.authority)
    yield from (procedure.limit_text, procedure.fee_text, procedure.fee.ground, procedure.no_wait_condition)
    yield from (procedure.verified_note, procedure.source, procedure.notes)
    yield from (component.name for component in procedure.components)
    for case in procedure.cases:
        yield from (case.name, case.limit_text, case.source)


def test_all_seventy_procedures_load_in_the_order_of_the_table_and_only_once() -> None:
    assert [procedure.code for procedure in shipped_procedures()] == [facts[0] for facts in _facts()]
    assert len(shipped_procedures()) == 70
    assert shipped_procedures() is shipped_procedures()


@pytest.mark.parametrize("facts", list(_facts()), ids=lambda facts: facts[0])
def test_limit_fee_target_decision_and_papers_survive_the_way_from_the_table(facts: tuple[str, ...]) -> None:
    code, limit, amount, target, decision, papers = facts
    procedure = PROCEDURES[code]
    assert _limit_word(procedure.limit) == limit
    assert procedure.fee.amount == (None if amount == "-" else int(amount))
    assert procedure.no_wait == (target != "-")
    assert procedure.no_wait_target_minutes == (None if target == "-" else int(target))
    assert procedure.decision_no == ("" if decision == "-" else decision)
    assert len(procedure.components) == int(papers)


def test_every_procedure_is_version_one_with_source_and_note_and_without_invented_dates() -> None:
    for procedure in shipped_procedures():
        assert procedure.version == 1
        assert procedure.source
        assert procedure.verified_note
        assert procedure.effective_from is None
        assert procedure.effective_to is None


def test_a_limit_from_memory_is_never_called_verified() -> None:
    for procedure in shipped_procedures():
        remembered = "trí nhớ" in procedure.limit_text + procedure.verified_note + procedure.notes
        # 2.000547 is verified itself; its remembered limit belongs to the verification case, which says so.
        if remembered and procedure.code != "2.000547":
            assert procedure.confidence is not Confidence.VERIFIED, procedure.code
    assert PROCEDURES["1.004873"].confidence is Confidence.PARTLY
    assert PROCEDURES["2.002854"].confidence is Confidence.MEMORY
    assert PROCEDURES["2.000806"].confidence is Confidence.PARTLY
    assert PROCEDURES["2.000815"].confidence is Confidence.VERIFIED


def test_everything_an_officer_may_see_is_vietnamese_in_nfc_and_names_no_data_file() -> None:
    english = re.compile(
        r"\b(the|from|memory|portal|only|verified|repo|crawl|shows?|by|default|github|fee|days?)\b", re.I
    )
    for procedure in shipped_procedures():
        for text in _shown_texts(procedure):
            assert not english.search(text), text
            assert "@" not in text
            assert unicodedata.is_normalized("NFC", text), text


def test_the_twelve_no_wait_procedures_are_flagged_with_their_conditions() -> None:
    flagged = [procedure for procedure in shipped_procedures() if procedure.no_wait]
    assert len(flagged) == 12
    assert all(procedure.no_wait_condition for procedure in flagged)
    assert {procedure.no_wait_target_minutes for procedure in flagged} == {30, 60}


def test_an_identity_paper_that_is_only_shown_never_blocks_and_counts_nothing() -> None:
    shown = [
        component
        for procedure in shipped_procedures()
        for component in procedure.components
        if component.name.startswith("Giấy tờ tùy thân")
    ]
    assert len(shown) > 20
    for component in shown:
        assert not component.required
        assert component.originals + component.certified + component.copies == 0


def test_papers_asked_for_only_in_some_cases_are_optional() -> None:
    papers = {component.name: component for procedure in shipped_procedures() for component in procedure.components}
    assert not papers["Văn bản ủy quyền (nếu ủy quyền)"].required
    assert not papers["Giấy xác nhận tình trạng hôn nhân đã cấp trước đó (khi xin cấp lại)"].required
    assert not papers["Giấy chứng nhận quyền sở hữu/sử dụng (trừ trường hợp bị cái chết đe dọa)"].required
    assert not papers["Bản sao cần chứng thực (cơ quan chụp nếu chỉ có bản chính)"].required
    assert papers["Tờ khai đăng ký khai sinh (theo mẫu)"].required
    with_substitute = "Giấy chứng sinh; nếu không có: văn bản của người làm chứng hoặc giấy cam đoan về việc sinh"
    assert papers[with_substitute].required
    assert papers["02 bộ bản vẽ thiết kế xây dựng"].originals == 2
    assert papers["Bản sao giấy chứng tử"].copies == 1
    assert papers["Bản sao giấy chứng tử"].originals == 0


def test_only_procedures_priced_by_page_or_copy_count_copies() -> None:
    counting = {procedure.code for procedure in shipped_procedures() if procedure.counts_copies}
    assert counting == {"2.000635", "2.002516", "2.000815", "2.000942"}
    assert {procedure.code for procedure in shipped_procedures() if procedure.certified_copy} == {
        "2.000815",
        "2.000942",
    }


def test_a_word_free_on_the_portal_without_a_figure_is_not_taken_as_free() -> None:
    for code in ("1.012812", "1.001662", "1.003677", "1.012796"):
        assert PROCEDURES[code].fee.kind is FeeKind.UNKNOWN
    assert PROCEDURES["1.001612"].fee.kind is FeeKind.PROVINCIAL


def test_every_fee_rule_is_complete_for_its_kind_and_names_its_ground() -> None:
    rules = [procedure.fee for procedure in shipped_procedures()]
    rules += [case.fee for procedure in shipped_procedures() for case in procedure.cases if case.fee]
    for rule in rules:
        assert rule.ground
        if rule.kind in (FeeKind.PER_CASE, FeeKind.PER_COPY, FeeKind.PER_PAGE, FeeKind.BY_CHANNEL):
            assert rule.amount
            assert rule.unit
        if rule.kind is FeeKind.PER_PAGE:
            assert rule.amount_from_third
            assert rule.cap == 200_000
        if rule.kind is FeeKind.BY_CHANNEL:
            assert rule.online_amount
        if rule.kind in (FeeKind.PROVINCIAL, FeeKind.UNKNOWN):
            assert rule.amount is None


def test_cases_have_stable_keys_and_the_default_first() -> None:
    with_cases = [procedure for procedure in shipped_procedures() if procedure.cases]
    assert {procedure.code for procedure in with_cases} >= {
        "1.000894", "1.004859", "1.001022", "2.000547", "1.013274", "1.012812"
    }  # fmt: skip
    for procedure in with_cases:
        keys = [case.key for case in procedure.cases]
        assert keys[0] == DEFAULT_CASE
        assert len(set(keys)) == len(keys)
        assert len(keys) > 1
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", key) for key in keys[1:])
        assert procedure.cases[0].limit == procedure.limit
        assert all(case.name and case.limit_text and case.source for case in procedure.cases)


def test_a_shipped_file_cannot_be_asked_for_outside_the_resources() -> None:
    assert path_of("data/catalogue/procedures.json").is_file()
    with pytest.raises(ValueError, match="pyproject"):
        path_of("../pyproject.toml")

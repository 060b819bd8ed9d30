from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.lookup import CatalogueIndex, stem
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped_catalogue import shipped_procedures

BIRTH, CERTIFIED_COPY, EXTRACT, MARRIAGE = "1.001193", "2.000815", "2.000635", "1.000894"
USAGE = {CERTIFIED_COPY: 900, BIRTH: 500, EXTRACT: 300}
INDEX = CatalogueIndex(shipped_procedures(), USAGE)
CODES = [procedure.code for procedure in shipped_procedures()]


def _codes(query: str, limit: int = 20, index: CatalogueIndex = INDEX) -> list[str]:
    return [procedure.code for procedure in index.find(query, limit)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ks", BIRTH),
        ("dkks", BIRTH),
        ("ĐKKS", BIRTH),
        ("đk ks", BIRTH),
        ("khai sinh", BIRTH),
        ("KHAI SINH", BIRTH),
        ("khai si", BIRTH),
        ("kh", MARRIAGE),
        ("kt", "1.000656"),
        ("ket hon", MARRIAGE),
        ("ctbs", CERTIFIED_COPY),
        ("chứng thực bản sao", CERTIFIED_COPY),
        ("815", CERTIFIED_COPY),
        ("2.000815", CERTIFIED_COPY),
        ("2000815", CERTIFIED_COPY),
        ("2.000815.000.00.00.H55", CERTIFIED_COPY),
        ("  2.000815  ", CERTIFIED_COPY),
        ("xntthn", "1.004873"),
        ("sao truc luc", None),
        ("luc trich", EXTRACT),
        ("tach ho", "1.010038"),
        ("nha o", "1.013314"),
    ],
)
def test_what_an_officer_types_finds_the_procedure_meant(query: str, first: str | None) -> None:
    assert (_codes(query) or [None])[0] == first


def test_ks_finds_birth_registration_first_even_before_anything_was_used() -> None:
    assert _codes("ks", index=CatalogueIndex(shipped_procedures(), {}))[0] == BIRTH


def test_decomposed_letters_find_the_same() -> None:
    assert _codes(unicodedata.normalize("NFD", "đăng ký khai tử")) == _codes("đăng ký khai tử") != []


def test_an_empty_query_gives_the_most_used_first_and_then_the_order_of_the_catalogue() -> None:
    assert _codes("", 4) == [CERTIFIED_COPY, BIRTH, EXTRACT, "2.002516"]
    assert _codes(" \t ", 200)[:3] == [CERTIFIED_COPY, BIRTH, EXTRACT]
    assert sorted(_codes("", 200)) == sorted(CODES)


def test_newer_counts_change_the_order_without_a_new_index() -> None:
    index = CatalogueIndex(shipped_procedures(), {})
    assert _codes("", 1, index) == [CODES[0]]
    index.set_usage({"1.010038": 1})
    assert _codes("", 1, index) == ["1.010038"]
    assert _codes("khai", 1, index) == [BIRTH]


@pytest.mark.parametrize("code", CODES)
def test_every_code_finds_itself_first_in_every_way_of_writing_it(code: str) -> None:
    for written in (code, code.replace(".", ""), f"{code}.000.00.00.H55"):
        assert _codes(written)[0] == code
        found = INDEX.by_code(written)
        assert found is not None
        assert found.code == code


@pytest.mark.parametrize("procedure", shipped_procedures(), ids=lambda procedure: procedure.code)
def test_every_procedure_is_found_by_its_short_name_without_marks(procedure: Procedure) -> None:
    assert procedure.code in _codes(procedure.short_name, 5)


def test_a_local_code_is_found_by_its_national_one_and_beats_it_when_typed_in_full() -> None:
    national = INDEX.require(CERTIFIED_COPY)
    local = replace(national, code="2.000815.000.00.00.H55")
    index = CatalogueIndex([national, local], {CERTIFIED_COPY: 10})
    assert _codes("2.000815", index=index) == [CERTIFIED_COPY, local.code]
    assert _codes("2.000815.000.00.00.h55", index=index) == [local.code, CERTIFIED_COPY]
    assert CatalogueIndex([local], {}).require("2.000815") is local


def test_of_two_versions_the_code_means_the_newer_one() -> None:
    newer = replace(INDEX.require(BIRTH), version=2)
    assert CatalogueIndex([newer, INDEX.require(BIRTH)], {}).require(BIRTH).version == 2


def test_an_unknown_code_is_refused_beside_the_procedure() -> None:
    assert INDEX.by_code("9.999999") is None
    with pytest.raises(UserError) as refused:
        INDEX.require("9.999999")
    assert (refused.value.code, refused.value.field) == ("procedure_unknown", "procedure")


def test_the_stem_of_a_code_is_its_national_part() -> None:
    assert stem("2.000815.000.00.00.H55") == "2.000815"
    assert stem(" 2000815 ") == "2.000815"
    assert stem("2.000815") == "2.000815"
    assert stem("không phải mã") == "không phải mã"
    assert stem("20008155") == "20008155"
    assert stem("") == ""


def test_no_more_than_asked_for_come_back() -> None:
    assert len(INDEX.find("k", 3)) == 3
    assert INDEX.find("k", 0) == ()
    assert INDEX.find("", -1) == ()
    assert CatalogueIndex([], {}).find("k") == ()
    assert CatalogueIndex([], {}).find("") == ()


@given(st.text(max_size=300), st.integers(-2, 100))
def test_any_text_gives_known_procedures_each_once_and_never_an_error(query: str, limit: int) -> None:
    found = _codes(query, limit)
    assert len(found) <= max(0, limit)
    assert len(set(found)) == len(found)
    assert set(found) <= set(CODES)


@given(st.sampled_from(shipped_procedures()), st.integers(1, 40))
def test_typing_on_never_loses_the_procedure_whose_name_is_being_typed(procedure: Procedure, letters: int) -> None:
    assert procedure.code in _codes(procedure.short_name[:letters], 70)

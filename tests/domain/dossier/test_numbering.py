# ruff: noqa: PT017 - hypothesis tests accept both outcomes, so the error is judged where it is caught
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.numbering import (
    DEFAULT_PATTERN,
    NUMBER_ERROR_CODES,
    NumberPattern,
    check_national_code,
    looks_like_code,
    looks_like_national_code,
)
from desktop_app.errors import UserError

DAY = date(2026, 11, 26)


def test_the_default_pattern_gives_agency_code_day_and_four_digits():
    assert NumberPattern(DEFAULT_PATTERN).render("H06.12.34", DAY, 1) == "H06.12.34-261126-0001"


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{org}/{yyyy}{MM}{dd}/{seq:03}", "H06/20261126/007"),
        ("{dd}.{MM}.{yy}-{seq}", "26.11.26-7"),
        ("{seq:06}-{org}-{ddMMyyyy}", "000007-H06-26112026"),
    ],
)
def test_other_patterns_are_possible(pattern, number):
    assert NumberPattern(pattern).render("H06", DAY, 7) == number


def test_a_sequence_beyond_its_width_widens_and_never_wraps():
    assert NumberPattern(DEFAULT_PATTERN).render("H06", DAY, 12345) == "H06-261126-12345"


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("", "number_pattern_empty"),
        ("x" * 61, "number_pattern_too_long"),
        ("{org}-{yyMMdd}", "number_pattern_no_sequence"),
        ("{yyMMdd}-{seq}-{seq:04}", "number_pattern_no_sequence"),
        ("{org}-{seq:04}", "number_pattern_no_date"),
        ("{yyyy}{MM}-{seq:04}", "number_pattern_no_date"),
        ("{yyMMdd}-{secret}-{seq:04}", "number_pattern_unknown_field"),
        ("{yyMMdd}-{seq:4}", "number_pattern_unknown_field"),
        ("{yyMMdd} {seq:04}", "number_pattern_bad_character"),
        ("{yyMMdd}~{seq:04}", "number_pattern_bad_character"),
        ("{yyMMdd}-{seq:04}}", "number_pattern_bad_character"),
        ("{yyMMdd}{seq:04}", "number_pattern_ambiguous"),
        ("{yyMMdd}-{seq:04}{org}", "number_pattern_ambiguous"),
        ("{yyMMdd}-1{seq}", "number_pattern_ambiguous"),
    ],
)
def test_a_pattern_that_could_repeat_or_break_a_number_is_refused(pattern, code):
    with pytest.raises(UserError) as caught:
        NumberPattern(pattern)
    assert (caught.value.code, caught.value.field) == (code, "number_pattern")


def test_a_sequence_starts_at_one():
    with pytest.raises(ValueError):
        NumberPattern(DEFAULT_PATTERN).render("H06", DAY, 0)


@given(
    st.text() | st.lists(st.sampled_from(["{org}", "{yyMMdd}", "{seq:04}", "{seq}", "-", "{", "}", "ă"])).map("".join)
)
def test_any_pattern_is_a_pattern_or_a_user_error(text):
    try:
        pattern = NumberPattern(text)
    except UserError as error:
        assert error.code in NUMBER_ERROR_CODES
    else:
        assert pattern.render("H06", DAY, 1) != pattern.render("H06", DAY, 2)


KEYS = st.tuples(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)), st.integers(1, 10**6))


@given(KEYS, KEYS, st.sampled_from([DEFAULT_PATTERN, "{seq}/{dd}{MM}{yy}", "{org}.{yyyyMMdd}.{seq:02}"]))
def test_no_two_dossiers_get_the_same_number(one, other, text):
    pattern = NumberPattern(text)
    assert (pattern.render("H06.1", *one) == pattern.render("H06.1", *other)) == (one == other)


@pytest.mark.parametrize("code", ["000.00.06.H56-231027-0361", "H06.12.34-261123-0001", "G22.99-261126-1"])
def test_national_codes_of_every_age_are_accepted(code):
    assert looks_like_national_code(code)
    assert looks_like_code(code)
    assert check_national_code(f" {code.lower()} ") == code


@pytest.mark.parametrize(
    "text", ["", "khai sinh", "Nguyễn", "261126", "H06--1", "-H06-1", "x" * 51, "H06~1-1", "hồ-sơ-1", "a" * 10**6]
)
def test_what_is_no_code_is_refused(text):
    assert not looks_like_national_code(text)
    with pytest.raises(UserError) as caught:
        check_national_code(text)
    assert caught.value.code == "national_code_invalid"


@given(st.text())
def test_any_text_can_be_asked_whether_it_is_a_code(text):
    assert looks_like_code(text) or not looks_like_national_code(text)

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier.search_words import MAX_WORD, code_words, name_words, number_words, query_words


def found(query: str, words: tuple[str, ...]) -> bool:
    """As the list does it: every word asked begins a stored word."""
    return all(any(word.startswith(asked) for word in words) for asked in query_words(query))


def test_a_name_is_its_words_without_marks():
    assert name_words("Nguyễn  Văn Mẫu") == ("nguyen", "van", "mau")
    assert name_words("ĐẶNG H'Hen Niê") == ("dang", "h", "hen", "nie")
    assert name_words(unicodedata.normalize("NFD", "Đặng Thị Ánh")) == name_words("Đặng Thị Ánh")
    assert name_words("") == ()


def test_a_number_is_found_by_its_beginning_and_its_last_digits():
    words = number_words("099090001234")

    for query in ("0990", "099090001234", "1234", "01234", "001234", "0990 9000 1234", "099.090.001234"):
        assert found(query, words), query
    assert not found("90001234", words)
    assert number_words("") == number_words("---") == ()


@pytest.mark.parametrize(
    ("number", "queries"),
    [
        ("0100109106-001", ("0100109106-001", "0100109106001", "0100109106", "6001")),
        ("+442012345678", ("+442012345678", "+44 2012 345678", "5678")),
        ("X1234567", ("x1234567", "X123", "4567")),
    ],
)
def test_separators_in_a_number_do_not_hide_it(number, queries):
    for query in queries:
        assert found(query, number_words(number)), query


@pytest.mark.parametrize(
    "query",
    ["H06.12.34-261119-0007", "h061234", "261119-0007", "261119", "0007", "7", "34-261119", "2611190007", "H06-12"],
)
def test_a_code_is_found_whole_from_any_part_on_and_by_its_bare_sequence(query):
    assert found(query, code_words("H06.12.34-261119-0007"))


def test_a_code_is_not_found_by_a_piece_of_a_part():
    words = code_words("H06.12.34-261119-0007")

    for query in ("11190007", "611", "H07", "0007-1"):
        assert not found(query, words), query


@given(st.text(max_size=80))
def test_words_are_short_plain_and_begin_with_what_was_asked(text):
    for word in (*name_words(text), *number_words(text), *code_words(text), *query_words(text)):
        assert 0 < len(word) <= MAX_WORD
        assert word.isascii()
        assert word.isalnum()
        assert word == word.lower()


@given(st.lists(st.sampled_from(["Nguyễn", "Văn", "Mẫu", "Đặng", "Ngọc", "Ánh", "Thủy"]), min_size=1, max_size=5))
def test_everybody_is_found_by_their_whole_name_however_it_is_typed(parts):
    name = " ".join(parts)

    for typed in (name, name.upper(), unicodedata.normalize("NFD", name), " ".join(name_words(name)), name[:-1]):
        assert found(typed, name_words(name)), typed

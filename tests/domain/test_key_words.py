from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.key_words import COUNT, WORDS, key_from, qr_text, words_of
from desktop_app.errors import UserError

KEY = bytes(range(32))
RAW = st.binary(min_size=32, max_size=32)


def test_no_two_bytes_have_the_same_word():
    assert len(set(WORDS)) == 256


@given(RAW)
def test_a_key_comes_back_from_its_words_and_from_its_qr_code(raw):
    assert key_from(" ".join(words_of(raw))) == raw
    assert key_from(qr_text(raw)) == raw


def test_numbers_capitals_and_line_ends_do_not_matter():
    lines = [f"{number}. {word.upper()}" for number, word in enumerate(words_of(KEY), start=1)]

    assert key_from("\n".join(lines)) == KEY


def test_two_words_in_each_others_place_are_found():
    words = list(words_of(KEY))
    words[3], words[9] = words[9], words[3]

    with pytest.raises(UserError) as refused:
        key_from(" ".join(words))

    assert refused.value.code == "key_words_wrong"


def test_an_unknown_word_is_named_by_its_place_and_a_missing_one_is_counted():
    words = list(words_of(KEY))
    with pytest.raises(UserError) as unknown:
        key_from(" ".join([*words[:5], "xyz", *words[6:]]))
    with pytest.raises(UserError) as missing:
        key_from(" ".join(words[:-1]))

    assert (unknown.value.code, unknown.value.params) == ("key_word_unknown", {"number": 6})
    assert (missing.value.code, missing.value.params) == ("key_words_count", {"count": COUNT})


@given(st.text(max_size=300))
def test_whatever_is_typed_is_a_key_or_a_sentence(typed):
    with pytest.raises(UserError):
        key_from(typed)

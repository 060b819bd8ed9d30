from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import text


def test_decomposed_and_composed_names_become_the_same_text():
    assert text.clean(unicodedata.normalize("NFD", "  Nguyễn\tVăn\r\nMẫu ")) == "Nguyễn Văn Mẫu"


def test_control_and_invisible_characters_disappear():
    assert text.clean("Lê\u200b Thị\x00\x1b Thử\ufeff\ud800") == "Lê Thị Thử"


@pytest.mark.parametrize(
    ("shown", "key"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ĐƯỜNG Ỷ Ữ", "duong y u"),
        ("H06.12", "h06.12"),
        ("Y Ƀlŭk", "y bluk"),
    ],
)
def test_the_search_key_has_no_marks_and_no_capitals(shown, key):
    assert text.fold(shown) == key
    assert text.fold(unicodedata.normalize("NFD", shown)) == key


def test_every_vietnamese_letter_folds_to_ascii():
    vowels = "aăâeêioôơuưy"
    letters = [
        unicodedata.normalize("NFC", v + tone) for v in vowels for tone in ("", *"\u0300\u0301\u0303\u0309\u0323")
    ]
    for letter in [*letters, "đ"]:
        assert text.fold(letter).isascii()
        assert text.fold(letter.upper()) == text.fold(letter)


def test_words_and_initials_of_a_procedure_name():
    assert text.words("Đăng ký khai sinh (lưu động)") == ("dang", "ky", "khai", "sinh", "luu", "dong")
    assert text.initials("Đăng ký khai sinh") == "dkks"


def test_a_query_is_found_by_beginnings_of_words_or_by_initials():
    words, initials = text.words("Đăng ký khai sinh"), text.initials("Đăng ký khai sinh")
    assert text.matches("khai si", words, initials)
    assert text.matches("KS", words, initials)
    assert text.matches("", words, initials)
    assert not text.matches("khai tử", words, initials)


def test_exact_codes_come_first_then_beginnings_then_initials_then_anywhere():
    name, code = "Đăng ký khai sinh", "2.000815"
    order = [
        text.rank("2.000815", code, name),
        text.rank("dang ky", code, name),
        text.rank("khai sinh", code, name),
        text.rank("sinh khai", code, name),
        text.rank("dkks", code, name),
        text.rank("ks", code, name),
        text.rank("hai", code, name),
    ]
    assert None not in order
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert text.rank("000815 sinh", code, name) == text.RANK_WORDS
    assert text.rank("kết hôn", code, name) is None
    assert text.rank("", code, name) == text.RANK_EXACT


@given(st.text())
def test_cleaning_and_folding_are_idempotent(value):
    assert text.clean(text.clean(value)) == text.clean(value)
    assert text.fold(text.fold(value)) == text.fold(value)
    text.clean(value).encode()


@given(st.text(), st.text())
def test_ranking_takes_any_text(query, value):
    found = text.rank(query, value)
    assert found is None or found >= 0
    assert text.rank(value, value) == text.RANK_EXACT


def test_a_list_stands_in_the_order_of_the_vietnamese_alphabet():
    wanted = [
        "An", "Ánh", "Ăn", "Ân", "Bảo trợ xã hội", "Chứng thực", "Dân", "Đăng ký, quản lý cư trú", "Đất đai", "Em",
        "Êm", "Hộ tịch", "Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mo", "Mô", "Mơ", "Mu", "Mư", "Người có công",
        "Trồng trọt", "Ưng", "Xa", "Ý",
    ]  # fmt: skip
    found = wanted[::-1]
    found.sort(key=text.list_order)

    assert found == wanted


@given(st.text(max_size=12))
def test_any_text_has_its_place_in_a_list_however_it_is_spelled(some):
    assert text.list_order(unicodedata.normalize("NFD", some)) == text.list_order(unicodedata.normalize("NFC", some))

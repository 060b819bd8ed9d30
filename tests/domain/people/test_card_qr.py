# ruff: noqa: PT017 - hypothesis tests accept both outcomes, so the error is judged where it is caught
from __future__ import annotations

import traceback
import unicodedata
from datetime import date
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.card_qr import (
    CARD_ERROR_CODES,
    CARD_WARNING_CODES,
    CardReading,
    looks_like_card,
    read_card,
)
from desktop_app.domain.people.person import PersonKind, Sex
from desktop_app.errors import UserError

TODAY = date(2026, 11, 26)
MALE = "099090000001|123456789|Nguyễn Văn Mẫu|15031990|Nam|Tổ 1, Khu phố Mẫu, Phường Mẫu, Quận Mẫu, Tỉnh Mẫu|10082021"
FEMALE = "099162000003||Trần Thị Ví Dụ|02091962|Nữ|Thôn Mẫu, Xã Mẫu, Huyện Mẫu, Tỉnh Mẫu|25042021"
NEW = "099305000002||Lê Thị Thử Nghiệm|20112005|Nữ|Số 1 đường Mẫu, Phường Mẫu, Tỉnh Mẫu|05082025||||"


def code_of(payload: str) -> str:
    with pytest.raises(UserError) as caught:
        read_card(payload, TODAY)
    assert caught.value.code in CARD_ERROR_CODES
    return caught.value.code


def swapped(payload: str, place: int, value: str) -> str:
    parts = payload.split("|")
    parts[place] = value
    return "|".join(parts)


def test_a_card_fills_every_field():
    reading = read_card(MALE, TODAY)
    person = reading.person
    assert (person.kind, person.full_name, person.id_number) == (PersonKind.CITIZEN, "Nguyễn Văn Mẫu", "099090000001")
    assert (person.old_id_number, person.birth_date, person.sex) == ("123456789", date(1990, 3, 15), Sex.MALE)
    assert person.address == "Tổ 1, Khu phố Mẫu, Phường Mẫu, Quận Mẫu, Tỉnh Mẫu"
    assert person.id_issued_on == date(2021, 8, 10)
    assert (reading.warnings, reading.telex_suspected, reading.untrusted_fields) == ((), False, ())
    assert not reading.two_level_address


def test_an_empty_old_number_and_a_new_cards_tail_are_normal():
    assert read_card(FEMALE, TODAY).person.old_id_number == ""
    reading = read_card(NEW, TODAY)
    assert reading.two_level_address
    assert reading.warnings == ()
    assert reading.person.sex is Sex.FEMALE


@pytest.mark.parametrize("payload", [MALE, FEMALE, NEW])
@pytest.mark.parametrize(
    "damage",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: "\ufeff" + text + "\r\n",
        lambda text: text.replace("|", "\r|", 3),
        lambda text: text + "||x|y",
        lambda text: text.replace("|", " | "),
    ],
)
def test_harmless_differences_of_scanners_change_nothing(payload, damage):
    assert read_card(damage(payload), TODAY) == read_card(payload, TODAY)


def test_an_old_number_left_out_with_its_separator_is_put_back():
    assert read_card(FEMALE.replace("||", "|", 1), TODAY) == read_card(FEMALE, TODAY)


def test_an_empty_date_of_issue_is_a_warning():
    reading = read_card(swapped(MALE, 6, ""), TODAY)
    assert reading.person.id_issued_on is None
    assert reading.warnings == ("card_issue_date_missing",)


@pytest.mark.parametrize("payload", [MALE, FEMALE, NEW])
def test_a_card_cut_anywhere_is_refused_or_loses_nothing_but_the_date_of_issue(payload):
    whole = read_card(payload, TODAY)
    for length in range(len(payload)):
        try:
            reading = read_card(payload[:length], TODAY)
        except UserError as error:
            assert error.code in ("card_incomplete", "card_unrecognised")
        else:
            assert reading.person.full_name == whole.person.full_name
            assert reading.person.address == whole.person.address
            assert reading == whole or "card_issue_date_missing" in reading.warnings


@pytest.mark.parametrize("payload", [MALE, FEMALE, NEW])
def test_a_card_whose_beginning_is_lost_is_refused(payload):
    for start in range(1, len(payload)):
        code_of(payload[start:])


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (swapped(MALE, 0, "09909000001"), "card_id_invalid"),
        (swapped(MALE, 3, "31021990"), "card_birth_invalid"),
        (swapped(MALE, 3, "15031890"), "card_birth_invalid"),
        (swapped(MALE, 3, "15032030"), "card_birth_future"),
        (swapped(MALE, 3, "2030"), "card_birth_future"),
        (swapped(MALE, 4, "X"), "card_sex_invalid"),
        (swapped(MALE, 2, ""), "card_name_invalid"),
        (swapped(MALE, 2, "Ă" * 300), "card_name_invalid"),
        (swapped(MALE, 6, "31022021"), "card_issue_date_invalid"),
        (swapped(MALE, 2, "Nguyễn\x1bVăn"), "card_control_characters"),
        ("@\n\x1e\rANSI 636000090002DL00410278", "card_foreign"),
        ("IDD<<T220001293<<<<<<<<<<<<<<<", "card_unrecognised"),
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<", "card_foreign"),
        ("A1234567|X|Max Mustermann|15031990|M|Berlin|10082021", "card_foreign"),
        ("00020101021238540010A00000072701240006970436", "card_is_payment_qr"),
        ("", "card_unrecognised"),
        ("xin chào", "card_unrecognised"),
        ("0990900", "card_incomplete"),
    ],
)
def test_what_is_not_a_whole_vietnamese_card_is_refused_with_a_clear_code(payload, code):
    assert code_of(payload) == code


def test_a_payload_of_100_kilobytes_is_refused_at_once():
    for payload in (MALE * 1000, "|" * 100_000, "\x00" * 100_000, "\u0301" * 100_000, swapped(MALE, 5, "ă" * 4000)):
        start = perf_counter()
        assert code_of(payload) == "card_too_long"
        assert perf_counter() - start < 0.05


def test_a_refusal_holds_nothing_of_the_payload():
    for payload in (swapped(MALE, 3, "31021990"), swapped(MALE, 6, "31022021"), MALE[:60]):
        with pytest.raises(UserError) as caught:
            read_card(payload, TODAY)
        error = caught.value
        assert error.params == {}
        assert error.__context__ is None
        said = "".join(traceback.format_exception_only(error))
        assert "Nguy" not in said
        assert "0990" not in said


def test_sex_and_birth_year_of_the_number_are_compared_and_only_warn():
    reading = read_card(swapped(swapped(MALE, 4, "Nữ"), 3, "15031991"), TODAY)
    assert reading.warnings == ("id_sex_mismatch", "id_birth_year_mismatch")
    assert reading.person.sex is Sex.FEMALE


def test_people_registered_with_a_year_only_get_no_invented_birthday():
    reading = read_card(swapped(FEMALE, 3, "00001962"), TODAY)
    assert reading.person.birth_date is None
    assert reading.warnings == ("card_birth_date_partial",)


def test_odd_but_readable_details_are_warnings():
    assert read_card(swapped(MALE, 1, "12x"), TODAY).warnings == ("card_old_id_unreadable",)
    assert read_card(swapped(MALE, 5, ""), TODAY).warnings == ("card_address_missing",)
    assert read_card(swapped(MALE, 6, "01012030"), TODAY).warnings == ("card_issue_date_implausible",)


@pytest.mark.parametrize("sex", ["Nuwx", "Nwx", "Nu", "Nư", "Nứ", "N?", "N\ufffd", "Nu74", "N÷", "Nưx"])
def test_a_mangled_sex_is_still_read_but_name_and_address_are_not_trusted(sex):
    reading = read_card(swapped(FEMALE, 4, sex), TODAY)
    assert reading.person.sex is Sex.FEMALE
    assert reading.telex_suspected
    assert reading.untrusted_fields == ("full_name", "address")
    assert "card_ime_suspected" in reading.warnings
    assert reading.person.birth_date == date(1962, 9, 2)
    assert reading.person.id_number == "099162000003"


BARE = "Ia O, Ia Grai, Gia Lai"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Nguyeenx Vawn Maaux", BARE),
        ("Nguyêxn Văn Mẫu", ""),
        ("Nguyễn Thij Mẫu", "Xã Mẫu, Tỉnh Mẫu"),
        ("Nguy64n Va8n Ma64u", BARE),
        ("Nguye64n Va8n Ma64u", BARE),
        ("Nguye^~n Van Mau", BARE),
        ("Nguy?n V?n M?u", BARE),
        ("Nguyn Vn Mu", BARE),
        ("Nguyá»…n VÄƒn Máº«u", BARE),
        ("Nguyen Van Mau", "To 1, Khu pho Mau"),
        ("Ngũyên Văn Mẫu", "Xã Mẫu, Tỉnh Mẫu"),
        ("Nguyễn Văn Mẫu", "Tổ 1, Phuwowngf Maaux, Tirnh Mẫu"),
        ("Lê Đức", "Phu7o72ng Ma64u"),
        ("Lê Thử", "Xax Maaux, Tirnh Maaux"),
    ],
)
def test_traces_of_an_input_method_are_noticed(name, address):
    reading = read_card(swapped(swapped(MALE, 2, name), 5, address), TODAY)
    assert reading.telex_suspected
    assert reading.untrusted_fields == ("full_name", "address")
    assert reading.person.birth_date == date(1990, 3, 15)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn Mẫu", "NGUYỄN VĂN MẪU", "H'Hen Niê", "Y Thim Byă", "K'Brêu", "Ksor Nam", "Rơ Châm H’Mẫu",
        "Y Ƀlŭk Niêkđăm", "Rah Lan Mar", "Giàng A Sử", "Neáng Kim Mẫu", "Sar Por", "Lee Moon Soo", "Max Muster",
        "Kim-Anh Müller", "Huỳnh Thuý Quyền", "Hoàng Kỳ Giang", "Đặng Gia Hân", "Phan Yến Oanh", "Ng Mẫu", "Trừơng Mẫu",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "address", ["Buôn Mẫu, Xã Ea Mẫu, Tỉnh Mẫu", "KP 3, TT. Mẫu, TP HCM, Tỉnh Mẫu", "Lô A5 KDC, Quốc lộ 1A, Hoà Mẫu"]
)
def test_unusual_names_are_not_suspected_for_being_unusual(name, address):
    reading = read_card(swapped(swapped(MALE, 2, name), 5, address), TODAY)
    assert not reading.telex_suspected
    assert reading.untrusted_fields == ()


@pytest.mark.parametrize("name", ["H'Hen Niê", "Ksor Nam", "Y Thim Byă", "Rah Lan Mar"])
def test_minority_names_pass_even_without_a_marked_word_in_the_address(name):
    assert not read_card(swapped(swapped(MALE, 2, name), 5, BARE), TODAY).telex_suspected


@pytest.mark.parametrize(
    ("address", "issued", "two"),
    [
        ("Thôn 1, Hòa Mẫu, Liên Mẫu, Đà Mẫu", "10082021", False),
        ("Thôn 1, Hòa Mẫu, Đà Mẫu", "10082025", True),
        ("Hòa Mẫu, Đà Mẫu", "10082021", True),
        ("Thôn 1, Xã Mẫu, TP. Mẫu, Tỉnh Mẫu", "10082025", False),
        ("Đặc khu Mẫu, Tỉnh Mẫu", "10082025", True),
        ("", "10082025", False),
    ],
)
def test_the_levels_of_an_address_are_told_apart(address, issued, two):
    assert read_card(swapped(swapped(MALE, 5, address), 6, issued), TODAY).two_level_address is two


def test_a_card_is_recognised_by_its_beginning():
    assert looks_like_card(MALE)
    assert looks_like_card("\ufeff" + MALE[:20])
    assert not looks_like_card("099090000001")
    assert not looks_like_card("xin chào")


PIECES = st.sampled_from([*MALE.split("|"), *NEW.split("|"), "|", "||||", "\x00", "\ud800", "\r", "Nuwx", "٣"])


@given(st.one_of(st.text(), st.lists(PIECES | st.text(max_size=5), max_size=14).map("|".join)))
def test_any_text_is_a_reading_or_a_user_error(payload):
    looks_like_card(payload)
    try:
        reading = read_card(payload, TODAY)
    except UserError as error:
        assert error.code in CARD_ERROR_CODES
        assert error.params == {}
    else:
        assert isinstance(reading, CardReading)
        assert set(reading.warnings) <= set(CARD_WARNING_CODES)
        assert reading.telex_suspected == bool(reading.untrusted_fields)

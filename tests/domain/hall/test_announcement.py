"""What is said when a ticket is called: letters and digits one by one, known clips only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.hall.announcement import (
    CHIME,
    OPENING,
    SPELLED,
    SPOKEN,
    TO_BOARD,
    TO_COUNTER,
    TO_PLACE,
    Announcement,
    Line,
    clips_for,
    counter_key,
    counter_mark,
    script,
    sentence_for,
)
from desktop_app.domain.hall.voice_settings import VoiceSettings

CALL = Announcement("A012", "quay-3", "Quầy 3")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂĐÊÔƠƯ"


def test_a_call_is_the_opening_the_ticket_one_by_one_and_the_counter():
    assert clips_for("A012", "Quầy 3") == (
        OPENING, "letter_a", "digit_0", "digit_1", "digit_2", TO_COUNTER, "digit_3",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ticket", "said"),
    [
        ("đ007", "đê không không bảy"), ("ƯT012", "ưu tiên không một hai"), ("ut-012", "ưu tiên không một hai"),
        ("KC003", "không chờ không không ba"), ("K003", "ca không không ba"), ("U015", "u không một năm"),
        ("B 105", "bê một không năm"), ("Ư1", "ư một"), ("ế1", "ê một"), ("É1", "e một"), ("Ñ２", "en nờ hai"),
        ("12", "một hai"), ("", ""),
    ],
)  # fmt: skip
def test_tickets_are_read_as_people_at_a_counter_read_them(ticket, said):
    keys = clips_for(ticket, "Quầy 1")[1:-2]

    assert " ".join(SPOKEN[key] for key in keys) == said


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("Quầy 3", "3"), ("Quầy số 12", "12"), ("Quầy 3A", "3A"), ("Quầy 3 – Hộ tịch", "3"), ("Quầy B", "B"),
        ("quầy số đ", "Đ"), ("Phòng 201, tầng 2", "201"), ("Quầy ưu tiên", ""), ("Hộ tịch", ""), ("Quầy", ""),
        ("", ""), ("Một cửa", ""), ("Quầy 3 hộ tịch", "3"),
    ],
)  # fmt: skip
def test_the_number_of_a_counter_is_found_in_its_name(name, mark):
    assert counter_mark(name) == mark


def test_a_counter_without_a_number_sends_people_to_the_board():
    assert clips_for("A1", "Quầy ưu tiên")[-1] == TO_BOARD


def test_a_counter_whose_name_was_recorded_is_said_by_it():
    own = {counter_key("uu-tien"), counter_key("quay-3")}

    assert clips_for("A1", "Quầy ưu tiên", "uu-tien", own)[-2:] == (TO_PLACE, counter_key("uu-tien"))
    assert CALL.clips(own)[-2:] == (TO_PLACE, counter_key("quay-3")), "the centre's own words come first"
    assert CALL.clips()[-2:] == (TO_COUNTER, "digit_3")


@given(st.text(st.sampled_from(LETTERS + LETTERS.lower()), max_size=3), st.integers(0, 9_999), st.text(max_size=30))
def test_every_ticket_of_letters_and_digits_gives_known_clips_for_each_of_them(letters, number, counter):
    keys = clips_for(f"{letters}{number:03}", counter)

    assert set(keys) <= set(SPOKEN)
    digits = [key.removeprefix("digit_") for key in keys[1:] if key.startswith("digit_")]
    assert "".join(digits).startswith(f"{number:03}")


@given(st.text(max_size=20), st.text(max_size=40))
def test_no_text_at_all_gives_an_unknown_clip(ticket, counter):
    assert set(clips_for(ticket, counter)) <= set(SPOKEN)


def test_every_letter_has_one_name_and_every_clip_a_name_that_is_a_file_name_anywhere():
    assert set(SPELLED.values()) == set(LETTERS)
    assert all(key.isascii() and key == key.lower() for key in SPOKEN)


# -- the script ------------------------------------------------------------------------------------------------------
def test_the_chime_comes_once_and_the_sentence_as_often_as_wanted():
    lines = script(CALL, VoiceSettings(repeat=2, gap_ms=300))
    keys = [line.key for line in lines]

    assert keys == [CHIME, *CALL.clips(), *CALL.clips()]
    assert lines[2:5] == (Line("letter_a", 300), Line("digit_0", 300), Line("digit_1", 300))
    assert lines[len(CALL.clips())].pause_ms > 1_000, "people need a moment before the second time"


def test_without_the_chime_the_sentence_begins_at_once():
    assert script(CALL, VoiceSettings(chime=False))[0].key == OPENING


def test_a_systems_voice_is_given_a_sentence_with_pauses():
    assert sentence_for(CALL) == "Kính mời công dân có số thứ tự a, không, một, hai, đến quầy số ba."
    assert sentence_for(Announcement("B7", "x", "Quầy ưu tiên")).endswith("bê, bảy, đến Quầy ưu tiên.")

"""Limits of the national portal: a hand-checked sample, and what each kind of doubt looks like."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.portal.flags import LIMIT_FLAGS, Certainty
from desktop_app.domain.catalogue.portal.limit_cell import read_limit_text
from desktop_app.domain.catalogue.portal.limits import LimitsReading, read_limits
from desktop_app.domain.catalogue.portal.rows import HEADER, split_rows
from desktop_app.domain.catalogue.procedure import Channel

SAMPLE: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[3] / "fixtures" / "portal_limits.json").read_text(encoding="utf-8")
)
"""Read by a person, text by text: code, the limit text of the portal cut to what bears on the limit, the sure limits
(channel, beginning of the case, value, unit) and the flags."""


def read(cells: str, steps: str = "") -> LimitsReading:
    return read_limits(split_rows(HEADER + cells), steps)


def codes(reading: LimitsReading) -> set[str]:
    return {flag.code for flag in reading.flags}


def test_the_sample_is_as_large_as_it_is_said_to_be():
    assert len({entry["code"] for entry in SAMPLE}) == len(SAMPLE) >= 60


@pytest.mark.parametrize("entry", SAMPLE, ids=[entry["code"] for entry in SAMPLE])
def test_a_hand_checked_text_gives_its_limits_or_its_flags_and_nothing_else(entry: dict[str, Any]):
    reading = read_limits(split_rows(entry["text"]), entry["steps"])

    sure = [one for one in reading.readings if one.certainty is Certainty.READ]
    found = [(one.channel.value if one.channel else "", one.limit) for one in sure]
    assert found == [(channel, TimeLimit(value, LimitUnit(unit))) for channel, _, value, unit in entry["limits"]]
    for one, (_, case, _, _) in zip(sure, entry["limits"], strict=True):
        assert one.case.startswith(case)
        assert bool(one.case) == bool(case)
    assert codes(reading) == set(entry["flags"])


@pytest.mark.parametrize("entry", SAMPLE, ids=[entry["code"] for entry in SAMPLE])
def test_what_is_not_sure_is_flagged(entry: dict[str, Any]):
    reading = read_limits(split_rows(entry["text"]), entry["steps"])

    unsure = [one for one in reading.readings if one.certainty is not Certainty.READ]
    assert not unsure or codes(reading) <= LIMIT_FLAGS
    assert bool(unsure) <= bool(reading.flags)


def test_days_and_working_days_are_kept_apart():
    reading = read("Trực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 NgàyMiễn phí")

    assert codes(reading) == {"limit_channels_in_other_units"}
    assert {one.certainty for one in reading.readings} == {Certainty.DOUBTFUL}


def test_a_bare_number_takes_its_unit_only_from_a_description_that_names_it():
    assert read("Trực tiếp3Miễn phí").readings[0].limit is None
    told = read("Trực tiếp3Miễn phíTrong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ")
    assert told.readings[0].limit == TimeLimit(3, LimitUnit.WORKING_DAYS)
    assert not told.flags
    assert read("Trực tiếp3Miễn phíTrong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ").readings[0].limit is None


def test_the_rule_of_fifteen_hours_makes_a_bare_one_the_same_day():
    steps = "nếu tiếp nhận hồ sơ sau 15 giờ thì có Phiếu hẹn, trả kết quả trong ngày làm việc tiếp theo"

    assert read("Trực tiếp1Miễn phí", steps).readings[0].limit == TimeLimit(1, LimitUnit.SAME_DAY)
    assert read("Trực tiếp2Miễn phí", steps).readings[0].limit is None
    assert read("Trực tiếp1Miễn phí", "bổ sung thông tin hộ tịch " + steps).readings[0].limit is None


def test_steps_of_the_work_that_add_up_confirm_the_whole():
    text = "Trực tiếp6 Ngày làm việcMiễn phí- kiểm tra: 02 ngày làm việc; - thẩm định: 04 ngày làm việc"

    assert read(text).readings[0].limit == TimeLimit(6, LimitUnit.WORKING_DAYS)
    assert codes(read(text.replace("04", "05"))) == {"limit_contradicts_text"}


def test_cases_that_happen_to_add_up_confirm_nothing():
    text = "Trực tiếp15 NgàyMiễn phí- Trường hợp cấp mới: 10 ngày;\n- Trường hợp cấp lại sau kiểm tra: 05 ngày"
    labels = "Trực tiếp15 NgàyMiễn phí- Cấp mới giấy: 10 ngày;\n- Phục hồi giấy: 05 ngày"

    assert codes(read(text)) == codes(read(labels)) == {"limit_contradicts_text"}


def test_a_description_that_lets_the_officer_answer_at_once_is_for_a_person():
    text = "Trực tiếp3 Ngày làm việcMiễn phíNgay sau khi nhận yêu cầu; trường hợp cần xác minh 03 ngày làm việc"

    assert codes(read(text)) == {"limit_other_in_text"}
    assert codes(read("Trực tiếp7 NgàyMiễn phí07 ngày (đối với quỹ)/30 ngày (công ty)")) == {"limit_other_in_text"}


def test_the_word_of_a_channel_inside_a_description_begins_no_row():
    reading = read("Trực tiếp7 NgàyMiễn phíTrực tiếp tại trụ sở. Trực tuyến qua Cổng dịch vụ công.")

    assert [one.channel for one in reading.readings] == [None]
    assert [row.channel for row in split_rows("Trực tiếp7 NgàyMiễn phíTrực tiếp tại trụ sở")] == [Channel.DIRECT]


def test_no_row_at_all_is_a_missing_limit():
    assert codes(read("Nộp hồ sơ theo quy định")) == {"limit_missing"}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("03 ngày làm việc", TimeLimit(3, LimitUnit.WORKING_DAYS)),
        ("Không quá 15 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ", TimeLimit(15, LimitUnit.CALENDAR_DAYS)),
        ("Trong ngày làm việc", TimeLimit(1, LimitUnit.SAME_DAY)),
        ("trong ngày", TimeLimit(1, LimitUnit.SAME_DAY)),
        ("04 giờ làm việc", TimeLimit(4, LimitUnit.HOURS)),
        ("30 phút", TimeLimit(30, LimitUnit.MINUTES)),
    ],
)
def test_a_limit_a_person_typed_in_a_cell_is_read(text: str, limit: TimeLimit):
    reading = read_limit_text(text)

    assert [one.limit for one in reading.readings] == [limit]
    assert not reading.flags


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "limit_missing"),
        ("Không có thông tin", "limit_missing"),
        ("3", "limit_without_unit"),
        ("3-5 ngày", "limit_range"),
        ("từ 3 đến 5 ngày làm việc", "limit_range"),
        ("02 tháng", "limit_unit_unknown"),
        ("48 giờ", "limit_hours_unclear"),
        ("0 ngày", "limit_implausible"),
        ("10 ngày; 20 ngày nếu phải xác minh", "limit_not_understood"),
        ("10 ngày, trường hợp phức tạp kéo dài hơn", "limit_other_in_text"),
        ("05 ngày kể từ ngày có báo cáo thẩm định", "limit_is_a_step"),
        ("theo quy định", "limit_not_understood"),
        ("trong buổi", "limit_not_understood"),
    ],
)
def test_a_cell_that_leaves_the_limit_open_is_flagged_and_promises_nothing(text: str, code: str):
    reading = read_limit_text(text)

    assert codes(reading) == {code}
    assert all(one.limit is None for one in reading.readings if one.certainty is not Certainty.DOUBTFUL)


FRAGMENTS = st.sampled_from(
    [
        "Trực tuyến", "Trực tiếp", "Dịch vụ bưu chính", "5 Ngày làm việc", "1", "120 VNĐ", "Miễn phí", "(", ")", "- ",
        "Không có thông tin", "Trường hợp cần xác minh", ": ", "; ", "\n", "03 ngày làm việc", "15 ngày", "kể từ ngày ",
        "nhận đủ hồ sơ", "sau 15 giờ", "đối với ", "2 Tháng", "8 Giờ", "từ 3 đến 5 ngày", "a) ", " thì ", ".",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(FRAGMENTS, max_size=60).map("".join)))
def test_no_text_breaks_the_reading_and_what_is_unsure_says_why(text: str):
    reading = read(text, text)

    assert all(one.limit is not None for one in reading.readings if one.certainty is Certainty.READ)
    if any(one.certainty is not Certainty.READ for one in reading.readings) or not reading.readings:
        assert reading.flags
    assert len(read_limit_text(text).readings) <= 1


@pytest.mark.parametrize(
    "piece",
    [
        "Trực tiếp", "Trực tiếp1", "Trực tiếp5 Ngày làm việcMiễn phí", "(", "sau 15 giờ", "trường hợp ", "03 ngày ",
        "a) ", "Trực tiếp5 NgàyMiễn phí- 05 ngày trường hợp ; ", "kể từ ngày ", "9", " ", "đối với x: ", "- 5 ngày: ",
    ],
)  # fmt: skip
def test_a_hundred_kilobytes_of_anything_are_read_in_a_moment(piece: str):
    text = piece * (100_000 // len(piece))
    began = time.process_time()

    read(text, text)
    read("Trực tiếp5 NgàyMiễn phí" + text, text)
    read_limit_text(text)

    assert time.process_time() - began < 5


@given(value=st.integers(1, 400), unit=st.sampled_from([("Ngày làm việc", "working_days"), ("Ngày", "calendar_days")]))
@example(1, ("Ngày", "calendar_days"))
def test_a_clear_cell_gives_exactly_its_number_and_unit(value: int, unit: tuple[str, str]):
    words, expected = unit
    reading = read(f"Trực tuyến{value} {words}Miễn phíTrực tiếp{value} {words}Miễn phí")

    assert [one.limit for one in reading.readings] == [TimeLimit(value, LimitUnit(expected))]
    assert not reading.flags

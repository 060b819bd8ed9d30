from __future__ import annotations

import unicodedata

import pytest

from desktop_app.domain.calendar import explain as words
from desktop_app.domain.calendar.deadline import StepKind, compute_deadline
from desktop_app.domain.calendar.explain import explain, limit_words, summary
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.table import DayKind
from tests.domain.calendar.helpers import at, saturday_week, shipped, special, with_days

CONFIRMED = with_days(special("2026-11-23", DayKind.COMPENSATORY, name="Ngày làm việc"))


def told(received, value, unit, language="vi", calendar=CONFIRMED):
    limit = TimeLimit(value, LimitUnit(unit))
    deadline = compute_deadline(calendar, at(received), limit)
    return summary(deadline, limit, language), explain(deadline, language)


@pytest.mark.parametrize("table", [words._SENTENCES_VI, words._SENTENCES_EN])
def test_every_kind_of_step_has_a_sentence(table):
    assert set(table) == set(StepKind)


def test_the_line_of_the_receipt_page_lists_the_days_and_the_holiday():
    line, _ = told("2026-11-20T10:00", 3, "working_days")

    assert line == "3 ngày làm việc: T2 23/11, T4 25/11, T5 26/11; T3 24/11 nghỉ lễ (Ngày Văn hóa Việt Nam)"


def test_an_unconfirmed_day_and_an_unknown_year_are_said_in_the_line():
    unconfirmed, _ = told("2026-11-20T10:00", 3, "working_days", calendar=shipped())
    unknown, sentences = told("2027-12-30T10:00", 3, "working_days")

    assert unconfirmed.endswith("; lịch T2 23/11 chưa xác nhận")
    assert unknown.endswith("; năm 2028 chưa có lịch nghỉ")
    assert any("2028" in sentence and "chưa có lịch nghỉ" in sentence for sentence in sentences)


def test_separate_unconfirmed_days_are_not_told_as_one_stretch():
    line, _ = told("2026-11-20T10:00", 60, "working_days", calendar=shipped())

    assert "lịch T2 23/11, T5 04/02/2027–T6 12/02/2027 chưa xác nhận" in line


def test_a_long_limit_is_shortened_in_the_middle():
    line, sentences = told("2026-10-16T08:15", 17, "working_days")

    assert line == "17 ngày làm việc: T2 19/10, T3 20/10, … T3 10/11"
    assert len(sentences) < 8
    assert "Thứ Hai 19/10/2026 đến Thứ Ba 10/11/2026: ngày làm việc thứ 1 đến 17." in sentences


@pytest.mark.parametrize(
    ("received", "value", "unit", "line"),
    [
        ("2026-11-03T09:10", 1, "same_day", "Trong ngày: trước 17:00 T3 03/11"),
        ("2026-11-03T15:05", 1, "same_day", "Trong ngày: trước 17:00 T4 04/11 (nhận sau 15:00)"),
        ("2026-11-15T09:00", 1, "same_day", "Trong ngày: trước 17:00 T2 16/11 (nhận ngoài giờ làm việc)"),
        ("2026-11-05T10:50", 60, "minutes", "60 phút làm việc: 10:50–11:30 T5 05/11, 13:00–13:20 T5 05/11"),
        ("2026-08-19T09:00", 15, "calendar_days", "15 ngày: ngày thứ 15 là T5 03/09"),
        (
            "2026-08-17T09:00",
            15,
            "calendar_days",
            "15 ngày: ngày thứ 15 là T3 01/09, dời sang T5 03/09; T3 01/09–T4 02/09 nghỉ lễ (Quốc khánh)",
        ),
    ],
)
def test_each_unit_has_its_own_line(received, value, unit, line):
    assert told(received, value, unit)[0] == line


def test_the_sentences_name_their_legal_grounds():
    after_cutoff = " ".join(told("2026-11-03T15:05", 1, "same_day")[1])
    rolled = " ".join(told("2026-08-17T09:00", 15, "calendar_days")[1])

    assert "NĐ 23/2015 Đ7" in after_cutoff
    assert "BLDS 2015 Đ147.2" in rolled
    assert "BLDS 2015 Đ148" in rolled


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("unit", list(LimitUnit))
@pytest.mark.parametrize("received", ["2026-11-20T10:00", "2026-11-14T18:20:05", "2027-12-31T12:00"])
def test_every_explanation_is_made_of_full_sentences_that_end_with_the_due_time(received, unit, language):
    calendar = with_days(
        special("2026-11-25", DayKind.CLOSURE, name="Đại hội", receives=False, returns=False),
        special("2026-11-26", DayKind.CLOSURE, name="Đại hội", counts=False),
        weekly=saturday_week(),
    )
    line, sentences = told(received, 3, unit, language, calendar)

    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in sentences)
    assert sentences[-1].startswith("Hạn trả kết quả: " if language == "vi" else "Due at ")
    assert all(unicodedata.is_normalized("NFC", text) for text in (line, *sentences))
    assert "{" not in line + "".join(sentences)


def test_limits_in_words_know_one_and_many():
    assert limit_words(TimeLimit(3, LimitUnit.WORKING_DAYS)) == "3 ngày làm việc"
    assert limit_words(TimeLimit(1, LimitUnit.HOURS), "en") == "1 working hour"
    assert limit_words(TimeLimit(2, LimitUnit.HOURS), "en") == "2 working hours"
    assert limit_words(TimeLimit(9, LimitUnit.SAME_DAY)) == "trong ngày"

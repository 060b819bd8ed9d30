from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import formatting as f

INSTANT = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)


def test_amounts_and_shares_use_vietnamese_separators():
    assert f.money(21000) == "21.000 đ"
    assert f.money(0) == "0 đ"
    assert f.money_plain(1234567) == "1.234.567"
    assert f.money_plain(-5000) == "-5.000"
    assert f.percent(96.42) == "96,4 %"
    assert f.percent(96.45) == "96,5 %"
    assert f.percent(100) == "100,0 %"


def test_a_share_with_one_late_dossier_is_never_rounded_up_to_all():
    assert f.percent(99.97) == "99,9 %"
    assert f.percent(99.6, 0) == "99 %"


def test_instants_are_shown_in_vietnamese_time():
    assert f.datetime_vi(INSTANT) == "10 giờ 00 phút, ngày 26/11/2026"
    assert f.datetime_short(INSTANT) == "26/11 10:00"
    assert f.time_vi(INSTANT) == "10:00"
    assert f.date_vi(datetime(2026, 11, 22, 17, 0, tzinfo=UTC)) == "23/11/2026"


def test_a_naive_instant_is_refused():
    with pytest.raises(ValueError):
        f.time_vi(datetime(2026, 11, 26, 10, 0))  # noqa: DTZ001 - the point of the test


def test_dates_and_weekdays():
    assert f.date_vi(date(2026, 11, 23)) == "23/11/2026"
    assert f.weekday_short(date(2026, 11, 23)) == "T2"
    assert f.weekday_short(date(2026, 11, 22)) == "CN"
    assert f.weekday_long(date(2026, 11, 26)) == "Thứ Năm"
    assert f.long_date(date(2026, 11, 19)) == "ngày 19 tháng 11 năm 2026"
    assert f.long_date(date(2027, 2, 5)) == "ngày 05 tháng 02 năm 2027"


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (timedelta(days=1, hours=3, minutes=59), "1 ngày 3 giờ"),
        (timedelta(hours=2, minutes=15), "2 giờ 15 phút"),
        (timedelta(hours=2), "2 giờ"),
        (timedelta(minutes=12), "12 phút"),
        (timedelta(seconds=20), "dưới 1 phút"),
        (timedelta(), "0 phút"),
        (-timedelta(days=2), "2 ngày"),
    ],
)
def test_durations_name_their_two_largest_units(length, text):
    assert f.duration_vi(length) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1800, "30:00"),
        (59.2, "01:00"),
        (0, "00:00"),
        (-0.5, "00:00"),
        (-192, "+03:12"),
        (3661, "1:01:01"),
        (-3600, "+1:00:00"),
    ],
)
def test_the_countdown_reaches_zero_exactly_in_time_and_then_counts_up(seconds, text):
    assert f.countdown(timedelta(seconds=seconds)) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "Không đồng"),
        (2000, "Hai nghìn đồng"),
        (21000, "Hai mươi mốt nghìn đồng"),
        (11, "Mười một đồng"),
        (14, "Mười bốn đồng"),
        (15, "Mười lăm đồng"),
        (24, "Hai mươi tư đồng"),
        (55, "Năm mươi lăm đồng"),
        (104, "Một trăm linh tư đồng"),
        (105000, "Một trăm linh năm nghìn đồng"),
        (110, "Một trăm mười đồng"),
        (1005000, "Một triệu không trăm linh năm nghìn đồng"),
        (1000021, "Một triệu không trăm hai mươi mốt đồng"),
        (200000, "Hai trăm nghìn đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (12_345_678_901, "Mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một đồng"),
        (3_000_000_000_000, "Ba nghìn tỷ đồng"),
        (-500, "Âm năm trăm đồng"),
    ],
)
def test_amounts_are_read_as_taught_at_school(amount, text):
    assert f.amount_in_words(amount) == text


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_different_amounts_read_differently(one, other):
    assert (f.amount_in_words(one) == f.amount_in_words(other)) == (one == other)

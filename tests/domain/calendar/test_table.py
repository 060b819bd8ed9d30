from __future__ import annotations

import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar.table import CalendarDay, DayKind, DayStatus, Session, check_table, merge, parse_table
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.canonical import to_bytes
from desktop_app.errors import UserError
from desktop_app.services.shipped import shipped_calendar_table
from tests.domain.calendar.helpers import AFTERNOON, MORNING, plain_table, special

SESSIONS = [{"start": "07:30:00", "end": "11:30:00"}]
DAY = {"day": "2026-11-24", "kind": "holiday", "name": "Ngày mẫu", "source": "thử", "status": "fixed"}


def file(**changes):
    return json.dumps({"weekly": [SESSIONS] * 5 + [[], []], "days": [DAY], **changes}).encode()


def refusal(raw):
    with pytest.raises(UserError) as caught:
        parse_table(raw)
    assert caught.value.field == "calendar"
    return caught.value


def test_a_table_read_back_from_its_canonical_bytes_is_the_same():
    table = shipped_calendar_table()

    assert parse_table(to_bytes(table)) == table


@pytest.mark.parametrize("name", ["vn", "vn_tet2027_option2"])
def test_the_shipped_tables_know_2025_to_2027_and_give_a_source_for_every_day(name):
    table = shipped_calendar_table(name)

    assert table.known_years == (2025, 2026, 2027)
    assert all(entry.source and entry.name for entry in table.days)
    assert {entry.day.year for entry in table.days} == {2025, 2026, 2027}


def test_the_shipped_table_has_the_announced_days_off_of_2026():
    calendar = WorkingCalendar(shipped_calendar_table())
    weekdays_off = {
        entry.day
        for entry in shipped_calendar_table().days
        if entry.kind is DayKind.HOLIDAY and entry.day.year == 2026 and entry.day.weekday() < 5
    }

    expected = {"01-01", "01-02", "04-27", "04-30", "05-01", "08-31", "09-01", "09-02", "11-24"}
    expected |= {f"02-{day}" for day in range(16, 21)}
    assert {f"{day:%m-%d}" for day in weekdays_off} == expected
    assert [calendar.counts_as_working_day(date(2026, *day)) for day in ((1, 10), (8, 22))] == [True, True]


@pytest.mark.parametrize("year", [2025, 2026, 2027])
def test_every_swapped_day_off_has_its_worked_saturday(year):
    days = [entry for entry in shipped_calendar_table().days if entry.day.year == year]
    swapped = [entry for entry in days if "hoán đổi (" in entry.name]
    worked = [entry for entry in days if entry.kind is DayKind.COMPENSATORY and entry.day.weekday() == 5]

    assert len(swapped) == len(worked)


def test_only_23_november_2026_and_2027_hold_proposals_in_the_shipped_table():
    proposed = {entry.day for entry in shipped_calendar_table().days if entry.status is DayStatus.PROPOSED}

    assert date(2026, 11, 23) in proposed
    assert {day.year for day in proposed - {date(2026, 11, 23)}} == {2027}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"weekly": [SESSIONS] * 6}, "calendar_weekdays"),
        ({"weekly": None}, "calendar_weekdays"),
        ({"weekly": [[{"start": "11:30:00", "end": "07:30:00"}]] * 7}, "calendar_session_order"),
        ({"weekly": [[{"start": "07:30:00", "end": "07:30:00"}]] * 7}, "calendar_session_order"),
        ({"weekly": [[{"start": "07:30:00+07:00", "end": "11:30:00"}]] * 7}, "calendar_session_order"),
        ({"weekly": [[*SESSIONS, {"start": "11:00:00", "end": "12:00:00"}]] * 7}, "calendar_sessions_overlap"),
        ({"weekly": [[{"start": "13:00:00", "end": "17:00:00"}, *SESSIONS]] * 7}, "calendar_sessions_overlap"),
        ({"counting_weekdays": []}, "calendar_counting_weekday"),
        ({"counting_weekdays": [0, 7]}, "calendar_counting_weekday"),
        ({"counting_weekdays": [6]}, "calendar_counting_weekday"),
        ({"cutoff": "15:00:00Z"}, "calendar_cutoff"),
        ({"days": [DAY, {**DAY, "kind": "compensatory"}]}, "calendar_double_day"),
        ({"days": [{**DAY, "name": " "}]}, "calendar_day_without_name"),
        ({"days": [{**DAY, "sessions": SESSIONS}]}, "calendar_holiday_with_sessions"),
        ({"days": [{**DAY, "kind": "reception", "day": "2026-11-29"}]}, "calendar_reception_without_sessions"),
        ({"days": [{**DAY, "day": "2026-02-31"}]}, "calendar_unreadable"),
        ({"days": [{**DAY, "kind": "feast"}]}, "calendar_unreadable"),
        ({"days": [{**DAY, "recieves": False}]}, "calendar_unreadable"),
        ({"extends": "moon"}, "calendar_unknown_base"),
    ],
)
def test_a_bad_table_is_refused_with_what_is_wrong(changes, code):
    assert refusal(file(**changes)).code == code


@pytest.mark.parametrize("raw", [b"", b"[]", b"\xff\xfe", b"{" * 50_000, b"null", file()[:-3], b'{"weekly": 7}'])
def test_what_is_no_table_is_unreadable(raw):
    assert refusal(raw).code in {"calendar_unreadable", "calendar_weekdays"}


@given(st.binary(max_size=60), st.integers(0, 400))
def test_a_table_file_damaged_anywhere_never_raises_anything_but_a_user_error(junk, place):
    raw = file()
    try:
        parse_table(raw[:place] + junk + raw[place + len(junk) :])
    except UserError as error:
        assert error.field == "calendar"  # noqa: PT017


def test_an_extra_day_replaces_the_base_s_day_and_a_closure_stands_beside_it():
    base = shipped_calendar_table()
    worked = special("2026-11-24", DayKind.COMPENSATORY)
    closed = special("2026-11-25", DayKind.CLOSURE, counts=False)
    beside = special("2026-04-30", DayKind.CLOSURE)

    table = merge(base, (worked, closed, beside))

    calendar = WorkingCalendar(table)
    assert calendar.counts_as_working_day(date(2026, 11, 24))
    assert not calendar.counts_as_working_day(date(2026, 11, 25))
    assert not calendar.counts_as_working_day(date(2026, 4, 30))
    assert len(table.days) == len(base.days) + 2
    assert WorkingCalendar(base).counts_as_working_day(date(2026, 11, 25))


def test_two_extra_days_for_one_date_are_refused():
    with pytest.raises(UserError, match="calendar_double_day"):
        merge(plain_table(), (special("2026-11-24", DayKind.HOLIDAY), special("2026-11-24", DayKind.RECEPTION)))


def test_a_file_may_extend_a_shipped_table_with_only_what_differs():
    raw = json.dumps({"extends": "vn", "known_years": [2028], "days": [{**DAY, "day": "2026-11-23"}]}).encode()

    table = parse_table(raw, resolve=shipped_calendar_table)

    assert table.known_years == (2025, 2026, 2027, 2028)
    assert not WorkingCalendar(table).counts_as_working_day(date(2026, 11, 23))
    assert not WorkingCalendar(table).counts_as_working_day(date(2026, 11, 24))


@pytest.mark.parametrize("name", ["../vn", "nothing_here", "", "vn.json", "VŨ"])
def test_a_table_that_is_not_shipped_is_an_unknown_base(name):
    with pytest.raises(UserError, match="calendar_unknown_base"):
        shipped_calendar_table(name)


def test_sessions_that_touch_are_no_overlap():
    touching = (MORNING, Session(time(11, 30), time(12)), AFTERNOON)

    check_table(plain_table(weekly=((touching,) * 5 + ((), ()))))


def test_calendar_days_are_plain_values():
    assert special("2026-11-24", DayKind.HOLIDAY) == CalendarDay(
        date(2026, 11, 24), DayKind.HOLIDAY, "Ngày mẫu", "thử", DayStatus.FIXED
    )

"""What the steps of a dossier say: the moment that was typed, the clock as a picture and in sentences."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.appointments import counted, in_working_time, proposed_due
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.dossier.life import SpanKind
from desktop_app.domain.dossier.steps import AskSupplement, ReasonedStep, ReceiveSupplement, SupplementItem
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.shipped import shipped_calendar_table
from tests.support.office import OFFICER, Desk, sqlite_desk
from tests.support.people import appointment
from ui.screens.dossiers.clock_state import clock_picture, due_change_facts
from ui.screens.dossiers.steps.typed import moment_of, moment_text
from ui.screens.words import due_note, event_words, working_length

__all__ = ["sqlite_desk"]

TODAY = date(2026, 11, 19)
CALENDAR = WorkingCalendar(shipped_calendar_table())
TIME = WorkingTime(CALENDAR)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("19/11/2026 09:40", at(19, 9, 40)),
        ("9h40 18/11", at(18, 9, 40)),
        ("18-11-26 14h", at(18, 14)),
        ("7:30", at(19, 7, 30)),
        ("  18.11.2026   8g05 ", at(18, 8, 5)),
    ],
)
def test_a_moment_is_read_as_people_write_it(typed: str, read: datetime):
    assert moment_of(typed, TODAY, "at") == read


@pytest.mark.parametrize("typed", ["19/11/2026", "hôm qua", "25:00", "9:75", "31/02/2026 8:00", "9:40 19/11 x", "940"])
def test_what_is_no_moment_is_refused_at_its_field(typed: str):
    with pytest.raises(UserError) as caught:
        moment_of(typed, TODAY, "at")

    assert (caught.value.code, caught.value.field) == ("step_time_invalid", "at")


def test_nothing_typed_is_no_moment():
    assert moment_of("  ", TODAY, "at") is None


@given(minutes=st.integers(0, 60 * 24 * 365 * 20))
def test_a_moment_that_is_shown_is_read_back(minutes: int):
    moment = datetime(2020, 1, 1, tzinfo=VIETNAM) + timedelta(minutes=minutes)

    assert moment_of(moment_text(moment), TODAY, "at") == moment


def refusal_of(text: str) -> str:
    try:
        moment_of(text, TODAY, "at")
    except UserError as error:
        return error.code
    return ""


@given(text=st.text(max_size=40))
def test_any_text_is_a_moment_or_a_clear_refusal(text: str):
    assert refusal_of(text) in ("", "step_time_invalid")


def test_a_proposed_appointment_lies_in_working_time_and_explains_itself():
    proposed = proposed_due(CALENDAR, at(19, 9), at(23, 9, 40))

    assert proposed.due_at == at(26, 9, 40), "Tuesday the 24th is a holiday"
    assert in_working_time(CALENDAR, proposed.due_at)
    limit, deadline = counted(CALENDAR, at(19, 9), at(23, 9, 40), at(27, 8))
    assert (limit.value, deadline.due_at.date()) == (3, date(2026, 11, 27))


def test_lengths_are_told_in_their_two_largest_units():
    said = [working_length(seconds, TIME) for seconds in (30, 720, 7200, 8100, 8 * 3600, 11 * 3600 + 60, -8100)]

    assert said == ["dưới 1 phút", "12 phút", "2 giờ", "2 giờ 15 phút", "1 ngày", "1 ngày 3 giờ", "2 giờ 15 phút"]


def opened(desk: Desk, **changes: object):
    done = desk.accept(appointment(1))
    return done.dossier_id


def note(desk: Desk, dossier: int) -> tuple[str, str]:
    return due_note(desk.office.dossiers.open(dossier).row, desk.clock.now(), TIME)


def test_what_is_left_is_working_time_from_reception_to_long_overdue(sqlite_desk: Desk):
    dossier = opened(sqlite_desk)
    told = []
    for day, hour, minute in ((19, 9, 40), (23, 16, 40), (25, 7, 0), (25, 9, 0), (25, 14, 0), (26, 8, 0), (30, 9, 40)):
        sqlite_desk.at(day, hour, minute)
        told.append(note(sqlite_desk, dossier))

    assert told == [
        ("còn 3 ngày", "calm"),
        ("còn 2 giờ 30 phút", "attention"),
        ("còn 2 giờ 10 phút", "attention"),
        ("còn 40 phút", "urgent"),
        ("hết giờ hẹn, còn hôm nay", "urgent"),
        ("quá hạn 6 giờ 20 phút", "late"),
        ("quá hạn 3 ngày", "late"),
    ]


def test_while_the_clock_stands_what_was_left_waits(sqlite_desk: Desk):
    dossier = opened(sqlite_desk)
    office = sqlite_desk.office
    sqlite_desk.at(20, 9, 40)
    office.processing.start(OFFICER, dossier)
    office.life_cycle.stop(OFFICER, ReasonedStep(dossier, "chờ tòa án"))
    sqlite_desk.at(30, 9)
    assert note(sqlite_desk, dossier) == ("tạm dừng, còn 2 ngày", "calm")

    office.life_cycle.resume(OFFICER, ReasonedStep(dossier, "có bản án"))
    assert note(sqlite_desk, dossier) == ("còn 2 ngày", "calm")


@pytest.mark.parametrize(
    ("rule", "told"),
    [(SupplementClock.RESTART, "tính lại từ đầu khi nhận đủ"), (SupplementClock.PAUSE, "tạm dừng, còn 2 ngày")],
)
def test_a_dossier_that_waits_for_papers_says_what_becomes_of_its_limit(
    sqlite_desk: Desk, rule: SupplementClock, told: str
):
    office = sqlite_desk.office
    office.records.save(OFFICER, replace(office.records.snapshot().required_centre(), supplement_clock=rule))
    dossier = opened(sqlite_desk)
    sqlite_desk.at(20, 9, 40)
    office.life_cycle.ask_supplement(OFFICER, AskSupplement(dossier, (SupplementItem("Đơn", 1),), "thiếu đơn"))
    sqlite_desk.at(30, 9)

    assert note(sqlite_desk, dossier) == (told, "calm")


def test_a_dossier_late_before_its_pause_says_so(sqlite_desk: Desk):
    dossier = opened(sqlite_desk)
    office = sqlite_desk.office
    sqlite_desk.at(27, 9, 40)
    office.processing.start(OFFICER, dossier)
    office.life_cycle.stop(OFFICER, ReasonedStep(dossier, "chờ tòa án"))

    assert note(sqlite_desk, dossier) == ("tạm dừng, đã quá 2 ngày", "attention")


def test_the_clock_is_drawn_and_told_with_what_changed_it(sqlite_desk: Desk):
    dossier = opened(sqlite_desk)
    office = sqlite_desk.office
    sqlite_desk.at(20, 9, 40)
    office.life_cycle.ask_supplement(OFFICER, AskSupplement(dossier, (SupplementItem("Đơn", 1),), "thiếu đơn"))
    sqlite_desk.at(25, 14)
    office.life_cycle.receive_supplement(OFFICER, ReceiveSupplement(dossier))
    sqlite_desk.at(26, 8)
    view = office.dossiers.open(dossier)
    picture = clock_picture(view, sqlite_desk.clock.now())

    assert [stretch.kind for stretch in picture.stretches] == [SpanKind.RUNNING, SpanKind.PAUSED, SpanKind.RUNNING]
    assert [stretch.cause for stretch in picture.stretches] == ["Tiếp nhận", "Yêu cầu bổ sung số 1", "Nhận bổ sung"]
    assert [mark.key for mark in picture.marks] == ["due_original", "due", "now"]
    places = [picture.place(stretch.begin) for stretch in picture.stretches]
    assert places == sorted(places)
    assert places[0] == 0
    assert picture.sentences == (
        "Từ 09:40 19/11/2026 đến 09:40 20/11/2026: thời hạn chạy (Tiếp nhận).",
        "Từ 09:40 20/11/2026 đến 14:00 25/11/2026: tạm dừng (Yêu cầu bổ sung số 1).",
        "Từ 14:00 25/11/2026: thời hạn chạy lại từ đầu (Nhận bổ sung).",
        "Hạn ban đầu 09:40 25/11/2026, hạn đang hẹn 14:00 30/11/2026.",
        "Bây giờ là 08:00 26/11/2026.",
    )
    assert [fact.label for fact in due_change_facts(view)] == [
        "09:40 25/11/2026 → 14:00 30/11/2026",
        "Nhận bổ sung: thời hạn chạy lại từ đầu",
    ]


def test_a_refusal_is_told_with_number_reason_and_verdict(sqlite_desk: Desk):
    dossier = opened(sqlite_desk)
    sqlite_desk.office.life_cycle.refuse(OFFICER, ReasonedStep(dossier, "không đủ điều kiện"))
    entries = sqlite_desk.office.dossiers.open(dossier).time_line

    [refused] = [event_words(entry) for entry in entries if entry.kind == "dossier.refused"]
    assert refused.what == "Từ chối giải quyết số 1: không đủ điều kiện; xong trước hạn"

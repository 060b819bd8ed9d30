"""The cases of docs/deadlines.md, "The clock after acceptance", each carried through the running services."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted, EnteredFee
from desktop_app.domain.dossier.clock import (
    SupplementClock,
    apology_due,
    hand_over_due,
    supplement_notice_latest,
)
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.steps import (
    AskFinancialDuty,
    AskSupplement,
    ConfirmAgencyReceipt,
    ExtendDossier,
    MeetFinancialDuty,
    ReasonedStep,
    ReceiveSupplement,
    SupplementItem,
)
from desktop_app.domain.values import replace
from tests.support.office import OFFICER, Desk
from tests.support.people import CERTIFIED_COPY, NO_LIMIT, citizen

ITEMS = (SupplementItem("Bản chính giấy khai sinh", originals=1),)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def go(desk: Desk, text: str) -> None:
    desk.clock.set_wall(at(text))


def accept(desk: Desk, received: str, limit: TimeLimit, **changes) -> DossierAccepted:
    """Received at ``received`` with a limit that the officer enters on its ground, so that any limit can be tried."""
    go(desk, received)
    command = AcceptDossier(
        NO_LIMIT,
        citizen(),
        entered_limit=limit,
        limit_ground="Quyết định công bố thủ tục",
        entered_fee=EnteredFee(0, "không thu"),
    )
    return desk.accept(replace(command, clock_confirmed=True, **changes))


def days(value: int) -> TimeLimit:
    return TimeLimit(value, LimitUnit.WORKING_DAYS)


def calendar_days(value: int) -> TimeLimit:
    return TimeLimit(value, LimitUnit.CALENDAR_DAYS)


def life(desk: Desk, made: DossierAccepted) -> Life:
    return desk.office.dossiers.open(made.dossier_id).life


def due(desk: Desk, made: DossierAccepted) -> datetime:
    return in_vietnam(life(desk, made).due_at)


def with_rule(desk: Desk, rule: SupplementClock) -> None:
    centre = desk.office.records.snapshot().required_centre()
    desk.office.records.save(OFFICER, replace(centre, supplement_clock=rule))


def supplement(desk: Desk, made: DossierAccepted, asked: str, completed: str) -> None:
    cycle = desk.office.life_cycle
    go(desk, asked)
    cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "thiếu bản chính"))
    go(desk, completed)
    cycle.receive_supplement(OFFICER, ReceiveSupplement(made.dossier_id))


def duty(desk: Desk, made: DossierAccepted, asked: str, paid: str) -> None:
    cycle = desk.office.life_cycle
    go(desk, asked)
    desk.office.processing.start(OFFICER, made.dossier_id)
    cycle.ask_financial_duty(OFFICER, AskFinancialDuty(made.dossier_id, "Thông báo nộp tiền số 12", 500_000))
    go(desk, paid)
    cycle.meet_financial_duty(OFFICER, MeetFinancialDuty(made.dossier_id, "Giấy nộp tiền số 7"))


def stop(desk: Desk, made: DossierAccepted, stopped: str, resumed: str) -> None:
    cycle = desk.office.life_cycle
    go(desk, stopped)
    desk.office.processing.start(OFFICER, made.dossier_id)
    cycle.stop(OFFICER, ReasonedStep(made.dossier_id, "chờ kết luận của Tòa án"))
    go(desk, resumed)
    cycle.resume(OFFICER, ReasonedStep(made.dossier_id, "đã có kết luận"))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [(SupplementClock.RESTART, "2026-10-21T09:00"), (SupplementClock.PAUSE, "2026-10-16T14:00")],
)
def test_example_9_a_supplement_restarts_the_limit_or_pauses_it(desk, rule, expected):
    go(desk, "2026-10-05T08:00")
    with_rule(desk, rule)
    made = accept(desk, "2026-10-05T08:00", days(5))
    assert made.due_at == at("2026-10-12T08:00")
    calendar = desk.office.records.snapshot().calendar
    assert supplement_notice_latest(calendar, made.received_at, 3) == date(2026, 10, 8)
    with_rule(desk, SupplementClock.PAUSE if rule is SupplementClock.RESTART else SupplementClock.RESTART)

    supplement(desk, made, "2026-10-07T14:00", "2026-10-14T09:00")

    assert due(desk, made) == at(expected)
    assert in_vietnam(life(desk, made).due_original) == at("2026-10-12T08:00")


def test_example_10_the_apology_for_monday_must_go_out_on_friday(desk):
    made = accept(desk, "2026-10-12T09:00", calendar_days(20))
    calendar = desk.office.records.snapshot().calendar

    assert made.due_at == at("2026-11-02T09:00")
    assert apology_due(calendar, calendar_days(20), made.due_at) == at("2026-10-30T17:00")


def test_example_11_a_non_territorial_dossier_counts_from_the_agency_that_receives_it(desk):
    made = accept(desk, "2026-10-01T16:00", days(3), competent_agency="UBND xã Thử Nghiệm")
    assert made.due_at == at("2026-10-07T07:30")  # a forecast: it is sent on at the next opening

    go(desk, "2026-10-02T08:00")
    desk.office.life_cycle.confirm_agency_receipt(
        OFFICER, ConfirmAgencyReceipt(made.dossier_id, at("2026-10-02T07:45"))
    )

    assert due(desk, made) == at("2026-10-07T07:45")


def test_case_15_a_financial_duty_gives_back_the_working_time_that_was_left(desk):
    made = accept(desk, "2026-11-02T09:00", days(5))
    assert made.due_at == at("2026-11-09T09:00")

    duty(desk, made, "2026-11-05T10:00", "2026-11-10T15:30")

    assert due(desk, made) == at("2026-11-12T14:30")


def test_case_16_a_stop_gives_back_calendar_days_as_days(desk):
    made = accept(desk, "2026-10-12T09:00", calendar_days(20))

    stop(desk, made, "2026-10-15T14:00", "2026-10-26T08:00")

    assert due(desk, made) == at("2026-11-13T08:00")


def test_case_17_a_restart_skips_the_holiday_like_any_count(desk):
    made = accept(desk, "2026-11-18T10:00", days(3))
    assert made.due_at == at("2026-11-23T10:00")

    supplement(desk, made, "2026-11-19T09:00", "2026-11-23T16:00")

    assert due(desk, made) == at("2026-11-27T16:00")
    calendar = desk.office.records.snapshot().calendar
    assert apology_due(calendar, days(3), due(desk, made)) == at("2026-11-26T17:00")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [(SupplementClock.RESTART, "2026-11-04T17:00"), (SupplementClock.PAUSE, "2026-11-04T13:30")],
)
def test_cases_18_and_19_a_same_day_matter_completed_after_fifteen_hours(desk, rule, expected):
    go(desk, "2026-11-03T09:00")
    with_rule(desk, rule)
    made = accept(desk, "2026-11-03T09:10", TimeLimit(1, LimitUnit.SAME_DAY))
    assert made.due_at == at("2026-11-03T17:00")

    supplement(desk, made, "2026-11-03T09:30", "2026-11-03T15:30")

    assert due(desk, made) == at(expected)


def test_case_20_a_payment_on_saturday_counts_from_mondays_opening(desk):
    made = accept(desk, "2026-11-02T09:00", days(5))

    duty(desk, made, "2026-11-05T10:00", "2026-11-07T09:00")

    assert due(desk, made) == at("2026-11-10T16:00")


def test_case_21_an_hour_limit_goes_on_to_the_minute(desk):
    made = accept(desk, "2026-11-06T15:00", TimeLimit(8, LimitUnit.HOURS))
    assert made.due_at == at("2026-11-09T15:00")

    duty(desk, made, "2026-11-09T08:30", "2026-11-09T13:30")

    assert due(desk, made) == at("2026-11-10T09:00")


def test_case_22_what_was_late_before_a_pause_stays_late(desk):
    made = accept(desk, "2026-11-02T09:00", days(3))
    assert made.due_at == at("2026-11-05T09:00")

    stop(desk, made, "2026-11-06T10:00", "2026-11-10T09:00")
    assert due(desk, made) == at("2026-11-05T09:00")
    desk.office.processing.finish(OFFICER, made.dossier_id)

    assert life(desk, made).timeliness == "late"


def test_case_23_after_an_apology_the_new_date_is_the_one_that_is_judged(desk):
    made = accept(desk, "2026-10-05T08:00", days(5))
    calendar = desk.office.records.snapshot().calendar
    assert apology_due(calendar, days(5), made.due_at) == at("2026-10-09T17:00")
    go(desk, "2026-10-09T10:00")

    desk.office.life_cycle.extend(
        OFFICER, ExtendDossier(made.dossier_id, at("2026-10-15T08:00"), "chờ ý kiến của cơ quan phối hợp")
    )
    go(desk, "2026-10-15T16:00")
    desk.office.processing.finish(OFFICER, made.dossier_id)

    told = life(desk, made)
    assert (told.timeliness, told.already_late) == ("on_time", False)
    assert (in_vietnam(told.due_original), in_vietnam(told.due_at)) == (at("2026-10-12T08:00"), at("2026-10-15T08:00"))


def test_case_24_an_apology_after_the_due_time_moves_the_appointment_and_heals_nothing(desk):
    made = accept(desk, "2026-10-05T08:00", days(5))
    go(desk, "2026-10-13T10:00")
    desk.office.life_cycle.extend(OFFICER, ExtendDossier(made.dossier_id, at("2026-10-15T08:00"), "chậm"))
    go(desk, "2026-10-14T10:00")
    desk.office.processing.finish(OFFICER, made.dossier_id)

    told = life(desk, made)
    assert (told.timeliness, told.already_late, in_vietnam(told.due_at)) == ("late", True, at("2026-10-15T08:00"))


def test_case_25_the_duty_to_apologise_for_a_short_limit_falls_due_with_the_limit(desk):
    made = accept(desk, "2026-11-03T10:00", days(1))
    calendar = desk.office.records.snapshot().calendar

    assert made.due_at == at("2026-11-04T10:00")
    assert apology_due(calendar, days(1), made.due_at) == at("2026-11-04T10:00")
    assert apology_due(calendar, days(2), at("2026-11-05T10:00")) == at("2026-11-04T17:00")


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-11-23T15:00:00", "2026-11-23T17:00"),
        ("2026-11-23T15:00:01", "2026-11-25T07:30"),  # the 24th is a holiday
        ("2026-11-23T18:00:00", "2026-11-25T07:30"),
        ("2026-11-21T09:00:00", "2026-11-23T17:00"),
    ],
)
def test_case_26_what_comes_after_fifteen_hours_is_handed_over_at_the_next_opening(desk, received, expected):
    calendar = desk.office.records.snapshot().calendar

    assert hand_over_due(calendar, at(received)) == at(expected)


def test_case_27_the_forecast_for_another_agency_starts_at_mondays_opening(desk):
    made = accept(desk, "2026-11-06T16:00", days(3), competent_agency="UBND phường Ví Dụ")
    assert made.due_at == at("2026-11-12T07:30")
    go(desk, "2026-11-09T11:00")

    desk.office.life_cycle.confirm_agency_receipt(
        OFFICER, ConfirmAgencyReceipt(made.dossier_id, at("2026-11-09T10:15"))
    )

    assert due(desk, made) == at("2026-11-12T10:15")


def test_case_28_the_last_day_to_ask_for_a_supplement_skips_the_holiday(desk):
    made = accept(desk, "2026-11-20T10:00", days(10))
    calendar = desk.office.records.snapshot().calendar
    assert supplement_notice_latest(calendar, made.received_at, 3) == date(2026, 11, 26)
    go(desk, "2026-11-27T08:00")

    desk.office.life_cycle.ask_supplement(OFFICER, AskSupplement(made.dossier_id, ITEMS, "thiếu"))

    [(raw,)] = desk.rows("SELECT canonical FROM event WHERE kind = 'dossier.supplement_asked'")
    assert b'"late_notice":true' in bytes(raw)


def test_a_certified_copy_keeps_its_hour_through_a_pause_of_no_length(desk):
    go(desk, "2026-11-03T09:00")
    with_rule(desk, SupplementClock.PAUSE)
    made = desk.accept(AcceptDossier(CERTIFIED_COPY, citizen(), pages=1, copies=1, fee_collected=True))
    supplement(desk, made, "2026-11-03T09:30", "2026-11-03T09:30")

    assert due(desk, made) == made.due_at
    assert life(desk, made).due_changes == ()
    assert life(desk, made).spans[1].end - life(desk, made).spans[1].begin == timedelta()

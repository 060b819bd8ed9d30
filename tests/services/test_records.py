from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time

import pytest

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.table import CalendarDay, DayKind, DayStatus, Session
from desktop_app.domain.exchange.office import NewCentre
from desktop_app.domain.office import (
    CalendarBase,
    Centre,
    Counter,
    LocalFee,
    NoWaitProgramme,
    Officer,
    SampleClock,
    WorkingWeek,
)
from desktop_app.domain.office_records import Record
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.office import OfficeServices
from desktop_app.services.setup import sample_records, set_up_centre, write_centre
from models.engine import Database
from models.upgrade import ensure_schema
from tests.support.office import OFFICER, START, Desk, open_desk
from tests.support.people import MARITAL_STATUS, appointment, certified

CENTRE = next(record for record in sample_records() if isinstance(record, Centre))
CLOSURE = CalendarDay(date(2026, 11, 23), DayKind.HOLIDAY, "Nghỉ hoán đổi", "QĐ", DayStatus.ANNOUNCED)
MORNINGS = WorkingWeek(((Session(time(8), time(11)),),) * 5 + ((), ()))

WRONG: tuple[tuple[Record, str, str], ...] = (
    (replace(CENTRE, org_code=" "), "org_code_needed", "org_code"),
    (replace(CENTRE, org_code="Xã Mẫu"), "qr_field_invalid", "org_code"),
    (replace(CENTRE, org_code="H06." * 30), "qr_field_invalid", "org_code"),
    (replace(CENTRE, number_pattern="{org}-{seq:04}"), "number_pattern_no_date", "number_pattern"),
    (replace(CENTRE, number_pattern="{yyMMdd}"), "number_pattern_no_sequence", "number_pattern"),
    (replace(CENTRE, lookup_address="https://a.example/#x"), "lookup_address_invalid", "lookup_address"),
    (replace(CENTRE, lookup_address="ftp://a.example"), "qr_address_invalid", "lookup_address"),
    (replace(CENTRE, lookup_address="https://a.example/" + "x" * 300), "qr_address_too_long", "lookup_address"),
    (replace(CENTRE, on_time_target_percent=101.0), "percent_out_of_range", "on_time_target_percent"),
    (replace(CENTRE, default_no_wait_minutes=0), "minutes_out_of_range", "default_no_wait_minutes"),
    (replace(CENTRE, name=" "), "name_needed", "name"),
    (replace(CENTRE, sample=False), "sample_not_convertible", "sample"),
    (Counter("", "Quầy"), "key_needed", "key"),
    (Counter("q" * 49, "Quầy"), "text_too_long", "key"),
    (Counter("q\x00", "Quầy"), "name_invalid", "key"),
    (Counter("q", "Quầy\x00\ud800"), "name_invalid", "name"),
    (Counter("q", "x" * 10_000), "text_too_long", "name"),
    (NoWaitProgramme("p", "Ngày", weekdays=()), "weekdays_needed", "weekdays"),
    (NoWaitProgramme("p", "Ngày", weekdays=(7,)), "weekdays_needed", "weekdays"),
    (NoWaitProgramme("p", "Ngày", target_minutes=0), "minutes_out_of_range", "target_minutes"),
    (
        NoWaitProgramme("p", "Ngày", valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1)),
        "period_reversed",
        "valid_to",
    ),
    (LocalFee(MARITAL_STATUS, -1, "NQ"), "amount_out_of_range", "amount"),
    (LocalFee(MARITAL_STATUS, 1, " "), "ground_needed", "ground"),
    (replace(CENTRE, legal_set="TT 99/2099"), "legal_set_unknown", "legal_set"),
    (CalendarBase("no_such_table"), "calendar_unknown_base", "calendar"),
    (CalendarBase("../vn"), "calendar_unknown_base", "calendar"),
    (WorkingWeek(((),) * 3), "calendar_weekdays", "calendar"),
    (
        WorkingWeek(((Session(time(8), time(11)), Session(time(10), time(12))),) * 7),
        "calendar_sessions_overlap",
        "calendar",
    ),
    (replace(CLOSURE, name=" "), "name_needed", "name"),
)


def test_a_wrong_record_is_refused_with_its_field_and_the_centre_goes_on(desk):
    for record, code, field in WRONG:
        before = desk.counts()
        with pytest.raises(UserError) as caught:
            desk.office.records.save(OFFICER, record)

        assert (caught.value.code, caught.value.field) == (code, field), record
        assert desk.counts() == before
    desk.accept(certified(1))


def test_a_saved_record_is_an_event_and_read_back_as_it_was(desk):
    counter = Counter("quay-5", "Quầy ưu tiên", ("Hộ tịch",))

    desk.office.records.save(OFFICER, counter)

    assert desk.office.records.snapshot().of("counter", "quay-5") == counter
    [(actor, subject)] = desk.rows("SELECT actor, subject_id FROM event ORDER BY seq DESC LIMIT 1")
    assert (actor, subject) == ("vi-du", "counter:quay-5")


def test_the_last_officer_cannot_be_sent_away(desk):
    officers = [one for one in desk.office.records.snapshot().records["officer"].values() if isinstance(one, Officer)]
    for officer in officers:
        if officer.key != OFFICER.officer:
            desk.office.records.save(OFFICER, replace(officer, active=False))

    with pytest.raises(UserError) as caught:
        desk.office.records.save(OFFICER, Officer(OFFICER.officer, "Trần Thị Ví Dụ", active=False))

    assert caught.value.code == "last_officer"
    desk.accept(certified(1))


def test_another_process_sees_a_changed_setting_at_its_next_step(desk):
    with desk.beside() as other:
        other.accept(certified(1))  # its cache is full
        desk.office.records.save(OFFICER, replace(CENTRE, number_pattern="{org}/{yyyyMMdd}/{seq:03}"))
        desk.office.records.save(OFFICER, LocalFee(MARITAL_STATUS, 8_000, "NQ 01/2026/NQ-HĐND"))

        made = other.accept(appointment(2, entered_fee=None))

    assert made.code == "H06.12.34/20261119/002"
    assert made.fee_total == 8_000


def test_settings_are_one_version_at_a_time(desk):
    def save(number: int) -> None:
        with desk.beside() as other:
            other.office.records.save(OFFICER, Counter("quay-1", f"Quầy {number}"))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(save, range(8)))

    assert desk.value("SELECT value FROM sequence WHERE name = 'records.version'") == len(sample_records()) + 8
    [body] = desk.rows("SELECT name FROM office_record WHERE kind = 'counter' AND key = 'quay-1'")
    assert desk.office.records.snapshot().of("counter", "quay-1").name == body[0]


@pytest.mark.parametrize(
    "change", [{"days": (CLOSURE,)}, {"week": MORNINGS}, {"base": "vn_tet2027_option2", "days": (CLOSURE,)}]
)
def test_a_changed_calendar_lists_the_open_dossiers_it_touches_and_changes_none(desk, change):
    touched, quick, finished, void = (
        desk.accept(command) for command in (appointment(1), certified(2), appointment(3), appointment(4))
    )
    desk.office.processing.finish(OFFICER, finished.dossier_id)
    desk.office.reception.void(OFFICER, void.dossier_id, "nhập nhầm")
    before = desk.dump()

    found = desk.office.records.touched_by(**change)

    expected = quick if "week" in change else touched  # mornings only: what is due this afternoon moves
    assert expected.dossier_id in {one.dossier_id for one in found}
    assert not {finished.dossier_id, void.dossier_id} & {one.dossier_id for one in found}
    assert all(one.due_then != one.due_now for one in found)
    assert desk.dump() == before
    if set(change) == {"days"}:
        [one] = found
        assert (one.code, one.due_now) == (touched.code, touched.due_at)
        assert in_vietnam(one.due_then).date() > in_vietnam(one.due_now).date()
        assert quick.dossier_id != one.dossier_id
        desk.office.records.save(OFFICER, CLOSURE)
        assert desk.office.dossiers.open(touched.dossier_id).row.due_at == touched.due_at
        assert in_vietnam(desk.accept(appointment(9)).due_at).date() == in_vietnam(one.due_then).date()


def empty_office(url: str) -> OfficeServices:
    database = Database(url)
    from desktop_app.clock import ManualClock

    ensure_schema(database, START)
    return OfficeServices(database, ManualClock(START))


def test_a_centre_of_ones_own_has_what_it_needs_to_accept(empty_url):
    office = empty_office(empty_url)
    own = replace(CENTRE, sample=False)
    wanted = NewCentre(own, (Officer("a", "Nguyễn Văn Mẫu"),), (Counter("1", "Quầy 1"),))
    for lacking in (replace(wanted, officers=()), replace(wanted, counters=())):
        with pytest.raises(UserError):
            set_up_centre(office, lacking)
    with pytest.raises(UserError):
        set_up_centre(office, replace(wanted, centre=replace(own, org_code="")))
    assert office.last_event() == 0

    set_up_centre(office, wanted)

    with pytest.raises(UserError) as caught:
        set_up_centre(office, wanted)
    assert caught.value.code == "centre_exists"
    from desktop_app.domain.events import Actor

    assert office.reception.accept(Actor("a", "1"), certified(1)).code.endswith("-0001")
    for convert in (replace(own, sample=True), SampleClock(3600)):
        with pytest.raises(UserError) as caught:
            office.records.save(Actor("a", "1"), convert)
        assert caught.value.code == "sample_not_convertible"
    office.close()


def test_of_two_first_starts_at_once_one_sets_the_centre_up(empty_url):
    empty_office(empty_url).close()

    def start(_: int) -> str:
        with open_desk(empty_url) as desk:
            try:
                write_centre(desk.office, sample_records(), desk.clock.now())
            except UserError as error:
                return error.code
            return "written"

    with ThreadPoolExecutor(3) as threads:
        assert sorted(threads.map(start, range(3))) == ["centre_exists", "centre_exists", "written"]
    with open_desk(empty_url) as desk:
        assert desk.value("SELECT count(*) FROM office_record") == len(sample_records())
        assert isinstance(desk, Desk)

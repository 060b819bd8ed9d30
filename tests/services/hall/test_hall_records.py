"""What F9 may not do to a hall that is working: two lines with one letter, or a group without its people."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.domain.events import Actor
from desktop_app.domain.hall.records import (
    DEFAULT_GROUPS,
    DEFAULT_PRIORITIES,
    HallRules,
    PriorityGroup,
    ServiceGroup,
    is_elderly,
)
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.setup import sample_records
from tests.support.hall import CIVIL, FIRST, LAND, take
from tests.support.office import OFFICER, Desk, open_desk, set_up


def group(desk: Desk, key: str) -> ServiceGroup:
    found = desk.office.records.snapshot().of("service_group", key)
    assert isinstance(found, ServiceGroup)
    return found


def refused(desk: Desk, record: object, actor: Actor = OFFICER) -> UserError:
    before = desk.counts()
    with pytest.raises(UserError) as caught:
        desk.office.records.save(actor, record)
    assert desk.counts() == before
    return caught.value


def test_no_two_lines_in_use_share_a_letter_whichever_is_saved_last(desk):
    taken = refused(desk, replace(group(desk, CIVIL), letter="B"))
    assert (taken.code, taken.field, taken.params["letter"]) == ("hall_letter_taken", "letter", "B")
    assert refused(desk, replace(group(desk, CIVIL), letter="U")).field == "letter"
    assert refused(desk, replace(group(desk, CIVIL), letter="H")).field == "letter"
    assert refused(desk, HallRules(priority_letter="A")).field == "priority_letter"
    assert refused(desk, HallRules(appointment_letter="K")).field == "appointment_letter"

    desk.office.records.save(OFFICER, replace(group(desk, LAND), active=False))
    desk.office.records.save(OFFICER, HallRules(priority_letter="B"))
    assert refused(desk, replace(group(desk, LAND), active=True)).code == "hall_letter_taken"
    desk.office.records.save(OFFICER, replace(group(desk, LAND), letter="Đ", active=True))


def test_a_group_goes_out_of_use_only_once_nobody_waits_in_it(desk):
    take(desk)
    take(desk)
    out = replace(group(desk, CIVIL), active=False)
    told = refused(desk, out)
    assert (told.code, told.params["waiting"]) == ("group_has_waiting", 2)

    desk.office.counters.open(FIRST)
    for _ in range(2):
        called = desk.office.calling.call_next(FIRST)
        desk.office.calling.release(FIRST, called.id)
        desk.office.calling.cancel(FIRST, called.id)
    desk.office.records.save(OFFICER, out)
    assert not group(desk, CIVIL).active


def test_a_group_with_booked_times_to_come_stays_until_they_are_cancelled(desk):
    slots = desk.office.appointments.slots(CIVIL, date(2026, 11, 20))
    booked = desk.office.appointments.book(OFFICER, CIVIL, slots[0].at)
    out = replace(group(desk, CIVIL), active=False)
    assert refused(desk, out).params["booked"] == 1

    desk.office.appointments.cancel(OFFICER, booked.appointment_id)
    desk.office.records.save(OFFICER, out)


def test_a_centre_from_before_the_hall_is_given_the_usual_groups_once(empty_url):
    hall = (ServiceGroup, PriorityGroup, HallRules)
    set_up(empty_url, tuple(one for one in sample_records() if not isinstance(one, hall)))
    with open_desk(empty_url) as desk:
        assert desk.office.records.snapshot().service_groups() == ()
        desk.office.records.use_hall_defaults(OFFICER)
        office = desk.office.records.snapshot()
        assert (office.service_groups(), office.priority_groups()) == (DEFAULT_GROUPS, DEFAULT_PRIORITIES)
        assert take(desk).label == "A001"

        before = desk.counts()
        with pytest.raises(UserError, match="hall_groups_exist"):
            desk.office.records.use_hall_defaults(OFFICER)
        with pytest.raises(UserError, match="right_missing"):
            desk.office.records.use_hall_defaults(Actor("khong-co"))
        assert desk.counts() == before


@pytest.mark.parametrize(
    ("birth", "elderly"),
    [
        (date(1966, 11, 19), True), (date(1966, 11, 20), False), (date(1940, 1, 1), True), (date(2026, 1, 1), False),
        (date(1964, 2, 29), True), (None, False),
    ],
)  # fmt: skip
def test_sixty_years_are_completed_on_the_birthday(birth, elderly):
    assert is_elderly(birth, date(2026, 11, 19)) is elderly

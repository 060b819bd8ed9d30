"""F9, the hall: groups, priorities, rules and counters by keys; what is wrong stands at its field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.hall.records import DEFAULT_GROUPS, DEFAULT_PRIORITIES, HallRules, PriorityGroup, ServiceGroup
from desktop_app.domain.values import replace
from desktop_app.services.setup import sample_records
from models.engine import sqlite_url
from tests.support.hall import CIVIL, LAND, take
from tests.support.office import OFFICER, set_up
from tests.support.screens import Stage, stage, stage_on
from tests.ui.screens.test_settings import record, save, type_into
from ui.screens.settings import create

__all__ = ["stage"]

HALL = (ServiceGroup, PriorityGroup, HallRules)
CONTROL = Qt.KeyboardModifier.ControlModifier


def rules(stage: Stage) -> HallRules:
    return stage.desk.office.records.snapshot().hall_rules()


def choose(page, key: str) -> None:
    keys = [row.key for row in page.table.rows_model.rows()]
    page.table.select_row(keys.index(key))


# -- groups ----------------------------------------------------------------------------------------------------------
def test_a_group_is_added_by_keys_with_the_next_place_and_its_letter_in_capitals(stage):
    screen = stage.open(create, "service_groups")
    page = screen.page()
    stage.picture(screen, "f9_service_groups")
    assert [row.letter for row in page.table.rows_model.rows()] == ["A", "B", "C", "R", "K"]

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Thuế")
    type_into(page.fields["letter"], "đ")
    type_into(page.fields["daily_limit"], "120")
    save(stage, screen)

    made = record(stage, "service_group", "thue")
    assert (made.letter, made.daily_limit, made.position, made.active) == ("Đ", 120, 6, True)
    assert [row.letter for row in page.table.rows_model.rows()] == ["A", "B", "C", "R", "K", "Đ"]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", ""), ("letter", ""), ("letter", "1"), ("letter", "ABC"), ("letter", "b"), ("letter", "U"),
        ("letter", "h"), ("daily_limit", "nhiều"), ("daily_limit", "99999"), ("position", "đầu"),
    ],
)  # fmt: skip
def test_a_wrong_field_of_a_group_is_told_at_the_field_and_keeps_what_was_typed(stage, field, text):
    screen = stage.open(create, "service_groups")
    page = screen.page()
    choose(page, CIVIL)
    before = record(stage, "service_group", CIVIL)

    type_into(page.fields[field], text)
    save(stage, screen)

    assert page.fields[field].problem()
    assert page.fields[field].text() == text
    assert record(stage, "service_group", CIVIL) == before


def test_a_letter_is_free_again_once_its_group_is_out_of_use_and_taken_when_it_comes_back(stage):
    screen = stage.open(create, "service_groups")
    page = screen.page()
    choose(page, LAND)
    QTest.keyClick(screen, Qt.Key.Key_R, CONTROL)
    stage.settle()
    assert not record(stage, "service_group", LAND).active

    choose(page, CIVIL)
    type_into(page.fields["letter"], "B")
    save(stage, screen)
    assert record(stage, "service_group", CIVIL).letter == "B"

    choose(page, LAND)
    QTest.keyClick(screen, Qt.Key.Key_R, CONTROL)
    stage.settle()
    assert not record(stage, "service_group", LAND).active
    assert "B" in page.fields["letter"].problem()


def test_a_group_for_which_people_wait_says_how_many_and_stays(stage):
    for _ in range(3):
        take(stage.desk, CIVIL)
    screen = stage.open(create, "service_groups")
    page = screen.page()
    choose(page, CIVIL)

    QTest.keyClick(screen, Qt.Key.Key_R, CONTROL)
    stage.settle()

    assert "3" in page.message.text()
    assert record(stage, "service_group", CIVIL).active
    stage.picture(screen, "f9_group_waits")


def test_a_group_with_appointments_that_are_still_to_come_stays(stage):
    slots = stage.desk.office.appointments.slots(CIVIL, stage.desk.clock.now().date())
    stage.desk.office.appointments.book(OFFICER, CIVIL, slots[0].at)
    screen = stage.open(create, "service_groups")
    page = screen.page()
    choose(page, CIVIL)

    QTest.keyClick(screen, Qt.Key.Key_R, CONTROL)
    stage.settle()

    assert "1" in page.message.text()
    assert record(stage, "service_group", CIVIL).active


@pytest.fixture
def old_centre(qapp, qtbot, tmp_path):
    """A centre from before the hall: without groups, priorities and rules."""
    url = sqlite_url(tmp_path / "old.db")
    set_up(url, tuple(one for one in sample_records() if not isinstance(one, HALL)))
    yield from stage_on(url, qapp, qtbot)


def test_a_centre_without_groups_is_offered_the_usual_ones_by_a_button(old_centre):
    screen = old_centre.open(create, "service_groups")
    page = screen.page()
    assert page.defaults_button.isVisible()
    old_centre.picture(screen, "f9_no_groups")

    page.defaults_button.click()
    old_centre.settle()

    office = old_centre.desk.office.records.snapshot()
    assert (office.service_groups(), office.priority_groups()) == (DEFAULT_GROUPS, DEFAULT_PRIORITIES)
    assert page.message.text()
    assert page.defaults_button.isHidden()
    assert len(page.table.rows_model.rows()) == len(DEFAULT_GROUPS)


def test_a_centre_with_groups_is_not_offered_them(stage):
    assert stage.open(create, "service_groups").page().defaults_button.isHidden()


# -- priorities ------------------------------------------------------------------------------------------------------
def test_a_priority_needs_its_ground(stage):
    screen = stage.open(create, "priority_groups")
    page = screen.page()
    stage.picture(screen, "f9_priority_groups")
    assert [row.key for row in page.table.rows_model.rows()] == [one.key for one in DEFAULT_PRIORITIES]

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Trẻ em đi một mình")
    save(stage, screen)
    assert page.fields["ground"].problem()
    assert page.fields["name"].text() == "Trẻ em đi một mình"

    type_into(page.fields["ground"], "Nội quy của đơn vị")
    save(stage, screen)
    made = record(stage, "priority_group", "tre-em-di-mot-minh")
    assert (made.ground, made.position) == ("Nội quy của đơn vị", 5)


# -- rules -----------------------------------------------------------------------------------------------------------
def test_the_rules_are_changed_by_keys_and_each_says_what_it_does(stage):
    screen = stage.open(create, "hall_rules")
    page = screen.page()
    stage.picture(screen, "f9_hall_rules")

    assert set(page.fields) == set(HallRules.__slots__), "every rule has its field"
    type_into(page.fields["ordinary_before_priority"], "1")
    type_into(page.fields["priority_letter"], "ư")
    type_into(page.fields["notice"], "Xin giữ trật tự")
    QTest.keyClick(page.fields["notice"].edit, Qt.Key.Key_Return, CONTROL)
    save(stage, screen)

    assert rules(stage) == HallRules(ordinary_before_priority=1, priority_letter="Ư", notice="Xin giữ trật tự")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("priority_letter", "A"), ("appointment_letter", "u"), ("appointment_letter", "12"),
        ("calls_before_absent", "0"), ("calls_before_absent", "ba"), ("return_within_numbers", "101"),
        ("target_wait_minutes", ""),
        ("minutes_per_person", "241"), ("open_before_minutes", "-5"),
    ],
)  # fmt: skip
def test_a_wrong_rule_is_told_at_its_field_and_keeps_what_was_typed(stage, field, text):
    screen = stage.open(create, "hall_rules")
    page = screen.page()

    type_into(page.fields[field], text)
    save(stage, screen)

    assert page.fields[field].problem()
    assert page.fields[field].text() == text
    assert rules(stage) == HallRules()


# -- counters --------------------------------------------------------------------------------------------------------
def test_a_counter_keeps_its_groups_when_something_else_is_saved_and_changes_them_by_ticking(stage):
    screen = stage.open(create, "counters")
    page = screen.page()
    stage.picture(screen, "f9_counters_groups")
    choose(page, "quay-1")
    assert page.fields["groups"].value() == (CIVIL, "khong-cho")

    type_into(page.fields["name"], "Quầy số 1")
    save(stage, screen)
    assert record(stage, "counter", "quay-1").groups == (CIVIL, "khong-cho")

    page.fields["groups"].list.item(1).setCheckState(Qt.CheckState.Checked)
    save(stage, screen)
    assert record(stage, "counter", "quay-1").groups == (CIVIL, LAND, "khong-cho")


def test_a_counter_never_begins_to_serve_everybody_because_its_group_went_out_of_use(stage):
    office = stage.desk.office
    office.records.save(OFFICER, replace(record(stage, "counter", "quay-4"), groups=(LAND,)))
    office.records.save(OFFICER, replace(record(stage, "service_group", LAND), active=False))
    screen = stage.open(create, "counters")
    page = screen.page()
    choose(page, "quay-4")

    type_into(page.fields["name"], "Quầy bốn")
    save(stage, screen)

    assert record(stage, "counter", "quay-4").groups == (LAND,)

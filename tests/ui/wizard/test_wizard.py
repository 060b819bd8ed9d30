"""The first start: what is typed becomes a real centre, mistakes stand at their field, the sample is one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.clock import ManualClock
from desktop_app.domain.office import OrganisationLevel
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.services.office import OfficeServices
from desktop_app.services.setup import set_up_centre
from models.engine import Database, sqlite_url
from models.upgrade import ensure_schema
from tests.support.office import START
from ui.wizard import create_wizard
from ui.wizard.form import WizardForm, counters_of, new_centre, officers_of

FILLED = WizardForm(
    superior_body="UBND xã Mẫu",
    name="Trung tâm Phục vụ hành chính công xã Mẫu",
    place="Xã Mẫu",
    org_code="H06.12.34",
    phone="0200 000 0001",
    lookup_address="https://tracuu.example/hs",
    officers="Nguyễn Văn Mẫu; Công chức\n\n Trần  Thị Ví Dụ ;\nNguyễn Văn Mẫu",
    counters="Quầy 1\nQuầy 2",
)


def fill(wizard, form: WizardForm) -> None:
    for name, field in wizard.fields.items():
        value = getattr(form, name)
        field.set_value(value) if hasattr(field, "set_value") else field.set_text(value)


@pytest.fixture
def wizard(window):
    made = create_wizard(window)
    QTest.qWait(1)
    yield made
    made.hide()


@pytest.fixture
def asked(wizard):
    found = []
    wizard.centre_wanted.connect(found.append)
    return found


# -- from text to a centre -------------------------------------------------------------------------------------------
def test_a_line_is_an_officer_with_a_key_of_its_own():
    officers = officers_of(FILLED.officers)

    assert [(one.key, one.name, one.title) for one in officers] == [
        ("nguyen-van-mau", "Nguyễn Văn Mẫu", "Công chức"),
        ("tran-thi-vi-du", "Trần Thị Ví Dụ", ""),
        ("nguyen-van-mau-2", "Nguyễn Văn Mẫu", ""),
    ]


@pytest.mark.parametrize(("read", "code"), [(officers_of, "officer_needed"), (counters_of, "counter_needed")])
def test_empty_lines_are_nobody(read, code):
    with pytest.raises(UserError) as caught:
        read(" \n ;; \n")

    assert caught.value.code == code


def test_what_was_typed_becomes_a_real_centre(tmp_path):
    database = Database(sqlite_url(tmp_path / "motcua.db"))
    try:
        ensure_schema(database, START)
        services = OfficeServices(database, ManualClock(START))
        set_up_centre(services, new_centre(FILLED))
        office = services.records.snapshot()
    finally:
        database.dispose()

    assert office.centre is not None
    assert (office.centre.name, office.centre.sample) == (FILLED.name, False)
    assert office.centre.level is OrganisationLevel.COMMUNE
    assert set(office.records["counter"]) == {"quay-1", "quay-2"}
    assert [programme.weekdays for programme in office.programmes()] == [(3,)]


def test_a_centre_may_start_without_a_day_without_waiting():
    from desktop_app.domain.values import replace

    assert new_centre(replace(FILLED, no_wait_weekday="")).no_wait_weekday is None


# -- the window ------------------------------------------------------------------------------------------------------
def test_ctrl_enter_asks_for_the_centre_once_and_the_page_below_hears_nothing(window, wizard, asked):
    fill(wizard, FILLED)
    below = window.current_screen()
    below.told.clear()

    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(asked) == 1
    assert asked[0].centre.org_code == "H06.12.34"
    assert wizard.is_busy()
    assert below.told == []


def test_page_keys_do_nothing_under_the_wizard(window, wizard):
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F5)

    assert window.current_key() == "reception"
    assert not window.centralWidget().isEnabled()
    wizard.hide()
    assert window.centralWidget().isEnabled()


@pytest.mark.parametrize(
    ("name", "text"),
    [("name", ""), ("org_code", " "), ("lookup_address", "tra cứu"), ("officers", "\n"), ("counters", ""),
     ("counters", "Q" * 300)],
)  # fmt: skip
def test_a_mistake_is_told_at_its_field_and_nothing_typed_is_lost(wizard, asked, name, text):
    fill(wizard, FILLED)
    wizard.fields[name].set_text(text)

    wizard.submit()

    assert asked == []
    assert wizard.fields[name].problem()
    assert wizard.fields["phone"].text() == FILLED.phone
    assert not wizard.is_busy()


def test_a_refusal_of_the_services_gives_the_form_back(wizard):
    fill(wizard, FILLED)
    wizard.submit()

    wizard.show_error(EnvironmentProblem("disk_full"))

    assert wizard.message.text()
    assert not wizard.is_busy()
    assert wizard.form().name == FILLED.name


def test_the_sample_is_one_key_and_says_that_it_never_becomes_real(window, wizard):
    wanted = []
    wizard.sample_wanted.connect(lambda: wanted.append(True))

    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    assert wanted == [True]
    assert "không bao giờ chuyển được thành trung tâm thật" in wizard.warning.text()


def test_enter_goes_from_field_to_field_and_starts_a_line_in_the_lists(window, wizard):
    wizard.fields["superior_body"].setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.focusWidget() is wizard.fields["name"].edit

    area = wizard.fields["officers"].edit
    area.setFocus()
    for key, letter in ((Qt.Key.Key_A, "A"), (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_B, "B")):
        QApplication.sendEvent(area, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
    assert area.toPlainText() == "A\nB"


def test_the_code_shows_the_first_number_it_will_make(wizard):
    wizard.fields["org_code"].set_text("H06.12.34")

    assert "H06.12.34-" in wizard.example.text()


def test_every_field_can_be_named_by_a_screen_reader(wizard):
    for field in wizard.fields.values():
        control = field.combo if hasattr(field, "combo") else field.edit
        assert control.accessibleName()

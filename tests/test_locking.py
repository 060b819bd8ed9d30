"""Locking and changing over in the real window: nothing shown, nothing lost, nothing possible meanwhile."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from desktop_app.clock import ManualClock
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.domain.events import Actor
from desktop_app.domain.office import Officer
from desktop_app.domain.rights import OfficerRole
from desktop_app.session import DeskSession
from tests.support.look import dressed
from tests.support.office import OFFICER, START, sqlite_template

OWN = "hoa ban nở tháng ba"


@pytest.fixture
def opened(qapp, qtbot, tmp_path):
    dressed()
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    made = DeskSession(Settings(tmp_path, officer=OFFICER.officer, counter=OFFICER.counter), ManualClock(START))
    made.window.show()
    with qtbot.waitSignal(made.ready, timeout=10_000):
        pass
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def typed_into(session, qtbot, text):
    """F2 with a name that somebody types, once the page has read what it reads."""
    page = session.window.current_screen()
    qtbot.waitUntil(lambda: page.presenter.ready, timeout=10_000)
    assert session.runner.drain(10)
    page.people.submitter.name.edit.setFocus()
    QTest.keyClicks(page.people.submitter.name.edit, text, delay=60)
    qtbot.waitUntil(lambda: page.people.submitter.name.text().casefold() == text.casefold(), timeout=5_000)
    return page


def with_password(session, pin=""):
    accounts = session.services.accounts
    given = accounts.reset(OFFICER, OFFICER.officer)
    accounts.change_password(OFFICER, given, OWN)
    if pin:
        accounts.choose_pin(OFFICER, OWN, pin)


def sign_in_again(session, qtbot):
    with qtbot.waitSignal(session.ready, timeout=10_000):
        session._sign_in(OFFICER.officer, OFFICER.counter, OWN)


def test_a_locked_window_shows_no_citizen_and_takes_no_key_and_gives_back_what_was_typed(opened, qtbot):
    with_password(opened, "4071")
    sign_in_again(opened, qtbot)
    page = typed_into(opened, qtbot, "Nguyen Thi Khoa")

    opened.lock()
    assert opened.runner.drain(10)

    panel = opened._lock
    assert panel.geometry() == opened.window.rect()
    assert opened.window.windowTitle() == "Một Cửa – đang khóa"
    assert not page.isEnabled()
    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    assert opened.window.current_screen() is page
    kept = opened.services.accounts.resume(opened._token)
    assert kept.locked

    panel.secret.edit.setText("4072")
    QTest.keyClick(panel.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(panel.secret.severity()), timeout=5_000)
    assert opened._lock is panel
    panel.secret.edit.setText("4071")
    QTest.keyClick(panel.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened._lock is None, timeout=5_000)

    assert page.isEnabled()
    assert page.people.submitter.name.edit.text().casefold() == "nguyen thi khoa"


def test_in_a_sample_centre_one_key_opens_again(opened, qtbot):
    opened.lock()
    assert opened.runner.drain(10)

    QTest.keyClick(opened._lock.open, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: opened._lock is None, timeout=5_000)


def test_a_window_nobody_uses_locks_itself_after_the_centres_minutes(opened):
    opened._mouse_at, opened._last_used = opened._mouse_at, time.monotonic() - 9 * 60
    opened._look_whether_idle()
    assert opened._lock is None

    opened._last_used = time.monotonic() - 10 * 60
    opened._look_whether_idle()

    assert opened._lock is not None


def test_a_colleague_takes_over_and_the_reception_being_typed_stays(opened, qtbot):
    page = typed_into(opened, qtbot, "Nguyen Thi Mau")
    opened.ask_who_again()
    qtbot.waitUntil(lambda: opened._first is not None, timeout=5_000)
    panel = opened._first
    panel.officer.set_value("van-mau")

    with qtbot.waitSignal(opened.ready, timeout=2_000):
        QTest.keyClick(panel.officer.combo, Qt.Key.Key_Return)

    assert opened.window.context.actor == Actor("van-mau", OFFICER.counter)
    assert page.people.submitter.name.edit.text().casefold() == "nguyen thi mau"


def test_a_page_the_roles_do_not_open_is_closed_with_the_reason(opened, qtbot):
    opened.services.records.save(OFFICER, Officer("thanh-tra", "Bùi Thanh Tra", roles=(OfficerRole.INSPECTOR,)))

    with qtbot.waitSignal(opened.ready, timeout=5_000):
        opened._sign_in("thanh-tra", "", "")

    assert opened.window.current_key() == "queue"
    button = opened.window.rail._buttons["reception"]
    assert not button.isEnabled()
    assert "Tiếp nhận" in button.toolTip()
    opened.window.navigate("reception")
    assert opened.window.current_key() == "queue"
    with qtbot.waitSignal(opened.ready, timeout=5_000):
        opened._sign_in(OFFICER.officer, OFFICER.counter, "")
    assert button.isEnabled()


def test_a_wrong_password_is_told_beside_its_field_and_the_choice_stays(opened, qtbot):
    with_password(opened)
    opened.ask_who_again()
    qtbot.waitUntil(lambda: opened._first is not None, timeout=5_000)
    panel = opened._first
    panel.secret.edit.setText("không phải")

    QTest.keyClick(panel.secret.edit, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: panel.secret.severity() == "late", timeout=5_000)
    assert panel.isEnabled()
    assert panel.officer.value() == OFFICER.officer


def test_a_temporary_password_leads_to_ones_own(opened, qtbot):
    given = opened.services.accounts.reset(OFFICER, OFFICER.officer)
    opened.ask_who_again()
    qtbot.waitUntil(lambda: opened._first is not None, timeout=5_000)
    panel = opened._first
    panel.secret.edit.setText(given)
    QTest.keyClick(panel.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.new_secret.isHidden(), timeout=5_000)
    panel.new_secret.edit.setText(OWN)
    panel.again.edit.setText("không giống")
    QTest.keyClick(panel.again.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.again.severity() == "late", timeout=5_000)
    panel.again.edit.setText(OWN)

    with qtbot.waitSignal(opened.ready, timeout=5_000):
        QTest.keyClick(panel.again.edit, Qt.Key.Key_Return)

    opened.services.accounts.check(OFFICER.officer, OWN)

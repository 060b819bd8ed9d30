"""The session with its real window: what the bell says about papers that did not come out."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.clock import VIETNAM, ManualClock
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import TakenVia
from desktop_app.session import DeskSession
from models.engine import sqlite_url
from tests.support.hall import CIVIL
from tests.support.look import dressed
from tests.support.office import OFFICER, open_desk, sqlite_template
from tests.support.people import certified


@pytest.fixture
def session(qapp, tmp_path):
    dressed()
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    made = DeskSession(
        Settings(tmp_path, officer=OFFICER.officer, counter=OFFICER.counter),
        ManualClock(datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)),
    )
    made.window.show()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def bell_lines(session):
    """The entries under the bell that speak of prints."""
    lines = session.window._notices.findChildren(QPushButton)
    return [line for line in lines if "chưa ra giấy" in line.accessibleName()]


def test_choosing_the_papers_that_did_not_come_out_under_the_bell_prints_them_again(qtbot, session):
    with qtbot.waitSignal(session.ready, timeout=10_000):
        pass
    services = session.services
    services.reception.accept(OFFICER, certified(1))
    jobs = services.print_jobs(OFFICER.counter)
    jobs.failed(jobs.claim_next().job_id, "printer_offline")
    assert [job.state for job in jobs.waiting()] == ["failed"]
    qtbot.waitUntil(lambda: session.printing._worker is not None, timeout=10_000)
    session._refresh_status()
    session.window.toggle_notices()
    qtbot.waitUntil(lambda: len(bell_lines(session)) == 1, timeout=10_000)
    [line] = bell_lines(session)

    QTest.mouseClick(line, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: jobs.waiting() == (), timeout=10_000)


def test_another_officer_at_this_counter_keeps_the_paper_at_the_printer(qtbot, session):
    with qtbot.waitSignal(session.ready, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: session.printing._worker is not None, timeout=10_000)
    worker = session.printing._worker

    for officer in ("van-mau", OFFICER.officer):
        with qtbot.waitSignal(session.ready):
            session._sign_in(officer, OFFICER.counter, "")
    session._on_papers(None)

    assert session.window.context.actor == Actor(OFFICER.officer, OFFICER.counter)
    assert session.printing._worker is worker


def test_the_bell_leads_to_the_queue_when_people_wait_too_long(qtbot, session):
    with qtbot.waitSignal(session.ready, timeout=10_000):
        pass
    services = session.services
    services.counters.open(OFFICER)
    services.tickets.take(OFFICER, TakeTicket(CIVIL, via=TakenVia.DESK))
    services.clock.advance(timedelta(minutes=20))
    session._refresh_status()
    session.window.toggle_notices()

    def line():
        return [one for one in session.window._notices.findChildren(QPushButton) if "quá lâu" in one.accessibleName()]

    qtbot.waitUntil(lambda: len(line()) == 1, timeout=10_000)
    QTest.mouseClick(line()[0], Qt.MouseButton.LeftButton)
    assert session.window.current_key() == "queue"


def test_a_damaged_file_leads_to_the_latest_good_backup_and_one_button(qapp, qtbot, tmp_path, monkeypatch):
    dressed()
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    with open_desk(sqlite_url(tmp_path / DATABASE_FILE)) as desk:
        desk.office.backups.make()
        before = desk.dump()
    (tmp_path / DATABASE_FILE).write_bytes(b"day khong con la co so du lieu" * 500)
    restarted = []
    monkeypatch.setattr(DeskSession, "restart", lambda _session: restarted.append(True))
    session = DeskSession(Settings(tmp_path, officer=OFFICER.officer, counter=OFFICER.counter))
    session.window.show()
    try:
        qtbot.waitUntil(lambda: session._first is not None, timeout=20_000)
        panel = session._first
        assert "09:40 19/11/2026" in panel.told.text()
        assert session.services is None

        QTest.mouseClick(panel.restore_button, Qt.MouseButton.LeftButton)

        qtbot.waitUntil(lambda: bool(restarted or panel.problem.text()), timeout=20_000)
        assert (restarted, panel.problem.text()) == ([True], "")
        with open_desk(sqlite_url(tmp_path / DATABASE_FILE)) as desk:
            assert desk.dump() == before
        [kept] = tmp_path.glob("kept-*")
        assert (kept / DATABASE_FILE).read_bytes().startswith(b"day khong con")
    finally:
        session.window.close()
        session.close()
        session.window.deleteLater()
        session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

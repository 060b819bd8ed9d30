"""The window and its data process: what is loaded where, and what happens when one of the two is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop_app.composition import open_office
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.data_process.door import ChildDoor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import TakenVia
from desktop_app.session import DeskSession
from models.engine import sqlite_url
from tests.data_process.conftest import PATIENCE_S, is_alive, wait_until
from tests.support.hall import CIVIL
from tests.support.look import dressed
from tests.support.office import OFFICER, open_desk
from tests.support.people import certified

FIRST_ACCEPTANCE = """
import sys, time
from pathlib import Path
from ui.app import create_application
from desktop_app.config import Settings
from desktop_app.data_process.door import ChildDoor
from desktop_app.data_process.launch import launch
from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.acceptance import AcceptDossier
from desktop_app.session import DeskSession
from tests.support.people import certified

app = create_application(sys.argv[:1])
wanted = Settings(Path(sys.argv[1]), officer="vi-du", counter="quay-3")
session = DeskSession(wanted, door=ChildDoor(wanted, launch()))

def wait_for_the_page():
    # as the bench's mark: the services are open, somebody is signed in, and F2 has its catalogue
    from PySide6.QtCore import QTimer
    if not session.window.current_screen().presenter.ready:
        QTimer.singleShot(1, wait_for_the_page)
        return
    actor = session.window.context.actor
    session.runner.write(session, lambda: session.services.reception.accept(actor, certified(1)), accepted, refused)

def accepted(done):
    loaded = sorted({name.split(".")[0] for name in sys.modules} & {"sqlalchemy", "alembic", "models"})
    services = sorted(name for name in sys.modules if name.startswith("desktop_app.services"))
    print(done.code, loaded, services)
    session.window.close()

def refused(error):
    print("refused", error.code)
    session.window.close()

session.ready.connect(wait_for_the_page)
session.window.show()
app.exec()
session.close()
"""

FROZEN_DATACLASSES = """
import sys, {modules}
values = [thing for module in tuple(sys.modules.values()) for thing in tuple(vars(module).values())]
made = [value for value in values if hasattr(value, "__dataclass_params__")]
print(*{{value.__module__ for value in made if value.__dataclass_params__.frozen}})
"""

FIRST_WORK = """
import sys
from pathlib import Path
from desktop_app.composition import open_office
from desktop_app.config import Settings
from desktop_app.domain.actor import Actor
from models.base import Base
from tests.support.people import certified

office, actor = open_office(Settings(Path(sys.argv[1]))), Actor("vi-du", "quay-3")
office.catalogue.view()
office.drafts.unfinished(actor)
office.reception.preview(actor, certified(1))
office.reception.accept(actor, certified(1))
print([mapper.class_.__name__ for mapper in Base.registry.mappers if mapper.configured])
"""

WORKING_WINDOW = """
import sys
from pathlib import Path
from desktop_app.config import Settings
from desktop_app.data_process.parent import DataProcess
from desktop_app.data_process.remote import RemoteOffice
from desktop_app.domain.actor import Actor
from tests.support.people import certified

process = DataProcess(Settings(Path(sys.argv[1])))
office = RemoteOffice(process)
process.open()
office.accounts.open_session("vi-du", "quay-3", "")
print(process.pid, flush=True)
for number in range(1, 100_000):
    print(office.reception.accept(Actor("vi-du", "quay-3"), certified(number)).code, flush=True)
"""


def run(program, folder, repository):
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        cwd=repository, env={**os.environ, "PYTHONPATH": str(repository)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_the_first_acceptance_comes_through_at_the_ready_mark_and_loads_no_database_beside_the_window(
    folder, repository
):
    with run(FIRST_ACCEPTANCE, folder, repository) as window:
        told, _ = window.communicate(timeout=PATIENCE_S)

    assert window.returncode == 0
    code, _, loaded = told.strip().partition(" ")
    assert loaded == "[] []"
    with open_desk(f"sqlite:///{folder / 'motcua.db'}") as desk:
        assert desk.office.dossiers.by_code(code) is not None


@pytest.mark.parametrize(
    "modules", ["desktop_app.session, ui.screens.reception.view", "desktop_app.data_process.child"]
)
def test_what_a_start_loads_are_structs_because_dataclasses_would_delay_it(modules, repository):
    code = FROZEN_DATACLASSES.format(modules=modules)
    made = subprocess.check_output([sys.executable, "-c", code], cwd=repository, text=True).split()

    assert [name for name in made if name.startswith(("desktop_app.", "models.", "ui."))] == []


def test_neither_the_start_nor_the_first_acceptance_waits_until_all_row_classes_are_configured(folder, repository):
    open_office(Settings(folder)).close()  # outside office hours a sample centre writes down its own clock, once
    with run(FIRST_WORK, folder, repository) as work:
        told, _ = work.communicate(timeout=PATIENCE_S)

    assert told.strip() == "[]"


def test_a_killed_window_leaves_no_process_behind_and_loses_nothing_it_was_told(folder, repository):
    with run(WORKING_WINDOW, folder, repository) as window:
        child = int(window.stdout.readline())
        told = [window.stdout.readline().strip() for _ in range(10)]
        window.kill()
        told += [line.strip() for line in window.stdout if line.endswith("\n")]

    wait_until(lambda: not is_alive(child))
    with open_desk(f"sqlite:///{folder / 'motcua.db'}") as desk:
        assert [code for code in told if desk.office.dossiers.by_code(code) is None] == []


@pytest.fixture
def session(qapp, folder):
    dressed()
    wanted = Settings(folder, officer=OFFICER.officer, counter=OFFICER.counter)
    made = DeskSession(wanted, door=ChildDoor(wanted))
    made.window.show()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_when_the_data_process_is_killed_the_window_says_so_calmly_and_goes_on(qtbot, session):
    with qtbot.waitSignal(session.ready, timeout=40_000):
        pass
    page, process = session.window.current_screen(), session.door.process
    page.people.submitter.number.edit.setText("0990")
    told = []
    session.window.on_problem = told.append
    first = process.pid

    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: bool(told), timeout=40_000)
    qtbot.waitUntil(lambda: process.pid not in (0, first), timeout=40_000)
    qtbot.waitUntil(lambda: not session._reopening, timeout=40_000)

    assert {problem.code for problem in told} == {"data_process_ended"}
    assert page.people.submitter.number.edit.text() == "0990"
    done = []
    session.runner.write(
        session, lambda: session.services.reception.accept(OFFICER, certified(1)), done.append, told.append
    )
    qtbot.waitUntil(lambda: bool(done), timeout=40_000)


def labels(page):
    return [row.label for row in page.waiting.rows_model.rows()]


def test_the_queue_goes_on_after_the_data_process_was_killed(qtbot, session):
    with qtbot.waitSignal(session.ready, timeout=40_000):
        pass
    session.services.counters.open(OFFICER)
    session.window.navigate("queue")
    page, process = session.window.current_screen(), session.door.process
    page.presenter.take(TakeTicket(CIVIL, via=TakenVia.DESK))
    qtbot.waitUntil(lambda: labels(page) == ["A001"], timeout=40_000)
    first = process.pid

    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: process.pid not in (0, first) and not session._reopening, timeout=40_000)

    page.close_panel()
    page.on_space()
    qtbot.waitUntil(lambda: page.card.number.text() == "A001", timeout=40_000)


def test_a_number_taken_by_another_process_stands_in_the_list_within_a_quarter_of_a_second(qtbot, session, folder):
    with qtbot.waitSignal(session.ready, timeout=40_000):
        pass
    qtbot.waitUntil(lambda: session._follower is not None, timeout=40_000)
    session.window.navigate("queue")
    page = session.window.current_screen()
    qtbot.waitUntil(lambda: page.presenter.queue is not None, timeout=40_000)
    qtbot.wait(500)
    needed = []
    with open_desk(sqlite_url(folder / DATABASE_FILE)) as other:
        for number in range(1, 8):
            other.office.tickets.take(OFFICER, TakeTicket(CIVIL, via=TakenVia.DESK))
            committed = time.monotonic()
            while len(labels(page)) < number:
                QCoreApplication.processEvents()
                assert time.monotonic() - committed < 10
            needed.append(time.monotonic() - committed)
    assert sorted(needed)[len(needed) // 2] < 0.25, needed


def test_dung_thu_and_a_new_centre_are_made_by_the_data_process(qtbot, qapp, tmp_path):
    dressed()
    wanted = Settings(tmp_path)
    session = DeskSession(wanted, door=ChildDoor(wanted))
    session.window.show()
    try:
        qtbot.waitUntil(lambda: session._first is not None, timeout=40_000)
        session._on_sample_wanted()
        qtbot.waitUntil(lambda: type(session._first).__name__ == "WhoPanel", timeout=60_000)
        with qtbot.waitSignal(session.ready, timeout=40_000):
            session._sign_in(OFFICER.officer, OFFICER.counter, "")
        assert session.services.records.snapshot().centre.sample
        assert session.clock.now().astimezone().weekday() == 3
    finally:
        session.window.close()
        session.close()
        session.window.deleteLater()
        session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert session.door.process.pid == 0

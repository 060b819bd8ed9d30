"""The ticket machine as it is started: two of them on one folder, no centre yet, no database, no display."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import bootstrap
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.hall_session import HallSession
from desktop_app.services.rights import KIOSK
from tests.support.hall import CIVIL
from tests.support.look import dressed
from tests.support.office import Desk, engine, sample_centre, set_up, sqlite_template
from ui.hall.kiosk import create
from ui.hall.kiosk.view import KioskWindow

__all__ = ["engine"]

ROOT = Path(__file__).parents[3]
PRESSES = 15
PATIENCE_MS = 30_000
CLOSED_SOON = """
import sys, threading, time
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from desktop_app.bootstrap import run

def close():
    while True:  # again and again: before the window is driven nobody hears it
        time.sleep(3)
        app = QCoreApplication.instance()
        if app is not None:
            QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)

threading.Thread(target=close, daemon=True).start()
sys.exit(run(sys.argv[1:]))
"""
"""The program as it is, with somebody who closes it after a while."""


def start_machine(folder: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "tests.support.kiosk_child", str(folder), str(PRESSES)]
    return subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def test_two_machines_pressed_at_once_never_give_the_same_number(tmp_path):
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    with ExitStack() as stack:
        machines = [stack.enter_context(start_machine(tmp_path)) for _ in range(2)]
        for machine in machines:
            assert machine.stdout is not None
            assert machine.stdout.readline() == "ready\n"
        for machine in machines:
            assert machine.stdin is not None
            machine.stdin.write("go\n")
            machine.stdin.flush()
        given = [machine.communicate(timeout=120)[0].split() for machine in machines]
        assert [machine.returncode for machine in machines] == [0, 0]

    assert [len(labels) for labels in given] == [PRESSES, PRESSES]
    assert sorted(given[0] + given[1]) == [f"A{number:03}" for number in range(1, 2 * PRESSES + 1)]


def test_several_machines_on_either_engine_give_each_number_once(engine, tmp_path):
    machines, each = 4, 15

    def press(desk: Desk, gate: Barrier) -> list[str]:
        gate.wait(30)
        return [desk.office.tickets.take(KIOSK, TakeTicket(CIVIL)).label for _ in range(each)]

    with sample_centre(engine, tmp_path) as desk, ExitStack() as stack, ThreadPoolExecutor(machines) as pool:
        gate = Barrier(machines)
        desks = [stack.enter_context(desk.beside()) for _ in range(machines)]
        given = list(pool.map(press, desks, [gate] * machines))

    labels = sorted(label for one in given for label in one)
    assert labels == [f"A{number:03}" for number in range(1, machines * each + 1)]


# -- a start ---------------------------------------------------------------------------------------------------------
@pytest.fixture
def started(qapp, qtbot):
    """``started(settings)`` → the window of a session, closed at the end."""
    dressed()
    sessions: list[HallSession] = []

    def start(wanted: Settings) -> KioskWindow:
        session = HallSession(wanted, create, actor=KIOSK)
        sessions.append(session)
        qtbot.addWidget(session.window)
        session.window.resize(1366, 768)
        session.window.show()
        session.start()
        assert isinstance(session.window, KioskWindow)
        return session.window

    yield start
    for session in sessions:
        session.window.hide()
        session.close()
        session.deleteLater()
    QApplication.processEvents()


def test_before_the_centre_is_set_up_it_waits_and_begins_by_itself(started, qtbot, tmp_path):
    window = started(Settings(tmp_path))
    qtbot.waitUntil(lambda: "thiết lập" in window.staff.text(), timeout=PATIENCE_MS)
    assert window.message.title.text() == "Máy tạm ngừng phát số"
    assert window.message.note.text() == "Xin lấy số tại bàn hướng dẫn."

    set_up(f"sqlite:///{tmp_path / DATABASE_FILE}")
    qtbot.waitUntil(lambda: str(window.presenter.step) == "start", timeout=PATIENCE_MS)
    assert "thiết lập" not in window.staff.text()


def test_a_server_that_cannot_be_reached_is_told_to_the_staff_and_the_desk_to_the_citizen(started, qtbot, tmp_path):
    window = started(Settings(tmp_path, "postgresql://nobody@127.0.0.1:1/nothing"))

    qtbot.waitUntil(lambda: "máy chủ dữ liệu" in window.staff.text(), timeout=PATIENCE_MS)
    assert window.message.note.text() == "Xin lấy số tại bàn hướng dẫn."


def test_a_press_at_a_counter_of_another_process_is_heard_without_a_touch(started, qtbot, tmp_path):
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    window = started(Settings(tmp_path))
    qtbot.waitUntil(lambda: str(window.presenter.step) == "start", timeout=PATIENCE_MS)

    from desktop_app.composition import open_office

    other = open_office(Settings(tmp_path))
    try:
        other.tickets.take(KIOSK, TakeTicket(CIVIL))
        qtbot.waitUntil(lambda: "1 người đang chờ" in window.start.tiles[0].note(), timeout=PATIENCE_MS)
    finally:
        other.close()


def test_the_command_needs_a_display_and_says_so(monkeypatch, capsys, tmp_path):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    assert bootstrap.run(["kiosk", "--data", str(tmp_path)]) == 3
    assert "không có màn hình" in capsys.readouterr().err


def test_the_command_opens_the_machine_and_closes_it(tmp_path):
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    words = ["kiosk", "--windowed", "--groups", "A,B", "--data", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_SOON, *words],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=100, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    log = tmp_path / "motcua-kiosk.log"
    assert log.exists()
    assert "crash" not in log.read_text(encoding="utf-8")

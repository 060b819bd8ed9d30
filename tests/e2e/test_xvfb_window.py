"""One real session on an X server: the window as officers get it, through Qt's xcb plugin."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import closing

import psutil
import pytest
from PIL import Image

from models.engine import raw_connection

pytestmark = pytest.mark.xvfb
PATIENCE_S = 40
LOOK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.app import create_application
from desktop_app.config import settings
from desktop_app.data_process.door import ChildDoor
from desktop_app.session import DeskSession

app = create_application(sys.argv[:1])
wanted = settings(sys.argv[1], officer="vi-du", counter="quay-3")
session = DeskSession(wanted, door=ChildDoor(wanted))
marks = []
session.window.painted.connect(lambda: marks.append("painted"))

def ready():
    marks.append("ready")
    QTimer.singleShot(1500, typed)

def typed():
    QTest.keyClicks(QApplication.focusWidget() or session.window, "0990", delay=45)
    QTimer.singleShot(600, look)

def look():
    app.primaryScreen().grabWindow(0).save(sys.argv[2])
    print(app.platformName(), *marks, session.window.current_screen().people.submitter.number.text())
    session.window.close()

session.ready.connect(ready)
session.window.show()
session.window.activateWindow()
app.exec()
session.close()
"""


@pytest.fixture
def sample_folder(repository, tmp_path):
    """A sample centre of a few dossiers."""
    folder = tmp_path / "data"
    command = [sys.executable, "main.py", "demo", "--dossiers", "30", "--seed", "1", "--data", str(folder)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True, timeout=PATIENCE_S)
    return folder


def test_the_window_opens_takes_keys_and_is_not_blank(xvfb_environment, repository, sample_folder, tmp_path):
    picture = tmp_path / "screen.png"
    environment = {**xvfb_environment, "PYTHONPATH": str(repository)}
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(sample_folder), str(picture)],
        cwd=repository, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    assert done.stdout.split() == ["xcb", "painted", "ready", "0990"]
    with Image.open(picture) as shown:
        colours = shown.convert("RGB").resize((137, 77)).getcolors(137 * 77) or ()
    assert len(colours) > 20


def test_the_start_marks_for_the_bench_arrive_and_the_window_closes_itself(xvfb_environment, repository, sample_folder):
    read_end, write_end = os.pipe()
    environment = {**xvfb_environment, "MOTCUA_START_MARKS": str(write_end)}
    command = [sys.executable, "main.py", "--data", str(sample_folder), "--officer", "vi-du", "--counter", "quay-3"]
    with subprocess.Popen(
        command, cwd=repository, env=environment, pass_fds=[write_end], stderr=subprocess.PIPE, text=True
    ) as window:
        os.close(write_end)
        with os.fdopen(read_end) as marks:
            told = [line.strip() for line in marks]
        assert window.wait(PATIENCE_S) == 0, window.stderr.read()[-2_000:]
    assert told[:2] == ["painted", "ready"]


def children(window):
    """The data processes of a window that have not ended."""
    return [
        child
        for child in psutil.Process(window.pid).children()
        if child.status() != psutil.STATUS_ZOMBIE and "data-process" in child.cmdline()
    ]


def wait_for(found):
    deadline = time.monotonic() + PATIENCE_S
    while not (answer := found()):
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)
    return answer


def database_is_open(child, folder):
    return child.is_running() and any(file.path.startswith(str(folder)) for file in child.open_files())


def test_either_process_may_be_killed_the_window_goes_on_and_nothing_is_left_behind(
    xvfb_environment, repository, sample_folder
):
    command = [sys.executable, "main.py", "--data", str(sample_folder), "--officer", "vi-du", "--counter", "quay-3"]
    with subprocess.Popen(command, cwd=repository, env=xvfb_environment, stderr=subprocess.PIPE) as window:
        [first] = wait_for(lambda: children(window))
        wait_for(lambda: database_is_open(first, sample_folder))
        time.sleep(2)  # somebody is signed in by now, and looks at F2
        first.kill()
        [second] = wait_for(lambda: [child for child in children(window) if child.pid != first.pid])
        wait_for(lambda: database_is_open(second, sample_folder))
        assert window.poll() is None
        window.kill()
        wait_for(lambda: not second.is_running())


def test_the_sample_centre_is_built_behind_a_window_that_stands_already(xvfb_environment, repository, tmp_path):
    read_end, write_end = os.pipe()
    environment = {**xvfb_environment, "MOTCUA_START_MARKS": str(write_end)}
    command = [sys.executable, "main.py", "--sample", "--data", str(tmp_path), "--officer", "vi-du"]
    with subprocess.Popen(command, cwd=repository, env=environment, pass_fds=[write_end]) as window:
        os.close(write_end)
        with os.fdopen(read_end) as marks:
            assert [line.strip() for line in marks] == ["painted", "ready"]
        assert window.wait(PATIENCE_S) == 0
    with closing(raw_connection(tmp_path / "motcua.db")) as database:
        assert database.execute("SELECT count(*) FROM dossier").fetchone()[0] >= 400

"""One real session on an X server: the window as officers get it, through Qt's xcb plugin."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PIL import Image

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
from desktop_app.session import DeskSession

app = create_application(sys.argv[:1])
session = DeskSession(settings(sys.argv[1], officer="vi-du", counter="quay-3"))
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

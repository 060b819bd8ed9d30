"""Running the tour in a process of its own, and what it left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

MOST_SECONDS = 40
SLOW_MACHINE = 3
"""Tests share their cores with each other; the budget is that of the tour alone."""


class Left:
    """What one tour left behind."""

    def __init__(self, folder, seconds, output):
        self.folder = folder
        self.seconds = seconds
        self.output = output
        self.summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))

    @property
    def dossiers(self):
        return self.summary["dossiers"]

    def of(self, procedure):
        return next(one for one in self.dossiers if one["procedure"] == procedure)


def walk(repository, folder, *chapters):
    """The command in a process of its own, without any display."""
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    start = time.monotonic()
    done = subprocess.run(
        [
            sys.executable,
            "main.py",
            "tour",
            "--out",
            str(folder),
            "--hurried",
            *(f"--chapter={name}" for name in chapters),
        ],
        cwd=repository,
        env=environment,
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS * SLOW_MACHINE,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    assert "Traceback" not in done.stderr, done.stderr[-2_000:]
    return Left(folder, time.monotonic() - start, done.stdout)

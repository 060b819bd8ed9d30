"""Commands as a script sees them, run inside this process on one small sample centre."""

from __future__ import annotations

import json
import shutil

import pytest

from desktop_app import bootstrap
from desktop_app.clock import SystemClock
from desktop_app.composition import last_sample_start, open_database
from desktop_app.config import Settings
from desktop_app.services.sample import create_sample

CARD = "099190012345|123456789|Nguyễn Thị Mẫu|15031990|Nữ|Thôn Mẫu 3, Xã Mẫu, Tỉnh Mẫu|20062021"


@pytest.fixture
def call(capsys):
    """``call("stats", …)`` → (exit code, standard output, standard error)."""

    def run(*words):
        code = bootstrap.run([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return run


@pytest.fixture
def call_json(call):
    """``call`` with ``--json`` → (exit code, the answer)."""

    def run(*words):
        code, out, _ = call(*words, "--json")
        return code, json.loads(out)

    return run


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory):
    """A sample centre of a few dossiers; copied for tests that write."""
    folder = tmp_path_factory.mktemp("centre")
    now = SystemClock().now()
    database = open_database(Settings(folder), now)
    create_sample(database, now, last_sample_start(now), dossiers=25, days=20)
    database.dispose()
    return folder


@pytest.fixture
def centre(sample_folder, tmp_path):
    """A data folder of one's own with the sample centre in it."""
    folder = tmp_path / "data"
    shutil.copytree(sample_folder, folder)
    return folder

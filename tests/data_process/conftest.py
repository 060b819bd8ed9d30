"""A real data process on a copy of the sample centre."""

from __future__ import annotations

import os
import time

import pytest

from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.data_process.parent import DataProcess
from desktop_app.data_process.remote import RemoteOffice
from models.engine import raw_connection
from tests.support.office import OFFICER, sqlite_template

PATIENCE_S = 60


@pytest.fixture
def folder(tmp_path):
    (tmp_path / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    return tmp_path


@pytest.fixture
def process(folder):
    made = DataProcess(Settings(folder))
    yield made
    made.close()
    assert has_ended(made)


@pytest.fixture
def office(process):
    process.open()
    made = RemoteOffice(process)
    made.accounts.open_session(OFFICER.officer, OFFICER.counter, "")
    return made


def has_ended(process):
    return process.pid == 0


class Writer:
    """Another program that holds the database's write lock until it lets go."""

    def __init__(self, folder):
        self._database = raw_connection(folder / DATABASE_FILE)
        self._database.execute("BEGIN IMMEDIATE")

    def let_go(self):
        self._database.execute("ROLLBACK")
        self._database.close()


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(true, patience=PATIENCE_S):
    deadline = time.monotonic() + patience
    while not true():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from desktop_app import keys
from desktop_app.config import DATABASE_FILE
from desktop_app.domain.key_words import words_of
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.services import key_keeping
from desktop_app.services.restoring import restore
from models import cipher
from models.engine import sqlite_url
from tests.support.office import START, open_desk, sqlite_copy
from tests.support.people import certified


@pytest.fixture
def plain(tmp_path):
    """A folder with a plain centre in it, and what it holds."""
    folder = tmp_path / "data"
    folder.mkdir()
    sqlite_copy(folder)
    with open_desk(sqlite_url(folder / DATABASE_FILE)) as desk:
        desk.accept(certified())
        return folder, desk.dump()


def dump(folder):
    with open_desk(sqlite_url(folder / DATABASE_FILE)) as desk:
        return desk.dump()


@pytest.fixture
def encrypted(plain):
    folder, before = plain
    key_keeping.encrypt(folder, START)
    return folder, before


def test_a_plain_centre_is_encrypted_whole_after_a_backup(plain, tmp_path):
    folder, before = plain
    (folder / "backups").mkdir()
    (folder / "backups" / "before-upgrade-20260101-000000.db").write_bytes((folder / DATABASE_FILE).read_bytes())

    safe = key_keeping.encrypt(folder, START)

    assert not key_keeping.is_plain(folder)
    assert dump(folder) == before
    readable = [one.name for one in folder.rglob("*") if one.is_file() and b"SQLite format" in one.read_bytes()]
    assert readable == []
    restore(safe, tmp_path / "second", START)
    assert dump(tmp_path / "second") == before


def test_what_is_encrypted_already_is_left_alone(encrypted):
    folder, _ = encrypted
    before = (folder / DATABASE_FILE).read_bytes()

    with pytest.raises(UserError) as refused:
        key_keeping.encrypt(folder, START)

    assert refused.value.code == "key_nothing_plain"
    assert (folder / DATABASE_FILE).read_bytes() == before


USE = """
import sys
from pathlib import Path
from models.engine import Database, sqlite_url
database = Database(sqlite_url(Path(sys.argv[1])))
with database.read() as session:
    session.connection().exec_driver_sql("SELECT count(*) FROM event").scalar()
sys.stdout.write("open\\n"); sys.stdout.flush()
sys.stdin.read()
"""


@pytest.mark.parametrize("act", [key_keeping.encrypt, key_keeping.change_key])
def test_data_that_another_process_has_open_are_not_written_anew(plain, repository, act):
    folder, before = plain
    if act is key_keeping.change_key:
        key_keeping.encrypt(folder, START)
    present = keys.ids_of(folder)
    command = [sys.executable, "-c", USE, str(folder / DATABASE_FILE)]
    with subprocess.Popen(command, cwd=repository, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"open"
        with pytest.raises(EnvironmentProblem) as refused:
            act(folder, START.replace(hour=11))
        other.stdin.close()

    assert refused.value.code == "data_in_use"
    assert present in ((), keys.ids_of(folder))
    assert dump(folder) == before


def test_after_a_change_the_old_key_opens_nothing_of_the_database_and_still_its_backups(encrypted, tmp_path):
    folder, before = encrypted
    old = keys.key_of(folder)
    older_backup = next((folder / "backups").glob("*.mcb"))

    new = key_keeping.change_key(folder, START.replace(hour=11))

    assert new.id != old.id
    assert keys.key_of(folder).id == new.id
    assert not cipher.opens(folder / DATABASE_FILE, old)
    assert dump(folder) == before
    restore(older_backup, tmp_path / "second", START)
    assert dump(tmp_path / "second") == before


CHANGE = """
import sys, os
from pathlib import Path
from datetime import datetime, UTC
from desktop_app.services import key_keeping
sys.stdout.write("begin\\n"); sys.stdout.flush()
key_keeping.change_key(Path(sys.argv[1]), datetime.now(UTC))
"""


@pytest.mark.parametrize("wait", [0.0, 0.01, 0.02, 0.04, 0.06, 0.08, 0.12])
def test_a_change_that_is_killed_at_any_moment_leaves_a_centre_that_opens(encrypted, repository, wait):
    folder, before = encrypted
    command = [sys.executable, "-c", CHANGE, str(folder)]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, env=os.environ) as child:
        child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)

    assert dump(folder) == before
    assert key_keeping.change_key(folder, START).id == keys.key_id_of(folder)
    assert dump(folder) == before


@pytest.mark.parametrize("file_is_new", [False, True])
def test_between_the_rename_and_the_note_the_file_says_which_key_it_has(encrypted, file_is_new):
    folder, before = encrypted
    present, other = keys.key_of(folder), keys.new_key()
    keys.keep_key(other, folder)
    keys.note_ids(folder, *((other.id, present.id) if file_is_new else (present.id, other.id)))

    assert cipher.key_for(folder / DATABASE_FILE).raw == present.raw
    assert dump(folder) == before


def test_a_folder_brought_to_another_computer_opens_with_the_words_of_its_sheet(encrypted, tmp_path, monkeypatch):
    folder, before = encrypted
    words = " ".join(words_of(keys.key_of(folder).raw))
    monkeypatch.setenv(keys.ENV_KEYS, str(tmp_path / "new-computer"))
    with pytest.raises(EnvironmentProblem):
        dump(folder)

    with pytest.raises(UserError) as refused:
        key_keeping.take_over(folder, " ".join(words_of(bytes(32))))
    key_keeping.take_over(folder, words)

    assert refused.value.code == "key_of_another"
    assert dump(folder) == before


def test_a_folder_without_a_key_has_no_words(plain):
    for act in (key_keeping.present_key, lambda folder: key_keeping.change_key(folder, START)):
        with pytest.raises(UserError) as refused:
            act(plain[0])
        assert refused.value.code == "key_none"

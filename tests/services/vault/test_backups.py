from __future__ import annotations

import os
import resource
import signal
import sqlite3
import threading
import time
from contextlib import closing
from datetime import timedelta

import pytest

from desktop_app import keys
from desktop_app.domain.backups import file_name, made_at, to_keep
from desktop_app.errors import EnvironmentProblem, MotcuaError, UserError
from desktop_app.services.backups import FOLDER, listed
from desktop_app.services.restoring import latest_good, restore
from models import backup as files
from models.engine import Database, sqlite_url
from models.tables import Base
from tests.support.office import START, open_desk
from tests.support.people import certified


def _dump(folder):
    with open_desk(sqlite_url(folder / "motcua.db")) as opened:
        return opened.dump()


def test_a_backup_restored_on_a_second_folder_is_the_same_centre_row_for_row(sqlite_desk, tmp_path):
    sqlite_desk.accept(certified())
    made = sqlite_desk.office.backups.make()

    done = restore(made.file, tmp_path / "second", START)

    assert _dump(tmp_path / "second") == sqlite_desk.dump()
    assert (done.rows, done.head, done.kept_aside) == (made.rows, made.head, None)


def test_a_backup_taken_while_ten_receptions_a_second_run_holds_one_moment_of_them(sqlite_desk, tmp_path):
    accepted, stop = [], threading.Event()

    def work():
        while not stop.is_set():
            accepted.append(sqlite_desk.accept(certified(len(accepted) + 1)).code)
            stop.wait(0.1)

    worker = threading.Thread(target=work)
    worker.start()
    try:
        time.sleep(0.5)
        before = len(accepted)
        made = sqlite_desk.office.backups.make()
        after = len(accepted)
    finally:
        stop.set()
        worker.join()
    restore(made.file, tmp_path / "second", START)

    with open_desk(sqlite_url(tmp_path / "second" / "motcua.db")) as second:
        codes = [code for (code,) in second.rows("SELECT code FROM dossier ORDER BY code")]
        assert second.value("SELECT max(seq) FROM event") == made.head
        last = second.accept(certified(900)).code
    assert codes == accepted[: len(codes)]
    assert before <= len(codes) <= after + 1
    assert last not in codes  # the number after them, as if the copy were the centre


@pytest.fixture
def made(sqlite_desk):
    return sqlite_desk.office.backups.make()


def _refusal(file, folder):
    with pytest.raises(MotcuaError) as refused:
        restore(file, folder, START)
    return refused.value.code


def test_nothing_of_the_centre_can_be_read_in_the_file(made):
    content = made.file.read_bytes()

    assert b"SQLite format" not in content
    assert b"alembic_version" not in content


@pytest.mark.parametrize("part", [0.0, 0.001, 0.1, 0.5, 0.999])
def test_a_changed_bit_anywhere_is_refused(made, tmp_path, part):
    content = bytearray(made.file.read_bytes())
    place = int(part * len(content))
    content[place] ^= 1
    made.file.write_bytes(content)

    code = _refusal(made.file, tmp_path / "second")

    assert code == ("backup_not_one" if place == 0 else "backup_damaged")
    assert not (tmp_path / "second" / "motcua.db").exists()


def test_a_cut_file_is_refused_also_at_the_border_of_a_chunk(made, tmp_path):
    content = made.file.read_bytes()
    borders = [files.HEADER + number * (files.CHUNK + 16) for number in range(1, 3)]
    for length in (
        20,
        files.HEADER,
        files.HEADER + 3,
        *(one for one in borders if one < len(content)),
        len(content) - 1,
    ):
        made.file.write_bytes(content[:length])

        assert _refusal(made.file, tmp_path / "second") == ("backup_not_one" if length == 20 else "backup_damaged")


def test_a_file_of_something_else_and_one_that_is_not_there_are_refused(tmp_path):
    foreign = tmp_path / "photo.mcb"
    foreign.write_bytes(os.urandom(5000))

    assert _refusal(foreign, tmp_path / "second") == "backup_not_one"
    assert _refusal(tmp_path / "nothing.mcb", tmp_path / "second") == "backup_unknown"


def test_a_backup_of_another_computer_asks_for_its_key_and_opens_with_it(made, key_folder, tmp_path, monkeypatch):
    key = keys.key_of(made.file.parent.parent)
    monkeypatch.setenv(keys.ENV_KEYS, str(tmp_path / "other-keys"))

    assert _refusal(made.file, tmp_path / "second") == "key_missing"

    keys.keep_key(key, tmp_path / "second")
    assert restore(made.file, tmp_path / "second", START).head == made.head


def test_a_full_disk_keeps_the_backup_before_and_leaves_nothing_half_written(sqlite_desk, made):
    before = made.file.read_bytes()
    sqlite_desk.pass_minutes(1)
    old, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) // 2, old[1]))
    try:
        with pytest.raises(EnvironmentProblem) as refused:
            sqlite_desk.office.backups.make()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
        signal.signal(signal.SIGXFSZ, handler)

    assert refused.value.code in ("disk_full", "disk_error")
    assert made.file.read_bytes() == before
    assert [one.name for one in made.file.parent.iterdir()] == [made.file.name]
    assert not [one.name for one in made.file.parent.parent.iterdir() if "snapshot" in one.name]


def test_a_damaged_database_makes_no_backup_that_calls_itself_good(sqlite_desk):
    file = sqlite_desk.database.sqlite_file()
    with closing(sqlite3.connect(file)) as raw:
        [size] = raw.execute("PRAGMA page_size").fetchone()
        [page] = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_event_subject_kind'").fetchone() or [
            9
        ]
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite_desk.database.dispose()
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    file.write_bytes(content)

    with pytest.raises(EnvironmentProblem) as refused:
        sqlite_desk.office.backups.make()

    assert refused.value.code == "database_damaged"
    assert listed(file.parent / FOLDER) == ()


def test_restoring_over_the_present_data_keeps_them_aside(sqlite_desk, made):
    folder = made.file.parent.parent
    later = sqlite_desk.accept(certified()).code
    sqlite_desk.database.dispose()

    done = restore(made.file, folder, START)

    kept, restored = _dump(done.kept_aside), _dump(folder)
    assert later in str(kept["dossier"])
    assert later not in str(restored["dossier"])


def test_data_that_somebody_uses_are_not_replaced(sqlite_desk, made):
    sqlite_desk.accept(certified())  # the connection is open
    folder = made.file.parent.parent

    assert _refusal(made.file, folder) == "data_in_use"
    assert not list(folder.glob("kept-*"))
    assert not list(folder.glob("restore-*"))


def test_a_drill_tells_whether_the_latest_backup_is_good_and_is_due_monthly(sqlite_desk, made):
    backups = sqlite_desk.office.backups

    assert backups.drill_if_due().good
    assert backups.drill_if_due() is None
    sqlite_desk.clock.advance(timedelta(days=30))
    content = bytearray(made.file.read_bytes())
    content[-1] ^= 1
    made.file.write_bytes(content)
    bad = backups.drill_if_due()

    assert (bad.good, bad.problem) == (False, "backup_damaged")
    assert backups.state().drill == bad
    assert not list(made.file.parent.parent.glob("drill-*"))


def test_without_any_backup_there_is_nothing_to_try(sqlite_desk):
    with pytest.raises(UserError) as refused:
        sqlite_desk.office.backups.drill()

    assert refused.value.code == "backup_none"
    assert sqlite_desk.office.backups.state().too_old


def test_a_backup_warns_from_a_day_on(sqlite_desk, made):
    sqlite_desk.clock.advance(timedelta(days=1))
    assert not sqlite_desk.office.backups.state().too_old
    sqlite_desk.clock.advance(timedelta(minutes=1))
    assert sqlite_desk.office.backups.state().too_old


def test_a_second_place_gets_a_verified_copy_and_a_missing_one_is_told(sqlite_desk, tmp_path):
    good = sqlite_desk.office.backups.make(second=tmp_path / "share")
    sqlite_desk.pass_minutes(1)
    (tmp_path / "file").write_text("no folder")
    bad = sqlite_desk.office.backups.make(second=tmp_path / "file")

    assert good.copied_to.read_bytes() == good.file.read_bytes()
    assert (bad.copied_to, bad.second_problem) == (None, "backup_cannot_write")
    assert bad.file.is_file()


def test_recorded_voice_clips_are_in_the_backup(sqlite_desk, tmp_path):
    folder = sqlite_desk.database.sqlite_file().parent
    (folder / "voice").mkdir()
    (folder / "voice" / "a.wav").write_bytes(b"RIFF" * 100)
    made = sqlite_desk.office.backups.make()

    restore(made.file, tmp_path / "second", START)

    assert (tmp_path / "second" / "voice" / "a.wav").read_bytes() == b"RIFF" * 100


def test_the_latest_good_backup_is_found_behind_a_damaged_one(sqlite_desk, made):
    sqlite_desk.pass_minutes(5)
    newer = sqlite_desk.office.backups.make()
    newer.file.write_bytes(newer.file.read_bytes()[:-1])

    assert latest_good(made.file.parent.parent, START)[0] == made.file


def test_seven_days_four_weeks_and_twelve_months_are_kept():
    moments = [START - timedelta(hours=12 * number) for number in range(2 * 500)]
    second_of_today = START - timedelta(hours=1)

    kept = sorted(to_keep([*moments, second_of_today]), reverse=True)

    days = {one.date() for one in kept}
    assert {START.date() - timedelta(days=number) for number in range(7)} <= days
    assert second_of_today in kept
    assert START - timedelta(days=1) not in kept  # another one of that day is newer
    assert len({one.isocalendar()[:2] for one in kept}) >= 4
    assert len({(one.year, one.month) for one in kept}) == 12
    assert len(kept) <= 24
    assert all(made_at(file_name(one)) == one for one in kept)


def test_a_server_is_left_to_its_administrator(tmp_path, engine, desk):
    if engine == "sqlite":
        assert desk.office.backups.state().possible
        return
    with pytest.raises(EnvironmentProblem) as refused:
        desk.office.backups.make()

    assert refused.value.code == "backup_on_server"
    assert not desk.office.backups.state().possible


def test_the_counts_of_the_manifest_are_those_of_the_tables(sqlite_desk, made):
    manifest = files.read_through(made.file, keys.key_of(made.file.parent.parent))

    assert set(manifest.counts) == {*Base.metadata.tables, "alembic_version"}
    with Database(sqlite_desk.url).read() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM event").scalar() == manifest.counts["event"]

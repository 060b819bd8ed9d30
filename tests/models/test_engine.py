from __future__ import annotations

import sqlite3
import threading

import pytest
import sqlalchemy as sa

from desktop_app.errors import EnvironmentProblem
from models import engine as engine_module
from models.engine import Database, sqlite_url
from tests.support.office import START, set_up
from tests.support.people import certified


def test_a_reader_cannot_write(desk):
    with pytest.raises(EnvironmentProblem) as caught, desk.database.read() as session:
        session.execute(sa.text("DELETE FROM search_posting"))

    assert caught.value.code == "database_read_only"


def test_a_reader_sees_one_moment_while_others_accept(desk):
    with desk.beside() as other, desk.database.read() as session:
        before = session.scalar(sa.text("SELECT count(*) FROM dossier"))
        other.accept(certified())

        assert session.scalar(sa.text("SELECT count(*) FROM dossier")) == before
    assert desk.value("SELECT count(*) FROM dossier") == before + 1


def test_a_writer_that_waits_too_long_says_that_the_database_is_busy(engine, desk, monkeypatch):
    if engine == "sqlite":
        monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.1)
    else:
        quick = sa.text("SELECT set_config('lock_timeout', '100ms', true), pg_advisory_xact_lock(:key)")
        monkeypatch.setattr(engine_module, "_TAKE_WRITE_LOCK", quick)
    with desk.beside() as other, desk.database.write() as session:
        session.execute(sa.text("SELECT 1"))
        with pytest.raises(EnvironmentProblem) as caught, other.database.write() as waiting:
            waiting.execute(sa.text("SELECT 1"))

    assert caught.value.code == "database_busy"


def test_two_writers_take_turns(desk):
    order = []

    def late() -> None:
        with desk.database.write() as session:
            session.execute(sa.text("SELECT 1"))
            order.append("second")

    with desk.database.write() as session:
        session.execute(sa.text("SELECT 1"))
        thread = threading.Thread(target=late)
        thread.start()
        thread.join(0.1)
        order.append("first")
    thread.join(10)

    assert order == ["first", "second"]


@pytest.mark.postgres
def test_a_server_that_is_not_there_is_a_clear_problem(tmp_path):
    database = Database(f"postgresql://postgres@/nobody?host={tmp_path}")

    with pytest.raises(EnvironmentProblem) as caught, database.read():
        pass

    assert caught.value.code == "database_unreachable"
    database.dispose()


@pytest.mark.parametrize("share", [r"\\server\share\motcua.db", "//server/share/motcua.db"])
def test_a_database_on_a_network_share_is_refused(share):
    with pytest.raises(EnvironmentProblem) as caught:
        sqlite_url(share)

    assert caught.value.code == "database_on_network"


def test_a_folder_may_have_any_name_an_officer_gives_it(tmp_path):
    folder = tmp_path / "Hồ sơ 100% #1 của Ủy ban"
    folder.mkdir()

    set_up(sqlite_url(folder / "một cửa.db"))

    assert (folder / "một cửa.db").stat().st_size > 0


def test_a_path_that_is_a_folder_or_lies_under_a_file_is_a_clear_problem(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "file" / "motcua.db", tmp_path / "missing" / "motcua.db"):
        database = Database(sqlite_url(path))
        with pytest.raises(EnvironmentProblem) as caught:
            database.tables()

        assert caught.value.code == "database_cannot_open"
        database.dispose()


def test_a_damaged_file_is_a_clear_problem(sqlite_desk, tmp_path):
    sqlite_desk.database.dispose()
    file = tmp_path / "motcua.db"
    raw = bytearray(file.read_bytes())
    raw[4096:] = b"\xff" * (len(raw) - 4096)
    file.write_bytes(bytes(raw))

    with pytest.raises(EnvironmentProblem) as caught:
        sqlite_desk.accept(certified())

    assert caught.value.code == "database_damaged"


def test_a_full_disk_stops_the_acceptance_and_loses_nothing(sqlite_desk, monkeypatch):
    sqlite_desk.accept(certified(1))
    pages = sqlite_desk.value("PRAGMA page_count")
    sqlite_desk.database.dispose()
    # SQLite answers a database at its largest size with the same code as a full disk.
    monkeypatch.setattr(engine_module, "_PRAGMAS", (*engine_module._PRAGMAS, f"max_page_count={pages}"))

    refused = []
    for number in range(2, 40):
        before = sqlite_desk.counts()
        try:
            sqlite_desk.accept(certified(number))
        except EnvironmentProblem as problem:
            refused.append(problem.code)
            assert sqlite_desk.counts() == before

    assert refused
    assert set(refused) == {"disk_full"}


def test_a_read_only_database_stops_the_acceptance_and_changes_nothing(sqlite_desk, monkeypatch):
    before = sqlite_desk.counts()
    sqlite_desk.database.dispose()
    monkeypatch.setattr(engine_module, "_PRAGMAS", ("busy_timeout=100", "query_only=ON"))

    with pytest.raises(EnvironmentProblem) as caught:
        sqlite_desk.accept(certified())

    assert caught.value.code == "database_read_only"
    assert sqlite_desk.counts() == before


def test_what_was_accepted_is_on_the_disk_at_once(sqlite_desk, tmp_path):
    result = sqlite_desk.accept(certified())

    connection = sqlite3.connect(f"file:{tmp_path / 'motcua.db'}?mode=ro", uri=True)
    codes = connection.execute("SELECT code FROM dossier").fetchall()
    connection.close()

    assert codes == [(result.code,)]
    with sqlite_desk.database.write() as session:
        assert session.scalar(sa.text("PRAGMA synchronous")) == 2
        assert session.scalar(sa.text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(sa.text("PRAGMA foreign_keys")) == 1
    assert sqlite_desk.clock.now() == START

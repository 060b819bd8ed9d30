from __future__ import annotations

import multiprocessing
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.config import Config
from alembic.script import ScriptDirectory

from desktop_app.errors import EnvironmentProblem
from models import migrations, upgrade
from models.engine import Database, sqlite_url
from models.tables import Base
from models.upgrade import current_revision, ensure_schema, run_alembic
from tests.support.office import OFFICER, START, Desk, empty_database
from tests.support.people import appointment, certified


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return ScriptDirectory.from_config(config)


def _set_revision(desk: Desk, revision: str) -> None:
    with desk.database.write() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def _schema(database: Database) -> dict[str, object]:
    """Everything a reflection tells about the tables, with the names of constraints and indexes."""
    found: dict[str, object] = {}
    with database.read() as session:
        inspector = sa.inspect(session.connection())
        for table in inspector.get_table_names():
            if table == "alembic_version":
                continue
            found[table] = {
                "columns": [
                    (one["name"], str(one["type"]), one["nullable"], one.get("default"))
                    for one in inspector.get_columns(table)
                ],
                "key": (
                    inspector.get_pk_constraint(table)["name"],
                    inspector.get_pk_constraint(table)["constrained_columns"],
                ),
                "indexes": sorted(
                    (one["name"], tuple(one["column_names"]), bool(one["unique"]))
                    for one in inspector.get_indexes(table)
                ),
                "unique": sorted(
                    (one["name"], tuple(one["column_names"])) for one in inspector.get_unique_constraints(table)
                ),
                "foreign": sorted(
                    (
                        one["name"],
                        tuple(one["constrained_columns"]),
                        one["referred_table"],
                        tuple(one["referred_columns"]),
                    )
                    for one in inspector.get_foreign_keys(table)
                ),
                "checks": sorted(one["name"] for one in inspector.get_check_constraints(table)),
            }
    return found


def test_head_is_the_newest_revision_and_every_revision_is_known():
    scripts = _scripts()

    assert scripts.get_heads() == [migrations.HEAD]
    assert tuple(reversed([one.revision for one in scripts.walk_revisions()])) == migrations.KNOWN


def test_an_empty_database_gets_the_whole_schema(empty_url):
    database = Database(empty_url)

    assert ensure_schema(database, START) is None

    assert current_revision(database) == migrations.HEAD
    assert database.tables() == set(Base.metadata.tables) | {"alembic_version"}
    assert ensure_schema(database, START) is None
    database.dispose()


def test_the_migrations_give_the_same_schema_as_the_models(engine, empty_url, tmp_path):
    migrated = Database(empty_url)
    ensure_schema(migrated, START)
    (tmp_path / "models").mkdir()

    with empty_database(engine, tmp_path / "models") as url:
        from_models = Database(url)
        with from_models.connect_for_upgrade() as connection:
            Base.metadata.create_all(connection)
        expected, found = _schema(from_models), _schema(migrated)
        from_models.dispose()
    migrated.dispose()

    assert found == expected


def test_every_revision_goes_down_and_up_again_with_data(desk):
    desk.accept(certified())

    for revision in reversed(list(_scripts().walk_revisions())):
        run_alembic(desk.database, revision.down_revision or "base", down=True)
        assert current_revision(desk.database) == revision.down_revision
        run_alembic(desk.database, revision.revision)
        assert current_revision(desk.database) == revision.revision
    assert desk.database.tables() == set(Base.metadata.tables) | {"alembic_version"}


def test_dossiers_of_an_older_schema_have_their_life_drawn_from_the_log(desk):
    made = desk.accept(appointment(1))
    desk.office.processing.start(OFFICER, made.dossier_id)
    desk.accept(certified(2))
    before = desk.dump("dossier", "fee_line", "search_posting", "print_job")
    run_alembic(desk.database, "20261122_0001", down=True)
    with desk.database.read() as session:
        columns = sa.inspect(session.connection()).get_columns("dossier")
    assert "life" not in {column["name"] for column in columns}

    ensure_schema(desk.database, START)

    assert desk.dump("dossier", "fee_line", "search_posting", "print_job") == before
    desk.office.processing.finish(OFFICER, made.dossier_id)


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(desk):
    desk.accept(certified())
    _set_revision(desk, "20991231_0001")
    before = desk.dump()

    with pytest.raises(EnvironmentProblem) as caught:
        ensure_schema(desk.database, START)

    assert caught.value.code == "database_newer"
    assert desk.dump() == before


def test_somebody_elses_database_is_refused(empty_url):
    database = Database(empty_url)
    with database.connect_for_upgrade() as connection:
        connection.exec_driver_sql("CREATE TABLE song (title TEXT)")

    with pytest.raises(EnvironmentProblem) as caught:
        ensure_schema(database, START)

    assert caught.value.code == "database_not_ours"
    assert database.tables() == {"song"}
    database.dispose()


@pytest.mark.parametrize("content", [b"%PDF-1.7 " * 500, b"x", b"SQLite format 3\x00" + b"\x07" * 4080])
def test_a_file_that_is_no_database_is_refused_and_left_untouched(tmp_path, content):
    file = tmp_path / "motcua.db"
    file.write_bytes(content)
    database = Database(sqlite_url(file))

    with pytest.raises(EnvironmentProblem) as caught:
        ensure_schema(database, START)
    database.dispose()

    assert caught.value.code in ("database_not_one", "database_damaged")
    assert file.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["motcua.db"]


OLDER = "20260101_0000"


def _pretend_older(desk: Desk, monkeypatch: pytest.MonkeyPatch, migrate: object) -> None:
    """The database claims an older revision that this program knows; ``migrate`` is what brings it to head."""
    _set_revision(desk, OLDER)
    monkeypatch.setattr(migrations, "KNOWN", (OLDER, migrations.HEAD))
    monkeypatch.setattr(upgrade, "run_alembic", migrate)


def _to_head(database: Database, _target: str) -> None:
    with database.write() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = :head"), {"head": migrations.HEAD})


def test_a_backup_is_taken_before_a_migration_and_is_a_whole_database(sqlite_desk, monkeypatch):
    result = sqlite_desk.accept(certified())
    _pretend_older(sqlite_desk, monkeypatch, _to_head)

    backup = ensure_schema(sqlite_desk.database, START)

    connection = sqlite3.connect(backup)
    assert connection.execute("SELECT code FROM dossier").fetchall() == [(result.code,)]
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(OLDER,)]
    connection.close()
    assert current_revision(sqlite_desk.database) == migrations.HEAD


def test_the_last_three_backups_are_kept_and_never_the_new_one_thrown_away(sqlite_desk, monkeypatch, tmp_path):
    made = []
    for hour in range(5):
        _pretend_older(sqlite_desk, monkeypatch, _to_head)
        made.append(ensure_schema(sqlite_desk.database, START + timedelta(hours=hour)))
    folder = tmp_path / "backups"

    assert sorted(folder.iterdir()) == made[-3:]

    _pretend_older(sqlite_desk, monkeypatch, _to_head)
    earlier = ensure_schema(sqlite_desk.database, START - timedelta(days=900))  # the clock was wrong

    assert earlier.exists()
    assert len(list(folder.iterdir())) == 3


def test_a_server_is_migrated_without_a_file_beside_it(desk, engine, monkeypatch):
    _pretend_older(desk, monkeypatch, _to_head)

    backup = ensure_schema(desk.database, START)

    assert (backup is None) == (engine == "postgres")


def test_without_room_for_a_backup_nothing_is_migrated(sqlite_desk, monkeypatch):
    _pretend_older(sqlite_desk, monkeypatch, _to_head)
    monkeypatch.setattr(upgrade.shutil, "disk_usage", lambda _path: type("Usage", (), {"free": 1000})())

    with pytest.raises(EnvironmentProblem) as caught:
        ensure_schema(sqlite_desk.database, START)

    assert caught.value.code == "disk_full"
    assert current_revision(sqlite_desk.database) == OLDER


def test_where_no_backup_can_be_written_nothing_is_migrated(sqlite_desk, monkeypatch, tmp_path):
    (tmp_path / "backups").write_bytes(b"a file where the folder should be")
    _pretend_older(sqlite_desk, monkeypatch, _to_head)

    with pytest.raises(EnvironmentProblem) as caught:
        ensure_schema(sqlite_desk.database, START)

    assert caught.value.code == "database_read_only"
    assert current_revision(sqlite_desk.database) == OLDER


def test_a_disk_that_fills_up_during_the_backup_is_a_clear_problem(tmp_path, repository):
    script = """
import resource, signal, sys
from pathlib import Path
from models import migrations, upgrade
from models.engine import Database, sqlite_url
from desktop_app.errors import EnvironmentProblem
from tests.support.office import START, set_up
import sqlalchemy as sa
folder = Path(sys.argv[1])
url = sqlite_url(folder / "motcua.db")
set_up(url)
database = Database(url)
with database.write() as session:
    session.execute(sa.text("UPDATE alembic_version SET version_num = 'old'"))
migrations.KNOWN = ("old", migrations.HEAD)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    upgrade.ensure_schema(database, START)
except EnvironmentProblem as problem:
    print(problem.code, sorted(path.name for path in (folder / "backups").iterdir()))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=repository, capture_output=True, text=True, check=True
    )

    assert done.stdout.split(" ", 1)[0] in ("disk_full", "disk_error"), done.stdout
    assert done.stdout.rstrip().endswith("[]")


def test_a_migration_that_fails_leaves_the_database_as_it_was(engine, desk, monkeypatch):
    desk.accept(certified())
    before = desk.dump()

    def broken(connection: sa.Connection) -> None:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.exec_driver_sql("DELETE FROM search_posting")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'half'")
        raise RuntimeError("in the middle")

    def migrate(database: Database, _target: str) -> None:
        with database.connect_for_upgrade() as connection:
            broken(connection)

    _pretend_older(desk, monkeypatch, migrate)
    with pytest.raises(RuntimeError):
        ensure_schema(desk.database, START)

    assert "half" not in desk.database.tables()
    assert current_revision(desk.database) == OLDER
    assert desk.dump() == before


def test_a_migration_whose_result_breaks_a_reference_is_not_kept(sqlite_desk, monkeypatch):
    from alembic import command

    sqlite_desk.accept(certified())

    def breaks(config: Config, _target: str) -> None:
        config.attributes["connection"].exec_driver_sql("DELETE FROM person")

    monkeypatch.setattr(command, "upgrade", breaks)
    with pytest.raises(EnvironmentProblem) as caught:
        run_alembic(sqlite_desk.database, "head")

    assert caught.value.code == "database_damaged"
    assert sqlite_desk.value("SELECT count(*) FROM person") == 1


def _start(urls: list[str], gate: object, results: object) -> None:
    for url in urls:
        database = Database(url)
        gate.wait(60)
        try:
            ensure_schema(database, START)
            results.put(current_revision(database))
        except BaseException as error:
            results.put(repr(error))
        finally:
            database.dispose()


def test_processes_that_start_on_an_empty_folder_at_once_all_succeed(engine, empty_url, tmp_path):
    urls = [empty_url]
    if engine == "sqlite":  # cheap, so several times: each of the races that were found came up in a tenth of the runs
        urls += [sqlite_url(tmp_path / f"{number}.db") for number in range(10)]
    context = multiprocessing.get_context("spawn")
    gate, results = context.Barrier(3), context.Queue()
    processes = [context.Process(target=_start, args=(urls, gate, results)) for _ in range(3)]
    for process in processes:
        process.start()
    answers = [results.get(timeout=60) for _ in range(3 * len(urls))]
    for process in processes:
        process.join(30)

    assert set(answers) == {migrations.HEAD}
    database = Database(empty_url)
    assert database.tables() == set(Base.metadata.tables) | {"alembic_version"}
    database.dispose()

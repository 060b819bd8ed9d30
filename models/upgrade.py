"""Bring a database to this program's schema: refuse a newer one, back up, migrate in one transaction, check."""

from __future__ import annotations

import errno
import shutil
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from desktop_app.errors import EnvironmentProblem
from models import cipher, migrations
from models.engine import Database, known_problems, raw_connection

KEPT_BACKUPS = 3
FREE_SPACE_FACTOR = 2
"""A migration may rewrite every table, and its backup is a second copy."""


def ensure_schema(database: Database, now: datetime) -> Path | None:
    """Migrate if needed; returns the backup made before a migration, or None.

    Raises ``EnvironmentProblem``: ``database_newer``, ``database_not_ours``, ``disk_full`` and whatever the
    machine refuses. A failed migration leaves the database as it was.
    """
    _check_file(database)
    revision = current_revision(database)
    if revision == migrations.HEAD:  # asked first: it is so at every start but one in a year
        return None
    if revision is None:
        if not database.tables():
            run_alembic(database, "head")
            return None
        revision = current_revision(database)  # another first start may have ended between the two questions
        if revision == migrations.HEAD:
            return None
    if revision not in migrations.KNOWN:
        raise EnvironmentProblem("database_newer" if revision else "database_not_ours")
    backup = back_up(database, now)
    run_alembic(database, "head")
    return backup


def has_schema(database: Database) -> bool:
    """Whether this program's tables are there. Nothing is written; False: no table at all, or no file.

    Raises ``EnvironmentProblem``: ``database_older`` (``ensure_schema`` would migrate it), ``database_newer``,
    ``database_not_ours`` and whatever the machine refuses.
    """
    if not _check_file(database):
        return False
    revision = current_revision(database)
    if revision == migrations.HEAD:
        return True
    if revision is None:
        with database.read() as session:
            if not sa.inspect(session.connection()).get_table_names():
                return False
        raise EnvironmentProblem("database_not_ours")
    raise EnvironmentProblem("database_older" if revision in migrations.KNOWN else "database_newer")


def _check_file(database: Database) -> bool:
    """Refuse a file that is no database; SQLite itself takes a very short one for empty and would write over it.

    False: there is no file, or nothing in it.
    """
    file = database.sqlite_file()
    if file is None:
        return True
    if not file.is_file():
        return False
    try:
        start = cipher.start_of(file)
    except OSError as error:
        raise EnvironmentProblem("database_cannot_open") from error
    if start and start != cipher.SQLITE_HEADER and cipher.key_for(file) is None:
        raise EnvironmentProblem("database_not_one")
    return bool(start)


def current_revision(database: Database) -> str | None:
    """The schema revision written in the database by one SELECT, None when it is not one of ours."""
    try:
        with database.read() as session:
            revision = session.scalar(sa.text("SELECT version_num FROM alembic_version"))
    except sa.exc.DBAPIError:  # no such table; what the machine refuses has become an EnvironmentProblem by now
        return None
    return None if revision is None else str(revision)


def back_up(database: Database, now: datetime) -> Path | None:
    """Copy the SQLite file by the online backup API beside it; the last three are kept. None on a server."""
    source = database.sqlite_file()
    if source is None:
        return None
    if shutil.disk_usage(source.parent).free < source.stat().st_size * FREE_SPACE_FACTOR:
        raise EnvironmentProblem("disk_full")
    folder = source.parent / "backups"
    target = folder / f"before-upgrade-{now:%Y%m%d-%H%M%S}.db"
    unfinished = target.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        with (
            known_problems(),
            closing(raw_connection(source)) as origin,
            closing(raw_connection(unfinished, like=source)) as copy,
        ):
            origin.backup(copy)
        unfinished.replace(target)  # a backup under its own name is always a whole one
    except OSError as error:
        raise EnvironmentProblem("disk_full" if error.errno == errno.ENOSPC else "database_read_only") from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    # The new one stays even where a wrong clock gave the others later names.
    others = sorted(path for path in folder.glob("before-upgrade-*.db") if path != target)
    for old in others[: max(0, len(others) - KEPT_BACKUPS + 1)]:
        old.unlink()
    return target


def run_alembic(database: Database, target: str, *, down: bool = False) -> None:
    """Move the schema to ``target`` in one transaction, then check foreign keys and integrity inside it.

    On the way to the head the projections are drawn again from the event log where a revision asks for it
    (``migrations.REDRAWN``: columns no SQL can fill).
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    with database.connect_for_upgrade() as connection:
        config.attributes["connection"] = connection
        filled = sa.inspect(connection).has_table("alembic_version")
        before = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() if filled else None
        if down:
            command.downgrade(config, target)
        else:
            command.upgrade(config, target)
        if target == "head" and before is not None and migrations.needs_redraw(str(before)):
            _redraw(connection)
        if target == "head" and before is not None and migrations.needs_seal(str(before)):
            _seal(connection)
        if database.is_sqlite:
            _check(connection)


def _redraw(connection: sa.Connection) -> None:
    from sqlalchemy.orm import Session

    from models.event_log import rebuild_projections

    with Session(connection, expire_on_commit=False) as session:
        rebuild_projections(session)
        session.flush()


def _seal(connection: sa.Connection) -> None:
    from sqlalchemy.orm import Session

    from models import chain

    with Session(connection, expire_on_commit=False) as session:
        chain.seal(session)
        session.flush()


def _check(connection: sa.Connection) -> None:
    """Raise inside the transaction, so that a damaged result is never committed."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    state = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
    if broken or state != "ok":
        raise EnvironmentProblem("database_damaged")

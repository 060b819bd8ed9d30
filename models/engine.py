"""Engines, transactions and drivers: the only module that knows which database stands behind the models.

SQLite: two engines on one file. The write engine opens every transaction with ``BEGIN IMMEDIATE`` (so that
read-then-write is atomic between processes) and syncs each commit to the disk; the read engine cannot write.
A file in a folder that has a key is encrypted by SQLCipher, whose driver has the same interface as ``sqlite3``
(``models.cipher``).
PostgreSQL: a write transaction first takes one advisory lock, which gives the same meaning (one writer at a time, the
event sequence is the commit order); readers never wait.
"""

from __future__ import annotations

import socket
import sqlite3
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop_app.errors import EnvironmentProblem
from models import chain, cipher
from models.turn import Line

WRITE_LOCK = 0x6D_63  # any constant of our own: "mc"
BUSY_SECONDS = 10
"""How long a writer waits for another one before it says ``database_busy``, on both engines."""

LINE_SUFFIX = "-turn"
"""Beside the database, as SQLite's own ``-wal`` and ``-shm``: where writers stand in line (``models.turn``)."""

_PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", f"busy_timeout={BUSY_SECONDS * 1000}")

_TAKE_WRITE_LOCK = sa.text(f"SELECT set_config('lock_timeout', '{BUSY_SECONDS}s', true), pg_advisory_xact_lock(:key)")
_ONE_VIEW = sa.text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

_SQLITE_CODES = {
    5: "database_busy",
    6: "database_busy",
    8: "database_read_only",
    10: "disk_error",
    11: "database_damaged",
    13: "disk_full",
    14: "database_cannot_open",
    15: "database_busy",
    26: "database_not_one",
}
"""Primary result codes of SQLite that speak of the machine, not of us (sqlite.org/rescode)."""


def sqlite_url(path: Path) -> str:
    """URL of a database file; network paths are refused, as SQLite's locks cannot be trusted there."""
    text = str(path)
    if text.startswith(("\\\\", "//")):
        raise EnvironmentProblem("database_on_network")
    return f"sqlite:///{path}"


class Database:
    """A database at ``url`` (``sqlite:///…`` or ``postgresql://…``). Thread-safe; sessions are not shared."""

    def __init__(self, url: str) -> None:
        self.url = _with_driver(url)
        self.is_sqlite = self.url.startswith("sqlite")
        self._denied: frozenset[str] = frozenset()
        file = self.sqlite_file()
        self._line = None if file is None else Line(file.with_name(f"{file.name}{LINE_SUFFIX}"))
        self._writer = self._make_engine(write=True)
        self._reader = self._make_engine(write=False) if self.is_sqlite else self._writer

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One write transaction: durable when the block ends, gone when it raises."""
        with (
            known_problems(),
            self._turn(),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            if not self.is_sqlite:
                session.execute(_TAKE_WRITE_LOCK, {"key": WRITE_LOCK})
            yield session
            chain.seal_what_is_left(session)

    def _turn(self) -> AbstractContextManager[None]:
        """On a server the advisory lock is the line."""
        return nullcontext() if self._line is None else self._line.turn(BUSY_SECONDS)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent view; never waits for a writer, and cannot write."""
        with known_problems(), Session(self._reader, expire_on_commit=False) as session, session.begin():
            if not self.is_sqlite:  # as on SQLite: every statement of the block sees the same moment
                session.execute(_ONE_VIEW)
            yield session

    def reading_connection(self) -> sa.Connection:
        """A connection of one's own for looking at many moments, one after the other; the caller closes it."""
        with known_problems():
            return self._reader.connect()

    def keep_in_memory(self, session: Session, megabytes: int) -> None:
        """So much of a SQLite file stays in this session's connection: what years of rows touch is not read again."""
        if self.is_sqlite:
            session.connection().exec_driver_sql(f"PRAGMA cache_size=-{megabytes * 1024}")

    @contextmanager
    def connect_for_upgrade(self) -> Iterator[sa.Connection]:
        """One exclusive transaction without foreign-key actions, for migrations alone.

        A batch rebuild with foreign keys on would delete child rows, and the pragma is ignored inside a
        transaction: so it is switched off first, on a connection of its own.
        """
        with known_problems():
            if not self.is_sqlite:
                with self._writer.begin() as connection:
                    connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITE_LOCK})
                    yield connection
                return
            engine = self._make_engine(write=True, foreign_keys=False)
            try:
                with engine.begin() as connection:
                    yield connection
            finally:
                engine.dispose()

    def tables(self) -> set[str]:
        """Names of the tables that are there."""
        with known_problems(), self._writer.connect() as connection:
            return set(sa.inspect(connection).get_table_names())

    def sqlite_file(self) -> Path | None:
        """The database file, or None on a server."""
        return Path(self.url.removeprefix("sqlite:///")) if self.is_sqlite else None

    def deny(self, names: frozenset[str]) -> None:
        """From here on SQLite refuses these tables, and columns ("dossier.owner_id_number"), to every connection of
        this object, whatever is asked of it. A server is not asked: there it needs a role with grants of its own."""
        self._denied = names
        self.dispose()

    def dispose(self) -> None:
        self._writer.dispose()
        self._reader.dispose()

    def _make_engine(self, *, write: bool, foreign_keys: bool = True) -> sa.Engine:
        if not self.is_sqlite:
            return sa.create_engine(self.url, pool_size=8, max_overflow=8, pool_pre_ping=True, hide_parameters=True)
        file = self.sqlite_file()
        key = None if file is None else cipher.key_for(file)
        if file is None or key is None:
            arguments = {"timeout": BUSY_SECONDS, "check_same_thread": False}
            engine = sa.create_engine(self.url, connect_args=arguments, hide_parameters=True)
        else:
            opening = cipher.Opening(file, key, BUSY_SECONDS)
            engine = sa.create_engine(self.url, module=opening.driver, creator=opening, hide_parameters=True)

        @event.listens_for(engine, "connect")
        def _setup(dbapi: Any, _record: object) -> None:
            dbapi.isolation_level = None  # pysqlite must not open transactions by itself
            for pragma in _PRAGMAS:
                _run_pragma(dbapi, pragma)
            dbapi.execute("PRAGMA synchronous=FULL" if write else "PRAGMA query_only=ON")
            if not foreign_keys:
                dbapi.execute("PRAGMA foreign_keys=OFF")
            elif self._denied:
                dbapi.set_authorizer(_Denying(self._denied))

        @event.listens_for(engine, "begin")
        def _begin(connection: sa.Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

        return engine


_TOUCHES_ROWS = (sqlite3.SQLITE_READ, sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)


class _Denying:
    """SQLite asks it about every table and column while it prepares a statement (sqlite.org/c3ref/set_authorizer)."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def __call__(self, action: int, table: str | None, column: str | None, *_: object) -> int:
        denied = table in self._names or f"{table}.{column}" in self._names
        return sqlite3.SQLITE_DENY if denied and action in _TOUCHES_ROWS else sqlite3.SQLITE_OK


def raw_connection(file: Path, *, like: Path | None = None, wait: bool = True) -> Any:
    """A connection of the driver itself (autocommit), for copying and examining a file. The caller closes it.

    ``like``: the file whose kind decides how a new one is made. Call it inside ``known_problems``.
    """
    timeout = BUSY_SECONDS if wait else 0
    key = cipher.key_for(like or file)
    if key is None:
        return sqlite3.connect(file, timeout=timeout, isolation_level=None, check_same_thread=False)
    connection = cipher.Opening(file, key, timeout)()
    connection.isolation_level = None
    return connection


def _run_pragma(dbapi: Any, pragma: str) -> None:
    """Run one pragma, waiting for another process.

    Switching a new file to WAL answers "locked" at once, whatever the busy timeout is, while another first start
    does the same.
    """
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            dbapi.execute(f"PRAGMA {pragma}")
        except cipher.driver_errors() as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            return


def _with_driver(url: str) -> str:
    """The one driver we ship for PostgreSQL, whatever short form was given."""
    for prefix in ("postgresql://", "postgres://"):
        if url.startswith(prefix):
            parsed = sa.make_url("postgresql+pg8000://" + url.removeprefix(prefix))
            folder = parsed.query.get("host")
            if isinstance(folder, str) and folder.startswith("/"):  # libpq's way to name a socket
                parsed = parsed.difference_update_query(["host"]).update_query_dict(
                    {"unix_sock": f"{folder}/.s.PGSQL.5432"}
                )
            return parsed.render_as_string(hide_password=False)
    return url


@contextmanager
def known_problems() -> Iterator[None]:
    """Turn what the machine refuses into an ``EnvironmentProblem``; anything else stays a bug."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        code = environment_code(error)
        if code is None:
            raise
        raise EnvironmentProblem(code) from error
    except cipher.driver_errors() as error:  # raised while a connection is being set up, before SQLAlchemy wraps it
        raise EnvironmentProblem(_SQLITE_CODES.get(error.sqlite_errorcode & 0xFF, "disk_error")) from error
    except (ConnectionError, TimeoutError, socket.gaierror) as error:
        raise EnvironmentProblem("database_unreachable") from error


def environment_code(error: sa.exc.DBAPIError) -> str | None:
    """Code of the machine's refusal behind a database error, or None when the statement itself is wrong."""
    sqlite_code = getattr(error.orig, "sqlite_errorcode", None)
    if sqlite_code is not None:
        return _SQLITE_CODES.get(sqlite_code & 0xFF)
    if isinstance(error, sa.exc.InterfaceError) or error.connection_invalidated:
        return "database_unreachable"
    detail = error.orig.args[0] if error.orig is not None and error.orig.args else None
    state = detail.get("C", "") if isinstance(detail, dict) else ""
    if state.startswith(("08", "57P", "28", "3D")):
        return "database_unreachable"
    if state.startswith("53"):
        return "disk_full"
    if state == "55P03":  # lock_not_available: another writer holds the lock for too long
        return "database_busy"
    return "database_read_only" if state == "25006" else None

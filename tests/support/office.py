"""A sample centre on both engines, opened for one test: copied from a template that is migrated and set up once."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from desktop_app.clock import VIETNAM, ManualClock
from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted
from desktop_app.domain.events import Actor
from desktop_app.domain.office_records import Record
from desktop_app.services.office import OfficeServices
from desktop_app.services.setup import sample_records, write_centre
from models.engine import Database, sqlite_url
from models.tables import Base
from models.upgrade import ensure_schema
from tests.support.postgres import postgres_server

START = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)
"""A Thursday, twenty to ten: a no-wait day, inside a session."""
KEPT_TABLES = ("alembic_version", *(table.name for table in Base.metadata.sorted_tables))
OFFICER = Actor("vi-du", "quay-3")
COLLEAGUE = Actor("van-mau", "quay-1")
AT_ANOTHER_COUNTER = Actor("vi-du", "quay-1")
"""Whoever may change the settings, at another counter."""


@dataclass(slots=True)
class Desk:
    """One open centre with the clock that it lives by."""

    office: OfficeServices
    clock: ManualClock
    url: str

    @property
    def database(self) -> Database:
        return self.office.database

    def accept(self, command: AcceptDossier, actor: Actor = OFFICER) -> DossierAccepted:
        return self.office.reception.accept(actor, command)

    def at(self, day: int, hour: int, minute: int = 0, second: int = 0, *, month: int = 11, year: int = 2026) -> None:
        """Put the clock on a Vietnamese time."""
        self.clock.set_wall(datetime(year, month, day, hour, minute, second, tzinfo=VIETNAM))

    def pass_minutes(self, minutes: float) -> None:
        self.clock.advance(timedelta(minutes=minutes))

    def rows(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        with self.database.read() as session:
            return [tuple(row) for row in session.execute(sa.text(sql), values)]

    def value(self, sql: str, **values: Any) -> Any:
        [[found]] = self.rows(sql, **values)
        return found

    def counts(self) -> dict[str, int]:
        """Number of rows of every table, and the value of every counter: equal before and after a refusal."""
        parts = [f"SELECT '{name}', count(*) FROM {name}" for name in Base.metadata.tables]
        return dict(self.rows(" UNION ALL ".join([*parts, "SELECT 'sequence:' || name, value FROM sequence"])))

    def dump(self, *tables: str) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of some tables (default: all), in the order of their keys."""
        found = {}
        with self.database.read() as session:
            for name in tables or tuple(Base.metadata.tables):
                table = Base.metadata.tables[name]
                found[name] = [tuple(row) for row in session.execute(sa.select(table).order_by(*table.primary_key))]
        return found

    @contextmanager
    def beside(self) -> Iterator[Desk]:
        """The same centre opened a second time, as another process of the program does."""
        database = Database(self.url)
        try:
            yield Desk(OfficeServices(database, self.clock), self.clock, self.url)
        finally:
            database.dispose()


@contextmanager
def open_desk(url: str) -> Iterator[Desk]:
    database = Database(url)
    clock = ManualClock(START)
    try:
        yield Desk(OfficeServices(database, clock), clock, url)
    finally:
        database.dispose()


def set_up(url: str, records: tuple[Record, ...] = ()) -> None:
    """Migrate and set up the sample centre, or a centre of these records."""
    with open_desk(url) as desk:
        ensure_schema(desk.database, desk.clock.now())
        write_centre(desk.office, records or sample_records(), desk.clock.now())


@cache
def sqlite_template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="mc-template-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    set_up(sqlite_url(folder / "motcua.db"))
    return folder / "motcua.db"


@cache
def postgres_centre() -> str:
    """Name of the one database that holds the sample centre."""
    server = postgres_server()
    name = server.create()
    set_up(server.url(name))
    server.remember(name, KEPT_TABLES)
    return name


def sqlite_copy(folder: Path) -> str:
    """URL of a fresh sample centre in ``folder``."""
    target = folder / "motcua.db"
    shutil.copyfile(sqlite_template(), target)
    return sqlite_url(target)


ENGINES = [pytest.param("sqlite"), pytest.param("postgres", marks=pytest.mark.postgres)]


@contextmanager
def sample_centre(engine: str, folder: Path) -> Iterator[Desk]:
    """A sample centre of one's own on ``engine``."""
    if engine == "sqlite":
        with open_desk(sqlite_copy(folder)) as desk:
            yield desk
        return
    name = postgres_centre()
    postgres_server().put_back(name, KEPT_TABLES)
    with open_desk(postgres_server().url(name)) as desk:
        yield desk


@contextmanager
def empty_database(engine: str, folder: Path) -> Iterator[str]:
    """URL of a database without tables."""
    if engine == "sqlite":
        yield sqlite_url(folder / "motcua.db")
        return
    with postgres_server().database() as url:
        yield url


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine's name; a test that takes it runs on both."""
    return str(request.param)


@pytest.fixture
def desk(engine: str, tmp_path: Path) -> Iterator[Desk]:
    """A sample centre on a manual clock, on both engines."""
    with sample_centre(engine, tmp_path) as opened:
        yield opened


@pytest.fixture
def office(desk: Desk) -> OfficeServices:
    """The services of the same centre."""
    return desk.office


@pytest.fixture
def sqlite_desk(tmp_path: Path) -> Iterator[Desk]:
    """A sample centre on SQLite alone, for what concerns a file."""
    with sample_centre("sqlite", tmp_path) as opened:
        yield opened


@pytest.fixture
def empty_url(engine: str, tmp_path: Path) -> Iterator[str]:
    """A database without tables, on both engines."""
    with empty_database(engine, tmp_path) as url:
        yield url

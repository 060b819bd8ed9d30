"""The floor of building a centre: its rows inserted by plain sqlite3 into the same tables without keys or indexes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop_app.bench.measure import timed
from models.engine import raw_connection

AT_ONCE = 5_000
"""Rows of one ``executemany``; a transaction for each table."""
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"


def raw_inserts(file: Path, beside: Path) -> float:
    """Seconds of the inserts and commits alone; what is written into ``beside`` is removed again.

    The same pragmas as a centre's writer, whose commits are durable.
    """
    try:
        with closing(raw_connection(file)) as source:
            with closing(sqlite3.connect(beside, isolation_level=None)) as raw:
                raw.execute("PRAGMA journal_mode=WAL")
                raw.execute("PRAGMA synchronous=FULL")
                return sum(_table(source, raw, name) for (name,) in source.execute(_TABLES).fetchall())
    finally:
        for name in (beside.name, f"{beside.name}-wal", f"{beside.name}-shm"):
            beside.with_name(name).unlink(missing_ok=True)


def _table(source: Any, raw: sqlite3.Connection, name: str) -> float:
    rows = source.execute(f'SELECT * FROM "{name}"')
    columns = [column[0] for column in rows.description]
    raw.execute(f'CREATE TABLE "{name}" ({", ".join(columns)})')
    insert = f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(columns))})'
    spent = timed(_Run(raw, "BEGIN IMMEDIATE"))
    while some := rows.fetchmany(AT_ONCE):
        spent += timed(_Many(raw, insert, some))
    return spent + timed(_Run(raw, "COMMIT"))


class _Run:
    def __init__(self, raw: sqlite3.Connection, statement: str) -> None:
        self._raw = raw
        self._statement = statement

    def __call__(self) -> None:
        self._raw.execute(self._statement)


class _Many(_Run):
    def __init__(self, raw: sqlite3.Connection, statement: str, rows: list[tuple[object, ...]]) -> None:
        super().__init__(raw, statement)
        self._rows = rows

    def __call__(self) -> None:
        self._raw.executemany(self._statement, self._rows)

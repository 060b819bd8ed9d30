"""What a step of the hall costs without the program: the same statements, by plain ``sqlite3``, synced to the disk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from models.engine import BUSY_SECONDS, Database


@dataclass(frozen=True, slots=True)
class RawStatement:
    """One SQL statement as the driver was given it; ``many``: ``values`` is a list of rows."""

    text: str
    values: Any
    many: bool


@contextmanager
def writing_recorded(database: Database) -> Iterator[list[RawStatement]]:
    """Every statement of write transactions inside; the list may be emptied between two steps."""
    with database.write() as session:
        engine = session.get_bind()
    assert isinstance(engine, Engine)
    found: list[RawStatement] = []

    def note(_connection: Any, _cursor: Any, text: str, values: Any, _context: Any, many: bool) -> None:
        found.append(RawStatement(text, values, many))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


class RawSteps:
    """Repeats recorded transactions on a copy of the database that was equal before: reads, numbers, rows, commit."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}")

    def run(self, statements: Sequence[RawStatement]) -> None:
        """One step: its own ``BEGIN IMMEDIATE`` is the first of the statements."""
        execute = self._connection.execute
        for one in statements:
            if one.many:
                self._connection.executemany(one.text, one.values)
            else:
                execute(one.text, one.values or ()).fetchall()
        execute("COMMIT")

    def close(self) -> None:
        self._connection.close()

"""Noticing that another connection committed, as cheaply as each engine allows."""

from __future__ import annotations

import time
from types import TracebackType

from models.engine import Database
from models.sequences import newest_event

LOOK_S = {True: 0.02, False: 0.06}
"""Seconds between two looks, on SQLite and on PostgreSQL. A look reads no page of a file, or is one round trip."""


class ChangeWatch:
    """One connection that looks. ``PRAGMA data_version`` tells a SQLite reader of commits without reading a page."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection = database.reading_connection()
        self._version: int | None = None
        self._newest = 0

    def __enter__(self) -> ChangeWatch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def newest(self) -> int:
        """Sequence of the newest event; 0 in an empty log."""
        if self._database.is_sqlite:
            version = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
            self._connection.rollback()
            if version == self._version:
                return self._newest
            self._version = version
        self._newest = newest_event(self._connection)
        self._connection.rollback()
        return self._newest

    def pause(self, left: float) -> None:
        time.sleep(min(LOOK_S[self._database.is_sqlite], max(0.0, left)))

"""What proves that a personal record is the one an event names: salt, content and hash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.base import table_of
from models.person import PersonalRecordRow, PersonRow

_IN_ONE = 900
"""Below the number of parameters that any SQLite takes."""


def rows_of(session: Session, records: Sequence[str]) -> Iterator[Any]:
    """``id, salt, body, digest`` of those that are there; ``body`` is None of what was erased."""
    connection = session.connection()
    for start in range(0, len(records), _IN_ONE):
        for table in (table_of(PersonRow), table_of(PersonalRecordRow)):
            columns = (table.c.id, table.c.salt, table.c.body, table.c.digest)
            yield from connection.execute(select(*columns).where(table.c.id.in_(records[start : start + _IN_ONE])))

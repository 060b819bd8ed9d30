"""Counters taken inside the write transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.base import table_of
from models.event import SequenceRow

_TABLE = table_of(SequenceRow)


def _take_statement(insert: Any) -> Any:
    statement = insert(_TABLE).values(name=bindparam("name"), value=1)
    return statement.on_conflict_do_update(index_elements=["name"], set_={"value": _TABLE.c.value + 1}).returning(
        _TABLE.c.value
    )


# Built once: several numbers are taken for every event, and building a statement costs more than running it.
_TAKE: Mapping[str, Any] = {
    "sqlite": _take_statement(sqlite.insert),
    "postgresql": _take_statement(postgresql.insert),
}
_CURRENT = select(_TABLE.c.value).where(_TABLE.c.name == bindparam("name"))


def take(session: Session, name: str) -> int:
    """The next number of ``name``, from 1. A rollback gives it back; two transactions never get the same."""
    connection = session.connection()
    return int(connection.execute(_TAKE[connection.dialect.name], {"name": name}).scalar_one())


def current(session: Session, name: str) -> int:
    """The last number taken, 0 when none was."""
    return session.connection().execute(_CURRENT, {"name": name}).scalar() or 0

"""Counters taken inside the write transaction."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.orm import Session

from models.base import table_of
from models.event import SequenceRow
from models.upsert import insert_or

EVENT_SEQUENCE = "event"
_TABLE = table_of(SequenceRow)


@cache
def _take_statement(dialect: str) -> Any:
    """Built once: several numbers are taken for every event, and building a statement costs more than running it."""
    statement = insert_or(_TABLE, dialect).values(name=bindparam("name"), value=1)
    return statement.on_conflict_do_update(index_elements=["name"], set_={"value": _TABLE.c.value + 1}).returning(
        _TABLE.c.value
    )


_RAISE = update(_TABLE).where(_TABLE.c.name == bindparam("sequence")).values(value=bindparam("new_value"))
_CURRENT = select(_TABLE.c.value).where(_TABLE.c.name == bindparam("name"))


def take(session: Session, name: str) -> int:
    """The next number of ``name``, from 1. A rollback gives it back; two transactions never get the same."""
    connection = session.connection()
    return int(connection.execute(_take_statement(connection.dialect.name), {"name": name}).scalar_one())


def take_in_year(session: Session, book: str, org_code: str, year: int) -> int:
    """The next number of one of a centre's books, which begin with 1 each year."""
    return take(session, f"{book}:{org_code}:{year}")


def current(session: Session, name: str) -> int:
    """The last number taken, 0 when none was."""
    return session.connection().execute(_CURRENT, {"name": name}).scalar() or 0


def newest_event(connection: Connection) -> int:
    """Sequence of the newest event, which commits together with it; 0 in an empty log."""
    return connection.execute(_CURRENT, {"name": EVENT_SEQUENCE}).scalar() or 0


def take_many(session: Session, name: str, count: int) -> int:
    """The first of ``count`` numbers that follow each other."""
    first = take(session, name)
    if count > 1:
        session.connection().execute(_RAISE, {"sequence": name, "new_value": first + count - 1})
    return first


def raise_to(session: Session, name: str, value: int) -> None:
    """No number up to ``value`` is given out any more: it was used on paper."""
    missing = value - current(session, name)
    if missing > 0:
        take_many(session, name, missing)


def all_of(session: Session) -> dict[str, int]:
    """Every counter and the last number it gave."""
    rows = session.connection().execute(select(_TABLE.c.name, _TABLE.c.value))
    return {row.name: row.value for row in rows}

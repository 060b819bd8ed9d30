"""Insert a row, or change the one that is there, in one statement: spelt alike in both dialects, imported apart."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session


def insert_or(table: Table, dialect: str) -> Any:
    """The dialect's ``insert``, which knows ``on_conflict_do_update`` and ``excluded``.

    Only the dialect that is used is imported: the other one would cost a start of the program 25 ms.
    """
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]
    return insert(table)


def adding(session: Session, table: Table) -> Any:
    """Statement: a cell of sums grows by the given ``times``."""
    return _adding(table, session.connection().dialect.name)


def replacing(session: Session, table: Table, *columns: str) -> Any:
    """Statement: a new row, or these columns of the one with the same primary key."""
    return _replacing(table, session.connection().dialect.name, columns)


@cache
def _adding(table: Table, dialect: str) -> Any:
    statement = insert_or(table, dialect)
    return statement.on_conflict_do_update(
        index_elements=_key(table), set_={"times": table.c.times + statement.excluded.times}
    )


@cache
def _replacing(table: Table, dialect: str, columns: tuple[str, ...]) -> Any:
    statement = insert_or(table, dialect)
    return statement.on_conflict_do_update(
        index_elements=_key(table), set_={name: statement.excluded[name] for name in columns}
    )


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns]

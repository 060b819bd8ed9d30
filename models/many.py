"""One statement for many rows. On SQLite straight through the driver: SQLAlchemy handles a row for longer than it does.

The statement is compiled once, values pass the same types' processors, column by column; so the same bytes are stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.engine import Dialect

from models.base import UtcDateTime

_Column = tuple[str | None, object, Callable[[Any], Any] | None]
"""(key of the row or None, else this value, what turns a value into the driver's)."""


def write_many(connection: Connection, statement: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    """Run an insert, upsert or update that is built once (it is remembered) with each of the rows, in their order.

    All rows have the keys of the first; columns that are not among them get their default.
    """
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(statement, rows)
        return
    text, columns = _compiled(statement, tuple(rows[0]), connection.dialect)
    connection.exec_driver_sql(text, list(zip(*(_values(rows, *column) for column in columns), strict=True)))


def _values(
    rows: Sequence[Mapping[str, Any]], key: str | None, value: object, process: Callable[[Any], Any] | None
) -> Sequence[Any]:
    if key is None:
        return [process(value) if process else value] * len(rows)
    if process is None:
        return [row[key] for row in rows]
    return [process(row[key]) for row in rows]


@cache
def _compiled(statement: Any, keys: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[_Column, ...]]:
    compiled = statement.compile(dialect=dialect, column_keys=list(keys))
    defaults = {column.key: column.default for column in compiled.insert_prefetch}
    columns: list[_Column] = []
    for name in compiled.positiontup:
        bind = compiled.binds[name]
        process = _processor(bind.type, dialect)
        if name in keys:
            columns.append((name, None, process))
        elif name in defaults:
            if not defaults[name].is_scalar:
                raise ValueError(f"{name} has a default that is computed")
            columns.append((None, defaults[name].arg, process))
        elif bind.required:
            raise ValueError(f"{name} is not among the row's keys")
        else:
            columns.append((None, bind.value, process))
    return str(compiled), tuple(columns)


def _processor(kind: Any, dialect: Dialect) -> Callable[[Any], Any] | None:
    if isinstance(kind, UtcDateTime):
        return _instant
    found: Callable[[Any], Any] | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return found


def _instant(value: datetime | None) -> str | None:
    """As ``UtcDateTime`` and SQLAlchemy's own type write it together."""
    if value is None:
        return None
    if value.tzinfo is not UTC:
        if value.tzinfo is None:
            raise ValueError("a stored instant must be aware")
        value = value.astimezone(UTC)
    return value.replace(tzinfo=None).isoformat(" ", "microseconds")

"""The declarative base; every constraint has a name from day one, so that a migration can always drop it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, LargeBinary, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Base of all tables."""

    metadata = MetaData(naming_convention=NAMING)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware UTC in, aware UTC out; a naive datetime is refused before it can be stored."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored instant must be aware")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class BinaryText(TypeDecorator[str]):
    """Text compared byte by byte on both engines, so that a prefix is a range (``>= 'abc'`` and ``< 'abd'``)."""

    impl = String
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(String(64, collation="C"))
        return dialect.type_descriptor(String(64))


def table_of(row: type[Base]) -> Table:
    """The table of a row class, for statements that are built once and run for every event."""
    table = row.__table__
    if not isinstance(table, Table):
        raise TypeError("a row class stands for one table")
    return table


BigId = BigInteger().with_variant(Integer, "sqlite")
"""64-bit on PostgreSQL; on SQLite INTEGER, which is 64-bit and lets a single-column key be the row id itself."""

Big = Annotated[int, mapped_column(BigId)]
BigKey = Annotated[int, mapped_column(BigId, primary_key=True, autoincrement=False)]
Key = Annotated[str, mapped_column(String(64))]
Short = Annotated[str, mapped_column(String(64), default="")]
Text = Annotated[str, mapped_column(String, default="")]
Blob = Annotated[bytes, mapped_column(LargeBinary)]
Instant = Annotated[datetime, mapped_column(UtcDateTime)]
MaybeInstant = Annotated[datetime | None, mapped_column(UtcDateTime)]

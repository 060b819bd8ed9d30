"""Many rows at once: what the driver is given is what SQLAlchemy would have given it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import (
    Boolean,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    bindparam,
    create_engine,
    insert,
    select,
    text,
    update,
)

from models.base import UtcDateTime
from models.many import write_many
from models.upsert import insert_or

THING = Table(
    "thing",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime),
    Column("fits", Boolean),
    Column("body", LargeBinary),
    Column("name", String, default="không tên"),
    Column("times", Integer, default=7),
)
NOON = datetime(2026, 11, 19, 5, 0, tzinfo=UTC)
ROWS = [
    {"id": 1, "at": NOON, "fits": True, "body": b"\x00\xff"},
    {"id": 2, "at": None, "fits": None, "body": b""},
    {
        "id": 3,
        "at": NOON.astimezone(timezone(timedelta(hours=7))) + timedelta(microseconds=5),
        "fits": False,
        "body": b"1",
    },
]
ADD = insert(THING)
RENAME = (
    update(THING).where(THING.c.id == bindparam("thing")).values(name=bindparam("new_name"), times=THING.c.times + 1)
)


def stored(write):
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        THING.create(connection)
        write(connection)
        return connection.execute(text("SELECT *, typeof(at), typeof(fits), typeof(body) FROM thing ORDER BY id")).all()


def test_rows_and_their_defaults_are_those_that_sqlalchemy_stores():
    plain = stored(lambda connection: connection.execute(ADD, ROWS))

    assert stored(lambda connection: write_many(connection, ADD, ROWS)) == plain
    assert [row.name for row in plain] == ["không tên"] * 3


def test_updates_and_upserts_do_the_same_as_through_sqlalchemy():
    upsert = insert_or(THING, "sqlite")
    upsert = upsert.on_conflict_do_update(index_elements=["id"], set_={"body": upsert.excluded.body})
    names = [{"thing": 1, "new_name": "Mẫu"}, {"thing": 3, "new_name": ""}]
    newer = [{"id": 2, "body": b"new"}, {"id": 9, "body": b"first"}]

    def plain(connection):
        for statement, rows in ((ADD, ROWS), (RENAME, names), (upsert, newer)):
            connection.execute(statement, rows)

    def fast(connection):
        for statement, rows in ((ADD, ROWS), (RENAME, names), (upsert, newer), (ADD, [])):
            write_many(connection, statement, rows)

    assert stored(fast) == stored(plain)
    assert len(stored(fast)) == 4


def test_an_instant_without_a_zone_is_refused_and_nothing_is_stored():
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        THING.create(connection)
        naive = [ROWS[0], {**ROWS[1], "at": NOON.replace(tzinfo=None)}]
        with pytest.raises(ValueError, match="aware"):
            write_many(connection, ADD, naive)
        assert connection.execute(select(THING)).all() == []

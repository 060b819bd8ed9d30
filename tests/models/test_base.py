from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from models.base import UtcDateTime
from models.tables import Base

NAIVE = datetime(2026, 11, 19, 9, 40)  # noqa: DTZ001  the point of the test


@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()], ids=["sqlite", "postgres"])
def test_a_naive_time_is_refused_before_it_can_be_stored(dialect):
    with pytest.raises(ValueError, match="aware"):
        UtcDateTime().process_bind_param(NAIVE, dialect)


def test_a_time_comes_back_as_the_same_instant_in_utc(desk):
    hanoi = datetime(2026, 11, 19, 9, 40, 1, 250_000, tzinfo=timezone(timedelta(hours=7)))

    with desk.database.read() as session:
        found = session.scalar(sa.select(sa.literal(hanoi, UtcDateTime)))

    assert found == hanoi
    assert found.tzinfo is UTC or found.utcoffset() == timedelta(0)


def test_every_constraint_and_index_has_a_name_a_migration_can_drop():
    for table in Base.metadata.tables.values():
        for one in (*table.constraints, *table.indexes):
            assert one.name, f"{table.name}: {one!r}"

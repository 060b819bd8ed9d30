"""Counters taken inside the write transaction."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.event import SequenceRow


def take(session: Session, name: str) -> int:
    """The next number of ``name``, from 1. A rollback gives it back; two transactions never get the same."""
    insert: Any = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    statement = insert(SequenceRow).values(name=name, value=1)
    statement = statement.on_conflict_do_update(
        index_elements=["name"], set_={"value": SequenceRow.value + 1}
    ).returning(SequenceRow.value)
    return int(session.execute(statement).scalar_one())


def current(session: Session, name: str) -> int:
    """The last number taken, 0 when none was."""
    return session.scalar(select(SequenceRow.value).where(SequenceRow.name == name)) or 0

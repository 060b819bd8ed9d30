"""Keeping the chain over the event log (``desktop_app/domain/chain.py``), and reading it back.

The desk links each event when it appends it. Events that were written with numbers taken before (years of sample data,
an older database) have no hash at first; ``seal`` links them in their order, at the end of the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import LargeBinary, bindparam, func, select, update
from sqlalchemy.orm import Session

from desktop_app.domain.chain import BEGINNING, link
from models.base import table_of
from models.event import EventRow

UNSEALED = b""
"""Stands for the hash of an event that ``seal`` has not reached yet; never committed."""
_FIRST_UNSEALED, _NEWEST = "first unsealed event", "newest link"
_EVENT = table_of(EventRow)
_HASH = select(_EVENT.c.hash).where(_EVENT.c.seq == bindparam("event"))
_NEXT = select(_EVENT.c.seq, _EVENT.c.canonical).where(_EVENT.c.seq > bindparam("after")).order_by(_EVENT.c.seq)
_SET = update(_EVENT).where(_EVENT.c.seq == bindparam("event")).values(hash=bindparam("sealed", type_=LargeBinary))
_HEAD = select(_EVENT.c.seq, _EVENT.c.hash).order_by(_EVENT.c.seq.desc()).limit(1)
_PART = 5_000


def linked(session: Session, seq: int, body: bytes) -> bytes:
    """The hash of a new event, or ``UNSEALED`` behind one that has none yet."""
    last_seq, previous = session.info.get(_NEWEST, (0, BEGINNING))
    if last_seq != seq - 1:  # the first of this transaction
        previous = session.connection().execute(_HASH, {"event": seq - 1}).scalar()
        if previous is None:  # the check tells of a log that was cut; the desk goes on
            previous = BEGINNING
    if previous == UNSEALED:
        return UNSEALED
    found = link(previous, body)
    session.info[_NEWEST] = (seq, found)
    return found


def left_unsealed(session: Session, first: int) -> None:
    """Events from ``first`` on were written without a hash: ``Database.write`` seals them before it commits."""
    session.info[_FIRST_UNSEALED] = min(first, session.info.get(_FIRST_UNSEALED, first))


def seal_what_is_left(session: Session) -> None:
    """Before a commit; nothing to do at the desk."""
    first = session.info.pop(_FIRST_UNSEALED, None)
    if first is not None:
        seal(session, first)


def seal(session: Session, first: int = 1) -> int:
    """Link every event from ``first`` on, in order; returns how many. What stands before keeps its hash."""
    connection = session.connection()
    previous = connection.execute(_HASH, {"event": first - 1}).scalar() or BEGINNING
    after, count = first - 1, 0
    while rows := connection.execute(_NEXT.limit(_PART), {"after": after}).all():
        values: list[dict[str, Any]] = []
        for seq, body in rows:
            previous = link(previous, body)
            values.append({"event": seq, "sealed": previous})
        connection.execute(_SET, values)
        after, count = rows[-1].seq, count + len(rows)
    session.info.pop(_NEWEST, None)
    return count


def head(session: Session) -> tuple[int, bytes]:
    """Sequence number and hash of the newest event; ``(0, BEGINNING)`` of an empty log."""
    found = session.connection().execute(_HEAD).first()
    return (0, BEGINNING) if found is None else (found.seq, found.hash)


def head_at(session: Session, recorded_before: Any) -> tuple[int, bytes]:
    """The head as it was before a moment (aware): of the last event that had been recorded by then."""
    query = select(func.max(_EVENT.c.seq)).where(_EVENT.c.recorded_at < recorded_before)
    seq = session.connection().execute(query).scalar()
    if seq is None:
        return (0, BEGINNING)
    return (seq, session.connection().execute(_HASH, {"event": seq}).scalar_one())


def rows(session: Session) -> Iterator[Any]:
    """Every row of the log, all columns, in order of its numbers; streamed."""
    query = select(_EVENT).order_by(_EVENT.c.seq).execution_options(yield_per=_PART)
    yield from session.connection().execute(query)

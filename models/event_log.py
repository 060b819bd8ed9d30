"""The one door through which anything changes: append an event, and its projections change with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.events import Actor, Event, EventData, SubjectKind
from models import chain, projections, sequences
from models.base import table_of
from models.event import EventRow
from models.event_data import data_of as data_of
from models.many import write_many

_INSERT = insert(table_of(EventRow))


def append(
    session: Session,
    subject_id: str,
    data: EventData,
    *,
    actor: Actor,
    occurred_at: datetime,
    recorded_at: datetime,
) -> Event:
    """Append one event and update every projection in the same transaction.

    The sequence is total and without gaps; on both engines it is the order of commits, because write
    transactions exclude each other. Raises ``ValueError`` for a naive time.
    """
    if occurred_at.tzinfo is None or recorded_at.tzinfo is None:
        raise ValueError("the times of an event must be aware")
    seq = sequences.take(session, sequences.EVENT_SEQUENCE)
    event = Event(
        seq=seq,
        subject_kind=data.SUBJECT,
        subject_id=subject_id,
        kind=data.KIND,
        schema_version=data.SCHEMA,
        actor=actor.officer,
        counter=actor.counter,
        occurred_at=occurred_at.astimezone(UTC),
        recorded_at=recorded_at.astimezone(UTC),
        data=msgspec.to_builtins(data, str_keys=True),
    )
    body = canonical.to_bytes(event)
    session.connection().execute(_INSERT, _row(event, body, chain.linked(session, seq, body)))
    projections.apply(session, event, data)
    return event


def write_placed(session: Session, events: Sequence[Event]) -> None:
    """Write events whose sequence numbers were taken before; what they leave in the projections is the caller's.

    Others may have taken numbers between theirs, so they are linked when all of them stand there: before the commit.
    """
    if events:
        rows = [_row(event, canonical.to_bytes(event), chain.UNSEALED) for event in events]
        write_many(session.connection(), _INSERT, rows)
        chain.left_unsealed(session, min(event.seq for event in events))


def _row(event: Event, body: bytes, sealed: bytes) -> dict[str, Any]:
    return {
        "seq": event.seq,
        "subject_kind": event.subject_kind.value,
        "subject_id": event.subject_id,
        "kind": event.kind,
        "schema_version": event.schema_version,
        "actor": event.actor,
        "counter": event.counter,
        "occurred_at": event.occurred_at,
        "recorded_at": event.recorded_at,
        "canonical": body,
        "hash": sealed,
    }


def read(
    session: Session, *, subject_kind: SubjectKind | None = None, subject_ids: tuple[str, ...] = ()
) -> Iterator[Event]:
    """Events in sequence order, from their canonical bytes; all of them, or those of some subjects."""
    query = select(EventRow.canonical).order_by(EventRow.seq)
    if subject_kind is not None:
        query = query.where(EventRow.subject_kind == subject_kind.value)
    if subject_ids:
        query = query.where(EventRow.subject_id.in_(subject_ids))
    for raw in session.scalars(query.execution_options(yield_per=2000)):
        yield canonical.from_bytes(raw, Event)


def read_by_subject(session: Session, subject_kind: SubjectKind) -> Iterator[Event]:
    """All events of one kind of subject, one subject after the other, each in sequence order."""
    query = select(EventRow.canonical).where(EventRow.subject_kind == subject_kind.value)
    query = query.order_by(EventRow.subject_id, EventRow.seq)
    for raw in session.scalars(query.execution_options(yield_per=2000)):
        yield canonical.from_bytes(raw, Event)


def event(session: Session, seq: int) -> Event:
    """One event by its sequence number."""
    return canonical.from_bytes(session.get_one(EventRow, seq).canonical, Event)


def rebuild_projections(session: Session) -> int:
    """Empty every projection and replay the log into them; returns the number of events replayed."""
    projections.clear(session)
    count = 0
    for event in read(session):
        projections.apply(session, event, data_of(event))
        count += 1
    return count

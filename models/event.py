"""The append-only event log and the counters it draws its numbers from."""

from __future__ import annotations

from sqlalchemy import Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, BigKey, Blob, Instant, Key


class EventRow(Base):
    """One event. ``canonical`` is the truth; the other columns repeat parts of it for queries."""

    __tablename__ = "event"

    seq: Mapped[BigKey]
    subject_kind: Mapped[str] = mapped_column(String(16))
    subject_id: Mapped[Key]
    kind: Mapped[str] = mapped_column(String(48))
    schema_version: Mapped[int] = mapped_column(SmallInteger)
    actor: Mapped[Key]
    counter: Mapped[Key]
    occurred_at: Mapped[Instant]
    recorded_at: Mapped[Instant]
    canonical: Mapped[Blob]
    hash: Mapped[Blob]
    """Over the hash of the event before and ``canonical`` (``desktop_app/domain/chain.py``); 32 bytes."""

    __table_args__ = (Index(None, "subject_kind", "subject_id", "seq"),)


class SequenceRow(Base):
    """A counter taken inside the write transaction: a rollback gives the number back, so there are no gaps."""

    __tablename__ = "sequence"

    name: Mapped[str] = mapped_column(String(96), primary_key=True)
    value: Mapped[Big]

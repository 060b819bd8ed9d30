"""Projection of what was told to those who supervise: one row for each thing, ever."""

from __future__ import annotations

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, Instant, MaybeInstant, Short


class EscalationRow(Base):
    """``thing`` is the key: no second row of it can be written, whichever window looks."""

    __tablename__ = "escalation"

    thing: Mapped[str] = mapped_column(String(64), primary_key=True)
    danger: Mapped[str] = mapped_column(String(12))
    number: Mapped[Big]
    name: Mapped[str] = mapped_column(String(64))
    officer: Mapped[Short]
    unit: Mapped[Short]
    limit_at: Mapped[Instant]
    raised_at: Mapped[Instant]
    acknowledged_at: Mapped[MaybeInstant]
    acknowledged_by: Mapped[Short]
    note_id: Mapped[str] = mapped_column(String(32), default="")
    """Row of the free text in ``personal_record``; "" without one."""

    __table_args__ = (Index(None, "raised_at"),)

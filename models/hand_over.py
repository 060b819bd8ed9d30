"""Projections of the hand-overs: the lines of every control sheet, and which dossiers belong together."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, BigId, Instant, MaybeInstant, Short


class HandOverRow(Base):
    """One line of a dossier's control sheet (``domain.dossier.custody.HandOver``); ``taken_at`` None: on its way."""

    __tablename__ = "hand_over"

    dossier_id: Mapped[int] = mapped_column(BigId, ForeignKey("dossier.id"), primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    """Sequence of the event that gave it: the order of the lines."""
    from_unit: Mapped[Short]
    from_counter: Mapped[Short]
    from_officer: Mapped[Short]
    to_unit: Mapped[Short]
    to_counter: Mapped[Short]
    to_officer: Mapped[Short]
    given_at: Mapped[Instant]
    batch: Mapped[Short]
    step_limit: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Canonical ``TimeLimit`` of the step that begins here."""
    step_due_at: Mapped[MaybeInstant]
    note_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    taken_at: Mapped[MaybeInstant]
    taken_by: Mapped[Short]
    result: Mapped[str] = mapped_column(String(8), default="")
    """early | on_time | late of the step of the side that gave; empty: it had no limit."""

    __table_args__ = (Index(None, "batch"),)


class DossierLinkRow(Base):
    """Hồ sơ liên thông: a dossier that goes with another one; it has one parent at most."""

    __tablename__ = "dossier_link"

    child_id: Mapped[int] = mapped_column(BigId, ForeignKey("dossier.id"), primary_key=True, autoincrement=False)
    parent_id: Mapped[int] = mapped_column(BigId, ForeignKey("dossier.id"))
    linked_seq: Mapped[Big]

    __table_args__ = (Index(None, "parent_id"),)

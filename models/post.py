"""Projections of the events about the post: batches and what lies in them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, BigKey, Instant, MaybeInstant, Short


class PostBatchRow(Base):
    """Results that leave together."""

    __tablename__ = "post_batch"

    id: Mapped[BigKey]
    number: Mapped[Short]
    officer: Mapped[Short]
    counter: Mapped[Short]
    created_at: Mapped[Instant]
    handed_at: Mapped[MaybeInstant]
    taken_by_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    context_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    """The list both sides sign, once the post has taken the batch."""


class PostItemRow(Base):
    """One dossier's result in one batch. It may go out again in a later batch after it came back."""

    __tablename__ = "post_item"

    batch_id: Mapped[int] = mapped_column(BigId, ForeignKey("post_batch.id"), primary_key=True, autoincrement=False)
    dossier_id: Mapped[int] = mapped_column(BigId, ForeignKey("dossier.id"), primary_key=True, autoincrement=False)
    no: Mapped[int] = mapped_column(Integer)
    tracking_no: Mapped[Short]
    delivered_day: Mapped[str] = mapped_column(String(10), default="")
    came_back_at: Mapped[MaybeInstant]

    __table_args__ = (Index(None, "dossier_id"), Index(None, "tracking_no"))

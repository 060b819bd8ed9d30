"""Projection of targets and typed figures: every one that was ever set; the newest of a place stands."""

from __future__ import annotations

from sqlalchemy import Boolean, Float, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigKey, Instant, Key, Short


class IndicatorEntryRow(Base):
    """``id`` is the event's own sequence number."""

    __tablename__ = "indicator_entry"

    id: Mapped[BigKey]
    typed: Mapped[bool] = mapped_column(Boolean)
    """True: a typed figure; False: a target."""
    indicator: Mapped[Key]
    slot: Mapped[str] = mapped_column(String(8))
    unit: Mapped[Short]
    value: Mapped[float | None] = mapped_column(Float)
    source_id: Mapped[str] = mapped_column(String(32), default="")
    """Row of the free text in ``personal_record``; "" without one."""
    officer: Mapped[Key]
    at: Mapped[Instant]

    __table_args__ = (Index(None, "slot", "unit"),)

"""Projections of the events about money: one row an entry, one a closing sheet."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, BigId, BigKey, Instant, Short


class CashClosingRow(Base):
    """The closing sheet of one officer's day."""

    __tablename__ = "cash_closing"

    id: Mapped[BigKey]
    number: Mapped[Short]
    officer: Mapped[Short]
    counter: Mapped[Short]
    day: Mapped[str] = mapped_column(String(10))
    closed_at: Mapped[Instant]
    entries: Mapped[int] = mapped_column(Integer)
    cash: Mapped[Big]
    transfer: Mapped[Big]
    counted: Mapped[Big]
    tally: Mapped[bytes] = mapped_column(LargeBinary)
    """Canonical tuple of ``Tally``."""
    remark_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    context_id: Mapped[str] = mapped_column(String(32), ForeignKey("personal_record.id"))

    __table_args__ = (Index(None, "officer", "day"),)


class CashEntryRow(Base):
    """Money taken (``amount`` > 0) or a counter-entry against it (< 0). ``id`` is the sequence of its event."""

    __tablename__ = "cash_entry"

    id: Mapped[BigKey]
    dossier_id: Mapped[int] = mapped_column(BigId, ForeignKey("dossier.id"))
    day: Mapped[str] = mapped_column(String(10))
    """Vietnamese date, ISO."""
    taken_at: Mapped[Instant]
    officer: Mapped[Short]
    counter: Mapped[Short]
    method: Mapped[str] = mapped_column(String(12))
    amount: Mapped[Big]
    corrects: Mapped[int | None] = mapped_column(BigId)
    """The entry a counter-entry is against."""
    reason_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    closing_id: Mapped[int | None] = mapped_column(BigId, ForeignKey("cash_closing.id"))
    slip_number: Mapped[Short]
    slip_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    """The filed temporary slip."""

    __table_args__ = (
        Index(None, "officer", "closing_id"),
        Index(None, "day"),
        Index(None, "dossier_id"),
        Index(None, "corrects"),
    )

"""The print outbox: written with the dossier, emptied by the print thread."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigId, BigKey, Instant, MaybeInstant, Short


class PrintJobRow(Base):
    """Projection of a job's events: pending → done, or failed until somebody presses "In lại"."""

    __tablename__ = "print_job"

    id: Mapped[BigKey]
    dossier_id: Mapped[int | None] = mapped_column(BigId, ForeignKey("dossier.id"))
    """None: a paper of no dossier (guidance, refusal at the desk, register, closing sheet)."""
    form: Mapped[str] = mapped_column(String(24))
    context_id: Mapped[str] = mapped_column(String(32), ForeignKey("personal_record.id"))
    mark: Mapped[bytes] = mapped_column(LargeBinary)
    counter: Mapped[Short]
    officer: Mapped[Short]
    state: Mapped[str] = mapped_column(String(12))
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    error: Mapped[Short]
    requested_at: Mapped[Instant]
    done_at: Mapped[MaybeInstant]

    __table_args__ = (Index(None, "state", "counter"), Index(None, "dossier_id"))


class PrintClaimRow(Base):
    """Which process is printing a job right now. Not a projection: it is gone when the job is, or when it is stale."""

    __tablename__ = "print_claim"

    job_id: Mapped[BigKey]
    claimed_by: Mapped[str] = mapped_column(String(64))
    claimed_at: Mapped[Instant]

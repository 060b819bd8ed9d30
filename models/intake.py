"""Projection of the notices given at the desk before a dossier exists: guidance and refusals."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigKey, Instant, Key, Short, Text


class IntakeNoticeRow(Base):
    """One notice; it never spends a dossier number and counts in no report of dossiers."""

    __tablename__ = "intake_notice"

    id: Mapped[BigKey]
    kind: Mapped[str] = mapped_column(String(12))
    """guided | refused."""
    number: Mapped[Short]
    """Of the notice, from 1 each year: "12"."""
    at: Mapped[Instant]
    day: Mapped[str] = mapped_column(String(10))
    """Date in Vietnam, ISO."""
    officer: Mapped[Key]
    counter: Mapped[Short]
    procedure_code: Mapped[Key]
    sector: Mapped[str] = mapped_column(String(96), default="")
    matter_short: Mapped[Text]
    submitter_id: Mapped[str] = mapped_column(String(32), ForeignKey("person.id"))
    submitter_id_number: Mapped[str] = mapped_column(String(32), default="")
    contents_id: Mapped[str] = mapped_column(String(32), ForeignKey("personal_record.id"))
    paper_id: Mapped[str] = mapped_column(String(32), ForeignKey("personal_record.id"))
    draft_id: Mapped[str] = mapped_column(String(32), default="")
    """The reception as it was typed, waiting for the applicant to come back; empty for a refusal."""

    __table_args__ = (
        Index(None, "day"),
        Index(None, "procedure_code"),
        Index(None, "officer"),
        Index(None, "submitter_id_number"),
    )

"""The office's own records (centre, officers, counters, programmes, calendar, fees) and unfinished receptions."""

from __future__ import annotations

from sqlalchemy import Boolean, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Blob, Instant, Key, Text


class OfficeRecordRow(Base):
    """One record of the office; ``body`` is the canonical dataclass named by ``kind``."""

    __tablename__ = "office_record"

    kind: Mapped[str] = mapped_column(String(24), primary_key=True)
    key: Mapped[str] = mapped_column(String(96), primary_key=True)
    name: Mapped[Text]
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    body: Mapped[Blob]


class DraftRow(Base):
    """A reception being typed. Personal data, deleted with the acceptance; survives a crash and a closed window."""

    __tablename__ = "draft"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    officer: Mapped[Key]
    counter: Mapped[Key]
    body: Mapped[Blob]
    updated_at: Mapped[Instant]

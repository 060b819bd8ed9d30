"""The erasable side: personal data stands here only. Events name a row by id and salted hash.

Erasing sets ``body`` (and the columns drawn from it) to nothing; the hash in the log then proves that something was
there without telling what.
"""

from __future__ import annotations

from sqlalchemy import Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BinaryText, Blob, Instant, MaybeInstant


class PersonRow(Base):
    """One version of a person as the desk saw it; a changed detail is a new row."""

    __tablename__ = "person"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    id_number: Mapped[str] = mapped_column(BinaryText, default="")
    full_name: Mapped[str] = mapped_column(String, default="")
    phone: Mapped[str] = mapped_column(String(32), default="")
    address: Mapped[str] = mapped_column(String, default="")
    salt: Mapped[Blob]
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[Instant]
    erased_at: Mapped[MaybeInstant]

    __table_args__ = (Index(None, "id_number", "created_at"),)


class PersonalRecordRow(Base):
    """Other personal data: free texts of a dossier and filed print contexts."""

    __tablename__ = "personal_record"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    salt: Mapped[Blob]
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[Instant]
    erased_at: Mapped[MaybeInstant]

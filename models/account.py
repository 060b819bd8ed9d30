"""Secrets of the accounts and open sessions: no projections, and in no event. Deleting a row takes the secret away."""

from __future__ import annotations

from sqlalchemy import Boolean, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Instant, Key, MaybeInstant


class OfficerSecretRow(Base):
    """One secret of one officer: ``kind`` is password or pin; the centre's recovery code has the officer ""."""

    __tablename__ = "officer_secret"

    officer: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    hash: Mapped[str] = mapped_column(String(255))
    changed_at: Mapped[Instant]
    temporary: Mapped[bool] = mapped_column(Boolean)
    """Given by an administrator: the officer chooses another at the next sign-in."""
    failures: Mapped[int] = mapped_column(Integer)
    failed_at: Mapped[MaybeInstant]


class DeskSessionRow(Base):
    """Who is signed in at a window; it outlives the data process, not the window, which alone knows the token."""

    __tablename__ = "desk_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    officer: Mapped[Key]
    counter: Mapped[Key]
    opened_at: Mapped[Instant]
    locked: Mapped[bool] = mapped_column(Boolean)
    pin_failures: Mapped[int] = mapped_column(Integer)

"""Projection of the locks of the yearly register (khóa sổ)."""

from __future__ import annotations

from sqlalchemy import Boolean, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Instant, Key


class RegisterLockRow(Base):
    """How the book of one year was last locked or opened again; no row while it never was."""

    __tablename__ = "register_lock"

    org_code: Mapped[str] = mapped_column(String(64), primary_key=True)
    year: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    locked: Mapped[bool] = mapped_column(Boolean)
    last_no: Mapped[int] = mapped_column(Integer)
    entries: Mapped[int] = mapped_column(Integer)
    """Numbers that were spent up to the lock, void dossiers included."""
    at: Mapped[Instant]
    officer: Mapped[Key]

"""Satisfaction: the box of the days that are not counted yet, one-time codes, and what is kept of counted days.

``rating_box``, ``rating_code`` and ``rating_turn`` are no projections and have no events: beside the visit before it,
an event of one rating would name the dossier (``domain/satisfaction/ballot.py``). For the same reason their rows have
no number and no time, and on SQLite no row id, whose order would be that of their coming.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Index, Integer, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, BigKey, Short

_UNORDERED = {"sqlite_with_rowid": False}


class RatingBoxRow(Base):
    """Ballots of one day that say the same."""

    __tablename__ = "rating_box"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    occasion: Mapped[str] = mapped_column(String(12), primary_key=True)
    via: Mapped[str] = mapped_column(String(8), primary_key=True)
    procedure_code: Mapped[str] = mapped_column(String(64), primary_key=True)
    counter: Mapped[str] = mapped_column(String(64), primary_key=True)
    level: Mapped[str] = mapped_column(String(16), primary_key=True)
    reasons: Mapped[str] = mapped_column(String(400), primary_key=True)
    times: Mapped[int] = mapped_column(Integer)

    __table_args__ = _UNORDERED


class RatingCodeRow(Base):
    """A one-time code of one procedure and day. Which receipt it stands on is nowhere."""

    __tablename__ = "rating_code"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    day: Mapped[str] = mapped_column(String(10))
    procedure_code: Mapped[Short]
    plain: Mapped[str] = mapped_column(String(8), default="")
    """The code while it waits to be printed; empty once it has been."""
    used: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (Index(None, "day", "procedure_code"), _UNORDERED)


class RatingTurnRow(Base):
    """The last service at a counter that has been rated: nobody is asked twice. Emptied with the box."""

    __tablename__ = "rating_turn"

    counter: Mapped[str] = mapped_column(String(64), primary_key=True)
    turn: Mapped[Big]

    __table_args__ = _UNORDERED


class RatingSumRow(Base):
    """Projection of ``rating.counted``: how often each level was given."""

    __tablename__ = "rating_sum"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    occasion: Mapped[str] = mapped_column(String(12), primary_key=True)
    via: Mapped[str] = mapped_column(String(8), primary_key=True)
    procedure_code: Mapped[str] = mapped_column(String(64), primary_key=True)
    counter: Mapped[str] = mapped_column(String(64), primary_key=True)
    level: Mapped[str] = mapped_column(String(16), primary_key=True)
    times: Mapped[int] = mapped_column(Integer)


class RatingMonthRow(Base):
    """Projection of ``rating.counted``: how often each level was given in a month ("2026-11"), for long periods."""

    __tablename__ = "rating_month"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    occasion: Mapped[str] = mapped_column(String(12), primary_key=True)
    level: Mapped[str] = mapped_column(String(16), primary_key=True)
    times: Mapped[int] = mapped_column(Integer)


class RatingReasonSumRow(Base):
    """Projection of ``rating.counted``: how often each reason was given."""

    __tablename__ = "rating_reason_sum"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    level: Mapped[str] = mapped_column(String(16), primary_key=True)
    reason: Mapped[str] = mapped_column(String(48), primary_key=True)
    times: Mapped[int] = mapped_column(Integer)


class RatingSlipRow(Base):
    """Projection of one slip of TT 01/2018; ``a1`` … ``a9`` are 0, 1, 2 or nothing."""

    __tablename__ = "rating_slip"

    id: Mapped[BigKey]
    day: Mapped[str] = mapped_column(String(10))
    procedure_code: Mapped[Short]
    sector: Mapped[str] = mapped_column(String(96), default="")
    unit: Mapped[Short]
    officer: Mapped[Short]
    """Who typed it in."""
    a1: Mapped[int | None] = mapped_column(SmallInteger)
    a2: Mapped[int | None] = mapped_column(SmallInteger)
    a3: Mapped[int | None] = mapped_column(SmallInteger)
    a4: Mapped[int | None] = mapped_column(SmallInteger)
    a5: Mapped[int | None] = mapped_column(SmallInteger)
    a6: Mapped[int | None] = mapped_column(SmallInteger)
    a7: Mapped[int | None] = mapped_column(SmallInteger)
    a8: Mapped[int | None] = mapped_column(SmallInteger)
    a9: Mapped[int | None] = mapped_column(SmallInteger)
    withdrawn: Mapped[bool] = mapped_column(Boolean, default=False)

    __table_args__ = (Index(None, "day"),)

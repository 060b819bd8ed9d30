"""What is kept ready of the supervisors' figures: sums by day and month, what was told late, what each dossier adds."""

from __future__ import annotations

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BigKey, Blob

_BY_KEY = {"sqlite_with_rowid": False}
"""The rows lie in the order of their key, which is the order in which they are read."""


class FigureSumRow(Base):
    """One sum (``domain/ledger.py``) as it is known today. ``level`` d: ``slot`` is a day; m: a month
    ("2026-11"); y: a year, of the dimensions in ``BY_YEAR``."""

    __tablename__ = "figure_sum"

    dim: Mapped[str] = mapped_column(String(12), primary_key=True)
    measure: Mapped[str] = mapped_column(String(16), primary_key=True)
    level: Mapped[str] = mapped_column(String(1), primary_key=True)
    slot: Mapped[str] = mapped_column(String(10), primary_key=True)
    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    times: Mapped[int] = mapped_column(Integer)

    __table_args__ = _BY_KEY


class FigureRestatedRow(Base):
    """By how much the sum of a day changed after it: on ``known_day`` the program was told of it.

    The sum as of day K is today's less every ``delta`` with ``known_day`` after K. ``cause``: the kind of event.
    """

    __tablename__ = "figure_restated"

    dim: Mapped[str] = mapped_column(String(12), primary_key=True)
    measure: Mapped[str] = mapped_column(String(16), primary_key=True)
    known_day: Mapped[str] = mapped_column(String(10), primary_key=True)
    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    key: Mapped[str] = mapped_column(String(128), primary_key=True)
    cause: Mapped[str] = mapped_column(String(48), primary_key=True)
    delta: Mapped[int] = mapped_column(Integer)

    __table_args__ = _BY_KEY


class FigureStateRow(Base):
    """The canonical ``DossierFacts`` that were counted last, so that the next step changes the sums exactly."""

    __tablename__ = "figure_state"

    dossier_id: Mapped[BigKey]
    known_day: Mapped[str] = mapped_column(String(10))
    """The newest day on which the program was told of a change. A clock that is set back does not set it back."""
    body: Mapped[Blob]

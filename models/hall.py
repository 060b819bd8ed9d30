"""Projections of the hall's events: tickets, counters, appointments, and the sums behind every figure."""

from __future__ import annotations

from sqlalchemy import Boolean, Index, Integer, LargeBinary, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, BigKey, Blob, Instant, MaybeInstant, Short


class TicketRow(Base):
    """One ticket. ``body`` is the canonical ``Ticket``; the other columns repeat of it what is looked for.

    The lines of the hall are read by (state, lane, order): however many tickets the years have left, only the few
    that wait are touched.
    """

    __tablename__ = "ticket"

    id: Mapped[BigKey]
    day: Mapped[str] = mapped_column(String(10))
    series: Mapped[str] = mapped_column(String(2))
    number: Mapped[int] = mapped_column(Integer)
    group_key: Mapped[Short]
    lane: Mapped[str] = mapped_column(String(12))
    state: Mapped[str] = mapped_column(String(12))
    order_at: Mapped[Instant]
    reserved_for: Mapped[Short]
    counter: Mapped[Short]
    token: Mapped[str] = mapped_column(String(32), default="")
    asked: Mapped[bool] = mapped_column(Boolean, default=False)
    """Meaningful for forgotten tickets: somebody has answered."""
    body: Mapped[Blob]
    call_seq: Mapped[Big]
    """Event of the last call or repeated call; 0 before the first, negative once it no longer stands (taken back, or
    the person waits again). The board asks for the newest."""
    step_seq: Mapped[Big]
    step_counter: Mapped[Short]
    """Which event changed it last, and at which counter: what Ctrl+Z there would take back."""
    last_kind: Mapped[str] = mapped_column(String(32), default="")
    """Kind of the last step, when it can be taken back; empty otherwise."""
    before: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The canonical ``Ticket`` before that step."""
    run_before: Mapped[int] = mapped_column(SmallInteger, default=0)
    """The counter's run before that step."""

    __table_args__ = (
        Index(None, "state", "lane", "order_at"),
        Index(None, "day", "series", "number", unique=True),
        Index(None, "day", "group_key"),
        Index(None, "token"),
        Index(None, "call_seq"),
        Index(None, "step_counter", "step_seq"),
    )


class HallCounterRow(Base):
    """A counter that was opened at least once."""

    __tablename__ = "hall_counter"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(8))
    officer: Mapped[Short]
    since: Mapped[Instant]
    until: Mapped[MaybeInstant]
    groups: Mapped[Blob]
    """Canonical tuple of group keys; empty: all."""
    ticket_id: Mapped[Big]
    """Who is called or served there now; 0: nobody."""
    run: Mapped[int] = mapped_column(SmallInteger, default=0)


class AppointmentRow(Base):
    """A time somebody has; ``code`` is all that tells whose it is."""

    __tablename__ = "appointment"

    id: Mapped[BigKey]
    day: Mapped[str] = mapped_column(String(10))
    group_key: Mapped[Short]
    at: Mapped[Instant]
    code: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(12))
    ticket_id: Mapped[Big]

    __table_args__ = (Index(None, "day", "code", unique=True),)


class HallSumRow(Base):
    """One cell of the whole-minute histograms (``domain/hall/measures.py``)."""

    __tablename__ = "hall_sum"

    day: Mapped[str] = mapped_column(String(10), primary_key=True)
    measure: Mapped[str] = mapped_column(String(16), primary_key=True)
    group_key: Mapped[str] = mapped_column(String(64), primary_key=True)
    counter: Mapped[str] = mapped_column(String(64), primary_key=True)
    lane: Mapped[str] = mapped_column(String(12), primary_key=True)
    hour: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    minute: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    times: Mapped[int] = mapped_column(Integer)

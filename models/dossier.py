"""Projections of the dossier's events: the row lists and figures are read from, and its fee lines."""

from __future__ import annotations

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, SmallInteger, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Big, BigId, BigKey, Instant, MaybeInstant, Short, Text


class DossierRow(Base):
    """The present state of one dossier; equal to a replay of its events."""

    __tablename__ = "dossier"

    id: Mapped[BigKey]
    code: Mapped[str] = mapped_column(String(64))
    national_code: Mapped[str] = mapped_column(String(64), default="")
    secret: Mapped[Short]
    org_code: Mapped[Short]
    book_no: Mapped[Short]
    line_no: Mapped[int] = mapped_column(Integer)
    certification_no: Mapped[Short]
    status: Mapped[int] = mapped_column(SmallInteger)
    voided_at: Mapped[MaybeInstant]

    procedure_code: Mapped[Short]
    procedure_version: Mapped[int] = mapped_column(Integer)
    case_key: Mapped[Short]
    sector: Mapped[str] = mapped_column(String(96), default="")
    matter_short: Mapped[Text]

    submitter_id: Mapped[str] = mapped_column(String(32), ForeignKey("person.id"))
    owner_id: Mapped[str] = mapped_column(String(32), ForeignKey("person.id"))
    owner_id_number: Mapped[str] = mapped_column(String(32), default="")
    texts_id: Mapped[str | None] = mapped_column(String(32), ForeignKey("personal_record.id"))
    context_id: Mapped[str] = mapped_column(String(32), ForeignKey("personal_record.id"))

    channel: Mapped[str] = mapped_column(String(12))
    delivery: Mapped[str] = mapped_column(String(12))
    officer: Mapped[Short]
    counter: Mapped[Short]
    unit: Mapped[Short]

    received_at: Mapped[Instant]
    received_day: Mapped[str] = mapped_column(String(10))
    """Vietnamese date of receipt, ISO, so that figures by day need no time-zone arithmetic in SQL."""
    received_hour: Mapped[int] = mapped_column(SmallInteger)
    due_original: Mapped[Instant]
    due_at: Mapped[Instant]
    day_based: Mapped[bool] = mapped_column(Boolean)
    """True: early / on time / late compares Vietnamese dates; False: instants (docs/domain.md, section 3)."""
    promise_start: Mapped[MaybeInstant]
    promise_at: Mapped[MaybeInstant]
    programme: Mapped[Short]
    converted_at: Mapped[MaybeInstant]
    promise_kept: Mapped[bool | None] = mapped_column(Boolean)
    """None while it runs (or without a promise); False also when it was turned into an appointment."""
    finished_at: Mapped[MaybeInstant]
    finished_day: Mapped[str] = mapped_column(String(10), default="")
    returned_at: Mapped[MaybeInstant]
    returned_day: Mapped[str] = mapped_column(String(10), default="")
    timeliness: Mapped[str] = mapped_column(String(8), default="")
    """early | on_time | late once finished, else empty."""

    fee_total: Mapped[Big]
    fee_collected: Mapped[Big]
    payment_method: Mapped[str] = mapped_column(String(12), default="")
    fee_officer: Mapped[Short]

    details: Mapped[bytes] = mapped_column(LargeBinary)
    """Canonical ``DossierDetails``: papers, limit, steps; read only when one dossier is opened."""

    paused_at: Mapped[MaybeInstant]
    """Since when the clock stands (supplement, financial duty, stopped)."""
    outcome: Mapped[str] = mapped_column(String(12), default="")
    """granted | refused | withdrawn once the work has ended, else empty."""
    supplements: Mapped[int] = mapped_column(SmallInteger, default=0)
    extensions: Mapped[int] = mapped_column(SmallInteger, default=0)
    already_late: Mapped[bool] = mapped_column(Boolean, default=False)
    """An apology came only after the due time: late, whatever the new date says."""
    competent_agency: Mapped[Text]
    version: Mapped[Big]
    """Sequence of the dossier's last event: what somebody saw who acts on it."""
    life: Mapped[bytes] = mapped_column(LargeBinary)
    """Canonical ``domain.dossier.life.Life``, of which the columns above repeat what lists ask for."""
    holder: Mapped[Short]
    """Officer who answers for it now; ``officer`` accepted it."""
    place_unit: Mapped[Short]
    place_counter: Mapped[Short]
    """Where it lies; both empty: at the reception."""
    pending_unit: Mapped[Short]
    pending_counter: Mapped[Short]
    pending_officer: Mapped[Short]
    """Where it is on its way to; all empty when it is nowhere."""
    step_due_at: Mapped[MaybeInstant]
    """When the present internal step is due; None: no limit is set for it."""
    pending_seq: Mapped[int | None] = mapped_column(BigId)
    """The hand-over that waits for the other side (``hand_over.seq``); None: it is nowhere on its way."""
    shelf_place: Mapped[Short]
    """Where the result lies while it waits."""
    return_method: Mapped[str] = mapped_column(String(12), default="")
    """Value of ``ReturnMethod`` once the result has left."""
    result_list: Mapped[Short]
    """Number of the list on which the unit handed the result to the centre."""
    recorded_at: Mapped[Instant]
    """When the program was told of the acceptance: later than ``received_at`` for what was received on paper."""
    certification_book: Mapped[Short]
    certification_number: Mapped[int] = mapped_column(Integer, default=0)
    """Book and number out of ``certification_no``; empty and 0 where nothing was certified."""
    corrections: Mapped[int] = mapped_column(SmallInteger, default=0)

    __table_args__ = (
        Index("uq_dossier_code", "code", unique=True),
        Index(None, "national_code"),
        Index(None, "status", "due_at"),
        Index(None, "received_day"),
        Index(None, "finished_day"),
        Index(None, "returned_day"),
        Index(None, "owner_id_number", "procedure_code"),
        Index(None, "promise_at"),
        Index(None, "certification_book", "certification_number"),
        Index(None, "holder", "status"),
        Index(None, "pending_seq"),
        Index(
            "ix_dossier_voided_at",
            "voided_at",
            sqlite_where=text("voided_at IS NOT NULL"),
            postgresql_where=text("voided_at IS NOT NULL"),
        ),
    )


class FeeLineRow(Base):
    """One line of the fee, with the reason for its amount."""

    __tablename__ = "fee_line"

    dossier_id: Mapped[int] = mapped_column(BigId, ForeignKey("dossier.id"), primary_key=True, autoincrement=False)
    no: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    name: Mapped[Text]
    quantity: Mapped[int] = mapped_column(Integer)
    amount: Mapped[Big]
    reason: Mapped[Text]
    ground: Mapped[Text]

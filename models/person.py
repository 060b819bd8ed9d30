"""The erasable side: what events name by id and salted hash, so that erasing it leaves the log verifiable.

Personal data stands in these places and no others; whoever erases has to reach them all:

- ``person`` and ``personal_record`` (here): ``body`` and the columns drawn from it are set to nothing. The hash in the
  log then proves that something was there without telling what.
- ``dossier.owner_id_number`` (finds duplicates) and ``search_posting`` (words of names, ends of numbers): projections,
  drawn from ``person`` when the log is replayed, so rebuilding them after an erasure empties them too.
- ``intake_notice.submitter_id_number`` (finds who was guided before): drawn from ``person`` like the one above.
- ``draft``: a reception being typed, deleted with its acceptance; a guidance
  slip names it, so that the applicant can come back, and it goes when nobody came for ``drafts.PARKED_DAYS``.

No use case erases yet; readers are ready for it (``UserError("data_erased")``).
"""

from __future__ import annotations

from sqlalchemy import Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, BinaryText, Blob, Instant, MaybeInstant

PERSONAL = frozenset(
    {
        "person", "personal_record", "draft", "search_posting", "intake_notice", "dossier.owner_id_number",
        "officer_secret", "desk_session",
    }
)  # fmt: skip
"""What a window of the hall has no right to (``Database.deny``): the places above, and the secrets of accounts."""


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

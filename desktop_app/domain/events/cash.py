"""Money: counter-entries on a dossier, the temporary slip of an entry, the closing of an officer's day.

That money was taken is said by ``dossier.accepted`` and ``dossier.fee_collected``: each is one entry, named by the
sequence of its event.
"""

from __future__ import annotations

from desktop_app.domain.cash import Tally
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class FeeCorrectedData(EventData, frozen=True):
    """A counter-entry: ``amount`` đồng (more than 0) less were taken than ``entry`` said."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.fee_corrected"
    entry: int
    amount: int
    method: PaymentMethod
    """That of the entry."""
    reason: PersonalRef


class FeeSlipIssuedData(EventData, frozen=True):
    """A temporary slip (phiếu thu tạm) was written for one entry; subject id: the entry."""

    SUBJECT = SubjectKind.CASH
    KIND = "cash.slip_issued"
    number: str
    paper: PersonalRef


class CashClosedData(EventData, frozen=True):
    """An officer counted the money and closed the sheet of a day; subject id: the sheet.

    It takes in every entry of that officer up to this day which no earlier sheet has. What is taken afterwards goes
    onto the next sheet.
    """

    SUBJECT = SubjectKind.CASH
    KIND = "cash.closed"
    number: str
    """Counted by the year: "12/2026"."""
    day: str
    """ISO."""
    entries: int
    cash: int
    transfer: int
    """Sums of the entries, in đồng."""
    tally: tuple[Tally, ...]
    counted: int
    remark: PersonalRef | None
    """Why the count differs from ``cash``."""
    paper: PersonalRef

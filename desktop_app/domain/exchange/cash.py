"""Money of the day: entries, sheets, closings (F6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.cash import Tally
    from desktop_app.domain.dossier.acceptance import PaymentMethod


@dataclass(frozen=True, slots=True)
class CashEntry:
    """One entry: money taken (``amount`` > 0) or a counter-entry (< 0, with its ``reason``)."""

    id: int
    dossier_id: int
    code: str
    matter: str
    day: date
    taken_at: datetime
    officer: str
    method: PaymentMethod
    amount: int
    left: int
    """What no counter-entry has taken back; 0 for a counter-entry."""
    corrects: int | None
    reason: str
    sheet: str
    """Number of the closing sheet it stands on; empty: still open."""
    slip_number: str


@dataclass(frozen=True, slots=True)
class CashSheet:
    """What the next closing sheet of an officer takes in: every entry up to ``day`` that stands on none yet."""

    officer: str
    day: date
    entries: tuple[CashEntry, ...]
    cash: int
    transfer: int

    @property
    def last_entry(self) -> int:
        return max((entry.id for entry in self.entries), default=0)

    @property
    def total(self) -> int:
        return self.cash + self.transfer


@dataclass(frozen=True, slots=True)
class OfficerSum:
    """What one officer took on one day; ``open_entries`` stand on no sheet yet."""

    officer: str
    officer_name: str
    cash: int
    transfer: int
    entries: int
    open_entries: int


@dataclass(frozen=True, slots=True)
class CashClosing:
    """A closing sheet as lists show it."""

    id: int
    number: str
    officer: str
    officer_name: str
    day: date
    closed_at: datetime
    entries: int
    cash: int
    transfer: int
    counted: int
    tally: tuple[Tally, ...]
    remark: str

    @property
    def difference(self) -> int:
        """Counted minus taken."""
        return self.counted - self.cash

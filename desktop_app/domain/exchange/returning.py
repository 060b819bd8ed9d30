"""What is handed over, and what waits for it (F6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.domain.dossier.returning import ReturnMethod

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.dossier.acceptance import PaymentMethod
    from desktop_app.domain.dossier.returning import ReturnedResult
    from desktop_app.domain.dossier.texts import Collector
    from desktop_app.domain.exchange.dossiers import DossierListRow


@dataclass(frozen=True, slots=True)
class ReturnDossier:
    """Handing over the result. ``collect`` takes the unpaid fee in the same transaction."""

    dossier_id: int
    collect: PaymentMethod | None = None
    collector: Collector | None = None
    """Set when somebody other than the applicant takes the result."""
    method: ReturnMethod = ReturnMethod.COUNTER
    result: ReturnedResult | None = None
    print_receipt: bool = False
    """Giấy biên nhận trả kết quả, for the hands of both sides; only at the counter."""
    seen: int | None = None
    """The version of the dossier the officer looked at."""


@dataclass(frozen=True, slots=True)
class ShelvedResult:
    """One result of a hand-over list, and where it is put."""

    dossier_id: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class ReceiveResults:
    """A unit brings results to the centre; ``brought_by`` signs for the unit (empty: by pen)."""

    results: tuple[ShelvedResult, ...]
    brought_by: str = ""


@dataclass(frozen=True, slots=True)
class WaitingSupplement:
    """A supplement that was asked for and has not come; ``working_days`` since then."""

    row: DossierListRow
    asked_at: datetime
    working_days: int
    answer_by: date | None

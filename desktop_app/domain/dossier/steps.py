"""What an officer enters for a step after the acceptance. One command a row of ``transitions.TRANSITIONS``.

``seen``: version of the dossier the officer looked at (None: whatever stands there). ``at``: when it really
happened, for what was done on paper and is entered afterwards (None: now).
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from desktop_app.domain.dossier.acceptance import ComponentCount


class SupplementItem(Struct, frozen=True):
    """One paper that is missing or wrong, and in how many pieces it is wanted (Mẫu 02)."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0


class AskSupplement(Struct, frozen=True):
    dossier_id: int
    items: tuple[SupplementItem, ...]
    reason: str
    answer_by: date | None = None
    override_reason: str = ""
    """Needed for a second request: only one may be made."""
    seen: int | None = None
    at: datetime | None = None


class ReceiveSupplement(Struct, frozen=True):
    """``components``: all papers of the dossier as they lie now; None: everything that was asked for came."""

    dossier_id: int
    components: tuple[ComponentCount, ...] | None = None
    seen: int | None = None
    at: datetime | None = None


class AskFinancialDuty(Struct, frozen=True):
    """``notice``: number and date of the notice, and of whom; ``amount`` in đồng."""

    dossier_id: int
    notice: str
    amount: int
    seen: int | None = None
    at: datetime | None = None


class MeetFinancialDuty(Struct, frozen=True):
    dossier_id: int
    proof: str
    seen: int | None = None
    at: datetime | None = None


class ExtendDossier(Struct, frozen=True):
    """The apology with its reason and the new appointment; ``unit``: key of the unit that is responsible."""

    dossier_id: int
    new_due: datetime
    reason: str
    unit: str = ""
    seen: int | None = None
    at: datetime | None = None


class ReasonedStep(Struct, frozen=True):
    """A step that needs nothing but its reason: stop, resume, refuse, withdraw, reopen, undo."""

    dossier_id: int
    reason: str
    seen: int | None = None
    at: datetime | None = None


class FinishDossier(Struct, frozen=True):
    """The work is done: here it is judged, at ``at``."""

    dossier_id: int
    seen: int | None = None
    at: datetime | None = None


class ConfirmAgencyReceipt(Struct, frozen=True):
    """The competent agency has received a non-territorial dossier at ``received_at``."""

    dossier_id: int
    received_at: datetime
    seen: int | None = None

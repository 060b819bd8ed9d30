"""A correction of an accepted dossier: what would change, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.dossier.correction import FieldChange
    from desktop_app.domain.dossier.papers import ReceiptContext
    from desktop_app.domain.exchange.reception import AcceptancePlan
    from desktop_app.domain.people.rules import Problem


@dataclass(frozen=True, slots=True)
class CorrectionPreview:
    """What a correction would change. ``fee_owed``: owed when above zero, to be given back when below."""

    plan: AcceptancePlan
    context: ReceiptContext
    changes: tuple[FieldChange, ...]
    due_old: datetime
    due_new: datetime | None
    fee_owed: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class DossierCorrected:
    dossier_id: int
    code: str
    due_at: datetime
    fee_owed: int
    print_job_ids: tuple[str, ...]

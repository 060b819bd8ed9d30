"""Several procedures of one person, accepted together (F2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted


@dataclass(frozen=True, slots=True)
class AcceptSitting:
    """``one_receipt``: one paper lists them all; else every dossier gets its own. ``draft_id``: the draft that says
    which drafts belong together; it goes with the acceptance as theirs do."""

    dossiers: tuple[AcceptDossier, ...]
    one_receipt: bool = True
    draft_id: str = ""


@dataclass(frozen=True, slots=True)
class SittingAccepted:
    """``list_job_id``: print job of the common receipt; empty when every dossier got its own."""

    dossiers: tuple[DossierAccepted, ...]
    list_job_id: str = ""

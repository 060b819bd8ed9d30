"""What an officer decides at the desk before a dossier exists: guide the applicant, or refuse."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.acceptance import AcceptDossier
from desktop_app.domain.dossier.steps import SupplementItem


@dataclass(frozen=True, slots=True)
class GuideApplicant:
    """Full guidance in one go. Empty ``items``: the required papers that are missing; empty texts: the usual ones."""

    intake: AcceptDossier
    items: tuple[SupplementItem, ...] = ()
    reason: str = ""
    ground: str = ""
    draft_id: str = ""
    draft: bytes = b""
    """The form as typed; with ``draft_id`` it waits for the applicant to come back."""


@dataclass(frozen=True, slots=True)
class RefuseApplicant:
    """``reason`` is needed; ``guidance``: where to turn instead."""

    intake: AcceptDossier
    reason: str
    ground: str = ""
    guidance: str = ""
    draft_id: str = ""
    """The draft that is settled with it."""

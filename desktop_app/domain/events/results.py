"""Where a result lies between the approver's signature and the applicant's hands."""

from __future__ import annotations

from desktop_app.domain.events.base import EventData, PersonalRef, SubjectKind


class DossierShelvedData(EventData, frozen=True):
    """The result lies at this place from now on; empty: taken from it. No step of the dossier's life."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.shelved"
    place: str


class ResultReceivedData(EventData, frozen=True):
    """The unit handed the result to the centre, on a numbered list (phiếu bàn giao kết quả)."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.result_received"
    number: str
    """Number of the list, counted by the year: "12/2026"."""
    unit: str
    paper: PersonalRef | None = None
    """The list, one for all its dossiers."""


class ResultCameBackData(EventData, frozen=True):
    """The post could not deliver: the result lies at the centre again and waits for its owner."""

    SUBJECT = SubjectKind.DOSSIER
    KIND = "dossier.came_back"
    batch: str
    reason: PersonalRef

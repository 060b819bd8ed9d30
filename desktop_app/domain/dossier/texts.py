"""Free texts of a dossier. They may name people, so they live beside the log, in the erasable table."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.steps import SupplementItem


@dataclass(frozen=True, slots=True)
class DossierTexts:
    """What the officer typed about the dossier itself; each may be empty."""

    matter: str = ""
    authority_paper: str = ""
    delivery_address: str = ""
    late_entry_reason: str = ""
    limit_ground: str = ""
    """Where the officer had to enter the limit: on what ground."""
    fee_ground: str = ""
    """Where the officer had to enter the amount, or lowered it: on what ground."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was done (void, turned into an appointment)."""

    text: str


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """What Mẫu 02 asks for, and why."""

    items: tuple[SupplementItem, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class IntakeNoticeTexts:
    """What a notice at the desk says: papers to complete (guidance), why, on what ground, and where to turn."""

    reason: str
    items: tuple[SupplementItem, ...] = ()
    ground: str = ""
    guidance: str = ""
    matter: str = ""
    """The matter as it was typed; empty: the procedure's name."""


@dataclass(frozen=True, slots=True)
class FinancialDuty:
    """Number, date and sender of a notice, or of the proof that it was paid."""

    text: str


@dataclass(frozen=True, slots=True)
class Collector:
    """Who took the result away, when it was not the applicant."""

    name: str
    id_number: str = ""
    paper: str = ""
    """The paper of authority the collector showed."""
    phone: str = ""

"""Free texts of a dossier. They may name people, so they live beside the log, in the erasable table."""

from __future__ import annotations

from msgspec import Struct

from desktop_app.domain.dossier.steps import SupplementItem


class DossierTexts(Struct, frozen=True):
    """What the officer typed about the dossier itself; each may be empty."""

    matter: str = ""
    authority_paper: str = ""
    delivery_address: str = ""
    late_entry_reason: str = ""
    limit_ground: str = ""
    """Where the officer had to enter the limit: on what ground."""
    fee_ground: str = ""
    """Where the officer had to enter the amount, or lowered it: on what ground."""


class Reason(Struct, frozen=True):
    """Why something was done (void, turned into an appointment)."""

    text: str


class SupplementRequest(Struct, frozen=True):
    """What Mẫu 02 asks for, and why."""

    items: tuple[SupplementItem, ...]
    reason: str


class IntakeNoticeTexts(Struct, frozen=True):
    """What a notice at the desk says: papers to complete (guidance), why, on what ground, and where to turn."""

    reason: str
    items: tuple[SupplementItem, ...] = ()
    ground: str = ""
    guidance: str = ""
    matter: str = ""
    """The matter as it was typed; empty: the procedure's name."""


class FinancialDuty(Struct, frozen=True):
    """Number, date and sender of a notice, or of the proof that it was paid."""

    text: str


class Collector(Struct, frozen=True):
    """Who took the result away, when it was not the applicant."""

    name: str
    id_number: str = ""
    paper: str = ""
    """The paper of authority the collector showed."""
    phone: str = ""

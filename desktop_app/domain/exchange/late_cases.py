"""The report on late dossiers: who had them, how late, and what is owed to the applicant now."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.calendar.remaining import Parts
from desktop_app.domain.exchange.report_head import ReportHead


class NextDuty(StrEnum):
    """What has to be done next for a late dossier, as it stands when the report is read."""

    APOLOGISE = "apologise"
    """No apology is out (NĐ 61/2018 Đ19.9)."""
    KEEP_NEW_DATE = "keep_new_date"
    FINISH_NOW = "finish_now"
    """The day that the apology named is over as well, and only one apology may be sent."""
    WAIT = "wait"
    """Its clock stands: a supplement, a financial duty, a stop."""
    RETURN = "return"
    """The result waits to be handed over."""
    NONE = "none"


class LateCase(Struct, frozen=True):
    """One late dossier without anything that names a person.

    ``due_at``: the due time that the lateness is counted from, before any apology that came too late. ``late_for``:
    working time from it to the end of the work, or to the end of the period while it was open; stretches in which the
    clock stood are left out.
    """

    code: str
    procedure: str
    unit: str
    """Name of the unit responsible; empty: it never left the reception."""
    received_day: date
    due_at: datetime
    finished_at: datetime | None
    """None: still open at the period's end."""
    late_seconds: int
    late_for: Parts
    apology_number: str
    apology_reason: str
    """As it stands on the apology; empty without one, or where its text was erased."""
    new_due_at: datetime | None
    apologised_late: bool
    duty: NextDuty


class LateReport(Struct, frozen=True):
    """Cases by unit, the most belated first. ``finished`` and ``still_open`` are columns 10 and 13 of form II.06a."""

    head: ReportHead
    finished: int
    still_open: int
    cases: tuple[LateCase, ...]

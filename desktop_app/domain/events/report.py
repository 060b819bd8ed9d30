"""Reports that were handed in."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.events.base import EventData, SubjectKind


class ReportPackageMadeData(EventData, frozen=True):
    """The reports of a quarter were written to a folder, which is not named. Subject id: the quarter ("2026-Q4")."""

    SUBJECT = SubjectKind.REPORT
    KIND = "report.package_made"
    slot: str
    first: date
    last: date
    """The last day reported: a quarter is reported before it ends (seed: before the 20th of its last month)."""
    reports: tuple[str, ...]
    """Names in the registry."""

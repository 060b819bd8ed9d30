"""Reports that are handed in: form II.06a of a period, as it was known on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create_section(context: ScreenContext) -> Screen:
    """Build the section; nothing of it is imported before."""
    from ui.screens.statistics.reports.view import ReportsView

    return ReportsView(context)

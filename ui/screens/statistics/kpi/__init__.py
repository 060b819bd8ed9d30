"""The page of targets: what a period reached beside what was wanted, who set it, and what somebody typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create_section(context: ScreenContext) -> Screen:
    """Build the section; nothing of it is imported before."""
    from ui.screens.statistics.kpi.view import KpiView

    return KpiView(context)

"""The hall over a period: waits, services, arrivals, absences, and how good the estimates on the slips were."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create_section(context: ScreenContext) -> Screen:
    """Build the section; nothing of it is imported before."""
    from ui.screens.statistics.hall.view import HallFiguresView

    return HallFiguresView(context)

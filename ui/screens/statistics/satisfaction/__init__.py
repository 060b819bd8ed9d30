"""The section "Hài lòng": ratings of the counters' screens, and slips of TT 01/2018."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create_section(context: ScreenContext) -> Screen:
    """Build the section; nothing of it is imported before."""
    from ui.screens.statistics.satisfaction.view import SatisfactionView

    return SatisfactionView(context)

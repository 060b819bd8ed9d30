"""The hall at this second: who waits, which counters work, and whether another should open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create_section(context: ScreenContext) -> Screen:
    """Build the section; nothing of it is imported before."""
    from ui.screens.statistics.live.view import LiveView

    return LiveView(context)

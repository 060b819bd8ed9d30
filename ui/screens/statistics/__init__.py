"""F7 Thống kê: figures with target and trend, charts with their tables, printing and Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """Build the page; nothing of it is imported before."""
    from ui.screens.statistics.view import StatisticsView

    return StatisticsView(context)

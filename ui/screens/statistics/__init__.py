"""F7 Thống kê: figures with target and trend, charts with their tables, the hall now and over time; print and Excel.

``pages.py`` holds the sections together. The dossiers' section is this folder itself; the hall has two of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """Build the page; nothing of it is imported before."""
    from ui.screens.statistics.pages import StatisticsPages

    return StatisticsPages(context)


def create_section(context: ScreenContext) -> Screen:
    """The figures of the dossiers."""
    from ui.screens.statistics.view import StatisticsView

    return StatisticsView(context)

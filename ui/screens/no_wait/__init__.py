"""F4 Không chờ: running promises, nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """The page; its module is loaded at the first visit."""
    from ui.screens.no_wait.view import NoWaitScreen

    return NoWaitScreen(context)

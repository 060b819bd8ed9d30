"""F3 Hàng chờ: the numbers of one counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """The page; its module is loaded at the first visit."""
    from ui.screens.queue.view import QueueScreen

    return QueueScreen(context)

"""F6 Trả kết quả: scan, see what is to be handed over and paid, hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """The page; its module is loaded at the first visit."""
    from ui.screens.returning.view import ReturningScreen

    return ReturningScreen(context)

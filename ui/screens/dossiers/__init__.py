"""F5 Hồ sơ: saved views, instant search, and everything about one dossier beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """The page; its module is loaded at the first visit."""
    from ui.screens.dossiers.view import DossiersScreen

    return DossiersScreen(context)

"""F9 Quản trị: everything of the centre that is data, each kind on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """Build the page; nothing of it is imported before."""
    from ui.screens.settings.view import SettingsView

    return SettingsView(context)

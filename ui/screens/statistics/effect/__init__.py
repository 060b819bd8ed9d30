"""The no-wait programme before and after: how long the same procedures took."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create_section(context: ScreenContext) -> Screen:
    """Build the section; nothing of it is imported before."""
    from ui.screens.statistics.effect.view import EffectView

    return EffectView(context)

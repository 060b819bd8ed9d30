"""F8 Danh mục: the procedures with all their versions, edited, looked at ahead, imported and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """Build the page; nothing of it is imported before."""
    from ui.screens.catalogue.view import CatalogueView

    return CatalogueView(context)

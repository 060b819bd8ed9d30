"""F2 Tiếp nhận: three columns on one screen, from a scanned card to a printed receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.navigation import Screen, ScreenContext


def create(context: ScreenContext) -> Screen:
    """Build the page; its modules are imported here, on its first visit."""
    from ui.screens.reception.view import ReceptionView

    return ReceptionView(context)

"""The first start: a centre of one's own, or "Dùng thử" with a sample centre."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.wizard.view import Wizard


def create_wizard(window: QWidget) -> Wizard:
    """Show the wizard over ``window`` and give it back; the caller hides and deletes it when the centre exists."""
    from ui.wizard.view import Wizard

    wizard = Wizard(window)
    wizard.open_over()
    return wizard

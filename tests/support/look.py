"""The application's look: put on once, for each change of the sheet dresses every widget earlier tests left behind."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from ui.app import create_application
from ui.theme.tokens import current_theme

USUAL = "light"


def dressed() -> QApplication:
    """The one application in its light look, in Vietnamese; dressed again only after a test that changed the look."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet() and current_theme().name == USUAL:
        return app
    return create_application([])

"""Whatever takes the focus on F7 and F9 has a name for those who do not see it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from tests.support.lived import fresh_stage, lived_stage
from ui.screens import settings, statistics

__all__ = ["fresh_stage", "lived_stage"]


def nameless(screen: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]


def test_everything_on_the_page_of_figures_has_a_name(lived_stage):
    page = lived_stage.open(statistics.create_section)
    page.toggle_tables()
    page.print_page()
    lived_stage.settle()

    assert nameless(page) == []


@pytest.mark.parametrize(
    "key",
    ["centre", "officers", "units", "counters", "printers", "programmes", "calendar", "fees", "appearance"],
)
def test_everything_on_a_page_of_settings_has_a_name(stage, key):
    assert nameless(stage.open(settings.create, key)) == []

"""What a figure means, beside the figure: F1 shows it, a screen reader reads it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from desktop_app.domain.indicators.definitions import DEFINITIONS, FORM_06A
from tests.support.screens import Stage, stage
from ui.screens.statistics import create
from ui.shortcuts import Key
from ui.widgets.definitions import set_definition, show_focused_definition

__all__ = ["stage"]


@pytest.fixture(autouse=True)
def _no_tip_is_left():
    yield
    QToolTip.hideText()


def test_every_tile_and_small_figure_tells_its_definition_when_it_has_the_focus(stage: Stage) -> None:
    section = stage.open(create).section
    figures = {**section._tiles, **section._chips}
    assert len(figures) == 13
    for key, figure in figures.items():
        figure.setFocus(Qt.FocusReason.TabFocusReason)
        assert show_focused_definition()
        one = DEFINITIONS[key]
        shown = QToolTip.text()
        assert one.name in shown
        assert one.counts in shown
        assert one.source in figure.accessibleDescription()
    stage.picture(section.window(), "definition")


def test_the_form_explains_each_of_its_columns(stage: Stage) -> None:
    page = stage.open(create)
    page.open(Key.FIGURES_REPORTS)
    stage.settle()
    page.section.rows.setFocus(Qt.FocusReason.TabFocusReason)

    assert show_focused_definition()
    assert all(one.name in QToolTip.text() for one in FORM_06A)


def test_f1_on_a_figure_shows_what_it_means_and_the_keys_elsewhere(window) -> None:
    screen = window.current_screen()
    set_definition(screen.second.edit, ("Tiếp nhận", "số hồ sơ < 5 & hơn"))
    screen.second.edit.setFocus()
    QTest.keyClick(screen.second.edit, Qt.Key.Key_F1)
    assert "số hồ sơ &lt; 5 &amp; hơn" in QToolTip.text()
    assert window._help is None

    QToolTip.hideText()
    screen.first.edit.setFocus()
    QTest.keyClick(screen.first.edit, Qt.Key.Key_F1)
    assert window._help.isVisible()

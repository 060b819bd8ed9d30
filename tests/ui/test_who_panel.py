"""Who works here: one Enter is enough once an officer is chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import COMMAND_LINE_OFFICER
from tests.support.screens import Stage, stage
from ui.who_panel import WhoPanel

__all__ = ["stage"]


@pytest.fixture
def panel(stage: Stage) -> Iterator[WhoPanel]:
    window = QWidget()
    stage.qtbot.addWidget(window)
    window.resize(800, 600)
    made = WhoPanel(stage.desk.office.records.snapshot(), stage.desk.office.accounts.state(), window)
    window.show()
    window.activateWindow()
    stage.qtbot.waitUntil(window.isActiveWindow)
    made.open_over()
    yield made
    window.hide()


@pytest.mark.parametrize("tabs", [0, 1, 2])
def test_enter_anywhere_starts_work_with_what_is_chosen(panel: WhoPanel, tabs: int):
    begun: list[tuple[str, str]] = []
    panel.chosen.connect(lambda officer, counter, _office: begun.append((officer, counter)))
    wanted = (panel.officer.value(), panel.counter.value())
    window = panel.window()
    for _ in range(tabs):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)

    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert begun == [wanted]
    assert all(wanted)


def test_tab_goes_from_the_officer_to_the_counter_and_back(panel: WhoPanel):
    combo = panel.officer.combo
    assert panel.window().focusWidget() is combo

    QTest.keyClick(combo, Qt.Key.Key_Tab)
    assert panel.window().focusWidget() is panel.counter.combo

    QTest.keyClick(panel.counter.combo, Qt.Key.Key_Backtab)
    assert panel.window().focusWidget() is combo


def test_enter_without_an_officer_begins_nothing(panel: WhoPanel):
    begun: list[object] = []
    panel.chosen.connect(lambda *what: begun.append(what))
    panel.officer.combo.setCurrentIndex(-1)

    QTest.keyClick(panel.officer.combo, Qt.Key.Key_Return)

    assert (begun, panel.isVisible()) == ([], True)


def test_the_officer_of_commands_is_not_offered(panel: WhoPanel):
    assert panel.officer.combo.count()
    assert panel.officer.combo.findData(COMMAND_LINE_OFFICER) == -1

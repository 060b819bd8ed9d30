"""F7: the no-wait programme before and after, on screen, on paper, with the dossiers behind every bar."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.office import OFFICER
from tests.support.people import certified, promised
from tests.support.reading import words_of
from tests.support.screens import Stage, stage
from ui.screens.statistics import create
from ui.screens.statistics.effect.figures import MEDIAN
from ui.screens.statistics.effect.state import BEFORE

__all__ = ["stage"]


def test_both_periods_stand_beside_each_other_and_a_bar_opens_its_dossiers(stage: Stage) -> None:
    desk = stage.desk
    for day, hour, made, minutes in ((20, 9, certified(1), 240), (20, 14, certified(2), 90), (26, 9, promised(3), 12)):
        desk.at(day, hour, 0, 0)
        accepted = desk.accept(made)
        desk.pass_minutes(minutes)
        desk.office.processing.finish(OFFICER, accepted.dossier_id)
    page = stage.open(create)
    QTest.keyClick(page, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    section = page.section
    section.presenter.choose_dates(date(2026, 11, 26), date(2026, 12, 2))
    stage.settle()

    assert "Trước: từ ngày 19/11/2026 đến ngày 25/11/2026" in section.periods.text()
    [bar] = section.panels[MEDIAN].data().bars
    assert bar.values == (120, 12)
    section.presenter.open_bar(MEDIAN, bar.key, BEFORE)
    assert desk.office.dossiers.count(stage.went[-1][1]) == 2
    stage.picture(section.window(), "effect")
    pdf = section.content("pdf")()
    assert "KHÔNG CHỜ: TRƯỚC VÀ SAU CHƯƠNG TRÌNH" in words_of(pdf)
    if stage.pictures():
        (Path(stage.pictures()) / "effect.pdf").write_bytes(pdf)

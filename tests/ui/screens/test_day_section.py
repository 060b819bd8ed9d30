"""F7, Hôm nay: what is in danger, who took note, what is late with its next duty; thresholds on F9."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView
from desktop_app.domain.indicators.definitions import DAY, HALL, RATINGS
from desktop_app.domain.supervision import DangerRules
from tests.support.hall import FIRST, take
from tests.support.office import COLLEAGUE
from tests.support.people import appointment, promised
from tests.support.screens import Stage, stage
from ui.navigation import DOSSIERS, OpenDossier
from ui.screens.settings import create as create_settings
from ui.screens.statistics import create
from ui.screens.statistics.day import words
from ui.shortcuts import Key
from ui.widgets.definitions import show_focused_definition

__all__ = ["stage"]


def _busy(stage: Stage) -> None:
    """A dossier that is late, a promise and two people who have waited too long; somebody took note of one thing."""
    desk = stage.desk
    office = desk.office
    for number in range(1, 4):
        desk.accept(appointment(number))
    due = office.dossiers.page(DossierFilter(view=SavedView.OPEN)).rows[0].due_at
    desk.clock.set_wall(due.replace(hour=1, minute=0) + timedelta(days=1))
    desk.accept(promised(20))
    office.counters.open(FIRST)
    take(desk)
    take(desk)
    desk.pass_minutes(45)
    office.supervision.look()
    first = office.supervision.day().escalations[0]
    office.supervision.acknowledge(COLLEAGUE, first.thing, "đã gọi chị Mẫu ở quầy 3, xong trước 10 giờ")


def _section(stage: Stage) -> Any:
    page = stage.open(create, Key.FIGURES_DAY, (1302, 640))
    return page.section


def test_the_day_shows_dangers_late_dossiers_and_counters_and_each_line_opens_its_dossier(stage: Stage) -> None:
    _busy(stage)
    section = _section(stage)
    board = stage.desk.office.supervision.day()

    values = {key: tile.figure() for key, tile in section.tiles().items()}
    assert values[words.UNSEEN] == str(board.unseen) != "0"
    assert values[words.LATE] == str(board.late_count) != "0"
    assert values[words.HALL] == "2"
    assert section.dangers.rows_model.rowCount() == len(board.escalations) >= 4
    assert section.dossiers.rows_model.rows() == (*board.late, *board.due_today)
    stage.picture(section.window(), "day")

    row = section.dossiers.rows_model.rows()[0]
    section.dossiers.select_row(0)
    QTest.keyClick(section.dossiers, Qt.Key.Key_Return)
    assert stage.went[-1] == (DOSSIERS, OpenDossier(row.code))
    QTest.mouseClick(section.tiles()[words.LATE], Qt.MouseButton.LeftButton)
    assert stage.went[-1] == (DOSSIERS, DossierFilter(view=SavedView.OVERDUE))


def test_somebody_takes_note_of_the_chosen_danger_and_a_refused_note_stays_typed(stage: Stage) -> None:
    _busy(stage)
    section = _section(stage)
    section.dangers.select_row(0)
    one = section.dangers.current_row()
    section.note.set_text("đang xử lý")
    stage.desk.office.supervision.acknowledge(COLLEAGUE, one.thing)
    section.primary_action()
    stage.settle()
    assert "đã ghi nhận việc này trước đó" in section.message.text()
    assert section.note.text() == "đang xử lý"

    section.presenter.reload()
    stage.settle()
    section.dangers.select_row(0)
    other = section.dangers.current_row()
    assert other.thing != one.thing
    section.primary_action()
    stage.settle()
    told = {row.thing: row for row in section.dangers.rows_model.rows()}
    assert (told[other.thing].note, section.note.text()) == ("đang xử lý", "")


def test_a_danger_comes_with_the_minutes_while_nobody_writes(stage: Stage) -> None:
    take(stage.desk)
    section = _section(stage)
    assert section.dangers.rows_model.rowCount() == 0
    stage.tick(31 * 60)
    assert [row.name for row in section.dangers.rows_model.rows()] == [
        row.label for row in stage.desk.office.hall.waiting()
    ]


def test_f1_explains_the_figures_of_the_day_the_hall_and_the_ratings(stage: Stage) -> None:
    page = stage.open(create, Key.FIGURES_DAY, (1302, 640))
    for key, table in ((Key.FIGURES_DAY, DAY), (Key.FIGURES_HALL, HALL), (Key.FIGURES_RATINGS, RATINGS)):
        page.open(key)
        stage.settle()
        tiles = list(page.section.tiles().values())
        assert len(tiles) == len(table)
        for tile, one in zip(tiles, table, strict=True):
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            assert show_focused_definition()
            assert one.name in QToolTip.text()
    QToolTip.hideText()


def test_the_thresholds_are_set_on_f9_and_what_is_wrong_is_told_at_its_field(stage: Stage) -> None:
    screen = stage.open(create_settings, "danger_rules", size=(1302, 700))
    page = screen.page()
    assert {name: field.text() for name, field in page.fields.items()} == {
        "promise_percent": "80", "due_minutes": "120", "wait_minutes": "30",
    }  # fmt: skip
    page.fields["wait_minutes"].set_text("0")
    screen.primary_action()
    stage.settle()
    assert page.fields["wait_minutes"].problem() == "Xin nhập số từ 1 đến 480."
    page.fields["wait_minutes"].set_text("20")
    stage.picture(screen, "settings_dangers")
    screen.primary_action()
    stage.settle()
    assert stage.desk.office.records.snapshot().danger_rules() == DangerRules(wait_minutes=20)

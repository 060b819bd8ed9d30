"""F9, Bảng số: a board's template is chosen, seen at once, saved, and opened on the second monitor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.hall.board_settings import FIRST_BOARD, BoardSettings, BoardTheme
from tests.support.hall import LAND
from tests.support.screens import Stage, stage
from ui.screens.settings import create

__all__ = ["stage"]

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def boards(stage: Stage):
    return stage.desk.office.records.snapshot().records["board"]


def choose(field, value) -> None:
    field.set_value(value)
    (field.chosen if hasattr(field, "chosen") else field.changed).emit(*([value] if hasattr(field, "chosen") else []))


def test_the_first_board_is_there_seen_and_saved(stage):
    screen = stage.open(create, "boards")
    page = screen.page()
    stage.picture(screen, "f9_boards")
    assert page.current_key() == FIRST_BOARD
    assert boards(stage) == {}
    assert page.preview.picture().board.settings == BoardSettings()

    choose(page.fields["theme"], BoardTheme.DARK)
    choose(page.fields["groups"], (LAND,))
    choose(page.fields["parts"], ("clock", "waiting"))
    choose(page.fields["last_calls"], "8")
    seen = page.preview.picture().board.settings
    assert (seen.theme, seen.groups, seen.last_calls, seen.promises) == (BoardTheme.DARK, (LAND,), 8, False)
    assert {call.group for call in page.preview.picture().board.calls} == {LAND}
    stage.picture(screen, "f9_boards_dark")

    screen.primary_action()
    stage.settle()
    assert boards(stage)[FIRST_BOARD] == seen
    assert stage.desk.office.hall.board().settings == seen


def test_another_board_gets_a_key_of_its_own_and_can_go_out_of_use(stage):
    screen = stage.open(create, "boards")
    page = screen.page()
    page.new_record()
    page.fields["name"].edit.setText("Bảng tầng 2")
    screen.primary_action()
    stage.settle()
    assert boards(stage)["bang-tang-2"].name == "Bảng tầng 2"
    page.retire()
    stage.settle()
    assert not boards(stage)["bang-tang-2"].active


def test_the_board_opens_beside_the_desk(stage):
    asked = []
    screen = stage.open(create)
    screen.context.start_beside = lambda *words: not asked.append(words)
    page = screen.open("boards")
    page.fields["name"].setFocus()
    QTest.keyClick(page.fields["name"].edit, Qt.Key.Key_B, BOTH)
    assert asked == [("board", "--screen", "2")]
    assert "màn hình thứ hai" in page.message.text()
    page.new_record()
    page.fields["name"].edit.setText("Bảng tầng 2")
    screen.primary_action()
    stage.settle()
    page.open_button.click()
    assert asked[1] == ("board", "--screen", "2", "--board", "bang-tang-2")

"""The rating screen: it wakes, takes one answer, thanks and rests; by touch and by keys; calm without its data."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.exchange.rating import GiveRating
from desktop_app.domain.indicators import Period
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.satisfaction.rules import RatingReason, RatingRules
from desktop_app.errors import EnvironmentProblem
from desktop_app.runtime.jobs import JobRunner
from tests.support.look import dressed
from tests.support.office import OFFICER, START, Desk, sample_centre
from tests.support.rating import GOOD, SCREEN, printed_code, rate, returned
from ui.hall.device import DeviceContext
from ui.hall.rating import create
from ui.hall.rating.pages import Page
from ui.hall.rating.parts import FaceButton, Line, WordButton
from ui.hall.rating.state import Stage
from ui.hall.rating.view import RatingWindow

SIZES = ((1024, 600), (1920, 1080), (800, 480))
LONG = "Công chức một cửa hướng dẫn chưa rõ ràng"


@dataclass
class Corner:
    """A counter with its rating screen."""

    desk: Desk
    window: RatingWindow
    runner: JobRunner
    qtbot: Any

    @property
    def stage(self) -> Stage:
        return self.window.presenter.state.stage

    def settle(self) -> None:
        for _ in range(4):
            assert self.runner.drain(10)

    def serve(self, number: int) -> None:
        """A result is handed over at the counter, and the screen hears of it."""
        returned(self.desk, number, print_receipt=True)
        self.window.on_change(self.desk.office.last_event())
        self.settle()
        self.wait(1)

    def wait(self, seconds: float) -> None:
        """Time passes, a tick a second."""
        for _ in range(max(1, int(seconds))):
            self.desk.clock.advance(timedelta(seconds=min(1.0, seconds)))
            self.window.on_tick(self.desk.clock.now())
            self.settle()

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.window, key)
        self.settle()

    def press(self, button: Any) -> None:
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def given(self) -> list[tuple[Any, ...]]:
        return self.desk.rows("SELECT level, reasons, via, times FROM rating_box ORDER BY level")

    def picture(self, name: str) -> None:
        folder = os.environ.get("MOTCUA_PICTURES", "")
        if folder:
            self.window.grab().save(str(Path(folder) / f"{name}.png"))


@pytest.fixture
def corner(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Corner]:
    dressed()
    runner = JobRunner()
    with sample_centre("sqlite", tmp_path) as desk:
        window = create(DeviceContext(runner, desk.clock, tmp_path, OFFICER.counter, SCREEN))
        qtbot.addWidget(window)
        window.resize(*SIZES[0])
        window.show()
        window.on_office(desk.office)
        made = Corner(desk, window, runner, qtbot)
        made.settle()
        made.wait(1)
        yield made
        window.hide()
        made.settle()
        runner.close()
    runner.deleteLater()


def test_it_rests_with_courtesy_and_wakes_when_a_service_ends(corner: Corner) -> None:
    said = [line.text() for line in corner.window.idle.findChildren(Line)]
    for word in ("4 xin, 4 luôn", "Xin chào", "Xin lỗi", "Xin cảm ơn", "Xin phép", "Luôn lắng nghe", "Luôn giúp đỡ"):
        assert word in said
    assert corner.stage is Stage.IDLE
    assert not corner.window.idle.rate_button.isVisible()
    corner.serve(1)
    assert corner.stage is Stage.ASK
    assert "Chứng thực" in corner.window.ask.matter.text()


def test_a_rating_by_touch_with_reasons(corner: Corner) -> None:
    corner.serve(1)
    corner.press(corner.window.ask.faces[Level.DISSATISFIED])
    assert corner.stage is Stage.REASONS
    corner.wait(1)
    first, second = corner.window.reasons.reasons[:2]
    assert first.text() == "Thái độ phục vụ chưa tốt"
    corner.press(first)
    corner.press(second)
    corner.press(second)
    corner.press(corner.window.reasons.send_button)
    assert corner.stage is Stage.THANKS
    assert corner.window.thanks.words.text() == "Xin lỗi và xin cảm ơn Ông/Bà"
    assert corner.given() == [("dissatisfied", "thai-do", "screen", 1)]
    corner.wait(10)
    assert corner.stage is Stage.IDLE
    assert not corner.window.idle.rate_button.isVisible(), "nobody rates one service twice"


def test_the_same_by_keys(corner: Corner) -> None:
    corner.serve(1)
    corner.key(Qt.Key.Key_1)
    corner.wait(1)
    corner.key(Qt.Key.Key_2)
    corner.key(Qt.Key.Key_Return)
    assert corner.stage is Stage.THANKS
    assert corner.given() == [("very_satisfied", "cho-lau", "screen", 1)]


def test_two_quick_touches_count_once_and_the_second_hits_nothing_of_the_next_page(corner: Corner) -> None:
    corner.serve(1)
    face = corner.window.ask.faces[Level.SATISFIED]
    corner.press(face)
    corner.press(face)
    corner.press(corner.window.reasons.reasons[0])
    corner.press(corner.window.reasons.send_button)
    assert corner.stage is Stage.REASONS, "all of it came within half a second of the first touch"
    assert corner.window.presenter.state.reasons == ()
    corner.wait(1)
    send = corner.window.reasons.send_button
    send.click()
    send.click()
    corner.settle()
    assert corner.given() == [("satisfied", "", "screen", 1)]


def test_who_walks_away_after_the_face_has_rated(corner: Corner) -> None:
    corner.serve(1)
    corner.key(Qt.Key.Key_2)
    corner.wait(16)
    assert corner.given() == [("satisfied", "", "screen", 1)]


def test_nobody_touches_it_and_it_rests_when_the_time_is_over(corner: Corner) -> None:
    corner.serve(1)
    corner.wait(10 * 60 + 10)
    assert corner.stage is Stage.IDLE
    assert corner.given() == []


def test_who_does_not_want_to_goes_back_and_may_think_again(corner: Corner) -> None:
    corner.serve(1)
    corner.key(Qt.Key.Key_Escape)
    corner.wait(1)
    assert corner.stage is Stage.IDLE
    corner.press(corner.window.idle.rate_button)
    assert corner.stage is Stage.ASK
    corner.wait(1)
    corner.key(Qt.Key.Key_3)
    corner.wait(1)
    corner.key(Qt.Key.Key_Escape)
    assert corner.stage is Stage.ASK, "another face may be chosen"


def test_the_next_person_is_asked_after_the_thanks(corner: Corner) -> None:
    corner.serve(1)
    corner.key(Qt.Key.Key_1)
    corner.wait(1)
    corner.key(Qt.Key.Key_Return)
    corner.serve(2)
    assert corner.stage is Stage.THANKS
    corner.wait(10)
    assert corner.stage is Stage.ASK


def test_an_answer_that_came_too_late_is_thanked_for_all_the_same(corner: Corner) -> None:
    corner.serve(1)
    corner.key(Qt.Key.Key_1)
    rate(corner.desk, GOOD)  # from another window of the same counter
    corner.wait(1)
    corner.key(Qt.Key.Key_Return)
    assert corner.stage is Stage.THANKS
    assert corner.window.thanks.below.text() == "Lần phục vụ này đã được đánh giá. Xin cảm ơn."
    assert sum(times for *_, times in corner.given()) == 1


def test_a_code_by_the_pad_and_by_keys(corner: Corner) -> None:
    corner.serve(1)
    code = printed_code(corner.desk)
    corner.press(corner.window.ask.code_button)
    corner.wait(1)
    letters = {button.text(): button for button in corner.window.code.letters}
    for letter in code[:4]:
        corner.press(letters[letter])
    for letter in code[5:]:
        corner.qtbot.keyClicks(corner.window, letter.lower())
    corner.settle()
    assert corner.stage is Stage.ASK
    corner.wait(1)
    corner.key(Qt.Key.Key_3)
    corner.wait(1)
    corner.key(Qt.Key.Key_Return)
    assert corner.given() == [("dissatisfied", "", "code", 1)]


def test_a_wrong_code_is_told_and_five_of_them_let_the_pad_rest(corner: Corner) -> None:
    corner.key(Qt.Key.Key_M)
    corner.wait(1)
    for turn in range(5):
        assert corner.window.presenter.state.wait_seconds == 0, turn
        corner.qtbot.keyClicks(corner.window, "222222")
        corner.settle()
    state = corner.window.presenter.state
    assert (state.stage, state.typed) == (Stage.CODE, "")
    assert state.wait_seconds == 30
    corner.qtbot.keyClicks(corner.window, "2")
    assert corner.window.presenter.state.typed == ""


def test_a_used_code_says_so(corner: Corner) -> None:
    corner.serve(1)
    code = printed_code(corner.desk)
    corner.desk.office.ratings.give(SCREEN, GiveRating(GOOD, (), code=code))
    corner.key(Qt.Key.Key_M)
    corner.wait(1)
    corner.qtbot.keyClicks(corner.window, code.replace("-", ""))
    corner.settle()
    assert corner.window.code.problem.text() == "Mã này đã dùng rồi. Xin cảm ơn, mỗi mã đánh giá được một lần."
    corner.key(Qt.Key.Key_Backspace)
    corner.key(Qt.Key.Key_Escape)
    assert corner.stage is not Stage.CODE


def test_after_one_look_that_failed_the_next_one_finds_the_data_again(
    corner: Corner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_args: object) -> None:
        raise EnvironmentProblem("database_busy")

    with monkeypatch.context() as patched:
        patched.setattr(corner.desk.office.ratings, "screen", busy)
        corner.window.on_change(1)
        corner.settle()
        assert corner.window.presenter.state.lost
    corner.wait(6)
    assert not corner.window.presenter.state.lost


def test_a_pad_that_is_left_closes(corner: Corner) -> None:
    corner.key(Qt.Key.Key_M)
    corner.wait(31)
    assert corner.stage is Stage.IDLE


def test_without_its_data_it_stays_calm_and_comes_back(corner: Corner) -> None:
    corner.window.on_lost(EnvironmentProblem("database_unreachable"))
    assert corner.window.link.text() == "Đang chờ kết nối với máy của quầy…"
    assert not corner.window.idle.code_button.isVisible()
    corner.window.on_found()
    corner.settle()
    assert corner.window.link.text() == "Dữ liệu mẫu"
    assert corner.window.idle.code_button.isVisible()


def test_an_answer_the_machine_could_not_keep_can_be_sent_again(
    corner: Corner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise EnvironmentProblem("database_unreachable")

    corner.serve(1)
    corner.key(Qt.Key.Key_1)
    corner.wait(1)
    with monkeypatch.context() as patched:
        patched.setattr(corner.desk.office.ratings, "give", broken)
        corner.key(Qt.Key.Key_Return)
    assert corner.stage is Stage.REASONS
    assert "lần nữa" in corner.window.reasons.problem.text()
    corner.wait(1)
    corner.key(Qt.Key.Key_Return)
    assert corner.stage is Stage.THANKS
    assert len(corner.given()) == 1


def _open_pages(corner: Corner) -> dict[str, Callable[[], None]]:
    window = corner.window
    return {
        "ask": lambda: None,
        "reasons": lambda: window.presenter.choose(Level.DISSATISFIED),
        "thanks": window.presenter.send,
        "idle": window.presenter.back,
        "code": window.presenter.open_code,
    }


@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_cut_at_any_size(corner: Corner, size: tuple[int, int]) -> None:
    reasons = tuple(RatingReason(f"ly-do-{n}", LONG, LONG, LONG) for n in range(8))
    corner.desk.office.records.save(OFFICER, RatingRules(reasons=reasons))
    corner.window.resize(*size)
    corner.serve(1)
    for name, go in _open_pages(corner).items():
        go()
        corner.settle()
        corner.wait(1)
        page: Page = corner.window.pages[corner.stage]
        corner.window.grab()
        assert corner.window.stack.currentWidget() is page
        for part in [*page.findChildren(Line), *page.findChildren(FaceButton), *page.findChildren(WordButton)]:
            if part.isVisible():
                assert not part.cut, (name, part.text())
                assert page.rect().contains(part.geometry()), (name, part.text())
        corner.picture(f"rating_{name}_{size[0]}x{size[1]}")


def test_what_it_counts_stands_in_the_figures(corner: Corner) -> None:
    corner.serve(1)
    corner.key(Qt.Key.Key_2)
    corner.wait(1)
    corner.key(Qt.Key.Key_Return)
    figures = corner.desk.office.ratings.figures(Period(START.date(), START.date()))
    assert (figures.given, figures.satisfied_percent, figures.coverage_percent) == (1, 100.0, 100.0)

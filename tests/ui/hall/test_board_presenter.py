"""The board without a widget: which calls are announced, how old its state is, and what it remembers."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app.clock import VIETNAM, ManualClock
from desktop_app.domain.exchange.hall import BoardNow
from desktop_app.domain.hall.ticket import TicketState
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from desktop_app.runtime.jobs import ImmediateRunner
from tests.support.boards import board_of, call
from tests.support.office import START
from ui.hall.board.memory import file_of, remember, remembered
from ui.hall.board.presenter import BoardPresenter
from ui.hall.board.state import Link, closing_minutes, earlier_calls, live
from ui.hall.board.words import link_line, strips


class Turns:
    """Remembers; a turn begins and ends when the test says so."""

    def __init__(self) -> None:
        self.called: list[str] = []
        self.forgotten: list[str] = []

    def listen(self, began: Any, ended: Any) -> None:
        self.began, self.ended = began, ended

    def call(self, one: Any) -> None:
        self.called.append(one.label)

    def use(self, settings: Any) -> None:
        self.settings = settings

    def forget(self, label: str) -> None:
        self.forgotten.append(label)

    def close(self) -> None: ...


class View:
    def __init__(self) -> None:
        self.blinking: list[bool] = []

    def show_picture(self, picture: Any) -> None:
        self.picture = picture

    def begin_turn(self) -> None:
        self.blinking.append(True)

    def end_turn(self) -> None:
        self.blinking.append(False)

    def show_problem(self, error: Any) -> str:
        return f"câu của {error.code}"


class Hall:
    """A board presenter on a clock and a board that the test moves."""

    def __init__(self, folder: Any = None, at: datetime = START) -> None:
        self.clock = ManualClock(at)
        self.board: BoardNow | Exception = board_of(call(5, "A001"), at=at)
        self.turns, self.view, self.runner = Turns(), View(), ImmediateRunner()
        self.presenter = BoardPresenter(self.view, self.runner, self.clock, self.turns, folder)
        self.presenter.start()

    def open(self) -> None:
        self.presenter.office_ready(SimpleNamespace(hall=SimpleNamespace(board=self._read)))

    def _read(self, _key: str) -> BoardNow:
        if isinstance(self.board, Exception):
            raise self.board
        return replace(self.board, at=self.clock.now())

    def now_calls(self, *calls: Any, seq: int = 0) -> None:
        self.board = board_of(*calls, seq=seq)
        self.presenter.changed()

    def wait(self, seconds: float, ticks: int = 1) -> None:
        for _ in range(ticks):
            self.clock.advance(timedelta(seconds=seconds / ticks))
            self.presenter.tick(self.clock.now())

    @property
    def picture(self) -> Any:
        return self.view.picture


@pytest.fixture
def hall() -> Hall:
    made = Hall()
    made.open()
    return made


def test_calls_of_one_moment_each_get_their_turn_the_oldest_first(hall):
    hall.now_calls(call(5, "A001"), call(6, "B001", 2), call(7, "U001", 3))

    assert hall.turns.called == ["A001", "B001", "U001"]
    hall.turns.began(call(6, "B001", 2))
    assert (hall.picture.big.label, hall.picture.turn) == ("B001", True)
    assert [one.label for one in earlier_calls(hall.picture)] == ["U001", "A001"]
    hall.turns.ended(call(6, "B001", 2))
    assert (hall.picture.big.label, hall.picture.turn) == ("U001", False)
    assert hall.view.blinking == [True, False]


def test_a_repeated_call_has_its_turn_again(hall):
    hall.now_calls(call(8, "A001"))
    assert hall.turns.called == ["A001", "A001"]


def test_a_call_that_was_taken_back_leaves_the_board_also_in_the_middle_of_its_turn(hall):
    hall.now_calls(call(5, "A001"), call(6, "B001", 2))
    hall.turns.began(call(6, "B001", 2))
    hall.now_calls(call(5, "A001"), seq=7)

    assert "B001" in hall.turns.forgotten
    assert (hall.picture.big.label, hall.picture.turn) == ("A001", False)
    assert hall.view.blinking[-1] is False


def test_who_came_in_the_meantime_is_not_called_any_more(hall):
    hall.now_calls(call(5, "A001", state=TicketState.SERVING), call(6, "B001", 2, TicketState.SERVING))
    assert "B001" not in hall.turns.called
    assert hall.picture.big.label == "B001"


@pytest.mark.parametrize("state", [TicketState.ABSENT, TicketState.WAITING])
def test_who_was_marked_absent_or_waits_again_does_not_stand_large(hall, state):
    hall.now_calls(call(5, "A001"), call(6, "B001", 2, state))
    assert hall.picture.big.label == "A001"
    assert [one.label for one in earlier_calls(hall.picture)] == ["B001"]


def test_two_machines_whose_clocks_differ_still_announce_what_is_new(hall):
    wrong = START - timedelta(minutes=7)
    hall.now_calls(call(5, "A001"), call(6, "B001", at=wrong))
    assert hall.turns.called == ["A001", "B001"]


def test_what_came_during_a_long_break_is_listed_but_not_announced(hall):
    hall.presenter.lost(None)
    hall.wait(300, ticks=300)
    old, young = hall.clock.now() - timedelta(minutes=3), hall.clock.now() - timedelta(seconds=4)
    hall.board = board_of(call(5, "A001"), call(6, "B001", at=old), call(7, "U001", at=young))
    hall.presenter.found()

    assert hall.turns.called == ["A001", "U001"]
    assert [one.label for one in earlier_calls(hall.picture)] == ["B001", "A001"]


def test_a_short_break_loses_no_call(hall):
    hall.presenter.lost(None)
    hall.wait(8, ticks=8)
    hall.board = board_of(call(5, "A001"), call(6, "B001", at=START - timedelta(minutes=7)))
    hall.presenter.found()
    assert hall.turns.called == ["A001", "B001"]


def test_a_board_that_starts_late_announces_only_what_is_young():
    late = Hall(at=START + timedelta(minutes=10))
    late.board = board_of(call(5, "A001"), call(6, "B001", at=late.clock.now()))
    late.open()
    assert late.turns.called == ["B001"]


def test_after_a_sleep_old_calls_are_not_shouted_into_the_hall(hall):
    hall.clock.set_wall(START + timedelta(hours=1))  # a sleep the steady clock does not count
    hall.now_calls(call(5, "A001"), call(6, "B001", at=START + timedelta(minutes=5)))
    assert hall.turns.called == ["A001"]
    hall.now_calls(call(5, "A001"), call(6, "B001"), call(7, "U001", at=START))
    assert hall.turns.called == ["A001", "U001"], "afterwards the board hears of everything again"


def test_a_database_from_a_backup_announces_nothing_old(hall):
    hall.now_calls(call(3, "A009"), seq=3)
    assert hall.turns.called == ["A001"]
    hall.now_calls(call(3, "A009"), call(4, "A010"))
    assert hall.turns.called == ["A001", "A010"]


# -- the link ----------------------------------------------------------------------------------------------------
def test_a_lost_link_keeps_the_last_state_and_counts_its_age(hall):
    hall.presenter.lost(None)
    assert link_line(hall.picture) == "Mất kết nối · số liệu lúc 09:40 (vừa xong)"
    hall.wait(125, ticks=125)
    assert link_line(hall.picture) == "Mất kết nối · số liệu lúc 09:40 (2 phút trước)"
    assert hall.picture.big.label == "A001"
    hall.presenter.found()
    assert hall.picture.link is Link.FRESH
    assert link_line(hall.picture) == ""


def test_a_clock_that_is_set_back_makes_nothing_younger(hall):
    hall.presenter.lost(None)
    hall.wait(180, ticks=180)
    hall.clock.set_wall(START - timedelta(hours=1))
    hall.presenter.tick(hall.clock.now())
    assert link_line(hall.picture).endswith("(3 phút trước)")


def test_a_reading_that_fails_is_tried_again(hall):
    hall.board = EnvironmentProblem("database_busy")
    hall.presenter.changed()
    assert hall.picture.link is Link.LOST
    hall.board = board_of(call(5, "A001"), call(6, "B001", 2))
    hall.wait(4)
    assert (hall.picture.link, hall.turns.called[-1]) == (Link.FRESH, "B001")


def test_before_the_data_exists_there_is_a_calm_page():
    early = Hall()
    early.presenter.lost(EnvironmentProblem("centre_missing"))
    assert (early.picture.board, early.picture.problem) == (None, "câu của centre_missing")
    early.open()
    assert early.picture.link is Link.FRESH


def test_the_numbers_of_yesterday_are_never_shown_as_todays(hall):
    hall.presenter.lost(None)
    hall.clock.set_wall(datetime(2026, 11, 20, 0, 0, 1, tzinfo=VIETNAM))
    hall.presenter.tick(hall.clock.now())
    assert not live(hall.picture)
    assert (hall.picture.big, earlier_calls(hall.picture)) == (None, ())
    assert link_line(hall.picture) == "Mất kết nối · số liệu lúc 09:40 ngày 19/11"


def test_at_midnight_a_linked_board_reads_again(hall):
    hall.clock.set_wall(datetime(2026, 11, 19, 23, 59, 59, tzinfo=VIETNAM))
    hall.wait(0)
    hall.board = board_of(seq=9)
    hall.wait(2)
    assert hall.picture.board.calls == ()
    assert live(hall.picture)


def test_the_end_of_the_session_is_told_and_read_when_it_comes(hall):
    hall.clock.set_wall(datetime(2026, 11, 19, 11, 15, 30, tzinfo=VIETNAM))
    hall.wait(0)
    assert closing_minutes(hall.picture) == 15
    assert ("urgent", "Còn 15 phút nữa hết giờ tiếp nhận") in strips(hall.picture)
    hall.board = board_of(call(5, "A001"), closing_at=None, opens_at=START.replace(hour=13, minute=30))
    hall.clock.set_wall(datetime(2026, 11, 19, 11, 30, tzinfo=VIETNAM))
    hall.wait(0)
    assert ("calm", "Ngoài giờ tiếp nhận · mở lại lúc 13:30") in strips(hall.picture)


# -- what is remembered ------------------------------------------------------------------------------------------
def test_after_a_power_cut_the_last_state_is_there_with_its_age(tmp_path):
    Hall(tmp_path).open()
    again = Hall(tmp_path, at=START + timedelta(minutes=6))
    assert again.picture.link is Link.STARTING
    assert again.picture.big.label == "A001"
    assert link_line(again.picture) == "Mất kết nối · số liệu lúc 09:40 (6 phút trước)"
    again.presenter.lost(EnvironmentProblem("database_unreachable"))
    assert again.picture.big.label == "A001"
    again.open()
    assert again.turns.called == [], "it was called before the power cut"
    assert link_line(again.picture) == ""


def test_an_age_nobody_can_know_is_not_made_up(tmp_path):
    Hall(tmp_path).open()
    again = Hall(tmp_path, at=START - timedelta(minutes=30))
    assert link_line(again.picture) == "Mất kết nối · số liệu lúc 09:40"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"seq": "x"}', b"\x00" * 300_000])
def test_a_broken_file_is_as_good_as_none(tmp_path, content):
    file_of(tmp_path, "").write_bytes(content)
    assert Hall(tmp_path).picture.board is None


def test_the_file_is_read_back_as_it_was_and_named_by_its_board(tmp_path):
    file = file_of(tmp_path, "../Tầng 2")
    assert file.parent == tmp_path
    board = board_of(call(5, "A001"))
    remember(file, board)
    assert remembered(file) == board
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_folder_that_cannot_be_written_stops_no_board(tmp_path):
    (tmp_path / "data").write_text("no folder")
    made = Hall(tmp_path / "data")
    made.open()
    assert made.picture.link is Link.FRESH


class Slow(ImmediateRunner):
    """Reads when it is told to: the disk takes its time."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Any] = []

    def read(self, *job: Any) -> int:
        self.asked.append(job)
        return len(self.asked)

    def answer(self) -> None:
        fn, on_done, *_ = self.asked.pop(0)
        on_done(fn())


def test_a_slow_disk_stops_no_start_and_what_it_remembers_comes_before_the_first_reading(tmp_path):
    before = board_of(call(5, "A001"), at=START)
    remember(file_of(tmp_path, ""), before)
    runner, view, turns = Slow(), View(), Turns()
    presenter = BoardPresenter(view, runner, ManualClock(START), turns, tmp_path)
    presenter.start()
    assert view.picture.board is None
    now = board_of(call(5, "A001"), call(6, "B001", 2), at=START)
    presenter.office_ready(SimpleNamespace(hall=SimpleNamespace(board=lambda _key: now)))
    assert len(runner.asked) == 1
    runner.answer()
    assert view.picture.board == before
    runner.answer()
    assert view.picture.board == now
    assert turns.called == ["B001"]

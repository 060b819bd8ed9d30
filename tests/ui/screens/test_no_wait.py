"""F4: the board follows deadlines, one key ends a promise, nothing is counted."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.clock import VIETNAM
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.exchange.no_wait import PromiseRow
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import appointment, promised
from tests.support.screens import Stage, stage
from ui.navigation import OpenDossier
from ui.scanner import ScannerFilter
from ui.screens.no_wait import create
from ui.screens.no_wait.state import LATE, SOON, Alarms, share_left, summary_of
from ui.widgets.table import RAW_ROLE

__all__ = ["stage"]

NOON = datetime(2026, 11, 19, 12, 0, tzinfo=VIETNAM)


class Ears:
    """A machine that remembers what it sounded."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, name: str) -> None:
        self.heard.append(name)


def promise(number: int = 1, minutes: int = 30) -> PromiseRow:
    return PromiseRow(
        dossier_id=number, code=f"H06-{number}", matter_short="Bản sao", officer="Trần Thị Ví Dụ", counter="Quầy 3",
        received_day=NOON.date(), started_at=NOON, promise_at=NOON + timedelta(minutes=minutes),
        due_at=NOON + timedelta(hours=5), programme="khong-cho",
    )  # fmt: skip


def countdowns(screen):
    model = screen.running.rows_model
    column = [one.key for one in model.columns].index("left")
    return [model.data(model.index(row, column), RAW_ROLE) for row in range(model.rowCount())]


def state_of(stage: Stage, dossier_id: int) -> tuple[int, object]:
    [[status, kept]] = stage.desk.rows("SELECT status, promise_kept FROM dossier WHERE id = :id", id=dossier_id)
    return status, kept


def test_a_threshold_sounds_once_even_when_the_clock_is_set_back():
    alarms, row = Alarms(), promise()

    heard = [alarms.due((row,), NOON + timedelta(minutes=m)) for m in (0, 23, 24, 25, 10, 24, 30, 31, 5, 40)]

    assert heard == ["", "", SOON, "", "", "", LATE, "", "", ""]


def test_a_promise_first_seen_when_it_is_already_late_is_silent():
    alarms, row = Alarms(), promise()

    assert alarms.due((row,), NOON + timedelta(minutes=50)) == ""
    assert alarms.due((row,), NOON + timedelta(minutes=51)) == ""


def test_after_sleep_several_thresholds_give_one_sound():
    alarms, rows = Alarms(), (promise(1), promise(2), promise(3, 60))
    alarms.due(rows, NOON)

    assert alarms.due(rows, NOON + timedelta(minutes=55)) == LATE


def test_the_bar_is_full_before_the_promise_begins_and_empty_when_it_is_over():
    row = promise()

    assert share_left(row, NOON - timedelta(minutes=5)) == 1.0
    assert share_left(row, NOON + timedelta(minutes=15)) == 0.5
    assert share_left(row, NOON + timedelta(minutes=31)) == 0.0
    assert share_left(replace(row, promise_at=NOON), NOON) == 0.0


def test_an_empty_board_says_what_will_appear_here(stage: Stage):
    screen = stage.open(create)

    assert screen.running.state_text() == "Chưa có lời hứa nào đang chạy"
    assert [pill.text() for pill in screen.pills] == ["0 đang chạy", "0 sắp trễ", "0 trễ", "giữ lời hôm nay 0/0"]
    assert not screen.done_button.isEnabled()
    stage.picture(screen, "no_wait_empty")


def test_rows_stand_by_promise_with_word_time_and_both_clocks(stage: Stage):
    first = stage.desk.accept(promised(1))
    stage.tick(600)
    stage.desk.accept(promised(2), COLLEAGUE)
    screen = stage.open(create)

    stage.tick(60 * 6)
    shown = countdowns(screen)

    assert screen.running.rows_model.rows()[0].code == first.code
    assert [(one.state, one.word, one.text) for one in shown] == [
        ("attention", "Chú ý", "14:00"), ("calm", "Còn kịp", "24:00")
    ]  # fmt: skip
    said = screen.running.rows_model.data(screen.running.rows_model.index(0, 6))
    assert said.startswith("T5 19/11")


def test_states_turn_at_50_80_and_100_percent_and_late_counts_up(stage: Stage):
    stage.desk.accept(promised(1))
    screen = stage.open(create)
    seen = []
    for minutes in (14.9, 0.2, 8.8, 0.2, 6, 3.2):
        stage.tick(minutes * 60)
        [one] = countdowns(screen)
        seen.append((one.state, one.text))

    assert [state for state, _ in seen] == ["calm", "attention", "attention", "urgent", "late", "late"]
    assert seen[-1][1] == "+03:18"
    assert screen.pills[2].text() == "1 trễ"


def test_the_board_sounds_at_80_and_at_100_percent_also_when_another_page_is_open(stage: Stage):
    stage.desk.accept(promised(1))
    screen = stage.open(create)
    screen.chimes = Ears()
    screen.hide()

    for _ in range(32):
        stage.tick(60)

    assert screen.chimes.heard == ["promise_soon", "promise_late"]


def test_time_that_passed_in_sleep_is_right_at_the_first_tick(stage: Stage):
    stage.desk.accept(promised(1))
    screen = stage.open(create)

    stage.tick(3600 * 20)

    [one] = countdowns(screen)
    assert (one.state, one.text) == ("late", "+19:30:00")
    model = screen.running.rows_model
    assert model.data(model.index(0, 4)) == "19/11 10:10", "on another day the date stands with the time"


def test_a_clock_set_back_gives_the_time_back(stage: Stage):
    stage.desk.accept(promised(1))
    screen = stage.open(create)
    stage.tick(1200)

    stage.desk.at(19, 9, 45)
    stage.tick()

    assert countdowns(screen)[0].text == "25:00"


def test_enter_marks_done_and_the_instant_of_the_key_is_what_is_written(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)
    stage.tick(600)

    screen.single_key_actions()["\r"]()
    stage.settle()

    assert screen.running.rows_model.rowCount() == 0
    assert screen.ended.rows_model.rowCount() == 1
    assert "giữ lời (còn 20:00)" in screen.bar.text()
    assert state_of(stage, done.dossier_id)[0] == DossierStatus.ACCEPTED, "it can still be taken back"
    stage.picture(screen, "no_wait_done")

    stage.tick(6)

    assert state_of(stage, done.dossier_id) == (DossierStatus.FINISHED, 1)
    assert screen.ended.rows_model.rows()[0].finished_at == done.received_at + timedelta(seconds=600)
    assert screen.bar.text() == ""


def test_ctrl_z_takes_done_back(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)
    screen.finish_current()

    QTest.keyClick(screen.running, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.tick(30)

    assert state_of(stage, done.dossier_id) == (DossierStatus.ACCEPTED, None)
    assert screen.running.rows_model.rowCount() == 1


def test_leaving_the_page_writes_what_was_marked_done(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)
    screen.finish_current()

    screen.hide()
    stage.settle()

    assert state_of(stage, done.dossier_id)[0] == DossierStatus.FINISHED


def test_done_on_a_dossier_somebody_else_finished_says_so_and_loses_nothing(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)
    stage.desk.office.processing.finish(COLLEAGUE, done.dossier_id)

    screen.finish_current()
    stage.tick(6)

    assert "trạng thái hiện tại" in screen.bar.text()
    assert screen.running.rows_model.rowCount() == 0


def test_ctrl_h_needs_a_reason_then_prints_the_receipt(stage: Stage):
    done = stage.desk.accept(promised(1, print_receipt=False))
    screen = stage.open(create)

    QTest.keyClick(screen.running, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    stage.picture(screen, "no_wait_convert")
    screen.primary_action()
    assert screen.confirm.isVisible()
    assert screen.confirm.reason.problem()
    screen.confirm.reason.edit.setText("Người ký đi họp")
    screen.primary_action()
    stage.settle()

    assert state_of(stage, done.dossier_id) == (DossierStatus.ACCEPTED, 0)
    assert stage.woken == 1
    assert stage.desk.value("SELECT count(*) FROM print_job WHERE form = 'receipt_a5'") == 1
    assert "chuyển hẹn trả" in screen.bar.text()
    assert screen.ended.rows_model.rows()[0].converted
    said = {column.title: column.getter(screen.ended.rows_model.rows()[0]) for column in screen.cells.ended()}
    assert said["Giải quyết trong"] == "", "it is not finished, it has an appointment"
    assert said["Lời hứa"].text == "Chuyển hẹn trả"
    assert "chuyển hẹn trả" in screen.ended_title.text()


def test_esc_leaves_the_question_and_the_promise_runs_on(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)
    screen.ask_convert()

    assert screen.go_back()
    stage.settle()

    assert not screen.confirm.isVisible()
    assert state_of(stage, done.dossier_id)[1] is None


def test_the_receipt_is_printed_on_request(stage: Stage):
    stage.desk.accept(promised(1, print_receipt=False))
    screen = stage.open(create)

    QTest.keyClick(screen.running, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    stage.settle()

    assert stage.woken == 1
    assert stage.desk.value("SELECT count(*) FROM print_job WHERE form = 'receipt_a5'") == 1
    assert stage.said[0][1] == "ok"


def test_a_promise_accepted_by_another_process_appears_by_itself(stage: Stage):
    screen = stage.open(create)
    with stage.following(screen), stage.desk.beside() as other:
        other.accept(promised(1))
        stage.qtbot.waitUntil(lambda: screen.running.rows_model.rowCount() == 1, timeout=5_000)

    assert screen.running.rows_model.rowCount() == 1
    assert screen.running.current_row() is not None, "the first row is chosen, so that one key is enough"


def test_a_promise_of_another_counter_sounds_here_while_another_page_is_open(stage: Stage):
    screen = stage.open(create)
    screen.chimes = Ears()
    screen.hide()
    assert screen.hears_when_hidden
    with stage.following(screen), stage.desk.beside() as other:
        other.accept(promised(1))
        stage.qtbot.waitUntil(lambda: len(screen.presenter.board.running) == 1, timeout=5_000)

    for _ in range(32):
        stage.tick(60)

    assert screen.chimes.heard == ["promise_soon", "promise_late"]


def test_a_board_that_could_not_be_read_is_tried_again_by_itself(stage: Stage, monkeypatch):
    def broken(*_args: object) -> None:
        raise EnvironmentProblem("database_busy")

    screen = stage.open(create)
    monkeypatch.setattr(stage.desk.office.no_wait, "board", broken)
    stage.desk.accept(promised(1))
    screen.on_change(stage.desk.office.last_event())
    stage.settle()
    assert screen.bar.text()
    monkeypatch.undo()

    for _ in range(3):
        stage.tick(1)

    assert screen.running.rows_model.rowCount() == 1


def test_ctrl_j_opens_the_dossier(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)

    QTest.keyClick(screen.running, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)

    assert stage.went == [("dossiers", OpenDossier(done.code))]


def test_the_enter_of_a_scanner_never_ends_a_promise(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)
    scanner = ScannerFilter(stage.desk.clock)
    scanner.install()
    scanner.set_actions(screen.single_key_actions())
    receipts = []
    scanner.receipt_scanned.connect(receipts.append)
    try:
        for char in done.qr_text:
            QTest.keyClick(screen.running, char)
        QTest.keyClick(screen.running, Qt.Key.Key_Return)
        stage.qtbot.waitUntil(lambda: len(receipts) == 1)
        QTest.qWait(150)  # an Enter right behind the burst would still belong to it
        assert screen.running.rows_model.rowCount() == 1

        QTest.keyClick(screen.running, Qt.Key.Key_Return)
        stage.qtbot.waitUntil(lambda: screen.running.rows_model.rowCount() == 0)
    finally:
        scanner.remove()


def test_a_broken_reading_is_said_and_not_shown_as_an_empty_board(stage: Stage, monkeypatch: pytest.MonkeyPatch):
    def broken() -> None:
        raise EnvironmentProblem("database_busy")

    monkeypatch.setattr(stage.desk.office.no_wait, "board", broken)
    screen = stage.open(create)

    assert screen.running.state_text() == "Chưa đọc được dữ liệu"


def test_the_summary_says_what_the_statistics_say_for_today(stage: Stage):
    for number in range(1, 6):
        stage.desk.accept(promised(number))
        stage.tick(60 * 7)
    stage.desk.office.processing.finish(OFFICER, 2)
    stage.desk.office.processing.convert_promise(OFFICER, 3, "Chờ người ký")
    screen = stage.open(create)
    today = NOON.date()

    for seconds in (0, 60 * 5, 60 * 9, 30, 30, 60 * 20):
        stage.tick(seconds)
        counts = stage.desk.office.statistics.figures(Period(today, today)).counts
        kept, broken = counts[Figure.NO_WAIT_KEPT], counts[Figure.NO_WAIT_BROKEN]
        told = summary_of(screen.presenter.board, stage.desk.clock.now())
        assert (told.running, told.kept, told.judged) == (counts[Figure.NO_WAIT_RUNNING], kept, kept + broken)
        assert told.late == broken - 1, "one of the broken became an appointment"

    assert [pill.text() for pill in screen.pills] == ["0 đang chạy", "0 sắp trễ", "3 trễ", "giữ lời hôm nay 1/5"]


def test_a_promise_of_yesterday_is_late_and_not_counted_for_today(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create)

    stage.tick(3600 * 23)
    told = summary_of(screen.presenter.board, stage.desk.clock.now())
    assert (told.running, told.late, told.kept, told.judged) == (0, 1, 0, 0)

    stage.desk.office.processing.finish(OFFICER, done.dossier_id)
    screen.on_change(stage.desk.office.last_event())
    stage.settle()
    assert summary_of(screen.presenter.board, stage.desk.clock.now()).judged == 0
    assert screen.ended.rows_model.rowCount() == 1


def test_a_full_board_with_every_state(stage: Stage):
    for number in range(1, 8):
        stage.desk.accept(promised(number), OFFICER if number % 2 else COLLEAGUE)
        stage.tick(60 * 4)
    stage.desk.accept(appointment(20))
    stage.desk.office.processing.finish(OFFICER, 2)
    stage.desk.office.processing.convert_promise(OFFICER, 4, "Chờ người ký")
    screen = stage.open(create)

    stage.tick(60 * 7)
    told = summary_of(screen.presenter.board, stage.desk.clock.now())

    late = [one for one in countdowns(screen) if one.state == "late"]
    assert (told.running, told.late, told.kept, told.judged) == (5 - len(late), len(late), 1, 2 + len(late))
    assert {one.state for one in countdowns(screen)} == {"calm", "attention", "urgent", "late"}
    stage.picture(screen, "no_wait_full")

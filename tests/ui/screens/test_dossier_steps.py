"""F5: every row of the table of steps is walked in the window by keys, on real services."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.clock import VIETNAM
from desktop_app.domain.dossier.life import SpanKind
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.dossier.status import DossierStatus as S
from desktop_app.domain.dossier.steps import AskSupplement, ReasonedStep, SupplementItem
from desktop_app.domain.dossier.transitions import TRANSITIONS
from desktop_app.domain.exchange.dossiers import SavedView
from desktop_app.domain.values import replace
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import appointment, promised
from tests.support.screens import Stage, stage
from ui.navigation import RETURNING, OpenDossier
from ui.screens.dossiers import create
from ui.screens.dossiers.actions import ACTIONS
from ui.screens.dossiers.acts import PRINTING
from ui.screens.dossiers.steps import FORMS
from ui.shortcuts import Key, Place
from ui.widgets.table import RAW_ROLE

__all__ = ["stage"]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
FORM = "Tờ khai cấp Giấy xác nhận tình trạng hôn nhân (theo mẫu)"
AGENCY = "UBND phường Ví Dụ"


class Hands:
    """An officer with a keyboard and one open dossier."""

    def __init__(self, stage: Stage, **changes: object) -> None:
        self.stage = stage
        self.done = stage.desk.accept(replace(appointment(1), **changes))
        self.screen = stage.open(create, OpenDossier(self.done.code))
        self.screen.focus_list()

    @property
    def panel(self):
        return self.screen.panel

    @property
    def form(self):
        return self.panel.steps.form

    @property
    def dossier(self):
        return self.panel.dossier

    @property
    def status(self) -> int:
        return self.stage.desk.value("SELECT status FROM dossier WHERE id = :id", id=self.done.dossier_id)

    @staticmethod
    def focus() -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "the keys go nowhere"
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def confirm(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)
        self.stage.settle()

    def reasoned(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        self.press(key, modifiers)
        self.write("theo cong van so 12")
        self.confirm()

    # -- the rows ---------------------------------------------------------------------------------------------------
    def start(self) -> None:
        self.press(Qt.Key.Key_1, CTRL)
        self.stage.settle()

    def finish(self) -> None:
        self.press(Qt.Key.Key_2, CTRL)
        self.confirm()

    def ask_supplement(self) -> None:
        self.press(Qt.Key.Key_4, CTRL)
        self.press(Qt.Key.Key_Space)
        self.press(Qt.Key.Key_Return)
        self.write("Hop dong thue nha")
        self.press(Qt.Key.Key_N, CTRL)
        self.press(Qt.Key.Key_Return)
        self.write("chua co chu ky")
        self.confirm()

    def receive_supplement(self) -> None:
        self.press(Qt.Key.Key_5, CTRL)
        self.press(Qt.Key.Key_D, CTRL)
        self.confirm()

    def ask_duty(self) -> None:
        self.press(Qt.Key.Key_6, CTRL)
        self.write("TB 12/2026 cua co quan thue")
        self.press(Qt.Key.Key_Return)
        self.write("1.500.000")
        self.confirm()

    def duty_met(self) -> None:
        self.press(Qt.Key.Key_7, CTRL)
        self.write("Giay nop tien 99")
        self.confirm()

    def stop(self) -> None:
        self.reasoned(Qt.Key.Key_8)

    def resume(self) -> None:
        self.reasoned(Qt.Key.Key_9)

    def extend(self) -> None:
        self.press(Qt.Key.Key_0, CTRL)
        self.press(Qt.Key.Key_Return)
        self.write("cho ket qua xac minh")
        self.confirm()

    def refuse(self) -> None:
        self.reasoned(Qt.Key.Key_X, CTRL | SHIFT)

    def withdraw(self) -> None:
        self.reasoned(Qt.Key.Key_W, CTRL | SHIFT)

    def reopen(self) -> None:
        self.reasoned(Qt.Key.Key_O, CTRL | SHIFT)

    def undo(self) -> None:
        self.reasoned(Qt.Key.Key_Z)

    def agency(self) -> None:
        self.press(Qt.Key.Key_A, CTRL | SHIFT)
        self.confirm()

    def wait(self, hours: float) -> None:
        self.stage.desk.clock.advance(timedelta(hours=hours))


ROWS = {
    "2 → 4": (["start"], S.IN_PROCESS),
    "2 → 5": (["ask_supplement"], S.SUPPLEMENT_ASKED),
    "4 → 5": (["start", "ask_supplement"], S.SUPPLEMENT_ASKED),
    "5 → 4": (["ask_supplement", "receive_supplement"], S.IN_PROCESS),
    "4 → 6": (["start", "ask_duty"], S.FINANCIAL_DUTY),
    "6 → 4": (["start", "ask_duty", "duty_met"], S.IN_PROCESS),
    "2 → 7": (["withdraw"], S.WITHDRAWN),
    "4 → 7": (["start", "withdraw"], S.WITHDRAWN),
    "5 → 7": (["ask_supplement", "withdraw"], S.WITHDRAWN),
    "6 → 7": (["start", "ask_duty", "withdraw"], S.WITHDRAWN),
    "4 → 8": (["start", "stop"], S.STOPPED),
    "8 → 4": (["start", "stop", "resume"], S.IN_PROCESS),
    "4 → 9": (["start", "finish"], S.FINISHED),
    "4 → 9 refused": (["start", "refuse"], S.FINISHED),
    "2 → 9 refused": (["refuse"], S.FINISHED),
    "9 → 4": (["start", "finish", "reopen"], S.IN_PROCESS),
    "2 and a new day": (["extend"], S.ACCEPTED),
    "4 and a new day": (["start", "extend"], S.IN_PROCESS),
    "a step taken back": (["start", "ask_supplement", "undo"], S.IN_PROCESS),
}


@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_table_is_walked_by_keys(stage: Stage, row: str):
    steps, status = ROWS[row]
    hands = Hands(stage)

    for number, step in enumerate(steps, 1):
        getattr(hands, step)()
        assert hands.form is None, hands.form.problem() if hands.form else ""
        stage.picture(hands.screen, f"steps_{row}_{number}".replace(" ", "_").replace("→", "to"))
        hands.wait(0.25)

    assert hands.status == status
    assert hands.panel.status.text()
    assert hands.panel.clock.picture() is not None
    assert {spec.action for spec in ACTIONS if spec.purpose in hands.panel.allowed()} <= set(hands.dossier.actions)


def test_the_competent_agencys_receipt_starts_the_clock(stage: Stage):
    hands = Hands(stage, competent_agency=AGENCY)
    assert hands.panel.next_step() == "agency"
    hands.wait(3)

    hands.agency()

    assert hands.status == S.ACCEPTED
    assert [span.kind for span in hands.dossier.life.spans] == [SpanKind.WAITING, SpanKind.RUNNING]
    assert "chờ cơ quan có thẩm quyền nhận" in hands.panel.clock.accessibleDescription()
    assert "agency" not in hands.panel.allowed()
    stage.picture(hands.screen, "steps_agency")


def test_what_is_returned_goes_on_to_the_page_of_returning(stage: Stage):
    hands = Hands(stage)
    hands.start()
    hands.finish()

    hands.press(Qt.Key.Key_3, CTRL)

    assert stage.went == [(RETURNING, OpenDossier(hands.done.code))]


def test_every_action_of_the_table_has_its_button_and_every_form_its_action():
    purposes = {spec.purpose: spec.action for spec in ACTIONS}

    elsewhere = {"shelve", "receive_result", "came_back", "hand_over", "take_over", "reassign", "link"}
    assert set(TRANSITIONS) - set(purposes.values()) == elsewhere, "F6 and the hand-over bar have these"
    assert {one for one, action in purposes.items() if TRANSITIONS[action].paper and one in FORMS} <= PRINTING
    assert set(FORMS) <= set(purposes)
    assert len({spec.key for spec in ACTIONS}) == len(ACTIONS)


def test_no_two_actions_of_the_page_share_a_key():
    here = (Place.DOSSIER, Place.STEP, Place.HAND_OVER, Place.LISTS)
    keys = Counter(key.sequence for key in Key if key.place in here)

    assert [sequence for sequence, count in keys.items() if count > 1 and sequence != "Enter"] == []


def test_the_menu_holds_what_the_state_allows_with_its_keys_and_is_reached_by_a_key(stage: Stage):
    hands = Hands(stage)
    hands.start()

    hands.press(Qt.Key.Key_J, CTRL)
    menu = hands.panel.bar_of_actions.menu

    assert menu.isVisible()
    said = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert said[:4] == [
        "Yêu cầu bổ sung\tCtrl+4", "Yêu cầu nghĩa vụ tài chính\tCtrl+6", "Dừng xử lý\tCtrl+8",
        "Xin lỗi và hẹn lại\tCtrl+0",
    ]  # fmt: skip
    assert hands.panel.bar_of_actions.purposes_in_menu()[-1] == "void"
    if stage.pictures():
        menu.grab().save(f"{stage.pictures()}/steps_menu.png")
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert hands.form.purpose == "stop"


def test_a_supplement_restarts_the_clock_and_the_old_receipt_is_marked(stage: Stage):
    hands = Hands(stage)
    hands.ask_supplement()
    assert hands.panel.due_pill.text() == "tính lại từ đầu khi nhận đủ"
    hands.wait(24)
    hands.receive_supplement()

    life = hands.dossier.life
    assert life.due_at > life.due_original
    assert life.components is not None
    names = [count.name for count in life.components]
    assert names[0] == FORM
    assert names[-1] == "Hop dong thue nha"
    told = hands.panel.clock.accessibleDescription()
    assert "tạm dừng (Yêu cầu bổ sung số 1)" in told
    assert "thời hạn chạy lại từ đầu (Nhận bổ sung)" in told
    assert "thời hạn chạy lại từ đầu" in hands.panel.changes.text()
    said = [item.what for item in hands.panel.time_line.items()]
    assert any(text.startswith(f"Yêu cầu bổ sung số 1: chua co chu ky; {FORM}; Hop dong") for text in said)
    assert "Yêu cầu in: Mẫu 01 (A5), đã có giấy mới thay thế" in said
    assert "Yêu cầu in: Mẫu 01 (A5)" in said
    stage.picture(hands.screen, "steps_supplement_received")

    hands.screen.on_receipt(decode(hands.done.qr_text))
    stage.settle()
    assert "đã có giấy mới thay thế" in hands.screen.bar.text()


def test_a_second_supplement_wants_its_own_reason_and_loses_nothing(stage: Stage):
    hands = Hands(stage)
    hands.ask_supplement()
    hands.receive_supplement()

    hands.press(Qt.Key.Key_4, CTRL)
    assert "chỉ được yêu cầu một lần" in hands.form.warning()
    hands.press(Qt.Key.Key_Space)
    hands.form.reason.edit.setFocus()
    hands.write("con thieu")
    hands.confirm()

    assert hands.form.override.problem().startswith("Hồ sơ đã được yêu cầu bổ sung")
    assert hands.form.override.edit.hasFocus()
    assert hands.form.reason.text() == "con thieu"
    stage.picture(hands.screen, "steps_second_supplement")
    hands.write("phat hien khi tham dinh")
    hands.confirm()
    assert hands.status == S.SUPPLEMENT_ASKED


def test_a_notice_after_the_allowed_days_is_warned_of_and_recorded(stage: Stage):
    hands = Hands(stage)
    stage.desk.at(27, 9)
    stage.tick()

    hands.press(Qt.Key.Key_4, CTRL)
    assert "Đã quá 3 ngày làm việc" in hands.form.warning()
    stage.picture(hands.screen, "steps_late_notice")
    hands.press(Qt.Key.Key_Escape)
    hands.ask_supplement()

    assert any("muộn hơn số ngày quy định" in item.what for item in hands.panel.time_line.items())


def test_nothing_asked_for_is_said_under_the_papers(stage: Stage):
    hands = Hands(stage)
    hands.press(Qt.Key.Key_4, CTRL)
    hands.confirm()

    assert hands.form.papers.problem().startswith("Xin chọn giấy tờ")
    assert hands.form.papers.table.hasFocus()
    stage.picture(hands.screen, "steps_nothing_asked")


def test_a_missing_paper_is_not_received_as_complete(stage: Stage):
    hands = Hands(stage)
    hands.ask_supplement()
    hands.press(Qt.Key.Key_5, CTRL)
    hands.press(Qt.Key.Key_Space)
    hands.confirm()

    assert FORM in hands.form.papers.problem()
    assert hands.status == S.SUPPLEMENT_ASKED
    stage.picture(hands.screen, "steps_receive_missing")


def test_a_colleagues_step_is_told_with_who_and_when_and_the_form_waits(stage: Stage):
    hands = Hands(stage)
    hands.start()
    hands.press(Qt.Key.Key_8, CTRL)
    hands.write("cho toa an")
    stage.desk.clock.advance(timedelta(minutes=5))
    stage.desk.office.life_cycle.ask_supplement(
        COLLEAGUE, AskSupplement(hands.done.dossier_id, (SupplementItem("Đơn", 1),), "thiếu đơn")
    )
    hands.confirm()

    name = stage.desk.office.records.snapshot().officer_name(COLLEAGUE.officer)
    assert f"đã được {name} xử lý lúc 09:45 19/11/2026" in hands.form.problem()
    stage.picture(hands.screen, "steps_changed_meanwhile")
    hands.press(Qt.Key.Key_Y, CTRL)
    stage.settle()
    assert hands.form is None
    assert hands.panel.status.text() == "Yêu cầu bổ sung"
    assert "stop" not in hands.panel.allowed()

    stage.desk.office.life_cycle.undo(COLLEAGUE, ReasonedStep(hands.done.dossier_id, "nhầm hồ sơ"))
    hands.screen.presenter.reload()
    stage.settle()
    hands.press(Qt.Key.Key_8, CTRL)
    assert hands.form.reason.text() == "cho toa an"
    hands.confirm()
    assert hands.status == S.STOPPED


def test_the_next_step_asked_about_an_older_state_is_not_taken(stage: Stage):
    hands = Hands(stage)
    hands.start()
    hands.press(Qt.Key.Key_2, CTRL)
    stage.desk.office.life_cycle.ask_supplement(
        COLLEAGUE, AskSupplement(hands.done.dossier_id, (SupplementItem("Đơn", 1),), "thiếu đơn")
    )
    stage.desk.office.life_cycle.undo(COLLEAGUE, ReasonedStep(hands.done.dossier_id, "nhầm hồ sơ"))
    hands.confirm()

    assert "đã được" in hands.form.problem()
    assert hands.status == S.IN_PROCESS


def test_what_was_done_on_paper_before_carries_its_own_hour(stage: Stage):
    hands = Hands(stage)
    hands.wait(2)
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    hands.write("nguoi dan doi y")
    assert not hands.form.at.isVisible()
    hands.press(Qt.Key.Key_T, CTRL)

    for typed, told in (("25/12/2026 08:00", "tương lai"), ("8:00", "sau bước trước"), ("hom qua", "Xin ghi đủ ngày")):
        hands.form.at.edit.clear()
        hands.write(typed)
        hands.confirm()
        assert told in hands.form.at.problem()
        assert hands.form.at.text() == typed
        assert hands.form.reason.text() == "nguoi dan doi y"
    stage.picture(hands.screen, "steps_at")
    hands.form.at.edit.clear()
    hands.write("10h15")
    hands.confirm()

    assert hands.status == S.WITHDRAWN
    item = next(item for item in hands.panel.time_line.items() if item.what.startswith("Công dân rút hồ sơ"))
    assert item.when == "19/11/2026 10:15"
    assert "ghi nhận lúc 19/11 11:40" in item.who


def test_work_that_was_finished_on_paper_before_is_judged_at_its_own_hour(stage: Stage):
    hands = Hands(stage)
    hands.start()
    hands.wait(7 * 24)
    hands.press(Qt.Key.Key_2, CTRL)
    assert hands.form.note() == "Lúc 09:40: xong quá hạn. Xin lỗi người dân khi trả kết quả."
    hands.press(Qt.Key.Key_T, CTRL)
    hands.write("25/11/2026 8:00")
    assert hands.form.note() == "Lúc 08:00 ngày 25/11/2026: xong đúng hạn."
    stage.picture(hands.screen, "steps_finish_at")
    hands.press(Qt.Key.Key_T, CTRL)
    assert hands.form.note().startswith("Lúc 09:40: xong quá hạn")
    hands.press(Qt.Key.Key_T, CTRL)
    for typed, told in (
        ("27/11/2026 8:00", "tương lai"),
        ("18/11/2026 8:00", "sau bước trước"),
        ("hom kia", "Xin ghi"),
    ):
        hands.form.at.edit.clear()
        hands.write(typed)
        hands.confirm()
        assert told in hands.form.at.problem()
        assert hands.status == S.IN_PROCESS
    hands.form.at.edit.clear()
    hands.write("25/11/2026 8:00")
    hands.confirm()

    assert hands.status == S.FINISHED
    assert hands.dossier.row.timeliness == "on_time"
    item = next(item for item in hands.panel.time_line.items() if item.what.startswith("Xử lý xong"))
    assert item.when == "25/11/2026 08:00"
    assert "ghi nhận lúc 26/11 09:40" in item.who


def test_an_undone_step_stays_struck_through(stage: Stage):
    hands = Hands(stage)
    hands.start()
    hands.stop()
    hands.press(Qt.Key.Key_Z, CTRL)
    assert "“Dừng xử lý” lúc 09:40 19/11/2026" in hands.form._question.text()
    hands.write("bam nham")
    hands.confirm()

    items = hands.panel.time_line.items()
    stopped = next(item for item in items if item.what.startswith("Dừng xử lý số 1"))
    assert stopped.struck
    assert "đã hoàn tác" in stopped.who
    assert items[-1].what.startswith("Hoàn tác: Dừng xử lý; bam nham")
    assert hands.status == S.IN_PROCESS
    stage.picture(hands.screen, "steps_undone")


def test_the_apology_explains_its_day_and_is_given_once(stage: Stage):
    hands = Hands(stage)
    hands.press(Qt.Key.Key_0, CTRL)
    form = hands.form
    assert "Giấy xin lỗi phải ra chậm nhất T4 25/11 17:00" not in form.problem()
    assert "chỉ hẹn lại một lần" in form.note()
    assert "2 ngày làm việc" in form.why.text()
    stage.picture(hands.screen, "steps_extend")

    form.reason.edit.setText("chờ xác minh")
    for typed, told in (("28/11/2026 20:00", "ngoài giờ"), ("20/11/2026 09:00", "phải sau hạn"), ("mai", "Xin ghi đủ")):
        form.new_due.edit.setFocus()
        form.new_due.edit.selectAll()
        hands.write(typed)
        hands.confirm()
        assert told in form.new_due.problem()
        assert form.new_due.text() == typed
    form.new_due.edit.selectAll()
    hands.write("27/11 9h30")
    hands.confirm()

    assert hands.dossier.life.due_at == datetime(2026, 11, 27, 9, 30, tzinfo=VIETNAM)
    assert "extend" not in hands.panel.allowed()
    assert hands.panel.due_first.isVisible()
    assert "Xin lỗi và hẹn lại số 1: chờ xác minh" in hands.panel.changes.text()
    stage.picture(hands.screen, "steps_extended")


def test_esc_keeps_the_form_for_this_dossier_and_step(stage: Stage):
    hands = Hands(stage)
    hands.start()
    hands.press(Qt.Key.Key_8, CTRL)
    hands.write("cho ban an")
    hands.press(Qt.Key.Key_Escape)
    assert hands.form is None
    assert hands.panel.scroll_area.isVisible()

    hands.press(Qt.Key.Key_8, CTRL)
    assert hands.form.reason.text() == "cho ban an"
    assert hands.screen.go_back()
    assert hands.panel.isVisible()


def test_the_rest_of_the_page_is_quiet_while_a_form_stands_open(stage: Stage):
    other = stage.desk.accept(appointment(2))
    hands = Hands(stage)
    hands.press(Qt.Key.Key_4, CTRL)
    hands.screen.begin("void")
    hands.screen.table.select_row(0)
    stage.settle()

    assert hands.form.purpose == "ask_supplement"
    assert hands.dossier.row.id == hands.done.dossier_id != other.dossier_id


def test_paused_dossiers_have_their_lists_and_their_filter(stage: Stage):
    waiting = stage.desk.accept(appointment(2))
    stage.desk.office.life_cycle.ask_supplement(
        OFFICER, AskSupplement(waiting.dossier_id, (SupplementItem("Đơn", 1),), "thiếu đơn")
    )
    hands = Hands(stage)
    hands.start()
    hands.stop()
    screen = hands.screen
    counts = {row.key: row.count for row in screen.views.rows_model.rows()}
    assert counts["paused"] == 2

    screen.presenter.close()
    screen.presenter.choose_view(SavedView.PAUSED.value)
    stage.settle()
    model = screen.table.rows_model
    assert model.rowCount() == 2
    notes = {model.data(model.index(row, 4), RAW_ROLE).note for row in range(model.rowCount())}
    assert notes == {"tính lại từ đầu khi nhận đủ", "tạm dừng, còn 3 ngày"}
    for status in (S.SUPPLEMENT_ASKED, S.STOPPED):
        screen.filters.chosen.emit("statuses", str(int(status)))
        stage.settle()
        assert [row.status for row in model.rows()] == [status]
    stage.settle()
    stage.picture(screen, "steps_paused_list")
    assert [chip.text for chip in screen.chips.chips()] == ["Dừng xử lý"]
    assert model.rowCount() == 1
    assert screen.filters.status.value() == "8"
    screen.chips.chip_removed.emit("statuses")
    stage.settle()
    assert model.rowCount() == 2


def test_a_promise_becomes_an_appointment_here_as_well(stage: Stage):
    done = stage.desk.accept(promised(1))
    screen = stage.open(create, OpenDossier(done.code))
    screen.focus_list()

    QTest.keyClick(screen.table, Qt.Key.Key_H, CTRL)
    screen.panel.ask.reason.edit.setText("máy in hỏng")
    screen.primary_action()
    stage.settle()

    assert screen.panel.dossier.row.converted
    assert "convert" not in screen.panel.allowed()

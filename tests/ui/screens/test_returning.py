"""F6: scan, see, take what is owed, hand over; a card says only whether it fits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import AskSupplement, SupplementItem
from desktop_app.domain.people.card_qr import CardReading
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from tests.support.office import OFFICER
from tests.support.people import CHILD, appointment, certified, citizen
from tests.support.screens import Stage, stage
from ui.navigation import OpenDossier
from ui.screens.returning import create
from ui.widgets.table import RAW_ROLE

__all__ = ["stage"]

CTRL = Qt.KeyboardModifier.ControlModifier


def ready(stage: Stage, command):
    done = stage.desk.accept(command)
    stage.desk.office.processing.finish(OFFICER, done.dossier_id)
    return done


def for_somebody_else(owner):
    return replace(
        appointment(1), owner=owner, submitter_role=SubmitterRole.AUTHORISED, authority_paper="Giấy ủy quyền số 12"
    )


def status_of(stage: Stage, done) -> int:
    return stage.desk.value("SELECT status FROM dossier WHERE id = :id", id=done.dossier_id)


def test_an_empty_counter_says_what_to_scan(stage: Stage):
    screen = stage.open(create)

    assert screen.nothing.isVisible()
    assert not screen.card.isVisible()
    assert screen.code.hasFocus()
    assert screen.waiting.state_text() == "Mọi kết quả đã được trả"
    stage.picture(screen, "returning_empty")


def test_a_scanned_receipt_and_ctrl_enter_hand_over(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create)

    assert screen.on_receipt(decode(done.qr_text))
    stage.settle()
    stage.picture(screen, "returning_paid")
    assert screen.card.code.text() == done.code
    assert "Số bản 3" in screen.card.result.text()
    assert "••••••••0001" in screen.card.people.text()

    screen.primary_action()
    stage.settle()

    assert status_of(stage, done) == DossierStatus.RETURNED
    assert screen.nothing.isVisible()
    assert "Đã trả kết quả" in screen.bar.text()
    assert screen.waiting.rows_model.rowCount() == 0


def test_what_is_owed_has_to_be_taken_first(stage: Stage):
    done = ready(stage, appointment(1))
    screen = stage.open(create, OpenDossier(done.code))
    assert screen.card.fee.text() == "còn phải thu 15.000 đ"

    screen.primary_action()
    stage.settle()
    assert "15.000" in screen.card.payment.problem()
    assert status_of(stage, done) == DossierStatus.FINISHED
    stage.picture(screen, "returning_owed")

    screen.waiting.setFocus()
    QTest.keyClick(screen.waiting, Qt.Key.Key_L, CTRL)
    QTest.keyClick(screen.waiting, Qt.Key.Key_L, CTRL)
    assert screen.card.form().payment == "transfer"
    screen.primary_action()
    stage.settle()

    [row] = stage.desk.rows("SELECT status, fee_collected, payment_method FROM dossier")
    assert row == (DossierStatus.RETURNED, 15000, "transfer")


def test_somebody_authorised_is_written_down_with_name_and_paper(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create, OpenDossier(done.code))
    screen.card.who.set_value("authorised")
    screen.card.who.chosen.emit("authorised")

    screen.primary_action()
    assert screen.card.name.problem() == "Xin ghi họ tên người nhận thay."
    screen.card.name.edit.setText("Lê Thị Ví Dụ")
    screen.primary_action()
    assert screen.card.paper.problem()
    stage.picture(screen, "returning_authorised")
    screen.card.paper.edit.setText("Giấy ủy quyền số 15 ngày 18/11/2026")
    screen.primary_action()
    stage.settle()

    assert status_of(stage, done) == DossierStatus.RETURNED
    assert stage.desk.value("SELECT count(*) FROM personal_record WHERE kind = 'collector'") == 1


def test_who_may_collect_follows_the_dossier(stage: Stage):
    own = ready(stage, certified(2))
    other = ready(stage, for_somebody_else(citizen(8)))
    screen = stage.open(create, OpenDossier(own.code))
    combo = screen.card.who.combo
    assert [combo.itemData(n) for n in range(combo.count())] == ["submitter", "authorised"]

    screen.on_show(OpenDossier(other.code))
    stage.settle()

    assert [combo.itemData(n) for n in range(combo.count())] == ["submitter", "owner", "authorised"]
    assert "người nộp: người được ủy quyền" in screen.card.people.text()
    stage.picture(screen, "returning_owner_differs")


def test_a_child_does_not_collect(stage: Stage):
    command = replace(appointment(1), owner=CHILD, submitter_role=SubmitterRole.PARENT)
    done = ready(stage, command)
    screen = stage.open(create, OpenDossier(done.code))

    assert screen.card.who.combo.findData("owner") == -1


@pytest.mark.parametrize(
    ("number", "told", "state"), [(1, "Thẻ khớp người nộp", "ok"), (8, "Thẻ khớp chủ hồ sơ", "ok"),
                                  (5, "Thẻ không khớp", "late")]
)  # fmt: skip
def test_a_card_says_only_whether_it_fits(stage: Stage, number: int, told: str, state: str):
    done = ready(stage, for_somebody_else(citizen(8)))
    screen = stage.open(create, OpenDossier(done.code))
    before = screen.card.people.text()

    assert screen.on_card(CardReading(citizen(number)))
    stage.settle()

    assert (screen.card.match.text(), screen.card.match.state()) == (told, state)
    assert screen.card.people.text() == before, "nothing is revealed"


def test_without_a_receipt_the_card_finds_the_result_that_waits(stage: Stage):
    done = ready(stage, certified(1))
    ready(stage, certified(2))
    screen = stage.open(create)

    screen.on_card(CardReading(citizen(1)))
    stage.settle()

    assert screen.card.code.text() == done.code


def test_a_card_with_several_results_lets_the_officer_choose(stage: Stage):
    ready(stage, certified(1))
    ready(stage, appointment(1))
    screen = stage.open(create)

    screen.on_card(CardReading(citizen(1)))
    stage.settle()
    assert "Thẻ khớp 2 hồ sơ" in screen.bar.text()
    screen.primary_action()
    stage.settle()

    assert screen.card.isVisible()


def test_a_card_nobody_waits_for_is_said(stage: Stage):
    screen = stage.open(create)

    screen.on_card(CardReading(citizen(3)))
    stage.settle()

    assert screen.bar.text() == "Thẻ này không khớp hồ sơ nào đang chờ trả."


def test_nothing_is_handed_over_before_it_is_finished_or_twice_or_after_a_void(stage: Stage):
    running = stage.desk.accept(appointment(1))
    twice = ready(stage, certified(2))
    gone = stage.desk.accept(certified(3))
    stage.desk.office.reception.void(OFFICER, gone.dossier_id, "nhập nhầm")
    screen = stage.open(create, OpenDossier(twice.code))
    screen.primary_action()
    stage.settle()
    told = []
    for done in (running, twice, gone):
        screen.on_show(OpenDossier(done.code))
        stage.settle()
        assert not screen.card.submit.isEnabled()
        screen.primary_action()
        told.append(screen.bar.text().split(".")[0])

    assert told[0] == "Chưa có kết quả"
    assert told[1].startswith("Kết quả đã được trả lúc 09:40")
    assert told[2].startswith("Hồ sơ này đã hủy")
    stage.picture(screen, "returning_void")


def test_an_unfinished_dossier_says_what_is_left_in_working_time_and_a_paused_one_why(stage: Stage):
    running = stage.desk.accept(appointment(1))
    paused = stage.desk.accept(appointment(2))
    stage.desk.office.life_cycle.ask_supplement(
        OFFICER, AskSupplement(paused.dossier_id, (SupplementItem("Đơn", 1),), "thiếu đơn")
    )
    screen = stage.open(create, OpenDossier(running.code))
    assert screen.card.verdict.text() == "còn 3 ngày"

    screen.on_show(OpenDossier(paused.code))
    stage.settle()
    assert screen.card.verdict.text() == "tính lại từ đầu khi nhận đủ"
    assert screen.card.obstacle.text() == "Chưa có kết quả: yêu cầu bổ sung, thời hạn tạm dừng."


def test_a_receipt_that_does_not_agree_asks_for_the_card(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create)

    screen.on_receipt(replace(decode(done.qr_text), secret="22222222"))
    stage.settle()

    assert screen.bar.kind() == "late"
    assert "quét thẻ căn cước" in screen.bar.text()


def test_a_code_is_typed_whole_or_by_its_last_digits(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create)

    QTest.keyClicks(screen.code, "261119-0001")
    QTest.keyClick(screen.code, Qt.Key.Key_Return)
    stage.settle()
    assert screen.card.code.text() == done.code

    screen.presenter.close()
    screen.code.setText("không có")
    QTest.keyClick(screen.code, Qt.Key.Key_Return)
    stage.settle()
    assert "Không tìm thấy" in screen.bar.text()
    assert screen.code.text() == "không có", "what was typed stands"


def test_a_text_that_fits_several_dossiers_is_not_guessed(stage: Stage):
    ready(stage, certified(1))
    ready(stage, certified(2))
    screen = stage.open(create)

    screen.presenter.open_code("Nguyễn")
    stage.settle()

    assert not screen.card.isVisible()
    assert screen.bar.text()


def test_results_wait_by_age_in_working_days(stage: Stage):
    old = ready(stage, appointment(1))
    stage.desk.at(27, 9)
    ready(stage, certified(2))
    stage.desk.at(18, 10, month=12)
    new = ready(stage, certified(3))
    screen = stage.open(create)
    model = screen.waiting.rows_model
    ages = [model.data(model.index(row, 5), RAW_ROLE) for row in range(3)]

    assert model.rows()[0].row.code == old.code
    assert model.rows()[2].row.code == new.code
    assert [(age.text, age.state) for age in ages] == [
        ("20 ngày làm việc", "urgent"), ("15 ngày làm việc", "attention"), ("hôm nay", "calm")
    ]  # fmt: skip
    assert model.data(model.index(0, 6)) == "15.000 đ"
    stage.picture(screen, "returning_waiting")


def test_enter_on_a_waiting_row_puts_it_on_the_counter(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create)
    screen.waiting.setFocus()
    screen.waiting.select_row(0)

    QTest.keyClick(screen.waiting, Qt.Key.Key_Return)
    stage.settle()

    assert screen.card.code.text() == done.code


def test_somebody_else_handed_it_over_meanwhile(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create, OpenDossier(done.code))
    from desktop_app.domain.exchange.returning import ReturnDossier

    stage.desk.office.processing.return_result(OFFICER, ReturnDossier(done.dossier_id))

    screen.primary_action()
    stage.settle()

    assert screen.bar.text()
    assert screen.card.obstacle.text().startswith("Kết quả đã được trả")


def test_what_another_process_finished_appears(stage: Stage):
    done = stage.desk.accept(certified(1))
    screen = stage.open(create)
    with stage.following(screen), stage.desk.beside() as other:
        other.office.processing.finish(OFFICER, done.dossier_id)
        stage.qtbot.waitUntil(lambda: screen.waiting.rows_model.rowCount() == 1, timeout=5_000)


def test_a_broken_reading_is_said_in_the_list(stage: Stage, monkeypatch):
    def broken(*_args: object, **_named: object) -> None:
        raise EnvironmentProblem("database_busy")

    monkeypatch.setattr(stage.desk.office.dossiers, "waiting_results", broken)
    screen = stage.open(create)

    assert screen.waiting.state_text() == "Chưa đọc được dữ liệu"

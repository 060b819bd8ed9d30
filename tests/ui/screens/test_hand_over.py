"""F5: the inbox, giving dossiers by scanning, confirming them at the other side, taking over for a colleague."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place, TakeOverDossiers
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.values import replace
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import appointment, certified
from tests.support.screens import Stage, stage
from ui import shortcuts
from ui.navigation import SearchFor
from ui.screens.dossiers import create

__all__ = ["stage"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LAND_OFFICER = Actor("thu-nghiem", "quay-4")


def counts(screen):
    return {row.key: row.count for row in screen.views.rows_model.rows() if row.key}


def received(stage: Stage, count: int, actor: Actor = OFFICER):
    return [stage.desk.accept(appointment(number), actor) for number in range(1, count + 1)]


def given(stage: Stage, *ids: int, to: Place = Place("dia-chinh"), actor: Actor = OFFICER, officer: str = ""):  # noqa: B008
    return stage.desk.office.hand_overs.hand_over(actor, HandOverDossiers(tuple(ids), to, officer))


def open_as(stage: Stage, actor: Actor, payload: object = None):
    """The page as somebody else's window shows it."""
    context = stage.context()

    def build(_context):
        return create(replace(context, actor=actor))

    return stage.open(build, payload)


def press(screen, key, stage: Stage):
    QTest.keyClick(screen, key, CTRL | SHIFT)
    stage.settle()


def listed(panel):
    return [one.row.code for one in panel.table.rows_model.rows()]


def test_receipts_scanned_one_after_another_are_handed_over_by_one_key(stage: Stage):
    first, second, third = received(stage, 3)
    screen = stage.open(create)
    press(screen, Qt.Key.Key_B, stage)
    panel = screen.desk.panel()

    assert screen.on_receipt(decode(first.qr_text))
    stage.settle()
    screen.on_show(SearchFor(second.code))  # a bar code that is no receipt of ours
    stage.settle()
    QTest.keyClicks(panel.code.edit, third.code)
    QTest.keyClick(panel.code.edit, Qt.Key.Key_Return)
    stage.settle()
    assert listed(panel) == [first.code, second.code, third.code]
    assert panel.code.text() == ""

    screen.primary_action()
    stage.settle()
    assert panel.place_field.problem() == "Xin chọn nơi nhận hồ sơ."
    assert listed(panel) == [first.code, second.code, third.code]

    panel.place_field.set_value("unit:dia-chinh")
    panel.place_field.chosen.emit("unit:dia-chinh")
    stage.picture(screen, "hand_over_give")
    screen.primary_action()
    stage.settle()

    assert listed(panel) == []
    assert panel.bar.text() == ("Đã giao 3 hồ sơ cho Bộ phận Địa chính – Xây dựng, số 1/2026. Chờ bên nhận xác nhận.")
    assert stage.woken == 1
    assert counts(screen)["handed_over"] == 3
    assert stage.desk.value("SELECT count(*) FROM print_job WHERE form = 'hand_over_list_a4'") == 1


def test_what_cannot_be_handed_over_is_said_at_once_and_the_list_stays(stage: Stage):
    good, void, done = (stage.desk.accept(certified(number)) for number in (1, 2, 3))
    office = stage.desk.office
    office.reception.void(OFFICER, void.dossier_id, "nhập nhầm")
    office.processing.finish(OFFICER, done.dossier_id)
    office.processing.return_result(OFFICER, ReturnDossier(done.dossier_id))
    screen = stage.open(create)
    press(screen, Qt.Key.Key_B, stage)
    panel = screen.desk.panel()
    told = []
    for code in (good.code, good.code, void.code, done.code, "H06.12.34-261119-9999"):
        screen.desk.take_code(code)
        stage.settle()
        told.append(panel.bar.text())

    assert listed(panel) == [good.code]
    assert told == [
        "",
        f"Hồ sơ {good.code} đã có trong danh sách.",
        f"{void.code}: Hồ sơ này đã hủy (nhập nhầm), không làm gì thêm được.",
        f"{done.code}: Hồ sơ đã trả kết quả hoặc người dân đã rút, không còn gì để bàn giao.",
        "H06.12.34-261119-9999: Không tìm thấy hồ sơ này.",
    ]
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert listed(panel) == []


def test_one_that_was_moved_meanwhile_keeps_the_whole_list_and_says_which(stage: Stage):
    first, second = received(stage, 2)
    screen = stage.open(create)
    press(screen, Qt.Key.Key_B, stage)
    panel = screen.desk.panel()
    for one in (first, second):
        screen.desk.take_code(one.code)
        stage.settle()
    given(stage, second.dossier_id, actor=COLLEAGUE)
    panel.place_field.set_value("counter:quay-2")
    screen.primary_action()
    stage.settle()

    assert listed(panel) == [first.code, second.code]
    assert panel.bar.text().startswith(f"{second.code}: Lê Văn Mẫu đã giao hồ sơ này cho Bộ phận Địa chính")
    assert [one.refused is not None for one in panel.table.rows_model.rows()] == [False, True]
    stage.picture(screen, "hand_over_refused")
    assert stage.desk.value("SELECT count(*) FROM hand_over") == 1


def test_what_was_given_by_mistake_is_recalled_from_the_message(stage: Stage):
    [dossier] = received(stage, 1)
    given(stage, dossier.dossier_id)
    screen = stage.open(create)
    press(screen, Qt.Key.Key_B, stage)
    panel = screen.desk.panel()
    screen.desk.take_code(dossier.code)
    stage.settle()
    assert "Muốn giao nơi khác, xin thu lại trước." in panel.bar.text()

    panel.bar.acted.emit()
    stage.settle()

    assert listed(panel) == [dossier.code]
    assert stage.desk.value("SELECT count(*) FROM hand_over") == 0


def test_escape_closes_the_panel_and_loses_nothing(stage: Stage):
    [dossier] = received(stage, 1)
    screen = stage.open(create)
    press(screen, Qt.Key.Key_B, stage)
    panel = screen.desk.panel()
    screen.desk.take_code(dossier.code)
    stage.settle()
    QTest.keyClick(panel.code.edit, Qt.Key.Key_Escape)
    if screen.desk.panel() is not None:
        assert screen.go_back()
    assert screen.desk.panel() is None

    press(screen, Qt.Key.Key_B, stage)
    assert listed(screen.desk.panel()) == [dossier.code]


def test_the_other_side_confirms_one_by_scanning_and_the_rest_by_one_key(stage: Stage):
    made = received(stage, 3)
    given(stage, *(one.dossier_id for one in made))
    screen = open_as(stage, LAND_OFFICER)
    press(screen, Qt.Key.Key_N, stage)
    panel = screen.desk.panel()
    assert [row.code for row in panel.table.rows_model.rows()] == [one.code for one in made]
    stage.picture(screen, "hand_over_take")

    screen.on_receipt(decode(made[1].qr_text))
    stage.settle()
    assert [row.code for row in panel.table.rows_model.rows()] == [made[0].code, made[2].code]
    assert panel.bar.text() == "Đã nhận 1 hồ sơ."
    screen.on_receipt(decode(made[1].qr_text))
    assert panel.bar.text() == f"Hồ sơ {made[1].code} không có trong danh sách chờ nhận."

    screen.primary_action()
    stage.settle()
    assert panel.table.state_text() == "Không có hồ sơ nào chờ nhận"
    assert counts(screen)["to_process"] == 3
    assert stage.desk.rows("SELECT DISTINCT holder, place_unit FROM dossier") == [("thu-nghiem", "dia-chinh")]


def test_who_comes_second_is_told_who_was_first_and_when(stage: Stage):
    [dossier] = received(stage, 1)
    given(stage, dossier.dossier_id, to=Place())
    screen = open_as(stage, LAND_OFFICER)
    press(screen, Qt.Key.Key_N, stage)
    panel = screen.desk.panel()
    [row] = panel.table.rows_model.rows()
    stage.desk.office.hand_overs.take_over(COLLEAGUE, TakeOverDossiers(((row.dossier_id, row.seq),)))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    stage.settle()

    assert "Lê Văn Mẫu đã nhận hồ sơ này lúc 09:40 19/11/2026." in panel.bar.text()
    assert panel.table.rows_model.rowCount() == 0


def test_an_absent_colleagues_dossiers_are_taken_over_with_a_reason(stage: Stage):
    received(stage, 2, COLLEAGUE)
    screen = stage.open(create)
    press(screen, Qt.Key.Key_V, stage)
    panel = screen.desk.panel()
    screen.primary_action()
    assert panel.absent.problem() == "Xin chọn cán bộ vắng mặt."
    panel.absent.set_value("van-mau")
    panel.absent.chosen.emit("van-mau")
    stage.settle()
    assert panel.table.rows_model.rowCount() == 2
    screen.primary_action()
    stage.settle()
    assert panel.reason.problem()
    panel.reason.set_text("nghỉ phép đến 27/11")
    stage.picture(screen, "hand_over_absent")
    screen.primary_action()
    stage.settle()

    assert panel.bar.text() == "Trần Thị Ví Dụ đã nhận thay 2 hồ sơ."
    assert stage.desk.rows("SELECT DISTINCT holder FROM dossier") == [("vi-du",)]


def test_the_inbox_shows_the_centre_the_unit_or_the_officer_and_counts_what_it_lists(stage: Stage):
    mine = received(stage, 2)
    theirs = [stage.desk.accept(appointment(number), COLLEAGUE) for number in (5, 6, 7)]
    given(stage, mine[0].dossier_id)
    stage.desk.office.processing.start(COLLEAGUE, theirs[0].dossier_id)
    screen = stage.open(create)
    assert counts(screen)["to_hand_over"] == 3
    stage.picture(screen, "hand_over_inbox")

    for reach, expected in (("centre", 3), ("officer", 1), ("unit", 1)):
        screen.desk.reach.set_value(reach)
        screen.desk.reach.chosen.emit(reach)
        stage.settle()
        assert counts(screen)["to_hand_over"] == expected, reach
        for key, count in counts(screen).items():
            screen.presenter.choose_view(key)
            stage.settle()
            assert screen.table.rows_model.rowCount() == count, (reach, key)


def test_the_open_dossier_is_the_first_of_the_list(stage: Stage):
    [dossier] = received(stage, 1)
    screen = stage.open(create)
    screen.presenter.open_code(dossier.code)
    stage.settle()
    press(screen, Qt.Key.Key_B, stage)

    assert listed(screen.desk.panel()) == [dossier.code]


def test_linked_dossiers_show_their_joint_day_and_keep_their_own(stage: Stage):
    parent, child, other = (stage.desk.accept(made) for made in (appointment(1), certified(2), appointment(3)))
    screen = stage.open(create)
    press(screen, Qt.Key.Key_L, stage)
    assert stage.said == [("Xin mở một hồ sơ trước, rồi bấm lại để xem hồ sơ liên thông.", "calm")]
    screen.presenter.open_code(parent.code)
    stage.settle()
    press(screen, Qt.Key.Key_L, stage)
    panel = screen.desk.panel()
    assert panel.table.state_text() == "Chưa liên thông với hồ sơ nào"

    screen.on_receipt(decode(child.qr_text))
    stage.settle()
    screen.desk.take_code(other.code)
    stage.settle()
    assert panel.joint.text() == "Ngày hẹn chung: T4 25/11/2026 09:40."
    assert [panel._part(row) for row in panel.table.rows_model.rows()] == [
        "hồ sơ chính", "hồ sơ đi kèm", "hồ sơ đi kèm",
    ]  # fmt: skip
    stage.picture(screen, "hand_over_linked")
    for code, problem in (
        (child.code, f"Hồ sơ này đã liên thông với {parent.code}. Xin gỡ trước khi gắn nơi khác."),
        (parent.code, "Không gắn hồ sơ với chính nó. Xin nhập mã hồ sơ khác."),
        ("khong-co", "Không tìm thấy hồ sơ này."),
    ):
        screen.desk.take_code(code)
        stage.settle()
        assert panel.code.problem() == problem

    panel.table.select_row(0)
    panel.unlink_button.click()
    assert panel.bar.text() == "Đây là hồ sơ chính. Xin chọn hồ sơ đi kèm cần gỡ."
    panel.table.select_row(1)
    panel.unlink_button.click()
    stage.settle()
    assert panel.table.rows_model.rowCount() == 2


def test_the_control_sheet_of_the_open_dossier_is_printed_by_its_key(stage: Stage):
    [dossier] = received(stage, 1)
    stage.desk.office.processing.start(OFFICER, dossier.dossier_id)
    screen = stage.open(create)
    screen.presenter.open_code(dossier.code)
    stage.settle()
    press(screen, Qt.Key.Key_K, stage)

    assert stage.said == [(f"Đang in phiếu kiểm soát của hồ sơ {dossier.code}.", "ok")]
    assert stage.woken == 1
    assert stage.desk.value("SELECT form FROM print_job ORDER BY id DESC LIMIT 1") == "control_sheet_a5"


def test_no_key_of_the_page_does_two_things():
    """Keys of hand-overs, of the open dossier and of lists work on the same page at the same time."""
    where = shortcuts.Place
    places = (where.HAND_OVER, where.DOSSIER, where.LISTS, where.STEP)
    keys = [key.sequence for key in shortcuts.Key if key.place in places]

    assert sorted(keys) == sorted(set(keys))

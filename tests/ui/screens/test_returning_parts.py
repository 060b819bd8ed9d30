"""F6 beside the counter: units, post, money, supplements; by keys, with the services behind."""

from __future__ import annotations

from datetime import date

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.dossier.acceptance import PaymentMethod, ResultDelivery
from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.dossier.steps import AskSupplement, SupplementItem
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.domain.people.card_qr import CardReading
from desktop_app.domain.values import replace
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import appointment, certified, citizen
from tests.support.screens import Stage, stage
from ui.navigation import DOSSIERS, OpenDossier
from ui.screens.returning import create

__all__ = ["stage"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOME = "Số 7 đường Ví Dụ, Xã Mẫu"


def ready(stage: Stage, command, shelf: str = ""):
    done = stage.desk.accept(command)
    stage.desk.office.processing.finish(OFFICER, done.dossier_id, shelf=shelf)
    return done


def by_post(number: int):
    return certified(number, delivery=ResultDelivery.POSTAL, delivery_address=HOME)


def press(screen, key: Qt.Key, modifiers=CTRL) -> None:
    QTest.keyClick(screen.window().focusWidget() or screen, key, modifiers)


def space(screen) -> None:
    """As the scanner filter sends it on once it has stood alone for 80 ms."""
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Space)


def printed(pdf: bytes) -> str:
    """The text of the first page, read back."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_range()
    document.close()
    return " ".join(text.split())


# -- counter --------------------------------------------------------------------------------------------------------
def test_the_shelf_is_typed_by_keys_and_shown_large(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create, OpenDossier(done.code))
    assert screen.card.place.text() == "Chưa ghi nơi để"

    press(screen, Qt.Key.Key_S)
    QTest.keyClicks(screen.card.shelf.edit, "A-3")
    QTest.keyClick(screen.card.shelf.edit, Qt.Key.Key_Return)
    stage.settle()

    assert screen.card.place.text() == "A-3"
    assert stage.desk.value("SELECT shelf_place FROM dossier") == "A-3"
    model = screen.waiting.rows_model
    assert model.data(model.index(0, 3)) == "A-3"
    press(screen, Qt.Key.Key_S)
    screen.card.shelf.edit.setText("kệ @ sai")
    press(screen, Qt.Key.Key_S)
    stage.settle()
    assert screen.card.shelf.problem()
    assert screen.card.shelf.text() == "kệ @ sai", "what was typed stands"
    stage.picture(screen, "returning_shelf")


def test_what_is_handed_over_is_typed_and_printed(stage: Stage):
    done = ready(stage, certified(1), "Kệ B")
    screen = stage.open(create, OpenDossier(done.code))
    screen.card.number.edit.setText("45/BS")
    screen.card.summary.edit.setText("Bản sao hộ chiếu")

    screen.primary_action()
    stage.settle()

    assert "đang in giấy biên nhận" in screen.bar.text()
    assert stage.woken == 1
    assert stage.desk.value("SELECT count(*) FROM print_job WHERE form = 'return_receipt_a5'") == 1


def test_without_the_receipt_nothing_is_printed(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create, OpenDossier(done.code))

    press(screen, Qt.Key.Key_I)
    screen.primary_action()
    stage.settle()

    assert stage.desk.value("SELECT count(*) FROM print_job WHERE form LIKE 'return%'") == 0


def test_a_result_by_wire_needs_where_it_went(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create, OpenDossier(done.code))

    press(screen, Qt.Key.Key_D)
    assert screen.card.sent_to.isVisible()
    assert not screen.card.who.isVisible()
    screen.primary_action()
    stage.settle()
    assert screen.card.sent_to.problem()
    stage.picture(screen, "returning_electronic")
    screen.card.sent_to.edit.setText("Kho dữ liệu trên Cổng Dịch vụ công")
    screen.primary_action()
    stage.settle()

    assert stage.desk.rows("SELECT status, return_method FROM dossier") == [(10, "electronic")]


def test_who_registered_for_it_is_offered_the_wire(stage: Stage):
    done = ready(stage, certified(1, delivery=ResultDelivery.ONLINE))

    screen = stage.open(create, OpenDossier(done.code))

    assert screen.card.method.value() == "electronic"


def test_a_result_in_a_batch_is_refused_at_the_counter(stage: Stage):
    done = ready(stage, by_post(1))
    stage.desk.office.post.make_batch(OFFICER, (done.dossier_id,))
    screen = stage.open(create, OpenDossier(done.code))

    screen.primary_action()
    stage.settle()

    assert "lô bưu điện số 1" in screen.bar.text()
    assert screen.card.code.text() == done.code, "it stays on the counter"


def test_the_list_of_waiting_results_is_printed(stage: Stage, tmp_path):
    ready(stage, appointment(1), "Kệ A")
    ready(stage, by_post(2))
    folder = tmp_path / "giay"
    stage.desk.office.records.save(OFFICER, PrinterDevice("thu-muc", "Thư mục", PrinterKind.FOLDER, str(folder)))
    screen = stage.open(create)

    press(screen, Qt.Key.Key_P)
    stage.settle()

    assert screen.bar.text() == "Đã gửi danh sách tới Thư mục."
    [pdf] = folder.glob("*.pdf")
    text = printed(pdf.read_bytes())
    for said in ("KẾT QUẢ CHƯA CÓ NGƯỜI NHẬN", "H06.12.34-261119-0001", "Kệ A", "gửi bưu điện", "15.000 đ", "hôm nay"):
        assert said in text


# -- units ----------------------------------------------------------------------------------------------------------
def test_what_a_unit_brings_is_ticked_by_space_and_received_by_one_key(stage: Stage):
    first, second = ready(stage, certified(1)), ready(stage, appointment(2))
    third = ready(stage, certified(3))
    screen = stage.open(create)
    press(screen, Qt.Key.Key_2)
    stage.settle()
    assert screen.section is screen.units
    assert screen.units.table.hasFocus()

    space(screen)
    screen.on_receipt(decode(third.qr_text))
    screen.units.brought_by.edit.setText("Phạm Thị Thử Nghiệm")
    screen.units.place.edit.setText("Kệ C")
    stage.picture(screen, "returning_units")
    screen.primary_action()
    stage.settle()

    assert screen.units.bar.text() == "Đã nhận 2 kết quả theo phiếu bàn giao số 1."
    assert [row.code for row in screen.units.table.rows_model.rows()] == [second.code]
    assert dict(stage.desk.rows("SELECT code, shelf_place FROM dossier WHERE result_list = '1'")) == {
        first.code: "Kệ C", third.code: "Kệ C",
    }  # fmt: skip
    assert stage.woken == 1


def test_nothing_ticked_is_nothing_received(stage: Stage):
    ready(stage, certified(1))
    screen = stage.open(create)
    screen.open_units()
    stage.settle()

    screen.primary_action()
    stage.settle()

    assert screen.units.bar.text() == "Xin chọn ít nhất một kết quả."
    screen.units.tick_all()
    screen.units.place.edit.setText("@@@")
    screen.primary_action()
    stage.settle()
    assert screen.units.place.problem()


# -- post -----------------------------------------------------------------------------------------------------------
def open_post(stage: Stage):
    screen = stage.open(create)
    press(screen, Qt.Key.Key_3)
    stage.settle()
    assert screen.section is screen.post
    return screen, screen.post


def test_a_batch_from_the_list_to_the_post_and_its_numbers(stage: Stage):
    made = [ready(stage, by_post(number)) for number in (1, 2, 3)]
    screen, post = open_post(stage)
    assert post.candidates.hasFocus()
    space(screen)
    space(screen)
    assert "Lập lô 2 hồ sơ" in post.submit.text()
    screen.primary_action()
    stage.settle()
    assert len(post.items.rows_model.rows()) == 2
    assert post.clerk.edit.hasFocus()
    stage.picture(screen, "returning_post_batch")

    screen.primary_action()
    stage.settle()
    assert post.clerk.problem() == "Xin ghi họ tên người của bưu điện nhận lô."
    post.clerk.edit.setText("Đỗ Thị Giả Định")
    screen.primary_action()
    stage.settle()
    assert "Đã giao lô" in post.bar.text()
    assert stage.woken == 1

    press(screen, Qt.Key.Key_M)
    for number in ("EA100000001VN", "EA100000002VN"):
        assert post.tracking.edit.hasFocus()
        QTest.keyClicks(post.tracking.edit, number)
        QTest.keyClick(post.tracking.edit, Qt.Key.Key_Return)
        stage.settle()
    assert [item.tracking_no for item in post.items.rows_model.rows()] == ["EA100000001VN", "EA100000002VN"]
    assert stage.desk.rows("SELECT return_method FROM dossier ORDER BY id") == [("postal",), ("postal",), ("",)]
    stage.picture(screen, "returning_post_tracked")
    assert made[2].code in {entry.row.code for entry in post.candidates.rows_model.rows()}


def test_a_number_scanned_twice_is_said_at_the_field(stage: Stage):
    made = [ready(stage, by_post(number)) for number in (1, 2)]
    batch = stage.desk.office.post.make_batch(OFFICER, tuple(one.dossier_id for one in made))
    from desktop_app.domain.exchange.post import HandBatchOver

    stage.desk.office.post.hand_over(OFFICER, HandBatchOver(batch, "Mẫu"))
    stage.desk.office.post.track(OFFICER, batch, made[0].dossier_id, "EA100000001VN")
    screen, post = open_post(stage)
    press(screen, Qt.Key.Key_M)

    QTest.keyClicks(post.tracking.edit, "EA100000001VN")
    QTest.keyClick(post.tracking.edit, Qt.Key.Key_Return)
    stage.settle()

    assert made[0].code in post.tracking.problem()
    assert post.tracking.text() == "EA100000001VN"


def test_delivered_and_came_back_are_noted(stage: Stage):
    made = [ready(stage, by_post(number)) for number in (1, 2)]
    batch = stage.desk.office.post.make_batch(OFFICER, tuple(one.dossier_id for one in made))
    from desktop_app.domain.exchange.post import HandBatchOver

    stage.desk.office.post.hand_over(OFFICER, HandBatchOver(batch, "Mẫu"))
    stage.desk.at(23, 9)
    screen, post = open_post(stage)
    press(screen, Qt.Key.Key_G)
    stage.settle()
    assert post.items.rows_model.rows()[0].delivered == date(2026, 11, 23)

    post.items.select_row(1)
    press(screen, Qt.Key.Key_H)
    assert post.ask.isVisible()
    screen.primary_action()
    assert post.ask.reason.problem()
    post.ask.reason.edit.setText("Không có người nhận")
    post.place.edit.setText("Kệ D")
    stage.picture(screen, "returning_post_back")
    screen.primary_action()
    stage.settle()

    assert stage.desk.rows("SELECT status, shelf_place FROM dossier ORDER BY id") == [(10, ""), (9, "Kệ D")]
    assert [entry.row.code for entry in post.candidates.rows_model.rows()] == [made[1].code]


def test_a_dossier_is_taken_out_of_a_batch_that_is_still_here(stage: Stage):
    made = [ready(stage, by_post(number)) for number in (1, 2)]
    stage.desk.office.post.make_batch(OFFICER, tuple(one.dossier_id for one in made))
    screen, post = open_post(stage)

    press(screen, Qt.Key.Key_Delete)
    stage.settle()

    assert len(post.items.rows_model.rows()) == 1
    assert len(post.candidates.rows_model.rows()) == 1


def test_an_empty_batch_is_refused(stage: Stage):
    screen, post = open_post(stage)
    stage.picture(screen, "returning_post_empty")

    screen.primary_action()
    stage.settle()

    assert post.bar.text() == "Lô chưa có kết quả nào. Xin chọn ít nhất một kết quả."


# -- money ----------------------------------------------------------------------------------------------------------
def open_money(stage: Stage):
    screen = stage.open(create)
    press(screen, Qt.Key.Key_4)
    stage.settle()
    assert screen.section is screen.money
    return screen, screen.money


def test_my_money_of_today_with_its_sums(stage: Stage):
    stage.desk.accept(certified(1))
    stage.desk.accept(appointment(2, fee_collected=True, payment_method=PaymentMethod.TRANSFER))
    stage.desk.accept(certified(3), COLLEAGUE)
    screen, money = open_money(stage)

    assert [entry.amount for entry in money.entries.rows_model.rows()] == [21_000, 15_000]
    assert (money.count.cash.text(), money.count.transfer.text(), money.count.total.text()) == (
        "21.000 đ", "15.000 đ", "36.000 đ",
    )  # fmt: skip
    assert money.count.difference.text() == "thiếu 21.000 đ"
    assert [one.officer_name for one in money.everybody.rows_model.rows()] == ["Lê Văn Mẫu", "Trần Thị Ví Dụ"]
    stage.picture(screen, "returning_money")


def test_a_wrong_entry_is_set_right_by_a_counter_entry(stage: Stage):
    done = stage.desk.accept(certified(1))
    screen, money = open_money(stage)

    press(screen, Qt.Key.Key_Delete)
    assert money.correction.isVisible()
    assert money.correction.amount.text() == "21.000"
    screen.primary_action()
    stage.settle()
    assert money.correction.reason.problem()
    money.correction.amount.edit.setText("30.000")
    money.correction.reason.edit.setText("Bấm nhầm")
    screen.primary_action()
    stage.settle()
    assert "21.000" in money.correction.amount.problem()
    stage.picture(screen, "returning_money_correct")
    money.correction.amount.edit.setText("21.000")
    money.correction.instead.set_value("transfer")
    screen.primary_action()
    stage.settle()

    assert not money.correction.isVisible()
    assert [entry.amount for entry in money.entries.rows_model.rows()] == [21_000, -21_000, 21_000]
    assert stage.desk.rows("SELECT fee_collected, payment_method FROM dossier") == [(21_000, "transfer")]
    view = stage.desk.office.dossiers.open(done.dossier_id)
    assert "Điều chỉnh giảm khoản thu: 21.000 đ, Bấm nhầm" in [said(entry) for entry in view.time_line]


def said(entry) -> str:
    from ui.screens.words import event_words

    return event_words(entry).what


def test_the_day_is_closed_by_keys_with_the_count(stage: Stage):
    stage.desk.accept(certified(1))
    screen, money = open_money(stage)
    QTest.keyClicks(money.count.edits[20_000], "1")
    QTest.keyClick(money.count.edits[20_000], Qt.Key.Key_Return)
    assert money.count.edits[10_000].hasFocus(), "Enter goes to the next note"
    assert money.count.difference.text() == "thiếu 1.000 đ"

    screen.primary_action()
    stage.settle()
    assert "1000 đ" in money.count.remark.problem()
    QTest.keyClicks(money.count.edits[1_000], "1")
    assert money.count.difference.text() == "khớp"
    stage.picture(screen, "returning_money_count")
    screen.primary_action()
    stage.settle()

    assert "Đã chốt bảng kê số 1" in money.bar.text()
    assert "bảng kê tiếp theo" in money.bar.text()
    assert money.count.edits[20_000].text() == ""
    assert not money.count.submit.isEnabled()
    assert stage.desk.rows("SELECT number, cash, counted FROM cash_closing") == [("1", 21_000, 21_000)]
    stage.picture(screen, "returning_money_closed")


def test_letters_are_no_count(stage: Stage):
    stage.desk.accept(certified(1))
    screen, money = open_money(stage)
    money.count.edits[5_000].setText("hai")

    screen.primary_action()
    stage.settle()

    assert money.count.remark.problem() == "Số tờ phải là chữ số."
    assert money.count.edits[5_000].text() == "hai"


def test_what_was_taken_meanwhile_is_shown_before_it_is_signed(stage: Stage):
    stage.desk.accept(certified(1))
    screen, money = open_money(stage)
    with stage.desk.beside() as other:
        other.accept(certified(2))
    money.count.edits[1_000].setText("21")
    money.count.edits[1_000].textEdited.emit("21")

    screen.primary_action()
    stage.settle()

    assert "khoản thu mới" in money.bar.text()
    assert money.count.cash.text() == "42.000 đ"
    assert money.count.edits[1_000].text() == "21", "the count stays"


def test_a_day_that_was_not_closed_comes_first(stage: Stage):
    stage.desk.accept(certified(1))
    stage.desk.at(20, 8)
    screen, money = open_money(stage)

    assert len(money.entries.rows_model.rows()) == 1
    screen.money.count.edits[20_000].setText("1")
    screen.money.count.edits[1_000].setText("1")
    screen.primary_action()
    stage.settle()
    assert stage.desk.value("SELECT day FROM cash_closing") == "2026-11-19"


def test_a_temporary_slip_and_a_closing_are_printed_again(stage: Stage):
    stage.desk.accept(certified(1))
    screen, money = open_money(stage)

    press(screen, Qt.Key.Key_I, CTRL | SHIFT)
    stage.settle()
    assert money.bar.text() == "Đang in phiếu thu tạm số 1."
    money.count.edits[20_000].setText("1")
    money.count.edits[1_000].setText("1")
    screen.primary_action()
    stage.settle()
    money.closings.setFocus()
    money.closings.select_row(0)
    QTest.keyClick(money.closings, Qt.Key.Key_Return)
    stage.settle()

    assert money.bar.text() == "Đang in lại bảng kê số 1."
    assert stage.woken == 3
    assert stage.desk.value("SELECT count(*) FROM print_job WHERE form = 'cash_closing_a4'") == 2


# -- supplements ----------------------------------------------------------------------------------------------------
def test_supplements_nobody_brought_are_listed_and_opened(stage: Stage):
    old = stage.desk.accept(appointment(1))
    items = (SupplementItem("Giấy xác nhận"),)
    stage.desk.office.life_cycle.ask_supplement(
        OFFICER, AskSupplement(old.dossier_id, items, "thiếu", answer_by=date(2026, 11, 23))
    )
    stage.desk.at(27, 9)
    screen = stage.open(create)
    press(screen, Qt.Key.Key_5)
    stage.settle()
    stage.picture(screen, "returning_supplements")
    model = screen.supplements.table.rows_model
    assert model.data(model.index(0, 5)) == "5 ngày làm việc"

    QTest.keyClick(screen.supplements.table, Qt.Key.Key_Return)

    assert stage.went == [(DOSSIERS, OpenDossier(old.code))]


# -- the parts together ---------------------------------------------------------------------------------------------
def test_a_card_or_receipt_brings_the_counter_back(stage: Stage):
    done = ready(stage, certified(1))
    screen = stage.open(create)
    screen.open_money()
    screen.on_card(CardReading(citizen(1)))
    stage.settle()
    assert screen.section is None
    assert screen.card.code.text() == done.code

    screen.presenter.close()
    screen.open_post()
    screen.on_receipt(replace(decode(done.qr_text), code=done.code))
    stage.settle()
    assert screen.section is None


def test_esc_goes_back_to_the_counter_and_keeps_what_was_typed(stage: Stage):
    stage.desk.accept(certified(1))
    screen, money = open_money(stage)
    money.count.edits[20_000].setText("7")

    assert screen.go_back()
    assert screen.section is None
    screen.open_money()
    stage.settle()

    assert money.count.edits[20_000].text() == "7"


def test_what_another_counter_does_appears_in_the_open_part(stage: Stage):
    screen, money = open_money(stage)
    with stage.following(screen), stage.desk.beside() as other:
        other.accept(certified(1))
        stage.qtbot.waitUntil(lambda: len(money.entries.rows_model.rows()) == 1, timeout=5_000)

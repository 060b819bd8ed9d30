"""The ticket machine: by touch, key and scanner; one number a press, and the number is never lost with the paper."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.hall.records import HallRules, PriorityGroup, ServiceGroup
from desktop_app.domain.hall.ticket import TicketState
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from tests.support.hall import CIVIL, ELDERLY, FIRST, LAND, take
from tests.support.kiosk import SIZES, Stand, stand_on
from tests.support.office import OFFICER, Desk, sample_centre
from tests.support.reading import words_of
from ui.hall.kiosk.parts import TOUCH, Touch

OLD_CARD = "099055000001|099900001|Nguyễn Văn Mẫu|05091955|Nam|Thôn Mẫu, Xã Mẫu, Tỉnh Ví Dụ|01012021"
YOUNG_CARD = "099090000001|099900001|Trần Thị Ví Dụ|05091990|Nữ|Thôn Mẫu, Xã Mẫu, Tỉnh Ví Dụ|01012021"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with sample_centre("sqlite", tmp_path) as opened:
        yield opened


@pytest.fixture
def stand(qapp, desk: Desk, qtbot, tmp_path: Path) -> Iterator[Stand]:
    with stand_on(desk, qtbot, tmp_path) as made:
        yield made


def labels(desk: Desk) -> list[str]:
    return [row.label for row in desk.office.hall.waiting()]


def scan(stand: Stand, text: str) -> None:
    """A scanner types it, whatever has the focus."""
    for char in text:
        key = ord(char) if char.isdigit() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = QApplication.focusWidget() or stand.window
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, char))
        time.sleep(0.002)
    QTest.keyClick(QApplication.focusWidget() or stand.window, Qt.Key.Key_Return)
    stand.qtbot.wait(200)
    stand.settle()


# -- taking ----------------------------------------------------------------------------------------------------------
def test_a_touch_gives_a_number_says_what_to_expect_prints_it_and_goes_back(desk, stand):
    desk.office.counters.open(FIRST)
    take(desk, CIVIL)
    stand.hear()
    assert "1 người đang chờ" in stand.tile("A").note()

    stand.touch(stand.tile("A"))

    assert stand.step == "number"
    for part in ("Số của Ông/Bà", "A002", "Trước Ông/Bà: 1 người", "Quầy 1", "Xem số trên bảng", "Xin lấy phiếu"):
        assert part in stand.said()
    [slip] = stand.paper.slips
    for part in ("A002", "UBND XÃ MẪU", "Hộ tịch – Chứng thực", "Trước Ông/Bà: 1 người", "DỮ LIỆU MẪU"):
        assert part in words_of(slip)
    stand.pass_seconds(9)
    assert stand.step == "start"
    assert labels(desk) == ["A001", "A002"]


def test_a_touch_screen_presses_as_a_mouse_does(desk, stand):
    screen = QTest.createTouchDevice()
    stand.pass_seconds(1)
    tile = stand.tile("C")
    point = tile.mapTo(stand.window, tile.rect().center())
    for _ in range(2):  # twice, as people do
        QTest.touchEvent(stand.window, screen).press(0, point, stand.window).commit()
        QTest.touchEvent(stand.window, screen).release(0, point, stand.window).commit()
    stand.settle()

    assert stand.step == "number"
    assert labels(desk) == ["C001"]


def test_a_finger_that_taps_on_and_on_takes_one_number(desk, stand):
    tile = stand.tile("B")
    stand.pass_seconds(1)
    for _ in range(10):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    stand.settle()
    for _ in range(5):  # the number has come, and the finger still taps where the tile was
        QTest.mouseClick(stand.window.number.done, Qt.MouseButton.LeftButton)
        QTest.mouseClick(stand.window.stack, Qt.MouseButton.LeftButton)
    stand.settle()

    assert stand.step == "number"
    assert labels(desk) == ["B001"]
    assert len(stand.paper.slips) == 1


def test_while_the_number_is_being_written_the_machine_says_so_and_takes_no_other_press(desk, stand):
    from tests.data_process.conftest import Writer

    busy = Writer(Path(desk.url.removeprefix("sqlite:///")).parent)
    stand.pass_seconds(1)
    QTest.mouseClick(stand.tile("A"), Qt.MouseButton.LeftButton)
    stand.qtbot.wait(100)
    assert "Đang lấy số" in stand.said()
    QTest.mouseClick(stand.tile("C"), Qt.MouseButton.LeftButton)
    busy.let_go()
    stand.settle()

    assert labels(desk) == ["A001"]


@pytest.mark.parametrize(("key", "label"), [(Qt.Key.Key_2, "B001"), (Qt.Key.Key_R, "R001"), (Qt.Key.Key_5, "K001")])
def test_a_place_or_a_letter_on_a_keyboard_takes_a_number(desk, stand, key, label):
    stand.key(key)

    assert labels(desk) == [label]
    stand.key(Qt.Key.Key_Escape)
    assert stand.step == "start"


def test_arrows_walk_over_the_groups_and_enter_takes(desk, stand):
    stand.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is stand.tile("A")
    stand.key(Qt.Key.Key_Right)
    stand.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is stand.tile("R")
    stand.key(Qt.Key.Key_Return)

    assert labels(desk) == ["R001"]
    stand.key(Qt.Key.Key_Return)
    assert stand.step == "start"
    assert not any(one.hasFocus() for one in stand.window.findChildren(Touch))


# -- priority, card --------------------------------------------------------------------------------------------------
def test_a_priority_is_chosen_without_proof_and_only_the_group_is_kept(desk, stand):
    stand.touch(stand.window.start.priority)
    assert "Luật Người cao tuổi 2009" in stand.said()
    stand.touch(stand.window.priorities.buttons[2])
    assert "Phụ nữ mang thai" in stand.said()
    assert stand.tile("A").note() == "", "the ordinary line says nothing about this one"
    stand.touch(stand.tile("A"))

    [row] = desk.office.hall.waiting()
    assert (row.label, row.priority_name) == ("U001", "Phụ nữ mang thai, nuôi con nhỏ")
    assert "ƯU TIÊN" in words_of(stand.paper.slips[0])
    assert "mang thai" not in words_of(stand.paper.slips[0])
    stand.pass_seconds(9)
    stand.touch(stand.tile("A"))
    assert labels(desk)[-1] == "A001", "the next person has no priority"


def test_the_keys_choose_a_priority_too_and_esc_leaves_it(desk, stand):
    stand.touch(stand.window.start.priority)
    stand.key(Qt.Key.Key_2)
    assert "khuyết tật" in stand.said()
    stand.key(Qt.Key.Key_Escape)
    stand.key(Qt.Key.Key_A)

    assert labels(desk) == ["A001"]


def test_a_card_of_somebody_of_sixty_chooses_the_elderly_and_leaves_no_trace(desk, stand, caplog):
    scan(stand, OLD_CARD)
    assert "đã đủ 60 tuổi" in stand.said()
    assert "không lưu thông tin thẻ" in stand.said()
    assert "Người cao tuổi" in stand.said()
    assert labels(desk) == [], "a card takes no number, and presses nothing"
    stand.touch(stand.tile("A"))

    [row] = desk.office.hall.waiting()
    assert row.label == "U001"
    everything = f"{desk.dump()} {stand.said()} {caplog.text} {words_of(stand.paper.slips[0])}"
    for part in ("099055000001", "099900001", "Nguyễn Văn Mẫu", "05091955", "1955-09-05", "Thôn Mẫu, Xã"):
        assert part not in everything


def test_a_card_of_somebody_younger_chooses_nothing_and_half_a_card_says_so(desk, stand):
    scan(stand, YOUNG_CARD)
    assert "Mời chọn việc cần làm. Máy không lưu thông tin thẻ" in stand.said()
    assert "Ưu tiên" not in stand.window.start.title.text()

    scan(stand, YOUNG_CARD[:40])
    assert "099090000001" not in stand.said()
    assert stand.window.start.said.text()
    assert labels(desk) == []


def test_a_centre_without_that_group_does_not_choose_it_by_card(desk, stand):
    old = desk.office.records.snapshot().of("priority_group", ELDERLY)
    assert isinstance(old, PriorityGroup)
    desk.office.records.save(OFFICER, replace(old, active=False))
    stand.hear()

    scan(stand, OLD_CARD)

    assert "Ưu tiên" not in stand.window.start.title.text()


# -- appointments ----------------------------------------------------------------------------------------------------
def book(desk: Desk) -> str:
    slots = desk.office.appointments.slots(LAND, desk.clock.now().date())
    return desk.office.appointments.book(OFFICER, LAND, slots[0].at).code


def test_the_code_of_an_appointment_is_touched_and_gives_its_number(desk, stand):
    code = book(desk)
    stand.touch(stand.window.start.code)
    for digit in code:
        stand.touch(stand.window.code.keys[digit])

    assert "H001" in stand.said()
    assert "Giờ hẹn 10:00" in stand.said()
    assert "Lịch hẹn lúc 10:00" in words_of(stand.paper.slips[0])


def test_a_phone_before_the_scanner_types_the_code(desk, stand):
    code = book(desk)
    stand.touch(stand.window.start.code)

    scan(stand, code)

    assert "H001" in stand.said()
    assert labels(desk) == ["H001"]


def test_a_wrong_code_is_told_and_can_be_typed_again(desk, stand):
    code = book(desk)
    wrong = "0000" if code != "0000" else "1111"
    stand.touch(stand.window.start.code)
    for digit in wrong:
        stand.touch(stand.window.code.keys[digit])
    assert "Không có lịch hẹn hôm nay với mã này" in stand.said()

    for digit in code[:3]:
        stand.touch(stand.window.code.keys[digit])
    stand.touch(stand.window.code.keys["9"] if code[3] != "9" else stand.window.code.keys["8"])
    assert stand.step == "code"
    assert labels(desk) == []
    stand.touch(stand.window.code.keys[code[0]])
    stand.touch(stand.window.code.erase)
    for digit in code:
        stand.touch(stand.window.code.keys[digit])
    assert labels(desk) == ["H001"]


def test_a_code_typed_again_names_the_number_it_has_given(desk, stand):
    code = book(desk)
    for _ in range(2):
        stand.touch(stand.window.start.code)
        for digit in code:
            stand.touch(stand.window.code.keys[digit])
        stand.pass_seconds(9)
    assert "Mã này đã lấy số H001" in stand.said()
    assert labels(desk) == ["H001"]


def test_a_centre_that_gives_no_appointments_offers_none(desk, stand):
    desk.office.records.save(OFFICER, HallRules(appointments_per_half_hour=0))
    stand.hear()

    assert not stand.window.start.code.isVisible()


# -- going back ------------------------------------------------------------------------------------------------------
def test_who_walks_away_leaves_the_start_behind_in_the_usual_language(desk, stand):
    stand.touch(stand.window.other_language)
    assert stand.window.language == "en"
    stand.touch(stand.window.start.priority)
    stand.pass_seconds(15)
    assert stand.step == "priority"
    stand.pass_seconds(6)
    assert (stand.step, stand.window.language) == ("start", "vi")

    stand.touch(stand.window.start.priority)
    stand.touch(stand.window.priorities.buttons[0])
    stand.pass_seconds(21)
    assert "Mời Ông/Bà chọn" in stand.said()


def test_who_goes_with_his_number_leaves_the_usual_language_behind(desk, stand):
    stand.touch(stand.window.other_language)
    stand.touch(stand.tile("A"))
    stand.key(Qt.Key.Key_Escape)
    assert (stand.step, stand.window.language) == ("start", "vi")


def test_a_change_elsewhere_takes_nobody_off_the_page(desk, stand):
    stand.touch(stand.window.start.code)
    stand.touch(stand.window.code.keys["4"])
    take(desk, CIVIL)
    stand.hear()

    assert stand.step == "code"
    stand.touch(stand.window.code.back)
    assert "1 người đang chờ" in stand.tile("A").note()


# -- when no numbers are given ---------------------------------------------------------------------------------------
def test_outside_of_its_hours_it_says_when_it_opens_and_opens_by_itself(desk, stand):
    desk.at(19, 11, 31)
    stand.pass_seconds(11)
    assert stand.step == "closed"
    assert "12:30 hôm nay" in stand.said()
    assert "Đã hết giờ phát số buổi sáng" in stand.said()

    desk.at(19, 12, 30)
    stand.pass_seconds(11)
    assert stand.step == "start"

    desk.at(20, 17, 30)
    stand.pass_seconds(11)
    assert "ngày 23/11/2026" in stand.said()
    assert "Hôm nay không phát số nữa" in stand.said()


def test_the_groups_go_in_the_second_in_which_the_time_is_over(desk, stand):
    desk.at(19, 11, 14)
    stand.pass_seconds(11)
    closes_at = desk.office.tickets.menu().closes_at
    desk.clock.advance(closes_at - desk.clock.now() - timedelta(seconds=12.5))
    stand.pass_seconds(12)
    assert stand.step == "start"
    stand.pass_seconds(1)
    assert stand.step == "closed"


def test_a_press_in_the_second_of_closing_is_refused_with_the_time(desk, stand):
    stand.pass_seconds(1)
    desk.at(19, 11, 31)  # the page still shows the groups: the next look is some seconds away
    assert stand.step == "start"
    QTest.mouseClick(stand.tile("A"), Qt.MouseButton.LeftButton)
    stand.settle()

    assert stand.step == "closed"
    assert labels(desk) == []


def test_a_group_whose_numbers_are_used_up_says_so_and_the_others_go_on(desk, stand):
    old = desk.office.records.snapshot().of("service_group", CIVIL)
    assert isinstance(old, ServiceGroup)
    desk.office.records.save(OFFICER, replace(old, daily_limit=1))
    stand.hear()
    take(desk, CIVIL)  # another machine gives the last one, and this one has not heard of it
    stand.touch(stand.tile("A"))
    assert "đã phát hết số" in stand.said()
    assert not stand.tile("A").isEnabled()
    assert "Đã phát hết số hôm nay" in stand.tile("A").note()

    stand.key(Qt.Key.Key_1)
    stand.touch(stand.tile("B"))
    assert labels(desk) == ["A001", "B001"]


def test_a_machine_may_offer_some_groups_only(qapp, desk, qtbot, tmp_path):
    with stand_on(desk, qtbot, tmp_path, groups=("r", LAND)) as stand:
        assert [tile.tile.letter for tile in stand.window.start.tiles] == ["B", "R"]
        stand.key(Qt.Key.Key_A)
        assert labels(desk) == []
        stand.key(Qt.Key.Key_2)
        assert labels(desk) == ["R001"]

    with stand_on(desk, qtbot, tmp_path, groups=("X",)) as stand:
        assert "Máy tạm ngừng phát số" in stand.said()


def test_without_the_data_it_asks_to_take_a_number_at_the_desk_and_comes_back_by_itself(desk, stand):
    stand.window.on_lost(EnvironmentProblem("database_unreachable"))
    assert "Xin lấy số tại bàn hướng dẫn" in stand.said()
    assert "máy chủ" in stand.window.staff.text()

    stand.pass_seconds(5)
    assert stand.step == "start"
    assert "máy chủ" not in stand.window.staff.text()


def test_a_number_on_the_screen_stays_its_time_when_the_link_breaks(desk, stand):
    stand.touch(stand.tile("A"))
    stand.window.on_lost(None)
    stand.window.presenter._office = None  # nothing can be read again
    assert "A001" in stand.said()

    stand.pass_seconds(9)
    assert "Máy tạm ngừng phát số" in stand.said()


# -- paper -----------------------------------------------------------------------------------------------------------
def test_paper_that_ends_in_the_middle_of_a_slip_leaves_the_number_larger_and_longer(desk, stand):
    stand.paper.problem = "printer_out_of_paper"
    stand.touch(stand.tile("A"))
    assert "Máy in hết giấy – xin ghi nhớ số A001 hoặc hỏi cán bộ" in stand.said()
    assert "phiếu chưa ra: A001" in stand.window.staff.text()
    stand.pass_seconds(25)
    assert "A001" in stand.window.number.number.text()
    assert stand.step == "number"
    stand.pass_seconds(10)
    assert "Máy in đang hết giấy: máy vẫn cấp số" in stand.said()

    stand.touch(stand.tile("B"))
    stand.touch(stand.window.number.done)
    assert labels(desk) == ["A001", "B001"], "numbers are given all the same"

    stand.paper.problem = ""
    stand.pass_seconds(31)
    assert "hết giấy" not in stand.window.start.said.text()
    assert "sẵn sàng" in stand.window.staff.text()
    stand.touch(stand.tile("C"))
    assert "Xin lấy phiếu" in stand.said()


def test_another_trouble_of_the_printer_is_told_in_its_own_words(stand):
    stand.paper.problem = "printer_offline"
    stand.touch(stand.tile("A"))

    assert "Chưa in được phiếu – xin ghi nhớ số A001" in stand.said()


def test_a_printer_that_hangs_keeps_nobody_waiting(desk, stand):
    stand.paper.hold = Event()
    stand.pass_seconds(1)
    QTest.mouseClick(stand.tile("A"), Qt.MouseButton.LeftButton)
    stand.qtbot.waitUntil(lambda: stand.step == "number", timeout=10_000)
    assert "Đang in phiếu" in stand.said()

    for _ in range(9):
        desk.pass_minutes(1 / 60)
        stand.window.on_tick(desk.clock.now())
    assert "Máy in chưa trả lời – xin ghi nhớ số A001" in stand.said()
    desk.pass_minutes(1 / 60)
    stand.window.on_tick(desk.clock.now())
    QTest.mouseClick(stand.window.number.done, Qt.MouseButton.LeftButton)
    assert stand.step == "start"
    desk.pass_minutes(1 / 60)
    QTest.mouseClick(stand.tile("B"), Qt.MouseButton.LeftButton)
    stand.qtbot.waitUntil(lambda: stand.step == "number", timeout=10_000)
    assert labels(desk) == ["A001", "B001"]

    stand.paper.hold.set()
    stand.settle()
    assert len(stand.paper.slips) == 2


# -- nothing personal, nothing cut -----------------------------------------------------------------------------------
def test_a_ticket_event_of_the_machine_holds_no_person(desk, stand):
    stand.touch(stand.window.start.priority)
    stand.touch(stand.window.priorities.buttons[0])
    stand.touch(stand.tile("A"))

    [(actor, kind)] = desk.rows("SELECT actor, kind FROM event ORDER BY seq DESC LIMIT 1")
    assert (actor, kind) == ("may-lay-so", "ticket.taken")
    assert desk.value("SELECT count(*) FROM person") == 0
    assert desk.office.hall.waiting()[0].state is TicketState.WAITING


GROUND = "Quyết định số 1234/2026/QĐ-UBND của Ủy ban nhân dân tỉnh, Điều 12 khoản 3 điểm b; nội quy của đơn vị, mục 7"
LONG = "Đăng ký kinh doanh hộ cá thể, hợp tác xã, giấy phép con"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_is_cut_and_everything_to_press_is_large(qapp, desk, qtbot, tmp_path, size, language):
    for number, letter in enumerate("DGLM", start=6):
        desk.office.records.save(OFFICER, ServiceGroup(f"dai-{letter}", f"{LONG} {letter}", letter, position=number))
    desk.office.records.save(OFFICER, PriorityGroup("dai", "Người hoạt động kháng chiến, thương binh", GROUND, 9))
    for _ in range(12):
        take(desk, CIVIL)
    desk.office.counters.open(FIRST)
    book(desk)
    cut: list[str] = []
    name = f"{size[0]}_{language}"
    with stand_on(desk, qtbot, tmp_path, size, language="vi") as stand:
        if language == "en":
            stand.touch(stand.window.other_language)

        def look(page: str) -> None:
            stand.picture(f"{page}_{name}")
            cut.extend(f"{page}: {text}" for text in stand.cut())
            for one in stand.window.findChildren(Touch):
                if one.isVisible():
                    assert min(one.width(), one.height()) >= TOUCH, f"{page}: {one.accessibleName()}"

        look("start")
        stand.touch(stand.window.start.priority)
        look("priority")
        stand.touch(stand.window.priorities.buttons[0])
        look("start_priority")
        stand.touch(stand.window.start.without)
        stand.touch(stand.window.start.code)
        for digit in "0000":
            stand.touch(stand.window.code.keys[digit])
        look("code")
        stand.touch(stand.window.code.back)
        stand.touch(stand.tile("D"))
        look("number")
        stand.touch(stand.window.number.done)
        stand.paper.problem = "printer_out_of_paper"
        stand.touch(stand.tile("A"))
        look("no_paper")
        stand.touch(stand.window.number.done)
        look("start_no_paper")
        stand.window.on_lost(EnvironmentProblem("database_unreachable"))
        look("stopped")
        desk.at(19, 11, 31)
        stand.pass_seconds(11)
        look("closed")
    assert cut == []

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.scanner import EventClock, ScannerFilter

CARD = "099090000001|099900001|Nguyễn Văn Mẫu|05091990|Nam|Thôn Mẫu, Xã Mẫu, Tỉnh Ví Dụ|01012021"


@pytest.fixture
def scanner(window, clock, qtbot):
    made = ScannerFilter(clock)
    made.cards, made.codes, made.failed, made.receipts = [], [], [], []
    made.card_scanned.connect(made.cards.append)
    made.code_scanned.connect(made.codes.append)
    made.scan_failed.connect(made.failed.append)
    made.receipt_scanned.connect(made.receipts.append)
    window.attach_scanner(made)
    made.install()
    window.current_screen().first.edit.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    yield made
    made.remove()


def press(widget, key, text="", modifiers=Qt.KeyboardModifier.NoModifier):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def scan(text, gap=0.002, end=True):
    for char in text:
        press(QApplication.focusWidget(), 0, char)
        time.sleep(gap)
    if end:
        press(QApplication.focusWidget(), Qt.Key.Key_Return, "\r")


def test_a_card_is_read_wherever_the_focus_is_and_leaks_no_character(window, scanner, qtbot):
    screen = window.current_screen()

    scan(CARD)
    qtbot.waitUntil(lambda: bool(scanner.cards))

    assert len(scanner.cards) == 1
    assert screen.first.text() == ""
    assert screen.told[-1][0] == "card"


def test_a_page_without_a_use_for_cards_gives_way_to_the_reception(window, scanner, qtbot):
    window.navigate("settings")
    window.current_screen().takes_cards = False
    window.current_screen().first.edit.setFocus()

    scan(CARD, gap=0)
    qtbot.waitUntil(lambda: bool(scanner.cards))

    assert window.current_key() == "reception"
    assert window.current_screen().told[-1][0] == "card"


def test_a_broken_card_says_so_and_leaks_no_character(window, scanner, qtbot):
    scan("099090000001|099900001|Nguyễn", gap=0)
    qtbot.waitUntil(lambda: bool(scanner.failed))

    assert window.current_screen().first.text() == ""
    assert window.toast.text()


def test_typing_loses_nothing_and_keeps_its_order_across_fields(window, scanner, qtbot):
    screen = window.current_screen()

    for char in "Trần Thị":
        press(QApplication.focusWidget(), 0, char)
        qtbot.wait(35)
    press(QApplication.focusWidget(), Qt.Key.Key_Return, "\r")
    qtbot.wait(50)
    for char in "Ví Dụ":
        press(QApplication.focusWidget(), 0, char)
    qtbot.wait(60)

    assert screen.first.text() == "Trần Thị"
    assert screen.second.text() == "Ví Dụ"


def test_backspace_among_fast_typing_stays_in_its_place(window, scanner, qtbot):
    edit = window.current_screen().first.edit

    for char in "Maa":
        press(edit, 0, char)
    press(edit, Qt.Key.Key_Backspace, "\b")
    press(edit, 0, "i")
    qtbot.wait(60)

    assert edit.text() == "Mai"


def test_what_was_typed_arrives_before_a_shortcut_acts(window, scanner):
    screen = window.current_screen()
    press(screen.first.edit, 0, "A")

    QTest.keyClick(screen.first.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert screen.first.text() == "A"
    assert screen.told[-1] == ("primary", None)


def test_composed_vietnamese_text_is_left_untouched(window, scanner, qtbot):
    edit = window.current_screen().first.edit

    QApplication.sendEvent(edit, QInputMethodEvent("tiê", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("tiếng")
    QApplication.sendEvent(edit, done)

    assert edit.text() == "tiếng"


def test_text_committed_by_an_input_method_arrives_after_a_moment(window, scanner, qtbot):
    edit = window.current_screen().first.edit
    done = QInputMethodEvent("", [])
    done.setCommitString("Đặng")

    QApplication.sendEvent(edit, done)
    qtbot.wait(60)

    assert edit.text() == "Đặng"


def test_a_pasted_card_is_a_scan_and_other_text_is_pasted(window, scanner):
    edit = window.current_screen().first.edit
    QGuiApplication.clipboard().setText(CARD)
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(scanner.cards) == 1
    assert edit.text() == ""

    QGuiApplication.clipboard().setText("Xã Mẫu")
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edit.text() == "Xã Mẫu"


def test_a_single_key_acts_only_when_it_stands_alone_and_no_text_is_typed(window, scanner, qtbot):
    screen = window.current_screen()
    screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    screen.setFocus()

    press(screen, Qt.Key.Key_Space, " ")
    qtbot.waitUntil(lambda: ("space", None) in screen.told, timeout=400)
    screen.told.clear()
    qtbot.wait(100)
    press(screen, Qt.Key.Key_Space, " ")
    press(screen, 0, "x")
    qtbot.wait(150)
    assert ("space", None) not in screen.told

    screen.first.edit.setFocus()
    press(screen.first.edit, Qt.Key.Key_Space, " ")
    qtbot.wait(150)
    assert ("space", None) not in screen.told


def test_enter_and_space_press_a_focused_button_once_but_a_scan_never_does(window, scanner, qtbot):
    clicks = []
    made = QPushButton("Xong", window.current_screen())
    made.clicked.connect(lambda: clicks.append(1))
    made.show()
    made.setFocus()
    qtbot.wait(10)

    press(made, Qt.Key.Key_Space, " ")
    qtbot.waitUntil(lambda: len(clicks) == 1, timeout=400)
    qtbot.wait(100)
    scan(CARD, gap=0)
    scan("HELLO WORLD AGAIN", gap=0)
    qtbot.wait(200)

    assert len(clicks) == 1
    assert not made.isDown()


def test_a_scanned_number_goes_into_the_field_or_to_the_search(window, scanner, qtbot):
    screen = window.current_screen()
    scan("099090000001", gap=0)
    qtbot.waitUntil(lambda: screen.first.text() == "099090000001", timeout=500)
    assert scanner.codes == []

    screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    screen.setFocus()
    scan("H06.12.34-261119-0001", gap=0)
    qtbot.waitUntil(lambda: scanner.codes == ["H06.12.34-261119-0001"], timeout=500)
    assert window.current_key() == "dossiers"


def test_keys_that_a_busy_window_received_late_keep_their_gaps():
    clock = EventClock()

    assert clock.at(1000, 5000.0) == 5000.0
    assert clock.at(1100, 5400.0) == 5100.0
    assert clock.at(1200, 5401.0) == 5200.0
    assert clock.at(0, 5500.0) == 5500.0


def test_a_number_slip_goes_to_the_page_and_never_into_a_field(window, scanner, qtbot):
    heard = []
    scanner.ticket_scanned.connect(heard.append)

    scan("01234567890123456789", gap=0)
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == ["01234567890123456789"]
    assert window.current_screen().first.text() == ""
    assert window.current_key() == "reception", "a window without the queue's page has no use for it"

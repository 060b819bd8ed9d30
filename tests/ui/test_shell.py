from __future__ import annotations

import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.errors import EnvironmentProblem
from ui.navigation import OpenDossier, SearchFor
from ui.shortcuts import Key, Place, description
from ui.widgets.overlays import PAGE_PLACES, Notice, ShortcutOverlay, columns_for
from ui.widgets.shell import StatusItem


def test_the_function_keys_of_the_rail_switch_pages(window, qtbot):
    for key, page in ((Qt.Key.Key_F5, "dossiers"), (Qt.Key.Key_F9, "settings"), (Qt.Key.Key_F2, "reception")):
        QTest.keyClick(window, key)
        assert window.current_key() == page


def test_a_page_is_built_on_its_first_visit_only(window):
    assert window.stack.count() == 1

    window.navigate("no_wait")
    window.navigate("reception")
    window.navigate("no_wait")

    assert window.stack.count() == 2


def test_a_page_hears_of_the_office_whether_it_was_built_before_or_after(window):
    office = object()

    window.set_office(office)
    window.navigate("no_wait")

    assert ("office", office) in window._screens["reception"].told
    assert window._screens["no_wait"].told[:1] == [("office", office)]


def test_the_first_page_fits_a_small_office_screen_without_scrolling(window):
    assert window.size().width() == 1366
    assert window.size().height() == 768
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 728


def test_everything_that_takes_the_focus_says_its_name(window):
    window.toggle_help()
    window.toggle_notices()

    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName()
    ]

    assert nameless == []


def test_ctrl_enter_does_the_main_action_of_the_page(window):
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert window.current_screen().told[-1] == ("primary", None)


def test_escape_closes_the_overlay_first_and_then_asks_the_page(window):
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window._help.isVisible()

    QTest.keyClick(window._help, Qt.Key.Key_Escape)
    assert not window._help.isVisible()

    QTest.keyClick(window.current_screen().first.edit, Qt.Key.Key_Escape)
    assert window.current_screen().told[-1] == ("back", None)


def test_searching_from_anywhere_opens_the_dossiers_with_the_text(window):
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.top_bar.search, "khai sinh")
    QTest.keyClick(window.top_bar.search, Qt.Key.Key_Return)

    assert window.current_key() == "dossiers"
    assert window.current_screen().told[-1] == ("show", SearchFor("khai sinh"))


def test_a_problem_nobody_took_is_said_in_a_sentence(window):
    window.on_problem(EnvironmentProblem("no_such_code"))

    assert "no_such_code" in window.toast.text()
    assert window.toast.kind() == "urgent"


def test_the_clock_shows_vietnamese_time(window):
    window.set_time(datetime(2026, 11, 19, 1, 41, tzinfo=UTC))

    assert window.top_bar.clock.text() == "08:41"


def test_status_band_and_bell_show_what_they_are_told(window):
    window.set_status(StatusItem("Máy in sẵn sàng"), waiting=StatusItem("2 chờ in", "attention"))
    window.set_notices((Notice("a", "Hồ sơ quá hạn", "08:00", "late", "dossiers", OpenDossier("H1-0001")),))

    assert window.status.printer.accessibleName() == "Máy in sẵn sàng"
    assert window.status.waiting.item().state == "attention"
    assert window.top_bar.bell.text() == "1"
    assert window.band.isVisible()


def test_a_notice_without_a_page_is_told_when_it_is_chosen(window):
    chosen = []
    window.notice_chosen.connect(chosen.append)
    notice = Notice("prints", "1 bản in chưa ra giấy", state="late", payload=Key.RETRY_PRINTS)
    window.set_notices((notice,))
    before = window.current_key()
    window.toggle_notices()
    [line] = [line for line in window.findChildren(QPushButton) if line.accessibleName() == notice.text]

    QTest.mouseClick(line, Qt.MouseButton.LeftButton)

    assert chosen == [notice]
    assert window.current_key() == before


def test_painting_is_announced_once(window, qtbot):
    assert window._was_painted


def test_the_keys_are_shown_whole_and_scroll_by_keys(window, qtbot):
    window.resize(1366, 768)
    overlay = ShortcutOverlay(window)
    overlay.toggle()
    qtbot.wait(1)
    cut = [
        label.text()
        for label in overlay.findChildren(QLabel)
        if label.isVisible() and label.height() < label.fontMetrics().height()
    ]

    assert cut == []
    bar = overlay._area.verticalScrollBar()
    QTest.keyClick(overlay, Qt.Key.Key_PageDown)
    assert bar.value() == min(bar.maximum(), bar.pageStep())


def test_the_keys_of_the_open_page_come_first_and_every_place_is_there_once():
    for page, place in PAGE_PLACES.items():
        columns = columns_for(page)
        assert columns[0][0] is place
        assert sorted(one.name for column in columns for one in column) == sorted(one.name for one in Place)


def test_shortcuts_do_not_clash():
    everywhere = Counter(key.sequence for key in Key if key.place in (Place.EVERYWHERE, Place.PAGES))
    assert [keys for keys, count in everywhere.items() if count > 1] == []
    for place in Place:
        here = Counter(key.sequence for key in Key if key.place is place)
        assert [keys for keys, count in here.items() if count > 1] == []
        if place not in (Place.EVERYWHERE, Place.PAGES):
            assert not set(here) & set(everywhere)


def test_every_shortcut_says_what_it_does():
    assert all(description(key) for key in Key)


@pytest.mark.parametrize("heavy", ["sqlalchemy", "reportlab", "pyqtgraph", "qtawesome", "numpy", "alembic", "openpyxl"])
def test_nothing_heavy_is_imported_before_the_first_paint(heavy):
    page = "ui.screens.reception.view, desktop_app.session"
    code = f"import sys, ui.app, ui.main_window, {page}; sys.exit({heavy!r} in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_visible_page_hears_of_changes_and_others_only_when_they_ask_for_it(window):
    heard = []
    window.navigate("no_wait")
    window.navigate("reception")
    for key, screen in window._screens.items():
        screen.on_change = lambda seq, key=key: heard.append((key, seq))

    window.tell_change(5)
    window._screens["no_wait"].hears_when_hidden = True
    window.tell_change(6)

    assert heard == [("reception", 5), ("reception", 6), ("no_wait", 6)]

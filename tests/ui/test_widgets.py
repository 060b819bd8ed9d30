from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.chips import Chip, ChipBar
from ui.widgets.delegates import Countdown, CountdownBar, Pill
from ui.widgets.fields import (
    Choice,
    ChoiceField,
    DateFieldEdit,
    FieldEdit,
    PickField,
    PickItem,
    SearchField,
    parse_date,
)
from ui.widgets.forms import EnterMovesOn
from ui.widgets.messages import MessageBar, Toast
from ui.widgets.panels import ConfirmPanel, SidePanel, TimeLineItem, TimeLineList
from ui.widgets.pdf_preview import PdfPreview
from ui.widgets.table import Column, DataTable, RowsModel
from ui.widgets.tiles import StatTile


@pytest.fixture
def page(app, qtbot):
    made = QWidget()
    made.resize(640, 480)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def put(page, *widgets):
    for widget in widgets:
        page.layout().addWidget(widget)
    QApplication.processEvents()
    return widgets[0] if len(widgets) == 1 else widgets


# -- fields -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["05/09/1990", "5/9/1990", "5-9-1990", "5.9.90", "05091990", "050990", " 05 09 1990 "]
)
def test_a_date_may_be_typed_in_any_usual_way(typed):
    assert parse_date(typed, this_year=2026) == date(1990, 9, 5)


@pytest.mark.parametrize("typed", ["31/02/1990", "1990", "5/9", "ab/cd/efgh", "5/9/199", "00/00/0000", "²/9/1990"])
def test_what_is_no_date_is_not_taken_for_one(typed):
    assert parse_date(typed, this_year=2026) is None


def test_two_digit_years_lie_in_the_past():
    assert parse_date("01/01/26", this_year=2026) == date(2026, 1, 1)
    assert parse_date("01/01/27", this_year=2026) == date(1927, 1, 1)


def test_a_date_field_shows_the_full_form_when_it_is_left_and_says_when_there_is_no_such_day(page, qtbot):
    field = put(page, DateFieldEdit("Ngày sinh", this_year=2026))
    told = []
    field.date_changed.connect(told.append)
    QTest.keyClicks(field.edit, "05091990")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert told[-1] == date(1990, 9, 5)
    assert field.edit.text() == "05/09/1990"

    field.set_text("31/02/1990")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.is_wrong()
    assert field.problem()
    assert field.edit.text() == "31/02/1990"


def test_a_field_says_its_name_and_its_problem_aloud(page):
    field = put(page, FieldEdit("Họ và tên", required=True))

    field.set_problem("Xin nhập họ tên")

    assert field.edit.accessibleName() == "Họ và tên"
    assert field.edit.accessibleDescription() == "Xin nhập họ tên"
    assert field.edit.property("state") == "late"


def test_typing_takes_a_mistake_away_but_leaves_a_warning(page):
    field = put(page, FieldEdit("Họ và tên"))
    field.set_problem("sai", "late")
    QTest.keyClicks(field.edit, "a")
    assert field.problem() == ""

    field.set_problem("xin xem lại", "attention")
    QTest.keyClicks(field.edit, "b")
    assert field.problem() == "xin xem lại"


def test_a_problem_too_long_for_the_label_line_stands_below_the_field(page):
    field = put(page, FieldEdit("Ngày cấp"))
    field.resize(600, 60)
    field.set_problem("ngắn")
    assert field._below.isHidden()

    field.set_problem("một câu rất dài " * 12)
    assert not field._below.isHidden()


def test_text_comes_out_composed_and_without_outer_blanks(page):
    field = put(page, FieldEdit("Họ và tên"))
    field.edit.setText("  Nguye\u0302\u0303n ")

    assert field.text() == "Nguyễn"


def test_a_choice_keeps_its_key_when_the_entries_change(page, qtbot):
    field = put(page, ChoiceField("Giới tính", (Choice("m", "Nam"), Choice("f", "Nữ"))))
    field.set_value("f")

    field.set_choices((Choice("f", "Nữ"), Choice("m", "Nam")))

    assert field.value() == "f"
    with qtbot.waitSignal(field.chosen):
        QTest.keyClick(field.combo, Qt.Key.Key_Down)


def test_enter_walks_through_the_fields_and_escape_never_empties_one(page):
    first, second = put(page, FieldEdit("A"), FieldEdit("B"))
    walker = EnterMovesOn(page)
    walker.watch_all()
    first.edit.setFocus()

    QTest.keyClicks(first.edit, "x")
    QTest.keyClick(first.edit, Qt.Key.Key_Return)
    QTest.keyClick(second.edit, Qt.Key.Key_Escape)

    assert page.focusWidget() is second.edit
    assert first.text() == "x"


def test_a_pick_field_is_used_by_keys_alone(page, qtbot):
    field, _ = put(page, PickField("Thủ tục"), FieldEdit("B"))
    walker = EnterMovesOn(page)
    walker.watch_all()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    asked, picked = [], []
    field.query_changed.connect(asked.append)
    field.picked.connect(picked.append)

    QTest.keyClicks(field.edit, "ks")
    field.set_items((PickItem(1, "Khai sinh"), PickItem(2, "Đăng ký lại khai sinh", "5 ngày")))
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)

    assert asked == ["k", "ks"]
    assert picked == [2]
    assert field.text() == "Đăng ký lại khai sinh"
    assert not field.list_is_open()


def test_escape_in_a_pick_field_closes_the_list_and_keeps_the_letters(page, qtbot):
    field = put(page, PickField("Thủ tục"))
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    QTest.keyClicks(field.edit, "ks")
    field.set_items((PickItem(1, "Khai sinh"),))

    QTest.keyClick(field.edit, Qt.Key.Key_Escape)

    assert not field.list_is_open()
    assert field.text() == "ks"


def test_a_search_is_emptied_by_escape_and_left_by_a_second(page, qtbot):
    search = put(page, SearchField("Tìm", "Ctrl+K"))
    QTest.keyClicks(search, "abc")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""

    with qtbot.waitSignal(search.left):
        QTest.keyClick(search, Qt.Key.Key_Escape)


# -- table --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    name: str
    number: int | None
    late: bool = False


def name_of(row):
    return row.name


def pill_of(row):
    return Pill("Quá hạn", "late") if row.late else Pill("Trong hạn", "ok")


COLUMNS = (
    Column("name", "Tên", name_of),
    Column("number", "Số", lambda row: str(row.number), sort_key=lambda row: row.number, mono=True, width_hint=80),
    Column("state", "Trạng thái", pill_of, width_hint=120),
)


def test_the_rows_model_keeps_qts_rules(qapp):
    model = RowsModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.set_rows((Row("An", 1), Row("Áo", 2)))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.set_rows(())

    assert tester.model() is model


def test_names_are_sorted_as_vietnamese_and_the_unknown_comes_last(qapp):
    model = RowsModel(COLUMNS)
    names = ["Đào", "Em", "Áo", "An", "Ăn"]
    model.set_rows([Row(name, None if name == "Em" else number) for number, name in enumerate(names)])

    model.sort(0)
    assert [row.name for row in model.rows()] == ["An", "Áo", "Ăn", "Đào", "Em"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [row.name for row in model.rows()] == ["Ăn", "An", "Áo", "Đào", "Em"]
    model.sort(-1)
    assert [row.name for row in model.rows()] == ["Đào", "Em", "Áo", "An", "Ăn"]


def test_a_cell_reads_its_column_and_its_state_aloud(qapp):
    model = RowsModel(COLUMNS)
    model.set_rows((Row("An", 1, late=True),))

    assert model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Trạng thái: Quá hạn"
    assert model.index(0, 2).data() == "Quá hạn"


def test_enter_opens_the_current_row_and_new_rows_keep_the_place(page, qtbot):
    table = put(page, DataTable("Hồ sơ", COLUMNS))
    table.show_rows((Row("An", 1), Row("Bình", 2), Row("Chi", 3)))
    table.select_row(1)

    with qtbot.waitSignal(table.row_activated) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    table.show_rows((Row("Chi", 3), Row("Bình", 2)))

    assert told.args == [Row("Bình", 2)]
    assert table.current_row() == Row("Bình", 2)


def test_every_state_of_a_table_is_drawn_in_words(page):
    table = put(page, DataTable("Hồ sơ", COLUMNS))
    table.set_empty_text("Chưa có hồ sơ", "Bấm F2 để tiếp nhận.")

    table.show_rows(())
    assert table.state_text() == "Chưa có hồ sơ"
    table.show_loading()
    assert table.state_text() == "Đang tải…"
    table.show_error("Máy chủ không trả lời.")
    assert table.state_text()
    table.show_no_right()
    assert table.state_text()
    table.show_rows((Row("An", 1),))
    assert table.state_text() == ""
    assert not table.grab().isNull()


# -- the rest -----------------------------------------------------------------------------------------------------


def test_a_tile_reads_figure_and_target_and_opens_its_list(page, qtbot):
    tile = put(page, StatTile("on_time", "Đúng hạn"))
    tile.set_figure("96,4 %", "/ 90 %", "ok")

    with qtbot.waitSignal(tile.opened) as told:
        QTest.keyClick(tile, Qt.Key.Key_Space)

    assert told.args == ["on_time"]
    assert "96,4 %" in tile.accessibleName()


def test_a_chip_goes_away_by_its_key(page, qtbot):
    bar = put(page, ChipBar())
    assert bar.isHidden()
    bar.set_chips((Chip("late", "Quá hạn"), Chip("mine", "Của tôi")))

    with qtbot.waitSignal(bar.chip_removed) as told:
        QTest.keyClick(bar.findChildren(QWidget)[0], Qt.Key.Key_Delete)

    assert told.args == ["late"]


def test_a_confirmation_that_needs_a_reason_waits_for_it(page, qtbot):
    panel = put(page, ConfirmPanel())
    given = []
    panel.confirmed.connect(given.append)
    panel.ask("Chuyển thành hẹn trả?", "Chuyển", reason=True)

    panel.accept()
    assert given == []
    assert panel.reason.problem()

    QTest.keyClicks(panel.reason.edit, "Thieu so goc")
    QTest.keyClick(panel.reason.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given == ["Thieu so goc"]
    assert panel.isHidden()


def test_escape_leaves_a_confirmation(page, qtbot):
    panel = put(page, ConfirmPanel())
    panel.ask("Hủy?", "Hủy hồ sơ", danger=True)

    with qtbot.waitSignal(panel.cancelled):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_a_message_offers_one_verb(page, qtbot):
    bar = put(page, MessageBar())
    bar.say("Không kết nối được máy in.", "attention", verb="In lại")

    with qtbot.waitSignal(bar.acted):
        bar._verb.click()

    assert bar.text() == ""


def test_a_toast_leaves_by_itself_unless_it_is_an_error(page):
    toast = Toast(page)
    toast.say("Đã lưu", "ok")
    assert toast._timer.isActive()

    toast.say("Không lưu được", "late")
    assert not toast._timer.isActive()


def test_a_time_line_and_a_side_panel_hold_what_they_are_given(page, qtbot):
    panel = put(page, SidePanel("H1-0001"))
    lines = TimeLineList()
    panel.body.addWidget(lines)
    lines.set_items((TimeLineItem("19/11 08:12", "Tiếp nhận", "Trần Thị Ví Dụ", "ok"),))

    assert len(lines.items()) == 1
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_a_countdown_says_state_and_time(page):
    bar = put(page, CountdownBar())
    bar.set_value(Countdown("02:05", 0.1, "urgent", "gấp"))

    assert bar.accessibleName() == "gấp 02:05"
    assert not bar.grab().isNull()


def test_a_preview_shows_the_page_pixel_for_pixel_and_asks_again_when_resized(page, qtbot):
    preview = put(page, PdfPreview("Bản xem trước"))
    qtbot.waitUntil(lambda: preview.width() > 200)
    preview.set_page(60, 80, bytes([255, 0, 0, 255]) * (60 * 80))

    shown = preview.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle = shown.pixelColor(shown.width() // 2, 40)

    assert (middle.red(), middle.green(), middle.blue()) == (0, 0, 255)
    with qtbot.waitSignal(preview.wanted):
        page.resize(700, 520)


def test_a_broken_page_becomes_a_sentence(page):
    preview = put(page, PdfPreview("Bản xem trước"))

    preview.set_page(60, 80, b"short")

    assert not preview.has_page()

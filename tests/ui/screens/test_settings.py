"""F9: every kind of record is read, added, changed and taken out of use by keys; mistakes are told at their field."""

from __future__ import annotations

from datetime import date, time

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.actor import COMMAND_LINE_OFFICER
from desktop_app.domain.calendar.table import DayKind, Session
from desktop_app.domain.dossier.papers import ROLL_FORMS, PaperForm
from desktop_app.domain.events import Actor
from desktop_app.domain.office import PrinterKind
from desktop_app.errors import UserError
from printing.fonts import VIETNAMESE_LETTERS
from printing.forms.roll_test_page import draw_roll_test_page
from printing.forms.test_page import draw_test_page
from printing.roll.paper import strips
from tests.support.lived import fresh_stage, lived_stage
from tests.support.office import AT_ANOTHER_COUNTER, OFFICER, START
from tests.support.roll_printers import Mind, network_printer
from tests.support.screens import Stage
from ui.messages import SENTENCES
from ui.preferences import Preferences, change_preferences, load_preferences, save_preferences
from ui.screens.settings import create
from ui.screens.settings.fees import fee_rows
from ui.screens.settings.typed import dates_of, new_key, sessions_of, share_of, time_of, whole_number
from ui.theme.tokens import current_theme

__all__ = ["fresh_stage", "lived_stage"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def record(stage: Stage, kind: str, key: str):
    return stage.desk.office.records.snapshot().of(kind, key)


def type_into(field, text: str) -> None:
    """Replace what is in a field, letter by letter; QTest types ASCII only."""
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClick(field.edit, Qt.Key.Key_Delete)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field.edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def save(stage: Stage, screen) -> None:
    screen.primary_action()
    stage.settle()


# -- what is typed ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (whole_number, "20.000 đ", 20_000),
        (share_of, "96,5 %", 96.5),
        (time_of, "7h30", time(7, 30)),
        (time_of, "7", time(7)),
        (
            sessions_of,
            "07:30-11:30; 13h – 17:00",
            (Session(time(7, 30), time(11, 30)), Session(time(13), time(17))),
        ),
        (sessions_of, " ", ()),
        (dates_of, "5/12/2026, 01.12.2026", (date(2026, 12, 1), date(2026, 12, 5))),
    ],
)
def test_what_officers_write_is_understood(read, text, value):
    assert read(text, "field") == value


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (whole_number, ""), (whole_number, "-5"), (whole_number, "1e9"), (whole_number, "9" * 40), (share_of, "nan"),
        (share_of, "chín mươi"), (time_of, "25:00"), (sessions_of, "11:30-07:30"), (sessions_of, "07:30"),
        (sessions_of, "07:30-11:30, 11:00-12:00"), (dates_of, "31/02/2026"), (dates_of, "mai"),
    ],
)  # fmt: skip
def test_what_is_no_value_names_its_field(read, text):
    with pytest.raises(UserError) as caught:
        read(text, "field")

    assert caught.value.field == "field"


def test_keys_are_plain_and_never_taken_twice():
    assert new_key("Quầy Đặc biệt 5!", ()) == "quay-dac-biet-5"
    assert new_key("Quầy 5", ("quay-5", "quay-5-2")) == "quay-5-3"
    assert new_key("!!!", ()) == "muc"


# -- the centre ------------------------------------------------------------------------------------------------------
def test_the_number_pattern_shows_what_it_makes_and_what_is_wrong_with_it(stage):
    screen = stage.open(create, "centre")
    page = screen.page()
    stage.picture(screen, "f9_centre")
    assert "H06.12.34-261119-0001" in page.example.text()

    type_into(page.fields["number_pattern"], "{org}/{seq:03}")
    assert page.fields["number_pattern"].problem()
    type_into(page.fields["number_pattern"], "{org}/{yyyyMMdd}/{seq:03}")
    assert not page.fields["number_pattern"].problem()
    assert "H06.12.34/20261119/001" in page.example.text()

    type_into(page.fields["on_time_target_percent"], "97,5")
    type_into(page.fields["supplement_notice_days"], "5")
    page.fields["supplement_clock"].set_value("pause")
    page.fields["supplement_clock"].chosen.emit("pause")
    save(stage, screen)
    centre = stage.desk.office.records.snapshot().centre
    assert (centre.supplement_clock, centre.supplement_notice_days) == ("pause", 5)
    assert (centre.number_pattern, centre.on_time_target_percent) == ("{org}/{yyyyMMdd}/{seq:03}", 97.5)
    assert centre.sample, "a sample centre stays one"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("name", ""), ("org_code", ""), ("lookup_address", "tra cứu"), ("on_time_target_percent", "120"),
        ("default_no_wait_minutes", "nửa"), ("no_wait_target_percent", ""), ("supplement_notice_days", "0"),
    ],
)  # fmt: skip
def test_a_wrong_field_of_the_centre_is_told_at_the_field_and_keeps_what_was_typed(stage, field, text):
    screen = stage.open(create, "centre")
    page = screen.page()
    before = stage.desk.office.records.snapshot().centre

    type_into(page.fields[field], text)
    save(stage, screen)

    assert page.fields[field].problem()
    assert page.fields[field].text() == text
    assert stage.desk.office.records.snapshot().centre == before


# -- lists of records ------------------------------------------------------------------------------------------------
def test_an_officer_is_added_changed_and_taken_out_of_use_by_keys(stage):
    screen = stage.open(create, "officers")
    page = screen.page()
    stage.picture(screen, "f9_officers")

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Nguyễn Văn Thử")
    page.fields["unit_key"].set_value("tu-phap")
    save(stage, screen)
    assert record(stage, "officer", "nguyen-van-thu").unit_key == "tu-phap"
    assert page.current_key() == "nguyen-van-thu"

    type_into(page.fields["title"], "Công chức")
    save(stage, screen)
    assert record(stage, "officer", "nguyen-van-thu").title == "Công chức"

    QTest.keyClick(page.fields["name"].edit, Qt.Key.Key_R, CONTROL)
    stage.settle()
    assert not record(stage, "officer", "nguyen-van-thu").active
    QTest.keyClick(page.fields["name"].edit, Qt.Key.Key_R, CONTROL)
    stage.settle()
    assert record(stage, "officer", "nguyen-van-thu").active


def test_the_officer_of_commands_is_not_among_the_people(stage):
    page = stage.open(create, "officers").page()

    shown = {row.key for row in page.table.rows_model.rows()}
    assert shown == set(page.data.office.records["officer"]) - {COMMAND_LINE_OFFICER}
    assert COMMAND_LINE_OFFICER in page.data.office.records["officer"]
    assert page.current_key() in shown


def test_a_name_is_needed_and_nothing_typed_is_lost_by_looking_elsewhere(stage):
    screen = stage.open(create, "counters")
    page = screen.page()

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    save(stage, screen)
    assert page.fields["name"].problem()

    type_into(page.fields["name"], "Quầy ưu tiên")
    page.table.select_row(0)
    assert page.fields["name"].text() == "Quầy 1"
    screen.open("units")
    screen.open("counters")
    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    assert page.fields["name"].text() == "Quầy ưu tiên"
    assert page.has_draft()


def test_what_is_being_typed_survives_a_change_from_another_counter(stage):
    screen = stage.open(create, "units")
    page = screen.page()
    type_into(page.fields["name"], "Bộ phận đang sửa")

    from desktop_app.domain.office import Unit

    stage.desk.office.records.save(AT_ANOTHER_COUNTER, Unit("moi", "Bộ phận mới"))
    screen.on_change(stage.desk.office.last_event())
    stage.settle()
    stage.settle()

    assert page.fields["name"].text() == "Bộ phận đang sửa"
    assert any(row.key == "moi" for row in page.table.rows_model.rows())


def test_somebody_without_the_right_is_told_and_nothing_is_saved(stage):
    screen = stage.open(create, "counters")
    screen.context.actor = Actor("khong-co")

    save(stage, screen)

    assert screen.page().message.text()


# -- printers --------------------------------------------------------------------------------------------------------
def test_a_printer_is_tried_before_it_is_saved(stage, tmp_path):
    screen = stage.open(create, "printers")
    page = screen.page()
    stage.picture(screen, "f9_printers")

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Máy in quầy 3")
    page.fields["kind"].set_value(PrinterKind.FOLDER)
    page.fields["kind"].chosen.emit(PrinterKind.FOLDER.value)
    type_into(page.folder, str(tmp_path / "giấy"))
    QTest.keyClick(screen, Qt.Key.Key_P, CONTROL)
    stage.settle()
    assert [path.name for path in (tmp_path / "giấy").iterdir()] == ["trang-thu.pdf"]
    assert "Máy in quầy 3" in page.message.text()

    page.fields["forms"].set_value((PaperForm.SLIP_80MM,))
    page.fields["counter_key"].set_value("quay-3")
    save(stage, screen)
    made = record(stage, "printer", "may-in-quay-3")
    assert (made.forms, made.counter_key, made.kind) == ((PaperForm.SLIP_80MM,), "quay-3", PrinterKind.FOLDER)


def test_a_printer_without_papers_is_refused_at_the_boxes(stage):
    screen = stage.open(create, "printers")
    page = screen.page()

    page.fields["forms"].set_value(())
    save(stage, screen)

    assert page.fields["forms"].problem()


def test_a_missing_printer_is_told_in_words(stage):
    screen = stage.open(create, "printers")
    page = screen.page()
    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Máy không có")

    page.set_queues(("HP-1",))
    page.queue.set_value("HP-1")
    page.test_print()
    stage.settle()

    assert page.message.kind() in ("urgent", "late")


def test_a_roll_printer_is_set_up_tried_and_says_how_it_is(stage):
    screen = stage.open(create, "printers")
    page = screen.page()
    mind = Mind()
    with network_printer(mind) as target:
        QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
        type_into(page.fields["name"], "Máy in sảnh")
        assert page.roll_target.isHidden()
        page.fields["kind"].set_value(PrinterKind.ESCPOS)
        page.fields["kind"].chosen.emit(PrinterKind.ESCPOS.value)
        assert not page.roll_target.isHidden()
        assert page.queue.isHidden()
        assert page.folder.isHidden()
        type_into(page.roll_target, target)
        QTest.keyClick(screen, Qt.Key.Key_P, CONTROL)
        stage.settle()
        assert "Máy in sảnh" in page.message.text()
        (tried,) = strips(bytes(mind.got))
        assert tried.cut
        assert tried.dots.width == 576

        save(stage, screen)
        made = record(stage, "printer", "may-in-sanh")
        assert (made.kind, made.target, made.roll_mm) == (PrinterKind.ESCPOS, target, 80)
        assert made.forms == ROLL_FORMS
        assert page.state_pill(made).text == "sẵn sàng"
        stage.picture(screen, "f9_printers_roll")

        mind.got.clear()
        mind.paper_for = 0
        page.refresh_choices(page.data)
        stage.settle()
        assert (page.state_pill(made).text, page.state_pill(made).state) == ("hết giấy", "late")

        page.fields["roll_mm"].set_value("58")
        save(stage, screen)
        assert record(stage, "printer", "may-in-sanh").roll_mm == 58
    page.refresh_choices(page.data)
    stage.settle()
    assert page.state_pill(made).text == "ngoại tuyến"


def test_a_wrong_address_of_a_roll_printer_and_a_sheet_on_it_are_told_at_their_fields(stage):
    screen = stage.open(create, "printers")
    page = screen.page()
    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Máy in sảnh")
    page.fields["kind"].set_value(PrinterKind.ESCPOS)
    page.fields["kind"].chosen.emit(PrinterKind.ESCPOS.value)
    type_into(page.roll_target, "tcp://192.0.2.7:99999")
    save(stage, screen)
    assert page.roll_target.problem() == SENTENCES["roll_port_wrong"]
    assert page.roll_target.text() == "tcp://192.0.2.7:99999"

    type_into(page.roll_target, "tcp://192.0.2.7")
    page.fields["forms"].set_value((PaperForm.RECEIPT_A5, PaperForm.TICKET_80MM))
    save(stage, screen)
    assert page.fields["forms"].problem() == SENTENCES["roll_forms_only"]


def test_the_test_page_of_a_roll_holds_every_vietnamese_letter():
    for roll_mm in (80, 58):
        document = pypdfium2.PdfDocument(draw_roll_test_page("Máy in sảnh", START, roll_mm))
        try:
            assert len(document) == 1
            text = document[0].get_textpage().get_text_range()
        finally:
            document.close()
        assert all(letter in text for letter in VIETNAMESE_LETTERS)
        assert "Máy in sảnh" in text


def test_the_test_page_holds_every_vietnamese_letter_and_is_the_same_each_time():
    pdf = draw_test_page("Máy in quầy 3", START)
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
    finally:
        document.close()

    assert all(letter in text for letter in "ăâđêôơưỹỷẵẫễỗỡữĐỸ")
    assert "09 giờ 40 phút, ngày 19/11/2026" in text
    assert pdf == draw_test_page("Máy in quầy 3", START)


# -- programmes ------------------------------------------------------------------------------------------------------
def test_a_programme_of_another_weekday_is_made_with_its_procedures(stage):
    screen = stage.open(create, "programmes")
    page = screen.page()
    stage.picture(screen, "f9_programmes")

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.fields["name"], "Thứ ba không hẹn")
    page.fields["weekdays"].set_value(("1",))
    save(stage, screen)
    assert page.fields["procedure_codes"]._problem.text()

    page.fields["procedure_codes"].set_value(("2.000815", "2.000884"))
    page.fields["target_minutes"].set_value("120")
    type_into(page.fields["excluded_dates"], "24/11/2026, 01/12/2026")
    save(stage, screen)

    made = record(stage, "programme", "thu-ba-khong-hen")
    assert (made.weekdays, made.target_minutes) == ((1,), 120)
    assert set(made.procedure_codes) == {"2.000815", "2.000884"}
    assert made.excluded_dates == (date(2026, 11, 24), date(2026, 12, 1))


def test_a_programme_that_ends_before_it_begins_is_refused(stage):
    screen = stage.open(create, "programmes")
    page = screen.page()

    type_into(page.fields["valid_from"], "01/12/2026")
    type_into(page.fields["valid_to"], "01/11/2026")
    save(stage, screen)

    assert page.fields["valid_to"].problem()


# -- calendar --------------------------------------------------------------------------------------------------------
def test_a_closure_that_touches_open_dossiers_shows_them_before_it_is_saved(lived_stage):
    screen = lived_stage.open(create, "calendar")
    page = screen.page()
    due = lived_stage.desk.rows("SELECT id, due_at FROM dossier ORDER BY id")
    lived_stage.picture(screen, "f9_calendar")

    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)
    type_into(page.day, "20/11/2026")
    type_into(page.day_name, "Đại hội")
    type_into(page.day_source, "TB 133/TB-UBND")
    page.counts.setChecked(False)
    save(lived_stage, screen)
    lived_stage.picture(screen, "f9_touched")
    assert page.touched.isVisible()
    assert page.touched_table.rows_model.rowCount() > 0
    assert record(lived_stage, "calendar_day", "2026-11-20") is None

    assert screen.go_back()
    assert record(lived_stage, "calendar_day", "2026-11-20") is None
    save(lived_stage, screen)
    save(lived_stage, screen)
    assert record(lived_stage, "calendar_day", "2026-11-20").kind is DayKind.CLOSURE
    assert lived_stage.desk.rows("SELECT id, due_at FROM dossier ORDER BY id") == due


def test_the_days_of_a_year_carry_their_source_and_how_sure_they_are(stage):
    screen = stage.open(create, "calendar")
    page = screen.page()

    page.year_field.set_value("2027")
    page.year_field.chosen.emit("2027")
    model = page.table.rows_model
    shown = [[str(model.index(row, column).data()) for column in range(5)] for row in range(model.rowCount())]

    assert any("mới đề xuất" in row for row in shown)
    assert all(row[3] for row in shown)
    assert "đề xuất" in page.year_note.text()


def test_saturday_gets_a_session_and_the_other_tet_is_chosen(stage):
    screen = stage.open(create, "calendar")
    page = screen.page()

    page.show_week()
    type_into(page.fields["week5"], "7h30-11h30")
    save(stage, screen)
    assert record(stage, "working_week", "week").sessions[5] == (Session(time(7, 30), time(11, 30)),)

    page.show_base()
    page.base.set_value("vn_tet2027_option2")
    save(stage, screen)
    assert record(stage, "calendar_base", "base").table == "vn_tet2027_option2"


def test_sessions_that_overlap_are_told_at_their_weekday(stage):
    screen = stage.open(create, "calendar")
    page = screen.page()

    page.show_week()
    type_into(page.fields["week0"], "07:30-11:30, 11:00-12:00")
    save(stage, screen)

    assert page.fields["week0"].problem()
    assert record(stage, "working_week", "week") is None


def test_a_day_needs_a_date_a_name_and_a_ground(stage):
    screen = stage.open(create, "calendar")
    page = screen.page()
    QTest.keyClick(screen, Qt.Key.Key_N, CONTROL)

    for field, text in ((page.day, "31/02/2026"), (page.day, "20/11/2026"), (page.day_name, "Nghỉ")):
        save(stage, screen)
        assert any(w.problem() for w in (page.day, page.day_name, page.day_source))
        type_into(field, text)
    save(stage, screen)

    assert page.day_source.problem()


# -- fees and appearance ---------------------------------------------------------------------------------------------
def test_a_fee_is_set_with_its_ground_and_never_a_silent_zero(stage):
    screen = stage.open(create, "fees")
    page = screen.page()
    stage.picture(screen, "f9_fees")
    row = page.table.current_row()
    assert row in fee_rows(page.data)

    type_into(page.fields["amount"], "")
    save(stage, screen)
    assert page.fields["amount"].problem()

    type_into(page.fields["amount"], "12.000")
    type_into(page.fields["ground"], "")
    save(stage, screen)
    assert page.fields["ground"].problem()

    type_into(page.fields["ground"], "NQ 01/2026/NQ-HĐND")
    save(stage, screen)
    assert record(stage, "local_fee", row.key).amount == 12_000


def test_fees_are_found_by_letters_without_marks(stage):
    screen = stage.open(create, "fees")
    page = screen.page()

    page.search.setText("ho kinh doanh")

    names = [row.name + row.sector for row in page.table.rows_model.rows()]
    assert names
    assert all("kinh doanh" in name for name in names)


def test_a_theme_is_shown_at_once_and_kept_beside_the_data(stage, tmp_path):
    def create_here(context):
        context.folder = tmp_path
        return create(context)

    screen = stage.open(create_here, "appearance")
    page = screen.page()
    try:
        page.theme.set_value("dark")
        page.theme.chosen.emit("dark")
        assert current_theme().name == "dark"
        page.language.set_value("en")
        save(stage, screen)
        assert load_preferences(tmp_path) == Preferences(theme="dark", language="en")
    finally:
        page.theme.chosen.emit("light")


def test_broken_preferences_are_defaults_and_changes_keep_the_rest(tmp_path):
    (tmp_path / "preferences.json").write_text('{"theme": "pink", "officer": 5', encoding="utf-8")
    assert load_preferences(tmp_path) == Preferences()

    save_preferences(tmp_path, Preferences().with_actor("vi-du", "quay-3"))
    change_preferences(tmp_path, theme="dark")
    assert load_preferences(tmp_path) == Preferences("dark", "vi", "vi-du", "quay-3")


# -- the list of pages -----------------------------------------------------------------------------------------------
def test_pages_are_walked_by_arrows_and_none_is_a_dead_end(stage):
    screen = stage.open(create)
    seen = set()

    screen.list.setFocus()
    for _ in range(screen.list.count()):
        seen.add(type(screen.page()).__name__)
        QTest.keyClick(screen.list, Qt.Key.Key_Down)
        stage.settle()

    assert len(seen) == screen.list.count()
    screen.page().setFocus()
    QTest.keyClick(screen, Qt.Key.Key_M, CONTROL)
    assert screen.list.hasFocus() or screen.focusWidget() is screen.list


def test_an_administrator_gives_a_temporary_password_and_it_is_shown_once(stage):
    screen = stage.open(create, "officers")
    page = screen.page()
    key = page.current_key()

    page.reset_button.click()
    stage.settle()

    shown = page.given.text()
    assert stage.desk.office.accounts.state().of(key).temporary
    [secret] = [word.rstrip(".") for word in shown.split() if len(word.rstrip(".")) == 10 and word.isupper()]
    assert stage.desk.office.accounts.open_session(key, "quay-1", secret).must_choose
    page.new_record()
    assert page.given.text() == ""


def test_an_officer_chooses_a_password_and_a_pin(stage):
    given = stage.desk.office.accounts.reset(OFFICER, OFFICER.officer)
    page = stage.open(create, "own_account").page()
    page.secret.edit.setText("sai")
    page.new_secret.edit.setText("hoa ban nở tháng ba")
    page.again.edit.setText("hoa ban nở tháng ba")
    page.pin.edit.setText("4071")
    page.save()
    stage.settle()
    assert page.secret.severity() == "late"
    page.secret.edit.setText(given)

    page.save()
    stage.settle()
    stage.settle()

    state = stage.desk.office.accounts.state().of(OFFICER.officer)
    assert (state.has_pin, state.temporary) == (True, False)
    assert [page.secret.text(), page.new_secret.text(), page.pin.text()] == ["", "", ""]

"""F8 by keys: list, details, the next version with its difference, a day ahead, the end of a procedure, paper."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QScrollBar, QWidget

from desktop_app.domain.catalogue.procedure import ProcedureStatus, ReviewFlag
from desktop_app.domain.events import Actor
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from tests.support.lived import fresh_stage, lived_stage
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import MARITAL_STATUS, appointment
from tests.support.screens import Stage
from ui.screens.catalogue import create

__all__ = ["fresh_stage", "lived_stage"]

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW_LAW = date(2027, 3, 1)
BIRTH = "1.001193"


def type_into(widget: QWidget, text: str) -> None:
    """Replace what is in a field, letter by letter; QTest types ASCII only."""
    widget.setFocus()
    widget.selectAll()
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(screen: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifier)


def find(stage: Stage, screen, text: str) -> None:
    type_into(screen.list.search, text)
    stage.after_typing()


def open_form(stage: Stage, screen, code: str = MARITAL_STATUS) -> None:
    """Search, go to the list, Enter: the next version of a procedure."""
    find(stage, screen, code)
    QTest.keyClick(screen.list.search, Qt.Key.Key_Return)
    stage.settle()
    QTest.keyClick(screen.list.table, Qt.Key.Key_Return)
    stage.settle()
    assert screen.stack.currentWidget() is screen.edit


def versions(stage: Stage, code: str = MARITAL_STATUS) -> list[int]:
    return [info.span.procedure.version for info in stage.desk.office.procedures.history(code).versions]


def newest(stage: Stage, code: str = MARITAL_STATUS):
    return stage.desk.office.procedures.history(code).newest


def submit(stage: Stage, screen) -> None:
    screen.primary_action()
    stage.settle()


# -- the list --------------------------------------------------------------------------------------------------------
def test_the_list_is_searched_by_letters_initials_and_code_and_filtered(stage):
    screen = stage.open(create)
    assert screen.list.table.model().rowCount() == 70
    assert screen.list.count.text() == "70 thủ tục"
    assert screen.list.search.hasFocus()
    stage.picture(screen, "f8_list")

    for text in ("xac nhan hon nhan", "2.000815", "ks"):
        find(stage, screen, text)
        assert screen.list.table.model().rowCount() >= 1, text
    assert screen.list.table.rows_model.rows()[0].code == BIRTH
    assert screen.list.details.title.text() == newest(stage, BIRTH).name

    find(stage, screen, "không có thủ tục nào tên thế này")
    assert screen.list.table.state_text() == "Không có thủ tục nào phù hợp"
    assert screen.go_back(), "Esc takes the search away"
    stage.settle()
    assert screen.list.table.model().rowCount() == 70
    screen.list.sector.set_value("Đất đai")
    screen.list.sector.chosen.emit("Đất đai")
    stage.settle()
    assert screen.list.count.text() == "3 trong 70 thủ tục"
    assert screen.go_back()
    stage.settle()
    assert not screen.go_back()


def test_details_say_limit_fee_papers_cases_source_and_versions(stage):
    stage.desk.accept(appointment(1))
    screen = stage.open(create, MARITAL_STATUS)
    details, procedure = screen.list.details, newest(stage)
    row = screen.list.table.visualRect(screen.list.table.currentIndex())
    assert screen.list.table.viewport().rect().contains(row.center()), "the chosen row can be seen"

    told = details.facts.text()
    for wanted in ("15.000 đ", procedure.limit_text, procedure.sector, procedure.source, procedure.components[0].name):
        assert wanted in told, wanted
    [item] = details.versions.items()
    assert "1 hồ sơ đang giải quyết" in item.who
    find(stage, screen, BIRTH)
    assert "Đăng ký quá hạn" in details.facts.text()


def test_any_version_can_be_read_and_its_leaflet_printed(stage):
    made = replace(newest(stage), name="Tên theo luật mới", decision_no="9/QĐ", effective_from=NEW_LAW)
    stage.desk.office.procedures.publish(OFFICER, made, 1)
    screen = stage.open(create, MARITAL_STATUS)
    details = screen.list.details
    assert details.version.isVisible()
    assert "theo luật mới" not in details.title.text()

    details.version.combo.setFocus()
    QTest.keyClick(details.version.combo, Qt.Key.Key_Up)
    stage.picture(screen, "f8_version")

    assert details.title.text() == "Tên theo luật mới"
    assert "từ 01/03/2027" in details.days.text()
    press(screen, Qt.Key.Key_P)
    stage.settle()
    assert screen.paper.paper.name == "Tên theo luật mới"
    screen.go_back()
    stage.settle()
    assert details.title.text() == "Tên theo luật mới", "what was looked at is still looked at"


def test_a_catalogue_that_cannot_be_read_says_so_and_what_was_typed_stays(stage, monkeypatch):
    screen = stage.open(create)

    def broken(_self, _wanted=None):
        raise EnvironmentProblem("database_busy")

    monkeypatch.setattr("desktop_app.services.procedures.Procedures.list", broken)
    find(stage, screen, "khai")

    assert screen.list.table.state_text() == "Chưa đọc được dữ liệu"
    assert screen.list.search.text() == "khai"


def test_another_counter_s_version_comes_into_the_list(stage):
    screen = stage.open(create, MARITAL_STATUS)
    made = replace(newest(stage), name="Tên mới", decision_no="9/QĐ", effective_from=date(2026, 11, 19))
    stage.desk.office.procedures.publish(COLLEAGUE, made, 1)

    screen.on_change(stage.desk.office.last_event())
    stage.settle()
    stage.settle()

    assert screen.list.details.title.text() == "Tên mới"


# -- the next version ------------------------------------------------------------------------------------------------
def test_a_next_version_is_typed_compared_and_published_by_keys(stage):
    stage.desk.accept(appointment(1))
    screen = stage.open(create)
    open_form(stage, screen)
    fields = screen.edit.fields
    assert fields["decision_no"].edit.hasFocus(), "the first thing a new version needs"
    assert not fields["code"].edit.isEnabled()
    stage.picture(screen, "f8_edit")

    type_into(fields["decision_no"].edit, "123/QĐ-BTP")
    QTest.keyClick(fields["decision_no"].edit, Qt.Key.Key_Return)
    assert fields["effective_from"].edit.hasFocus(), "Enter goes to the next field"
    type_into(fields["effective_from"].edit, "1/3/2027")
    type_into(fields["limit_value"].edit, "5")
    type_into(fields["limit_text"].edit, "05 ngày làm việc")
    submit(stage, screen)

    assert screen.stack.currentWidget() is screen.review
    stage.picture(screen, "f8_review")
    shown = {(row.field, row.old, row.new) for row in screen.review.table.rows_model.rows()}
    assert ("limit", "3 ngày làm việc", "5 ngày làm việc") in shown
    assert ("effective_from", "", "01/03/2027") in shown
    assert "1 hồ sơ đang giải quyết giữ phiên bản" in screen.review.note.text()
    assert versions(stage) == [1], "nothing is written before it was read"
    submit(stage, screen)

    assert versions(stage) == [2, 1]
    assert newest(stage).limit.value == 5
    assert screen.stack.currentWidget() is screen.list
    assert screen.list.details.title.text() == newest(stage).name
    assert stage.said[-1] == (f"Đã ban hành phiên bản 2 của {MARITAL_STATUS}.", "ok")
    stage.picture(screen, "f8_published")


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("decision_no", "", "Xin ghi số quyết định công bố."),
        ("sector", "", "Xin ghi lĩnh vực."),
        ("limit_value", "nhiều", "Xin nhập một số."),
        ("limit_value", "99999", "Thời hạn phải từ 1"),
        ("fee.ground", "", "Xin ghi căn cứ"),
        ("no_wait_target", "500", "Số phút phải từ 1 đến 240."),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_typed_is_lost(stage, field, text, sentence):
    screen = stage.open(create)
    open_form(stage, screen)
    screen.edit.fields["no_wait"].setChecked(False)
    screen.edit.fields["no_wait"].click()
    type_into(screen.edit.fields["notes"].edit, "giữ nguyên")
    if field != "decision_no":
        type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    type_into(screen.edit.fields[field].edit, text)

    submit(stage, screen)

    assert screen.stack.currentWidget() is screen.edit
    assert screen.edit.fields[field].problem().startswith(sentence)
    assert screen.edit.fields[field].edit.hasFocus()
    assert screen.edit.fields["notes"].text() == "giữ nguyên"
    assert versions(stage) == [1]


def test_a_date_that_is_none_and_one_that_is_too_early_are_told_at_the_date(stage):
    screen = stage.open(create)
    open_form(stage, screen)
    first = screen.edit.fields["effective_from"]
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    type_into(screen.edit.fields["notes"].edit, "khác")

    type_into(first.edit, "31/02/2027")
    submit(stage, screen)
    assert "Không có ngày này" in first.problem()
    type_into(first.edit, "")
    submit(stage, screen)
    assert first.problem() == "Xin ghi ngày bắt đầu có hiệu lực."
    type_into(screen.edit.fields["effective_to"].edit, "1/1/2026")
    type_into(first.edit, "1/1/2027")
    submit(stage, screen)
    assert screen.edit.fields["effective_to"].problem()


def test_what_was_typed_waits_while_the_officer_looks_elsewhere(stage):
    screen = stage.open(create)
    open_form(stage, screen)
    type_into(screen.edit.fields["authority"].edit, "UBND xã Mẫu")

    assert screen.go_back()
    stage.settle()
    assert screen.list.details.draft.isVisible()
    screen.on_show(None)
    open_form(stage, screen)

    assert screen.edit.fields["authority"].text() == "UBND xã Mẫu"
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    submit(stage, screen)
    assert screen.go_back(), "from the difference back to the form"
    assert screen.edit.fields["authority"].text() == "UBND xã Mẫu"


def test_what_was_typed_can_be_thrown_away(stage):
    screen = stage.open(create)
    open_form(stage, screen)
    assert not screen.edit.discard_button.isVisible()
    before = screen.edit.fields["authority"].text()
    type_into(screen.edit.fields["authority"].edit, "nhầm")

    QTest.keyClick(screen.edit.discard_button, Qt.Key.Key_Space)
    stage.settle()

    assert screen.stack.currentWidget() is screen.list
    assert not screen.list.details.draft.isVisible()
    open_form(stage, screen)
    assert screen.edit.fields["authority"].text() == before


def test_papers_are_added_changed_moved_and_dropped_by_keys(stage):
    screen = stage.open(create)
    open_form(stage, screen)
    before = len(newest(stage).components)
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")

    press(screen, Qt.Key.Key_D)
    papers = screen.edit.papers
    assert papers.name.edit.hasFocus()
    type_into(papers.name.edit, "Ảnh chân dung 3 × 4")
    type_into(papers.copies.edit, "2")
    papers.required.click()
    papers._on_up()
    assert screen.edit.tabs.tabText(0) == f"Giấy tờ ({before + 1})"
    papers.table.select_row(0)
    dropped = papers.items()[0].name
    papers.table.setFocus()
    press(screen, Qt.Key.Key_Delete)
    submit(stage, screen)

    changes = {
        row.item: (row.old, row.new) for row in screen.review.table.rows_model.rows() if row.field == "components"
    }
    assert changes["Ảnh chân dung 3 × 4"] == ("", "1 bản chính, 2 bản sao, nếu thuộc trường hợp")
    assert changes[dropped][1] == ""
    submit(stage, screen)
    assert newest(stage).components[-2].name == "Ảnh chân dung 3 × 4"


def test_a_wrong_paper_or_case_is_chosen_and_told_beside_its_name(stage):
    screen = stage.open(create)
    open_form(stage, screen, BIRTH)
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    screen.edit.tabs.setCurrentIndex(1)
    press(screen, Qt.Key.Key_D)

    submit(stage, screen)

    assert screen.edit.cases.table.currentIndex().row() == 2
    assert screen.edit.cases.name.problem() == "Xin nhập tên."
    type_into(screen.edit.cases.name.edit, "Đăng ký lưu động")
    screen.edit.tabs.setCurrentIndex(0)
    type_into(screen.edit.papers.originals.edit, "x")
    submit(stage, screen)
    assert screen.edit.papers.name.problem() == "Xin nhập một số."
    type_into(screen.edit.papers.originals.edit, "1")
    submit(stage, screen)
    [case] = [row for row in screen.review.table.rows_model.rows() if row.field == "cases"]
    assert (case.item, case.old) == ("Đăng ký lưu động", "")
    submit(stage, screen)
    assert newest(stage, BIRTH).cases[2].key == "dang_ky_luu_dong"
    assert (
        newest(stage, BIRTH).cases[:2] == stage.desk.office.procedures.history(BIRTH).versions[1].span.procedure.cases
    )


def test_a_limit_that_differs_from_the_first_case_is_told(stage):
    screen = stage.open(create)
    open_form(stage, screen, BIRTH)
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    screen.edit.fields["limit_unit"].set_value("working_days")
    screen.edit.fields["limit_unit"].chosen.emit("working_days")
    type_into(screen.edit.fields["limit_value"].edit, "2")

    submit(stage, screen)

    assert "trường hợp đầu tiên" in screen.edit.fields["limit_value"].problem()


def test_a_new_procedure_is_typed_from_nothing_and_a_taken_code_is_refused(stage):
    screen = stage.open(create)
    press(screen, Qt.Key.Key_N)
    stage.settle()
    fields = screen.edit.fields
    assert fields["code"].edit.hasFocus()
    for name, text in (
        ("code", MARITAL_STATUS), ("short_name", "Thủ tục thử"), ("sector", "Hộ tịch"), ("decision_no", "5/QĐ-UBND"),
        ("fee.ground", "Luật Hộ tịch"), ("limit_text", "03 ngày làm việc"), ("limit_value", ""),
    ):  # fmt: skip
        type_into(fields[name].edit, text)
    fields["limit_unit"].set_value("working_days")
    fields["limit_unit"].chosen.emit("working_days")
    type_into(fields["limit_value"].edit, "3")
    fields["name"].edit.setPlainText("Thủ tục thử nghiệm của trung tâm")

    submit(stage, screen)
    assert MARITAL_STATUS in fields["code"].problem()
    type_into(fields["code"].edit, "9.000001")
    submit(stage, screen)
    assert screen.stack.currentWidget() is screen.review
    submit(stage, screen)

    made = newest(stage, "9.000001")
    assert (made.version, made.status, made.limit.value) == (1, ProcedureStatus.NEW, 3)
    assert screen.list.details.title.text() == "Thủ tục thử nghiệm của trung tâm"


def test_nothing_changed_is_said_and_so_is_a_missing_right(stage):
    screen = stage.open(create)
    open_form(stage, screen)
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    submit(stage, screen)
    assert screen.stack.currentWidget() is screen.edit
    assert "Chưa có gì thay đổi" in screen.edit.message.text() + screen.edit.fields["name"].problem()

    type_into(screen.edit.fields["notes"].edit, "khác")
    submit(stage, screen)
    screen.context.actor = Actor("khong-co")
    submit(stage, screen)

    assert "không có quyền" in screen.review.message.text()
    assert screen.review.publish_button.isEnabled()
    assert versions(stage) == [1]


def test_the_slower_of_two_counters_sees_what_the_other_changed_and_loses_nothing(stage):
    screen = stage.open(create)
    open_form(stage, screen)
    type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
    type_into(screen.edit.fields["authority"].edit, "của tôi")
    submit(stage, screen)
    other = replace(newest(stage), notes="của họ", decision_no="2/QĐ", effective_from=date(2026, 11, 19))
    stage.desk.office.procedures.publish(COLLEAGUE, other, 1)

    submit(stage, screen)

    assert screen.stack.currentWidget() is screen.edit
    assert "phiên bản 2" in screen.edit.message.text()
    assert screen.edit.fields["authority"].text() == "của tôi"
    submit(stage, screen)
    shown = {(row.field, row.old, row.new) for row in screen.review.table.rows_model.rows()}
    assert ("notes", "của họ") in {(field, old) for field, old, _new in shown}, "what would be undone is shown"
    submit(stage, screen)
    assert versions(stage) == [3, 2, 1]


def test_marks_of_the_import_are_shown_and_can_be_settled(stage):
    marked = replace(
        newest(stage), decision_no="1/QĐ", effective_from=date(2026, 11, 19), notes="x",
        flags=(ReviewFlag("limit", "limit_missing", "Không có thông tin"),),
    )  # fmt: skip
    stage.desk.office.procedures.publish(OFFICER, marked, 1)
    screen = stage.open(create)
    open_form(stage, screen)
    assert "Thời hạn" in screen.edit.flags.text()

    type_into(screen.edit.fields["decision_no"].edit, "2/QĐ")
    screen.edit.reviewed.click()
    submit(stage, screen)
    submit(stage, screen)

    assert newest(stage).flags == ()


# -- a day ahead -----------------------------------------------------------------------------------------------------
def test_what_changes_on_the_first_of_march_is_one_key_away(stage):
    stage.desk.accept(appointment(1))
    made = replace(newest(stage), name="Tên theo luật mới", decision_no="9/QĐ", effective_from=NEW_LAW)
    stage.desk.office.procedures.publish(OFFICER, made, 1)
    screen = stage.open(create)

    press(screen, Qt.Key.Key_T)
    stage.settle()

    page = screen.day
    stage.picture(screen, "f8_day")
    assert page.day.value() == NEW_LAW, "the next day something is known to change"
    [line] = page.table.rows_model.rows()
    assert (line.code, line.open_dossiers) == (MARITAL_STATUS, 1)
    assert "Luật Hộ tịch 03/2026/QH16" in page.law.text()
    assert "20 thủ tục chưa có phiên bản mới" in page.law.text()
    type_into(page.day.edit, "2/3/2027")
    submit(stage, screen)
    assert page.table.state_text() == "Danh mục không thay đổi vào ngày này"
    assert not page.law.isVisible()
    page.findChildren(QPushButton)[0].setFocus()
    [chip] = [one for one in page.findChildren(QPushButton) if one.text() == "01/03/2027"]
    QTest.keyClick(chip, Qt.Key.Key_Space)
    stage.settle()
    page.table.setFocus()
    page.table.select_row(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    stage.settle()
    assert screen.stack.currentWidget() is screen.list
    assert screen.list.table.current_row().code == MARITAL_STATUS


# -- the end ---------------------------------------------------------------------------------------------------------
def test_a_procedure_is_abolished_by_keys_and_mistakes_are_told(stage):
    screen = stage.open(create, MARITAL_STATUS)
    press(screen, Qt.Key.Key_Delete)
    stage.settle()
    page = screen.end
    assert page.day.edit.hasFocus()
    submit(stage, screen)
    assert page.day.problem()
    type_into(page.day.edit, "1/3/2027")
    submit(stage, screen)
    assert page.decision.problem() == "Xin ghi số quyết định công bố."
    type_into(page.decision.edit, "7/QĐ-BTP")
    type_into(page.successor.edit, "gì đó")
    submit(stage, screen)
    assert "chọn thủ tục trong danh sách" in page.successor.problem()
    type_into(page.successor.edit, "")
    stage.settle()
    stage.picture(screen, "f8_end")

    submit(stage, screen)

    assert newest(stage).status is ProcedureStatus.ABOLISHED
    assert screen.stack.currentWidget() is screen.list
    assert not screen.list.details.end_button.isEnabled(), "once is enough"


def test_a_successor_is_found_by_a_few_letters_and_taken_by_enter(stage):
    screen = stage.open(create, MARITAL_STATUS)
    press(screen, Qt.Key.Key_Delete)
    stage.settle()
    page = screen.end
    type_into(page.day.edit, "1/3/2027")
    type_into(page.decision.edit, "7/QĐ-BTP")
    type_into(page.successor.edit, BIRTH)
    stage.settle()
    assert page.successor.list_is_open()
    QTest.keyClick(page.successor.edit, Qt.Key.Key_Return)
    assert page.end_button.accessibleName() == "Thay thế thủ tục"

    submit(stage, screen)

    assert (newest(stage).status, newest(stage).replaced_by) == (ProcedureStatus.REPLACED, BIRTH)
    assert "thay bằng 1.001193" in screen.list.details.versions.items()[0].who


# -- paper -----------------------------------------------------------------------------------------------------------
def test_a_leaflet_is_looked_at_on_both_sides_and_saved(stage, tmp_path):
    screen = stage.open(create, MARITAL_STATUS)
    screen.set_folder(str(tmp_path))

    press(screen, Qt.Key.Key_P)
    stage.settle()
    page = screen.paper
    assert page.preview.has_page()
    assert page.side.text() == "trang 1/2"
    stage.picture(screen, "f8_leaflet")
    press(screen, Qt.Key.Key_G)
    stage.settle()
    assert page.side.text() == "trang 2/2"
    submit(stage, screen)

    path = Path(page.output.path.text())
    assert path == tmp_path / f"to-gap-{MARITAL_STATUS}.pdf"
    text = "".join(one.extract_text() for one in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages)
    assert MARITAL_STATUS in text
    assert str(path) in page.message.text()
    type_into(page.output.path.edit, "khong-co-thu-muc")
    submit(stage, screen)
    assert page.output.path.problem()


def test_the_poster_reaches_a_printer_of_the_centre(stage, tmp_path):
    folder = PrinterDevice("pdf", "Máy in thử", PrinterKind.FOLDER, str(tmp_path / "giay"))
    stage.desk.office.records.save(OFFICER, folder)
    screen = stage.open(create)

    press(screen, Qt.Key.Key_L)
    stage.settle()
    stage.picture(screen, "f8_poster")
    screen.paper.output.where.set_value("pdf")
    names = [screen.paper.output.where.combo.itemText(n) for n in range(screen.paper.output.where.combo.count())]
    assert "Máy in thử" in names
    place = names.index("Máy in thử")
    screen.paper.output.where.combo.setCurrentIndex(place)
    submit(stage, screen)

    [made] = (tmp_path / "giay").glob("*.pdf")
    assert "danh-muc-thu-tuc" in made.name


# -- for everybody ---------------------------------------------------------------------------------------------------
def nameless(screen: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in screen.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]


def cut(screen: QWidget) -> list[str]:
    return [
        widget.text()
        for kind in (QPushButton, QCheckBox, QLabel)
        for widget in screen.findChildren(kind)
        if widget.isVisible()
        and widget.text()
        and not (isinstance(widget, QLabel) and widget.wordWrap())
        and widget.sizeHint().width() > widget.width() + 2
    ]


@pytest.mark.parametrize("page", ["list", "edit", "cases", "texts", "review", "end", "day", "importer", "paper"])
def test_everything_has_a_name_fits_and_needs_no_scrolling(stage, page):
    screen = stage.open(create, BIRTH)
    if page in ("edit", "cases", "texts", "review"):
        screen.primary_action()
        stage.settle()
        screen.edit.tabs.setCurrentIndex({"cases": 1, "texts": 2}.get(page, 0))
    if page == "review":
        type_into(screen.edit.fields["decision_no"].edit, "1/QĐ")
        type_into(screen.edit.fields["notes"].edit, "khác")
        submit(stage, screen)
    for name, key in (
        ("end", Qt.Key.Key_Delete),
        ("day", Qt.Key.Key_T),
        ("importer", Qt.Key.Key_I),
        ("paper", Qt.Key.Key_P),
    ):
        if page == name:
            press(screen, key)
    stage.settle()
    stage.picture(screen, f"f8_fits_{page}")

    assert nameless(screen) == []
    assert cut(screen) == []
    if page in ("edit", "cases", "texts"):
        bars = [bar for bar in screen.edit.findChildren(QScrollBar) if bar.isVisible() and bar.maximum() > 0]
        assert [bar for bar in bars if not isinstance(bar.parent().parent(), type(screen.edit.papers.table))] == []

"""F5: the register above the list, by keys; the lock of a year; a number of certification put right."""

from __future__ import annotations

from datetime import timedelta

import openpyxl
import pytest

from desktop_app.domain.dossier.intake import GuideApplicant, RefuseApplicant
from desktop_app.domain.values import replace
from tests.support.office import OFFICER
from tests.support.people import appointment, certified
from tests.support.screens import stage
from ui.navigation import OpenDossier
from ui.screens.dossiers import create
from ui.shortcuts import Key

__all__ = ["stage"]


@pytest.fixture
def press(qtbot):
    from PySide6.QtGui import QKeySequence

    def send(widget, key):
        combination = QKeySequence(key.sequence)[0]
        qtbot.keyClick(widget, combination.key(), combination.keyboardModifiers())

    return send


def opened(stage, press, payload=None):
    page = stage.open(create, payload)
    press(page.table, Key.REGISTER)
    stage.settle()
    stage.after_typing()
    return page, page.register


def test_one_key_opens_the_register_of_this_month_with_its_count(stage, press):
    stage.desk.accept(appointment(1))
    page, panel = opened(stage, press)
    assert panel.isVisible()
    assert (panel.first.text(), panel.last.text()) == ("01/11/2026", "19/11/2026")
    assert panel.count.text() == "1 hồ sơ"
    assert panel.book.text() == "Sổ năm 2026: số cuối cùng 1, đang mở."
    stage.picture(page, "register-open")
    press(panel, Key.BACK)
    assert not panel.isVisible()


def test_it_is_printed_and_said(stage, press):
    stage.desk.accept(appointment(1))
    page, panel = opened(stage, press)
    page.primary_action()
    stage.settle()
    assert panel.message.text() == "Đang in sổ có 1 hồ sơ."
    assert stage.desk.rows("SELECT form FROM print_job ORDER BY id")[-1] == ("register_a4",)
    assert stage.woken == 1


def test_it_is_saved_for_excel_with_masked_phones(stage, press, tmp_path):
    done = stage.desk.accept(appointment(1))
    _, panel = opened(stage, press)
    panel.ask_path = lambda: tmp_path / "so.xlsx"
    panel.excel.click()
    stage.settle()
    cells = [str(cell.value) for row in openpyxl.load_workbook(tmp_path / "so.xlsx").active.rows for cell in row]
    assert done.code in cells
    assert "09•••••001" in cells
    assert not any("0900000001" in cell for cell in cells)
    assert "so.xlsx" in panel.message.text()


def test_days_the_wrong_way_round_and_days_that_are_none_are_told(stage, press):
    stage.desk.accept(appointment(1))
    page, panel = opened(stage, press)
    panel.last.edit.setText("01/10/2026")
    stage.after_typing()
    assert panel.last.problem()
    panel.first.edit.setText("hôm qua")
    page.primary_action()
    stage.settle()
    assert panel.first.problem()
    assert ("register_a4",) not in stage.desk.rows("SELECT form FROM print_job")


def test_a_year_that_is_not_over_is_not_locked_and_one_that_is_opens_again_with_a_reason(stage, press):
    stage.desk.accept(appointment(1))
    _, panel = opened(stage, press)
    panel.lock.click()
    stage.settle()
    assert "chưa hết" in panel.message.text()

    stage.desk.clock.advance(timedelta(days=60))
    panel.last.edit.setText("31/12/2026")
    stage.after_typing()
    panel.lock.click()
    stage.settle()
    assert "đã khóa lúc" in panel.book.text()
    panel.lock.click()
    assert panel.reason.isVisible()
    panel.lock.click()
    assert panel.reason.problem()
    panel.reason.edit.setText("Còn hồ sơ giấy")
    panel.lock.click()
    stage.settle()
    assert panel.book.text().endswith("đang mở.")


def test_gaps_of_a_book_of_certification_are_listed(stage, press):
    done = stage.desk.accept(certified(1))
    stage.desk.accept(certified(2))
    stage.desk.office.reception.void(OFFICER, done.dossier_id, "Nhập nhầm")
    page, panel = opened(stage, press)
    assert f"số trống: 1 (hồ sơ hủy {done.code})" in panel.gaps.text()
    stage.picture(page, "register-gaps")


def test_notices_given_at_the_desk_are_listed_found_and_printed_again(stage, press):
    guide = stage.desk.office.intake.guide
    guide(OFFICER, GuideApplicant(replace(appointment(1), components=())))
    refusal = RefuseApplicant(certified(2), "Không thuộc thẩm quyền")
    stage.desk.office.intake.refuse(OFFICER, refusal)
    page = stage.open(create)
    press(page.table, Key.NOTICES_GIVEN)
    stage.settle()
    stage.after_typing()
    panel = page.notices
    assert [row.kind for row in panel.table.rows_model.rows()] == ["refused", "guided"]
    assert "Không thuộc thẩm quyền" in panel.message.text()
    stage.picture(page, "notices")
    panel.text.edit.setText("2.000815")
    panel.text.edited.emit("2.000815")
    stage.after_typing()
    assert [row.kind for row in panel.table.rows_model.rows()] == ["refused"]
    page.primary_action()
    stage.settle()
    assert stage.desk.rows("SELECT form FROM print_job ORDER BY id")[-1] == ("refusal_a5",)
    press(panel, Key.BACK)
    assert page.table.isVisible()
    assert not panel.isVisible()


def test_a_number_of_certification_is_put_right_from_the_dossier(stage, press):
    done = stage.desk.accept(certified(1))
    page = stage.open(create, OpenDossier(done.code))
    press(page.table, Key.CERTIFICATION)
    stage.settle()
    form = page.panel.steps.form
    assert (form.book.text(), form.number.text()) == ("01/2026-SCT/BS", "1")
    form.number.edit.setText("812")
    page.primary_action()
    stage.settle()
    assert form.reason.problem()
    form.reason.edit.setText("Sổ giấy ghi 812")
    page.primary_action()
    stage.settle()
    assert stage.desk.office.dossiers.open(done.dossier_id).certification_no.endswith("812")


def test_an_entry_after_the_fact_says_in_the_list_when_it_was_recorded(stage, press):
    at = stage.desk.clock.now() - timedelta(days=1)
    stage.desk.accept(appointment(1, received_at=at, late_entry_reason="Mất điện"))
    page = stage.open(create)
    [row] = page.table.rows_model.rows()
    assert "ghi nhận sau lúc 19/11 09:40" in page.cells._received(row).note

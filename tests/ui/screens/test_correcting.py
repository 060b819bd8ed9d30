"""F2 and F5: an accepted dossier is opened again, put right with its reason, and entries after the fact."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.dossier.correction import CorrectDossier
from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.tour import people
from tests.support.office import COLLEAGUE
from tests.support.people import certified
from tests.ui.screens.test_reception import dressed, open_desk
from ui.navigation import DOSSIERS, OpenDossier
from ui.shortcuts import Key

__all__ = ["dressed", "open_desk"]


@pytest.fixture
def desk(open_desk):
    return open_desk()


def accepted(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.AS_NO_WAIT)
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    return desk.accept()


def opened(desk):
    desk.driver.press(Key.CORRECT_LAST)
    desk.driver.wait_for(lambda: desk.page.presenter.correcting is not None, "correction")
    desk.driver.settle()
    return desk.page._correction


def told(panel):
    lines = [panel._list.itemAt(place).widget() for place in range(panel._list.count() - 1)]
    return [line.accessibleName() or line.text() for line in lines]


def test_the_last_acceptance_opens_filled_and_nothing_is_different_yet(desk):
    accepted(desk)
    panel = opened(desk)
    assert desk.form.submitter.full_name == "Nguyễn Văn Mẫu"
    assert desk.form.procedure_code == "2.000815"
    assert told(panel) == ["Chưa có nội dung nào thay đổi."]
    assert panel.isVisible()
    assert not desk.page.paper.accept.isVisible()


def test_what_changes_is_shown_before_it_is_saved_with_its_reason(desk):
    done = accepted(desk)
    panel = opened(desk)
    desk.page.people.submitter.name.edit.setFocus()
    desk.page.people.submitter.name.edit.selectAll()
    desk.driver.type("Tran Van Mau")
    desk.driver.settle()
    assert told(panel) == ["Họ và tên: Nguyễn Văn Mẫu → Tran Van Mau"]

    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert panel.reason.problem()
    assert desk.office.dossiers.open(done.dossier_id).submitter.full_name == "Nguyễn Văn Mẫu"

    desk.driver.type("Go nham ten")
    desk.driver.press(Key.PRIMARY)
    desk.driver.wait_for(lambda: desk.page.presenter.correcting is None, "saved")
    desk.driver.settle()
    view = desk.office.dossiers.open(done.dossier_id)
    assert view.submitter.full_name == "Tran Van Mau"
    assert view.row.code == done.code
    assert "Đã sửa hồ sơ" in desk.page.message.text()
    assert desk.form.is_empty
    assert desk.page.paper.accept.isVisible()


def test_another_time_of_reception_shows_the_old_and_the_new_due_time(desk):
    accepted(desk)
    panel = opened(desk)
    desk.page.procedure.received.edit.setFocus()
    desk.page.procedure.received.edit.selectAll()
    desk.driver.type("18/11/2026 10:00")
    desk.driver.settle()
    assert "→" in panel.due.text()
    assert any(line.startswith("Giờ nhận:") for line in told(panel))


def test_escape_leaves_the_dossier_as_it_was_and_brings_back_what_was_being_typed(desk):
    done = accepted(desk)
    desk.driver.scan(people.WOMAN)
    desk.driver.settle()
    name = desk.form.submitter.full_name
    opened(desk)
    assert desk.form.submitter.full_name == "Nguyễn Văn Mẫu"
    desk.driver.press(Key.BACK)
    desk.driver.settle()
    assert desk.form.submitter.full_name == name
    assert desk.office.dossiers.open(done.dossier_id).life.corrections == 0


def test_bad_input_is_told_beside_its_field_and_nothing_typed_is_lost(desk):
    done = accepted(desk)
    panel = opened(desk)
    panel.reason.edit.setText("Sai so")
    number = desk.page.people.submitter.number
    number.edit.setFocus()
    number.edit.selectAll()
    desk.driver.type("123")
    desk.driver.settle()
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert number.problem()
    assert (number.text(), panel.reason.text()) == ("123", "Sai so")
    assert desk.office.dossiers.open(done.dossier_id).life.corrections == 0


def test_somebody_who_was_faster_is_named(desk):
    done = accepted(desk)
    panel = opened(desk)
    facts = certified(1, submitter=desk.office.dossiers.open(done.dossier_id).submitter, pages=1, copies=2)
    desk.office.corrections.correct(COLLEAGUE, CorrectDossier(done.dossier_id, facts, "Nhầm số bản"))
    panel.reason.edit.setText("Sai ten")
    desk.page.people.submitter.phone.edit.setFocus()
    desk.driver.type("0912345678")
    desk.driver.settle()
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.presenter.correcting is not None
    assert desk.page.message.text()
    assert desk.form.submitter.phone == "0912345678"


def test_f5_opens_the_form_and_comes_back_to_the_dossier(desk):
    done = accepted(desk)
    desk.window.navigate(DOSSIERS, OpenDossier(done.code))
    desk.driver.settle()
    desk.driver.wait_for(lambda: desk.page.panel.isVisible(), "panel")
    desk.driver.press(Key.CORRECT)
    desk.driver.settle()
    desk.driver.wait_for(lambda: getattr(desk.page.presenter, "correcting", None) is not None, "correction")
    desk.driver.settle()
    panel = desk.page._correction
    desk.page.people.submitter.phone.edit.setFocus()
    desk.driver.type("0912345678")
    desk.driver.settle()
    panel.reason.edit.setText("Thieu so dien thoai")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    desk.driver.wait_for(lambda: hasattr(desk.page, "panel"), "back on F5")
    assert desk.office.dossiers.open(done.dossier_id).submitter.phone == "0912345678"


# Entries after the fact


def test_paper_receptions_are_entered_one_after_another_with_their_real_times(desk):
    desk.driver.press(Key.BACK_ENTRY)
    desk.driver.settle()
    assert desk.page.procedure.received.edit.hasFocus()
    desk.driver.type("18/11/2026 09:15\rMat dien")
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    assert not desk.form.no_wait
    first = desk.accept()
    assert in_vietnam(first.received_at) == datetime(2026, 11, 18, 9, 15, tzinfo=VIETNAM)
    assert (desk.form.received_text, desk.form.late_entry_reason) == ("18/11/2026 ", "Mat dien")
    assert "đã nhập 1 hồ sơ" in desk.page.procedure.late_note.text()
    assert desk.page.procedure.received.isVisible()

    desk.driver.scan(people.WOMAN)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.procedure.received.problem()
    assert desk.page.presenter.last.done is first

    [row] = desk.office.dossiers.page(DossierFilter()).rows
    assert row.recorded_at > row.received_at
    desk.driver.press(Key.BACK_ENTRY)
    desk.driver.settle()
    assert not desk.page.procedure.received.isVisible()


def test_a_time_that_is_none_is_never_taken_for_now(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.page.procedure.more.setChecked(True)
    desk.driver.settle()
    desk.page.procedure.received.edit.setFocus()
    desk.driver.type("hom qua")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.presenter.last is None
    assert desk.page.procedure.received.problem()


def test_a_dossier_for_another_agency_says_from_when_its_time_counts(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.page.procedure.more.setChecked(True)
    desk.driver.settle()
    desk.page.procedure.agency.edit.setFocus()
    desk.driver.type("UBND xa Vi Du")
    desk.driver.settle()
    assert "tính từ khi UBND xa Vi Du nhận hồ sơ" in desk.page.paper.why.text()
    done = desk.accept()
    assert desk.office.dossiers.open(done.dossier_id).life.competent_agency == "UBND xa Vi Du"

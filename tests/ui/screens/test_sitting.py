"""F2: several procedures of one person, collected by keys and accepted together."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.tour import people
from tests.ui.screens.test_reception import dressed, open_desk
from ui.shortcuts import Key

__all__ = ["dressed", "open_desk"]


@pytest.fixture
def desk(open_desk):
    return open_desk()


def rows(desk):
    return desk.office.dossiers.page(DossierFilter()).rows


def prints(desk):
    with desk.office.database.read() as session:
        return [row[0] for row in session.execute(text("SELECT form FROM print_job ORDER BY id"))]


def add(desk, letters="ctbs"):
    desk.choose(letters)
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    if desk.form.no_wait:
        desk.driver.press(Key.AS_NO_WAIT)
        desk.driver.settle()


def test_two_procedures_are_collected_and_accepted_on_one_receipt(desk):
    desk.driver.scan(people.FATHER)
    add(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    panel = desk.page._sitting
    assert panel.isVisible()
    assert panel.lines[0].whole().startswith("1. Chứng thực bản sao")
    assert (desk.form.submitter.full_name, desk.form.procedure_code) == ("Nguyễn Văn Mẫu", "")
    assert desk.page.paper.accept.accessibleName() == "Tiếp nhận tất cả và in"
    assert rows(desk) == ()

    add(desk, "2.000884")
    done = desk.accept()
    assert len(rows(desk)) == 2
    assert done.code.endswith("-0002")
    assert prints(desk) == ["receipt_list_a4"]
    assert not panel.isVisible()
    assert desk.form.is_empty
    assert desk.page.paper.accept.accessibleName() == "Tiếp nhận và in"
    desk.driver.press(Key.REPRINT)
    desk.driver.settle()
    assert prints(desk) == ["receipt_list_a4"] * 2
    assert "Đang in lại: giấy hẹn chung (A4)." in desk.window.toast.text()


def test_each_dossier_may_have_its_own_receipt(desk):
    desk.driver.scan(people.FATHER)
    add(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    desk.driver.press(Key.ONE_RECEIPT)
    desk.driver.settle()
    add(desk, "2.000884")
    desk.accept()
    assert prints(desk) == ["receipt_a5"] * 2


def test_a_procedure_whose_papers_are_missing_is_not_collected(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    assert desk.page._sitting is None
    assert "Bản chính giấy tờ" in desk.page.message.text()
    assert desk.form.procedure_code == "2.000815"


def test_the_last_one_is_taken_back_to_be_changed(desk):
    desk.driver.scan(people.FATHER)
    add(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    desk.driver.press(Key.SITTING_BACK)
    desk.driver.settle()
    assert desk.form.procedure_code == "2.000815"
    assert not desk.page._sitting.isVisible()
    desk.accept()
    assert prints(desk) == ["receipt_a5"]


def test_the_same_procedure_twice_names_the_blocked_one_and_accepts_nothing(desk):
    desk.driver.scan(people.FATHER)
    add(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    add(desk)
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert rows(desk) == ()
    assert "Thủ tục thứ 2" in desk.page.message.text()
    assert desk.form.procedure_code == "2.000815"
    assert desk.page._sitting.isVisible()


def sitting_of_two(desk):
    desk.driver.scan(people.FATHER)
    add(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    add(desk, "2.000884")


def test_undoing_a_sitting_names_its_dossiers_voids_them_all_and_offers_them_again(desk):
    sitting_of_two(desk)
    done = desk.accept()
    desk.driver.press(Key.UNDO)
    desk.driver.settle()
    asked = desk.page.paper.confirm
    assert asked._question.text() == "Hủy cả 2 hồ sơ nộp chung …0001, …0002 vì nhập nhầm?"
    assert "Chỉ hủy một hồ sơ thì mở hồ sơ đó ở F5." in asked._detail.text()
    desk.driver.type("nham nguoi")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    desk.driver.wait_for(lambda: desk.office.dossiers.open(done.dossier_id).row.voided, "void")
    desk.driver.settle()
    assert [row.voided for row in all_rows(desk)] == [True, True]
    card = desk.page.paper.accepted
    assert card.isVisible()
    assert card.matter.whole() == "Cùng với …0001. Các số này không dùng lại."

    assert [line.whole().split(" · ")[0] for line in desk.page._sitting.lines if line.isVisible()] == [
        "1. Chứng thực bản sao từ bản chính",
        "2. Chứng thực chữ ký",
    ]
    assert desk.form.submitter.full_name == "Nguyễn Văn Mẫu"
    desk.driver.picture("sitting_undone")
    again = desk.accept()
    assert again.code.endswith("-0004")
    assert len(rows(desk)) == 2


def all_rows(desk):
    return desk.office.dossiers.page(DossierFilter(include_void=True)).rows


def waiting(desk):
    return [line.whole().split(" · ")[0] for line in desk.page._sitting.lines if line.isVisible()]


def drafts(desk):
    return desk.office.drafts.unfinished(desk.page.presenter.actor)


def test_after_a_crash_in_a_sitting_all_of_it_is_offered_again_as_it_was(open_desk):
    desk = open_desk()
    sitting_of_two(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    desk.driver.press(Key.ONE_RECEIPT)
    desk.choose("trich luc")
    desk.driver.settle()
    desk.page.presenter.save_draft()
    desk.driver.settle()
    assert len(drafts(desk)) == 4
    before = waiting(desk)
    typed = desk.form.procedure_code

    desk = open_desk()
    desk.driver.wait_for(lambda: desk.page._sitting is not None and desk.page._sitting.isVisible(), "sitting")
    desk.driver.settle()
    assert desk.page.message.text() == "Đã đưa lại 2 thủ tục nộp chung đang nhập dở lần trước."
    assert waiting(desk) == before == ["1. Chứng thực bản sao từ bản chính", "2. Chứng thực chữ ký"]
    assert "hẹn trả" in desk.page._sitting.lines[1].whole()
    assert not desk.page._sitting.one_receipt.isChecked()
    assert (desk.form.procedure_code, desk.form.submitter.full_name) == (typed, "Nguyễn Văn Mẫu")
    assert desk.page.paper.accept.accessibleName() == "Tiếp nhận tất cả và in"
    desk.driver.picture("sitting_restored")

    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    desk.accept()
    assert len(rows(desk)) == 3
    assert prints(desk) == ["receipt_a5", "receipt_a5", "no_wait_slip"]
    assert drafts(desk) == ()


def test_what_was_taken_back_before_the_crash_is_the_form_again(open_desk):
    desk = open_desk()
    sitting_of_two(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    desk.driver.press(Key.SITTING_BACK)
    desk.driver.settle()

    desk = open_desk()
    desk.driver.wait_for(lambda: desk.page._sitting is not None and desk.page._sitting.isVisible(), "sitting")
    desk.driver.settle()
    assert waiting(desk) == ["1. Chứng thực bản sao từ bản chính"]
    assert desk.form.procedure_code == "2.000884"


def test_a_sitting_that_was_taken_back_whole_leaves_one_form_and_no_sitting(open_desk):
    desk = open_desk()
    desk.driver.scan(people.FATHER)
    add(desk)
    desk.driver.press(Key.ADD_TO_SITTING)
    desk.driver.settle()
    desk.driver.press(Key.SITTING_BACK)
    desk.driver.settle()
    assert len(drafts(desk)) == 1

    desk = open_desk()
    desk.driver.wait_for(lambda: bool(desk.form.procedure_code), "draft")
    desk.driver.settle()
    assert desk.form.procedure_code == "2.000815"
    assert desk.page._sitting is None
    assert desk.page.message.text() == "Đã đưa lại hồ sơ đang nhập dở lần trước."

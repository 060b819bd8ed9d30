"""F2 before a number is spent: guidance and refusal by keys, in the real window."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text

from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.domain.exchange.intake import NoticeFilter
from desktop_app.tour import people
from tests.ui.screens.test_reception import dressed, focused_name, open_desk
from ui.shortcuts import Key

__all__ = ["dressed", "open_desk"]


@pytest.fixture
def desk(open_desk):
    return open_desk()


def notices(desk):
    return desk.office.intake.notices(NoticeFilter())[0]


def given(desk, count=1):
    desk.driver.wait_for(lambda: len(notices(desk)) == count, "notice")
    desk.driver.settle()
    return notices(desk)[0]


def test_one_key_guides_somebody_whose_papers_are_missing_and_the_page_is_free_again(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.GUIDE)

    notice = given(desk)
    assert (notice.kind, notice.number, notice.submitter_name) == ("guided", "1", "Nguyễn Văn Mẫu")
    assert desk.form.is_empty
    assert "phiếu hướng dẫn số 1" in desk.page.message.text()
    assert focused_name() == "Số căn cước"
    assert desk.office.dossiers.count(DossierFilter()) == 0


def test_somebody_who_was_guided_comes_back_to_the_form_as_it_was_left(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.GUIDE)
    given(desk)
    desk.clock.advance(timedelta(hours=1))

    desk.driver.scan(people.FATHER)
    desk.driver.settle()
    assert "Đã hướng dẫn lúc 09:40" in desk.page.message.text()
    desk.driver.press(Key.BRING_BACK)
    desk.driver.settle()
    assert (desk.form.procedure_code, desk.form.submitter.full_name) == ("2.000815", "Nguyễn Văn Mẫu")

    desk.driver.press(Key.ALL_PAPERS)
    done = desk.accept()
    assert done.code.endswith("-0001")
    desk.driver.scan(people.FATHER)
    desk.driver.settle()
    assert "Đã hướng dẫn" not in desk.page.message.text()


def test_a_refusal_asks_for_its_reason_and_loses_nothing_while_there_is_none(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.TURN_AWAY)
    desk.driver.settle()
    panel = desk.page._notice
    assert panel.isVisible()
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert panel.reason.problem()
    assert notices(desk) == ()
    assert desk.form.submitter.full_name == "Nguyễn Văn Mẫu"

    desk.driver.type("Khong thuoc tham quyen")
    desk.driver.press(Key.PRIMARY)
    notice = given(desk)
    assert notice.kind == "refused"
    assert desk.office.intake.texts(notice.id).reason == "Khong thuoc tham quyen"
    assert not panel.isVisible()
    assert desk.page.paper.preview.isVisible()


def test_escape_closes_the_question_and_the_form_stands_as_it_was(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.GUIDE_WORDS)
    desk.driver.settle()
    panel = desk.page._notice
    assert "Bản chính giấy tờ" in panel.items.toPlainText()
    desk.driver.press(Key.BACK)
    desk.driver.settle()
    assert not panel.isVisible()
    assert desk.form.procedure_code == "2.000815"


def test_nothing_becomes_due_by_a_refusal_so_none_is_shown_until_it_is_left(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.settle()
    paper = desk.page.paper
    figures = (paper.due, paper.due_title, paper.why, paper.promise_time, paper.promise)
    before = [one.isVisible() for one in figures]
    assert paper.due.isVisible()
    for key in (Key.TURN_AWAY, Key.GUIDE_WORDS):
        desk.driver.press(key)
        desk.driver.settle()
        desk.page.presenter.tick()  # a minute passes meanwhile
        desk.driver.settle()
        assert [one.isVisible() for one in figures] == [False] * 5
        desk.driver.press(Key.BACK)
        desk.driver.settle()
        assert [one.isVisible() for one in figures] == before


def test_complete_papers_that_are_wrong_are_guided_in_the_officers_words(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    desk.driver.press(Key.GUIDE)
    desk.driver.settle()
    assert desk.page._notice.isVisible()
    assert desk.page._notice.items.hasFocus()
    desk.driver.type("Ban chinh bi mo dau")
    desk.driver.press(Key.PRIMARY)
    notice = given(desk)
    assert [item.name for item in desk.office.intake.texts(notice.id).items] == ["Ban chinh bi mo dau"]


def test_a_notice_comes_out_again_by_the_key_that_prints_again(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.GUIDE)
    given(desk)
    desk.driver.press(Key.REPRINT)
    desk.driver.settle()
    with desk.office.database.read() as session:
        forms = [row[0] for row in session.execute(text("SELECT form FROM print_job ORDER BY id"))]
    assert forms == ["guidance_a5", "guidance_a5"]
    assert desk.window.toast.text() == "Đang in lại: phiếu hướng dẫn."


def test_an_empty_form_turns_nobody_away(desk):
    for key in (Key.GUIDE, Key.TURN_AWAY):
        desk.driver.press(key)
        desk.driver.settle()
    assert notices(desk) == ()

"""F2 by keys, in the real window on a real sample centre: one test for each state of the page."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from desktop_app.clock import VIETNAM, ManualClock
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.session import DeskSession
from desktop_app.tour import people
from desktop_app.tour.driver import Driver
from tests.support.look import dressed
from tests.support.office import sqlite_template
from ui.shortcuts import Key

START = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)
SECRET_TEXTS = ("099090000101", "Nguyễn Văn Mẫu")


class Desk:
    """The window of one officer, typed at by the tour's driver."""

    def __init__(self, folder, start):
        self.clock = ManualClock(start)
        self.session = DeskSession(Settings(folder, officer="vi-du", counter="quay-3"), self.clock)
        self.driver = Driver(self.session, self.clock, folder, hurried=True)
        self.window = self.session.window
        ready = []
        self.session.ready.connect(lambda: ready.append(True))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.driver.wait_for(lambda: bool(ready), "window")
        self.driver.warm_up()

    @property
    def page(self):
        return self.window.current_screen()

    @property
    def form(self):
        return self.page.presenter.form

    @property
    def office(self):
        return self.session.services

    def choose(self, letters):
        self.driver.type(letters + "\r")
        self.driver.settle()

    def accept(self):
        before = self.page.presenter.last
        self.driver.press(Key.PRIMARY)
        self.driver.wait_for(lambda: self.page.presenter.last is not before, "acceptance")
        self.driver.settle()
        return self.page.presenter.last.done

    def codes_today(self):
        from desktop_app.domain.exchange.dossiers import DossierFilter

        page = self.office.dossiers.page(DossierFilter(include_void=True), limit=500)
        return [row.code for row in page.rows if "261119" in row.code]

    def close(self):
        self.window.close()
        self.session.close()
        self.window.deleteLater()
        self.session.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_desk(qapp, tmp_path):
    """Opens the desk; a second call opens the same data again, as after a crash or a closed window."""
    dressed()
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / DATABASE_FILE).write_bytes(sqlite_template().read_bytes())
    opened = []

    def open_at(start=START):
        for old in opened:
            old.close()
        opened[:] = [Desk(folder, start)]
        return opened[0]

    yield open_at
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(open_desk):
    return open_desk()


def focused_name():
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def test_an_empty_page_offers_the_procedures_this_desk_uses_most_and_one_key_takes_one(desk):
    assert desk.page.procedure.most_used.isVisible()
    assert not desk.page.procedure.payment.isVisible()
    desk.driver.press(Key.GO_PROCEDURE)
    desk.driver.enter()
    desk.driver.chord("Down")
    wanted = desk.page.procedure.most_used.list.currentIndex().row()
    desk.driver.enter()
    desk.driver.settle()
    most_used = desk.office.catalogue.view().most_used
    assert desk.form.procedure_code == most_used[wanted].code
    assert not desk.page.procedure.most_used.isVisible()


def test_a_scanned_card_fills_every_field_and_the_cursor_waits_for_the_procedure(desk):
    desk.driver.scan(people.FATHER)
    who = desk.form.submitter
    assert (who.id_number, who.full_name, who.address) == ("099090000101", "Nguyễn Văn Mẫu", people.PLACE)
    assert desk.page.people.submitter.birth.text() == "15/03/1990"
    assert focused_name() == "Thủ tục"


def test_a_certified_copy_takes_at_most_twelve_keys_after_the_scan(desk):
    desk.driver.scan(people.FATHER)
    desk.driver.start_counting()
    desk.driver.type("ctbs\r5\r3")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.PRIMARY)
    keys = desk.driver.keys
    desk.driver.wait_for(lambda: desk.page.presenter.last is not None, "acceptance")
    done = desk.page.presenter.last.done
    assert keys <= 12
    assert (done.fee_total, done.promise_at.astimezone(VIETNAM).strftime("%H:%M")) == (21_000, "10:10")
    desk.driver.settle()
    assert desk.form.is_empty
    assert focused_name() == "Số căn cước"
    assert desk.page.paper.accepted.code.text() == done.code


def test_a_birth_registration_opens_the_child_with_the_parents_surname_and_takes_at_most_twenty_keys(desk):
    desk.driver.scan(people.FATHER)
    desk.driver.start_counting()
    desk.driver.type("ks\r")
    assert focused_name() == "Họ và tên"
    desk.driver.type("Minh An\r151126")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.PRIMARY)
    keys = desk.driver.keys
    desk.driver.wait_for(lambda: desk.page.presenter.last is not None, "acceptance")
    opened = desk.office.dossiers.open(desk.page.presenter.last.done.dossier_id)
    assert keys <= 20
    assert (opened.owner.full_name, opened.owner.kind.value) == ("Nguyễn Minh An", "child")
    assert (opened.submitter.full_name, opened.owner.address) == ("Nguyễn Văn Mẫu", people.PLACE)


def test_a_surname_alone_is_no_childs_name(desk):
    desk.driver.scan(people.FATHER)
    desk.driver.type("ks\r\r151126")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.presenter.last is None
    assert desk.page.people.owner.name.problem()
    assert desk.form.owner.full_name == "Nguyễn"


def test_a_card_scanned_after_the_procedure_is_the_parents_not_the_childs(desk):
    desk.driver.press(Key.GO_PROCEDURE)
    desk.choose("ks")
    desk.driver.scan(people.FATHER)
    assert desk.form.submitter.full_name == "Nguyễn Văn Mẫu"
    assert desk.form.owner.full_name == "Nguyễn"


def test_bad_input_stays_typed_with_a_sentence_beside_each_field(desk):
    desk.driver.type("09909000012\rNguyễn Văn 1\r31021990\r")
    desk.driver.press(Key.GO_PROCEDURE)
    desk.choose("ctbs")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    fields = desk.page.people.submitter
    assert desk.page.presenter.last is None
    assert (fields.number.text(), fields.name.text(), fields.birth.text()) == (
        "09909000012",
        "Nguyễn Văn 1",
        "31021990",
    )
    assert desk.form.submitter.birth_date is None
    assert all(field.problem() for field in (fields.number, fields.name, fields.birth))
    assert desk.page.message.text()


def test_missing_papers_are_named_and_the_sentence_goes_when_they_are_there(desk):
    desk.driver.scan(people.WOMAN)
    desk.choose("ctbs")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert "Bản chính giấy tờ" in desk.page.message.text()
    assert not desk.page.paper.missing.isVisible()
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    assert desk.page.message.text() == ""
    desk.accept()


def test_two_ctrl_enters_in_a_row_accept_once(desk):
    desk.driver.scan(people.WOMAN)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    desk.driver.press(Key.PRIMARY)
    desk.driver.press(Key.PRIMARY)
    desk.driver.wait_for(lambda: desk.page.presenter.last is not None, "acceptance")
    desk.driver.settle()
    assert len(desk.codes_today()) == 1


def test_what_was_typed_survives_a_closed_window(open_desk):
    desk = open_desk()
    desk.driver.scan(people.WOMAN)
    desk.choose("hon nhan")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    again = open_desk()
    again.driver.settle()
    assert again.form.submitter.full_name == "Trần Thị Thử"
    assert again.form.procedure_code == "1.004873"
    assert again.form.components[0].present
    assert again.page.message.text()
    again.accept()
    third = open_desk()
    assert third.form.is_empty


def test_undo_asks_why_voids_the_number_and_brings_the_typed_form_back(desk):
    desk.driver.scan(people.WOMAN)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    done = desk.accept()
    desk.driver.press(Key.UNDO)
    desk.driver.type("Nhầm người")
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    desk.driver.wait_for(lambda: desk.office.dossiers.open(done.dossier_id).row.voided, "void")
    assert desk.form.submitter.full_name == "Trần Thị Thử"
    assert "hủy" in desk.page.paper.accepted.title.text().lower()
    again = desk.accept()
    assert again.code != done.code


def test_the_same_person_goes_on_with_one_key(desk):
    desk.driver.scan(people.WOMAN)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.accept()
    desk.driver.press(Key.SAME_PERSON)
    assert desk.form.submitter.full_name == "Trần Thị Thử"
    assert focused_name() == "Thủ tục"
    desk.choose("trich luc")
    desk.driver.press(Key.ALL_PAPERS)
    desk.accept()
    assert len(desk.codes_today()) == 2


def test_a_second_open_dossier_of_the_same_matter_warns_once_with_its_code(desk):
    for attempt in range(2):
        desk.driver.scan(people.WOMAN)
        desk.choose("hon nhan")
        desk.driver.press(Key.ALL_PAPERS)
        desk.driver.settle()
        if attempt == 0:
            first = desk.accept()
    assert first.code in desk.page.paper.missing.text()
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert first.code in desk.page.message.text()
    assert len(desk.codes_today()) == 1
    desk.accept()
    assert len(desk.codes_today()) == 2


def test_a_card_scanned_through_telex_is_never_accepted_silently(desk):
    desk.driver.scan("099090000101||Nguyeenx Vawn Maaux|15031990|Nam|Toor 4, Phuwowngf Maaux, Tinhr Maaux|10082021")
    assert desk.form.submitter.id_number == "099090000101"
    assert "full_name" in desk.form.submitter.untrusted
    assert desk.page.people.submitter.name.problem()
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.presenter.last is None
    desk.driver.scan(people.FATHER)
    assert desk.form.submitter.untrusted == ()
    desk.accept()


def test_a_provincial_fee_names_its_amount_and_can_be_set_aside_with_a_ground(desk):
    desk.driver.scan(people.WOMAN)
    desk.choose("hon nhan")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    panel = desk.page.procedure
    assert "15.000 đ" in panel.fees.text()
    assert not panel.fee_amount.isVisible()
    desk.driver.chord("Alt+T")
    desk.driver.settle()
    assert panel.fee_amount.isVisible()
    desk.driver.chord("Alt+T")
    desk.driver.settle()
    desk.driver.press(Key.FEE_PAID)
    desk.driver.settle()
    assert desk.form.payment == "cash"
    assert desk.office.dossiers.open(desk.accept().dossier_id).fee_collected == 15_000


def test_a_limit_of_ones_own_is_asked_for_with_its_ground(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("2.000815")
    desk.driver.chord("Shift+Tab")
    assert focused_name() == "Trường hợp"
    desk.driver.chord("End")
    desk.driver.settle()
    assert desk.form.case_key == "thoa_thuan"
    assert desk.page.procedure.limit_value.isVisible()
    desk.driver.enter()
    desk.driver.type("\r\r")
    assert focused_name() == "Thời hạn"
    desk.driver.type("4\r")
    desk.driver.enter()
    assert focused_name() == "Căn cứ thời hạn"
    desk.driver.type("Thỏa thuận với người yêu cầu")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.message.text() == ""
    done = desk.page.presenter.last.done
    assert done.due_at.astimezone(VIETNAM).date().isoformat() == "2026-11-26"


def test_an_authorised_person_names_the_paper_of_authority(desk):
    desk.driver.scan(people.WOMAN)
    desk.choose("hon nhan")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.press(Key.OTHER_OWNER)
    desk.page.people.owner.number.edit.setFocus()
    desk.driver.scan(people.MAN)
    assert desk.form.owner.full_name == "Lê Hoàng Giả Định"
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()
    assert desk.page.people.authority.problem()
    desk.page.people.authority.edit.setFocus()
    desk.driver.type("Giấy ủy quyền số 12")
    desk.driver.settle()
    opened = desk.office.dossiers.open(desk.accept().dossier_id)
    assert (opened.submitter.full_name, opened.owner.full_name) == ("Trần Thị Thử", "Lê Hoàng Giả Định")


def test_near_the_end_of_a_session_the_next_one_is_offered_but_not_promised_by_itself(open_desk):
    desk = open_desk(START.replace(hour=11, minute=20))
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    assert not desk.form.no_wait
    assert "13:30" in desk.page.paper.offer.text()
    desk.driver.press(Key.AS_NO_WAIT)
    desk.driver.settle()
    assert desk.accept().promise_at.astimezone(VIETNAM).strftime("%H:%M") == "13:30"


PAGES = (Key.RECEPTION, Key.NO_WAIT, Key.DOSSIERS, Key.RETURNING, Key.STATISTICS, Key.SETTINGS)


@pytest.mark.parametrize("page", PAGES)
def test_a_card_and_a_receipt_scanned_on_any_page_leave_no_character_and_press_nothing(desk, page):
    desk.driver.scan(people.MAN)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    done = desk.accept()
    for payload in (done.qr_text, people.FATHER):
        desk.driver.press(page)
        desk.driver.settle()
        desk.driver.scan(payload)
        widget = QApplication.focusWidget()
        text = widget.text() if hasattr(widget, "text") and callable(widget.text) else ""
        assert not any(part in text for part in (*SECRET_TEXTS, "http", "~"))
    assert desk.window.current_key() in ("reception", "returning", "dossiers")
    assert desk.office.dossiers.open(done.dossier_id).row.returned_at is None
    assert len(desk.codes_today()) == 1


def test_nothing_scrolls_for_ordinary_procedures_at_the_office_pcs_size(desk):
    from PySide6.QtWidgets import QScrollArea

    for letters in ("ctbs", "ks", "hon nhan", "trich luc", "ket hon"):
        desk.driver.press(Key.CLEAR)
        desk.driver.settle()
        desk.driver.scan(people.FATHER)
        desk.choose(letters)
        for area in desk.page.findChildren(QScrollArea):
            assert area.verticalScrollBar().maximum() == 0, letters


def test_a_paper_that_did_not_come_out_is_told_where_the_acceptance_is_told(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("815")
    desk.driver.press(Key.ALL_PAPERS)
    done = desk.accept()
    card = desk.page.paper.accepted

    desk.page.on_print(int(done.print_job_ids[0]), "failed", "printer_offline")

    assert "CHƯA IN ĐƯỢC" in card.title.text()
    assert Key.RETRY_PRINTS.shown in card.title.text()
    desk.page.on_print(int(done.print_job_ids[0]), "printed", "")
    assert "đã in" in card.title.text()
    desk.page.on_print(987654, "failed", "printer_offline")
    assert "đã in" in card.title.text()


def test_ctrl_enter_on_an_empty_form_says_nothing(desk):
    desk.driver.press(Key.PRIMARY)
    desk.driver.settle()

    assert desk.page.message.isHidden()


def test_a_reception_outside_the_sessions_is_told_before_it_is_accepted(open_desk):
    desk = open_desk(datetime(2026, 11, 19, 12, 5, tzinfo=VIETNAM))

    desk.driver.press(Key.GO_PROCEDURE)
    desk.choose("815")

    assert "Ngoài giờ làm việc" in desk.page.paper.missing.text()


def test_tab_goes_through_the_second_person_although_its_fields_are_made_later(desk):
    desk.driver.press(Key.OTHER_OWNER)
    desk.page.people.differs.setFocus()
    visited = []
    for _ in range(8):
        desk.driver.chord("Tab")
        visited.append(focused_name())
    assert visited == [
        "Tư cách người nộp", "Văn bản ủy quyền / đại diện", "Giấy tờ", "Số căn cước", "Họ và tên", "Ngày sinh",
        "Giới tính", "Địa chỉ",
    ]  # fmt: skip


def test_what_is_printed_again_is_what_came_out_and_is_named(desk):
    desk.driver.scan(people.FATHER)
    desk.choose("ctbs")
    desk.driver.press(Key.ALL_PAPERS)
    desk.driver.settle()
    assert desk.form.no_wait
    desk.driver.press(Key.WITH_RECEIPT)
    desk.driver.settle()
    desk.accept()
    desk.driver.press(Key.REPRINT)
    desk.driver.settle()
    assert desk.window.toast.text() == "Đang in lại: phiếu không chờ, Mẫu 01 (A5)."
    with desk.office.database.read() as session:
        forms = [row[0] for row in session.execute(text("SELECT form FROM print_job ORDER BY id"))]
    assert forms == ["no_wait_slip", "receipt_a5"] * 2

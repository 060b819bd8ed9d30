"""F5: saved views, conditions, search, one dossier with everything about it, and only the actions its state allows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop_app.domain.dossier.receipt_qr import decode
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from tests.support.office import COLLEAGUE, OFFICER
from tests.support.people import CERTIFIED_COPY, appointment, certified, citizen, promised
from tests.support.screens import Stage, stage
from ui.navigation import RETURNING, OpenDossier, SearchFor
from ui.screens import no_wait, returning
from ui.screens.dossiers import create
from ui.widgets.table import RAW_ROLE

__all__ = ["stage"]

CTRL = Qt.KeyboardModifier.ControlModifier


def codes(screen):
    return [row.code for row in screen.table.rows_model.rows()]


def counts(screen):
    return {row.key: row.count for row in screen.views.rows_model.rows() if row.key}


def status_of(stage: Stage, dossier_id: int) -> int:
    return stage.desk.value("SELECT status FROM dossier WHERE id = :id", id=dossier_id)


def some_dossiers(stage: Stage) -> None:
    """Every list has something in it; the clock ends on Thursday 03/12/2026 09:40."""
    desk, office = stage.desk, stage.desk.office
    late = desk.accept(appointment(1))
    waiting = desk.accept(appointment(2), COLLEAGUE)
    office.processing.start(OFFICER, late.dossier_id)
    desk.at(23, 14)
    office.processing.finish(COLLEAGUE, waiting.dossier_id)
    desk.at(2, 10, month=12)
    desk.accept(appointment(3, national_code="G22.99.99-261118-4444"))
    gone = desk.accept(certified(4))
    office.reception.void(OFFICER, gone.dossier_id, "nhập nhầm người")
    desk.at(3, 8, month=12)
    done = desk.accept(certified(5))
    office.processing.finish(OFFICER, done.dossier_id)
    office.processing.return_result(OFFICER, ReturnDossier(done.dossier_id))
    desk.at(3, 9, 20, month=12)
    desk.accept(promised(6))
    desk.accept(replace(appointment(7), owner=citizen(8), submitter_role=SubmitterRole.AUTHORISED,
                        authority_paper="Giấy ủy quyền số 12 ngày 01/11/2026"))  # fmt: skip
    desk.at(3, 9, 40, month=12)


def test_every_saved_view_counts_what_it_lists(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create)

    for key, count in counts(screen).items():
        screen.presenter.choose_view(key)
        stage.settle()
        assert len(codes(screen)) == count, key
    assert counts(screen) == {
        "mine": 4, "due_soon": 1, "overdue": 1, "today": 3, "to_return": 1, "no_national_code": 5, "open": 4,
        "paused": 0,
        "done": 2, "void": 1, "all": 6, "to_take_over": 0, "to_hand_over": 2, "hand_over_late": 1, "handed_over": 0,
        "to_process": 1, "step_late": 0, "waiting_citizen": 0, "apology_due": 1,
    }  # fmt: skip


def test_the_list_says_what_is_left_in_words_and_which_code_is_only_ours(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create)
    model = screen.table.rows_model
    first, second = (model.data(model.index(row, 4), RAW_ROLE) for row in (0, 1))

    assert (first.note, first.state) == ("quá hạn 6 ngày", "late")
    assert (second.note, second.state) == ("còn 5 giờ 50 phút", "attention")
    notes = {model.data(model.index(row, 0), RAW_ROLE).note for row in range(model.rowCount())}
    assert notes == {"mã nội bộ · chưa có mã quốc gia", "QG G22.99.99-261118-4444"}
    stage.picture(screen, "dossiers_list")


def test_search_is_instant_without_marks_and_inside_the_view(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create)

    QTest.keyClick(screen, Qt.Key.Key_F, CTRL)
    assert screen.search.hasFocus()
    QTest.keyClicks(screen.search, "binh")
    stage.after_typing()

    assert [row.owner_name for row in screen.table.rows_model.rows()] == ["Nguyễn Văn Mẫu Bình"]
    assert screen.heading.findChildren(type(screen.heading._note))[1].text() == "1 hồ sơ"


def test_a_search_that_finds_many_shows_the_newest_fifty_and_counts_nothing(stage: Stage, monkeypatch):
    for number in range(1, 54):
        stage.desk.accept(appointment(number))
    screen = stage.open(create)
    screen.presenter.choose_view("all")
    stage.settle()
    asked = []
    monkeypatch.setattr(type(stage.desk.office.dossiers), "count", lambda *_args, **_named: asked.append("total") or 0)
    monkeypatch.setattr(type(stage.desk.office.inbox), "counts", lambda *_args: asked.append("counts") or {})

    QTest.keyClicks(screen.search, "mau")
    stage.after_typing()

    note = screen.heading.findChildren(type(screen.heading._note))[1]
    rows = screen.table.rows_model.rows()
    assert ([row.id for row in rows], note.text(), asked) == (list(range(53, 3, -1)), "50+ hồ sơ", [])
    stage.picture(screen, "dossiers_found_many")

    screen.presenter.load_more()
    stage.settle()
    assert [row.id for row in screen.table.rows_model.rows()] == list(range(53, 0, -1))
    assert note.text() == "53 hồ sơ"


def test_a_list_that_grows_with_the_years_is_counted_to_a_limit(stage: Stage, monkeypatch):
    monkeypatch.setattr("desktop_app.domain.exchange.dossiers.MOST_COUNTED", 2)
    monkeypatch.setattr("desktop_app.services.inbox.MOST_COUNTED", 2)
    for number in range(1, 6):
        stage.desk.accept(appointment(number))
    screen = stage.open(create)

    row = next(row for row in screen.views.rows_model.rows() if row.key == "all")
    assert screen.views.rows_model.columns[1].getter(row) == "2+"

    monkeypatch.setattr("desktop_app.domain.exchange.dossiers.MOST_COUNTED", 10_000)
    screen.presenter.choose_view("all")
    stage.settle()
    screen.show_counts({"all": 10_001, "no_national_code": 10_001, "done": 10_000})
    shown = {row.key: screen.views.rows_model.columns[1].getter(row) for row in screen.views.rows_model.rows()}
    assert (shown["all"], shown["done"]) == ("10.000+", "10.000")
    stage.picture(screen, "dossiers_counted_to_a_limit")


def test_an_empty_search_says_what_to_do(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create, SearchFor("khongcoai"))

    assert screen.table.state_text() == "Không có hồ sơ nào"
    assert screen.search.text() == "khongcoai"
    assert not screen.export_button.isEnabled()


def test_a_text_from_the_top_bar_that_names_one_dossier_opens_it(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create, SearchFor("261119-0001"))

    assert screen.panel.isVisible()
    assert screen.panel.code.text().endswith("261119-0001")


def test_conditions_become_chips_that_go_away_one_by_one(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create)
    screen.filters.chosen.emit("procedure_code", CERTIFIED_COPY)
    screen.filters.chosen.emit("received", "today")
    stage.settle()
    stage.picture(screen, "dossiers_chips")

    assert [chip.key for chip in screen.chips.chips()] == ["procedure_code", "received"]
    assert len(codes(screen)) == 1

    screen.chips.chip_removed.emit("procedure_code")
    stage.settle()
    assert len(codes(screen)) == 2
    screen.chips.cleared.emit()
    stage.settle()
    assert screen.chips.chips() == ()


def test_the_list_behind_a_figure_is_a_chip(stage: Stage):
    some_dossiers(stage)
    period = Period(date(2026, 11, 1), date(2026, 12, 3))
    screen = stage.open(create, DossierFilter(figure=Figure.FINISHED, period=period))

    assert len(codes(screen)) == 2
    [chip] = screen.chips.chips()
    assert chip.text == "Đã giải quyết · 01/11/2026 – 03/12/2026"


def test_a_long_list_is_read_page_by_page_while_scrolling(stage: Stage):
    first = stage.desk.accept(certified(1))
    for number in range(2, 131):
        stage.desk.accept(certified(number))
    screen = stage.open(create)
    assert len(codes(screen)) == 100
    assert not screen.table.horizontalHeader().sectionsClickable()

    screen.table.verticalScrollBar().setValue(screen.table.verticalScrollBar().maximum())
    stage.settle()

    assert len(codes(screen)) == len(set(codes(screen))) == 130
    assert codes(screen)[0] == first.code
    assert screen.table.horizontalHeader().sectionsClickable()


def test_enter_opens_the_dossier_with_two_clocks_people_masked_and_the_time_line(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create)
    row = next(row for row in screen.table.rows_model.rows() if row.promise_at)
    screen.table.select_id(row.id)

    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    stage.settle()
    panel = screen.panel

    assert panel.isVisible()
    assert panel.code.text() == row.code
    assert panel.promise.text() == "09:50 03/12/2026"
    assert panel.bar.value().text == "10:00"
    assert "••••••••0006" in panel.owner.text()
    assert "099090000006" not in panel.owner.text()
    assert "09•••••006" in panel.owner.text()
    assert "Nhận lúc" in panel.intake.text()
    assert panel.payment.text().startswith("đã thu 21.000 đ")
    assert any("Hạn trả kết quả" in fact.label for fact in panel.why.facts())
    assert [item.what for item in panel.time_line.items()][:2] == ["Tiếp nhận", "Yêu cầu in: phiếu không chờ"]
    stage.picture(screen, "dossiers_panel")


def test_somebody_elses_dossier_names_the_submitter_and_the_paper_of_authority(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create, SearchFor("261203-0003"))

    assert "người được ủy quyền" in screen.panel.submitter.text()
    assert "Giấy ủy quyền số 12" in screen.panel.submitter.text()
    stage.picture(screen, "dossiers_authorised")


def test_only_the_actions_of_the_state_are_offered(stage: Stage):
    some_dossiers(stage)
    screen = stage.open(create)
    offered = {}
    for name, code in (
        ("open", "261202-0001"), ("finished", "261119-0002"), ("returned", "261203-0001"), ("void", "261202-0002")
    ):  # fmt: skip
        screen.on_show(OpenDossier(f"H06.12.34-{code}"))
        stage.settle()
        offered[name] = (screen.panel.allowed(), screen.panel.next_step())

    printed = ("again", "receipt", "slip", "sheet")
    assert offered["open"] == (
        ("start", "finish", "ask_supplement", "extend", "fee", "code", "correct", *printed, "withdraw", "refuse",
         "void"), "start",
    )  # fmt: skip
    assert offered["finished"] == (("return", "reopen", "fee", "code", "correct", *printed, "undo"), "return")
    assert offered["returned"] == (("code", "certification", *printed, "undo"), "")
    assert offered["void"] == ((), "")
    stage.picture(screen, "dossiers_void")


def test_ctrl_enter_takes_the_next_step_and_finishing_says_the_verdict_first(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, OpenDossier(done.code))

    screen.primary_action()
    stage.settle()
    assert status_of(stage, done.dossier_id) == DossierStatus.IN_PROCESS

    screen.primary_action()
    assert screen.panel.steps.form is not None
    assert screen.panel.steps.form.note() == "Lúc 09:40: xong trước hạn."
    assert not screen.panel.bar_of_actions.isVisible(), "Ctrl+Enter means the question alone"
    stage.picture(screen, "dossiers_finish")
    screen.primary_action()
    stage.settle()
    assert status_of(stage, done.dossier_id) == DossierStatus.FINISHED

    screen.primary_action()
    assert stage.went == [(RETURNING, OpenDossier(done.code))]


def test_ctrl_p_prints_again_what_came_out_last_and_names_it(stage: Stage):
    done = stage.desk.accept(promised(1, print_receipt=False))
    screen = stage.open(create, OpenDossier(done.code))
    for key, modifiers, forms, told in (
        (Qt.Key.Key_P, CTRL, ["no_wait_slip"] * 2, "Đang in lại phiếu không chờ của hồ sơ"),
        (
            Qt.Key.Key_I,
            CTRL | Qt.KeyboardModifier.ShiftModifier,
            ["no_wait_slip"] * 3,
            "Đang in phiếu không chờ của hồ sơ",
        ),
        (Qt.Key.Key_I, CTRL, ["no_wait_slip"] * 3 + ["receipt_a5"], "Đang in Mẫu 01 của hồ sơ"),
        (Qt.Key.Key_P, CTRL, ["no_wait_slip"] * 3 + ["receipt_a5"] * 2, "Đang in lại Mẫu 01 (A5) của hồ sơ"),
    ):
        stage.desk.pass_minutes(1)
        QTest.keyClick(screen.table, key, modifiers)
        stage.settle()
        assert [form for (form,) in stage.desk.rows("SELECT form FROM print_job ORDER BY id")] == forms
        assert stage.said[-1] == (f"{told} {done.code}.", "ok")


def test_a_reveal_needs_a_reason_is_logged_and_covers_itself_after_thirty_seconds(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, OpenDossier(done.code))

    QTest.keyClick(screen.table, Qt.Key.Key_R, CTRL)
    screen.primary_action()
    assert screen.panel.ask.reason.problem() == "Xin ghi lý do."
    screen.panel.ask.reason.edit.setText("Đối chiếu số với công an xã")
    screen.primary_action()
    stage.settle()

    assert "099090000001" in screen.panel.owner.text()
    assert stage.desk.value("SELECT count(*) FROM event WHERE kind = 'identity.revealed'") == 1
    stage.tick(15)
    stage.tick(14)
    assert "099090000001" in screen.panel.owner.text()
    stage.tick(2)
    assert "099090000001" not in screen.panel.owner.text()


@pytest.mark.parametrize("leave", ["another", "page", "clock"])
def test_a_revealed_number_is_covered_when_anything_changes(stage: Stage, leave: str):
    other = stage.desk.accept(appointment(2))
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, OpenDossier(done.code))
    screen.presenter.act("reveal", "Đối chiếu")
    stage.settle()
    assert "099090000001" in screen.panel.owner.text()

    if leave == "another":
        screen.presenter.open_id(other.dossier_id)
    elif leave == "page":
        screen.hide()
    else:
        stage.desk.clock.set_wall(stage.desk.clock.now() + timedelta(hours=9))
        stage.ticker.tick()
    stage.settle()

    assert "••••" in screen.panel.owner.text()
    assert not screen.presenter.revealed


def test_void_needs_a_reason_and_spends_the_number(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, OpenDossier(done.code))

    QTest.keyClick(screen.table, Qt.Key.Key_Delete, CTRL)
    stage.picture(screen, "dossiers_ask_void")
    screen.panel.ask.reason.edit.setText("Nhập nhầm thủ tục")
    screen.primary_action()
    stage.settle()

    assert screen.panel.status.text() == "Đã hủy"
    assert [item.what for item in screen.panel.time_line.items()][-1] == "Hủy – nhập nhầm: Nhập nhầm thủ tục"


def test_a_wrong_national_code_stands_again_as_typed(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, OpenDossier(done.code))

    screen.begin("code")
    screen.panel.ask.reason.edit.setText("không phải mã")
    screen.primary_action()
    stage.settle()
    assert screen.panel.ask.isVisible()
    assert screen.panel.ask.reason.text() == "không phải mã"
    assert screen.panel.ask.reason.problem()

    screen.panel.ask.reason.edit.setText("G22.99.99-261119-0042")
    screen.primary_action()
    stage.settle()
    assert screen.panel.code_note.text() == "Mã quốc gia G22.99.99-261119-0042"


def test_a_fee_is_taken_in_one_of_two_ways(stage: Stage):
    cash = stage.desk.accept(appointment(1))
    transfer = stage.desk.accept(appointment(2))
    screen = stage.open(create, OpenDossier(cash.code))
    assert screen.panel.payment.text() == "còn phải thu 15.000 đ"

    QTest.keyClick(screen.table, Qt.Key.Key_L, CTRL)
    screen.primary_action()
    stage.settle()
    screen.on_show(OpenDossier(transfer.code))
    stage.settle()
    screen.begin("fee")
    QTest.keyClick(screen.panel.ask, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    stage.settle()

    ways = stage.desk.rows("SELECT payment_method, fee_collected FROM dossier ORDER BY id")
    assert ways == [("cash", 15000), ("transfer", 15000)]
    assert screen.panel.payment.text() == "đã thu 15.000 đ, chuyển khoản"


def test_papers_are_printed_again_and_the_time_line_says_which(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, OpenDossier(done.code))

    screen.begin("receipt")
    screen.begin("slip")
    stage.settle()

    assert stage.woken == 2
    said = [item.what for item in screen.panel.time_line.items()]
    assert said[-2:] == ["Yêu cầu in: Mẫu 01 (A5), bản in lại số 1", "Yêu cầu in: phiếu 80 mm"]


def test_a_scanned_receipt_opens_its_dossier_and_says_whether_it_is_genuine(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create)
    qr = decode(done.qr_text)

    assert screen.on_receipt(qr)
    stage.settle()
    assert screen.panel.code.text() == done.code
    assert (screen.bar.kind(), done.code in screen.bar.text()) == ("ok", True)

    for wrong in (replace(qr, secret="22222222"), replace(qr, due_at=qr.due_at + timedelta(days=1))):
        screen.on_receipt(wrong)
        stage.settle()
        assert screen.bar.text().startswith("Mã QR không khớp hồ sơ")
    stage.picture(screen, "dossiers_mismatch")

    screen.on_receipt(replace(qr, code="H06.12.34-991231-0001"))
    stage.settle()
    assert screen.bar.text().startswith("Không có hồ sơ nào")


def test_the_receipt_of_a_void_dossier_says_so(stage: Stage):
    done = stage.desk.accept(appointment(1))
    stage.desk.office.reception.void(OFFICER, done.dossier_id, "nhập nhầm")
    screen = stage.open(create, OpenDossier(done.code, decode(done.qr_text)))

    assert "đã hủy" in screen.bar.text()
    assert screen.panel.status.text() == "Đã hủy"


def test_what_another_process_did_appears_and_the_chosen_dossier_stays_chosen(stage: Stage):
    chosen = stage.desk.accept(appointment(1))
    stage.desk.accept(appointment(2))
    screen = stage.open(create)
    screen.table.select_id(chosen.dossier_id)
    with stage.following(screen), stage.desk.beside() as other:
        other.accept(certified(9))
        stage.qtbot.waitUntil(lambda: len(codes(screen)) == 3, timeout=5_000)

    assert len(codes(screen)) == 3
    assert screen.table.current_row().id == chosen.dossier_id


def test_esc_closes_the_question_then_the_panel_then_the_search(stage: Stage):
    done = stage.desk.accept(appointment(1))
    screen = stage.open(create, SearchFor(done.code))
    screen.begin("void")

    assert screen.go_back()
    assert screen.panel.isVisible()
    assert screen.go_back()
    assert not screen.panel.isVisible()
    assert screen.go_back()
    assert not screen.go_back()


def test_the_export_holds_real_dates_amounts_and_masked_numbers(stage: Stage, tmp_path, monkeypatch):
    some_dossiers(stage)
    screen = stage.open(create, DossierFilter(view=SavedView.ALL))
    path = tmp_path / "ho-so.xlsx"
    monkeypatch.setattr(screen, "ask_path", lambda: path)

    QTest.keyClick(screen.table, Qt.Key.Key_E, CTRL)
    stage.settle()
    sheet = load_workbook(path).active

    header = next(row for row in sheet.iter_rows() if row[0].value == "STT")
    first = [cell.value for cell in next(sheet.iter_rows(min_row=header[0].row + 1))]
    titles = [cell.value for cell in header]
    record = dict(zip(titles, first, strict=True))
    assert record["Tiếp nhận"].isoformat() == "2026-12-03T09:20:00"
    assert record["Phí, lệ phí"] == 15000
    assert record["Số giấy tờ (che)"].startswith("••••")
    assert "Trần Thị Ví Dụ" in sheet["A2"].value
    assert not any("099090" in str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert stage.said == [("Đã lưu 6 hồ sơ vào ho-so.xlsx.", "ok")]


def test_a_file_that_cannot_be_written_is_said(stage: Stage, tmp_path, monkeypatch):
    stage.desk.accept(appointment(1))
    screen = stage.open(create)
    monkeypatch.setattr(screen, "ask_path", lambda: tmp_path / "missing" / "ho-so.xlsx")

    screen.export()
    stage.settle()

    assert screen.bar.text()
    assert screen.bar.kind() == "urgent"


def nameless(page):
    return [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page)
        and not isinstance(widget, QScrollBar) and not widget.accessibleName() and not getattr(widget, "text", str)()
    ]  # fmt: skip


@pytest.mark.parametrize("page", [create, no_wait.create, returning.create])
def test_whatever_takes_the_focus_has_a_name(stage: Stage, page):
    done = stage.desk.accept(promised(1))
    screen = stage.open(page, OpenDossier(done.code))

    assert nameless(screen) == []


def test_a_broken_reading_is_said_in_the_list(stage: Stage, monkeypatch):
    def broken(*_args: object, **_named: object) -> None:
        raise EnvironmentProblem("database_busy")

    monkeypatch.setattr(stage.desk.office.dossiers, "page", broken)
    screen = stage.open(create)

    assert screen.table.state_text() == "Chưa đọc được dữ liệu"

"""F7, the part about satisfaction: figures, charts, slips by nine keys, paper and workbook."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.exchange.rating import SlipEntry
from tests.support.office import COLLEAGUE, OFFICER, START, Desk
from tests.support.people import appointment
from tests.support.rating import BAD, FINE, GOOD, rate, returned
from tests.support.reading import words_of
from tests.support.screens import Stage, stage
from ui.screens.statistics import create
from ui.screens.statistics.output import EXCEL, PDF
from ui.screens.statistics.satisfaction.figures import COVERAGE, DISSATISFIED, GIVEN, LEVELS, REASONS, SATISFIED, SLIPS
from ui.screens.statistics.state import PeriodChoice

__all__ = ["stage"]

WIDE = (1366 - 64, 700)


def a_rated_day(desk: Desk) -> None:
    """Twelve results returned at two counters, nine of them rated; counted the next morning."""
    levels = (GOOD, FINE, GOOD, BAD, GOOD, FINE, GOOD, BAD, GOOD)
    for number, level in enumerate(levels, start=1):
        actor = OFFICER if number % 2 else COLLEAGUE
        returned(desk, number, actor=actor)
        reasons = {BAD: ("thai-do", "cho-lau"), GOOD: ("thai-do",), FINE: ()}[level]
        rate(desk, level, *reasons, counter=actor.counter)
        desk.pass_minutes(3)
    for number in range(10, 13):
        returned(desk, number)
    for number in range(20, 23):
        desk.accept(appointment(number))
        rate(desk, FINE)
        desk.pass_minutes(3)
    for answers in ((2, 2, 1, 2, 2, 1, 2, 2, 0), (1, 2, 1, 2, 1, 1, 1, 2, 0), (2, 1, 2, 2, 2, 2, 2, 2, 1)):
        desk.office.ratings.enter_slip(OFFICER, SlipEntry(START.date(), answers, "2.000815"))
    desk.at(20, 8)
    desk.office.ratings.count_days()


def opened(stage: Stage, size: tuple[int, int] = WIDE) -> Any:
    whole = stage.open(create, size=size)
    QTest.keyClick(whole, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    page = whole.section
    page.period.button(PeriodChoice.WEEK).click()
    stage.settle()
    return page


def test_the_figures_of_a_counted_week(stage: Stage) -> None:
    a_rated_day(stage.desk)
    page = opened(stage)
    section = page
    figures = {key: tile.figure() for key, tile in section.tiles().items()}
    assert figures == {SATISFIED: "83,3 %", COVERAGE: "75,0 %", GIVEN: "12", DISSATISFIED: "2", SLIPS: "3"}
    levels, reasons = section.panels[LEVELS].data(), section.panels[REASONS].data()
    assert [(bar.label, bar.values) for bar in levels.bars] == [
        ("Chứng thực bản sao từ bản chính", (5, 2, 2)), ("Xác nhận tình trạng hôn nhân", (0, 3, 0)),
    ]  # fmt: skip
    assert [(bar.key, bar.values) for bar in reasons.bars] == [("thai-do", (2, 5)), ("cho-lau", (2, 0))]
    rows = section.indices.rows_model.rows()
    assert [row.value for row in rows] == ["1,7", "1,7", "1,3", "2,0", "1,7", "1,3", "1,7", "2,0", "0,3", "8,4", "13,7"]
    assert section.bands.text() == "Cán bộ: hoàn thành 100 % nhiệm vụ · Cơ quan: tốt"
    stage.picture(page, "satisfaction")
    QTest.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert section.panels[LEVELS].shows_table()
    stage.picture(page, "satisfaction_tables")


def test_levels_by_counter(stage: Stage) -> None:
    a_rated_day(stage.desk)
    page = opened(stage)
    page.presenter.divide("counters")
    assert {bar.label for bar in page.panels[LEVELS].data().bars} <= {
        "Quầy 1", "Quầy 3", "Gộp chung (ít người)",
    }  # fmt: skip


def test_the_running_day_is_in_the_counts_and_not_in_the_tables(stage: Stage) -> None:
    returned(stage.desk, 1)
    rate(stage.desk, GOOD)
    page = opened(stage)
    section = page
    assert section.tiles()[GIVEN].figure() == "1"
    assert section.panels[LEVELS].data().bars == ()
    assert "khi hết ngày" in section.panels[LEVELS].empty_text()
    assert "khi hết ngày" in section.panels[REASONS].empty_text()
    assert section.indices.state_text() == "Chưa có phiếu"
    stage.picture(page, "satisfaction_today")


def test_without_anything_it_says_so(stage: Stage) -> None:
    page = opened(stage)
    assert page.tiles()[SATISFIED].figure() == "–"
    assert page.panels[LEVELS].empty_text() == "Chưa có đánh giá trong kỳ này"
    stage.picture(page, "satisfaction_empty")


def type_slip(stage: Stage, slip: Any, keys: str) -> None:
    for key in keys:
        focused = next(answer for answer in slip.answers if answer.hasFocus())
        if key == " ":
            QTest.keyClick(focused, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focused, key)
    stage.settle()


def test_a_slip_is_entered_by_ten_keys_and_the_next_one_follows(stage: Stage) -> None:
    page = opened(stage)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    slip = page.slip
    stage.picture(page, "satisfaction_slip")
    for keys in ("210122102", "22222222 "):
        type_slip(stage, slip, keys)
        assert slip.save.hasFocus()
        QTest.keyClick(slip.save, Qt.Key.Key_Return)
        stage.settle()
        assert slip.answers[0].hasFocus()
    assert "phiếu số 2" in slip.said.text()
    found = stage.desk.rows("SELECT a1, a2, a3, a9, officer, withdrawn FROM rating_slip ORDER BY id")
    assert [tuple(row[:5]) for row in found] == [(2, 1, 0, 2, "vi-du"), (2, 2, 2, None, "vi-du")]
    assert page.tiles()[SLIPS].figure() == "2"


def test_the_last_slip_comes_back_to_be_put_right(stage: Stage) -> None:
    page = opened(stage)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    slip = page.slip
    type_slip(stage, slip, "000000000")
    slip.submit()
    stage.settle()
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert [answer.value() for answer in slip.answers] == [0] * 9
    assert page.tiles()[SLIPS].figure() == "0"
    slip.answers[6].set_value(2)
    slip.submit()
    stage.settle()
    assert stage.desk.rows("SELECT a7, withdrawn FROM rating_slip ORDER BY id") == [(0, True), (2, False)]
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    stage.settle()


def test_what_is_no_answer_is_not_taken_and_an_empty_slip_is_refused(stage: Stage) -> None:
    page = opened(stage)
    page.open_slip()
    stage.settle()
    slip = page.slip
    QTest.keyClicks(slip.answers[0], "7")
    assert slip.answers[0].text() == ""
    slip.submit()
    stage.settle()
    assert slip.said.text() == "Phiếu chưa có câu trả lời nào."
    QTest.keyClicks(slip.answers[0], "1")
    slip.day.set_value((START + timedelta(days=2)).date())
    slip.submit()
    stage.settle()
    assert slip.said.text() == "Ngày trên phiếu chưa tới. Xin xem lại ngày."
    assert slip.answers[0].value() == 1, "nothing typed is lost"
    assert page.go_back()
    assert not slip.isVisible()
    assert not page.go_back()


def test_a_procedure_is_picked_by_its_name(stage: Stage) -> None:
    page = opened(stage)
    page.open_slip()
    stage.settle()
    slip = page.slip
    slip.procedure.edit.setFocus()
    QTest.keyClicks(slip.procedure.edit, "khai sinh")
    QTest.keyClick(slip.procedure.edit, Qt.Key.Key_Return)
    assert slip.answers[0].hasFocus()
    type_slip(stage, slip, "222222222")
    slip.submit()
    stage.settle()
    [(code, sector)] = stage.desk.rows("SELECT procedure_code, sector FROM rating_slip")
    assert code
    assert sector == "Hộ tịch"


@pytest.mark.parametrize("kind", [PDF, EXCEL])
def test_it_goes_to_paper_and_to_a_workbook(stage: Stage, tmp_path: Path, kind: str) -> None:
    a_rated_day(stage.desk)
    page = opened(stage)
    page.set_folder(str(tmp_path))
    (page.print_page if kind == PDF else page.export)()
    stage.settle()
    page.output.submit()
    stage.settle()
    [made] = list(tmp_path.glob(f"hai-long-*.{kind}"))
    if kind == PDF:
        said = words_of(made.read_bytes())
        for words in ("ĐÁNH GIÁ SỰ HÀI LÒNG", "83,3 %", "7. Thái độ của cán bộ", "13,7", "Thái độ phục vụ"):
            assert words in said
    else:
        book = load_workbook(made)
        assert [row[1].value for row in book["Chỉ tiêu"].iter_rows() if row[0].value == "Lượt đánh giá"] == [12]

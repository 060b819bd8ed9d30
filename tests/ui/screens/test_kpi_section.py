"""The page of targets on F7: tiles, who set what, bad input, paper and Excel."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.exchange.kpi import EnterFigure, SetTarget
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.indicators.kpi import Kpi
from tests.support.office import OFFICER
from tests.support.people import appointment, promised
from tests.support.reading import words_of
from tests.support.screens import Stage, stage
from ui.messages import SENTENCES
from ui.screens.statistics import create
from ui.screens.statistics.kpi.state import slots_to_choose

__all__ = ["stage"]
CTRL = Qt.KeyboardModifier.ControlModifier


def _section(stage: Stage):
    desk = stage.desk
    made = desk.accept(promised(1))
    desk.accept(appointment(2))
    desk.pass_minutes(9)
    desk.office.processing.finish(OFFICER, made.dossier_id)
    desk.office.kpi.set_target(OFFICER, SetTarget(Kpi.ONLINE, "2026-Q4", "", 40.0))
    desk.office.kpi.enter_figure(OFFICER, EnterFigure(Kpi.MAILBOX, "2026", "", 98.25, "BC 12/BC-VP"))
    page = stage.open(create)
    QTest.keyClick(page, Qt.Key.Key_6, CTRL)
    stage.settle()
    return page.section


def _type(field, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)


def test_tiles_show_actual_and_target_with_a_mark_and_a_word_and_open_their_dossiers(stage: Stage) -> None:
    section = _section(stage)
    said = {key: tile.accessibleName() for key, tile in section.tiles().items()}

    assert said[Kpi.ON_TIME].startswith("Trả hồ sơ đúng hạn 100 % / 95 % Đạt")
    assert said[Kpi.ONLINE].startswith("Hồ sơ nộp trực tuyến 0 % / 40 % Chưa đạt")
    assert said[Kpi.MAILBOX] == "Dùng hộp thư điện tử 98,25 % nhập tay, năm 2026"
    assert said[Kpi.E_DOCUMENTS].endswith("chưa nhập cho kỳ này")
    assert [entry.value for entry in section.history.rows_model.rows()] == [98.25, 40.0]
    stage.picture(section.window(), "kpi")
    QTest.keyClick(section, Qt.Key.Key_G, CTRL)
    assert section.tables.currentWidget() is section.history
    stage.picture(section.window(), "kpi-history")

    asked: list[object] = []
    section.open_dossiers = asked.append
    section.presenter._view = section
    section.tiles()[Kpi.ON_TIME].click()
    assert asked[0].figure is Figure.FINISHED
    section.tiles()[Kpi.MAILBOX].click()
    assert section.panel.what.value() == "figure:kpi.mailbox"
    stage.picture(section.window(), "kpi-entry")


def test_a_target_is_typed_with_keys_and_bad_input_stays_beside_its_field(stage: Stage) -> None:
    section = _section(stage)
    QTest.keyClick(section, Qt.Key.Key_T, CTRL)
    panel = section.panel
    for typed, code in (("101", "value_out_of_range"), ("-1", "value_out_of_range"), ("nhieu", "value_not_number")):
        _type(panel.value, typed)
        section.primary_action()
        stage.settle()
        assert panel.value.text() == typed
        assert panel.value.problem()
        assert panel.said.text() == SENTENCES[code]
    _type(panel.value, "0")
    section.primary_action()
    stage.settle()
    assert "lúc nào cũng đạt" in panel.said.text()
    assert "/ 0 % Đạt" in section.tiles()[Kpi.ON_TIME].accessibleName()

    panel.what.set_value("figure:kpi.e_documents")
    panel.what.chosen.emit(panel.what.value())
    _type(panel.value, "100")
    section.primary_action()
    stage.settle()
    assert panel.said.text() == SENTENCES["source_needed"]
    assert panel.value.text() == "100"
    panel.source.set_text("Báo cáo tháng 11")
    section.primary_action()
    stage.settle()
    assert section.tiles()[Kpi.E_DOCUMENTS].figure() == "100 %"
    assert section.go_back()
    assert panel.isHidden()


def test_the_page_is_printed_and_exported_with_numbers(stage: Stage) -> None:
    section = _section(stage)
    pdf = section.content("pdf")()
    words = words_of(pdf)
    for text in ("98,25 %", "nhập tay cho năm 2026: BC 12/BC-VP", "Chưa đạt", "từ ngày 01/10/2026 đến ngày 19/11/2026"):
        assert text in words
    if stage.pictures():
        (Path(stage.pictures()) / "kpi.pdf").write_bytes(pdf)
    sheet = openpyxl.load_workbook(io.BytesIO(section.content("xlsx")())).active
    values = {row[1].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=8)}
    assert values["Trả hồ sơ đúng hạn"][2:7] == [1, 0.95, "Đạt", 1, 1]
    assert values["Cán bộ dùng hộp thư điện tử"][2] == 0.9825


def test_the_next_month_quarter_and_year_can_be_planned() -> None:
    from datetime import date

    for day, after in (
        (date(2026, 11, 19), ("2026-12", "2027-Q1", "2027")),
        (date(2026, 12, 31), ("2027-01", "2027-Q1", "2027")),
        (date(2026, 2, 1), ("2026-03", "2026-Q2", "2027")),
        (date(2026, 9, 30), ("2026-10", "2026-Q4", "2027")),
    ):
        assert slots_to_choose(Period(day, day))[3:] == after

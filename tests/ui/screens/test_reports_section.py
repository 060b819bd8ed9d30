"""Form II.06a on F7: a period, the day its figures are known at, on screen, on paper and in Excel."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.indicators import Period
from tests.support.office import OFFICER
from tests.support.people import appointment
from tests.support.reading import words_of
from tests.support.screens import Stage, stage
from ui.messages import SENTENCES
from ui.screens.statistics import create
from ui.screens.statistics.reports.state import last_quarter
from ui.shortcuts import Key

__all__ = ["stage"]

TODAY = date(2026, 11, 19)


def _section(stage: Stage, dossiers: int = 3):
    for number in range(dossiers):
        stage.desk.accept(appointment(10 + number))
    page = stage.open(create)
    QTest.keyClick(page, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    return page.section


def _counts(section) -> list[tuple[str, tuple[int, ...]]]:
    return [(line.label, line.counts) for line in section.rows.rows_model.rows()]


def _type_as_of(stage: Stage, section, text: str) -> None:
    section.known.edit.setFocus()
    section.known.edit.selectAll()
    QTest.keyClicks(section.known.edit, text)
    QTest.keyClick(section.known.edit, Qt.Key.Key_Return)
    stage.settle()


def test_the_section_opens_with_the_running_quarter_as_known_today(stage: Stage) -> None:
    section = _section(stage)
    form = stage.desk.office.reports.form_06a(Period(date(2026, 10, 1), TODAY))

    assert _counts(section) == [("Tổng số", form.total.columns), *((row.sector, row.columns) for row in form.rows)]
    assert form.total.received == 3
    assert section.known.value() == TODAY
    assert "Số liệu tính đến hết ngày 19/11/2026" in section.as_of.text()
    assert section.changes.isHidden()
    stage.picture(section.window(), "report-06a")


def test_the_last_quarter_is_one_button_away_and_known_at_its_own_end(stage: Stage) -> None:
    section = _section(stage)
    section.last_quarter.click()
    stage.settle()

    assert section.presenter.state.period == Period(date(2026, 7, 1), date(2026, 9, 30))
    assert section.known.value() == date(2026, 9, 30)
    assert section.presenter.state.as_of is None


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 1, 1), date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 4, 30), date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 12, 31), date(2026, 7, 1), date(2026, 9, 30)),
    ],
)
def test_the_last_quarter_is_whole_and_over(today: date, first: date, last: date) -> None:
    assert last_quarter(today) == Period(first, last)


def test_what_was_corrected_later_stands_below_until_the_officer_asks_for_what_is_known_today(stage: Stage) -> None:
    desk = stage.desk
    made = desk.accept(appointment(1))
    desk.accept(appointment(2))
    desk.clock.advance(timedelta(days=1))
    desk.office.reception.void(OFFICER, made.dossier_id, "nhập nhầm")
    section = _section(stage, dossiers=0)
    section.presenter.choose_dates(TODAY, TODAY)
    stage.settle()
    before = dict(_counts(section))["Tổng số"]

    [line] = section.changes.rows_model.rows()
    assert section.changes.isVisible()
    assert (line.label, line.counts[0]) == ("Hủy – nhập nhầm", -1)
    shown = section.changes.rows_model
    assert shown.index(0, 2).data() == "−1"
    stage.picture(section.window(), "report-06a-restated")

    section.at_today.click()
    stage.settle()
    assert dict(_counts(section))["Tổng số"][0] == before[0] - 1
    assert section.known.value() == TODAY + timedelta(days=1)
    assert section.changes.isHidden()

    section.at_end.click()
    stage.settle()
    assert dict(_counts(section))["Tổng số"] == before


def test_a_day_before_the_periods_end_is_refused_beside_its_field_and_the_form_stays(stage: Stage) -> None:
    section = _section(stage)
    before = _counts(section)
    _type_as_of(stage, section, "01/10/2026")

    assert section.known.problem()
    assert section.known.text() == "01/10/2026"
    assert section.message.text() == SENTENCES["as_of_before_period"]
    assert _counts(section) == before
    assert "19/11/2026" in section.as_of.text()

    _type_as_of(stage, section, "19/11/2026")
    section.at_end.click()
    stage.settle()
    assert not section.known.problem()


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (date(2026, 11, 19), date(2026, 11, 1), "period_reversed"),
        (date(2027, 1, 1), date(2027, 3, 31), "report_period_future"),
    ],
)
def test_a_period_that_cannot_be_reported_is_said_beside_its_dates(
    stage: Stage, first: date, last: date, code: str
) -> None:
    section = _section(stage)
    before = _counts(section)
    section.presenter.choose_dates(first, last)
    stage.settle()

    assert section.message.text() == SENTENCES[code]
    assert _counts(section) == before


def test_a_period_before_the_first_dossier_is_empty_and_says_so(stage: Stage) -> None:
    section = _section(stage)
    section.presenter.choose_dates(date(2019, 2, 4), date(2019, 2, 10))
    stage.settle()

    assert section.rows.rows_model.rowCount() == 0
    assert section.rows.state_text() == "Không có hồ sơ nào trong kỳ này"
    assert section.identities.isHidden()


def test_the_form_goes_to_a_pdf_and_to_excel_as_it_is_shown(stage: Stage, tmp_path: Path) -> None:
    section = _section(stage)
    section.set_folder(str(tmp_path))
    total = dict(_counts(section))["Tổng số"]
    for key, kind in ((Key.PRINT, "pdf"), (Key.EXPORT, "xlsx")):
        section.print_page() if key is Key.PRINT else section.export()
        stage.settle()
        assert section.output.path.text().endswith(f"bieu-06a-2026-10-01-2026-11-19.{kind}")
        section.output.submit()
        stage.settle()
        assert section.output.isHidden()

    pdf, xlsx = (next(tmp_path.glob(f"*.{kind}")).read_bytes() for kind in ("pdf", "xlsx"))
    assert "II.06a/VPCP/KSTT" in words_of(pdf)
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(xlsx)).active.iter_rows()]
    assert [tuple(row[2:]) for row in rows if row[1] == "Tổng số" and isinstance(row[2], int)] == [total]


def test_a_folder_that_cannot_be_is_said_and_the_path_stays(stage: Stage, tmp_path: Path) -> None:
    section = _section(stage)
    (tmp_path / "mat").write_text("a file where the folder was")
    section.set_folder(str(tmp_path / "mat"))
    section.export()
    stage.settle()
    section.output.submit()
    stage.settle()

    assert section.output.isVisible()
    assert section.output.path.text().startswith(str(tmp_path / "mat"))
    assert section.output.path.problem() or section.message.kind() == "urgent"


def test_another_report_of_the_registry_takes_the_place_of_the_form_and_goes_to_files_as_it_is_shown(
    stage: Stage, tmp_path: Path
) -> None:
    section = _section(stage, dossiers=2)
    stage.desk.clock.advance(timedelta(days=8))
    section.presenter.choose_report("late")
    stage.settle()

    assert section.report.value() == "late"
    units, cases = section.tables.tables
    assert [row[0] for row in units.rows_model.rows()] == ["Bộ phận tiếp nhận (chưa chuyển xử lý)", "Tổng số"]
    assert cases.rows_model.rowCount() == 2
    assert section.known.isHidden()
    stage.picture(section.window(), "report-late")

    section.set_folder(str(tmp_path))
    for key, kind in ((Key.PRINT, "pdf"), (Key.EXPORT, "xlsx")):
        section.print_page() if key is Key.PRINT else section.export()
        stage.settle()
        assert f"ho-so-tre-han-2026-10-01-2026-11-27.{kind}" in section.output.path.text()
        section.output.submit()
        stage.settle()
    code = str(cases.rows_model.rows()[0][1])
    assert code in words_of(next(tmp_path.glob("*.pdf")).read_bytes()).replace("\n", "").replace(" ", "")
    book = openpyxl.load_workbook(next(tmp_path.glob("*.xlsx")))
    assert book.sheetnames == ["Theo bộ phận", "Từng hồ sơ"]
    sheet = book["Từng hồ sơ"]
    [line] = [row for row in sheet.iter_rows(values_only=True) if row[1] == code]
    assert line[4].strftime("%H:%M") == "09:40"  # a real time, not a text
    assert sheet.freeze_panes
    assert sheet.print_title_rows

    section.presenter.choose_report("06a")
    stage.settle()
    assert section.rows.isVisible()
    assert section.known.isVisible()


def test_every_report_of_the_registry_opens_for_one_day_over_tet_and_says_that_it_is_empty(stage: Stage) -> None:
    from printing.reports.registry import REPORTS

    section = _section(stage, dossiers=0)
    for period in ((date(2026, 2, 14), date(2026, 2, 22)), (date(2026, 2, 17), date(2026, 2, 17))):
        section.presenter.choose_dates(*period)
        for report in REPORTS:
            section.presenter.choose_report(report.name)
            stage.settle()
            assert section.presenter.state.paper is not None, report.name
            assert section.message.kind() != "urgent", report.name
            for kind in ("pdf", "xlsx"):
                draw = section.content(kind)
                assert draw is not None
                assert draw()[:2] in (b"%P", b"PK")


def test_a_long_report_is_asked_for_first_and_can_be_stopped(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.screens.statistics.reports import presenter

    section = _section(stage, dossiers=4)
    monkeypatch.setattr(presenter, "ASK_FROM", 3)
    section.presenter.choose_report("register")
    stage.settle()
    assert section.presenter.state.paper is None
    assert "4 dòng" in section.ask.text()
    assert section.tables.isHidden()

    going = section.presenter.going()
    assert going(500)
    section.presenter.stop()
    assert not going(1_000)
    with monkeypatch.context() as stopped:
        stopped.setattr(section.presenter, "going", lambda: going)
        section.presenter.go_ahead()
        stage.settle()
    assert section.presenter.state.paper is None
    assert section.ask.text() == SENTENCES["report_stopped"]
    stage.picture(section.window(), "report-stopped")

    section.presenter.go_ahead()
    stage.settle()
    [table] = section.tables.tables
    assert table.rows_model.rowCount() == 4
    assert section.ask.text() == section.busy.text() == ""
    stage.picture(section.window(), "report-register")


def test_the_quarters_package_is_asked_for_from_the_tenth_and_no_more_once_it_is_made(
    stage: Stage, tmp_path: Path
) -> None:
    stage.desk.at(15, 9, month=12)
    section = _section(stage, dossiers=2)
    assert section.due.text() == "Đến kỳ lập bộ báo cáo Quý IV/2026: nộp trước ngày 20/12/2026."

    page = section.parent().parent()
    tab = next(one for one in page.findChildren(QPushButton) if one.text().startswith("Báo cáo"))
    assert tab.text().startswith("Báo cáo ●")
    section.package_button.click()
    stage.settle()
    section.package.folder.set_text(str(tmp_path / "mat"))
    stage.picture(section.window(), "report-package")
    section.package.submit()
    stage.settle()
    assert section.package.folder.problem() == SENTENCES["report_folder_gone"]
    assert section.package.folder.text() == str(tmp_path / "mat")

    section.package.folder.set_text("bao cao")
    section.package.submit()
    stage.settle()
    assert section.package.folder.problem() == SENTENCES["path_needed"]

    section.package.folder.set_text(str(tmp_path))
    section.package.submit()
    stage.settle()
    assert section.package.isHidden()
    assert section.due.isHidden()
    assert str(tmp_path) in section.message.text()
    page.on_change(0)
    stage.settle()
    assert "●" not in tab.text()
    assert len(list((tmp_path / "bao-cao-2026-Q4").iterdir())) > 10

"""Tables as Excel files: what a spreadsheet can count with, and nothing that runs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.errors import EnvironmentProblem
from printing.excel import CellKind, ExcelColumn, write_table

COLUMNS = (
    ExcelColumn("Mã hồ sơ"), ExcelColumn("Tiếp nhận", CellKind.DATETIME), ExcelColumn("Ngày", CellKind.DATE),
    ExcelColumn("Phí", CellKind.MONEY), ExcelColumn("Tỷ lệ", CellKind.PERCENT), ExcelColumn("Số", CellKind.NUMBER),
)  # fmt: skip
ROW = ("H06-0001", datetime(2026, 11, 19, 2, 40, tzinfo=UTC), date(2026, 11, 26), 21_000, 96.4, 12)


def sheet_of(path: Path):
    return load_workbook(path).active


def test_dates_and_amounts_are_values_not_texts(tmp_path: Path):
    sheet = sheet_of(write_table(tmp_path / "a.xlsx", "Danh sách", COLUMNS, [ROW], ("Xuất lúc 09:40",)))

    code, received, day, fee, share, number = (cell.value for cell in sheet[5])
    assert (code, fee, share, number) == ("H06-0001", 21_000, 96.4, 12)
    assert received == datetime(2026, 11, 19, 9, 40), "Vietnamese time"  # noqa: DTZ001
    assert day.date() == date(2026, 11, 26)
    assert sheet["B5"].number_format == "dd/mm/yyyy hh:mm"
    assert sheet["D5"].number_format == '#,##0" đ"'


def test_the_header_stays_repeats_on_paper_and_can_be_filtered(tmp_path: Path):
    sheet = sheet_of(write_table(tmp_path / "a.xlsx", "Danh sách", COLUMNS, [ROW], ("một", "hai")))

    assert sheet["A1"].value == "Danh sách"
    assert (sheet["A2"].value, sheet["A3"].value) == ("một", "hai")
    assert [cell.value for cell in sheet[5]][:2] == ["Mã hồ sơ", "Tiếp nhận"]
    assert sheet.freeze_panes == "A6"
    assert sheet.print_title_rows in ("5:5", "$5:$5")
    assert sheet.auto_filter.ref == "A5:F6"
    assert sheet.page_setup.orientation == "landscape"


def test_a_text_that_begins_like_a_formula_stays_a_text(tmp_path: Path):
    path = write_table(tmp_path / "a.xlsx", "=1+1", (ExcelColumn("=A1"),), [("=HYPERLINK(1)",), ("@x",), (None,)])
    sheet = sheet_of(path)

    assert sheet["A4"].value == "=HYPERLINK(1)"
    assert sheet["A4"].data_type == "s"
    assert sheet["A5"].data_type == "s"
    assert sheet["A6"].value is None
    assert sheet["A1"].data_type == "s"


def test_a_title_no_sheet_may_have_is_cut_and_cleaned(tmp_path: Path):
    sheet = sheet_of(write_table(tmp_path / "a.xlsx", "Hồ sơ: [quá hạn] / tháng 11 năm 2026 của xã", COLUMNS, []))

    assert len(sheet.title) <= 31
    assert not set(sheet.title) & set("[]:*?/\\")


def test_a_folder_that_is_not_there_is_a_problem_of_the_machine_and_leaves_nothing(tmp_path: Path):
    with pytest.raises(EnvironmentProblem) as caught:
        write_table(tmp_path / "none" / "a.xlsx", "Danh sách", COLUMNS, [ROW])

    assert caught.value.code == "file_not_written"
    assert list(tmp_path.iterdir()) == []

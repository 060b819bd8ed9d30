"""Catalogue files as they come: cut, damaged, in another encoding, with formulas."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.services.catalogue_files import MAX_ROWS, FileRecord, read_records

ONE = {"ma_thu_tuc": "1.000001", "ten_thu_tuc": "Thủ tục một", "khac": ["bỏ qua"]}
TWO = {"ma_thu_tuc": "1.000002", "ten_thu_tuc": "Thủ tục hai"}


def lines(*records: object) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def read(path: Path) -> list[FileRecord]:
    return list(read_records(path))


def refused(path: Path) -> str:
    with pytest.raises(UserError) as raised:
        read(path)
    assert raised.value.field == "file"
    return raised.value.code


def save(path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "danh-muc"


def test_json_lines_plain_and_packed_give_the_same_records_whatever_the_name(file: Path):
    file.write_bytes(b"\xef\xbb\xbf" + lines(ONE, TWO) + b"\n")
    plain = read(file)
    file.write_bytes(gzip.compress(lines(ONE, TWO)))

    assert read(file) == plain
    assert [record.line for record in plain] == [1, 2]
    assert plain[0].fields == {"ma_thu_tuc": "1.000001", "ten_thu_tuc": "Thủ tục một"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_by_its_headings(file: Path, delimiter: str):
    rows = [["STT", "Mã thủ tục", "Tên thủ tục", "Thời hạn"], ["1", "1.000001", '"Một\n""hai"""', "3 ngày"]]
    file.write_text("\r\n".join(delimiter.join(row) for row in rows) + "\r\n\r\n", encoding="utf-8-sig", newline="")

    assert read(file) == [
        FileRecord(3, {"ma_thu_tuc": "1.000001", "ten_thu_tuc": 'Một\n"hai"', "thoi_han_giai_quyet": "3 ngày"})
    ]


def test_excel_is_read_below_its_title_and_codes_keep_their_zeros(file: Path):
    save(
        file,
        [
            ["DANH MỤC THỦ TỤC"],
            [],
            ["Mã thủ tục", "Tên thủ tục", "Ngày hiệu lực"],
            [2.00081, "Một", None],
            [],
            ["1.000002", "Hai"],
        ],
    )

    records = read(file)

    assert [(one.line, one.fields.get("ma_thu_tuc")) for one in records] == [(4, "2.000810"), (6, "1.000002")]


def test_a_formula_is_not_computed_and_its_row_is_refused(file: Path):
    save(file, [["Mã thủ tục", "Tên thủ tục"], ["1.000001", '=HYPERLINK("http://x")'], ["1.000002", "Hai"]])
    assert [one.problem for one in read(file)] == ["row_formula", ""]

    file.write_text("Mã thủ tục,Tên thủ tục\n1.000001,=1+1\n1.000002,Hai\n", encoding="utf-8")
    assert [one.problem for one in read(file)] == ["row_formula", ""]


def test_rows_that_do_not_fit_are_reported_with_their_line(file: Path):
    file.write_bytes(lines(ONE) + b"{broken\n[1]\n" + lines({**TWO, "linh_vuc": ["a"]}, TWO))
    assert [(one.line, one.problem) for one in read(file)] == [
        (1, ""), (2, "row_not_json"), (3, "row_not_json"), (4, "row_field_kind"), (5, "")
    ]  # fmt: skip

    file.write_text("Mã thủ tục,Tên thủ tục\n1.000001,Một,thừa\n1.000002,Hai\n", encoding="utf-8")
    assert [(one.line, one.problem) for one in read(file)] == [(2, "row_cells"), (3, "")]


def test_an_empty_file_says_so(file: Path):
    for content in (b"", b"\n \n", b"\xef\xbb\xbf", gzip.compress(b""), "Mã thủ tục,Tên thủ tục\n".encode()):
        file.write_bytes(content)
        assert refused(file) == "import_file_empty"
    save(file, [["Mã thủ tục", "Tên thủ tục"]])
    assert refused(file) == "import_file_empty"


def test_a_file_cut_anywhere_is_refused(file: Path):
    whole = lines(ONE, TWO)
    packed = gzip.compress(whole * 50)
    for content in (whole[:-3], packed[: len(packed) // 2], packed[:-4], b'Ma thu tuc,Ten thu tuc\n1.000001,"Mot'):
        file.write_bytes(content)
        assert refused(file) == "import_file_cut"


def test_a_damaged_file_is_refused(file: Path, tmp_path: Path):
    sheet = save(tmp_path / "whole.xlsx", [["Mã thủ tục", "Tên thủ tục"], ["1.000001", "Một"]]).read_bytes()
    packed = bytearray(gzip.compress(lines(ONE, TWO) * 200))
    packed[len(packed) // 2] ^= 0xFF
    for content in (
        sheet[: len(sheet) // 2],
        b"PK\x03\x04" + b"x" * 100,
        bytes(packed),
        b'Ma thu tuc,Ten thu tuc\n1,"a"b\n',
    ):
        file.write_bytes(content)
        assert refused(file) in ("import_file_damaged", "import_file_cut")


def test_another_encoding_is_refused_with_its_line(file: Path):
    for content in (
        "Mã thủ tục,Tên thủ tục\n1.000001,Một\n".encode("utf-16"),
        lines(ONE) + '{"ten_thu_tuc": "Thủ"}\n'.encode("cp1258", "replace").replace(b"?", b"\xfe"),
        b"Ma thu tuc,Ten thu tuc\n1.000001,Th\xfb t\xf8c\n",
    ):
        file.write_bytes(content)
        assert refused(file) == "import_encoding"


def test_what_is_no_catalogue_says_what_is_expected(file: Path):
    for content, code in (
        (b"[{}]", "import_not_a_catalogue"),
        (b"<html>", "import_not_a_catalogue"),
        (b"%PDF-1.7", "import_not_a_catalogue"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "import_old_excel"),
        (b"ten,dia chi\nA,B\n", "import_columns_missing"),
    ):
        file.write_bytes(content)
        assert refused(file) == code
    save(file, [["Họ tên"], ["A"]])
    assert refused(file) == "import_columns_missing"
    assert refused(file.parent) == "import_file_missing"
    assert refused(file.parent / "khong-co") == "import_file_missing"


def test_a_hundred_thousand_rows_are_refused_before_anything_is_written(file: Path):
    with file.open("w", encoding="utf-8") as out:
        for number in range(100_000):
            out.write(json.dumps({"ma_thu_tuc": f"1.{number:06d}", "ten_thu_tuc": "T"}) + "\n")

    assert refused(file) == "import_too_many_rows"
    assert MAX_ROWS >= 10_000


def test_a_line_without_end_is_too_large(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktop_app.services.catalogue_files.MAX_LINE", 1_000)
    file.write_bytes(b'{"ma_thu_tuc": "' + b"1" * 5_000)
    assert refused(file) == "import_file_too_large"

    monkeypatch.setattr("desktop_app.services.catalogue_files.MAX_SHEET_UNPACKED", 100)
    save(file, [["Mã thủ tục", "Tên thủ tục"]])
    assert refused(file) == "import_file_too_large"


def test_a_file_that_may_not_be_read_is_the_machines_problem(file: Path, monkeypatch: pytest.MonkeyPatch):
    def forbidden(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "no")

    file.write_bytes(lines(ONE))
    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(EnvironmentProblem) as raised:
        read(file)
    assert raised.value.code == "import_file_unreadable"

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tools.build_catalogue import FEES, build, component, main

ROW = {
    "code": "2.002516",
    "name_vi": "Thủ tục xác nhận thông tin hộ tịch",
    "short_name_vi": "Xác nhận thông tin hộ tịch",
    "sector_vi": "Hộ tịch",
    "handling_level": "Cấp tỉnh, Cấp xã",
    "authority_vi": "UBND cấp xã",
    "time_limit_text": "03 ngày làm việc (from memory; portal shows no time)",
    "time_value": "3",
    "time_unit": "ngày làm việc",
    "same_day_15h": "0",
    "fee_text": "8.000 đồng/văn bản xác nhận",
    "fee_vnd": "8000",
    "components": "Tờ khai (theo mẫu) | Văn bản ủy quyền (nếu ủy quyền)",
    "no_wait": "yes",
    "no_wait_target_min": "60",
    "no_wait_condition": "Chỉ khi dữ liệu có sẵn",
    "decision_no": "163/QĐ-BTP",
    "verified": "partly (time from memory)",
    "source": "DVCQG crawl: repo someone/somewhere @0123abcd (20/07/2026); Luật Hộ tịch 2014 Đ5.3",
    "notes": "",
}


def _table(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "procedures.csv"
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, fieldnames=list(ROW))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_row_becomes_a_procedure_whose_texts_are_vietnamese(tmp_path: Path) -> None:
    (built,) = json.loads(build(_table(tmp_path, ROW)))
    assert built["limit"] == {"value": 3, "unit": "working_days"}
    assert built["limit_text"] == "03 ngày làm việc (ghi theo trí nhớ, cần xác minh; cổng không ghi thời hạn)"
    assert built["source"] == "Cổng Dịch vụ công quốc gia (bản thu thập 20/07/2026); Luật Hộ tịch 2014 Đ5.3"
    assert built["confidence"] == "partly"
    assert [paper["required"] for paper in built["components"]] == [True, False]
    assert "effective_from" not in built


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    table = _table(tmp_path, ROW)
    out = tmp_path / "out.json"
    assert main([str(table), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == build(table)
    assert b"\r" not in out.read_bytes()


@pytest.mark.parametrize(
    "changed",
    [
        {"fee_text": "một con gà"},
        {"fee_vnd": "8001"},
        {"notes": "an English note"},
        {"verified": "perhaps"},
        {"no_wait_condition": "only from memory"},
        {"name_vi": "Shown by the portal"},
    ],
)
def test_a_text_it_does_not_know_stops_the_build_and_leaves_the_old_file(
    tmp_path: Path, changed: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    out.write_text("old", encoding="utf-8")
    assert main([str(_table(tmp_path, {**ROW, **changed})), "--out", str(out)]) == 1
    assert out.read_text(encoding="utf-8") == "old"
    assert capsys.readouterr().err


def test_a_code_given_twice_stops_the_build(tmp_path: Path) -> None:
    assert main([str(_table(tmp_path, ROW, ROW)), "--out", str(tmp_path / "out.json")]) == 1


@pytest.mark.parametrize(
    ("value", "unit", "same_day", "expected"),
    [
        ("0", "ngày", "1", {"value": 1, "unit": "same_day"}),
        ("20", "ngày", "0", {"value": 20, "unit": "calendar_days"}),
        ("", "", "0", None),
    ],
)
def test_same_day_calendar_days_and_no_limit_at_all_are_told_apart(
    tmp_path: Path, value: str, unit: str, same_day: str, expected: dict[str, object] | None
) -> None:
    row = {**ROW, "time_value": value, "time_unit": unit, "same_day_15h": same_day}
    (built,) = json.loads(build(_table(tmp_path, row)))
    assert built["limit"] == expected


def test_a_condition_in_a_bracket_makes_a_paper_optional_and_a_substitute_does_not() -> None:
    assert not component("Biên bản họp thành viên (nếu có)").required
    assert not component("Giấy xác nhận (khi xin cấp lại)").required
    assert component("Giấy chứng sinh; nếu không có: văn bản cam đoan").required
    assert component("Giấy tờ, văn bản sẽ yêu cầu chứng thực chữ ký (chưa ký)").required


def test_every_rule_for_a_fee_names_its_ground() -> None:
    assert all(rule.ground for rule in FEES.values())

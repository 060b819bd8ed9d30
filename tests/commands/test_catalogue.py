"""``catalogue import`` for scripts and for people."""

from __future__ import annotations

import io
import json
import sys

import pytest

from desktop_app.domain.catalogue.portal.rows import HEADER


@pytest.fixture
def file(tmp_path):
    cells = f"{HEADER}Trực tuyến2 Ngày làm việcMiễn phíTrực tiếp3 Ngày làm việcMiễn phí"
    records = [
        {"ma_thu_tuc": "9.000001", "ten_thu_tuc": "Một", "cap_thuc_hien": "Cấp xã", "cach_thuc_thuc_hien": cells},
        {"ma_thu_tuc": "9.000002", "ten_thu_tuc": "Hai", "cach_thuc_thuc_hien": f"{HEADER}Trực tiếp5Miễn phí"},
        {"ma_thu_tuc": "sai", "ten_thu_tuc": "Ba"},
    ]
    path = tmp_path / "tệp cổng.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return path


def figures(answer):
    return [answer[name] for name in ("read", "new", "changed", "unchanged", "doubtful", "refused")]


def test_json_has_the_figures_and_the_reading_of_each_procedure(call_json, centre, file):
    code, preview = call_json("catalogue", "import", file, "--dry-run", "--data", centre)
    _, first = call_json("catalogue", "import", file, "--data", centre)
    _, second = call_json("catalogue", "import", file, "--data", centre)

    assert code == 0
    assert figures(preview) == figures(first) == [3, 2, 0, 0, 2, 1]
    assert figures(second) == [3, 0, 0, 2, 2, 1]
    assert (preview["dry_run"], first["dry_run"], first["cancelled"]) == (True, False, False)
    one, two, three = first["procedures"]
    alike = {"case": "", "unit": "working_days", "certainty": "read"}
    assert one["limits"] == [
        alike | {"channel": "online", "value": 2, "text": "2 Ngày làm việc"},
        alike | {"channel": "direct", "value": 3, "text": "3 Ngày làm việc"},
    ]
    assert (two["limits"][0]["value"], two["limits"][0]["text"]) == (None, "5")
    assert "limit_without_unit" in [flag["code"] for flag in two["flags"]]
    assert all(flag["message"] and flag["message"] != flag["code"] for flag in two["flags"])
    assert (three["outcome"], three["reason"]) == ("refused", "row_code_unreadable")
    assert "2.000815" in three["message"]


def test_people_get_counts_and_reasons_in_vietnamese(call, centre, file):
    code, out, err = call("catalogue", "import", file, "--data", centre, "--dry-run")

    assert (code, err) == (0, "")
    assert "Xem trước, chưa ghi gì" in out
    assert "không có đơn vị" in out
    assert "Dòng 3 sai: Mã thủ tục không đúng dạng" in out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import_file_empty"),
        (b"\xff\xfeM\x00", "import_encoding"),
        (b'{"ma_thu_tuc": "1.0000', "import_file_cut"),
        (b"a,b\n1,2\n", "import_columns_missing"),
    ],
)
def test_a_file_that_is_no_catalogue_is_the_users_mistake_in_one_sentence(
    call, call_json, centre, tmp_path, content, code
):
    path = tmp_path / "tep"
    path.write_bytes(content)

    exit_code, answer = call_json("catalogue", "import", path, "--data", centre)
    _, _, err = call("catalogue", "import", path, "--data", centre)

    assert (exit_code, answer["error"]["code"], answer["error"]["field"]) == (2, code, "file")
    assert err.strip() == answer["error"]["message"]


def test_other_words_dates_and_missing_files_are_refused(call_json, centre, tmp_path):
    for words, code in (
        (("catalogue", "nhap", "x"), "option_unknown_value"),
        (("catalogue", "import", "x", "--effective", "31/02/2026"), "date_invalid"),
        (("catalogue", "import", tmp_path / "khong-co"), "import_file_missing"),
    ):
        exit_code, answer = call_json(*words, "--data", centre)
        assert (exit_code, answer["error"]["code"]) == (2, code)


def test_progress_goes_to_standard_error_and_a_closed_input_stops(call, centre, tmp_path, monkeypatch):
    path = tmp_path / "nhieu.jsonl"
    path.write_text(
        "".join(f'{{"ma_thu_tuc": "9.{n:06d}", "ten_thu_tuc": "T"}}\n' for n in range(120)), encoding="utf-8"
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO())

    code, out, err = call("catalogue", "import", path, "--data", centre, "--progress", "--json")

    assert code == 0
    assert all(set(json.loads(line)) == {"checking", "done", "total"} for line in err.splitlines())
    answer = json.loads(out)
    assert answer["cancelled"] or answer["read"] == 120

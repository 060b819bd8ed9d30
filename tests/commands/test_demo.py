"""``demo``: sample data of any size for an empty folder."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.clock import SystemClock
from desktop_app.commands import demo


def test_it_fills_an_empty_folder_with_ten_years_by_default(call_json, tmp_path):
    code, made = call_json("demo", "--data", tmp_path / "data", "--dossiers", 60, "--seed", 4)

    assert code == 0
    assert made["dossiers"] == 60
    assert made["events"] > 60 * 4
    assert date.fromisoformat(made["from"]) < SystemClock().now().date() - timedelta(days=8 * 365)
    _, figures = call_json("stats", "--data", tmp_path / "data", "--from", "2000-01-01", "--to", made["to"])
    assert 50 <= figures["figures"]["received"] <= 60
    assert figures["figures"]["in_process_late"] <= 5


def test_a_given_period_is_kept(call_json, tmp_path):
    words = ("--dossiers", 5, "--from", "2026-03-02", "--to", "31/03/2026")

    code, made = call_json("demo", "--data", tmp_path / "data", *words)

    assert code == 0
    assert "2026-03-02" <= made["from"] <= made["to"] <= "2026-03-31"


def test_progress_goes_to_standard_error_and_the_summary_to_standard_output(call, tmp_path):
    code, out, err = call("demo", "--data", tmp_path / "data", "--dossiers", 3, "--from", "2026-11-02")

    assert code == 0
    assert out.startswith("Đã tạo 3 hồ sơ mẫu")
    assert "3/3 hồ sơ" in err


def test_data_that_is_already_there_is_left_alone(call_json, centre):
    before = (centre / "motcua.db").read_bytes()

    code, answer = call_json("demo", "--data", centre, "--dossiers", 5)

    assert (code, answer["error"]["code"]) == (2, "centre_exists")
    assert (centre / "motcua.db").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--dossiers", "0"), "dossiers_out_of_range"),
        (("--dossiers", "nhiều"), "option_not_a_number"),
        (("--dossiers", "9999999"), "dossiers_out_of_range"),
        (("--seed", "x"), "option_not_a_number"),
        (("--from", "2026-03-02", "--to", "2026-03-01"), "period_reversed"),
        (("--from", "1900-01-01"), "period_too_old"),
        (("--from", "2999-01-01"), "period_reversed"),
    ],
)
def test_what_cannot_be_built_is_refused_before_any_data_is_touched(call_json, tmp_path, words, code):
    exit_code, answer = call_json("demo", "--data", tmp_path / "data", *words)

    assert (exit_code, answer["error"]["code"]) == (2, code)
    assert not (tmp_path / "data").exists()


def test_ten_years_before_a_leap_day_is_a_day():
    assert demo._years_before(date(2028, 2, 29), 10) == date(2018, 2, 28)

"""``stats``: the supervisor's figures for scripts."""

from __future__ import annotations

import pytest

from desktop_app.domain.indicators import Figure, Grouping


def test_json_holds_every_figure_by_its_name_and_every_grouping(call_json, centre):
    code, answer = call_json("stats", "--data", centre, "--from", "2020-01-01", "--to", "31/12/2099")

    assert code == 0
    assert set(answer["figures"]) == {figure.value for figure in Figure}
    assert set(answer["groups"]) == {grouping.value for grouping in Grouping}
    figures = answer["figures"]
    assert 20 <= figures["received"] <= 25
    assert figures["finished"] == figures["early"] + figures["on_time"] + figures["late"]
    assert sum(row["received"] for row in answer["groups"]["sector"]) == figures["received"]
    assert answer["targets"] == {"on_time_percent": 95.0, "no_wait_kept_percent": 90.0}
    assert (answer["from"], answer["to"]) == ("2020-01-01", "2099-12-31")


def test_without_dates_it_is_today_of_the_centres_clock(call_json, centre):
    _, answer = call_json("stats", "--data", centre)

    assert answer["from"] == answer["to"] == answer["as_of"][:10]
    assert answer["figures"]["received"] > 0


def test_people_get_a_table_in_vietnamese(call, centre):
    code, out, err = call("stats", "--data", centre, "--from", "2020-01-01")

    assert (code, err) == (0, "")
    assert "Tỷ lệ đúng hạn" in out
    assert "Theo lĩnh vực" in out


@pytest.mark.parametrize(
    ("words", "code", "field"),
    [
        (("--from", "2026-11-20", "--to", "2026-11-19"), "period_reversed", "period"),
        (("--from", "31/02/2026"), "date_invalid", "from"),
        (("--to", "mai"), "date_invalid", "to"),
    ],
)
def test_a_period_that_cannot_be_is_refused_before_any_data_is_touched(call_json, tmp_path, words, code, field):
    exit_code, answer = call_json("stats", "--data", tmp_path / "data", *words)

    assert (exit_code, answer["error"]["code"], answer["error"]["field"]) == (2, code, field)
    assert not (tmp_path / "data").exists()

"""``bench --hall``: the shape of its report, and that nobody is served twice; never the times."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from desktop_app import bootstrap
from desktop_app.commands.bench import hall_table


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("hall")
    out = StringIO()
    with redirect_stdout(out):
        code = bootstrap.run(["bench", "--hall", "--quick", "--data", str(folder), "--json"])
    assert code == 0
    assert list(folder.iterdir()) == []  # what was measured on is gone
    return json.loads(out.getvalue())["hall"]


def test_every_step_stands_beside_its_floor_with_and_without_the_past(hall: dict[str, Any]) -> None:
    assert hall["0"]["tickets_before"] == 0
    assert hall["200"]["tickets_before"] >= 200
    for past in ("0", "200"):
        for step in ("issue", "call", "begin", "finish", "visit", "board_update"):
            for side in ("ours", "floor"):
                part = hall[past][step][side]
                assert 0 < part["min_ms"] <= part["median_ms"] <= part["p95_ms"]
        assert hall[past]["issue"]["goal_p95_ms"] == hall[past]["call"]["goal_p95_ms"] == 5.0
        assert hall[past]["visit"]["goal_p95_ms"] == 15.0
    assert hall["visit_slower_with_the_past"]["200"] > 0


def test_a_call_is_followed_until_a_board_has_painted_it(hall: dict[str, Any]) -> None:
    board = hall["call_to_board"]
    assert board["key_to_painted"]["runs"] == 2
    assert board["goal_p95_ms"] == 250.0


def test_processes_at_once_serve_nobody_twice(hall: dict[str, Any]) -> None:
    for past in ("0", "200"):
        together = hall[past]["processes_2"]
        assert together["served_twice"] == 0
        assert together["visit"]["runs"] == 6
        assert together["visits_a_second"] > 0


def test_the_table_names_every_figure_and_its_goal(hall: dict[str, Any]) -> None:
    table = hall_table(hall)
    for word in ("Lấy số", "Gọi số tiếp", "Cả lượt", "p95 ≤ 5", "p95 ≤ 15", "lượt/giây", "gọi trùng 0", "đến bảng"):
        assert word in table


def test_a_past_that_is_too_long_is_refused(call_json: Any, tmp_path: Path) -> None:
    code, told = call_json("bench", "--hall", "--past", "9000000", "--data", tmp_path / "data")
    assert (code, told["error"]["field"]) == (2, "past")

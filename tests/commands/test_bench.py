"""``bench``: the shape of its report and how ratios come about; never the times, which are the machine's."""

from __future__ import annotations

import json
import shutil
import statistics
from contextlib import closing, redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.bench.floors import RawRows, RowWatch, copied
from desktop_app.bench.growth import GOALS_MS, measure_growth
from desktop_app.bench.measure import Spread, compared, ratio
from desktop_app.bench.raw_build import raw_inserts
from desktop_app.commands.bench import growth_table
from models.engine import raw_connection

COMPARED = (
    ("start", "painted_and_taking_keys"),
    ("start", "first_accept_possible"),
    ("reception", "accept"),
    ("reception", "receipt_pdf"),
    ("reception", "accept_with_receipt"),
    ("search", "surname_prefix"),
    ("search", "three_words"),
    ("search", "last_four_digits"),
    ("search", "part_of_code"),
    ("figures_of_the_day",),
)


@pytest.fixture(scope="module")
def report(sample_folder, tmp_path_factory):
    """One small run on the sample centre, shared by the tests below, with the folder it ran on."""
    folder = tmp_path_factory.mktemp("bench") / "data"
    shutil.copytree(sample_folder, folder)
    out = StringIO()
    with redirect_stdout(out):
        code = bootstrap.run(["bench", "--data", str(folder), "--quick", "--rounds", "1", "--json"])
    assert code == 0
    return json.loads(out.getvalue()), folder


def test_the_report_compares_every_clock_with_its_floor(report):
    found, _ = report

    for path in COMPARED:
        part = found
        for key in path:
            part = part[key]
        for side in ("ours", "floor"):
            assert 0 < part[side]["min_ms"] <= part[side]["median_ms"] <= part[side]["p95_ms"]
        assert part["ratio"] > 0
    assert found["start"]["painted_and_taking_keys"]["goal"] == 2.0
    assert found["start"]["first_accept_possible"]["goal"] == 3.0
    assert found["reception"]["accept_with_receipt"]["goal"] == 1.6
    assert found["data"]["dossiers"] == 25


def test_the_floor_writes_the_same_rows_and_draws_the_same_paper(report):
    found, _ = report

    assert found["reception"]["rows_per_accept"] > 20
    assert found["reception"]["pdf_bytes"]["ours"] == found["reception"]["pdf_bytes"]["floor"]


def test_every_search_finds_somebody(report):
    found, _ = report

    assert all(part["rows"] > 0 for part in found["search"].values())


def test_the_sample_centre_is_left_as_it_was(report):
    _, folder = report

    with closing(raw_connection(folder / "motcua.db")) as connection:
        [[dossiers]] = connection.execute("SELECT count(*) FROM dossier")
    assert dossiers == 25
    assert not list(folder.glob("bench-*"))


def test_a_wrong_number_of_rounds_is_refused_before_anything_is_built(call_json, tmp_path):
    code, told = call_json("bench", "--data", tmp_path / "data", "--rounds", "0")

    assert code == 2
    assert told["error"]["field"] == "rounds"
    assert not (tmp_path / "data").exists()


def test_a_ratio_is_the_median_of_pairs():
    assert ratio([0.2, 0.9, 0.4], [0.1, 0.3, 0.1]) == statistics.median([2.0, 3.0, 4.0])


def test_a_goal_is_reached_or_it_is_not():
    assert compared([0.2], [0.1], 2.0)["reached"] is True
    assert compared([0.3], [0.1], 2.0)["reached"] is False


def test_the_95th_percentile_is_the_nearest_rank():
    spread = Spread.of([number / 1000 for number in range(1, 101)])

    assert (spread.median, spread.p95, spread.minimum, spread.runs) == (50.5, 95.0, 1.0, 100)


def test_raw_rows_make_the_copy_equal(centre, tmp_path):
    file = centre / "motcua.db"
    twin = copied(file, tmp_path / "twin.db")
    watch, raw = RowWatch(file), RawRows(twin)
    with closing(raw_connection(file)) as connection:
        connection.execute("INSERT INTO sequence (name, value) VALUES ('a-test', 7)")
        connection.execute("INSERT INTO draft VALUES ('d', 'o', 'c', x'00', '2026-11-20 02:40:00.000000')")

    raw.write(watch.new_rows())
    watch.close()
    raw.close()

    with closing(raw_connection(twin)) as connection:
        assert connection.execute("SELECT value FROM sequence WHERE name = 'a-test'").fetchall() == [(7,)]
        assert connection.execute("SELECT id FROM draft").fetchall() == [("d",)]


def test_growth_measures_the_same_work_on_every_size_and_says_what_is_missed(tmp_path):
    now = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
    found = measure_growth(tmp_path, now, (20, 40), rounds=2, days=15)

    assert [found["data"][size]["dossiers"] for size in ("20", "40")] == [20, 40]
    for line in found["lines"].values():
        small, large = (line["at"][size]["p95_ms"] for size in ("20", "40"))
        assert line["grown"] == pytest.approx(large / small, abs=0.01)
        assert line["growth_reached"] == (line["grown"] <= 1.5)
        assert line["reached"] == (line["goal_p95_ms"] is None or large <= line["goal_p95_ms"])
    assert {name.partition(":")[0] for name in found["lines"]} == {*GOALS_MS, "list"}
    missed = {name for name, line in found["lines"].items() if not line["reached"]}
    told = growth_table(found).splitlines()
    assert {row.split("  ")[0] for row in told if "chậm" in row} == missed
    assert not list(tmp_path.rglob("raw-*"))


def test_the_floor_of_a_build_has_every_row_of_the_centre(sample_folder, tmp_path, monkeypatch):
    kept = tmp_path / "raw.db"
    monkeypatch.setattr(Path, "unlink", lambda *_args, **_kw: None)

    assert raw_inserts(sample_folder / "motcua.db", kept) > 0

    with closing(raw_connection(sample_folder / "motcua.db")) as ours, closing(raw_connection(kept)) as raw:
        for name in ("event", "dossier", "personal_record", "figure_sum", "search_posting"):
            rows = f"SELECT * FROM {name}"
            assert sorted(raw.execute(rows), key=repr) == sorted(ours.execute(rows), key=repr)
        assert raw.execute("SELECT count(*) FROM sqlite_master WHERE type = 'index'").fetchone() == (0,)

"""``simulate-hall``: a day for planning counters, told in a table; the centre's own data stay as they are."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from desktop_app.commands.simulate_hall import EXIT_BROKEN
from models.engine import Database
from models.migrations import KNOWN
from models.upgrade import run_alembic
from tests.support.office import ENGINES, empty_database


def test_the_table_tells_waits_counters_and_that_every_rule_held(call: Any, tmp_path: Path) -> None:
    code, out, _ = call("simulate-hall", "--seed", 3, "--counters", 3, "--tickets", 40, "--data", tmp_path / "none")
    assert code == 0
    for words in ("3 quầy", "Chờ dưới 15 phút", "Bỏ số", "Đông nhất", "Quầy 3", "  2 quầy", "  4 quầy", "Mọi quy tắc"):
        assert words in out
    assert not (tmp_path / "none").exists()


def test_a_file_of_arrivals_and_the_same_seed_give_the_same_day(call_json: Any, centre: Path, tmp_path: Path) -> None:
    file = tmp_path / "luot-den.csv"
    file.write_text("giờ,số người,nhóm\n07:30,10\n08:00,12,a\n\n13:30,5,dat-dai-xay-dung\n", encoding="utf-8-sig")
    before = hashlib.sha256((centre / "motcua.db").read_bytes()).hexdigest()
    words = ("simulate-hall", "--arrivals", file, "--counters", "2", "--data", centre)
    code, day = call_json(*words)
    assert code == 0
    assert day["broken"] == []
    assert 27 <= day["figures"]["arrived"] <= 27 + 8  # and who has an appointment
    assert set(day["other_counters"]) == {"1", "2", "3"}
    assert call_json(*words) == (0, day)
    assert hashlib.sha256((centre / "motcua.db").read_bytes()).hexdigest() == before


def everything_in(url: str) -> list[Any]:
    """The schema and the number of rows of every table."""
    database = Database(url)
    with database.reading_connection() as connection:
        names = sorted(sa.inspect(connection).get_table_names())
        found = [(name, connection.execute(sa.text(f"SELECT count(*) FROM {name}")).scalar()) for name in names]
        if "alembic_version" in names:
            found.append(connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar())
    database.dispose()
    return found


def test_a_centre_of_an_older_schema_is_refused_with_a_sentence_and_not_migrated(
    call: Any, call_json: Any, centre: Path
) -> None:
    url = f"sqlite:///{centre / 'motcua.db'}"
    database = Database(url)
    run_alembic(database, KNOWN[-2], down=True)
    database.dispose()
    before = everything_in(url)
    code, told = call_json("simulate-hall", "--tickets", 20, "--data", centre)
    assert (code, told["error"]["code"]) == (3, "database_older")
    assert "nâng cấp" in told["error"]["message"]
    assert everything_in(url) == before
    assert not (centre / "backups").exists()


@pytest.mark.parametrize("name", ENGINES)
def test_an_empty_database_gets_no_tables(call: Any, tmp_path: Path, name: str) -> None:
    with empty_database(name, tmp_path) as url:
        code, out, _ = call("simulate-hall", "--tickets", 20, "--counters", 1, "--db", url, "--data", tmp_path / "none")
        assert code == 0
        assert "Mọi quy tắc được giữ" in out
        database = Database(url)
        assert database.tables() == set()
        database.dispose()


@pytest.mark.parametrize(
    ("lines", "code", "sentence"),
    [
        ("8:00,5\nhalf past,3\n", "arrivals_line_invalid", "Dòng 2"),
        ("8:00,-5\n", "arrivals_line_invalid", "Dòng 1"),
        ("25:00,5\n", "arrivals_line_invalid", "Dòng 1"),
        ("8:00,5,Z\n", "arrivals_group_unknown", "A, B, C, R, K"),
        ("giờ,số\n8:00,0\n", "arrivals_empty", "không có người nào"),
        ("8:00,9999\n9:00,9999\n", "arrivals_too_many", "10.000"),
    ],
)
def test_a_wrong_line_of_the_file_is_named(
    call_json: Any, tmp_path: Path, lines: str, code: str, sentence: str
) -> None:
    file = tmp_path / "luot-den.csv"
    file.write_text(lines, encoding="utf-8")
    status, told = call_json("simulate-hall", "--arrivals", file, "--data", tmp_path / "none")
    assert (status, told["error"]["code"]) == (2, code)
    assert sentence in told["error"]["message"]


def test_a_file_that_is_not_there_and_numbers_out_of_range_are_refused(call_json: Any, tmp_path: Path) -> None:
    none = ("--data", tmp_path / "none")
    assert call_json("simulate-hall", "--arrivals", tmp_path / "gone.csv", *none)[0] == 3
    for words, field in ((("--counters", "0"), "counters"), (("--tickets", "99999"), "tickets")):
        code, told = call_json("simulate-hall", *words, *none)
        assert (code, told["error"]["field"]) == (2, field)


def test_a_broken_rule_is_told_and_ends_the_command_with_an_error(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.hall.calling.next_head", _last_of_all)
    code, out, _ = call("simulate-hall", "--tickets", 30, "--counters", 1, "--data", tmp_path / "none")
    assert code == EXIT_BROKEN
    assert "LỖI" in out
    assert "was next" in out


def _last_of_all(heads: Any, *_rest: Any) -> Any:
    return max(heads, key=lambda head: (head.order_at, head.ticket_id), default=None)

"""``publish-progress``: the public sheet for a web site, once or again and again."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time

import pytest

from tests.support.reading import words_of


def codes(path):
    [data] = re.findall(r'"application/json"[^>]*>(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL)
    return [row[0] for row in json.loads(data)["rows"]]


def test_the_page_and_its_paper_are_written_and_told(call, centre, tmp_path):
    web, wall = tmp_path / "web" / "tien-do.html", tmp_path / "tien-do.pdf"

    code, out, err = call("publish-progress", "--data", centre, "--out", web, "--pdf", wall, "--days", "60")

    assert (code, err) == (0, "")
    assert 20 <= len(codes(web)) <= 25
    words = words_of(wall.read_bytes())
    assert all(one in words for one in codes(web))
    assert "DỮ LIỆU MẪU" in web.read_text(encoding="utf-8")
    assert f"{len(codes(web))} hồ sơ" in out
    assert [path.name for path in web.parent.iterdir()] == ["tien-do.html"]


def test_the_procedure_is_named_only_when_it_is_asked_for(call, centre, tmp_path):
    for word in ("", "--with-procedure"):
        call("publish-progress", "--data", centre, "--out", tmp_path / "a.html", *([word] if word else []))
        assert ("Thủ tục" in (tmp_path / "a.html").read_text(encoding="utf-8")) is bool(word)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "thiếu tùy chọn bắt buộc --out"),
        (("--out", "{a}", "--days", "0"), "Số ngày phải từ 1 đến 366."),
        (("--out", "{a}", "--days", "ba"), "phải là một số"),
        (("--out", "{a}", "--every", "0"), "Số phút giữa hai lần ghi phải từ 1 đến 1440."),
        (("--out", "{a}", "--every", "1441"), "Số phút giữa hai lần ghi phải từ 1 đến 1440."),
        (("--out", "{a}", "--pdf", " "), "thiếu tùy chọn bắt buộc --pdf"),
    ],
)
def test_words_that_cannot_be_are_refused_before_anything_is_read(call, tmp_path, words, sentence):
    filled = [word.format(a=tmp_path / "a.html") for word in words]

    code, _, err = call("publish-progress", "--data", tmp_path / "data", *filled)

    assert code == 2
    assert sentence in err
    assert not list(tmp_path.iterdir())


def test_a_folder_without_a_centre_is_said_and_no_sample_is_made_up(call, tmp_path):
    code, _, err = call("publish-progress", "--data", tmp_path / "data", "--out", tmp_path / "a.html")

    assert code == 3
    assert "chưa có dữ liệu của đơn vị" in err
    assert not list(tmp_path.iterdir())


def test_what_was_there_stays_when_the_new_one_cannot_be_made(call, centre, tmp_path):
    out = tmp_path / "a.html"
    out.write_text("yesterday's")
    (centre / "motcua.db").rename(tmp_path / "away.db")

    assert call("publish-progress", "--data", centre, "--out", out)[0] == 3
    assert out.read_text() == "yesterday's"


def test_a_place_that_cannot_be_written_is_said(call, centre, tmp_path):
    (tmp_path / "file").write_text("x")

    code, _, err = call("publish-progress", "--data", centre, "--out", tmp_path / "file" / "a.html")

    assert code == 3
    assert err


def test_a_server_that_is_away_is_said(call, tmp_path):
    away = ("--db", "postgresql://nobody@127.0.0.1:1/none")

    code, _, err = call("publish-progress", "--data", tmp_path / "data", *away, "--out", tmp_path / "a.html")

    assert code == 3
    assert err
    assert not (tmp_path / "a.html").exists()


PROGRAM = """
import sys
from desktop_app import bootstrap
from desktop_app.commands import publish_progress
publish_progress.MINUTE_S = 0.2
sys.exit(bootstrap.run(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM is how a service of Linux is stopped")
def test_it_goes_on_while_the_database_is_away_and_ends_when_it_is_told_to(repository, centre, tmp_path):
    out, database, away = tmp_path / "a.html", centre / "motcua.db", tmp_path / "away.db"
    command = [
        sys.executable,
        "-c",
        PROGRAM,
        "publish-progress",
        "--data",
        str(centre),
        "--out",
        str(out),
        "--every",
        "1",
    ]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as running:
        until(out.exists)
        database.rename(away)
        assert "chưa có dữ liệu" in running.stderr.readline().decode()
        before = out.stat().st_mtime_ns
        assert running.poll() is None
        away.rename(database)
        until(lambda: out.stat().st_mtime_ns > before)
        running.send_signal(signal.SIGTERM)
        assert running.wait(10) == 0
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def until(so):
    give_up = time.monotonic() + 20
    while not so():
        assert time.monotonic() < give_up
        time.sleep(0.02)

"""``main.py board`` as a process: it appears, shows calls of others, is there once, and refuses what it cannot do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.bench.board_delay import measure_board
from desktop_app.composition import acting_officer, open_office
from desktop_app.config import ENV_DB, Settings
from desktop_app.runtime.beside import start_beside
from tests.support.office import OFFICER, postgres_centre, sqlite_copy
from tests.support.postgres import postgres_server

ROOT = Path(__file__).resolve().parents[2]


def board(*words: str, platform: str = "offscreen") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "board", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, encoding="utf-8", env={**os.environ, "QT_QPA_PLATFORM": platform},
    )  # fmt: skip


@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def test_calls_of_another_process_are_painted_and_their_delay_is_measured(engine, tmp_path):
    if engine == "sqlite":
        sqlite_copy(tmp_path)
        wanted = Settings(tmp_path)
    else:
        name = postgres_centre()
        wanted = Settings(tmp_path, postgres_server().url(name))
    services = open_office(wanted)
    try:
        officer = acting_officer(services, Settings(tmp_path, officer=OFFICER.officer)).officer
        found = measure_board(services, wanted, officer, 3, offscreen=True).as_dict()
    finally:
        services.close()
    assert found["key_to_painted"]["runs"] == 3
    assert 0 < found["commit_to_painted"]["min_ms"] <= found["key_to_painted"]["min_ms"]
    assert found["goal_p95_ms"] == 250
    kept = (tmp_path / "board.json").read_text(encoding="utf-8")
    assert json.loads(kept)["calls"][0]["label"] == "A003"


def test_the_same_board_is_not_opened_twice_on_one_monitor(tmp_path):
    from PySide6.QtCore import QLockFile

    lock = QLockFile(str(tmp_path / "board--2.lock"))
    assert lock.tryLock(0)
    second = board("--data", str(tmp_path), "--screen", "2")
    _, said = second.communicate(timeout=60)
    assert second.returncode == 2
    assert "đang mở" in said
    lock.unlock()


@pytest.mark.parametrize("screen", ["0x", "-1", "99"])
def test_a_monitor_that_cannot_be_is_refused(screen, tmp_path):
    asked = board("--data", str(tmp_path), f"--screen={screen}")
    _, said = asked.communicate(timeout=60)
    assert asked.returncode == 2
    assert "Traceback" not in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_it_says_so(tmp_path, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    asked = board("--data", str(tmp_path), platform="")
    _, said = asked.communicate(timeout=60)
    assert asked.returncode == 3
    assert "màn hình" in said


def test_a_window_beside_the_desk_gets_its_data_without_showing_the_databases_address(tmp_path, monkeypatch):
    """The started program is a stand-in that writes down how it was started."""
    script = tmp_path / "python"
    script.write_text('#!/bin/sh\necho "$@" > "$OUT.part"\necho "$MOTCUA_DB" >> "$OUT.part"\nmv "$OUT.part" "$OUT"\n')
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    monkeypatch.setenv("OUT", str(tmp_path / "out"))
    monkeypatch.delenv(ENV_DB, raising=False)
    url = "postgresql://user:secret@host/motcua"
    assert start_beside(Settings(tmp_path / "data", url), "board", "--screen", "2")
    for _ in range(200):
        if (tmp_path / "out").exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    words, address = (tmp_path / "out").read_text().splitlines()
    assert words.endswith(f"main.py board --screen 2 --data {tmp_path / 'data'} --lang vi")
    assert "secret" not in words
    assert address == url


def test_a_program_that_is_not_there_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    assert not start_beside(Settings(tmp_path), "board")

"""``kiosk``, ``rating`` and ``board`` refuse a group, counter or board that is not there, at the start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.office import sqlite_copy

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("kiosk", "--groups", "X"), "chữ hoặc khóa X"),
        (("rating", "--counter", "quay-99"), "khóa quay-99"),
        (("board", "--board", "nope"), "Không có bảng số nào"),
    ],
)
def test_what_is_not_there_is_refused_at_the_start(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    sqlite_copy(tmp_path)
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words, "--data", str(tmp_path)], capture_output=True, text=True,
        encoding="utf-8", timeout=90, check=False, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr

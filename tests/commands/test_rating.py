"""``rating`` says what it needs before it opens a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_it_asks_for_a_counter_and_for_a_display(call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, said = call("rating", "--data", tmp_path)
    assert code == 2
    assert "tùy chọn bắt buộc --counter" in said
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    code, _, said = call("rating", "--data", tmp_path, "--counter", "quay-3")
    assert code == 3
    assert "màn hình" in said
    assert list(tmp_path.iterdir()) == [], "nothing was made for a window that cannot be opened"

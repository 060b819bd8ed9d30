"""A sample centre on SQLite whose key lies in a folder of the test's own."""

from __future__ import annotations

import pytest

from desktop_app.keys import ENV_KEYS
from tests.support.office import desk, engine, sqlite_desk

__all__ = ["desk", "engine", "sqlite_desk"]


@pytest.fixture(autouse=True)
def key_folder(tmp_path_factory, monkeypatch):
    """Where keys lie during the test."""
    folder = tmp_path_factory.mktemp("keys")
    monkeypatch.setenv(ENV_KEYS, str(folder))
    return folder

"""The sample centre on both engines."""

from __future__ import annotations

from tests.support.office import desk, empty_url, engine, office, sqlite_desk

__all__ = ["desk", "empty_url", "engine", "office", "sqlite_desk"]

"""A page on a sample centre that has worked for some weeks: built once, copied for each test."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.services.sample import create_sample
from models.engine import Database, sqlite_url
from models.upgrade import ensure_schema
from tests.support.office import START, sqlite_template
from tests.support.screens import Stage, stage_on

DOSSIERS, DAYS = 90, 30


@cache
def lived_template() -> Path:
    path = Path(tempfile.mkdtemp(prefix="mc-lived-")) / "motcua.db"
    database = Database(sqlite_url(path))
    try:
        ensure_schema(database, START)
        create_sample(database, START, START, dossiers=DOSSIERS, days=DAYS, seed=5, hall=False)
    finally:
        database.dispose()
    return path


@pytest.fixture
def lived_stage(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Stage]:
    """Thursday 19/11/2026 09:40 in a centre with 90 dossiers of the last thirty days."""
    file = tmp_path / "lived.db"
    shutil.copyfile(lived_template(), file)
    yield from stage_on(sqlite_url(file), qapp, qtbot)


@pytest.fixture(name="stage")
def fresh_stage(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Stage]:
    """The same morning in a sample centre without a single dossier."""
    file = tmp_path / "fresh.db"
    shutil.copyfile(sqlite_template(), file)
    yield from stage_on(sqlite_url(file), qapp, qtbot)

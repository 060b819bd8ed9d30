"""A page on a sample centre that has worked for some weeks: built once, copied for each test."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker
from desktop_app.services.sample import create_sample
from models.engine import Database, sqlite_url
from models.upgrade import ensure_schema
from tests.support.look import dressed
from tests.support.office import START, open_desk, sqlite_template
from tests.support.screens import Stage
from ui.theme.icons import load_icons

DOSSIERS, DAYS = 90, 30


@cache
def lived_template() -> Path:
    path = Path(tempfile.mkdtemp(prefix="mc-lived-")) / "motcua.db"
    database = Database(sqlite_url(path))
    try:
        ensure_schema(database, START)
        create_sample(database, START, START, dossiers=DOSSIERS, days=DAYS, seed=5)
    finally:
        database.dispose()
    return path


@contextmanager
def _stage(qapp: Any, qtbot: Any, file: Path) -> Iterator[Stage]:
    dressed()
    load_icons()
    runner = JobRunner()
    with open_desk(sqlite_url(file)) as desk:
        made = Stage(desk, runner, Ticker(desk.clock, runner), qtbot)
        yield made
        for screen in made.screens:
            screen.hide()
        made.settle()
        runner.close()
    runner.deleteLater()


@pytest.fixture
def lived_stage(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Stage]:
    """Thursday 19/11/2026 09:40 in a centre with 90 dossiers of the last thirty days."""
    file = tmp_path / "lived.db"
    shutil.copyfile(lived_template(), file)
    with _stage(qapp, qtbot, file) as made:
        yield made


@pytest.fixture(name="stage")
def fresh_stage(qapp: Any, qtbot: Any, tmp_path: Path) -> Iterator[Stage]:
    """The same morning in a sample centre without a single dossier."""
    file = tmp_path / "fresh.db"
    shutil.copyfile(sqlite_template(), file)
    with _stage(qapp, qtbot, file) as made:
        yield made

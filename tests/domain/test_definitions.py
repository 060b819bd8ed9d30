"""Every figure is defined once, and the documentation is that table."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from desktop_app.domain.exchange.reports import Row06a
from desktop_app.domain.indicators import Figure
from desktop_app.domain.indicators.definitions import (
    AS_OF_WORDS,
    DAY,
    DEFINITIONS,
    EFFECT,
    FORM_06A,
    HALL,
    KPI,
    PAGE,
    RATINGS,
    REPORTS,
    AsOf,
)
from desktop_app.domain.indicators.kpi import Kpi
from ui.screens.statistics.day import words as day
from ui.screens.statistics.figures import KEPT_SHARE, MEDIAN, ON_TIME_SHARE
from ui.screens.statistics.hall import figures as hall
from ui.screens.statistics.satisfaction import figures as satisfaction

ROOT = Path(__file__).parents[2]


def test_every_figure_of_the_page_and_every_column_of_the_form_is_defined():
    assert {one.key for one in PAGE} == {*Figure, ON_TIME_SHARE, KEPT_SHARE, MEDIAN}
    columns = range(3, 3 + len(Row06a("").columns))
    assert [one.key for one in FORM_06A] == [f"06a.{column}" for column in columns]
    assert [one.key for one in KPI] == list(Kpi)
    assert [one.key for one in HALL] == [f"hall.{key}" for key, _ in hall.tile_labels()]
    assert [one.key for one in RATINGS] == [f"rating.{key}" for key, _ in satisfaction.tile_labels()]
    assert [one.key for one in DAY] == [key for key, _ in day.tile_labels()]
    here = len(HALL) + len(RATINGS) + len(DAY)
    assert len(DEFINITIONS) == here + len(PAGE) + len(KPI) + len(EFFECT) + len(FORM_06A) + len(REPORTS)


def test_a_definition_says_everything():
    for one in DEFINITIONS.values():
        assert all((one.name, one.formula, one.counts, one.unit, one.source)), one.key
        assert one.sure in ("A", "B", "C", "D")
    assert set(AS_OF_WORDS) == set(AsOf)


def test_the_documentation_is_the_table():
    spec = importlib.util.spec_from_file_location("indicators_tool", ROOT / "tools" / "indicators.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8") == tool.page()

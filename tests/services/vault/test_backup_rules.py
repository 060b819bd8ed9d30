from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.backup_rules import BackupRules, is_due
from desktop_app.domain.office import Centre
from desktop_app.domain.values import replace
from desktop_app.services.setup import sample_records
from models.engine import sqlite_url
from tests.support.office import OFFICER, START, open_desk, set_up

RULES = BackupRules(at="09:50")


@pytest.fixture
def real(tmp_path):
    """A real centre, which is backed up by itself."""
    records = tuple(replace(one, sample=False) if isinstance(one, Centre) else one for one in sample_records())
    url = sqlite_url(tmp_path / "motcua.db")
    set_up(url, records)
    with open_desk(url) as desk:
        yield desk


def test_a_backup_is_due_from_its_time_on_and_at_once_when_there_is_none_of_the_day_before():
    later = START + timedelta(minutes=20)

    assert is_due(RULES, None, START)
    assert not is_due(RULES, START - timedelta(hours=1), START)
    assert is_due(RULES, START - timedelta(hours=1), later)
    assert not is_due(RULES, START + timedelta(minutes=15), later)
    assert is_due(RULES, START - timedelta(hours=25), START)


def test_a_real_centre_is_backed_up_at_its_hour_tried_monthly_and_warns_when_it_is_not(real):
    backups = real.office.backups
    real.office.records.save(OFFICER, RULES)
    assert backups.warns()

    assert backups.look_after().kept == 1
    assert not backups.warns()
    assert backups.state().drill.good
    real.pass_minutes(5)
    assert backups.look_after().kept == 1
    real.pass_minutes(10)
    assert backups.look_after().kept == 2
    real.clock.advance(timedelta(hours=25))
    assert backups.warns()


def test_closing_makes_one_only_where_the_centre_wants_it(real, tmp_path):
    assert real.office.backups.make_on_closing() is None

    real.office.records.save(OFFICER, BackupRules(on_close=True, second_folder=str(tmp_path / "disk")))

    assert real.office.backups.make_on_closing().copied_to.parent == tmp_path / "disk"
    assert real.office.backups.state().second_last == START


def test_a_sample_centre_is_not_backed_up_by_itself(sqlite_desk):
    assert sqlite_desk.office.backups.look_after().kept == 0
    assert not sqlite_desk.office.backups.warns()

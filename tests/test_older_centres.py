"""A centre from before there were roles goes on working when this program opens it."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from desktop_app.clock import ManualClock
from desktop_app.composition import open_office
from desktop_app.config import Settings
from desktop_app.domain.office import Officer
from desktop_app.domain.rights import WORKING_ROLES, OfficerRole
from models.event_log import rebuild_projections
from tests.support.office import START, open_desk, sqlite_copy
from tests.support.people import certified

NEWEST = "SELECT actor, subject_id FROM event WHERE kind = 'record.saved' ORDER BY seq DESC LIMIT 1"


def without_roles(url: str) -> None:
    """The rows as they were written before: no role in any record, nor in its event."""
    bare = "CAST(json_remove(CAST({column} AS TEXT), '$.{path}') AS BLOB)"
    rows, events = bare.format(column="body", path="roles"), bare.format(column="canonical", path="body.roles")
    with open_desk(url) as desk, desk.database.write() as session:
        session.execute(sa.text(f"UPDATE office_record SET body = {rows} WHERE kind = 'officer'"))
        session.execute(sa.text(f"UPDATE event SET canonical = {events} WHERE subject_id LIKE 'officer:%'"))


def test_who_worked_goes_on_and_the_first_officer_administers_by_an_event(tmp_path: Path) -> None:
    url = sqlite_copy(tmp_path)
    without_roles(url)
    settings = Settings(tmp_path)

    office = open_office(settings, ManualClock(START))
    snapshot = office.records.snapshot()
    office.close()

    officers = {key: one for key, one in snapshot.records["officer"].items() if isinstance(one, Officer)}
    assert [key for key, one in officers.items() if OfficerRole.ADMINISTRATOR in one.roles] == ["vi-du"]
    assert all(set(WORKING_ROLES) <= set(one.roles) for one in officers.values())
    with open_desk(url) as desk:
        assert desk.accept(certified(1)).dossier_id
        assert desk.rows(NEWEST) == [("he-thong", "officer:vi-du")]
        with desk.database.write() as session:
            rebuild_projections(session)
        assert desk.office.records.snapshot().records["officer"] == officers


def test_it_is_done_once(tmp_path: Path) -> None:
    url = sqlite_copy(tmp_path)
    without_roles(url)
    settings = Settings(tmp_path)
    open_office(settings, ManualClock(START)).close()
    with open_desk(url) as desk:
        events = desk.value("SELECT count(*) FROM event WHERE subject_id LIKE 'officer:%'")

    open_office(settings, ManualClock(START)).close()

    with open_desk(url) as desk:
        assert desk.value("SELECT count(*) FROM event WHERE subject_id LIKE 'officer:%'") == events

"""A window of the hall has no right to personal data: SQLite itself refuses, and the window's own work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop_app.clock import ManualClock
from desktop_app.composition import open_for_the_hall
from desktop_app.config import Settings
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.services.office import OfficeServices
from desktop_app.services.rights import KIOSK
from models.person import PERSONAL
from models.tables import Base
from tests.support.hall import CIVIL
from tests.support.office import OFFICER, START, open_desk, sqlite_copy
from tests.support.people import certified


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[OfficeServices]:
    url = sqlite_copy(tmp_path)
    with open_desk(url) as desk:
        desk.accept(certified(1))
    services = open_for_the_hall(Settings(tmp_path), ManualClock(START))
    yield services
    services.close()


def test_what_is_named_is_there() -> None:
    tables = Base.metadata.tables
    for name in PERSONAL:
        table, _, column = name.partition(".")
        assert not column or column in tables[table].columns


@pytest.mark.parametrize("name", sorted(PERSONAL))
def test_a_planted_query_is_refused_by_the_database_itself(hall: OfficeServices, name: str) -> None:
    table, _, column = name.partition(".")
    what = column or "*"
    queries = [f"SELECT {what} FROM {table}", f"SELECT count(*) FROM (SELECT {what} FROM {table}) AS one WHERE 1 = 1"]
    if not column:
        queries += [f"DELETE FROM {table}"]
    for query in queries:
        with pytest.raises(sa.exc.DatabaseError, match=r"prohibited|not authorized"), hall.database.write() as session:
            session.execute(sa.text(query)).all()
        with pytest.raises(sa.exc.DatabaseError), hall.database.read() as session:
            session.execute(sa.text(query)).all()


def test_what_the_windows_of_the_hall_are_for_goes_on(hall: OfficeServices) -> None:
    taken = hall.tickets.take(KIOSK, TakeTicket(CIVIL))

    assert taken
    assert hall.tickets.menu()
    assert hall.hall.board() is not None
    hall.counters.close_forgotten()
    hall.ratings.count_days()
    hall.counters.open(OFFICER)
    assert hall.calling.call_next(OFFICER)
    assert hall.ratings.screen(OFFICER.counter) is not None

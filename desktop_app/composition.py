"""The composition root: opens a database, brings its schema up, and builds the services on it.

SQLAlchemy is imported here and below, never by a module the window needs for its first paint.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from desktop_app.clock import VIETNAM, Clock, ShiftedClock, SystemClock, in_vietnam
from desktop_app.config import Settings, ensure_folder, secret
from desktop_app.domain.actor import COMMAND_LINE_OFFICER, SETUP_ACTOR
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.prints import Claimant
from desktop_app.domain.office import Officer, SampleClock
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.keys import ensure_key
from desktop_app.services.office import OfficeServices
from desktop_app.services.shipped import shipped_calendar_table
from models.engine import Database, sqlite_url
from models.person import PERSONAL
from models.upgrade import ensure_schema, has_schema

SAMPLE_START = time(9, 40)
THURSDAY = 3


def open_database(wanted: Settings, now: datetime) -> Database:
    """The database of these settings at the present schema; raises ``EnvironmentProblem`` for what is in the way."""
    if wanted.database_url:
        database = Database(wanted.database_url)
    else:
        ensure_folder(wanted.folder)
        if not wanted.database_file.exists():  # a new one is encrypted
            ensure_key(wanted.folder)
        database = Database(sqlite_url(wanted.database_file))
    ensure_schema(database, now)
    return database


def open_to_look(wanted: Settings) -> Database | None:
    """The database of these settings, which is not to be changed; None: there is none yet, or it has no tables.

    Raises ``EnvironmentProblem``: ``database_older`` where a migration would be needed, and as ``open_database``.
    """
    database = Database(wanted.database_url or sqlite_url(wanted.database_file))
    try:
        found = has_schema(database)
    except EnvironmentProblem:
        database.dispose()
        raise
    if found:
        return database
    database.dispose()
    return None


def open_for_the_hall(wanted: Settings, clock: Clock | None = None) -> OfficeServices:
    """As ``open_office``, for a window that citizens stand before: its connections have no right to personal data."""
    services = open_office(wanted, clock)
    services.database.deny(PERSONAL)
    return services


def open_office(wanted: Settings, clock: Clock | None = None, claimant: Claimant | None = None) -> OfficeServices:
    """Services on the database of these settings; ``records.snapshot().centre`` is None before the first start.

    A sample centre is given its own clock, which stands inside working hours; ``clock`` overrides both.
    ``claimant``: the process that prints, if it is not this one.
    """
    system = clock or SystemClock()
    database = open_database(wanted, system.now())
    services = OfficeServices(database, system, claimant=claimant)
    office = services.records.snapshot()
    if office.centre is not None and not office.administrators():
        with database.write() as session:
            services.records.ensure_administrator_in(session)
        office = services.records.snapshot()
    if clock is not None or office.centre is None or not office.centre.sample:
        return services
    own = sample_clock(services, office.of("sample_clock", "clock"))
    return OfficeServices(database, own, shifted=True, claimant=claimant)


def open_or_sample(wanted: Settings, clock: Clock | None = None, claimant: Claimant | None = None) -> OfficeServices:
    """As ``open_office``; an empty database becomes the sample centre first (commands, tour, "Dùng thử").

    Of two processes that do so at the same moment one builds it, and the other waits for it and uses it.
    """
    from desktop_app.services.sample import create_sample

    services = open_office(wanted, clock, claimant)
    if services.records.snapshot().centre is not None:
        return services
    now = services.clock.now()
    try:
        create_sample(services.database, now, last_sample_start(now))
    except UserError as error:
        if error.code != "centre_exists":
            raise
    if clock is not None:
        return services
    services.close()
    return open_office(wanted, claimant=claimant)


def sample_clock(services: OfficeServices, kept: object) -> ShiftedClock:
    """The sample centre's clock: where it was left while that is inside a session, else the next Thursday 09:40."""
    now = services.clock.now()
    shift = timedelta(seconds=kept.shift_seconds) if isinstance(kept, SampleClock) else timedelta()
    calendar = services.records.snapshot().calendar
    if not calendar.is_open(now + shift):
        shift = next_sample_start(calendar, now + shift) - now
        record = SampleClock(int(shift.total_seconds()))
        with services.database.write() as session:
            services.records.save_in(session, SETUP_ACTOR, record, at=now + shift)
    return ShiftedClock(timedelta(seconds=int(shift.total_seconds())))


def next_sample_start(calendar: WorkingCalendar, after: datetime) -> datetime:
    """The first working Thursday 09:40 at or after an instant."""
    day = in_vietnam(after).date()
    while True:
        start = datetime.combine(day, SAMPLE_START, tzinfo=VIETNAM)
        if day.weekday() == THURSDAY and start >= after and calendar.counts_as_working_day(day):
            return start
        day += timedelta(days=1)


def last_sample_start(now: datetime) -> datetime:
    """The last working Thursday 09:40 before ``now``: where a new sample centre's clock starts."""
    calendar = WorkingCalendar(shipped_calendar_table())
    day = in_vietnam(now).date()
    while True:
        start = datetime.combine(day, SAMPLE_START, tzinfo=VIETNAM)
        if day.weekday() == THURSDAY and start <= now and calendar.counts_as_working_day(day):
            return start
        day -= timedelta(days=1)


def acting_officer(services: OfficeServices, wanted: Settings) -> Actor:
    """Who a command acts as: ``--officer`` by key or name, with the password in ``MOTCUA_SECRET`` or on standard input
    (``commands/output.py``), else the sample centre's command-line officer.

    Raises ``UserError``: ``officer_unknown``, ``counter_unknown``, those of ``Accounts.check``, and ``officer_needed``
    in a real centre, which has no default officer.
    """
    office = services.records.snapshot()
    if wanted.counter and office.of("counter", wanted.counter) is None:
        raise UserError("counter_unknown", field="counter")
    officers = [
        officer for officer in office.records["officer"].values() if isinstance(officer, Officer) and officer.active
    ]
    if wanted.officer:
        for officer in officers:
            if wanted.officer in (officer.key, officer.name):
                services.accounts.check(officer.key, secret())
                return Actor(officer.key, wanted.counter)
        raise UserError("officer_unknown", field="officer")
    sample = office.centre is not None and office.centre.sample
    if sample and any(officer.key == COMMAND_LINE_OFFICER for officer in officers):
        return Actor(COMMAND_LINE_OFFICER, wanted.counter)
    raise UserError("officer_needed", field="officer")

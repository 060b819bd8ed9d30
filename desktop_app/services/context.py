"""What every service stands on: the database, the clock, the source of randomness, and the office's settings."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import Clock
from desktop_app.domain import canonical
from desktop_app.domain.calendar.table import CalendarDay, merge
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.prints import Claimant, this_process
from desktop_app.domain.office import (
    CalendarBase,
    Centre,
    WorkingWeek,
)
from desktop_app.domain.office_records import RECORD_KINDS
from desktop_app.services.shipped import shipped_calendar_table
from models import sequences
from models.base import table_of
from models.catalogue import ProcedureVersionRow
from models.engine import Database
from models.office import OfficeRecordRow

RECORDS_VERSION = "records.version"
CATALOGUE_VERSION = "catalogue.version"

# Of tables, not of row classes: the start and the first acceptance would wait 10 ms for all classes to be configured.
_RECORD, _PROCEDURE = table_of(OfficeRecordRow), table_of(ProcedureVersionRow)
_ALL_RECORDS = select(_RECORD.c.kind, _RECORD.c.key, _RECORD.c.body).order_by(_RECORD.c.kind, _RECORD.c.key)
_ALL_PROCEDURES = select(_PROCEDURE.c.body).order_by(_PROCEDURE.c.code, _PROCEDURE.c.version)


class CatalogueSnapshot(Struct, frozen=True):
    """Every version of every procedure."""

    version: int
    versions: Mapping[tuple[str, int], Procedure]
    newest: Mapping[str, Procedure]

    def on_day(self, code: str, day: date) -> Procedure | None:
        """The newest version that has begun on ``day`` (it may have ended: then the procedure is abolished and says
        so itself); before the first one begins, the newest. None for a code the catalogue does not know."""
        newest = self.newest.get(code)
        if newest is None:
            return None
        versions = (self.versions.get((code, version)) for version in range(newest.version, 0, -1))
        begun = (one for one in versions if one and (one.effective_from is None or one.effective_from <= day))
        return next(begun, newest)


@dataclass(slots=True)
class ServiceContext:
    """Shared by all services of one open database. Snapshots are cached until another process changes them."""

    database: Database
    clock: Clock
    randomness: Callable[[int], bytes] = os.urandom
    shifted: bool = False
    """True in a sample centre, whose clock stands on another day than the computer's."""
    claimant: Claimant = field(default_factory=this_process)
    """The process that prints what is claimed here: the window's, when these services live in its data process."""
    ended_claimers: set[str] = field(default_factory=set)
    """Print workers of the claimant that have ended (``PrintJobs.let_go``)."""
    _office: OfficeSnapshot | None = None
    _catalogue: CatalogueSnapshot | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def office(self, session: Session) -> OfficeSnapshot:
        """The settings as this transaction sees them."""
        version = sequences.current(session, RECORDS_VERSION)
        with self._lock:
            cached = self._office
        if cached is None or cached.version != version:
            cached = _load_office(session, version)
            with self._lock:
                self._office = cached
        return cached

    def catalogue(self, session: Session) -> CatalogueSnapshot:
        """The procedures as this transaction sees them."""
        version = sequences.current(session, CATALOGUE_VERSION)
        with self._lock:
            cached = self._catalogue
        if cached is None or cached.version != version:
            cached = _load_catalogue(session, version)
            with self._lock:
                self._catalogue = cached
        return cached


def _load_office(session: Session, version: int) -> OfficeSnapshot:
    records: dict[str, dict[str, object]] = {kind: {} for kind in RECORD_KINDS}
    for kind, key, body in session.execute(_ALL_RECORDS):
        records[kind][key] = canonical.from_bytes(body, RECORD_KINDS[kind])
    return snapshot_of(records, version)


def snapshot_of(records: Mapping[str, Mapping[str, object]], version: int = 0) -> OfficeSnapshot:
    """Settings ready to compute with; kind → key → record, every kind of ``RECORD_KINDS``."""
    base = records["calendar_base"].get("base")
    week = records["working_week"].get("week")
    table = merge(
        shipped_calendar_table(base.table if isinstance(base, CalendarBase) else "vn"),
        tuple(day for day in records["calendar_day"].values() if isinstance(day, CalendarDay)),
        week.sessions if isinstance(week, WorkingWeek) else None,
    )
    centre = records["centre"].get("centre")
    return OfficeSnapshot(
        version=version,
        records=records,
        calendar=WorkingCalendar(table),
        centre=centre if isinstance(centre, Centre) else None,
    )


def _load_catalogue(session: Session, version: int) -> CatalogueSnapshot:
    versions = {}
    newest = {}
    for body in session.scalars(_ALL_PROCEDURES):
        procedure = canonical.from_bytes(body, Procedure)
        versions[procedure.code, procedure.version] = procedure
        newest[procedure.code] = procedure
    return CatalogueSnapshot(version=version, versions=versions, newest=newest)

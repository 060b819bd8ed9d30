"""The office's settings: read them all at once, save one with its event (F9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.calendar.deadline import compute_deadline
from desktop_app.domain.calendar.table import CalendarDay, merge
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.numbering import NumberPattern
from desktop_app.domain.dossier.status import OPEN_STATUSES
from desktop_app.domain.events import Actor, DossierDetails, RecordSavedData
from desktop_app.domain.office import (
    CalendarBase,
    Centre,
    Counter,
    LocalFee,
    NoWaitProgramme,
    Officer,
    PrinterDevice,
    SampleClock,
    Unit,
    WorkingWeek,
)
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import RECORD_KINDS, RECORDS_VERSION, OfficeSnapshot, ServiceContext
from desktop_app.services.shipped import shipped_calendar_table
from models import event_log, sequences
from models.dossier import DossierRow

Record = (
    Centre
    | Officer
    | Unit
    | Counter
    | PrinterDevice
    | NoWaitProgramme
    | LocalFee
    | CalendarBase
    | CalendarDay
    | WorkingWeek
    | SampleClock
)
_KIND_OF = {cls: kind for kind, cls in RECORD_KINDS.items()}
_SINGLE = {"centre": "centre", "calendar_base": "base", "working_week": "week", "sample_clock": "clock"}
NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class TouchedDossier:
    """An open dossier whose due date a changed calendar would move; nothing is changed by listing it."""

    dossier_id: int
    code: str
    due_now: datetime
    due_then: datetime


class Records:
    """Read and save the office's own records."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def snapshot(self) -> OfficeSnapshot:
        """Everything at one version."""
        with self._services.database.read() as session:
            return self._services.office(session)

    def save(self, actor: Actor, record: Record) -> None:
        """Check and save one record; raises ``UserError`` naming the field that is wrong."""
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "record.save")
            self._check_sample(office, record)
            self.save_in(session, actor, record)

    def save_in(self, session: Session, actor: Actor, record: Record, *, at: datetime | None = None) -> None:
        """Save inside an open transaction, without asking for rights (set-up)."""
        check_record(record)
        kind = _KIND_OF[type(record)]
        key = key_of(record)
        now = at or self._services.clock.now()
        sequences.take(session, RECORDS_VERSION)
        event_log.append(
            session,
            f"{kind}:{key}",
            RecordSavedData(
                kind=kind,
                key=key,
                name=getattr(record, "name", key),
                active=getattr(record, "active", True),
                body=msgspec.to_builtins(record, str_keys=True),
            ),
            actor=actor,
            occurred_at=now,
            recorded_at=now,
        )

    def touched_by(self, days: tuple[CalendarDay, ...] = (), base: str | None = None) -> tuple[TouchedDossier, ...]:
        """Open dossiers whose due date would differ if these days (or that base table) came into force.

        Nothing is changed: the due date on a paper that somebody holds is moved by an audited action only.
        """
        with self._services.database.read() as session:
            office = self._services.office(session)
            own = {key: day for key, day in office.records["calendar_day"].items() if isinstance(day, CalendarDay)}
            own.update({day.day.isoformat(): day for day in days})
            chosen = office.of("calendar_base", "base")
            week = office.of("working_week", "week")
            table_name = base or (chosen.table if isinstance(chosen, CalendarBase) else "vn")
            calendar = WorkingCalendar(
                merge(
                    shipped_calendar_table(table_name),
                    tuple(own.values()),
                    week.sessions if isinstance(week, WorkingWeek) else None,
                )
            )
            return tuple(_touched(session, calendar))

    def _check_sample(self, office: OfficeSnapshot, record: Record) -> None:
        """A sample centre can never become a real one, nor the other way round."""
        if isinstance(record, Centre) and office.centre is not None and record.sample != office.centre.sample:
            raise UserError("sample_not_convertible", field="sample")


def _touched(session: Session, calendar: WorkingCalendar) -> list[TouchedDossier]:
    rows = session.execute(
        select(DossierRow.id, DossierRow.code, DossierRow.received_at, DossierRow.due_at, DossierRow.details)
        .where(DossierRow.status.in_([status.value for status in OPEN_STATUSES]), DossierRow.voided_at.is_(None))
        .order_by(DossierRow.due_at)
    )
    touched = []
    for dossier_id, code, received_at, due_at, details in rows:
        limit = canonical.from_bytes(details, DossierDetails).limit
        then = compute_deadline(calendar, received_at, limit).due_at
        if then != due_at:
            touched.append(TouchedDossier(dossier_id, code, due_at, then))
    return touched


def key_of(record: Record) -> str:
    """The key a record is stored under."""
    if isinstance(record, CalendarDay):
        return record.day.isoformat()
    single = _SINGLE.get(_KIND_OF[type(record)])
    return single if single is not None else str(getattr(record, "key", ""))


def check_record(record: Record) -> None:
    """Raise ``UserError`` for the first thing that is wrong with a record."""
    if not key_of(record).strip():
        raise UserError("key_needed", field="key")
    name = getattr(record, "name", None)
    if name is not None and not name.strip():
        raise UserError("name_needed", field="name")
    if name is not None and len(name) > NAME_LENGTH:
        raise UserError("text_too_long", field="name", most=NAME_LENGTH)
    if isinstance(record, Centre):
        _check_centre(record)
    elif isinstance(record, NoWaitProgramme):
        _check_programme(record)
    elif isinstance(record, LocalFee):
        _check_fee(record)


def _check_centre(centre: Centre) -> None:
    if not centre.org_code.strip():
        raise UserError("org_code_needed", field="org_code")
    NumberPattern(centre.number_pattern).render(centre.org_code, date(2026, 1, 1), 1)
    if "#" in centre.lookup_address or any(char.isspace() for char in centre.lookup_address):
        raise UserError("lookup_address_invalid", field="lookup_address")
    for field in ("on_time_target_percent", "no_wait_target_percent"):
        if not 0 <= getattr(centre, field) <= 100:
            raise UserError("percent_out_of_range", field=field)
    if not 1 <= centre.default_no_wait_minutes <= 240:
        raise UserError("minutes_out_of_range", field="default_no_wait_minutes")


def _check_programme(programme: NoWaitProgramme) -> None:
    if not programme.weekdays or not set(programme.weekdays) <= set(range(7)):
        raise UserError("weekdays_needed", field="weekdays")
    if programme.target_minutes is not None and not 1 <= programme.target_minutes <= 240:
        raise UserError("minutes_out_of_range", field="target_minutes")
    if programme.valid_from and programme.valid_to and programme.valid_to < programme.valid_from:
        raise UserError("period_reversed", field="valid_to")


def _check_fee(fee: LocalFee) -> None:
    if not 0 <= fee.amount <= 100_000_000 or not 0 <= (fee.online_amount or 0) <= 100_000_000:
        raise UserError("amount_out_of_range", field="amount")
    if not fee.ground.strip():
        raise UserError("ground_needed", field="ground")

"""The office's settings: read them all at once, save one with its event (F9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.calendar.deadline import compute_deadline
from desktop_app.domain.calendar.table import CalendarDay, merge
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.certification import MOST_NUMBER, book_name, typed_certification
from desktop_app.domain.dossier.numbering import NumberPattern
from desktop_app.domain.dossier.receipt_qr import SECRET_LENGTH, VERSION, ReceiptQr, check_address, encode
from desktop_app.domain.dossier.status import OPEN_STATUSES
from desktop_app.domain.events import Actor, DossierDetails, RecordSavedData
from desktop_app.domain.office import (
    CalendarBase,
    Centre,
    CertificationBook,
    Counter,
    LocalFee,
    NoWaitProgramme,
    Officer,
    PrinterDevice,
    SampleClock,
    Unit,
    WorkingWeek,
)
from desktop_app.domain.text import clean
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
    | CertificationBook
    | CalendarBase
    | CalendarDay
    | WorkingWeek
    | SampleClock
)
_KIND_OF = {cls: kind for kind, cls in RECORD_KINDS.items()}
_SINGLE = {"centre": "centre", "calendar_base": "base", "working_week": "week", "sample_clock": "clock"}
NAME_LENGTH = 200
FIRST_YEAR, LAST_YEAR = 2000, 2100
KEY_LENGTH = 48
"""With its kind before it, a key is the subject of an event (64 characters)."""
_LONG_DAY = date(2026, 12, 31)
_LONG_SEQUENCE = 99_999
_LONG_INSTANT = datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)


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
            check_record(record)
            self._check_sample(office, record)
            _check_office(office, record)
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

    def touched_by(
        self, days: tuple[CalendarDay, ...] = (), base: str | None = None, week: WorkingWeek | None = None
    ) -> tuple[TouchedDossier, ...]:
        """Open dossiers whose due date would differ if these days (or that base table, that week) came into force.

        Nothing is changed: the due date on a paper that somebody holds is moved by an audited action only.
        """
        with self._services.database.read() as session:
            calendar = _calendar(self._services.office(session), days, base, week)
            return tuple(_touched(session, calendar))

    def _check_sample(self, office: OfficeSnapshot, record: Record) -> None:
        """A sample centre can never become a real one, nor the other way round."""
        sample = office.centre is not None and office.centre.sample
        if isinstance(record, Centre) and office.centre is not None and record.sample != sample:
            raise UserError("sample_not_convertible", field="sample")
        if isinstance(record, SampleClock) and not sample:
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
    key = key_of(record)
    if not key.strip():
        raise UserError("key_needed", field="key")
    if len(key) > KEY_LENGTH:
        raise UserError("text_too_long", field="key", most=KEY_LENGTH)
    if clean(key) != key:
        raise UserError("name_invalid", field="key")
    name = getattr(record, "name", None)
    if name is not None and not name.strip():
        raise UserError("name_needed", field="name")
    if name is not None and len(name) > NAME_LENGTH:
        raise UserError("text_too_long", field="name", most=NAME_LENGTH)
    if name is not None and clean(name) != " ".join(name.split()):
        raise UserError("name_invalid", field="name")
    if isinstance(record, Centre):
        _check_centre(record)
    elif isinstance(record, NoWaitProgramme):
        _check_programme(record)
    elif isinstance(record, LocalFee):
        _check_fee(record)
    elif isinstance(record, CertificationBook):
        _check_book(record)


def _check_office(office: OfficeSnapshot, record: Record) -> None:
    """What a record may not do to the others: leave nobody who may act, or a calendar nothing can be computed with."""
    if isinstance(record, Officer) and not record.active:
        officers = (one for one in office.records.get("officer", {}).values() if isinstance(one, Officer))
        if not any(one.active and one.key != record.key for one in officers):
            raise UserError("last_officer", field="active")
    if isinstance(record, CertificationBook) and record.active:
        others = (one for one in office.records.get("certification_book", {}).values() if one != record)
        for other in others:
            if not isinstance(other, CertificationBook) or not other.active or other.key == record.key:
                continue
            if other.year == record.year and other.from_number == record.from_number:
                raise UserError("book_number_taken", field="from_number")
    if isinstance(record, CalendarDay):
        _calendar(office, days=(record,))
    elif isinstance(record, CalendarBase):
        _calendar(office, base=record.table)
    elif isinstance(record, WorkingWeek):
        _calendar(office, week=record)


def _calendar(
    office: OfficeSnapshot,
    days: tuple[CalendarDay, ...] = (),
    base: str | None = None,
    week: WorkingWeek | None = None,
) -> WorkingCalendar:
    """The centre's calendar as it would be with these changes; raises ``UserError`` when they do not fit."""
    own = {key: day for key, day in office.records["calendar_day"].items() if isinstance(day, CalendarDay)}
    own.update({day.day.isoformat(): day for day in days})
    chosen = office.of("calendar_base", "base")
    stored = office.of("working_week", "week")
    if week is None and isinstance(stored, WorkingWeek):
        week = stored
    return WorkingCalendar(
        merge(
            shipped_calendar_table(base or (chosen.table if isinstance(chosen, CalendarBase) else "vn")),
            tuple(own.values()),
            week.sessions if week is not None else None,
        )
    )


def _check_centre(centre: Centre) -> None:
    if not centre.org_code.strip():
        raise UserError("org_code_needed", field="org_code")
    code = NumberPattern(centre.number_pattern).render(centre.org_code, _LONG_DAY, _LONG_SEQUENCE)
    if "#" in centre.lookup_address or any(char.isspace() for char in centre.lookup_address):
        raise UserError("lookup_address_invalid", field="lookup_address")
    check_address(centre.lookup_address)
    try:  # found here, and not by the first citizen at the counter: every receipt carries these in its QR code
        encode(ReceiptQr(centre.lookup_address, VERSION, code, _LONG_INSTANT, "2" * SECRET_LENGTH))
    except UserError as error:
        if error.code != "qr_field_invalid":
            raise
        raise UserError("qr_field_invalid", field="org_code") from error
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


def _check_book(book: CertificationBook) -> None:
    if not FIRST_YEAR <= book.year <= LAST_YEAR:
        raise UserError("year_out_of_range", field="year")
    if not 1 <= book.from_number <= MOST_NUMBER:
        raise UserError("certification_number_invalid", field="from_number")
    try:
        typed_certification(book_name(book.book, book.year, book.symbol), str(book.from_number))
    except UserError as error:
        raise UserError(error.code, field="book") from error

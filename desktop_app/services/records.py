"""The office's settings: read them all at once, save one with its event (F9)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain import canonical
from desktop_app.domain.actor import COMMAND_LINE_OFFICER, SETUP_ACTOR
from desktop_app.domain.calendar.deadline import compute_deadline
from desktop_app.domain.calendar.table import CalendarDay, merge
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.status import OPEN_STATUSES
from desktop_app.domain.events import Actor, DossierDetails, RecordSavedData, SubjectKind
from desktop_app.domain.exchange.office import OfficeSnapshot, TouchedDossier
from desktop_app.domain.hall.records import DEFAULT_GROUPS, DEFAULT_PRIORITIES, HallRules, ServiceGroup
from desktop_app.domain.hall.states import AppointmentState
from desktop_app.domain.office import (
    CalendarBase,
    Centre,
    CertificationBook,
    Officer,
    SampleClock,
    StepPlan,
    WorkingWeek,
)
from desktop_app.domain.office_records import KIND_OF, Record, check_record, key_of
from desktop_app.domain.rights import OfficerRole
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import RECORDS_VERSION, ServiceContext
from desktop_app.services.shipped import shipped_calendar_table, shipped_legal_sets
from models import event_log, sequences
from models.dossier import DossierRow
from models.event import EventRow


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
            if isinstance(record, ServiceGroup) and not record.active:
                _check_nobody_waits(session, record, self._services.clock.now())
            self.save_in(session, actor, record)

    def use_hall_defaults(self, actor: Actor) -> None:
        """Give a centre without service groups the usual ones, and without priority groups those too.

        Raises ``UserError("hall_groups_exist")`` when there is nothing to give; what a centre has is never touched.
        """
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "record.save")
            missing = [
                record
                for kind, records in (("service_group", DEFAULT_GROUPS), ("priority_group", DEFAULT_PRIORITIES))
                if not office.records.get(kind)
                for record in records
            ]
            if not missing:
                raise UserError("hall_groups_exist")
            for record in missing:
                _check_office(office, record)
                self.save_in(session, actor, record)

    def save_in(self, session: Session, actor: Actor, record: Record, *, at: datetime | None = None) -> None:
        """Save inside an open transaction, without asking for rights (set-up)."""
        check_record(record)
        _check_legal_set(record)
        kind = KIND_OF[type(record)]
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

    def ensure_administrator_in(self, session: Session) -> None:
        """In a centre from before there were roles, the officer who was entered first and still works also
        administers, by an event of the program itself. A centre that has an administrator is left as it is."""
        officers = [
            one for one in self._services.office(session).records["officer"].values() if isinstance(one, Officer)
        ]
        active = {f"officer:{one.key}": one for one in officers if one.active and one.key != COMMAND_LINE_OFFICER}
        if not active or self._services.office(session).administrators():
            return
        first = session.scalar(
            select(EventRow.subject_id)
            .where(EventRow.subject_kind == SubjectKind.RECORD.value, EventRow.subject_id.in_(list(active)))
            .order_by(EventRow.seq)
            .limit(1)
        )
        if first is not None:
            chosen = active[first]
            wanted = replace(chosen, roles=(*chosen.roles, OfficerRole.ADMINISTRATOR))
            self.save_in(session, SETUP_ACTOR, wanted)

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


def _check_office(office: OfficeSnapshot, record: Record) -> None:
    """What a record may not do to the others: leave nobody who may act, or a calendar nothing can be computed with."""
    if isinstance(record, Officer) and not record.active:
        officers = (one for one in office.records.get("officer", {}).values() if isinstance(one, Officer))
        if not any(one.active and one.key != record.key for one in officers):
            raise UserError("last_officer", field="active")
    if isinstance(record, Officer) and not (record.active and OfficerRole.ADMINISTRATOR in record.roles):
        administrators = office.administrators()
        if not any(one.key != record.key for one in administrators):
            raise UserError("last_administrator", field="roles" if record.active else "active")
    if isinstance(record, StepPlan):
        for step in record.steps:
            if step.unit and office.of("unit", step.unit) is None:
                raise UserError("place_unknown", field="steps")
    if isinstance(record, ServiceGroup | HallRules):
        _check_letters(office, record)
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


def _check_letters(office: OfficeSnapshot, record: ServiceGroup | HallRules) -> None:
    """A number says by its letter which line it stands in: no two lines in use have the same one."""
    if isinstance(record, HallRules):
        used = {group.letter for group in office.service_groups()}
        for field in ("priority_letter", "appointment_letter"):
            if getattr(record, field) in used:
                raise UserError("hall_letter_taken", field=field, letter=getattr(record, field))
        return
    rules = office.hall_rules()
    used = {group.letter for group in office.service_groups() if group.key != record.key}
    if record.active and record.letter in used | {rules.priority_letter, rules.appointment_letter}:
        raise UserError("hall_letter_taken", field="letter", letter=record.letter)


def _check_nobody_waits(session: Session, group: ServiceGroup, now: datetime) -> None:
    """Who took a number, or was given a time, is served: a group is closed after them, not over them."""
    from models.hall import AppointmentRow  # not needed by any start
    from models.queries.hall import waiting_by_group

    waiting = sum(times for (key, _), times in waiting_by_group(session).items() if key == group.key)
    if waiting:
        raise UserError("group_has_waiting", field="active", waiting=waiting)
    booked = session.scalar(
        select(func.count()).where(
            AppointmentRow.group_key == group.key,
            AppointmentRow.state == AppointmentState.BOOKED.value,
            AppointmentRow.at >= now.astimezone(UTC),
        )
    )
    if booked:
        raise UserError("group_has_appointments", field="active", booked=booked)


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


def _check_legal_set(record: Record) -> None:
    """A centre's papers are never issued under a law there is no data for: ``UserError("legal_set_unknown")``."""
    if isinstance(record, Centre) and record.legal_set.strip():
        from desktop_app.domain.dossier.legal_sets import chosen_set  # not needed by any start

        chosen_set(shipped_legal_sets(), record.legal_set, date.max)

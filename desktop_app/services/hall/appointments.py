"""Appointments: a time for a group, known by a code. No name is asked for and none is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.events.hall import AppointmentBookedData, AppointmentCancelledData
from desktop_app.domain.exchange.hall import AppointmentEntry, AppointmentSlot
from desktop_app.domain.hall.states import CODE_DIGITS, AppointmentState
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.hall.log import append, check_group
from models import sequences
from models.hall import AppointmentRow
from models.queries import hall as lines

SLOT = timedelta(minutes=30)
MOST_DAYS_AHEAD = 60
_TRIES = 200


@dataclass(frozen=True, slots=True)
class Booked:
    """A booked appointment whose person has not come yet."""

    id: int
    group_key: str
    at: datetime


class Appointments:
    """Times beside the walk-in numbers; the rule of ``HallRules`` says how many in half an hour."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def slots(self, group: str, day: date) -> tuple[AppointmentSlot, ...]:
        """The half hours of a day's sessions that have not passed, with how many places are left."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office = self._services.office(session)
            check_group(office, group)
            most = office.hall_rules().appointments_per_half_hour
            taken = _taken(session, group, day)
            found = []
            for opening, end in office.calendar.spans_on(day):
                start = opening
                while start + SLOT <= end:
                    if start > now:
                        found.append(AppointmentSlot(start, max(0, most - taken.get(start.astimezone(UTC), 0))))
                    start += SLOT
            return tuple(found)

    def book(self, actor: Actor, group: str, at: datetime) -> AppointmentEntry:
        """Give a time away; the citizen keeps its code.

        Raises ``UserError``: ``service_group_unknown``, ``appointment_time_invalid``, ``appointment_slot_full``.
        """
        with self._services.database.write() as session:
            return self.book_in(session, actor, group, at)

    def book_in(self, session: Session, actor: Actor, group: str, at: datetime) -> AppointmentEntry:
        """``book`` inside an open transaction."""
        now = self._services.clock.now()
        office = self._services.office(session)
        rights.require(office, actor, "appointment.book")
        check_group(office, group)
        local = in_vietnam(at)
        day = local.date()
        inside = any(
            start <= at and at + SLOT <= end and (at - start) % SLOT == timedelta()
            for start, end in office.calendar.spans_on(day)
        )
        if not inside or at <= now or (day - in_vietnam(now).date()).days > MOST_DAYS_AHEAD:
            raise UserError("appointment_time_invalid", field="at")
        if _taken(session, group, day).get(at.astimezone(UTC), 0) >= office.hall_rules().appointments_per_half_hour:
            raise UserError("appointment_slot_full", field="at")
        code = self._free_code(session, day)
        appointment_id = sequences.take(session, "appointment")
        append(session, appointment_id, AppointmentBookedData(group, at.astimezone(UTC), code), actor, now)
        return AppointmentEntry(appointment_id, code, group, office.group_name(group), at, AppointmentState.BOOKED)

    def cancel(self, actor: Actor, appointment_id: int) -> None:
        """Raises ``UserError("appointment_unknown")`` for one that is not booked any more."""
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "appointment.cancel")
            row = session.get(AppointmentRow, appointment_id)
            if row is None or row.state != AppointmentState.BOOKED:
                raise UserError("appointment_unknown", field="appointment")
            append(session, appointment_id, AppointmentCancelledData(), actor, self._services.clock.now())

    def of_day(self, day: date) -> tuple[AppointmentEntry, ...]:
        """All of a day, by time."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            rows = session.scalars(
                select(AppointmentRow)
                .where(AppointmentRow.day == day.isoformat())
                .order_by(AppointmentRow.at, AppointmentRow.id)
            )
            return tuple(
                AppointmentEntry(
                    row.id,
                    row.code,
                    row.group_key,
                    office.group_name(row.group_key),
                    row.at,
                    AppointmentState(row.state),
                )
                for row in rows
            )

    def _free_code(self, session: Session, day: date) -> str:
        """Digits that nobody else has on that day; not in order, so that a stranger's code is not the next one."""
        taken = set(session.scalars(select(AppointmentRow.code).where(AppointmentRow.day == day.isoformat())))
        for _ in range(_TRIES):
            code = f"{int.from_bytes(self._services.randomness(4), 'big') % 10**CODE_DIGITS:0{CODE_DIGITS}}"
            if code not in taken:
                return code
        raise UserError("appointment_slot_full", field="at")


def waiting_appointment(session: Session, code: str, day: date) -> Booked:
    """The booked appointment of today with this code.

    Raises ``UserError``: ``appointment_unknown``; ``appointment_used`` with the ``number`` that its holder got.
    """
    row = session.scalar(
        select(AppointmentRow).where(AppointmentRow.day == day.isoformat(), AppointmentRow.code == code.strip())
    )
    given = lines.ticket(session, row.ticket_id) if row is not None and row.state == AppointmentState.ARRIVED else None
    if given is not None:
        raise UserError("appointment_used", field="appointment", number=given.label)
    if row is None or row.state != AppointmentState.BOOKED:
        raise UserError("appointment_unknown", field="appointment")
    return Booked(row.id, row.group_key, row.at)


def _taken(session: Session, group: str, day: date) -> dict[datetime, int]:
    """Start of a half hour → how many places are given."""
    rows = session.execute(
        select(AppointmentRow.at, func.count())
        .where(
            AppointmentRow.day == day.isoformat(),
            AppointmentRow.group_key == group,
            AppointmentRow.state != AppointmentState.CANCELLED.value,
        )
        .group_by(AppointmentRow.at)
    )
    return {at: int(times) for at, times in rows}

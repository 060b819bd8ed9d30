"""The supervisor's day: what is in danger is told once, somebody takes note of it, and the day stands on one page.

A look may be taken by every window and as often as they like: what was told is known by its key, in the transaction
that tells it. It survives a restart because it stands in the log.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.actor import Actor
from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.dossier.clock import apology_due
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.events.escalation import EscalationAcknowledgedData
from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.supervision import MOST_ROWS, DayBoard, DayRow, Escalation, NextDuty
from desktop_app.domain.indicators import Figure, Period
from desktop_app.domain.supervision import Danger
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.inbox import late_hand_over
from desktop_app.services.typed import typed_text
from models import event_log, personal
from models.dossier import DossierRow
from models.escalation import EscalationRow
from models.queries import escalations
from models.queries.dossiers import count_rows

MOST_PAST = 500
"""Lines of the history of a period."""


class Supervision:
    """Looking, taking note, and reading the day."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- telling --------------------------------------------------------------------------------------------------
    def look(self) -> int:
        """Tell everything that is past its threshold and was never told; returns how many things that were.

        Two windows may look at once: the second one finds in its own transaction what the first has told.
        """
        now = self._services.clock.now()
        with self._services.database.read() as session:
            found = self._in_danger(session, now)
            if found.keys() <= escalations.told(session, found).keys():
                return 0
        with self._services.database.write() as session:
            found = self._in_danger(session, now)
            known = escalations.told(session, found)
            new = [(key, data) for key, data in found.items() if key not in known]
            for key, data in new:
                event_log.append(session, key, data, actor=rights.NIGHT, occurred_at=now, recorded_at=now)
        return len(new)

    def acknowledge(self, actor: Actor, thing: str, note: str = "") -> Escalation:
        """Somebody takes note. Raises ``UserError``: ``right_missing``, ``escalation_unknown``, ``escalation_seen``,
        ``text_too_long``."""
        now = self._services.clock.now().astimezone(UTC)
        text = typed_text(note, "note")
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "escalation.acknowledge")
            row = escalations.told(session, (thing,)).get(thing)
            if row is None:
                raise UserError("escalation_unknown")
            if row.acknowledged_at is not None:
                raise UserError("escalation_seen", who=office.officer_name(row.acknowledged_by))
            kept = None
            if text:
                kept = personal.keep_record(session, "note", Reason(text), now, self._services.randomness)
            data = EscalationAcknowledgedData(kept)
            event_log.append(session, thing, data, actor=actor, occurred_at=now, recorded_at=now)
            session.refresh(row)
            return _escalation(session, office, row, running=thing in self._in_danger(session, now))

    # -- reading --------------------------------------------------------------------------------------------------
    def unseen(self) -> int:
        """How many things are in danger now that nobody has taken note of; what was not told yet is not counted."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            rows = escalations.told(session, self._in_danger(session, now)).values()
            return sum(1 for row in rows if row.acknowledged_at is None)

    def history(self, period: Period) -> tuple[Escalation, ...]:
        """What was told in a period, the newest first; at most ``MOST_PAST``."""
        now = self._services.clock.now()
        first = in_vietnam(now).replace(
            year=period.first.year, month=period.first.month, day=period.first.day, hour=0, minute=0, second=0,
            microsecond=0,
        )  # fmt: skip
        days = (period.last - period.first).days + 1
        with self._services.database.read() as session:
            office, found = self._services.office(session), self._in_danger(session, now)
            rows = escalations.told_between(session, first, first + timedelta(days=days), MOST_PAST)
            return tuple(_escalation(session, office, row, running=row.thing in found) for row in rows)

    def day(self) -> DayBoard:
        """The day as it stands now."""
        now = self._services.clock.now()
        today = in_vietnam(now).date()
        midnight = in_vietnam(now).replace(hour=0, minute=0, second=0, microsecond=0)
        period = Period(today, today)
        with self._services.database.read() as session:
            office, found = self._services.office(session), self._in_danger(session, now)
            rows = escalations.told(session, found)
            for row in escalations.told_between(session, midnight, midnight + timedelta(days=1), MOST_ROWS):
                rows.setdefault(row.thing, row)
            told = [_escalation(session, office, row, running=row.thing in found) for row in rows.values()]
            work = WorkingTime(office.calendar)
            late = escalations.late_dossiers(session, now, MOST_ROWS)
            due = escalations.due_on(session, period, now, MOST_ROWS)
            return DayBoard(
                at=now,
                escalations=tuple(sorted(told, key=_first_unseen))[:MOST_ROWS],
                unseen=sum(1 for one in told if one.running and one.acknowledged_at is None),
                late=tuple(_day_row(office, row, work, now, late=True) for row in late),
                late_count=count_rows(session, DossierFilter(view=SavedView.OVERDUE), now),
                due_today=tuple(_day_row(office, row, work, now, late=False) for row in due),
                due_count=count_rows(session, DossierFilter(figure=Figure.DUE_TODAY, period=period), now),
                promises=escalations.running_promises(session),
                promises_endangered=_count(found, Danger.PROMISE),
                apologies=_count(found, Danger.APOLOGY),
            )

    def _in_danger(self, session: Session, now: datetime) -> escalations.Found:
        office = self._services.office(session)
        rules = office.danger_rules()
        return escalations.in_danger(
            session,
            rules,
            now,
            due_before=office.calendar.add_working_minutes(now, rules.due_minutes),
            received_before=late_hand_over(office.calendar, now),
            waiting_before=now - timedelta(minutes=rules.wait_minutes),
            today=in_vietnam(now).date().isoformat(),
        )


def _count(found: escalations.Found, danger: Danger) -> int:
    return sum(1 for data in found.values() if data.danger == danger)


def _first_unseen(one: Escalation) -> tuple[bool, bool, int, datetime]:
    """What nobody has taken note of, then what is still in danger; the most urgent cause, the earliest limit."""
    return one.acknowledged_at is not None, not one.running, tuple(Danger).index(one.danger), one.limit_at


def _escalation(session: Session, office: OfficeSnapshot, row: EscalationRow, *, running: bool) -> Escalation:
    return Escalation(
        thing=row.thing,
        danger=Danger(row.danger),
        number=row.number,
        name=row.name,
        officer=office.officer_name(row.officer) if row.officer else "",
        unit=office.unit_name(row.unit) if row.unit else "",
        limit_at=row.limit_at,
        raised_at=row.raised_at,
        running=running,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=office.officer_name(row.acknowledged_by) if row.acknowledged_by else "",
        note=personal.load_record(session, row.note_id, Reason).text if row.note_id else "",
    )


def _day_row(office: OfficeSnapshot, row: DossierRow, work: WorkingTime, now: datetime, *, late: bool) -> DayRow:
    duty, by = _duty(office, row, late=late)
    return DayRow(
        dossier_id=row.id,
        code=row.code,
        matter_short=row.matter_short,
        officer=office.officer_name(row.holder) if row.holder else "",
        place=office.place_name(row.place_unit, row.place_counter),
        due_at=row.due_at,
        late=late,
        late_for=work.parts(max(0, work.between(row.due_at, now)) if late else 0),
        duty=duty,
        duty_by=by,
    )


def _duty(office: OfficeSnapshot, row: DossierRow, *, late: bool) -> tuple[NextDuty, datetime | None]:
    """What comes next: a late dossier first owes its apology; then what keeps the dossier from being worked on."""
    if late and not row.extensions:
        life = canonical.from_bytes(row.life, Life)
        return NextDuty.APOLOGISE, apology_due(office.calendar, life.limit, row.due_at)
    if row.paused_at is not None:
        return NextDuty.WAIT_FOR_CITIZEN, None
    if row.pending_seq is not None:
        return NextDuty.TAKE_OVER, None
    promised = row.promise_at is not None and row.converted_at is None
    if row.status == DossierStatus.ACCEPTED.value and not promised:
        return NextDuty.HAND_OVER, None
    return NextDuty.FINISH, row.promise_at if promised else None

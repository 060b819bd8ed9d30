"""Duties with a day of their own: the apology that must be out before a dossier is late (NĐ 61/2018 Đ19.9).

Nothing is kept ready: who must apologise follows from the due time, the limit and the calendar, so a changed
calendar cannot leave a stale list.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.clock import apology_due
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.status import WORKED_STATUSES
from desktop_app.domain.exchange.dossiers import ApologyDuty, DossierFilter, DossierListRow, DutyState
from desktop_app.services.context import ServiceContext
from models.dossier import DossierRow
from models.queries.dossiers import find_rows

LOOK_AHEAD = timedelta(days=20)
"""The longest stretch of days off between a duty and its due date, with room to spare."""
MOST = 1_000


class Duties:
    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def apologies(self) -> tuple[ApologyDuty, ...]:
        """Apologies due today or missed, the most urgent first; running dossiers without one only."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            owed = owed_apologies(session, self._services.office(session).calendar, now)
            if not owed:
                return ()
            rows = find_rows(session, DossierFilter(dossier_ids=tuple(owed)), now, limit=len(owed))
        duties = [_duty(row, owed[row.id], now) for row in rows]
        return tuple(sorted(duties, key=lambda duty: (duty.by, duty.row.id)))


def owed_apologies(session: Session, calendar: WorkingCalendar, now: datetime) -> dict[int, datetime]:
    """Running dossiers that owe an apology today or owed it before, and until when it must be (or had to be) out."""
    running = session.execute(
        select(DossierRow.id, DossierRow.life)
        .where(
            DossierRow.status.in_([status.value for status in WORKED_STATUSES]),
            DossierRow.voided_at.is_(None),
            DossierRow.extensions == 0,
            DossierRow.due_at < now + LOOK_AHEAD,
        )
        .order_by(DossierRow.due_at)
        .limit(MOST)
    )
    owed: dict[int, datetime] = {}
    for dossier_id, raw in running:
        by = owed_by(calendar, canonical.from_bytes(raw, Life), now)
        if by is not None:
            owed[dossier_id] = by
    return owed


def owed_by(calendar: WorkingCalendar, life: Life, now: datetime) -> datetime | None:
    """Until when the apology must be out, when that is today or has passed; else None."""
    if life.due_at > now + LOOK_AHEAD:
        return None
    by = apology_due(calendar, life.limit, life.due_at)
    if in_vietnam(by).date() > in_vietnam(now).date():
        return None
    # A short limit is not late before its due time: until then there is nothing to be sorry for.
    return None if by == in_vietnam(life.due_at) and now < by else by


def _duty(row: DossierListRow, by: datetime, now: datetime) -> ApologyDuty:
    missing = ("reason", "new_due") if row.unit else ("unit", "reason", "new_due")
    return ApologyDuty(row, by, DutyState.MISSED if now > by else DutyState.TODAY, row.unit, missing)

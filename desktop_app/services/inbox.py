"""What waits for whom: the lists of F5 for an officer, a unit or the centre; every count is its list's own length."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.clock import hand_over_due
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import MOST_COUNTED, DossierFilter, SavedView
from desktop_app.domain.exchange.hand_overs import InboxScope, Reach
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Officer
from desktop_app.domain.values import replace
from desktop_app.services.context import ServiceContext
from desktop_app.services.duties import owed_apologies
from models.queries.dossiers import count_rows

LONGEST_WAIT = timedelta(days=60)
"""How far back a hand-over's last moment is looked for; longer closures of a centre do not happen."""


class Inbox:
    """Reading only."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def scope(self, actor: Actor, reach: Reach) -> InboxScope:
        """Whose work is shown."""
        with self._services.database.read() as session:
            return scope_of(self._services.office(session), actor, reach)

    def counts(self, actor: Actor, reach: Reach) -> dict[SavedView, int]:
        """Length of every saved view, those of the inbox within ``reach``; at most one past ``MOST_COUNTED``."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            office = self._services.office(session)
            scope = scope_of(office, actor, reach)
            return {
                view: count_rows(
                    session,
                    located(
                        session,
                        DossierFilter(view=view, scope=scope, officer=actor.officer if view is SavedView.MINE else ""),
                        office,
                        now,
                    ),
                    now,
                    most=MOST_COUNTED,
                )
                for view in SavedView
            }


def scope_of(office: OfficeSnapshot, actor: Actor, reach: Reach) -> InboxScope:
    """The officer with the unit of the officer's record."""
    officer = office.of("officer", actor.officer)
    unit = officer.unit_key if isinstance(officer, Officer) else ""
    return InboxScope(actor.officer, unit, actor.counter, reach)


def located(session: Session, wanted: DossierFilter, office: OfficeSnapshot, now: datetime) -> DossierFilter:
    """The filter with what only the office knows: the unit of its officer, late hand-overs, apologies that are owed."""
    scope = wanted.scope
    if scope is not None and not scope.unit:
        wanted = replace(wanted, scope=scope_of(office, Actor(scope.officer, scope.counter), scope.reach))
    if wanted.view is SavedView.HAND_OVER_LATE:
        return replace(wanted, hand_over_before=late_hand_over(office.calendar, now))
    if wanted.view is SavedView.APOLOGY_DUE:
        return replace(wanted, owing_apology=tuple(owed_apologies(session, office.calendar, now)))
    return wanted


def late_hand_over(calendar: WorkingCalendar, now: datetime) -> datetime:
    """The last moment of reception whose hand-over is overdue at ``now`` (NĐ 61/2018 Đ18.2), to the second.

    A later reception is never due earlier, so that one moment tells the late ones from the others.
    """
    whole = now.replace(microsecond=0)
    late, early = whole - LONGEST_WAIT, whole
    while early - late > timedelta(seconds=1):
        middle = late + timedelta(seconds=(early - late) // timedelta(seconds=2))
        if hand_over_due(calendar, middle) < now:
            late = middle
        else:
            early = middle
    return late

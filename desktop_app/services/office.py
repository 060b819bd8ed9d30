"""All services of one open database, in one object that the window and the commands are given."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.clock import Clock
from desktop_app.domain.exchange.prints import Claimant, this_process
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import ServiceContext
from desktop_app.services.drafts import Drafts
from desktop_app.services.people import People
from desktop_app.services.reception.accept import Reception
from desktop_app.services.records import Records
from models import sequences
from models.engine import Database

if TYPE_CHECKING:
    from desktop_app.services.accounts import Accounts
    from desktop_app.services.backups import Backups
    from desktop_app.services.cash import Cash
    from desktop_app.services.catalogue_import import CatalogueImport
    from desktop_app.services.changes import Changes
    from desktop_app.services.corrections import Corrections
    from desktop_app.services.dossiers import Dossiers
    from desktop_app.services.duties import Duties
    from desktop_app.services.hall.appointments import Appointments
    from desktop_app.services.hall.calling import Calling
    from desktop_app.services.hall.counters import Counters
    from desktop_app.services.hall.hall import Hall
    from desktop_app.services.hall.statistics import HallStatistics
    from desktop_app.services.hall.tickets import Tickets
    from desktop_app.services.hand_overs import HandOvers
    from desktop_app.services.inbox import Inbox
    from desktop_app.services.intake import Intake
    from desktop_app.services.kpi import Kpis
    from desktop_app.services.life_cycle import LifeCycle
    from desktop_app.services.links import Links
    from desktop_app.services.no_wait import NoWait
    from desktop_app.services.post import Post
    from desktop_app.services.print_jobs import PrintJobs
    from desktop_app.services.procedures import Procedures
    from desktop_app.services.processing import Processing
    from desktop_app.services.progress import Progress
    from desktop_app.services.register import Register
    from desktop_app.services.reports import Reports
    from desktop_app.services.returning import Returning
    from desktop_app.services.satisfaction.ratings import Ratings
    from desktop_app.services.sittings import Sittings
    from desktop_app.services.statistics import Statistics
    from desktop_app.services.supervision import Supervision


class OfficeServices:
    """The façade of the desk. Its methods may be called from any thread; none may be called on the GUI thread.

    What a first acceptance does not need is imported when it is first asked for.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        shifted: bool = False,
        randomness: Callable[[int], bytes] = os.urandom,
        claimant: Claimant | None = None,
    ) -> None:
        self.context = ServiceContext(database, clock, randomness, shifted, claimant or this_process())
        self.database = database
        self.clock = clock
        self.records = Records(self.context)
        self.catalogue = Catalogue(self.context)
        self.reception = Reception(self.context)
        self.drafts = Drafts(self.context)
        self.people = People(self.context)

    @cached_property
    def backups(self) -> Backups:
        from desktop_app.services.backups import Backups

        return Backups(self.context)

    @cached_property
    def accounts(self) -> Accounts:
        from desktop_app.services.accounts import Accounts

        return Accounts(self.context)

    @cached_property
    def processing(self) -> Processing:
        from desktop_app.services.processing import Processing

        return Processing(self.context)

    @cached_property
    def corrections(self) -> Corrections:
        from desktop_app.services.corrections import Corrections

        return Corrections(self.context)

    @cached_property
    def intake(self) -> Intake:
        from desktop_app.services.intake import Intake

        return Intake(self.context)

    @cached_property
    def register(self) -> Register:
        from desktop_app.services.register import Register

        return Register(self.context)

    @cached_property
    def sittings(self) -> Sittings:
        from desktop_app.services.sittings import Sittings

        return Sittings(self.context)

    @cached_property
    def life_cycle(self) -> LifeCycle:
        from desktop_app.services.life_cycle import LifeCycle

        return LifeCycle(self.context)

    @cached_property
    def duties(self) -> Duties:
        from desktop_app.services.duties import Duties

        return Duties(self.context)

    @cached_property
    def hand_overs(self) -> HandOvers:
        from desktop_app.services.hand_overs import HandOvers

        return HandOvers(self.context)

    @cached_property
    def links(self) -> Links:
        from desktop_app.services.links import Links

        return Links(self.context)

    @cached_property
    def inbox(self) -> Inbox:
        from desktop_app.services.inbox import Inbox

        return Inbox(self.context)

    @cached_property
    def returning(self) -> Returning:
        from desktop_app.services.returning import Returning

        return Returning(self.context)

    @cached_property
    def kpi(self) -> Kpis:
        from desktop_app.services.kpi import Kpis

        return Kpis(self.context)

    @cached_property
    def ratings(self) -> Ratings:
        from desktop_app.services.satisfaction.ratings import Ratings

        return Ratings(self.context)

    @cached_property
    def post(self) -> Post:
        from desktop_app.services.post import Post

        return Post(self.context)

    @cached_property
    def cash(self) -> Cash:
        from desktop_app.services.cash import Cash

        return Cash(self.context)

    @cached_property
    def no_wait(self) -> NoWait:
        from desktop_app.services.no_wait import NoWait

        return NoWait(self.context)

    @cached_property
    def dossiers(self) -> Dossiers:
        from desktop_app.services.dossiers import Dossiers

        return Dossiers(self.context)

    @cached_property
    def statistics(self) -> Statistics:
        from desktop_app.services.statistics import Statistics

        return Statistics(self.context)

    @cached_property
    def supervision(self) -> Supervision:
        from desktop_app.services.supervision import Supervision

        return Supervision(self.context)

    @cached_property
    def progress(self) -> Progress:
        from desktop_app.services.progress import Progress

        return Progress(self.context)

    @cached_property
    def reports(self) -> Reports:
        from desktop_app.services.reports import Reports

        return Reports(self.context)

    @cached_property
    def procedures(self) -> Procedures:
        from desktop_app.services.procedures import Procedures

        return Procedures(self.context)

    @cached_property
    def catalogue_import(self) -> CatalogueImport:
        from desktop_app.services.catalogue_import import CatalogueImport

        return CatalogueImport(self.context)

    @cached_property
    def tickets(self) -> Tickets:
        from desktop_app.services.hall.tickets import Tickets

        return Tickets(self.context)

    @cached_property
    def calling(self) -> Calling:
        from desktop_app.services.hall.calling import Calling

        return Calling(self.context)

    @cached_property
    def counters(self) -> Counters:
        from desktop_app.services.hall.counters import Counters

        return Counters(self.context)

    @cached_property
    def appointments(self) -> Appointments:
        from desktop_app.services.hall.appointments import Appointments

        return Appointments(self.context)

    @cached_property
    def hall(self) -> Hall:
        from desktop_app.services.hall.hall import Hall

        return Hall(self.context)

    @cached_property
    def hall_statistics(self) -> HallStatistics:
        from desktop_app.services.hall.statistics import HallStatistics

        return HallStatistics(self.context)

    @cached_property
    def changes(self) -> Changes:
        from desktop_app.services.changes import Changes

        return Changes(self.context)

    def print_jobs(self, counter: str = "", folder: Path | None = None, worker: str = "") -> PrintJobs:
        """The outbox of one counter's process; ``folder`` takes the PDFs of a printer that is only a folder.

        ``worker`` names who claims; the same name may go on with what it claimed. Empty: a new one.
        """
        from desktop_app.services.print_jobs import PrintJobs

        return PrintJobs(self.context, counter, folder, worker)

    def last_event(self) -> int:
        """Sequence of the newest event: a cheap way to see that another process changed something."""
        with self.database.read() as session:
            return sequences.newest_event(session.connection())

    def close(self) -> None:
        self.database.dispose()

"""All services of one open database, in one object that the window and the commands are given."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from desktop_app.clock import Clock
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import ServiceContext
from desktop_app.services.drafts import Drafts
from desktop_app.services.people import People
from desktop_app.services.reception.accept import Reception
from desktop_app.services.records import Records
from models.engine import Database
from models.event import EventRow

if TYPE_CHECKING:
    from desktop_app.services.corrections import Corrections
    from desktop_app.services.dossiers import Dossiers
    from desktop_app.services.intake import Intake
    from desktop_app.services.life_cycle import LifeCycle
    from desktop_app.services.no_wait import NoWait
    from desktop_app.services.print_jobs import PrintJobs
    from desktop_app.services.processing import Processing
    from desktop_app.services.register import Register
    from desktop_app.services.sittings import Sittings
    from desktop_app.services.statistics import Statistics


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
    ) -> None:
        self.context = ServiceContext(database, clock, randomness, shifted)
        self.database = database
        self.clock = clock
        self.records = Records(self.context)
        self.catalogue = Catalogue(self.context)
        self.reception = Reception(self.context)
        self.drafts = Drafts(self.context)
        self.people = People(self.context)

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

    def print_jobs(self, counter: str = "", folder: Path | None = None) -> PrintJobs:
        """The outbox of one counter's process; ``folder`` takes the PDFs of a printer that is only a folder."""
        from desktop_app.services.print_jobs import PrintJobs

        return PrintJobs(self.context, counter, folder)

    def last_event(self) -> int:
        """Sequence of the newest event: a cheap way to see that another process changed something."""
        with self.database.read() as session:
            return session.scalar(select(func.max(EventRow.seq))) or 0

    def close(self) -> None:
        self.database.dispose()

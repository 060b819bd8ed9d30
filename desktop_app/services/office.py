"""All services of one open database, in one object that the window and the commands are given."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from desktop_app.clock import Clock
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import ServiceContext
from desktop_app.services.dossiers import Dossiers
from desktop_app.services.drafts import Drafts
from desktop_app.services.no_wait import NoWait
from desktop_app.services.people import People
from desktop_app.services.print_jobs import PrintJobs
from desktop_app.services.processing import Processing
from desktop_app.services.reception.accept import Reception
from desktop_app.services.records import Records
from desktop_app.services.statistics import Statistics
from models.engine import Database
from models.event import EventRow


class OfficeServices:
    """The façade of the desk. Its methods may be called from any thread; none may be called on the GUI thread."""

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
        self.processing = Processing(self.context)
        self.no_wait = NoWait(self.context)
        self.dossiers = Dossiers(self.context)
        self.statistics = Statistics(self.context)
        self.drafts = Drafts(self.context)
        self.people = People(self.context)

    def print_jobs(self, counter: str = "", folder: Path | None = None) -> PrintJobs:
        """The outbox of one counter's process; ``folder`` takes the PDFs of a printer that is only a folder."""
        return PrintJobs(self.context, counter, folder)

    def last_event(self) -> int:
        """Sequence of the newest event: a cheap way to see that another process changed something."""
        with self.database.read() as session:
            return session.scalar(select(func.max(EventRow.seq))) or 0

    def close(self) -> None:
        self.database.dispose()

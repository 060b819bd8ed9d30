"""``OfficeServices`` as the window sees it: the same names, answered by the data process.

The types are those of the services themselves, so that a presenter is checked against the real signatures; a test
compares both lists. Nothing of the services is imported here when the program runs.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from desktop_app.data_process.frames import LAST_EVENT, PrintJobsOf
from desktop_app.data_process.parent import DataProcess

if TYPE_CHECKING:
    from desktop_app.services.accounts import Accounts
    from desktop_app.services.backups import Backups
    from desktop_app.services.cash import Cash
    from desktop_app.services.catalogue import Catalogue
    from desktop_app.services.catalogue_import import CatalogueImport
    from desktop_app.services.changes import Changes
    from desktop_app.services.corrections import Corrections
    from desktop_app.services.dossiers import Dossiers
    from desktop_app.services.drafts import Drafts
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
    from desktop_app.services.office import OfficeServices
    from desktop_app.services.people import People
    from desktop_app.services.post import Post
    from desktop_app.services.print_jobs import PrintJobs
    from desktop_app.services.procedures import Procedures
    from desktop_app.services.processing import Processing
    from desktop_app.services.progress import Progress
    from desktop_app.services.reception.accept import Reception
    from desktop_app.services.records import Records
    from desktop_app.services.register import Register
    from desktop_app.services.reports import Reports
    from desktop_app.services.returning import Returning
    from desktop_app.services.satisfaction.ratings import Ratings
    from desktop_app.services.sittings import Sittings
    from desktop_app.services.statistics import Statistics
    from desktop_app.services.supervision import Supervision


class RemoteOffice:
    """The façade of the desk over a data process. No method may be called on the GUI thread."""

    def __init__(self, process: DataProcess) -> None:
        self._process = process
        self.clock = process.clock
        self.accounts = cast("Accounts", _Remote(process, "accounts"))
        self.records = cast("Records", _Remote(process, "records"))
        self.catalogue = cast("Catalogue", _Remote(process, "catalogue"))
        self.reception = cast("Reception", _Remote(process, "reception"))
        self.drafts = cast("Drafts", _Remote(process, "drafts"))
        self.people = cast("People", _Remote(process, "people"))
        self.processing = cast("Processing", _Remote(process, "processing"))
        self.life_cycle = cast("LifeCycle", _Remote(process, "life_cycle"))
        self.hand_overs = cast("HandOvers", _Remote(process, "hand_overs"))
        self.inbox = cast("Inbox", _Remote(process, "inbox"))
        self.links = cast("Links", _Remote(process, "links"))
        self.duties = cast("Duties", _Remote(process, "duties"))
        self.backups = cast("Backups", _Remote(process, "backups"))
        self.cash = cast("Cash", _Remote(process, "cash"))
        self.catalogue_import = cast("CatalogueImport", _Remote(process, "catalogue_import"))
        self.corrections = cast("Corrections", _Remote(process, "corrections"))
        self.intake = cast("Intake", _Remote(process, "intake"))
        self.post = cast("Post", _Remote(process, "post"))
        self.procedures = cast("Procedures", _Remote(process, "procedures"))
        self.progress = cast("Progress", _Remote(process, "progress"))
        self.ratings = cast("Ratings", _Remote(process, "ratings"))
        self.returning = cast("Returning", _Remote(process, "returning"))
        self.sittings = cast("Sittings", _Remote(process, "sittings"))
        self.register = cast("Register", _Remote(process, "register"))
        self.supervision = cast("Supervision", _Remote(process, "supervision"))
        self.kpi = cast("Kpis", _Remote(process, "kpi"))
        self.no_wait = cast("NoWait", _Remote(process, "no_wait"))
        self.dossiers = cast("Dossiers", _Remote(process, "dossiers"))
        self.tickets = cast("Tickets", _Remote(process, "tickets"))
        self.calling = cast("Calling", _Remote(process, "calling"))
        self.counters = cast("Counters", _Remote(process, "counters"))
        self.appointments = cast("Appointments", _Remote(process, "appointments"))
        self.hall = cast("Hall", _Remote(process, "hall"))
        self.hall_statistics = cast("HallStatistics", _Remote(process, "hall_statistics"))
        self.changes = cast("Changes", _Remote(process, "changes"))
        self.statistics = cast("Statistics", _Remote(process, "statistics"))
        self.reports = cast("Reports", _Remote(process, "reports"))

    def print_jobs(self, counter: str = "", folder: Path | None = None, worker: str = "") -> PrintJobs:
        """The outbox of one counter. What it claims is claimed for this process, in which the printing is done."""
        of = PrintJobsOf(counter, folder, worker or os.urandom(4).hex())
        return cast("PrintJobs", _Remote(self._process, "print_jobs", of))

    def last_event(self) -> int:
        """Sequence of the newest event."""
        return int(self._process.call(LAST_EVENT))

    def close(self) -> None:
        """Let the data process finish and end."""
        self._process.close()

    def as_services(self) -> OfficeServices:
        """Itself, under the type everybody knows."""
        return cast("OfficeServices", self)


class _Remote:
    """One service: every public name is a call."""

    def __init__(self, process: DataProcess, owner: str, *first: object) -> None:
        self._process = process
        self._owner = owner
        self._first = first

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return _Method(self._process, f"{self._owner}.{name}", self._first)


class _Method:
    def __init__(self, process: DataProcess, target: str, first: tuple[object, ...]) -> None:
        self._process = process
        self._target = target
        self._first = first

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._process.call(self._target, *self._first, *args, **kwargs)

"""What F2 is answered: the catalogue, people who came before, a draft, the plan with its paper."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from desktop_app.domain.people.rules import Severity

if TYPE_CHECKING:  # they cross with the values; naming them must not load them
    from desktop_app.domain.calendar.deadline import Deadline
    from desktop_app.domain.calendar.limits import TimeLimit
    from desktop_app.domain.calendar.no_wait import Promise
    from desktop_app.domain.catalogue.cases import ResolvedTerms
    from desktop_app.domain.catalogue.fees import FeeAssessment
    from desktop_app.domain.catalogue.lookup import CatalogueIndex
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.dossier.acceptance import AcceptDossier, ComponentCount
    from desktop_app.domain.dossier.papers import ReceiptContext
    from desktop_app.domain.office import NoWaitProgramme
    from desktop_app.domain.people.person import Person
    from desktop_app.domain.people.rules import Problem


class CatalogueView(Struct, frozen=True):
    """Procedures in force today with an index to find them."""

    procedures: tuple[Procedure, ...]
    index: CatalogueIndex
    most_used: tuple[Procedure, ...]


class KnownPerson(Struct, frozen=True):
    """The newest version of a person whose number begins with what was typed."""

    person: Person
    last_seen: datetime


class Draft(Struct, frozen=True):
    """``body`` is whatever the form wrote: its typed state as bytes."""

    id: str
    body: bytes
    updated_at: datetime


class AcceptancePlan(Struct, frozen=True):
    """Everything that follows from what was typed. ``problems`` with severity error forbid acceptance."""

    command: AcceptDossier
    submitter: Person
    owner: Person
    procedure: Procedure | None
    terms: ResolvedTerms | None
    limit: TimeLimit | None
    received_at: datetime
    deadline: Deadline | None
    programme: NoWaitProgramme | None
    """The programme that would take this dossier now, whether or not it was chosen."""
    promise: Promise | None
    fees: FeeAssessment | None
    components: tuple[ComponentCount, ...]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]
    outside_hours: bool = False
    """Received outside the centre's sessions: allowed, but the officer is told."""

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """Problems that must be solved before acceptance, in the order of the form."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


class Preview(Struct, frozen=True):
    """A plan with the paper it would give and the open dossiers it would double."""

    plan: AcceptancePlan
    context: ReceiptContext
    duplicates: tuple[str, ...]

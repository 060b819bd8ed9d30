"""The versions of one procedure as a time line: which one holds when, what may come next, what a date changes.

A version begins on its ``effective_from`` and holds until it ends itself or the next one begins. So versions never
overlap: only their order has to be checked. Nothing is ever rewritten; abolishing and replacing are versions too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.catalogue.checks import in_force
from desktop_app.domain.catalogue.procedure import ENDED_STATUSES, Procedure, ProcedureOrigin, ProcedureStatus
from desktop_app.domain.values import replace
from desktop_app.errors import UserError

_DAY = timedelta(days=1)


class VersionState(StrEnum):
    """How one version stands on a day."""

    IN_FORCE = "in_force"
    COMING = "coming"
    ENDED = "ended"
    """Its own last day is over, and nothing came after it."""
    SUPERSEDED = "superseded"
    REPLACED = "replaced"
    ABOLISHED = "abolished"


@dataclass(frozen=True, slots=True)
class VersionSpan:
    """One version with the days it holds, both included; None is not bounded. ``empty``: it never held a day."""

    procedure: Procedure
    first: date | None
    last: date | None

    @property
    def empty(self) -> bool:
        return self.first is not None and self.last is not None and self.last < self.first


def spans(versions: Iterable[Procedure]) -> tuple[VersionSpan, ...]:
    """Every version of one procedure, the oldest first, each ending where a later one takes over."""
    ordered = sorted(versions, key=_number)
    made = []
    for place, one in enumerate(ordered):
        ends = [later.effective_from - _DAY for later in ordered[place + 1 :] if later.effective_from is not None]
        if one.effective_to is not None:
            ends.append(one.effective_to)
        made.append(VersionSpan(one, one.effective_from, min(ends, default=None)))
    return tuple(made)


def _number(procedure: Procedure) -> int:
    return procedure.version


def version_on(versions: Iterable[Procedure], day: date) -> Procedure | None:
    """The newest version that has begun on ``day`` (it may announce the end); None before the first one begins."""
    begun = [one for one in versions if one.effective_from is None or one.effective_from <= day]
    return max(begun, key=_number, default=None)


def holding_on(versions: Iterable[Procedure], day: date) -> Procedure | None:
    """The version a dossier may be accepted under on ``day``."""
    found = version_on(versions, day)
    return found if found is not None and in_force(found, day) else None


def state_of(span: VersionSpan, day: date) -> VersionState:
    """How the version stands on ``day``."""
    if span.first is not None and day < span.first:
        return VersionState.COMING
    if span.procedure.status is ProcedureStatus.REPLACED:
        return VersionState.REPLACED
    if span.procedure.status is ProcedureStatus.ABOLISHED:
        return VersionState.ABOLISHED
    if span.last is None or day <= span.last:
        return VersionState.IN_FORCE
    return VersionState.ENDED if span.procedure.effective_to == span.last else VersionState.SUPERSEDED


def next_version(versions: Sequence[Procedure], wanted: Procedure) -> Procedure:
    """``wanted`` as the centre's next version: numbered, and new or amended unless it ends the procedure.

    Raises ``UserError``: ``version_start_needed``, ``version_begins_before_last`` (``version``, ``first``) and
    ``period_reversed`` at their fields, ``decision_needed`` (field ``decision_no``).
    """
    newest = max(versions, key=_number, default=None)
    if not wanted.decision_no.strip():
        raise UserError("decision_needed", field="decision_no")
    _check_dates(newest, wanted)
    status = wanted.status
    if status not in ENDED_STATUSES:
        status = ProcedureStatus.NEW if newest is None else ProcedureStatus.AMENDED
    number = 1 if newest is None else newest.version + 1
    return replace(wanted, version=number, status=status, origin=ProcedureOrigin.CENTRE)


def _check_dates(newest: Procedure | None, wanted: Procedure) -> None:
    first, last = wanted.effective_from, wanted.effective_to
    if newest is not None and first is None:
        raise UserError("version_start_needed", field="effective_from")
    if first is not None and last is not None and last < first:
        raise UserError("period_reversed", field="effective_to")
    begun = None if newest is None else newest.effective_from
    if newest is not None and first is not None and begun is not None and first < begun:
        raise UserError("version_begins_before_last", field="effective_from", version=newest.version, first=begun)


def ending(versions: Sequence[Procedure], day: date, decision_no: str, replaced_by: str = "") -> Procedure:
    """The version that ends a procedure from ``day`` on: nobody is received under it.

    Raises as ``next_version``, and ``procedure_already_ended`` where the newest version does so already.
    """
    newest = max(versions, key=_number, default=None)
    if newest is None:
        raise UserError("procedure_unknown", field="procedure")
    if newest.status in ENDED_STATUSES:
        raise UserError("procedure_already_ended", field="effective_from", procedure=newest.code)
    status = ProcedureStatus.REPLACED if replaced_by else ProcedureStatus.ABOLISHED
    wanted = replace(
        newest, status=status, replaced_by=replaced_by, decision_no=decision_no, effective_from=day, effective_to=None
    )
    return next_version(versions, wanted)


# -- what a date changes ----------------------------------------------------------------------------------------------
class ChangeKind(StrEnum):
    """What happens to a procedure on a day."""

    BEGINS = "begins"
    AMENDED = "amended"
    REPLACED = "replaced"
    ENDS = "ends"
    """Without a successor: from this day nobody can be received."""


@dataclass(frozen=True, slots=True)
class DayChange:
    """One procedure that is another on ``day`` than on the day before."""

    kind: ChangeKind
    old: Procedure | None
    new: Procedure | None
    """For an end: the version that announces it, if any."""

    @property
    def code(self) -> str:
        shown = self.new or self.old
        return shown.code if shown is not None else ""


def changes_on(versions: Iterable[Procedure], day: date) -> DayChange | None:
    """What ``day`` changes for one procedure, given all its versions; None when nothing."""
    known = tuple(versions)
    old, new = holding_on(known, day - _DAY), holding_on(known, day)
    if old == new:
        return None
    if new is not None:
        return DayChange(ChangeKind.BEGINS if old is None else ChangeKind.AMENDED, old, new)
    announced = version_on(known, day)
    if announced is not None and announced.status is ProcedureStatus.REPLACED and announced.replaced_by:
        return DayChange(ChangeKind.REPLACED, old, announced)
    return DayChange(ChangeKind.ENDS, old, announced if announced != old else None)


def days_of_change(versions: Iterable[Procedure], after: date) -> frozenset[date]:
    """The days later than ``after`` on which ``changes_on`` finds something."""
    known = tuple(versions)
    days = {one.effective_from for one in known if one.effective_from is not None}
    days |= {one.effective_to + _DAY for one in known if one.effective_to is not None}
    return frozenset(day for day in days if day > after and changes_on(known, day) is not None)

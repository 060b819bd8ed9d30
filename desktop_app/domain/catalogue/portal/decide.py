"""What becomes of one record of a catalogue file, beside the versions the centre has of that procedure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.catalogue.portal.flags import FlagCode, flag
from desktop_app.domain.catalogue.portal.merge import next_version
from desktop_app.domain.catalogue.portal.record import RecordReading
from desktop_app.domain.catalogue.procedure import (
    ENDED_STATUSES,
    Procedure,
    ProcedureOrigin,
    ProcedureStatus,
    ReviewFlag,
)
from desktop_app.domain.values import replace


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    """The catalogue stays as it is: the file says the same, or a person has to decide first (see the flags)."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """``procedure`` is the version to publish, None where nothing is. ``reason`` says why a record was refused."""

    outcome: Outcome
    procedure: Procedure | None
    flags: tuple[ReviewFlag, ...]
    reason: str = ""


def decide(reading: RecordReading, versions: Sequence[Procedure], today: date) -> Decision:
    """``versions`` are all the centre has, in any order; ``today`` is when a version without a date begins.

    The decision depends on nothing else, so the same file a second time finds everything unchanged.
    """
    ordered = sorted(versions, key=lambda one: one.version)
    if not ordered:
        return _new(reading)
    newest = ordered[-1]
    by_people = [one for one in ordered if one.origin is not ProcedureOrigin.IMPORTED]
    candidate = next_version(reading, by_people[-1] if by_people else None, newest)
    if _same(candidate, newest):
        return Decision(Outcome.UNCHANGED, None, newest.flags)
    if newest.origin is ProcedureOrigin.CENTRE:
        return _against_the_centre(reading, ordered, candidate)
    if newest.status in ENDED_STATUSES and reading.status not in ENDED_STATUSES:
        began = reading.effective_from
        if began is None or (newest.effective_from is not None and began <= newest.effective_from):
            return Decision(
                Outcome.UNCHANGED, None, (*candidate.flags, flag("status", FlagCode.ENDED_HERE, newest.decision_no))
            )
    if _is_older(reading, ordered, today):
        return Decision(Outcome.REFUSED, None, candidate.flags, "row_older_version")
    begins = reading.effective_from or today
    ends = candidate.effective_to
    version = replace(
        candidate,
        version=newest.version + 1,
        effective_from=begins,
        # The end of the version before is not that of the one that follows it.
        effective_to=ends if reading.effective_to or (ends is not None and ends >= begins) else None,
        status=_status(reading),
    )
    return Decision(Outcome.CHANGED, version, version.flags)


def _new(reading: RecordReading) -> Decision:
    procedure = next_version(reading, None, None)
    return Decision(Outcome.NEW, procedure, procedure.flags)


def _status(reading: RecordReading) -> ProcedureStatus:
    """A change the file does not name is an amendment."""
    return ProcedureStatus.AMENDED if reading.status is ProcedureStatus.IN_FORCE else reading.status


def _same(candidate: Procedure, known: Procedure) -> bool:
    """Whether the file says what the version says. How a version came about is no fact of the procedure."""
    silent = candidate.status in (ProcedureStatus.IN_FORCE, known.status)
    ended = (candidate.status in ENDED_STATUSES) == (known.status in ENDED_STATUSES)
    return (
        silent
        and ended
        and replace(candidate, version=known.version, status=known.status, origin=known.origin, flags=known.flags)
        == known
        and (known.origin is not ProcedureOrigin.IMPORTED or candidate.flags == known.flags)
    )


def _against_the_centre(reading: RecordReading, ordered: list[Procedure], candidate: Procedure) -> Decision:
    """The newest version is the centre's own: it stands. A file that says what it said before is nothing new."""
    imported = next((one for one in reversed(ordered) if one.origin is ProcedureOrigin.IMPORTED), None)
    if imported is not None:
        earlier = [
            one for one in ordered if one.version < imported.version and one.origin is not ProcedureOrigin.IMPORTED
        ]
        as_before = next_version(reading, earlier[-1] if earlier else None, imported)
        if _same(as_before, imported):
            return Decision(Outcome.UNCHANGED, None, ordered[-1].flags)
    differs = ", ".join(_differences(candidate, ordered[-1]))
    return Decision(Outcome.UNCHANGED, None, (*candidate.flags, flag("procedure", FlagCode.CHANGED_LOCALLY, differs)))


_COMPARED = (
    "name", "sector", "handling_level", "authority", "limit", "cases", "fee", "components", "decision_no",
    "legal_basis", "steps", "requirements", "result", "applicants", "effective_from", "effective_to",
)  # fmt: skip


def _differences(candidate: Procedure, known: Procedure) -> list[str]:
    """Names of the fields in which the file and the catalogue differ."""
    return [name for name in _COMPARED if getattr(candidate, name) != getattr(known, name)]


def _is_older(reading: RecordReading, ordered: list[Procedure], today: date) -> bool:
    """Whether the file describes something the centre's catalogue has left behind.

    By the day it takes effect where the file names one; else by its decision, when an earlier version of ours rests on
    that one and the newest on another; else when ours begins only later.
    """
    newest = ordered[-1]
    if reading.effective_from is not None:
        return newest.effective_from is not None and reading.effective_from < newest.effective_from
    if newest.effective_from is not None and newest.effective_from > today:
        return True
    past = {one.decision_no for one in ordered[:-1]} - {"", newest.decision_no}
    return reading.decision_no in past

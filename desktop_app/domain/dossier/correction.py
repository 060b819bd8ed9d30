"""The correction of an accepted dossier: what the officer hands in, what differs, and when it is due then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.calendar.deadline import Deadline, compute_deadline
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.dossier.acceptance import AcceptDossier
from desktop_app.domain.dossier.clock import resumed
from desktop_app.domain.dossier.life import Life, SpanKind
from desktop_app.domain.events import DossierExtendedData


@dataclass(frozen=True, slots=True)
class CorrectDossier:
    """``facts``: everything as it is right; ``received_at`` None leaves the time of reception as it is.

    Whether a promise was made is no fact to correct: it stays until it is kept or becomes an appointment.
    """

    dossier_id: int
    facts: AcceptDossier
    reason: str = ""
    seen: int | None = None
    """Version of the dossier the officer looked at."""


@dataclass(frozen=True, slots=True)
class CorrectCertification:
    """Another number in a book of certification, as typed."""

    dossier_id: int
    book: str
    number: str
    reason: str
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field as the receipt would write it, before and after; ``field`` is named as the form names it."""

    field: str
    old: str
    new: str


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """What differs, in the order of the form."""
    names = [*new, *(name for name in old if name not in new)]
    return tuple(
        FieldChange(name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name, "") != new.get(name, "")
    )


def corrected_due(calendar: WorkingCalendar, life: Life, limit: TimeLimit, first: Deadline) -> Deadline:
    """The due time of a life whose reception or limit was wrong.

    ``first``: counted from the corrected reception. A restart since then (supplement, the agency's receipt) is counted
    again with the right limit, pauses are taken out again, and an appointment that an apology gave is never shortened:
    it was promised to the applicant in writing.
    """
    restarts = [index for index, span in enumerate(life.spans) if index and span.restarted]
    begin = restarts[-1] if restarts else 0
    since = life.spans[begin].begin
    deadline = compute_deadline(calendar, since, limit) if restarts else first
    for span in life.spans[begin:]:
        if span.kind is SpanKind.PAUSED and span.end is not None:
            deadline = resumed(calendar, limit, span.begin, deadline.due_at, span.end)
    given = [
        change.due_to for change in life.due_changes if change.kind == DossierExtendedData.KIND and change.at >= since
    ]
    if given and given[-1] > deadline.due_at:
        return Deadline(_local(given[-1], deadline.due_at), deadline.steps)
    return deadline


def _local(instant: datetime, like: datetime) -> datetime:
    return instant.astimezone(like.tzinfo)

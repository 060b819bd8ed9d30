"""What one dossier adds to the supervisors' figures: entries of a day, kept as sums.

The sum over all dossiers *is* the figure. A step changes the sums by what its dossier adds after it less what it added
before. The total over all sectors is not kept: it is the sum of its rows, so that the two cannot differ.

A stock is counted from entries too. Open at the end of day T: RECEIVED up to T less DONE up to T. Late at the end of
day T: LATE_FROM up to T less LATE_UNTIL up to T. The stretches in which a dossier is late are told from its life as it
went: a pause or an apology of today moves nothing on the days before it. What was wrong is never so: a correction, an
undone step and a reopening change the days that they concern, and these changes are restatements.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, TypeVar

from msgspec import Struct

from desktop_app.clock import in_vietnam
from desktop_app.domain.catalogue.procedure import Channel
from desktop_app.domain.dossier.life import ClockSpan, DueChange, Life, SpanKind
from desktop_app.domain.dossier.timeliness import is_past_due
from desktop_app.domain.events import (
    DossierAcceptedData,
    DossierCorrectedData,
    DossierExtendedData,
    SupplementReceivedData,
)

T = TypeVar("T")


class Measure(StrEnum):
    RECEIVED = "received"
    """On the Vietnamese day of receipt."""
    DONE_EARLY = "done_early"
    """On the day processing ended; so the next two. Withdrawn counts as on time (docs/domain.md, section 3)."""
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    LATE_FROM = "late_from"
    """The first day at whose end the dossier is open, late, and its clock runs."""
    LATE_UNTIL = "late_until"
    """The first day at whose end it is no longer so: finished, its clock stopped, or its due time moved."""
    PROMISED = "promised"
    """On the day of receipt, with a no-wait promise."""
    PROMISE_KEPT = "promise_kept"
    """On the day of receipt; a promise that is not kept is broken once its minute is over."""
    RETURNED = "returned"
    """On the day the result left the centre; only by SECTOR."""


DONE = (Measure.DONE_EARLY, Measure.DONE_ON_TIME, Measure.DONE_LATE)


class Dim(StrEnum):
    """By what a sum is kept. ``key`` is the sector, …; of CHANNEL it is "channel|sector", of HOUR "09"."""

    SECTOR = "sector"
    PROCEDURE = "procedure"
    OFFICER = "officer"
    """Who received it."""
    CHANNEL = "channel"
    """RECEIVED and DONE_…."""
    ONLINE = "online"
    """By procedure, of what came online; only RECEIVED."""
    HOUR = "hour"
    """Of receipt; RECEIVED and DONE_…."""
    WEEKDAY = "weekday"
    """ "0" is Monday, of the day itself; RECEIVED and DONE_…."""
    UNIT = "unit"
    """Where processing ended; only DONE_…: before, a dossier moves between units."""


BY_YEAR = frozenset({Dim.PROCEDURE})
"""Kept by year too: hundreds of keys a month are tens of thousands of rows in ten years."""


class Entry(NamedTuple):
    """``day``: Vietnamese, ISO."""

    day: str
    measure: Measure
    dim: Dim
    key: str


class ReceivedFacts(Struct, frozen=True, array_like=True):
    """What is said at the acceptance, or by a correction of it."""

    day: str
    hour: int
    procedure: str
    sector: str
    channel: str
    officer: str


class DossierFacts(Struct, frozen=True, array_like=True):
    """All that counts of one dossier. Kept as a plain array: there is one for every dossier of all years."""

    received: ReceivedFacts
    unit: str
    promised: bool
    kept: bool
    finished_day: str
    timeliness: str
    late: tuple[tuple[str, str], ...]
    """(LATE_FROM, LATE_UNTIL or "") of each stretch, oldest first."""
    void: bool
    returned_day: str = ""


def received_facts(data: DossierAcceptedData, officer: str) -> ReceivedFacts:
    local = in_vietnam(data.received_at)
    return ReceivedFacts(
        local.date().isoformat(), local.hour, data.procedure_code, data.sector, data.channel.value, officer
    )


def facts_of(received: ReceivedFacts, life: Life) -> DossierFacts:
    """The facts of a dossier as it stands."""
    finished = day_of(life.finished_at) if life.finished_at else ""
    return DossierFacts(
        received=received,
        unit=life.unit,
        promised=life.promise_at is not None,
        kept=life.promise_kept is True,
        finished_day=finished,
        timeliness=life.timeliness if finished else "",
        late=late_stretches(life, received.day, finished),
        void=life.voided_at is not None,
        returned_day=day_of(life.returned_at) if life.returned_at else "",
    )


def entries(facts: DossierFacts) -> Counter[Entry]:
    """What a dossier adds; a void one adds nothing."""
    found: Counter[Entry] = Counter()
    if facts.void:
        return found
    received = facts.received
    matter = ((Dim.SECTOR, received.sector), (Dim.PROCEDURE, received.procedure))
    common = (*matter, (Dim.OFFICER, received.officer))
    channel = f"{received.channel}|{received.sector}"
    hour = (Dim.HOUR, f"{received.hour:02}")
    for dim, key in (*common, (Dim.CHANNEL, channel), hour, weekday_of(received.day)):
        found[Entry(received.day, Measure.RECEIVED, dim, key)] += 1
    if received.channel == Channel.ONLINE.value:
        found[Entry(received.day, Measure.RECEIVED, Dim.ONLINE, received.procedure)] += 1
    if facts.promised:
        for dim, key in common:
            found[Entry(received.day, Measure.PROMISED, dim, key)] += 1
            if facts.kept:
                found[Entry(received.day, Measure.PROMISE_KEPT, dim, key)] += 1
    if facts.finished_day:
        done = Measure(f"done_{facts.timeliness}")
        weekday = weekday_of(facts.finished_day)
        for dim, key in (*common, (Dim.UNIT, facts.unit), (Dim.CHANNEL, channel), hour, weekday):
            found[Entry(facts.finished_day, done, dim, key)] += 1
    if facts.returned_day:
        found[Entry(facts.returned_day, Measure.RETURNED, Dim.SECTOR, received.sector)] += 1
    for first, until in facts.late:
        for dim, key in matter:
            found[Entry(first, Measure.LATE_FROM, dim, key)] += 1
            if until:
                found[Entry(until, Measure.LATE_UNTIL, dim, key)] += 1
    return found


def changes(before: DossierFacts | None, after: DossierFacts) -> dict[Entry, int]:
    """Entries that a step changes, and by how much."""
    delta = entries(after)
    delta.subtract(entries(before) if before is not None else {})
    return {entry: times for entry, times in delta.items() if times}


def weekday_of(day: str) -> tuple[Dim, str]:
    """Of an ISO day."""
    return Dim.WEEKDAY, str(date.fromisoformat(day).weekday())


def day_of(instant: datetime) -> str:
    """The Vietnamese day, ISO."""
    return in_vietnam(instant).date().isoformat()


# -- late --------------------------------------------------------------------------------------------------------------
def late_stretches(life: Life, received: str, finished: str) -> tuple[tuple[str, str], ...]:
    """(first day, first day after) of each stretch at the ends of whose days the dossier is open, running and past due.

    The last one's end is "" while nothing has ended it; it may begin in the future. Days are compared for every limit:
    at the end of its due day an unfinished dossier is late, whether its limit is of hours or of days.
    """
    dues = _dues(life, received)
    clock = [(day_of(span.begin), span.kind is SpanKind.PAUSED) for span in life.spans]
    turns = {received, *(day for day, _ in clock), *(day for pair in dues for day in pair)}
    if finished:
        turns.add(finished)
    found: list[tuple[str, str]] = []
    since = ""
    for day in sorted(turns):
        late = received <= day and not (finished and finished <= day) and not _at(clock, day) and _at(dues, day) <= day
        if late and not since:
            since = day
        elif since and not late:
            found.append((since, day))
            since = ""
    return (*found, (since, "")) if since else tuple(found)


def _at(told: list[tuple[str, T]], day: str) -> T:
    """The value at the end of a day: what was said last of all that had happened by then."""
    return next((value for since, value in reversed(told) if since <= day), told[0][1])


def _dues(life: Life, received: str) -> list[tuple[str, str]]:
    """(from which day on, due day), in the order in which they were said.

    An apology after the due time heals nothing: the time before it stands until the limit begins anew. A correction
    says what has been so all along: it stands in place of the due time that it corrects.
    """
    found = [(received, day_of(life.due_original))]
    held = False
    for change in life.due_changes:
        if _restarts(life, change):
            held = False
        held = held or _too_late(life, change)
        if held:
            continue
        if change.kind == DossierCorrectedData.KIND:
            found[-1] = (found[-1][0], day_of(change.due_to))
        else:
            found.append((day_of(change.at), day_of(change.due_to)))
    if held and not life.already_late:  # begun anew, with the same due time as the apology had promised
        found.append((day_of(life.started_at), day_of(life.due_at)))
    return found


def _restarts(life: Life, change: DueChange) -> bool:
    return change.kind == SupplementReceivedData.KIND and any(_begun_anew(span, change.at) for span in life.spans)


def _begun_anew(span: ClockSpan, at: datetime) -> bool:
    return span.restarted and span.begin == at and span.cause == SupplementReceivedData.KIND


def _too_late(life: Life, change: DueChange) -> bool:
    """An apology that came after the due time."""
    if change.kind != DossierExtendedData.KIND:
        return False
    if life.already_late:  # the life knows it for the last one
        last = [one.seq for one in life.due_changes if one.kind == DossierExtendedData.KIND][-1]
        if change.seq == last:
            return True
    return is_past_due(change.at, change.due_from, day_based=life.day_based)

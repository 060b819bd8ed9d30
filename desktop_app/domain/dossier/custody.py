"""Where a dossier lies and who answers for it, as a pure fold over its events; the control sheet is drawn from it.

``begin`` with the acceptance, ``follow`` one event further, ``replay`` from the start without the steps that were taken
back. A start of the work at another unit is a hand-over of its own: one officer gave, took and began at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.events import (
    DossierAcceptedData,
    DossierHandedOverData,
    DossierReassignedData,
    DossierTakenOverData,
    Event,
    EventData,
    HandOverRecalledData,
    ProcessingStartedData,
    StepUndoneData,
)
from desktop_app.domain.values import replace


@dataclass(frozen=True, slots=True)
class HandOver:
    """One line of the control sheet; ``taken_at`` None: the other side has not confirmed yet.

    ``to_officer`` is whom it was meant for (empty: anybody there), ``taken_by`` who confirmed. ``result`` is how the
    step of the side that gave ended; ``step_limit`` and ``step_due_at`` belong to the step that begins here.
    """

    seq: int
    """Sequence of the event that gave it."""
    from_unit: str
    from_counter: str
    from_officer: str
    to_unit: str
    to_counter: str
    to_officer: str
    given_at: datetime
    batch: str = ""
    step_limit: TimeLimit | None = None
    step_due_at: datetime | None = None
    note_id: str = ""
    taken_at: datetime | None = None
    taken_by: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """``holder``: officer who answers for the dossier; unit and counter both empty: it lies at the reception."""

    holder: str
    unit: str
    counter: str
    lines: tuple[HandOver, ...] = ()

    @property
    def pending(self) -> HandOver | None:
        """What is on its way and waits for the other side."""
        return self.lines[-1] if self.lines and self.lines[-1].taken_at is None else None

    @property
    def step(self) -> HandOver | None:
        """The hand-over with which the present step began; None: it is still the reception's first step."""
        taken = [line for line in self.lines if line.taken_at is not None]
        return taken[-1] if taken else None

    def visits(self, unit: str) -> int:
        """How often the unit has had the dossier."""
        return sum(line.to_unit == unit and not line.to_counter for line in self.lines)


def begin(event: Event) -> Custody:
    """Who accepted it answers for it, at the counter where it was accepted."""
    return Custody(event.actor, "", event.counter)


def follow(custody: Custody, event: Event, data: EventData) -> Custody:
    """Where it lies after one more event; other events leave it where it is."""
    step = _STEPS.get(data.KIND)
    return custody if step is None else step(custody, event, data)


def replay(told: Iterable[tuple[Event, EventData]]) -> Custody:
    """The whole way; raises ``ValueError`` when the first event is no acceptance."""
    events = tuple(told)
    undone = {data.undone_seq for _, data in events if isinstance(data, StepUndoneData)}
    custody: Custody | None = None
    for event, data in events:
        if isinstance(data, DossierAcceptedData):
            custody = begin(event)
        elif custody is None:
            raise ValueError("a dossier's way begins with its acceptance")
        elif event.seq not in undone:
            custody = follow(custody, event, data)
    if custody is None:
        raise ValueError("a dossier's way begins with its acceptance")
    return custody


def _handed_over(custody: Custody, event: Event, data: DossierHandedOverData) -> Custody:
    line = HandOver(
        seq=event.seq,
        from_unit=data.from_unit,
        from_counter=data.from_counter,
        from_officer=data.from_officer,
        to_unit=data.to_unit,
        to_counter=data.to_counter,
        to_officer=data.to_officer,
        given_at=event.occurred_at,
        batch=data.batch,
        step_limit=data.step_limit,
        step_due_at=data.step_due_at,
        note_id=data.note.id if data.note else "",
    )
    return replace(custody, lines=(*custody.lines, line))


def _taken_over(custody: Custody, event: Event, data: DossierTakenOverData) -> Custody:
    return _confirmed(custody, event, data.given_seq, data.result)


def _confirmed(custody: Custody, event: Event, given_seq: int, result: str) -> Custody:
    pending = custody.pending
    if pending is None or pending.seq != given_seq:
        return custody
    taken = replace(pending, taken_at=event.occurred_at, taken_by=event.actor, result=result)
    return Custody(event.actor, pending.to_unit, pending.to_counter, (*custody.lines[:-1], taken))


def _recalled(custody: Custody, _event: Event, data: HandOverRecalledData) -> Custody:
    pending = custody.pending
    if pending is None or pending.seq != data.given_seq:
        return custody
    return replace(custody, lines=custody.lines[:-1])


def _reassigned(custody: Custody, _event: Event, data: DossierReassignedData) -> Custody:
    """Both: what the colleague answered for, and what was on its way to the colleague."""
    holder = data.to_officer if custody.holder == data.from_officer else custody.holder
    pending, lines = custody.pending, custody.lines
    if pending is not None and pending.to_officer == data.from_officer:
        lines = (*lines[:-1], replace(pending, to_officer=data.to_officer))
    return replace(custody, holder=holder, lines=lines)


def _started(custody: Custody, event: Event, data: ProcessingStartedData) -> Custody:
    """Who begins the work has the dossier: what was on its way is confirmed, else it is given and taken at once."""
    pending = custody.pending
    if pending is not None:
        custody = _confirmed(custody, event, pending.seq, data.result)
    if not data.unit or data.unit == custody.unit:
        return replace(custody, holder=event.actor)
    line = HandOver(
        seq=event.seq,
        from_unit=custody.unit,
        from_counter=custody.counter,
        from_officer=custody.holder,
        to_unit=data.unit,
        to_counter="",
        to_officer=event.actor,
        given_at=event.occurred_at,
        step_limit=data.step_limit,
        step_due_at=data.step_due_at,
        taken_at=event.occurred_at,
        taken_by=event.actor,
        result=data.result,
    )
    return Custody(event.actor, data.unit, "", (*custody.lines, line))


_STEPS: dict[str, Callable[[Custody, Event, Any], Custody]] = {
    DossierHandedOverData.KIND: _handed_over,
    DossierTakenOverData.KIND: _taken_over,
    HandOverRecalledData.KIND: _recalled,
    DossierReassignedData.KIND: _reassigned,
    ProcessingStartedData.KIND: _started,
}

CUSTODY_KINDS = frozenset(_STEPS)
"""Every event after the acceptance that moves a dossier or its responsibility."""

"""The life of one dossier as a pure fold over its events: state, clock, papers. The dossier row is drawn from it.

``begin`` opens a life with the acceptance, ``follow`` takes one event further, ``replay`` tells it from the start and
leaves out the steps that were undone. Nothing here reads a clock or a setting: a due time stands in the
event that moved it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.clock import SupplementClock, is_day_based
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.timeliness import Timeliness
from desktop_app.domain.events import (
    AgencyReceivedData,
    DossierAcceptedData,
    DossierCorrectedData,
    DossierExtendedData,
    DossierFinishedData,
    DossierRefusedData,
    DossierReopenedData,
    DossierResumedData,
    DossierReturnedData,
    DossierShelvedData,
    DossierStoppedData,
    DossierVoidedData,
    DossierWithdrawnData,
    EventData,
    FinancialDutyAskedData,
    FinancialDutyMetData,
    PersonalRef,
    ProcessingStartedData,
    PromiseConvertedData,
    ResultCameBackData,
    ResultReceivedData,
    StepUndoneData,
    SupplementAskedData,
    SupplementReceivedData,
)
from desktop_app.domain.values import replace


class Outcome(StrEnum):
    """How the work on a dossier ended."""

    NONE = ""
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class SpanKind(StrEnum):
    """What the clock did over a stretch of the dossier's time line."""

    WAITING = "waiting"
    """Accepted here, not yet with the competent agency: a forecast stands on the receipt."""
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Occurrence(Struct, frozen=True):
    """One event of a dossier as the fold needs it."""

    seq: int
    at: datetime
    data: EventData


class ClockSpan(Struct, frozen=True):
    """``cause``: kind of the event that began it; ``restarted``: counted from the beginning."""

    kind: SpanKind
    begin: datetime
    end: datetime | None
    cause: str
    restarted: bool = False


class DueChange(Struct, frozen=True):
    """One move of the due time and the event (``seq``, ``kind``) that moved it."""

    at: datetime
    seq: int
    kind: str
    due_from: datetime
    due_to: datetime


class Life(Struct, frozen=True):
    """Where a dossier stands. ``version`` is the sequence of its last step: what an officer saw when acting."""

    status: DossierStatus
    version: int
    limit: TimeLimit
    supplement_clock: SupplementClock
    due_original: datetime
    due_at: datetime
    spans: tuple[ClockSpan, ...]
    context_id: str
    """The filed paper that stands: the newest receipt."""
    last_seq: int
    last_kind: str
    """The last step of its life that was not undone."""
    last_at: datetime
    competent_agency: str = ""
    due_changes: tuple[DueChange, ...] = ()
    supplements: int = 0
    extensions: int = 0
    already_late: bool = False
    """An apology came only after the due time had passed."""
    promise_at: datetime | None = None
    converted_at: datetime | None = None
    promise_kept: bool | None = None
    voided_at: datetime | None = None
    unit: str = ""
    timeliness: str = ""
    outcome: Outcome = Outcome.NONE
    finished_at: datetime | None = None
    first_finished_at: datetime | None = None
    """Kept when the dossier is opened again."""
    returned_at: datetime | None = None
    components: tuple[ComponentCount, ...] | None = None
    """The papers as they lie since a supplement; None: as at the acceptance."""
    superseded: tuple[str, ...] = ()
    """Filed receipts that a newer one stands in place of, oldest first."""
    corrections: int = 0
    return_method: str = ""
    """Value of ``ReturnMethod`` once the result has left, else empty."""
    shelf: str = ""
    """Where the result lies, while it waits."""
    result_list: str = ""
    """Number of the list on which the unit handed the result to the centre."""

    @property
    def day_based(self) -> bool:
        return is_day_based(self.limit)

    @property
    def paused_at(self) -> datetime | None:
        """Since when the clock stands; None while it runs or after it ended."""
        last = self.spans[-1]
        return last.begin if last.kind is SpanKind.PAUSED else None

    @property
    def started_at(self) -> datetime:
        """From when the present run of the limit counts."""
        begun = [span.begin for span in self.spans if span.restarted]
        return begun[-1] if begun else self.spans[0].begin


def begin(seq: int, data: DossierAcceptedData) -> Life:
    """The life that an acceptance opens."""
    waiting = bool(data.details.competent_agency)
    kind = SpanKind.WAITING if waiting else SpanKind.RUNNING
    return Life(
        status=DossierStatus.ACCEPTED,
        version=seq,
        limit=data.details.limit,
        supplement_clock=data.details.supplement_clock,
        due_original=data.due_at,
        due_at=data.due_at,
        spans=(ClockSpan(kind, data.received_at, None, data.KIND, restarted=not waiting),),
        context_id=data.context.id,
        last_seq=seq,
        last_kind=data.KIND,
        last_at=data.received_at,
        competent_agency=data.details.competent_agency,
        promise_at=data.promise_at,
    )


def follow(life: Life, event: Occurrence) -> Life:
    """The life after one more event. An event that is no step of it (a fee, a code) leaves it as it is."""
    if (fact := _FACTS.get(event.data.KIND)) is not None:
        return fact(life, event, event.data)
    step = _STEPS.get(event.data.KIND)
    if step is None:
        return life
    life = step(life, event, event.data)
    return replace(
        life, version=event.seq, last_seq=event.seq, last_kind=event.data.KIND, last_at=max(life.last_at, event.at)
    )


def replay(events: Iterable[Occurrence]) -> Life:
    """The whole life; a step that was undone counts as if it had not been taken. The first event is the acceptance.

    Raises ``ValueError`` when there is none.
    """
    told = tuple(events)
    undone = {event.data.undone_seq for event in told if isinstance(event.data, StepUndoneData)}
    life: Life | None = None
    for event in told:
        if isinstance(event.data, DossierAcceptedData):
            life = begin(event.seq, event.data)
        elif life is None:
            raise ValueError("a life begins with an acceptance")
        elif event.seq in undone or isinstance(event.data, StepUndoneData):
            life = replace(life, version=event.seq)
        else:
            life = follow(life, event)
    if life is None:
        raise ValueError("a life begins with an acceptance")
    return life


# -- the steps ------------------------------------------------------------------------------------------------------
def _started(life: Life, _event: Occurrence, data: ProcessingStartedData) -> Life:
    return replace(life, status=DossierStatus.IN_PROCESS, unit=data.unit)


def _agency_received(life: Life, event: Occurrence, data: AgencyReceivedData) -> Life:
    life = _turn(_moved(life, event, data.due_at), SpanKind.RUNNING, event, restarted=True)
    return _newer_receipt(life, data.paper)


def _supplement_asked(life: Life, event: Occurrence, _data: SupplementAskedData) -> Life:
    paused = _turn(life, SpanKind.PAUSED, event)
    return replace(paused, status=DossierStatus.SUPPLEMENT_ASKED, supplements=life.supplements + 1)


def _supplement_received(life: Life, event: Occurrence, data: SupplementReceivedData) -> Life:
    restarted = data.rule is SupplementClock.RESTART
    life = _turn(_moved(life, event, data.due_at), SpanKind.RUNNING, event, restarted=restarted)
    late = life.already_late and not restarted
    life = replace(life, status=DossierStatus.IN_PROCESS, components=data.components, already_late=late)
    return _newer_receipt(life, data.paper)


def _duty_asked(life: Life, event: Occurrence, _data: FinancialDutyAskedData) -> Life:
    return replace(_turn(life, SpanKind.PAUSED, event), status=DossierStatus.FINANCIAL_DUTY)


def _stopped(life: Life, event: Occurrence, _data: DossierStoppedData) -> Life:
    return replace(_turn(life, SpanKind.PAUSED, event), status=DossierStatus.STOPPED)


def _went_on(life: Life, event: Occurrence, data: FinancialDutyMetData | DossierResumedData) -> Life:
    life = _turn(_moved(life, event, data.due_at), SpanKind.RUNNING, event)
    return _newer_receipt(replace(life, status=DossierStatus.IN_PROCESS), data.paper)


def _extended(life: Life, event: Occurrence, data: DossierExtendedData) -> Life:
    late = life.already_late or data.already_late
    return replace(_moved(life, event, data.due_at), extensions=life.extensions + 1, already_late=late)


def _withdrawn(life: Life, event: Occurrence, _data: DossierWithdrawnData) -> Life:
    """Counted "đúng hạn" in the national report, whenever it happens."""
    ended = _ended(life, event, DossierStatus.WITHDRAWN, Timeliness.ON_TIME.value, Outcome.WITHDRAWN)
    return replace(ended, promise_kept=False if life.promise_at and life.promise_kept is None else life.promise_kept)


def _finished(life: Life, event: Occurrence, data: DossierFinishedData) -> Life:
    ended = _ended(life, event, DossierStatus.FINISHED, data.timeliness, Outcome.GRANTED)
    return ended if data.promise_kept is None else replace(ended, promise_kept=data.promise_kept)


def _refused(life: Life, event: Occurrence, data: DossierRefusedData) -> Life:
    ended = _ended(life, event, DossierStatus.FINISHED, data.timeliness, Outcome.REFUSED)
    return ended if data.promise_kept is None else replace(ended, promise_kept=data.promise_kept)


def _reopened(life: Life, event: Occurrence, _data: DossierReopenedData) -> Life:
    return replace(
        _turn(life, SpanKind.RUNNING, event),
        status=DossierStatus.IN_PROCESS,
        finished_at=None,
        timeliness="",
        outcome=Outcome.NONE,
        shelf="",
        result_list="",
    )


def _returned(life: Life, event: Occurrence, data: DossierReturnedData) -> Life:
    return replace(life, status=DossierStatus.RETURNED, returned_at=event.at, return_method=data.method.value, shelf="")


def _came_back(life: Life, _event: Occurrence, _data: ResultCameBackData) -> Life:
    """Waiting again; when it was finished, and how punctually, stays."""
    return replace(life, status=DossierStatus.FINISHED, returned_at=None, return_method="")


def _shelved(life: Life, _event: Occurrence, data: DossierShelvedData) -> Life:
    return replace(life, shelf=data.place)


def _result_received(life: Life, _event: Occurrence, data: ResultReceivedData) -> Life:
    return replace(life, result_list=data.number)


def _converted(life: Life, event: Occurrence, data: PromiseConvertedData) -> Life:
    """The no-wait slip stands no longer; it was no receipt, so nothing is superseded."""
    return replace(life, converted_at=event.at, promise_kept=False, context_id=data.context.id)


def _corrected(life: Life, event: Occurrence, data: DossierCorrectedData) -> Life:
    """The facts as they are right. What happened since the acceptance stays; the first stretch begins where it should.

    The due time was counted by the service; here it only moves. Papers are those of the corrected facts.
    """
    facts = data.facts
    life = _moved(life, event, facts.due_at)
    agency = facts.details.competent_agency
    first = replace(life.spans[0], begin=facts.received_at)
    if not any(span.cause == AgencyReceivedData.KIND for span in life.spans):
        waiting = bool(agency)
        kind = SpanKind.WAITING if waiting else SpanKind.RUNNING
        first = replace(first, kind=kind, restarted=not waiting)
    return replace(
        life,
        limit=facts.details.limit,
        spans=(first, *life.spans[1:]),
        competent_agency=agency,
        promise_at=facts.promise_at,
        components=None,
        timeliness=data.timeliness or life.timeliness,
        context_id=facts.context.id,
        superseded=(*life.superseded, life.context_id),
        corrections=life.corrections + 1,
    )


def _voided(life: Life, event: Occurrence, _data: DossierVoidedData) -> Life:
    return replace(_turn(life, SpanKind.ENDED, event), voided_at=event.at)


def _ended(life: Life, event: Occurrence, status: DossierStatus, timeliness: str, outcome: Outcome) -> Life:
    return replace(
        _turn(life, SpanKind.ENDED, event),
        status=status,
        timeliness=timeliness,
        outcome=outcome,
        finished_at=event.at,
        first_finished_at=life.first_finished_at or event.at,
        shelf="",
        result_list="",
    )


def _turn(life: Life, kind: SpanKind, event: Occurrence, *, restarted: bool = False) -> Life:
    """The clock changes: close the present stretch and open the next one."""
    closed = replace(life.spans[-1], end=event.at)
    opened = ClockSpan(kind, event.at, None, event.data.KIND, restarted)
    return replace(life, spans=(*life.spans[:-1], closed, opened))


def _moved(life: Life, event: Occurrence, due_at: datetime) -> Life:
    if due_at == life.due_at:
        return life
    change = DueChange(event.at, event.seq, event.data.KIND, life.due_at, due_at)
    return replace(life, due_at=due_at, due_changes=(*life.due_changes, change))


def _newer_receipt(life: Life, paper: PersonalRef | None) -> Life:
    if paper is None:
        return life
    return replace(life, context_id=paper.id, superseded=(*life.superseded, life.context_id))


_STEPS: dict[str, Callable[[Life, Occurrence, Any], Life]] = {
    DossierCorrectedData.KIND: _corrected,
    ProcessingStartedData.KIND: _started,
    AgencyReceivedData.KIND: _agency_received,
    SupplementAskedData.KIND: _supplement_asked,
    SupplementReceivedData.KIND: _supplement_received,
    FinancialDutyAskedData.KIND: _duty_asked,
    FinancialDutyMetData.KIND: _went_on,
    DossierStoppedData.KIND: _stopped,
    DossierResumedData.KIND: _went_on,
    DossierExtendedData.KIND: _extended,
    DossierWithdrawnData.KIND: _withdrawn,
    DossierFinishedData.KIND: _finished,
    DossierRefusedData.KIND: _refused,
    DossierReopenedData.KIND: _reopened,
    DossierReturnedData.KIND: _returned,
    ResultCameBackData.KIND: _came_back,
    PromiseConvertedData.KIND: _converted,
    DossierVoidedData.KIND: _voided,
}
"""Every event that is a step of a dossier's life; other events of a dossier (fees, codes) change no state."""

_FACTS: dict[str, Callable[[Life, Occurrence, Any], Life]] = {
    DossierShelvedData.KIND: _shelved,
    ResultReceivedData.KIND: _result_received,
}
"""What is noted about a dossier without being a step of it: nothing to take back, nothing that overtakes anybody."""

STEP_KINDS = frozenset(_STEPS)
FACT_KINDS = frozenset(_FACTS)

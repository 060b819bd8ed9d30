"""Late dossiers of a period: the ones that columns 10 and 13 of form II.06a count, each with its story."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM
from desktop_app.domain import canonical
from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.dossier.life import Life, SpanKind
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.dossier.timeliness import Timeliness, is_past_due
from desktop_app.domain.events import (
    DossierCorrectedData,
    DossierExtendedData,
    StepUndoneData,
    SubjectKind,
    SupplementReceivedData,
)
from desktop_app.domain.exchange.late_cases import LateCase, LateReport, NextDuty
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.indicators import Period
from desktop_app.domain.ledger import Dim, DossierFacts, Measure
from desktop_app.domain.text import list_order
from desktop_app.errors import UserError
from desktop_app.services.context import CatalogueSnapshot
from desktop_app.services.papers.common import unit_name
from desktop_app.services.reporting.head import head_of
from models import event_log, personal
from models.dossier import DossierRow
from models.event import EventRow
from models.ledger import FigureStateRow
from models.queries.ledger import sums

PART = 400
"""Dossiers asked about in one query: engines limit the number of values."""
_COUNTED = (SpanKind.WAITING, SpanKind.RUNNING)


class _Late(NamedTuple):
    row: DossierRow
    finished: bool


def late_report(
    session: Session, office: OfficeSnapshot, catalogue: CatalogueSnapshot, period: Period, now: datetime
) -> LateReport:
    """As it is known now. Raises ``UserError("report_period_future")``."""
    head = head_of(office, period, now)
    late_end = head.end - timedelta(days=1) if head.end == head.read_at.astimezone(VIETNAM).date() else head.end
    found = _late(session, period.first, head.end, late_end)
    apologies = _apologies(session, [str(one.row.id) for one in found])
    work = WorkingTime(office.calendar)
    stop = _end_of(head.end, now)
    cases = [
        _case(session, office, catalogue, work, one, apologies.get(str(one.row.id)), stop, now) for one in found
    ]  # fmt: skip
    finished = sum(one.finished for one in found)
    cases.sort(key=_by_unit)
    return LateReport(head, finished, len(found) - finished, tuple(cases))


def _by_unit(case: LateCase) -> tuple[object, ...]:
    return not case.unit, list_order(case.unit), case.finished_at is not None, -case.late_seconds, case.code


def _end_of(day: date, now: datetime) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=VIETNAM)
    return min(now, (midnight + timedelta(days=1)).astimezone(UTC))


def _late(session: Session, first: date, end: date, late_end: date) -> list[_Late]:
    """Finished late in the period, or open and late at its end, by the facts that the sums are made of.

    What was open then and has been finished since is met by going back from the period's end; that stops when as many
    are found as the sums kept ready say: a period of long ago does not read all years since.
    """
    finished = set(
        session.scalars(
            select(DossierRow.id).where(
                DossierRow.voided_at.is_(None),
                DossierRow.finished_day.between(first.isoformat(), end.isoformat()),
                DossierRow.timeliness == Timeliness.LATE.value,
            )
        )
    )
    missing = _count_open_late(session, end, late_end)
    still_open: set[int] = set()
    received = (DossierRow.voided_at.is_(None), DossierRow.received_day <= end.isoformat())
    unfinished = select(DossierRow.id, FigureStateRow.body).where(*received, DossierRow.finished_day == "")
    # the blank keeps the engine from going by the index of finished days
    since = (
        select(DossierRow.id, FigureStateRow.body)
        .where(*received, DossierRow.finished_day.concat("") > end.isoformat())
        .order_by(DossierRow.received_day.desc())
    )
    for query in (unfinished, since):
        joined = query.join(FigureStateRow, FigureStateRow.dossier_id == DossierRow.id)
        with session.execute(joined.execution_options(yield_per=PART)) as rows:
            for dossier_id, body in rows:
                if len(still_open) == missing:
                    break
                if _open_late(canonical.from_bytes(body, DossierFacts), end, late_end):
                    still_open.add(dossier_id)
    ids = sorted(finished | still_open)
    found: list[_Late] = []
    for start in range(0, len(ids), PART):
        rows_of = select(DossierRow).where(DossierRow.id.in_(ids[start : start + PART])).order_by(DossierRow.id)
        found += (_Late(row, row.id in finished) for row in session.scalars(rows_of))
    return found


def _count_open_late(session: Session, end: date, late_end: date) -> int:
    """Column 13 of form II.06a as it is known now."""
    since = sums(session, Dim.SECTOR, (Measure.LATE_FROM,), None, late_end).total()
    return since - sums(session, Dim.SECTOR, (Measure.LATE_UNTIL,), None, end).total()


def _open_late(facts: DossierFacts, end: date, late_end: date) -> bool:
    return any(
        since <= late_end.isoformat() and not (until and until <= end.isoformat()) for since, until in facts.late
    )


def _apologies(session: Session, ids: list[str]) -> dict[str, DossierExtendedData]:
    """The apology of each dossier that has one and was not taken back."""
    found: dict[str, DossierExtendedData] = {}
    kinds = (DossierExtendedData.KIND, StepUndoneData.KIND)
    for start in range(0, len(ids), PART):
        seqs = session.scalars(
            select(EventRow.seq)
            .where(
                EventRow.subject_kind == SubjectKind.DOSSIER.value,
                EventRow.subject_id.in_(ids[start : start + PART]),
                EventRow.kind.in_(kinds),
            )
            .order_by(EventRow.seq)
        ).all()
        events = [event_log.event(session, seq) for seq in seqs]
        told = [(event, event_log.data_of(event)) for event in events]
        undone = {data.undone_seq for _, data in told if isinstance(data, StepUndoneData)}
        for event, data in told:
            if isinstance(data, DossierExtendedData) and event.seq not in undone:
                found[event.subject_id] = data
    return found


def _case(
    session: Session,
    office: OfficeSnapshot,
    catalogue: CatalogueSnapshot,
    work: WorkingTime,
    late: _Late,
    apology: DossierExtendedData | None,
    stop: datetime,
    now: datetime,
) -> LateCase:
    row, life = late.row, canonical.from_bytes(late.row.life, Life)
    until = min(row.finished_at, stop) if late.finished and row.finished_at else stop
    due = due_counted(life, until)
    seconds = late_seconds(life, work, due, until)
    procedure = catalogue.newest.get(row.procedure_code)
    unit = (apology.unit if apology else "") or row.unit
    return LateCase(
        code=row.code,
        procedure=procedure.label if procedure else row.procedure_code,
        unit=unit_name(office, unit),
        received_day=date.fromisoformat(row.received_day),
        due_at=due,
        finished_at=row.finished_at if late.finished else None,
        late_seconds=seconds,
        late_for=work.parts(seconds),
        apology_number=apology.number if apology else "",
        apology_reason=_reason(session, apology) if apology else "",
        new_due_at=apology.due_at if apology else None,
        apologised_late=apology.already_late if apology else False,
        duty=next_duty(life, apology, now),
    )


def _reason(session: Session, apology: DossierExtendedData) -> str:
    try:
        return personal.load_record(session, apology.reason.id, Reason).text
    except UserError:  # erased: the report stands without it
        return ""


def due_counted(life: Life, until: datetime) -> datetime:
    """The due time that stood at ``until``, as the ledger counts it: an apology after the due time moves nothing
    before the limit begins anew, and a correction says what has been so all along."""
    due, held = life.due_original, False
    restarts = {(span.begin, span.cause) for span in life.spans if span.restarted}
    for change in life.due_changes:
        corrected = change.kind == DossierCorrectedData.KIND
        if change.at > until and not corrected:
            continue
        if change.kind == SupplementReceivedData.KIND and (change.at, change.kind) in restarts:
            held = False
        if change.kind == DossierExtendedData.KIND:
            held = held or is_past_due(change.at, change.due_from, day_based=life.day_based)
        if not held:
            due = change.due_to
    return due


def late_seconds(life: Life, work: WorkingTime, due: datetime, until: datetime) -> int:
    """Working seconds after ``due`` up to ``until`` while the clock of the dossier ran."""
    total = 0
    for span in life.spans:
        begin, end = max(span.begin, due), min(span.end or until, until)
        if span.kind in _COUNTED and begin < end:
            total += work.between(begin, end)
    return total


def next_duty(life: Life, apology: DossierExtendedData | None, now: datetime) -> NextDuty:
    """What is owed now, whatever was so at the end of the period."""
    if life.finished_at is not None:
        return NextDuty.NONE if life.returned_at is not None else NextDuty.RETURN
    if life.paused_at is not None:
        return NextDuty.WAIT
    if apology is None:
        return NextDuty.APOLOGISE
    passed = is_past_due(now, life.due_at, day_based=life.day_based)
    return NextDuty.FINISH_NOW if passed else NextDuty.KEEP_NEW_DATE

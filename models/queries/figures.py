"""Counting what a supervisor asks for: flows from the sums kept ready, the rest by the conditions of the lists.

A flow equals the list behind it because the sums are what the events say (``check figures``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime, time
from statistics import median

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.indicators import Figure, Grouping, GroupRow, Period
from desktop_app.domain.ledger import DONE, Dim, Measure
from models.dossier import DossierRow
from models.queries.dossiers import figure_conditions
from models.queries.ledger import sums, sums_by_day, sums_by_month

_DIM = {
    Grouping.PROCEDURE: Dim.PROCEDURE,
    Grouping.SECTOR: Dim.SECTOR,
    Grouping.OFFICER: Dim.OFFICER,
    Grouping.HOUR: Dim.HOUR,
    Grouping.UNIT: Dim.UNIT,
    Grouping.CHANNEL: Dim.CHANNEL,
    Grouping.WEEKDAY: Dim.WEEKDAY,
}
_FLOWS = (Measure.RECEIVED, *DONE)
_PROMISES = (Measure.PROMISED, Measure.PROMISE_KEPT)
PROMISED_ONE_IN = 4
"""Not more than one dossier in so many is given a promise."""
_OPEN = (Figure.IN_PROCESS_WITHIN, Figure.IN_PROCESS_LATE)
"""Together all that is open at the period's end."""
_STOCKS = (Figure.IN_PROCESS_WITHIN, Figure.IN_PROCESS_LATE, Figure.DUE_TODAY, Figure.TO_RETURN)


def count_figures(session: Session, period: Period, now: datetime) -> dict[Figure, int]:
    """What came and went, and the promises, from the sums kept ready; what lies open from the rows it may be."""
    times: Counter[Measure] = Counter()
    for (measure, _), some in sums(session, Dim.SECTOR, (*_FLOWS, *_PROMISES), period.first, period.last).items():
        times[measure] += some
    found = _stocks(session, period, now)
    promised, kept = (times[measure] for measure in _PROMISES)
    running = running_promises(session, period, now) if promised > kept else 0
    found |= {
        Figure.RECEIVED: times[Measure.RECEIVED],
        Figure.FINISHED: sum(times[measure] for measure in DONE),
        Figure.EARLY: times[Measure.DONE_EARLY],
        Figure.ON_TIME: times[Measure.DONE_ON_TIME],
        Figure.LATE: times[Measure.DONE_LATE],
        Figure.NO_WAIT: promised,
        Figure.NO_WAIT_KEPT: kept,
        Figure.NO_WAIT_RUNNING: running,
        Figure.NO_WAIT_BROKEN: promised - kept - running,
    }
    return {figure: found[figure] for figure in Figure}


def running_promises(session: Session, period: Period, now: datetime, sectors: Collection[str] | None = None) -> int:
    """Promises whose minute has not come: found by its index, however long the period. ``sectors`` None: of all."""
    conditions = figure_conditions(Figure.NO_WAIT_RUNNING, period, now)
    if sectors is not None:
        conditions.append(DossierRow.sector.in_(sectors))
    return int(session.scalar(select(func.count()).where(*conditions)) or 0)


def _stocks(session: Session, period: Period, now: datetime) -> dict[Figure, int]:
    """What is open at the period's end, due today, or to be handed over.

    Rows that are unfinished or wait for their owner are found by index. What was open then and is long returned is met
    by going back from the period's end, which stops when as many are found as the sums kept ready say lay open.
    """
    last = period.last.isoformat()
    unfinished = DossierRow.finished_day == ""
    waiting = DossierRow.status == DossierStatus.FINISHED.value
    found = _count(session, _STOCKS, period, now, or_(unfinished, waiting))
    if last >= in_vietnam(now).date().isoformat():
        return found
    came_and_went = sums(session, Dim.SECTOR, _FLOWS, None, period.last)
    missing = -sum(found[figure] for figure in _OPEN)
    for (measure, _), times in came_and_went.items():
        missing += times if measure is Measure.RECEIVED else -times
    if missing > 0:
        since_finished = (
            select(DossierRow.id)
            .where(
                DossierRow.received_day <= last,
                DossierRow.finished_day.concat("") > last,  # not by its own index: years have been finished since
                ~waiting,
                DossierRow.voided_at.is_(None),
            )
            .order_by(DossierRow.received_day.desc())
            .limit(missing)
        )
        for figure, times in _count(session, _OPEN, period, now, DossierRow.id.in_(since_finished)).items():
            found[figure] += times
    return found


def _count(
    session: Session, figures: Sequence[Figure], period: Period, now: datetime, among: ColumnElement[bool]
) -> dict[Figure, int]:
    counted = [
        func.coalesce(func.sum(case((and_(*figure_conditions(figure, period, now)), 1), else_=0)), 0)
        for figure in figures
    ]
    row = session.execute(select(*counted).where(among)).one()
    return dict(zip(figures, (int(value) for value in row), strict=True))


def group_counts(session: Session, grouping: Grouping, period: Period, *, by_day: bool = True) -> tuple[GroupRow, ...]:
    """Received, finished and late by one property; labels are filled in by the service. ``by_day`` False: by month."""
    if grouping is Grouping.DAY:
        read = sums_by_day if by_day else sums_by_month
        found = read(session, Dim.WEEKDAY, _FLOWS, period.first, period.last)  # which has fewest keys a day: one
    else:
        found = sums(session, _DIM[grouping], _FLOWS, period.first, period.last)
    if grouping is Grouping.CHANNEL:
        found = _by_channel(found)
    rows = []
    for key in {key for _, key in found}:
        received, late = found[Measure.RECEIVED, key], found[Measure.DONE_LATE, key]
        finished = sum(found[measure, key] for measure in DONE)
        if received or finished:
            shown = str(int(key)) if grouping is Grouping.HOUR else key
            rows.append(GroupRow(shown, shown, received, finished, late))
    if grouping in (Grouping.DAY, Grouping.WEEKDAY):
        return tuple(sorted(rows, key=lambda row: row.key))
    if grouping is Grouping.HOUR:
        return tuple(sorted(rows, key=lambda row: int(row.key)))
    return tuple(sorted(rows, key=lambda row: (-row.received, -row.finished, row.key)))


def _by_channel(found: Counter[tuple[Measure, str]]) -> Counter[tuple[Measure, str]]:
    """The sectors of each channel put together."""
    folded: Counter[tuple[Measure, str]] = Counter()
    for (measure, key), times in found.items():
        folded[measure, key.partition("|")[0]] += times
    return folded


def no_wait_median_minutes(session: Session, period: Period, now: datetime) -> float | None:
    """Median minutes from receipt to finish over the promises that were finished, None without any."""
    conditions = figure_conditions(Figure.NO_WAIT, period, now)
    if (in_vietnam(now).date() - period.first).days < period.days * PROMISED_ONE_IN:
        # fewer rows by the index of promises, each of which comes after its receipt, than by that of days
        day = DossierRow.received_day.concat("")
        since = datetime.combine(period.first, time(), VIETNAM)
        conditions = [
            DossierRow.voided_at.is_(None),
            DossierRow.promise_at >= since,
            day.between(period.first.isoformat(), period.last.isoformat()),
        ]
    rows = session.execute(
        select(DossierRow.received_at, DossierRow.finished_at).where(*conditions, DossierRow.finished_at.is_not(None))
    )
    minutes = [(finished - received).total_seconds() / 60 for received, finished in rows if finished is not None]
    return round(median(minutes), 1) if minutes else None

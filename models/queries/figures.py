"""Counting what a supervisor asks for; the conditions are those of the lists."""

from __future__ import annotations

from datetime import datetime
from statistics import median

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.indicators import Figure, Grouping, GroupRow, Period
from models.dossier import DossierRow
from models.queries.dossiers import figure_conditions

_COLUMN: dict[Grouping, InstrumentedAttribute[str] | InstrumentedAttribute[int]] = {
    Grouping.PROCEDURE: DossierRow.procedure_code,
    Grouping.SECTOR: DossierRow.sector,
    Grouping.OFFICER: DossierRow.officer,
    Grouping.HOUR: DossierRow.received_hour,
    Grouping.DAY: DossierRow.received_day,
}


def count_figures(session: Session, period: Period, now: datetime) -> dict[Figure, int]:
    """Every figure of the period in one pass over the rows it may concern."""
    sums = [
        func.coalesce(func.sum(case((and_(*figure_conditions(figure, period, now)), 1), else_=0)), 0)
        for figure in Figure
    ]
    query = select(*sums).where(_may_count(period))
    return dict(zip(Figure, (int(value) for value in session.execute(query).one()), strict=True))


def _may_count(period: Period) -> ColumnElement[bool]:
    """Rows any figure of the period can count, by indexes: of ten years a day needs a few hundred rows."""
    first = period.first.isoformat()
    return or_(
        DossierRow.received_day >= first,
        DossierRow.finished_day >= first,
        DossierRow.finished_day == "",  # not finished yet
        DossierRow.status == DossierStatus.FINISHED.value,  # to be handed over, however long ago it was finished
    )


def _may_be_grouped(period: Period) -> ColumnElement[bool]:
    """Rows received or finished in the period."""
    first, last = period.first.isoformat(), period.last.isoformat()
    return or_(DossierRow.received_day.between(first, last), DossierRow.finished_day.between(first, last))


def group_counts(session: Session, grouping: Grouping, period: Period, now: datetime) -> tuple[GroupRow, ...]:
    """Received, finished and late by one property; labels are filled in by the service."""
    column = _COLUMN[grouping]
    figures = (Figure.RECEIVED, Figure.FINISHED, Figure.LATE)
    if grouping is Grouping.DAY:
        return _by_day(session, period, now)
    sums = [func.sum(case((and_(*figure_conditions(figure, period, now)), 1), else_=0)) for figure in figures]
    rows = session.execute(select(column, *sums).where(_may_be_grouped(period)).group_by(column)).all()
    counted = [
        GroupRow(str(key), str(key), int(received), int(finished), int(late))
        for key, received, finished, late in rows
        if received or finished
    ]
    if grouping is Grouping.HOUR:
        return tuple(sorted(counted, key=lambda row: int(row.key)))
    return tuple(sorted(counted, key=lambda row: (-row.received, -row.finished, row.key)))


def _by_day(session: Session, period: Period, now: datetime) -> tuple[GroupRow, ...]:
    """A day's received are those received on it, its finished and late those finished on it."""
    days: dict[str, list[int]] = {}
    for place, (figure, column) in enumerate(
        (
            (Figure.RECEIVED, DossierRow.received_day),
            (Figure.FINISHED, DossierRow.finished_day),
            (Figure.LATE, DossierRow.finished_day),
        )
    ):
        query = select(column, func.count()).where(*figure_conditions(figure, period, now)).group_by(column)
        for day, count in session.execute(query):
            days.setdefault(day, [0, 0, 0])[place] = count
    return tuple(GroupRow(day, day, *days[day]) for day in sorted(days))


def no_wait_median_minutes(session: Session, period: Period, now: datetime) -> float | None:
    """Median minutes from receipt to finish over the promises that were finished, None without any."""
    rows = session.execute(
        select(DossierRow.received_at, DossierRow.finished_at).where(
            *figure_conditions(Figure.NO_WAIT, period, now), DossierRow.finished_at.is_not(None)
        )
    )
    minutes = [(finished - received).total_seconds() / 60 for received, finished in rows if finished is not None]
    return round(median(minutes), 1) if minutes else None

"""Reading how long the procedures of the no-wait programme took, before it and since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.exchange.no_wait_effect import EffectSide
from desktop_app.domain.indicators import Period
from desktop_app.domain.ledger import Dim, Measure
from models.dossier import DossierRow
from models.ledger import FigureSumRow


def first_promise(session: Session) -> date | None:
    """The day of the first promise that stands."""
    row = FigureSumRow
    found = session.scalar(
        select(func.min(row.slot)).where(
            row.dim == Dim.SECTOR.value, row.measure == Measure.PROMISED.value, row.level == "d", row.times > 0
        )
    )
    return date.fromisoformat(found) if found else None


def promised_procedures(session: Session) -> frozenset[str]:
    """Procedures that ever had a promise."""
    row = FigureSumRow
    query = select(row.key).where(
        row.dim == Dim.PROCEDURE.value, row.measure == Measure.PROMISED.value, row.level == "y", row.times > 0
    )
    return frozenset(session.scalars(query.distinct()))


def sides(session: Session, period: Period, procedures: Collection[str], work: WorkingTime) -> dict[str, EffectSide]:
    """Procedure → what was received in the period; "" is all of them together."""
    row = DossierRow
    rows = session.execute(
        select(row.procedure_code, row.received_at, row.received_day, row.finished_at, row.finished_day).where(
            row.received_day.between(period.first.isoformat(), period.last.isoformat()),
            row.voided_at.is_(None),
            row.procedure_code.in_(procedures),
        )
    )
    received: Counter[str] = Counter()
    same_day: Counter[str] = Counter()
    minutes: dict[str, list[float]] = {"": []}
    for procedure, since, day, until, finished_day in rows:
        taken = work.between(since, until) / 60 if until is not None else 0.0
        for key in (procedure, ""):
            received[key] += 1
            if until is not None:
                same_day[key] += day == finished_day
                minutes.setdefault(key, []).append(taken)
    return {
        key: EffectSide(
            received[key], len(minutes.get(key, ())), same_day[key],
            round(median(minutes[key]), 1) if minutes.get(key) else None,
        )
        for key in ("", *received)
    }  # fmt: skip

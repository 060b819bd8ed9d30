"""Reading the sums that are kept ready: any period by its months and the days at its edges, as of any day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import ColumnElement, bindparam, func, or_, select
from sqlalchemy.orm import Session

from desktop_app.domain.ledger import BY_YEAR, Dim, Measure
from models.base import table_of
from models.ledger import FigureRestatedRow, FigureSumRow

_SUM, _RESTATED = table_of(FigureSumRow), table_of(FigureRestatedRow)
_ASKED = (
    _SUM.c.dim == bindparam("dim"),
    _SUM.c.measure.in_(bindparam("measures", expanding=True)),
    _SUM.c.level == bindparam("level"),
    _SUM.c.slot.between(bindparam("low"), bindparam("high")),
)
_SUMS = select(_SUM.c.measure, _SUM.c.key, func.sum(_SUM.c.times)).where(*_ASKED).group_by(_SUM.c.measure, _SUM.c.key)
_BY_DAY = (
    select(_SUM.c.measure, _SUM.c.slot, func.sum(_SUM.c.times)).where(*_ASKED).group_by(_SUM.c.measure, _SUM.c.slot)
)
_TOLD_LATER = (
    select(_RESTATED.c.measure, _RESTATED.c.key, func.sum(_RESTATED.c.delta))
    .where(
        _RESTATED.c.dim == bindparam("dim"),
        _RESTATED.c.measure.in_(bindparam("measures", expanding=True)),
        _RESTATED.c.known_day > bindparam("known"),
        _RESTATED.c.day.between(bindparam("low"), bindparam("high")),
    )
    .group_by(_RESTATED.c.measure, _RESTATED.c.key)
)


def sums(
    session: Session,
    dim: Dim,
    measures: Iterable[Measure],
    first: date | None,
    last: date,
    *,
    as_of: date | None = None,
) -> Counter[tuple[Measure, str]]:
    """(measure, key) → sum over the days from ``first`` (None: since the beginning) to ``last``, both included.

    ``as_of``: as it was known at the end of that day, which is not before ``last``; None: as it is known now.
    """
    found: Counter[tuple[Measure, str]] = Counter()
    connection = session.connection()
    asked = {"dim": dim.value, "measures": [measure.value for measure in measures]}
    spans = slots(first, last)
    for level, low, high in with_years(spans) if dim in BY_YEAR else spans:
        for measure, key, times in connection.execute(_SUMS, {**asked, "level": level, "low": low, "high": high}):
            found[Measure(measure), key] += int(times)
    if as_of is not None:
        told = {"known": as_of.isoformat(), "low": first.isoformat() if first else "", "high": last.isoformat()}
        for measure, key, delta in connection.execute(_TOLD_LATER, {**asked, **told}):
            found[Measure(measure), key] -= int(delta)
    return found


def sums_by_day(
    session: Session, dim: Dim, measures: Iterable[Measure], first: date, last: date
) -> Counter[tuple[Measure, str]]:
    """(measure, day) → sum over all keys of ``dim``, as it is known now."""
    asked = {"dim": dim.value, "measures": [measure.value for measure in measures]}
    days = {**asked, "level": "d", "low": first.isoformat(), "high": last.isoformat()}
    rows = session.connection().execute(_BY_DAY, days)
    return Counter({(Measure(measure), day): int(times) for measure, day, times in rows})


def sums_by_month(
    session: Session, dim: Dim, measures: Iterable[Measure], first: date, last: date
) -> Counter[tuple[Measure, str]]:
    """(measure, "2026-11") → sum over all keys of ``dim`` and the days of the period in that month, as known now."""
    found: Counter[tuple[Measure, str]] = Counter()
    asked = {"dim": dim.value, "measures": [measure.value for measure in measures]}
    connection = session.connection()
    for level, low, high in slots(first, last):
        for measure, slot, times in connection.execute(_BY_DAY, {**asked, "level": level, "low": low, "high": high}):
            found[Measure(measure), slot[:7]] += int(times)
    return found


def restated(
    session: Session, wanted: Sequence[tuple[Dim, Sequence[Measure]]], last: date, known_after: date
) -> Iterator[tuple[str, str, Dim, Measure, str, int]]:
    """(cause, day, dim, measure, key, delta) of what was told after ``known_after`` about days up to ``last``."""
    either: list[ColumnElement[bool]] = [
        (_RESTATED.c.dim == dim.value) & _RESTATED.c.measure.in_([measure.value for measure in measures])
        for dim, measures in wanted
    ]
    query = (
        select(
            _RESTATED.c.cause, _RESTATED.c.day, _RESTATED.c.dim, _RESTATED.c.measure, _RESTATED.c.key,
            func.sum(_RESTATED.c.delta),
        )
        .where(or_(*either), _RESTATED.c.known_day > known_after.isoformat(), _RESTATED.c.day <= last.isoformat())
        .group_by(_RESTATED.c.cause, _RESTATED.c.day, _RESTATED.c.dim, _RESTATED.c.measure, _RESTATED.c.key)
    )  # fmt: skip
    for cause, day, dim, measure, key, delta in session.connection().execute(query):
        yield cause, day, Dim(dim), Measure(measure), key, int(delta)


def slots(first: date | None, last: date) -> Iterator[tuple[str, str, str]]:
    """(level, first slot, last slot): whole months as months, the days at both edges as days."""
    if first is not None and last < first:
        return
    months_to = last.isoformat()[:7] if _ends_a_month(last) else _month_before(last)
    months_from = "" if first is None else first.isoformat()[:7]
    if first is not None and first.day > 1:
        if first.isoformat()[:7] == last.isoformat()[:7]:
            yield "d", first.isoformat(), last.isoformat()
            return
        yield "d", first.isoformat(), f"{months_from}-31"
        months_from = (first.replace(day=28) + timedelta(days=4)).isoformat()[:7]
    if months_from <= months_to:
        yield "m", months_from, months_to
    if not _ends_a_month(last):
        yield "d", last.replace(day=1).isoformat(), last.isoformat()


def with_years(spans: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """The same spans, with the whole years out of the months as years."""
    for level, low, high in spans:
        first = "" if not low else low[:4] if low.endswith("-01") else f"{int(low[:4]) + 1:04}"
        last = high[:4] if high.endswith("-12") else f"{int(high[:4]) - 1:04}"
        if level != "m" or last < first or last == "0000":
            yield level, low, high
            continue
        if low and not low.endswith("-01"):
            yield "m", low, f"{low[:4]}-12"
        yield "y", first, last
        if not high.endswith("-12"):
            yield "m", f"{high[:4]}-01", high


def _month_before(day: date) -> str:
    year, month = (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
    return f"{year:04}-{month:02}"


def _ends_a_month(day: date) -> bool:
    return day == date.max or (day + timedelta(days=1)).day == 1

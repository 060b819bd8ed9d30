"""The cells of the hall's histograms in a period."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.base import table_of
from models.hall import HallSumRow

_SUM = table_of(HallSumRow)
_IN_PERIOD = (_SUM.c.day >= bindparam("first"), _SUM.c.day <= bindparam("last"), _SUM.c.times != 0)
_CELLS = (
    select(
        _SUM.c.measure, _SUM.c.group_key, _SUM.c.counter, _SUM.c.hour, _SUM.c.minute, func.sum(_SUM.c.times)
    )
    .where(*_IN_PERIOD)
    .group_by(_SUM.c.measure, _SUM.c.group_key, _SUM.c.counter, _SUM.c.hour, _SUM.c.minute)
)  # fmt: skip
_DAYS = (
    select(_SUM.c.day, _SUM.c.measure, _SUM.c.hour, _SUM.c.minute, func.sum(_SUM.c.times))
    .where(*_IN_PERIOD)
    .group_by(_SUM.c.day, _SUM.c.measure, _SUM.c.hour, _SUM.c.minute)
)


class SumCell(NamedTuple):
    measure: str
    group: str
    counter: str
    hour: int
    minute: int
    times: int


class DayCell(NamedTuple):
    day: str
    measure: str
    hour: int
    minute: int
    times: int


def cells(session: Session, first: date, last: date) -> list[SumCell]:
    """Summed over the days and lines of a period."""
    values = {"first": first.isoformat(), "last": last.isoformat()}
    return [SumCell(*row[:5], int(row[5])) for row in session.connection().execute(_CELLS, values)]


def cells_by_day(session: Session, first: date, last: date) -> list[DayCell]:
    """Summed over groups and counters, day by day."""
    values = {"first": first.isoformat(), "last": last.isoformat()}
    return [DayCell(*row[:4], int(row[4])) for row in session.connection().execute(_DAYS, values)]

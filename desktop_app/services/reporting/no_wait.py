"""Promises of a period by procedure, day and counter, and what changed since the first one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.exchange.no_wait_report import ComparedLine, NoWaitReport, PromiseLine, Side
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.indicators import Period
from desktop_app.domain.text import list_order
from desktop_app.services.context import CatalogueSnapshot
from desktop_app.services.reporting.head import head_of
from models.dossier import DossierRow

LONGEST_SPAN = 365
"""Days on each side of the first promise: further back the procedures were others."""


class _Row(NamedTuple):
    procedure: str
    day: str
    counter: str
    received_at: datetime
    finished_at: datetime | None
    promise_at: datetime | None
    kept: bool | None
    converted_at: datetime | None


_COLUMNS = (
    DossierRow.procedure_code, DossierRow.received_day, DossierRow.counter, DossierRow.received_at,
    DossierRow.finished_at, DossierRow.promise_at, DossierRow.promise_kept, DossierRow.converted_at,
)  # fmt: skip


def no_wait_report(
    session: Session, office: OfficeSnapshot, catalogue: CatalogueSnapshot, period: Period, now: datetime
) -> NoWaitReport:
    """As it is known now. Raises ``UserError("report_period_future")``."""
    head = head_of(office, period, now)

    def name(code: str) -> str:
        procedure = catalogue.newest.get(code)
        return procedure.label if procedure else code

    rows = _received(session, period.first, head.end, DossierRow.promise_at.is_not(None))
    first_day = _first_day(session)
    span = 0 if first_day is None else min(LONGEST_SPAN, (head.end - first_day).days + 1)
    compared: tuple[ComparedLine, ...] = ()
    if first_day is not None and span > 0:
        codes = {row.procedure for row in rows}
        compared = _compare(session, first_day, span, codes, name, WorkingTime(office.calendar))
    return NoWaitReport(
        head=head,
        total=_line("", "", rows, now),
        procedures=_lines(rows, _procedure_of, name, now),
        days=_lines(rows, _day_of, str, now),
        counters=_lines(rows, _counter_of, office.counter_name, now),
        first_day=first_day,
        span_days=max(0, span),
        compared=compared,
    )


def _received(session: Session, first: date, last: date, only: ColumnElement[bool]) -> list[_Row]:
    found = session.execute(
        select(*_COLUMNS).where(
            DossierRow.received_day.between(first.isoformat(), last.isoformat()), DossierRow.voided_at.is_(None), only
        )
    )
    return [_Row(*row) for row in found]


def _first_day(session: Session) -> date | None:
    """Of the promise that was to end first: found by its index, however many there are."""
    day = session.scalar(
        select(DossierRow.received_day)
        .where(DossierRow.promise_at.is_not(None), DossierRow.voided_at.is_(None))
        .order_by(DossierRow.promise_at)
        .limit(1)
    )
    return None if day is None else date.fromisoformat(day)


def _procedure_of(row: _Row) -> str:
    return row.procedure


def _day_of(row: _Row) -> str:
    return row.day


def _counter_of(row: _Row) -> str:
    return row.counter


def _lines(
    rows: Iterable[_Row], key_of: Callable[[_Row], str], name: Callable[[str], str], now: datetime
) -> tuple[PromiseLine, ...]:
    parts: dict[str, list[_Row]] = {}
    for row in rows:
        parts.setdefault(key_of(row), []).append(row)
    found = [_line(key, name(key) if key else "", part, now) for key, part in parts.items()]
    return tuple(sorted(found, key=_in_order))


def _in_order(line: PromiseLine) -> tuple[object, ...]:
    return list_order(line.label), line.key


def _line(key: str, label: str, rows: Sequence[_Row], now: datetime) -> PromiseLine:
    minute = now.replace(second=0, microsecond=0)
    kept = sum(row.kept is True for row in rows)
    running = sum(row.kept is None and row.promise_at is not None and row.promise_at >= minute for row in rows)
    minutes = [(row.finished_at - row.received_at).total_seconds() / 60 for row in rows if row.finished_at]
    return PromiseLine(
        key=key,
        label=label,
        taken=len(rows),
        kept=kept,
        broken=len(rows) - kept - running,
        converted=sum(row.converted_at is not None for row in rows),
        running=running,
        median_minutes=round(median(minutes), 1) if minutes else None,
    )


def _compare(
    session: Session, first_day: date, span: int, codes: set[str], name: Callable[[str], str], work: WorkingTime
) -> tuple[ComparedLine, ...]:
    """The promised procedures, as many days before the first promise as from it on."""
    days, one_day = timedelta(days=span), timedelta(days=1)
    only = DossierRow.procedure_code.in_(sorted(codes))
    before = _received(session, first_day - days, first_day - one_day, only)
    after = _received(session, first_day, first_day + days - one_day, only)
    found = [
        ComparedLine(
            name(code),
            _side([row for row in before if row.procedure == code], work),
            _side([row for row in after if row.procedure == code], work),
        )
        for code in codes
    ]
    return tuple(sorted(found, key=_by_name))


def _by_name(line: ComparedLine) -> tuple[object, ...]:
    return (list_order(line.procedure),)


def _side(rows: Sequence[_Row], work: WorkingTime) -> Side:
    done = [(row, row.finished_at) for row in rows if row.finished_at is not None]
    minutes = [work.between(row.received_at, finished) / 60 for row, finished in done]
    return Side(
        received=len(rows),
        promised=sum(row.promise_at is not None for row in rows),
        finished=len(done),
        same_day=sum(in_vietnam(finished).date().isoformat() == row.day for row, finished in done),
        median_minutes=round(median(minutes), 1) if minutes else None,
    )

"""The working calendar as data: weekly sessions, days that differ from the week, and how sure each of them is.

A table is JSON in the shape of ``CalendarTable`` (times ``"07:30:00"``, dates ``"2026-11-24"``). A file may say
``"extends": "vn"`` and then hold only what differs from that table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time
from enum import StrEnum
from itertools import pairwise

import msgspec
from msgspec import Struct

from desktop_app.errors import UserError

WEEKDAY_MARKS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
"""How papers and error values name a weekday, Monday first."""


class DayKind(StrEnum):
    HOLIDAY = "holiday"
    """Nobody works and no day limit counts it."""
    COMPENSATORY = "compensatory"
    """Worked whatever the weekday is: làm bù, or a weekday whose day off has only been proposed."""
    CLOSURE = "closure"
    """The centre's own closure (docs/domain.md, section 4): ``receives``, ``returns`` and ``counts`` say what stops."""
    RECEPTION = "reception"
    """A session that is working time for minutes and promises but no working day for day limits."""


class DayStatus(StrEnum):
    FIXED = "fixed"
    """Follows from a law."""
    ANNOUNCED = "announced"
    """Decided for that year by the Government."""
    PROPOSED = "proposed"
    """Not decided; whoever relies on it is told so."""


class Session(Struct, frozen=True):
    """One stretch of working time, local wall clock, from ``start`` up to ``end``."""

    start: time
    end: time


class CalendarDay(Struct, frozen=True):
    """A date on which the week's ordinary rule does not hold. ``sessions`` empty: those of an ordinary day."""

    day: date
    kind: DayKind
    name: str
    source: str
    status: DayStatus
    receives: bool = True
    returns: bool = True
    counts: bool = True
    """For closures: does the date stay a working day? No rule found says that a closure extends a limit."""
    sessions: tuple[Session, ...] = ()


class CalendarTable(Struct, frozen=True):
    """Weekly sessions (seven entries, Monday first), the weekdays that are working days, and the special days.

    A date has at most one special day that is no closure, and at most one closure beside it.
    """

    weekly: tuple[tuple[Session, ...], ...]
    counting_weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    days: tuple[CalendarDay, ...] = ()
    known_years: tuple[int, ...] = ()
    """Years whose holidays are in the table; all others are shown as "chưa có lịch nghỉ"."""
    cutoff: time = time(15, 0)
    """After it, "trong ngày" means the next working day (NĐ 23/2015 Đ7, Luật Hộ tịch 2014 Đ5.3)."""


class _SessionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    start: time
    end: time


class _DayFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    day: date
    kind: DayKind
    name: str
    source: str
    status: DayStatus
    receives: bool = True
    returns: bool = True
    counts: bool = True
    sessions: tuple[_SessionFile, ...] = ()


class _TableFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file's own shape: misspelt keys are refused instead of being passed over."""

    extends: str = ""
    note: str = ""
    weekly: tuple[tuple[_SessionFile, ...], ...] | None = None
    counting_weekdays: tuple[int, ...] | None = None
    days: tuple[_DayFile, ...] = ()
    known_years: tuple[int, ...] | None = None
    cutoff: time | None = None


def parse_table(raw: bytes, resolve: Callable[[str], CalendarTable] | None = None) -> CalendarTable:
    """Read and check a table; ``resolve`` gives the table that ``extends`` names.

    Raises ``UserError`` (field ``calendar``): ``calendar_unreadable`` (``detail``), ``calendar_unknown_base``
    (``base``) and everything ``check_table`` raises.
    """
    try:
        file = msgspec.json.decode(raw, type=_TableFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError("calendar_unreadable", field="calendar", detail=str(error)) from error
    days = tuple(_day(entry) for entry in file.days)
    _check_double(days)
    if file.extends:
        if resolve is None:
            raise UserError("calendar_unknown_base", field="calendar", base=file.extends)
        return _extend(resolve(file.extends), file, days)
    if file.weekly is None:
        raise UserError("calendar_weekdays", field="calendar", count=0)
    blank = CalendarTable(weekly=_weekly(file.weekly))
    return _extend(blank, file, days)


def merge(
    base: CalendarTable, extra_days: Iterable[CalendarDay], weekly: tuple[tuple[Session, ...], ...] | None = None
) -> CalendarTable:
    """``base`` with the centre's own days and week: an extra day replaces the base's day of that date.

    A closure stands beside a holiday or a worked day and replaces only an earlier closure.
    """
    extra = tuple(extra_days)
    _check_double(extra)
    replaced = {(entry.day, _is_closure(entry)) for entry in extra}
    kept = tuple(entry for entry in base.days if (entry.day, _is_closure(entry)) not in replaced)
    table = CalendarTable(
        weekly=base.weekly if weekly is None else weekly,
        counting_weekdays=base.counting_weekdays,
        days=tuple(sorted(kept + extra, key=lambda entry: (entry.day, entry.kind))),
        known_years=base.known_years,
        cutoff=base.cutoff,
    )
    check_table(table)
    return table


def check_table(table: CalendarTable) -> None:
    """Refuse a table no deadline can be computed with.

    Raises ``UserError`` (field ``calendar``): ``calendar_weekdays`` (``count``), ``calendar_counting_weekday``
    (``weekday``), ``calendar_session_order`` and ``calendar_sessions_overlap`` (``where``: a weekday mark or a date;
    ``start``, ``end``), ``calendar_double_day`` (``day``), ``calendar_day_without_name`` (``day``),
    ``calendar_holiday_with_sessions`` (``day``), ``calendar_reception_without_sessions`` (``day``),
    ``calendar_cutoff``.
    """
    if len(table.weekly) != 7:
        raise UserError("calendar_weekdays", field="calendar", count=len(table.weekly))
    for weekday, sessions in enumerate(table.weekly):
        _check_sessions(sessions, WEEKDAY_MARKS[weekday])
    if not table.counting_weekdays:
        raise UserError("calendar_counting_weekday", field="calendar", weekday="")
    for weekday in table.counting_weekdays:
        if not 0 <= weekday <= 6 or not table.weekly[weekday]:
            raise UserError("calendar_counting_weekday", field="calendar", weekday=weekday)
    if table.cutoff.tzinfo is not None:
        raise UserError("calendar_cutoff", field="calendar")
    _check_double(table.days)
    for entry in table.days:
        _check_day(entry, table)


def _check_day(entry: CalendarDay, table: CalendarTable) -> None:
    where = entry.day.isoformat()
    if not entry.name.strip():
        raise UserError("calendar_day_without_name", field="calendar", day=where)
    if entry.kind is DayKind.HOLIDAY and entry.sessions:
        raise UserError("calendar_holiday_with_sessions", field="calendar", day=where)
    if entry.kind is DayKind.RECEPTION and not (entry.sessions or table.weekly[entry.day.weekday()]):
        raise UserError("calendar_reception_without_sessions", field="calendar", day=where)
    _check_sessions(entry.sessions, where)


def _check_sessions(sessions: tuple[Session, ...], where: str) -> None:
    for session in sessions:
        aware = session.start.tzinfo is not None or session.end.tzinfo is not None
        if aware or session.start >= session.end:
            raise _session_error("calendar_session_order", where, session)
    for earlier, later in pairwise(sessions):
        if later.start < earlier.end:
            raise _session_error("calendar_sessions_overlap", where, later)


def _session_error(code: str, where: str, session: Session) -> UserError:
    return UserError(code, field="calendar", where=where, start=session.start.isoformat(), end=session.end.isoformat())


def _check_double(days: tuple[CalendarDay, ...]) -> None:
    seen: set[tuple[date, bool]] = set()
    for entry in days:
        key = (entry.day, _is_closure(entry))
        if key in seen:
            raise UserError("calendar_double_day", field="calendar", day=entry.day.isoformat())
        seen.add(key)


def _is_closure(entry: CalendarDay) -> bool:
    return entry.kind is DayKind.CLOSURE


def _extend(base: CalendarTable, file: _TableFile, days: tuple[CalendarDay, ...]) -> CalendarTable:
    years = base.known_years if file.known_years is None else tuple(sorted({*base.known_years, *file.known_years}))
    changed = CalendarTable(
        weekly=base.weekly if file.weekly is None else _weekly(file.weekly),
        counting_weekdays=base.counting_weekdays if file.counting_weekdays is None else file.counting_weekdays,
        days=base.days,
        known_years=years,
        cutoff=base.cutoff if file.cutoff is None else file.cutoff,
    )
    return merge(changed, days)


def _weekly(rows: tuple[tuple[_SessionFile, ...], ...]) -> tuple[tuple[Session, ...], ...]:
    return tuple(tuple(Session(entry.start, entry.end) for entry in row) for row in rows)


def _day(entry: _DayFile) -> CalendarDay:
    return CalendarDay(
        day=entry.day,
        kind=entry.kind,
        name=entry.name,
        source=entry.source,
        status=entry.status,
        receives=entry.receives,
        returns=entry.returns,
        counts=entry.counts,
        sessions=tuple(Session(session.start, session.end) for session in entry.sessions),
    )

"""Small builders shared by the calendar's tests."""

from __future__ import annotations

from datetime import date, datetime, time

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.table import (
    CalendarDay,
    CalendarTable,
    DayKind,
    DayStatus,
    Session,
    merge,
)
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.services.shipped import shipped_calendar_table

MORNING = Session(time(7, 30), time(11, 30))
AFTERNOON = Session(time(13), time(17))


def at(text: str) -> datetime:
    """``"2026-11-20T10:00"`` in Vietnam."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def shipped(name: str = "vn") -> WorkingCalendar:
    return WorkingCalendar(shipped_calendar_table(name))


def special(
    day: str,
    kind: DayKind,
    *,
    name: str = "Ngày mẫu",
    status: DayStatus = DayStatus.FIXED,
    receives: bool = True,
    returns: bool = True,
    counts: bool = True,
    sessions: tuple[Session, ...] = (),
) -> CalendarDay:
    return CalendarDay(date.fromisoformat(day), kind, name, "thử", status, receives, returns, counts, sessions)


def with_days(*days: CalendarDay, weekly: tuple[tuple[Session, ...], ...] | None = None) -> WorkingCalendar:
    """The shipped calendar with days (and a week) of one's own."""
    return WorkingCalendar(merge(shipped_calendar_table(), days, weekly))


def saturday_week() -> tuple[tuple[Session, ...], ...]:
    """The ordinary week with a reception session on Saturday morning."""
    return (*((MORNING, AFTERNOON),) * 5, (MORNING,), ())


def plain_table(**changes: object) -> CalendarTable:
    fields: dict[str, object] = {"weekly": (*((MORNING, AFTERNOON),) * 5, (), ()), "known_years": (2026,)}
    return CalendarTable(**{**fields, **changes})  # type: ignore[arg-type]

"""Working time: when somebody works, which dates are working days, and arithmetic over both.

Two notions are kept apart. *Working time* is every session, also a Saturday reception session: minutes, hours and
promises run in it. A *working day* is a date that day limits count; a Saturday session is none (docs/domain.md,
section 4). All instants are aware; every result carries +07:00.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.domain.calendar.table import CalendarDay, CalendarTable, DayKind, DayStatus, Session, check_table
from desktop_app.errors import BugError, UserError

SEARCH_DAYS = 400
"""Longest stretch without working time the engine walks through before it says that the calendar is wrong."""

Span = tuple[datetime, datetime]


class WorkingCalendar:
    """Answers about one ``CalendarTable``, which it checks first (``UserError`` as in ``check_table``)."""

    def __init__(self, table: CalendarTable) -> None:
        check_table(table)
        self.table = table
        self._closures = {entry.day: entry for entry in table.days if entry.kind is DayKind.CLOSURE}
        self._special = {entry.day: entry for entry in table.days if entry.kind is not DayKind.CLOSURE}
        self._counting = frozenset(table.counting_weekdays)
        self._known = frozenset(table.known_years)
        self._spans: dict[date, tuple[Span, ...]] = {}

    # -- one date ---------------------------------------------------------------------------------------------

    def sessions_on(self, day: date) -> tuple[Session, ...]:
        """Working time of ``day``; Saturday reception sessions included, none on a holiday.

        A closure that still counts as a working day keeps its sessions: the desk is shut, the limits run on.
        """
        closure = self._closures.get(day)
        special = self._special.get(day)
        if special is not None and special.kind is DayKind.HOLIDAY:
            return ()
        if closure is not None and closure.sessions:
            return closure.sessions
        if closure is not None and not closure.counts:
            return ()
        if special is None:
            return self.table.weekly[day.weekday()]
        if special.sessions:
            return special.sessions
        # A worked Saturday is a full working day, not the Saturday morning of the week's table.
        counting = day.weekday() in self._counting or special.kind is DayKind.RECEPTION
        return self.table.weekly[day.weekday() if counting else self.table.counting_weekdays[0]]

    def counts_as_working_day(self, day: date) -> bool:
        """Whether day limits count this date."""
        closure = self._closures.get(day)
        if closure is not None and not closure.counts:
            return False
        special = self._special.get(day)
        if special is None:
            return day.weekday() in self._counting
        return special.kind is DayKind.COMPENSATORY

    def receives_on(self, day: date) -> bool:
        """Whether the desk takes dossiers in on this date."""
        closure = self._closures.get(day)
        return bool(self.sessions_on(day)) and (closure is None or closure.receives)

    def returns_on(self, day: date) -> bool:
        """Whether the desk hands results out on this date."""
        closure = self._closures.get(day)
        return bool(self.sessions_on(day)) and (closure is None or closure.returns)

    def day_note(self, day: date) -> CalendarDay | None:
        """What the table says about this date: the holiday, else the closure, else the worked day or session."""
        special = self._special.get(day)
        if special is not None and special.kind is DayKind.HOLIDAY:
            return special
        return self._closures.get(day, special)

    def is_proposed(self, day: date) -> bool:
        """Whether the date's entry has only been proposed."""
        return any(
            entry is not None and entry.status is DayStatus.PROPOSED
            for entry in (self._special.get(day), self._closures.get(day))
        )

    def unknown_years(self, first: date, last: date) -> tuple[int, ...]:
        """Years from ``first`` to ``last`` whose holidays are not in the table ("chưa có lịch nghỉ")."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self._known)

    def next_working_day(self, day: date) -> date:
        """The first working day after ``day``."""
        return self._search_day(day, 1)

    def previous_working_day(self, day: date) -> date:
        """The last working day before ``day`` (for acts due "at latest the day before")."""
        return self._search_day(day, -1)

    # -- one instant ------------------------------------------------------------------------------------------

    def is_open(self, instant: datetime) -> bool:
        """Whether ``instant`` lies in working time; a session's end no longer does."""
        return self.session_at(instant) is not None

    def session_at(self, instant: datetime) -> Span | None:
        """The session running at ``instant``, as (start, end)."""
        local = local_instant(instant)
        for start, end in self.spans_on(local.date()):
            if start <= local < end:
                return start, end
        return None

    def next_opening(self, instant: datetime) -> datetime:
        """The first working moment at or after ``instant``: itself when a session is running."""
        local = local_instant(instant)
        return local if self.is_open(local) else self.next_session(local)[0]

    def next_session(self, instant: datetime) -> Span:
        """The first session that starts after ``instant``."""
        local = local_instant(instant)
        return next(span for span in self.spans_from(local.date()) if span[0] > local)

    # -- arithmetic -------------------------------------------------------------------------------------------

    def add_working_minutes(self, instant: datetime, minutes: int) -> datetime:
        """``instant`` plus working minutes, without rounding.

        An end that falls on a session's end stays there. Zero minutes give the first working moment.
        """
        return self.working_spans(instant, minutes)[-1][1]

    def working_spans(self, instant: datetime, minutes: int) -> tuple[Span, ...]:
        """The stretches of working time that ``minutes`` from ``instant`` use up, in order; never empty."""
        if minutes < 0:
            raise UserError("limit_out_of_range", field="limit", value=minutes)
        local = local_instant(instant)
        remaining = timedelta(minutes=minutes)
        used: list[Span] = []
        for start, end in self.spans_from(local.date()):
            if end == local and not remaining:
                return ((local, local),)
            begin = max(start, local)
            if begin >= end:
                continue
            if remaining <= end - begin:
                used.append((begin, begin + remaining))
                break
            used.append((begin, end))
            remaining -= end - begin
        return tuple(used)

    def working_seconds_between(self, first: datetime, last: datetime) -> int:
        """Whole seconds of working time from ``first`` to ``last``; negative when ``last`` is the earlier."""
        begin, finish = local_instant(first), local_instant(last)
        if finish < begin:
            return -self.working_seconds_between(finish, begin)
        total = timedelta()
        day = begin.date()
        while day <= finish.date():
            for start, end in self.spans_on(day):
                total += max(min(end, finish) - max(start, begin), timedelta())
            day += timedelta(days=1)
        return total // timedelta(seconds=1)

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """``sessions_on`` as aware instants."""
        found = self._spans.get(day)
        if found is None:
            found = self._spans[day] = tuple(
                (datetime.combine(day, session.start, VIETNAM), datetime.combine(day, session.end, VIETNAM))
                for session in self.sessions_on(day)
            )
        return found

    def spans_from(self, day: date) -> Iterator[Span]:
        """All sessions from ``day`` on; ``UserError("calendar_without_working_time")`` when none comes."""
        idle = 0
        while idle <= SEARCH_DAYS:
            spans = self.spans_on(day)
            yield from spans
            idle = 0 if spans else idle + 1
            day = _step(day, 1)
        raise _no_working_time(day)

    def _search_day(self, day: date, step: int) -> date:
        for _ in range(SEARCH_DAYS):
            day = _step(day, step)
            if self.counts_as_working_day(day):
                return day
        raise _no_working_time(day)


def local_instant(instant: datetime) -> datetime:
    """``instant`` with +07:00; a naive one is a bug, never guessed at."""
    if instant.utcoffset() is None:
        raise BugError("naive_datetime")
    return in_vietnam(instant)


def _step(day: date, step: int) -> date:
    try:
        return day + timedelta(days=step)
    except OverflowError as error:
        raise _no_working_time(day) from error


def _no_working_time(day: date) -> UserError:
    return UserError("calendar_without_working_time", field="calendar", day=day.isoformat())

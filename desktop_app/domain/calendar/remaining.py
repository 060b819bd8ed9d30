"""What is left of a due time, or how long it has passed, in working time: "còn 1 ngày 3 giờ", "quá hạn 2 giờ 15 phút".

One arithmetic for every list and panel. A day is the working time of a standard day (eight hours in most centres), so
that "1 ngày" is the same length wherever it stands. The words are ``ui.screens.words``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.calendar.working_calendar import Span, WorkingCalendar, local_instant

FARTHEST = timedelta(days=366 * 12)
"""Beyond this nobody reads a remainder to the hour; the count stops there."""
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Parts:
    """A length of working time in its two largest units; what is smaller is cut off, never rounded up.

    At most two of ``days``, ``hours``, ``minutes`` differ from 0; all are 0 below a minute.
    """

    days: int = 0
    hours: int = 0
    minutes: int = 0


class WorkingTime:
    """Working seconds between two instants; it remembers each day's sum, as a long list asks again and again."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar
        self.day_seconds = _standard_day(calendar)
        self._base: date | None = None
        self._spans: dict[date, tuple[Span, ...]] = {}
        self._after: list[int] = [0]
        self._before: list[int] = [0]

    def between(self, first: datetime, last: datetime) -> int:
        """Whole seconds of working time from ``first`` to ``last``; negative when ``last`` is the earlier."""
        begin, finish = local_instant(first), local_instant(last)
        if self._base is None:
            self._base = finish.date()
        return self._position(finish) - self._position(begin)

    def parts(self, seconds: int) -> Parts:
        """``seconds`` of working time (the sign is left out) in days of ``day_seconds``, hours and minutes."""
        days, rest = divmod(abs(seconds), self.day_seconds)
        hours, rest = divmod(rest, 3600)
        return Parts(days, hours) if days else Parts(0, hours, rest // 60)

    def _position(self, instant: datetime) -> int:
        """Working seconds from the base's midnight to ``instant``; negative before it."""
        inside = timedelta()
        for start, end in self._spans_on(instant.date()):
            inside += max(timedelta(), min(end, instant) - start)
        return self._midnight(instant.date()) + inside // _SECOND

    def _midnight(self, day: date) -> int:
        base = self._base or day
        distance = max(-FARTHEST.days, min(FARTHEST.days, (day - base).days))
        if distance >= 0:
            while len(self._after) <= distance:
                self._after.append(self._after[-1] + self._worked_on(base + (len(self._after) - 1) * _DAY))
            return self._after[distance]
        while len(self._before) <= -distance:
            self._before.append(self._before[-1] - self._worked_on(base - len(self._before) * _DAY))
        return self._before[-distance]

    def _worked_on(self, day: date) -> int:
        return sum(((end - start) // _SECOND for start, end in self._spans_on(day)), 0)

    def _spans_on(self, day: date) -> tuple[Span, ...]:
        spans = self._spans.get(day)
        if spans is None:
            spans = self._spans[day] = self.calendar.spans_on(day)
        return spans


def _standard_day(calendar: WorkingCalendar) -> int:
    """Working seconds of the week's first working day: what "một ngày" means in a remainder."""
    sessions = calendar.table.weekly[calendar.table.counting_weekdays[0]]
    minutes = sum((one.end.hour * 60 + one.end.minute) - (one.start.hour * 60 + one.start.minute) for one in sessions)
    return minutes * 60

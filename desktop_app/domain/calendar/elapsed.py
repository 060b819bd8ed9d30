"""Working days between two dates, for lists that say "còn 2 ngày làm việc" or how long a result has been waiting."""

from __future__ import annotations

from datetime import date, timedelta

from desktop_app.domain.calendar.working_calendar import WorkingCalendar

FARTHEST = timedelta(days=366 * 12)
"""Beyond this no list says anything a person reads to the day; the count stops there."""


class WorkingDayCount:
    """Counts working days and remembers what it has counted: a long list asks about the same months again."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self._calendar = calendar
        self._base: date | None = None
        self._after: list[int] = [0]
        self._before: list[int] = [0]

    def between(self, first: date, last: date) -> int:
        """Working days d with ``first`` < d <= ``last``; negative when ``last`` is the earlier."""
        if self._base is None:
            self._base = last
        return self._position(last) - self._position(first)

    def _position(self, day: date) -> int:
        """Working days from the base to ``day``, the base itself not counted; negative before it."""
        base = self._base or day
        distance = max(-FARTHEST.days, min(FARTHEST.days, (day - base).days))
        if distance >= 0:
            while len(self._after) <= distance:
                worked = self._calendar.counts_as_working_day(base + timedelta(days=len(self._after)))
                self._after.append(self._after[-1] + worked)
            return self._after[distance]
        while len(self._before) <= -distance:
            worked = self._calendar.counts_as_working_day(base - timedelta(days=len(self._before) - 1))
            self._before.append(self._before[-1] - worked)
        return self._before[-distance]

"""Who comes when: the years of the sample centre have their seasons."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from random import Random

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.services.sample.plan import receipts
from desktop_app.services.shipped import shipped_calendar_table

LATER = datetime(2026, 6, 1, 8, 0, tzinfo=VIETNAM)


def test_summer_is_full_february_is_still_and_nobody_comes_while_the_desk_is_shut():
    calendar = WorkingCalendar(shipped_calendar_table("vn"))
    first, last = date(2025, 1, 1), date(2025, 12, 31)

    came = receipts(Random(1), calendar, first, last, LATER, 20_000)

    assert len(came) == 20_000
    assert came == sorted(came)
    assert all(calendar.is_open(at) for at in came)
    wednesdays = Counter(at.date() for at in came if at.weekday() == 2)
    a_day = {
        month: sum(times for day, times in wednesdays.items() if day.month == month)
        / sum(1 for day in wednesdays if day.month == month)
        for month in (2, 7, 10)
    }
    assert a_day[7] > 1.1 * a_day[10] > 1.2 * a_day[2]

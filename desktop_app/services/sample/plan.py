"""What happens in the sample centre: who comes when with which matter, and how it goes on. Computing only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.limits import LimitUnit
from desktop_app.domain.calendar.working_calendar import Span, WorkingCalendar
from desktop_app.domain.catalogue.procedure import Channel, Procedure

DAY_WEIGHTS = (1.35, 1.0, 0.95, 1.4, 1.05, 0.5, 0.3)
"""Monday and the no-wait Thursday are the full days."""
SEASONS = (1.15, 0.7, 0.95, 0.9, 1.0, 1.15, 1.25, 1.2, 1.0, 1.0, 1.0, 0.9)
"""Of the months: a rush before Tết and a still February, copies for schools and universities in summer."""
LAST_DAY_WEIGHT = 3.0
"""The morning on which the clock starts: the desk is busy when somebody looks."""
CHANNELS = ((Channel.DIRECT, 70), (Channel.ONLINE, 25), (Channel.POSTAL, 5))

USUAL: Mapping[str, float] = {
    "2.000815": 30, "2.000884": 8, "2.000635": 6, "1.001193": 6, "1.004873": 5, "1.000894": 3, "1.000656": 3,
    "1.004859": 2.5, "1.004222": 4, "1.004194": 4, "1.010041": 3, "1.002755": 1.5, "1.001612": 3.5, "2.000720": 2,
    "1.001266": 1, "1.013978": 2.5, "1.012812": 0.6, "1.013225": 1.5, "1.014159": 1, "1.001776": 2, "1.014027": 1.5,
    "1.001653": 1, "2.002854": 1, "2.001035": 2, "2.001019": 0.5, "2.000908": 1,
}  # fmt: skip
"""Weights of the matters a commune's desk sees every week; every other procedure has ``RARE``."""
RARE = 0.15

LATE_SHARE = 0.05
STUCK_SHARE = 0.02
"""Never finished while the sample lasts: open and overdue."""
STUCK_SINCE = timedelta(days=45)
"""What nobody finished or collected is of the last weeks only; the years before are tidy."""
VOID_SHARE = 0.012
NEVER_COLLECTED_SHARE = 0.03
PROMISE_SHARE = 0.8
BROKEN_SHARE, CONVERTED_SHARE = 0.06, 0.05


@dataclass(frozen=True, slots=True)
class Mix:
    """Procedures to draw from, by weight."""

    procedures: tuple[Procedure, ...]
    cumulated: tuple[float, ...]

    def draw(self, rng: Random) -> Procedure:
        return rng.choices(self.procedures, cum_weights=self.cumulated)[0]


def usual_mix(procedures: tuple[Procedure, ...]) -> Mix:
    """The usual mix of a commune; a procedure the table does not know is rare."""
    weights = [USUAL.get(procedure.code, RARE) for procedure in procedures]
    return Mix(procedures, tuple(accumulate(weights)))


def receipts(
    rng: Random, calendar: WorkingCalendar, first: date, last: date, until: datetime, count: int
) -> list[datetime]:
    """``count`` instants of reception in the sessions from ``first`` to ``last``, none after ``until``, in order."""
    spans: list[Span] = []
    weights: list[float] = []
    day = first
    while day <= last:
        for start, end in calendar.spans_on(day) if calendar.receives_on(day) else ():
            end = min(end, until)
            if start < end:
                spans.append((start, end))
                today = LAST_DAY_WEIGHT if day == until.date() and last > first else 1.0
                morning = 1.5 if start.hour < 12 else 1.0
                weights.append((end - start).total_seconds() * usual_share(day) * morning * today)
        day += timedelta(days=1)
    if not spans:
        return []
    chosen = rng.choices(spans, cum_weights=list(accumulate(weights)), k=count)
    return sorted(start + _whole(rng.triangular(0, 0.999, 0.3) * (end - start)) for start, end in chosen)


def usual_share(day: date) -> float:
    """How many come on a day, beside an average one."""
    return DAY_WEIGHTS[day.weekday()] * SEASONS[day.month - 1]


def _whole(step: timedelta) -> timedelta:
    return timedelta(seconds=int(step.total_seconds()))


def channel(rng: Random) -> Channel:
    """How one dossier comes in."""
    return rng.choices([way for way, _ in CHANNELS], [share for _, share in CHANNELS])[0]


@dataclass(frozen=True, slots=True)
class Course:
    """What becomes of one dossier after its acceptance; None: it does not happen."""

    start: datetime | None = None
    finish: datetime | None = None
    convert: datetime | None = None
    collect: datetime | None = None
    """When the result is handed over."""
    void: datetime | None = None


@dataclass(frozen=True, slots=True)
class Courses:
    """Draws courses; every instant lies in working time."""

    rng: Random
    calendar: WorkingCalendar
    until: datetime

    def draw(self, received: datetime, due: datetime, promise: datetime | None, unit: LimitUnit | None) -> Course:
        """The course of a dossier received and due at these instants."""
        if self.rng.random() < VOID_SHARE:
            return Course(void=self._later(received, self.rng.randint(3, 25)))
        if promise is not None:
            return self._promised(received, promise, due)
        start = self._later(received, self.rng.randint(4, 90))
        if self.rng.random() < STUCK_SHARE and received > self.until - STUCK_SINCE:
            return Course(start=start)
        finish = self._finish(received, due, unit)
        return Course(start=min(start, finish), finish=finish, collect=self._handed_over(finish))

    def running(self, received: datetime) -> Course:
        """A promise that is being worked on when the clock starts."""
        return Course(start=received + timedelta(minutes=2))

    def _promised(self, received: datetime, promise: datetime, due: datetime) -> Course:
        luck, target = self.rng.random(), promise - received
        if luck < CONVERTED_SHARE:
            finish = max(self._finish(received, due, None), promise)
            return Course(
                convert=received + _whole(target * self.rng.uniform(0.5, 0.95)),
                finish=finish,
                collect=self._handed_over(finish),
            )
        if luck < CONVERTED_SHARE + BROKEN_SHARE:
            finish = self._later(promise, self.rng.randint(2, 25))
        else:
            finish = received + _whole(target * self.rng.triangular(0.3, 0.98, 0.6))
        return Course(finish=finish, collect=finish + timedelta(seconds=self.rng.randint(40, 400)))

    def _finish(self, received: datetime, due: datetime, unit: LimitUnit | None) -> datetime:
        """Mostly early or on the day, some late; what is due on the last day is still being worked on."""
        if self.rng.random() < LATE_SHARE:
            return self._later(due, self.rng.randint(300, 2_000))
        whole = self.calendar.working_seconds_between(received, due) // 60
        today = in_vietnam(due).date() == in_vietnam(self.until).date()
        if today and unit is not LimitUnit.SAME_DAY and self.rng.random() < 0.7:
            return self._later(received, int(whole * 0.995))
        quick = (0.05, 0.6, 0.15) if unit is LimitUnit.SAME_DAY else (0.3, 1.0, 0.85)
        return self._later(received, max(2, int(whole * self.rng.triangular(*quick))))

    def _handed_over(self, finish: datetime) -> datetime | None:
        luck = self.rng.random()
        if luck < NEVER_COLLECTED_SHARE and finish > self.until - STUCK_SINCE:
            return None
        if luck < 0.5:
            return self._later(finish, self.rng.randint(5, 200))
        if luck < 0.88:
            return self._later(finish, self.rng.randint(200, 1_400))
        return self._later(finish, self.rng.randint(1_400, 5_000))

    def _later(self, instant: datetime, minutes: int) -> datetime:
        later = self.calendar.add_working_minutes(instant, minutes)
        # Nobody works on the second: without this everything would end at the same second it began.
        return later + timedelta(seconds=self.rng.randint(0, 59))

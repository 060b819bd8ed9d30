"""Who comes to the hall on an invented day: when, for what, how long it takes, and who is gone when called.

[D] The curve, the shares and the service times are plausible assumptions, not measured ones: a centre that has its own
gives a file of arrivals, and its service times show in its own figures.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from desktop_app.clock import VIETNAM
from desktop_app.domain.calendar.working_calendar import Span
from desktop_app.domain.hall.records import HallRules, PriorityGroup, ServiceGroup
from desktop_app.domain.values import replace
from desktop_app.errors import UserError

MOST_ARRIVALS = 10_000
"""A day; a hall of that size would need a hundred counters."""
SLICE_MINUTES = 30

CURVE: Mapping[str, float] = {
    "07:00": 4, "07:30": 10, "08:00": 14, "08:30": 13, "09:00": 11, "09:30": 7, "10:00": 6, "10:30": 5, "11:00": 3,
    "12:30": 2, "13:00": 5, "13:30": 10, "14:00": 9, "14:30": 6, "15:00": 5, "15:30": 4, "16:00": 3, "16:30": 1,
}  # fmt: skip
"""Weights of the half hours that begin then: peaks from 8 to 9:30 and from 13:30 to 14:30."""
GROUP_WEIGHTS: Mapping[str, float] = {
    "ho-tich-chung-thuc": 45, "dat-dai-xay-dung": 18, "linh-vuc-khac": 14, "tra-ket-qua": 16, "khong-cho": 12,
}  # fmt: skip
GROUP_MINUTES: Mapping[str, float] = {
    "ho-tich-chung-thuc": 6, "dat-dai-xay-dung": 11, "linh-vuc-khac": 8, "tra-ket-qua": 3, "khong-cho": 7,
}  # fmt: skip
"""Median minutes of a service; another group takes what the rules assume."""
SPREAD = 0.55
"""Sigma of the log-normal service time: one in ten takes more than twice the median."""
LONGEST_SERVICE = timedelta(minutes=90)
PRIORITY_SHARE, GONE_SHARE, BACK_SHARE = 0.14, 0.06, 0.5
TRANSFER_SHARE, PARK_SHARE, MISTAKE_SHARE = 0.03, 0.03, 0.02
APPOINTMENTS_OF_SLOTS = 0.25
"""Share of the half hours in which somebody has an appointment."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """``count`` people within one slice of the day that begins at ``at``; ``group`` empty: of any."""

    at: time
    count: int
    group: str = ""
    minutes: int = 1


@dataclass(frozen=True, slots=True)
class Visitor:
    """One person, with everything that luck has in store for him."""

    at: datetime
    group: str
    service: timedelta
    walk: timedelta
    """From the call to the counter."""
    priority: str = ""
    appointment_at: datetime | None = None
    comes: bool = True
    """False: not there when called."""
    back_after: timedelta | None = None
    """Who was absent asks again after this long; None: never."""
    transfer_to: str = ""
    parks: timedelta | None = None
    """Fetches a paper for this long in the middle of the service."""
    mistake: str = ""
    """A wrong key at the counter that is taken back: "call", "finish"."""


def read_arrivals(text: str, groups: Sequence[ServiceGroup]) -> tuple[Arrivals, ...]:
    """The lines ``hour:minute,count[,group]`` of a file; a group by its key or its letter, a first line of titles and
    empty lines are passed over.

    Raises ``UserError``: ``arrivals_line_invalid`` (``line``), ``arrivals_group_unknown`` (``line``, ``known``),
    ``arrivals_empty``, ``arrivals_too_many`` (``most``).
    """
    names = {one.key: one.key for one in groups} | {one.letter.lower(): one.key for one in groups}
    found: list[Arrivals] = []
    for line, cells in enumerate(csv.reader(io.StringIO(text.removeprefix("\ufeff"))), start=1):
        words = [cell.strip() for cell in cells]
        if not any(words) or (line == 1 and not words[0][:1].isdigit()):
            continue
        at, count = _time(words[0]), words[1] if len(words) in (2, 3) else ""
        if at is None or not (count.isascii() and count.isdigit() and len(count) <= len(str(MOST_ARRIVALS))):
            raise UserError("arrivals_line_invalid", field="arrivals", line=line)
        wanted = words[2] if len(words) == 3 else ""
        if wanted and wanted.lower() not in names:
            known = ", ".join(one.letter for one in groups)
            raise UserError("arrivals_group_unknown", field="arrivals", line=line, known=known)
        found.append(Arrivals(at, int(count), names[wanted.lower()] if wanted else ""))
    total = sum(one.count for one in found)
    if not total:
        raise UserError("arrivals_empty", field="arrivals")
    if total > MOST_ARRIVALS:
        raise UserError("arrivals_too_many", field="arrivals", most=MOST_ARRIVALS)
    return _with_slices(found)


def usual_arrivals(rng: Random, count: int) -> tuple[Arrivals, ...]:
    """``count`` people of a plausible day."""
    slices = rng.choices(tuple(CURVE), tuple(CURVE.values()), k=count)
    starts = {start: slices.count(start) for start in CURVE}
    return tuple(
        Arrivals(time.fromisoformat(start), times, minutes=SLICE_MINUTES) for start, times in starts.items() if times
    )


@dataclass(frozen=True, slots=True)
class Crowd:
    """Draws the people of a day; the same random source gives the same people."""

    rng: Random
    groups: tuple[ServiceGroup, ...]
    priorities: tuple[PriorityGroup, ...]
    rules: HallRules
    appointments: bool = True
    mistakes: bool = True

    def of_day(self, day: date, arrivals: Sequence[Arrivals], sessions: Sequence[Span]) -> tuple[Visitor, ...]:
        """Everybody, in order of arrival."""
        found = [
            self.visitor(
                datetime.combine(day, one.at, VIETNAM) + timedelta(seconds=self.rng.randrange(one.minutes * 60)),
                one.group,
            )
            for one in arrivals
            for _ in range(one.count)
        ]
        if self.appointments and self.rules.appointments_per_half_hour:
            found += self._with_appointments(sessions)
        return tuple(sorted(found, key=_arrival))

    def visitor(self, at: datetime, group: str = "", priority: str = "") -> Visitor:
        """One person; ``priority`` empty: by chance."""
        rng = self.rng
        usual = [one.key for one in self.groups]
        key = group or rng.choices(usual, [GROUP_WEIGHTS.get(one, 10) for one in usual])[0]
        minutes = GROUP_MINUTES.get(key, self.rules.minutes_per_person) * rng.lognormvariate(0, SPREAD)
        comes = rng.random() >= GONE_SHARE
        back = timedelta(seconds=rng.randint(60, 1_500)) if not comes and rng.random() < BACK_SHARE else None
        luck = rng.random()
        others = [one for one in usual if one != key]
        return Visitor(
            at=at,
            group=key,
            service=min(LONGEST_SERVICE, timedelta(seconds=max(20, round(minutes * 60)))),
            walk=timedelta(seconds=rng.randint(8, 45)),
            priority=priority or self._priority(),
            comes=comes,
            back_after=back,
            transfer_to=rng.choice(others) if others and luck < TRANSFER_SHARE else "",
            parks=timedelta(minutes=rng.randint(4, 20)) if luck > 1 - PARK_SHARE else None,
            mistake=rng.choice(("call", "finish")) if self.mistakes and rng.random() < MISTAKE_SHARE else "",
        )

    def _priority(self) -> str:
        lucky = self.priorities and self.rng.random() < PRIORITY_SHARE
        return self.rng.choice(self.priorities).key if lucky else ""

    def _with_appointments(self, sessions: Sequence[Span]) -> list[Visitor]:
        half_hour = timedelta(minutes=SLICE_MINUTES)
        found = []
        for start, end in sessions:
            at = start
            while at + half_hour <= end:
                if self.rng.random() < APPOINTMENTS_OF_SLOTS:
                    early = timedelta(seconds=self.rng.randint(-300, 1_200))
                    arrives = max(at - early, start)
                    found.append(replace(self.visitor(arrives), priority="", appointment_at=at))
                at += half_hour
        return found


def _arrival(visitor: Visitor) -> datetime:
    return visitor.at


def _time(text: str) -> time | None:
    hour, colon, minute = text.partition(":")
    parts = (hour, minute)
    if not colon or not all(part.isascii() and part.isdigit() and len(part) <= 2 for part in parts):
        return None
    return time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None


def _with_slices(found: Sequence[Arrivals]) -> tuple[Arrivals, ...]:
    """People of a line come until the next line's time begins, half an hour at most."""
    starts = sorted({one.at for one in found})
    lengths = {}
    for at, following in zip(starts, [*starts[1:], None], strict=True):
        gap = SLICE_MINUTES if following is None else _minutes(following) - _minutes(at)
        lengths[at] = max(1, min(SLICE_MINUTES, gap, 24 * 60 - _minutes(at)))
    return tuple(replace(one, minutes=lengths[one.at]) for one in found)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute

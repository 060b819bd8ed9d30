"""The hall of the sample centre: two months of numbers, and the morning on which the clock starts.

The days are played in memory (``domain.hall.simulation``) and written in bulk, so that they cost the first start about
a second; their events stand in the log in true order of time among those of the dossiers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy.orm import Session

from desktop_app.clock import VIETNAM
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.simulation.day import DayPlan, SimulatedDay
from desktop_app.domain.hall.simulation.memory import HallInMemory, Seat, machine_hours
from desktop_app.domain.hall.simulation.visitors import GROUP_MINUTES, Crowd, Visitor, usual_arrivals
from desktop_app.domain.hall.ticket import Outcome, Ticket
from desktop_app.services import rights
from desktop_app.services.hall.history import HallHistory
from desktop_app.services.hall.tickets import runs_today
from desktop_app.services.sample.plan import usual_share

SEATS = {"quay-1": "van-mau", "quay-2": "minh-hoa", "quay-3": "vi-du", "quay-4": "thu-nghiem"}
"""Who sits where in the sample centre."""
NEWCOMERS_COUNTER = "quay-3"
"""Closed on the last morning: whoever tries the program opens it himself."""
TICKETS_PER_DOSSIER = 2.5
"""People also come for advice, for results, or with papers missing."""
MOST_TICKETS = 40 * len(SEATS)
"""Of an average day: what the sample's counters can serve. In a busier centre one number brings several dossiers."""
LAST_MORNING_SHARE = 0.225
MOST_ON_LAST_DAY = 90
"""A full day's people, as a share of the centre's dossiers: by 09:40 about half of them have come."""
CROWD_OF_THE_MINUTE = (
    ("khong-cho", ""), ("ho-tich-chung-thuc", "nguoi-cao-tuoi"), ("ho-tich-chung-thuc", ""), ("khong-cho", ""),
    ("ho-tich-chung-thuc", "mang-thai"), ("ho-tich-chung-thuc", ""),
)  # fmt: skip
"""Who comes in the last minutes, so that every kind of number waits when somebody looks."""
NIGHT, MORNING = time(0, 5), time(6, 50)


class HallDays:
    """Plays the days one after the other, as far as it is asked to; draws from a random source of its own."""

    def __init__(
        self,
        office: OfficeSnapshot,
        rng: Random,
        days: Sequence[date],
        mean: float,
        *,
        last_day: int = 0,
        until: datetime | None = None,
    ) -> None:
        """``mean``: tickets of an average day. ``until``: somebody looks then, on the last day, which ``last_day``
        people would fill and one counter less serves."""
        self._office = office
        self._rng = rng
        self._rules = office.hall_rules()
        self._mean = mean
        self._days = days
        self._last_day = last_day
        self._until = until
        self.history = HallHistory()
        known = {one.key: one for one in office.hall_counters()}
        desks = tuple(Seat(key, officer, known[key].groups) for key, officer in SEATS.items() if key in known)
        self.hall = HallInMemory(
            groups={one.key: one for one in office.service_groups()},
            rules=self._rules,
            desks=desks,
            kiosk=rights.KIOSK,
            night=rights.NIGHT,
            rng=rng,
            happened=self.history.add,
            minutes=GROUP_MINUTES,
        )
        self._course = self._live()
        self._next = next(self._course, None)

    def advance(self, session: Session, until: datetime, take: Callable[[int], int] | None = None) -> None:
        """Everything before ``until`` happens and takes its place in the log (``HallHistory.place``)."""
        while self._next is not None and self._next < until:
            self._next = next(self._course, None)
        self.history.place(session, take)

    @property
    def given(self) -> int:
        """Numbers given so far."""
        return self.hall.given

    def tie(self, dossier_id: int, at: datetime) -> None:
        """A dossier was accepted at ``at``: it belongs to somebody who is being served, if anybody is."""
        serving = self.hall.serving()
        if serving:
            self.hall.at(at)
            ticket = self._rng.choice(serving)
            self.hall.tie(ticket.id, dossier_id, Actor(ticket.officer, ticket.counter))

    def _live(self) -> Iterator[datetime]:
        """Yields when the next thing happens; going on lets it happen."""
        left: tuple[Ticket, ...] = ()
        for day in self._days:
            if left:
                morning = datetime.combine(day, MORNING, VIETNAM)
                yield morning
                self._answer(left, morning)
            playing = self._day(day)
            while (at := playing.next_at) is not None:
                yield at
                playing.step()
            night = datetime.combine(day + timedelta(days=1), NIGHT, VIETNAM)
            yield night
            self.hall.at(night)
            left = self.hall.close_forgotten()

    def _answer(self, left: Sequence[Ticket], at: datetime) -> None:
        """The morning's question: how did these end? Mostly they had gone."""
        desk = self.hall.desks[0]
        for ticket in left:
            self.hall.at(at)
            outcome = Outcome.LEFT if ticket.begun_at is None else Outcome.ADVICE
            self.hall.answer(ticket, outcome, Actor(desk.officer, desk.counter))

    def _day(self, day: date) -> SimulatedDay:
        office, rng = self._office, self._rng
        sessions = office.calendar.spans_on(day)
        last = self._until is not None and day == self._days[-1]
        count = self._last_day if last else int(self._mean * usual_share(day) + rng.random())
        arrivals = usual_arrivals(rng, count)
        running = runs_today(office, sessions[0][0])
        groups = tuple(one for one in office.service_groups() if running or not one.no_wait)
        crowd = Crowd(rng, groups, office.priority_groups(), self._rules, appointments=False)
        counters = tuple(desk.counter for desk in self.hall.desks if not (last and desk.counter == NEWCOMERS_COUNTER))
        self.hall.hours = machine_hours(sessions, self._rules)
        visitors = crowd.of_day(day, arrivals, sessions)
        if last and self._until is not None and count:
            visitors += _just_now(crowd, self._until)
        plan = DayPlan(
            visitors=visitors,
            sessions=sessions,
            counters=counters,
            rules=self._rules,
            letters={one.key: one.letter for one in groups},
            forgets=False,
        )
        return SimulatedDay(self.hall, plan, rng)


def _just_now(crowd: Crowd, until: datetime) -> tuple[Visitor, ...]:
    """People of the last minutes."""
    known = {one.key for one in crowd.groups}
    priorities = {one.key for one in crowd.priorities}
    found = [
        crowd.visitor(until - timedelta(seconds=35 * (number + 1)), group, priority if priority in priorities else "")
        for number, (group, priority) in enumerate(reversed(CROWD_OF_THE_MINUTE))
        if group in known
    ]
    return tuple(reversed(found))


def working_days(office: OfficeSnapshot, first: date, last: date) -> tuple[date, ...]:
    """Days on which the desk receives anybody."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(day for day in days if office.calendar.receives_on(day) and office.calendar.spans_on(day))


def hall_beside(
    office: OfficeSnapshot, rng: Random, first: date, last: date, dossiers: int, *, until: datetime | None = None
) -> HallDays:
    """A hall as busy as its dossiers; ``until``: when the clock starts, on the last day."""
    days = working_days(office, first, last)
    mean = min(MOST_TICKETS, dossiers * TICKETS_PER_DOSSIER / max(1, len(days)))
    last_day = min(MOST_ON_LAST_DAY, round(dossiers * LAST_MORNING_SHARE))
    return HallDays(office, rng, days, mean, last_day=last_day, until=until)

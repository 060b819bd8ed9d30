"""Who hands which dossier to whom in the sample centre: reception to a specialist, and some that still wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Officer, Unit
from desktop_app.services.sample.plan import STUCK_SINCE, Course

HANDED_SHARE = 0.4
"""The others are worked on by the officer who accepted them."""
UNCONFIRMED_SHARE = 0.2
"""Of the last day's: the other side has not confirmed yet."""
SLOWEST_MINUTES = 90


@dataclass(frozen=True, slots=True)
class Way:
    """From the reception to ``worker`` of ``unit``: given when the work would have begun, taken at ``taken``."""

    worker: Actor
    unit: str
    taken: datetime | None
    """None: it is still on its way when the sample's clock starts."""


class Hands:
    """Draws ways from a random source of its own, so that the days of the centre stay as they are without them."""

    def __init__(self, rng: Random, office: OfficeSnapshot, until: datetime) -> None:
        self.rng = rng
        self.office = office
        self.until = until
        self._officers = [one for one in office.records["officer"].values() if isinstance(one, Officer) and one.title]
        self._units = [one for one in office.records["unit"].values() if isinstance(one, Unit)]

    def draw(self, giver: Actor, procedure: Procedure, course: Course) -> Way | None:
        """The way of a dossier whose work begins at ``course.start``; None: nobody else takes it."""
        start = course.start
        if start is None or start < self.until - STUCK_SINCE or self.rng.random() > HANDED_SHARE:
            return None
        unit = next((one.key for one in self._units if procedure.sector in one.sectors), "")
        able = [one for one in self._officers if unit and one.unit_key == unit and one.key != giver.officer]
        if not able:
            return None
        worker = Actor(self.rng.choice(able).key)
        if start > self.until - timedelta(days=1) and self.rng.random() < UNCONFIRMED_SHARE:
            return Way(worker, unit, None) if course.finish is None or course.finish > self.until else None
        minutes = self.rng.randint(2, SLOWEST_MINUTES)
        taken = self.office.calendar.add_working_minutes(start, minutes) + timedelta(seconds=self.rng.randint(0, 59))
        return Way(worker, unit, taken) if course.finish is None or taken < course.finish else None

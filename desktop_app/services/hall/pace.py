"""How fast the hall works, learned from its own events and kept in memory for a few minutes."""

from __future__ import annotations

import threading
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.estimate import FIRST_SAMPLES, Pace, quantile
from desktop_app.domain.hall.measures import Measure
from desktop_app.services.context import ServiceContext
from models.base import table_of
from models.hall import HallSumRow

LEARN_DAYS = 28
"""Four weeks: every weekday four times, and a change of staff is forgotten after a month."""
FRESH_SECONDS = 300.0

_SUM = table_of(HallSumRow)


class Paces:
    """The pace of every group. Reading it costs a few milliseconds, so it is read again after five minutes only."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._known: dict[str, Pace] = {}
        self._read_at: float | None = None
        self._lock = threading.Lock()

    def of(self, session: Session, office: OfficeSnapshot, group: str, today: date) -> Pace:
        """The group's pace; until it has enough visits, what the rules assume."""
        now = self._services.clock.monotonic()
        with self._lock:
            fresh = self._read_at is not None and 0 <= now - self._read_at < FRESH_SECONDS
        if not fresh:
            known = learned(session, today)
            with self._lock:
                self._known, self._read_at = known, now
        return self._known.get(group) or Pace(office.hall_rules().minutes_per_person)


def learned(session: Session, today: date) -> dict[str, Pace]:
    """Group → pace, for groups with enough visits in the last four weeks."""
    first = (today - timedelta(days=LEARN_DAYS)).isoformat()
    rows = session.connection().execute(
        select(_SUM.c.group_key, _SUM.c.measure, _SUM.c.minute, func.sum(_SUM.c.times))
        .where(_SUM.c.day >= first, _SUM.c.measure.in_([Measure.SERVICE.value, Measure.ERROR.value]))
        .group_by(_SUM.c.group_key, _SUM.c.measure, _SUM.c.minute)
    )
    histograms: dict[tuple[str, str], dict[int, int]] = {}
    for group, measure, minute, times in rows:
        if times:
            histograms.setdefault((group, measure), {})[minute] = int(times)
    paces = {}
    for (group, measure), service in histograms.items():
        samples = sum(service.values())
        if measure != Measure.SERVICE.value or samples < FIRST_SAMPLES:
            continue
        mean = sum((minute + 0.5) * times for minute, times in service.items()) / samples
        errors = histograms.get((group, Measure.ERROR.value), {})
        paces[group] = Pace(
            minutes_per_person=mean,
            samples=samples,
            error_low=quantile(errors, 0.1),
            error_middle=quantile(errors, 0.5),
            error_high=quantile(errors, 0.9),
            error_samples=sum(errors.values()),
        )
    return paces

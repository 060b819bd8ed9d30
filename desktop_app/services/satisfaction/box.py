"""The box: a ballot goes in without a trace of whose it was, and comes out as sums when its day is over."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete, select, tuple_
from sqlalchemy.orm import Session

from desktop_app.domain.events.rating import RatingsCountedData
from desktop_app.domain.satisfaction.ballot import (
    BoxCell,
    Level,
    Occasion,
    Place,
    RatingCell,
    ReasonCell,
    Via,
)
from desktop_app.domain.satisfaction.gather import gather
from desktop_app.services import rights
from models import event_log
from models.base import table_of
from models.queries.rating import receipts_on, services_on
from models.rating import RatingBoxRow, RatingTurnRow
from models.upsert import adding, replacing

_BOX, _TURN = table_of(RatingBoxRow), table_of(RatingTurnRow)
_Services = Counter[Place]
_Box = dict[tuple[Occasion, Via], dict[date, list[BoxCell]]]


def put_in(session: Session, day: date, cell: BoxCell) -> None:
    """One ballot more."""
    session.connection().execute(
        adding(session, _BOX),
        {
            "day": day.isoformat(),
            "occasion": cell.occasion.value,
            "via": cell.via.value,
            "procedure_code": cell.place.procedure,
            "counter": cell.place.counter,
            "level": cell.level.value,
            "reasons": cell.reasons,
            "times": cell.times,
        },
    )


def rated_turn(session: Session, counter: str) -> int:
    """The last service of a counter that was rated, 0 when none was today."""
    return session.scalar(select(_TURN.c.turn).where(_TURN.c.counter == counter)) or 0


def keep_turn_in(session: Session, counter: str, turn: int) -> None:
    """That a service has been rated, not how; the next one takes its place."""
    session.connection().execute(replacing(session, _TURN, "turn"), {"counter": counter, "turn": turn})


def days_to_count(session: Session, today: date) -> tuple[str, ...]:
    """Days that are over and have ballots in the box."""
    days = select(_BOX.c.day).where(_BOX.c.day < today.isoformat()).distinct().order_by(_BOX.c.day)
    return tuple(session.scalars(days))


def count_in(session: Session, now: datetime, today: date) -> int:
    """Count the days that are over; returns how many ballots came out.

    A day on which fewer people came than ``gather`` asks for is counted together with the days after it, under the
    last of them.
    """
    if session.connection().dialect.name == "sqlite":  # what is deleted is not to be read out of free pages
        session.connection().exec_driver_sql("PRAGMA secure_delete=ON")
    box = _rows(session, today)
    days = _Days(session, box)
    counted: dict[date, Counter[tuple[RatingCell, str]]] = defaultdict(Counter)
    for (occasion, via), by_day in box.items():
        held: list[tuple[date, BoxCell]] = []
        seen: _Services = Counter()
        for number in range((today - min(by_day)).days):
            day = min(by_day) + timedelta(days=number)
            held += [(day, cell) for cell in by_day.get(day, ())]
            if not held:
                continue
            seen += days.services(day, occasion, via)
            places = gather({**dict.fromkeys((cell.place for _, cell in held), 0), **seen})
            if places is None:
                continue
            for _, cell in held:
                to = places[cell.place]
                kept = RatingCell(occasion, via, to.procedure, to.counter, cell.level, 0)
                counted[day][kept, cell.reasons] += cell.times
            _forget(session, held)
            held, seen = [], Counter()
    for day in sorted(counted):
        event_log.append(
            session,
            day.isoformat(),
            _sums(day, counted[day]),
            actor=rights.NIGHT,
            occurred_at=now.astimezone(UTC),
            recorded_at=now.astimezone(UTC),
        )
    session.execute(delete(_TURN))
    return sum(sum(cells.values()) for cells in counted.values())


class _Days:
    """Whose ballots there may be: the services of each day at counters that have a rating screen, and the receipts
    with a code. A counter is known to have a screen by its ballots."""

    def __init__(self, session: Session, box: _Box) -> None:
        self._session = session
        self._screens = {
            cell.place.counter for by_day in box.values() for cells in by_day.values() for cell in cells
        } - {""}
        self._services: dict[date, dict[Occasion, _Services]] = {}

    def services(self, day: date, occasion: Occasion, via: Via) -> _Services:
        if via is Via.CODE:
            return receipts_on(self._session, day)
        if day not in self._services:
            self._services[day] = services_on(self._session, day)
        found = self._services[day][occasion]
        return Counter({place: times for place, times in found.items() if place.counter in self._screens})


def _rows(session: Session, today: date) -> _Box:
    found: _Box = {}
    for row in session.execute(select(_BOX).where(_BOX.c.day < today.isoformat())):
        cell = BoxCell(
            Occasion(row.occasion), Via(row.via), Place(row.procedure_code, row.counter), Level(row.level),
            row.reasons, row.times,
        )  # fmt: skip
        days = found.setdefault((cell.occasion, cell.via), {})
        days.setdefault(date.fromisoformat(row.day), []).append(cell)
    return found


def _forget(session: Session, held: list[tuple[date, BoxCell]]) -> None:
    """Take counted ballots out of the box."""
    keys = [
        (
            day.isoformat(), cell.occasion.value, cell.via.value, cell.place.procedure, cell.place.counter,
            cell.level.value, cell.reasons,
        )
        for day, cell in held
    ]  # fmt: skip
    session.execute(delete(_BOX).where(tuple_(*_BOX.primary_key.columns).in_(keys)))


def _sums(day: date, cells: Counter[tuple[RatingCell, str]]) -> RatingsCountedData:
    levels: Counter[RatingCell] = Counter()
    reasons: Counter[tuple[Level, str]] = Counter()
    for (cell, given), times in cells.items():
        levels[cell] += times
        for reason in given.split():
            reasons[cell.level, reason] += times
    kept = (
        RatingCell(cell.occasion, cell.via, cell.procedure, cell.counter, cell.level, times)
        for cell, times in levels.items()
    )
    return RatingsCountedData(
        day.isoformat(),
        tuple(sorted(kept)),
        tuple(sorted(ReasonCell(level, reason, times) for (level, reason), times in reasons.items())),
    )

"""The hall's figures of a period, and the live page with its advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from desktop_app.domain.exchange.hall import CounterNow, QueueRow
from desktop_app.domain.exchange.hall_figures import HallFigures, HallNow
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.hall.advice import Desk, Waiting, advise
from desktop_app.domain.hall.figures import HallLine, Sums, add, estimate_truth, line, share_below, summed
from desktop_app.domain.hall.measures import Measure
from desktop_app.domain.hall.states import CounterMode
from desktop_app.domain.hall.ticket import TicketState
from desktop_app.domain.indicators import Period
from desktop_app.services.context import ServiceContext
from desktop_app.services.hall.hall import Hall
from desktop_app.services.hall.log import today
from desktop_app.services.hall.pace import Paces
from models import sequences
from models.queries.hall_figures import SumCell, cells, cells_by_day


class HallStatistics:
    """Reading only; every figure is a sum over cells that were written with the events they count."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._paces = Paces(services)
        self._hall = Hall(services)

    def figures(self, period: Period) -> HallFigures:
        """The period's figures, each with its breakdowns."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            found = cells(session, period.first, period.last)
            by_day = _days(session, period)
        whole = _sums(found)
        waits = whole.get(Measure.WAIT, {})
        target = office.hall_rules().target_wait_minutes
        arrivals, days = _heat(session_days=by_day)
        return HallFigures(
            period=period,
            total=line("", "", whole),
            by_group=_lines(found, _group_of, office.group_name),
            by_counter=tuple(
                one for one in _lines(found, _counter_of, office.counter_name) if one.key
            ),
            by_hour=_lines(found, _hour_of, _hour_name),
            by_day=tuple(line(day, _day_name(day), _without_hours(sums)) for day, sums in sorted(by_day.items())),
            arrivals=arrivals,
            days_of_weekday=days,
            waits=tuple(sorted((minute, times) for minute, times in waits.items() if times)),
            estimate=estimate_truth(whole.get(Measure.ERROR, {})),
            target_minutes=target,
            within_target=share_below(waits, target),
        )  # fmt: skip

    def now(self) -> HallNow:
        """The hall at this second."""
        at = self._services.clock.now()
        with self._services.database.read() as session:
            seq = sequences.newest_event(session.connection())
        counters = self._hall.counters()
        everybody = self._hall.waiting()
        waiting = tuple(one for one in everybody if one.state is TicketState.WAITING)
        with self._services.database.read() as session:
            office = self._services.office(session)
            line_now = tuple(self._person(session, office, one, at) for one in waiting)
            desks, spare = self._desks(session, office, counters, at)
            counted = _sums(cells(session, today(at), today(at)))
        target = office.hall_rules().target_wait_minutes
        advice = advise(line_now, desks, spare, target, at)
        return HallNow(
            at=at,
            seq=seq,
            advice=advice,
            spare_names=tuple(office.counter_name(key) for key in advice.open_now),
            counters=counters,
            waiting=waiting,
            groups=tuple(_group_now(office, key, waiting, at) for key in (one.key for one in office.service_groups())),
            today=line("", "", counted),
            parked=sum(1 for one in everybody if one.state is TicketState.PARKED),
            absent=sum(1 for one in everybody if one.state is TicketState.ABSENT),
            target_minutes=target,
        )

    def _person(self, session: Session, office: OfficeSnapshot, row: QueueRow, at: datetime) -> Waiting:
        pace = self._paces.of(session, office, row.group, today(at))
        return Waiting(row.ticket_id, row.group, max(row.taken_at, row.order_at), pace.minutes_per_person)

    def _desks(
        self, session: Session, office: OfficeSnapshot, counters: tuple[CounterNow, ...], at: datetime
    ) -> tuple[tuple[Desk, ...], tuple[Desk, ...]]:
        """Counters at work, with the time until each is free; and those that could be opened."""
        records = {one.key: one for one in office.hall_counters()}
        working, spare = [], []
        for counter in counters:
            groups = counter.groups or records[counter.key].groups
            if counter.state is not CounterMode.OPEN:
                spare.append(Desk(counter.key, groups))
                continue
            left = 0.0
            if counter.current is not None:
                pace = self._paces.of(session, office, counter.current.group, today(at)).minutes_per_person
                since = counter.current.begun_at or counter.current.called_at or at
                left = max(0.0, pace - (at - since) / timedelta(minutes=1))
            working.append(Desk(counter.key, groups, left))
        return tuple(working), tuple(spare)


def _sums(found: Iterable[SumCell]) -> Sums:
    sums: Sums = {}
    for cell in found:
        add(sums, Measure(cell.measure), cell.minute, cell.times)
    return sums


def _lines(
    found: list[SumCell], key_of: Callable[[SumCell], str], name_of: Callable[[str], str]
) -> tuple[HallLine, ...]:
    parts: dict[str, list[SumCell]] = {}
    for cell in found:
        parts.setdefault(key_of(cell), []).append(cell)
    return tuple(line(key, name_of(key), _sums(part)) for key, part in sorted(parts.items()))


def _group_of(cell: SumCell) -> str:
    return cell.group


def _counter_of(cell: SumCell) -> str:
    return cell.counter


def _hour_of(cell: SumCell) -> str:
    return f"{cell.hour:02}"


def _hour_name(key: str) -> str:
    return f"{key}:00"


def _day_name(key: str) -> str:
    return f"{key[8:10]}/{key[5:7]}"


_Day = dict[int, Sums]
"""Hour → the sums of that hour."""


def _days(session: Session, period: Period) -> dict[str, _Day]:
    days: dict[str, _Day] = {}
    for cell in cells_by_day(session, period.first, period.last):
        add(days.setdefault(cell.day, {}).setdefault(cell.hour, {}), Measure(cell.measure), cell.minute, cell.times)
    return days


def _without_hours(day: _Day) -> Sums:
    return summed(day.values())


def _heat(session_days: dict[str, _Day]) -> tuple[tuple[tuple[int, int, int], ...], tuple[int, ...]]:
    """Arrivals by weekday and hour, and how many days of each weekday had any."""
    heat: dict[tuple[int, int], int] = {}
    seen = [0] * 7
    for day, hours in session_days.items():
        weekday = date.fromisoformat(day).weekday()
        arrived = {hour: sum(sums.get(Measure.ARRIVED, {}).values()) for hour, sums in hours.items()}
        seen[weekday] += any(arrived.values())
        for hour, times in arrived.items():
            if times:
                heat[weekday, hour] = heat.get((weekday, hour), 0) + times
    return tuple((weekday, hour, times) for (weekday, hour), times in sorted(heat.items())), tuple(seen)


def _group_now(
    office: OfficeSnapshot, key: str, waiting: tuple[QueueRow, ...], at: datetime
) -> tuple[str, str, int, int]:
    group = next(one for one in office.service_groups() if one.key == key)
    mine = [one for one in waiting if one.group == key]
    longest = max(((at - max(one.taken_at, one.order_at)) / timedelta(minutes=1) for one in mine), default=0.0)
    return group.letter, group.name, len(mine), max(0, int(longest))

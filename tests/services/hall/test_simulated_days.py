"""Whole invented days through the real services: nobody is served twice, the order holds, the sums are the log's."""

from __future__ import annotations

import json
import threading
from collections import Counter as Count
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
import sqlalchemy as sa

from desktop_app.clock import ManualClock
from desktop_app.composition import open_office
from desktop_app.config import Settings
from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.simulation.memory import HallInMemory, Seat
from desktop_app.domain.hall.simulation.visitors import Visitor
from desktop_app.domain.hall.ticket import Outcome
from desktop_app.domain.office import Counter
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.hall.history import HallHistory
from desktop_app.services.hall.simulation import Simulated, Wanted, centre_like, in_memory, simulate
from desktop_app.services.office import OfficeServices
from models.engine import Database
from models.event import EventRow
from models.hall import HallSumRow
from tests.support.hall import CIVIL
from tests.support.office import Desk, empty_database

DAY = date(2026, 11, 19)


def lived(url_or_folder: str | Path, wanted: Wanted) -> Simulated:
    def opened(clock: ManualClock) -> OfficeServices:
        if isinstance(url_or_folder, Path):
            return open_office(Settings(url_or_folder), clock)
        return open_office(Settings(Path(), url_or_folder), clock)

    return simulate(opened, centre_like(None, wanted.counters), wanted, DAY)


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_a_day_with_a_jam_a_restart_and_wrong_keys_keeps_every_rule(tmp_path: Path, seed: int) -> None:
    wanted = Wanted(seed, counters=4, tickets=120)
    day = lived(tmp_path, wanted)
    assert day.broken == ()
    figures = day.figures
    assert figures.served > 100
    assert figures.served + figures.cancelled + figures.forgotten == figures.arrived
    assert day.calls_by_rule >= figures.served
    assert figures.without_slip > 0
    assert figures.longest_queue >= 2
    assert set(figures.busy) == {"quay-1", "quay-2", "quay-3", "quay-4"}
    assert dict(plain_sums(tmp_path)) == kept_sums(tmp_path)
    again = in_memory(None, wanted, DAY)  # the hall in memory calls the same people at the same seconds
    learned = {"error_median": None, "error_p90": None}
    assert replace(again, **learned) == replace(figures, **learned)


@pytest.mark.postgres
def test_the_same_day_on_a_server(tmp_path: Path) -> None:
    with empty_database("postgres", tmp_path) as url:
        day = lived(url, Wanted(14, counters=3, tickets=60))
    assert day.broken == ()
    assert day.figures.served > 40


def test_two_thousand_people_in_one_day(tmp_path: Path) -> None:
    day = lived(tmp_path, Wanted(15, counters=45, tickets=2_000))
    assert day.broken == ()
    assert day.figures.arrived >= 2_000
    assert day.figures.turned_away == 0


def test_what_is_broken_is_found(tmp_path: Path) -> None:
    """Somebody changes a sum and takes an event out of the log in the middle of the day."""

    def opened(clock: ManualClock) -> OfficeServices:
        office = open_office(Settings(tmp_path), clock)
        with office.database.write() as session:  # the second time the office is opened: after the restart
            session.execute(sa.update(HallSumRow).where(HallSumRow.measure == "wait").values(times=99))
            first = session.scalar(sa.select(sa.func.min(EventRow.seq)).where(EventRow.kind == "ticket.finished"))
            session.execute(sa.delete(EventRow).where(EventRow.seq == first))
        return office

    day = simulate(opened, centre_like(None, 2), Wanted(16, counters=2, tickets=30), DAY)
    told = " | ".join(day.broken)
    assert "is missing from the log" in told
    assert "sums differ from the log" in told
    assert "a rebuild changes the table ticket" in told


SENT_BACK = ("came_back", "transferred", "released")


def plain_sums(folder: Path) -> Count[tuple[object, ...]]:
    """The histograms counted from the log by a plain script: JSON in, numbers out, nothing of the program.

    A step that was taken back is struck out together with what took it back; then each ticket's last state counts.
    """
    with Database(f"sqlite:///{folder / 'motcua.db'}").read() as session:
        raw = session.execute(sa.text("SELECT canonical FROM event WHERE subject_kind = 'ticket' ORDER BY seq")).all()
    lives: dict[str, list[dict]] = {}
    for (text,) in raw:
        event = json.loads(text)
        steps = lives.setdefault(event["subject_id"], [])
        if event["kind"] == "ticket.undone":
            while steps.pop()["kind"] != event["data"]["undone"]:
                pass  # further calls of the call that is taken back
        else:
            steps.append(event)
    sums: Count[tuple[object, ...]] = Count()
    for steps in lives.values():
        sums.update(_counted(steps))
    return sums


def _counted(steps: list[dict]) -> list[tuple[object, ...]]:
    def at(event: dict) -> datetime:
        return datetime.fromisoformat(event["occurred_at"])

    def hour(event: dict) -> int:
        return (at(event) + timedelta(hours=7)).hour  # UTC in the log

    def minutes(seconds: float) -> int:
        return max(0, min(600, int(seconds // 60)))

    taken, kinds = steps[0], [event["kind"].removeprefix("ticket.") for event in steps]
    data = taken["data"]
    moves = [event["data"]["group"] for event in steps if event["kind"] == "ticket.transferred"]
    group = moves[-1] if moves else data["group"]

    def cell(measure: str, event: dict, minute: int, counter: str) -> tuple[object, ...]:
        return (data["day"], measure, group, counter, data["lane"], hour(event), minute)

    found = [cell("arrived", taken, 0, "")] + [cell("absent", taken, 0, "")] * kinds.count("absent")
    # the present turn begins after the last time the person was sent back to the line
    back = max(
        (place for place, kind in enumerate(kinds) if kind in ("came_back", "transferred", "released")), default=0
    )
    turn = dict(zip(kinds[back:], steps[back:], strict=True))  # the last of each kind …
    first_calls = [event for event, kind in zip(steps[back:], kinds[back:], strict=True) if kind == "called"]
    place = first_calls[-1]["counter"] if first_calls else ""
    if "absent" in turn and not any(kind == "called" for kind in kinds[back:][kinds[back:].index("absent") :]):
        place = ""
    if kinds[-1] == "cancelled":
        found.append(cell("cancelled", steps[-1], 0, place))
    if "forgotten" in kinds:
        return [*found, cell("forgotten", taken, 0, place)]
    if "begun" not in turn or not first_calls:
        return found
    begun = turn["begun"]
    call = next(event for event in reversed(first_calls) if at(event) <= at(begun))
    if "parked" in turn:  # who was put aside in mid-service waited before his first call
        call = first_calls[0]
    waited = minutes((at(call) - max(at(taken), datetime.fromisoformat(data["order_at"]))).total_seconds())
    found.append(cell("wait", call, waited, place))
    if data["estimate"] is not None:
        found.append(cell("error", call, waited - data["estimate"]["minutes"], place))
    if call["data"]["by"] != "next":
        found.append(cell("out_of_order", call, 0, place))
    if kinds[-1] == "finished":
        found.append(cell("service", begun, minutes((at(steps[-1]) - at(begun)).total_seconds()), place))
        if "dossier" not in kinds:
            found.append(cell("without_dossier", begun, 0, place))
    return found


def kept_sums(folder: Path) -> dict[tuple[object, ...], int]:
    with Database(f"sqlite:///{folder / 'motcua.db'}").read() as session:
        rows = session.execute(
            sa.text("SELECT day, measure, group_key, counter, lane, hour, minute, times FROM hall_sum WHERE times <> 0")
        ).all()
    return {tuple(row[:-1]): row[-1] for row in rows}


THREADS, TICKETS = 16, 5_000


def test_sixteen_threads_and_five_thousand_tickets_each_served_once(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    actors = [Actor("vi-du", f"quay-{number}") for number in range(1, THREADS + 1)]
    for actor in actors:
        desk.office.records.save(actor, Counter(actor.counter, actor.counter.replace("quay-", "Quầy ")))
        desk.office.counters.open(actor)
    _fill(desk, TICKETS)
    got: list[list[int]] = [[] for _ in actors]
    refusals: set[str] = set()

    def work(actor: Actor, mine: list[int]) -> None:
        while True:
            try:
                mine.append(desk.office.calling.call_next(actor).id)
            except UserError as error:
                refusals.add(error.code)
                return
            desk.office.calling.finish(actor, Outcome.OTHER)

    threads = [threading.Thread(target=work, args=pair) for pair in zip(actors, got, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refusals == {"nobody_waits"}
    served = [ticket for mine in got for ticket in mine]
    assert len(served) == len(set(served)) == TICKETS
    assert all(mine == sorted(mine) for mine in got)  # each counter saw the line in its order
    assert min(len(mine) for mine in got) > 0
    assert desk.value("SELECT count(*) FROM ticket WHERE state = 'done'") == TICKETS
    assert desk.value("SELECT sum(times) FROM hall_sum WHERE measure = 'wait'") == TICKETS


def _fill(desk: Desk, count: int) -> None:
    """Numbers that wait, written in bulk."""
    office = desk.office.records.snapshot()
    history = HallHistory()
    hall = HallInMemory(
        groups={one.key: one for one in office.service_groups()},
        rules=office.hall_rules(),
        desks=(Seat("quay-1", "vi-du"),),
        kiosk=rights.KIOSK,
        night=rights.NIGHT,
        rng=Random(1),
        happened=history.add,
    )
    for number in range(count):
        at = desk.clock.now() - timedelta(seconds=count - number)
        hall.at(at)
        hall.take(Visitor(at, CIVIL, timedelta(minutes=5), timedelta(seconds=20)))
    with desk.database.write() as session:
        history.write(session)

"""The hall: a number, a call, a whole visit, the board; alone and from eight processes; with and without the years.

Each figure of one process stands beside its floor, the same statements by plain SQL on an equal copy, run by turns.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from random import Random

import desktop_app
from desktop_app.bench.floors import RawQueries, copied, recorded_statements
from desktop_app.bench.hall_floor import RawStatement, RawSteps, writing_recorded
from desktop_app.bench.hall_steps import OFFICER, STEPS, Visit
from desktop_app.bench.measure import Spread, compared, in_turn, ratio, timed
from desktop_app.clock import VIETNAM, SystemClock, in_vietnam
from desktop_app.composition import open_office
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.domain.actor import Actor
from desktop_app.domain.office import Counter
from desktop_app.errors import BugError
from desktop_app.services.office import OfficeServices
from desktop_app.services.sample.hall_days import HallDays, working_days
from desktop_app.services.setup import sample_records, write_centre

STEP_GOAL_MS, VISIT_GOAL_MS = 5.0, 15.0
"""95th percentiles, one process alone."""
PROCESSES = 8
VISITS_A_SECOND_GOAL = 150.0
PASTS = (0, 20_000)
TICKETS_A_DAY = 200
DAYS_A_BATCH = 40
WARM_VISITS = 10
PATIENCE_S = 180.0


@dataclass(frozen=True, slots=True)
class HallBench:
    """How much is measured."""

    visits: int = 300
    process_visits: int = 100
    pasts: tuple[int, ...] = PASTS
    processes: int = PROCESSES
    board_calls: int = 40


def measure_hall(folder: Path, wanted: HallBench) -> dict[str, object]:
    """Every figure for every number of past tickets; files are made in ``folder``, one folder each.

    The halls with and without a past are measured by turns too, visit by visit.
    """
    places = {past: folder / f"hall-{past}" for past in wanted.pasts}
    for past, place in places.items():
        _prepare(place, past, wanted.processes)
    halls = {past: _Alone(place) for past, place in places.items()}
    try:
        for number in range(wanted.visits + WARM_VISITS):
            for hall in halls.values():
                hall.visit(kept=number >= WARM_VISITS)
        alone = {past: hall.result(wanted.visits) for past, hall in halls.items()}
    finally:
        for hall in halls.values():
            hall.close()
    found: dict[str, object] = {
        str(past): {
            "tickets_before": halls[past].tickets_before,
            "database_mb": round((place / DATABASE_FILE).stat().st_size / 1e6, 1),
            **alone[past],
            f"processes_{wanted.processes}": _together(place, wanted),
        }
        for past, place in places.items()
    }
    first, *others = wanted.pasts
    found["visit_slower_with_the_past"] = {
        str(past): ratio(halls[past].visits(), halls[first].visits()) for past in others
    }
    return found


def _prepare(place: Path, past: int, processes: int) -> None:
    """A centre with a counter for every process, opened, and so many tickets of the days before."""
    if (place / DATABASE_FILE).exists():
        return
    clock = SystemClock()
    office = open_office(Settings(place), clock)
    try:
        yesterday = in_vietnam(clock.now()).date() - timedelta(days=1)
        first = yesterday - timedelta(days=max(2, int(past / TICKETS_A_DAY * 7 / 5) + 30))
        write_centre(office, sample_records(), datetime.combine(first, time_of_day(5), VIETNAM))
        write_past(office, past, first, yesterday)
        for number in range(processes):
            actor = Actor(OFFICER, f"quay-do-{number + 1}")
            office.records.save(actor, Counter(actor.counter, f"Quầy đo {number + 1}"))
            office.counters.open(actor)
    finally:
        office.close()


def write_past(office: OfficeServices, count: int, first: date, last: date) -> int:
    """At least ``count`` tickets of the days before, in bulk; returns how many there are."""
    snapshot = office.records.snapshot()
    days = working_days(snapshot, first, last)
    past = HallDays(snapshot, Random("bench"), days, TICKETS_A_DAY)
    given = 0
    for number in range(0, len(days), DAYS_A_BATCH):
        if given >= count:
            break
        until = datetime.combine(days[min(number + DAYS_A_BATCH, len(days)) - 1], time_of_day(23), VIETNAM)
        with office.database.write() as session:
            past.advance(session, until)
            past.history.write(session)
        given = past.given
    if given:
        with office.database.write() as session:  # the last night, and what it left
            past.advance(session, datetime.combine(last + timedelta(days=1), time_of_day(1), VIETNAM))
            past.history.write(session)
    return given


class _Alone:
    """One counter in this process, beside its floor."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._office = open_office(Settings(place), SystemClock())
        self._raw = RawSteps(copied(place / DATABASE_FILE, place / "raw.db"))
        self._visit = Visit(self._office, "quay-do-1")
        self._visit.warm()
        self.tickets_before = self._visit.tickets()
        self._ours: dict[str, list[float]] = {step: [] for step in STEPS}
        self._floor: dict[str, list[float]] = {step: [] for step in STEPS}

    def visit(self, *, kept: bool) -> None:
        """One visit, each step followed by its floor."""
        with writing_recorded(self._office.database) as statements:
            for step in STEPS:
                statements.clear()
                mine = timed(getattr(self._visit, step))
                bare = _timed_raw(self._raw, statements)
                if kept:
                    self._ours[step].append(mine)
                    self._floor[step].append(bare)

    def visits(self) -> list[float]:
        """Seconds of every visit."""
        return [sum(parts) for parts in zip(*self._ours.values(), strict=True)]

    def result(self, rounds: int) -> dict[str, object]:
        ours, floor = self._ours, self._floor
        bare = [sum(parts) for parts in zip(*floor.values(), strict=True)]
        return {
            "issue": _with_goal(ours["issue"], floor["issue"], STEP_GOAL_MS),
            "call": _with_goal(ours["call"], floor["call"], STEP_GOAL_MS),
            "begin": compared(ours["begin"], floor["begin"]),
            "finish": compared(ours["finish"], floor["finish"]),
            "visit": _with_goal(self.visits(), bare, VISIT_GOAL_MS),
            "board_update": _board(self._office, self._visit, self._place, rounds),
        }

    def close(self) -> None:
        self._raw.close()
        self._office.close()


def _timed_raw(raw: RawSteps, statements: Sequence[RawStatement]) -> float:
    began = time.perf_counter()
    raw.run(statements)
    return time.perf_counter() - began


def _board(office: OfficeServices, visit: Visit, place: Path, rounds: int) -> dict[str, object]:
    with office.database.read() as session, recorded_statements(session) as statements:
        visit.board()
    raw = RawQueries(place / DATABASE_FILE, statements)
    try:
        return compared(*in_turn(visit.board, raw.run, rounds))
    finally:
        raw.close()


def _with_goal(ours: Sequence[float], floor: Sequence[float], goal: float) -> dict[str, object]:
    found = compared(ours, floor)
    return found | {"goal_p95_ms": goal, "reached": Spread.of(ours).p95 <= goal}


def _together(place: Path, wanted: HallBench) -> dict[str, object]:
    """All counters at once, each in its own process, from the moment all are ready."""
    root = Path(desktop_app.__file__).resolve().parent.parent
    environment = {**os.environ, "PYTHONPATH": str(root)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = (sys.executable, "-m", "desktop_app.bench.hall_worker", str(place))
    processes = [
        subprocess.Popen(
            (*command, f"quay-do-{number + 1}", str(wanted.process_visits)),
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for number in range(wanted.processes)
    ]
    guard = threading.Timer(PATIENCE_S, _end, (processes,))
    guard.start()
    try:
        for one in processes:
            _line(one)
        began = time.perf_counter()
        for one in processes:
            if one.stdin is not None:
                one.stdin.write("go\n")
                one.stdin.flush()
        answers = [json.loads(_line(one)) for one in processes]
        seconds = time.perf_counter() - began
    finally:
        guard.cancel()
        _end(processes)
    every = [times for answer in answers for times in answer["times"]]
    visits = [sum(times) for times in every]
    served = [ticket for answer in answers for ticket in answer["served"]]
    steps = {
        step: [times[place] for answer in answers for times in answer["times"]] for place, step in enumerate(STEPS)
    }
    a_second = round(len(visits) / seconds, 1)
    return {
        **{step: Spread.of(times).as_dict() for step, times in steps.items()},
        "visit": {**Spread.of(visits).as_dict(), "max_ms": round(max(visits) * 1000, 1)},
        "visits_a_second": a_second,
        "goal_visits_a_second": VISITS_A_SECOND_GOAL,
        "reached": a_second >= VISITS_A_SECOND_GOAL,
        "served_twice": len(served) - len(set(served)),
    }


def _line(process: subprocess.Popen[str]) -> str:
    line = process.stdout.readline() if process.stdout is not None else ""
    if not line:
        raise BugError("bench_start_failed", missing=["hall_worker"])
    return line


def _end(processes: Sequence[subprocess.Popen[str]]) -> None:
    for one in processes:
        if one.poll() is None:
            one.kill()
        one.communicate()

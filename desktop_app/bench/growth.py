"""How what an officer and a supervisor wait for grows with the years: the same work on centres of several sizes.

Every centre is one of ten years, built by ``create_sample`` in a folder of its own and kept there for the next time.
Beside the figures runs the plain GROUP BY they stand in place of, beside an acceptance one raw row with its COMMIT.
"""

from __future__ import annotations

import gc
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from desktop_app.bench.measure import Spread, Work, timed
from desktop_app.bench.raw_build import raw_inserts
from desktop_app.bench.work import PAGE, Bench, commands, search_texts
from desktop_app.clock import in_vietnam
from desktop_app.composition import acting_officer, last_sample_start, open_office
from desktop_app.config import Settings, ensure_folder
from desktop_app.domain.exchange.dossiers import DossierFilter, DossierListRow
from desktop_app.domain.indicators import Period
from desktop_app.domain.values import replace
from desktop_app.services.office import OfficeServices
from desktop_app.services.sample import create_sample
from models.engine import raw_connection

SIZES = (10_000, 100_000, 1_000_000)
SEED = 1
YEARS_BACK_DAYS = 3_650
ROUNDS = 60
PLAIN_ROUNDS = 3
GOALS_MS = {"search": 16.0, "figures": 50.0, "form_06a": 150.0, "accept": 5.0, "open": 10.0}
"""95th percentiles; a line's goal is that of the part before its colon."""
GROWTH_GOAL = 1.5
"""From the smallest to the largest size, times."""
BUILD_GOAL = 3.0
"""How many times the raw inserts of its rows the building of a centre may take."""
PLAIN_GOAL = 30.0
"""How many times faster than the plain GROUP BY the figures are."""
_PLAIN = """
SELECT sector, sum(received_day BETWEEN :first AND :last), sum(finished_day BETWEEN :first AND :last),
       sum(finished_day BETWEEN :first AND :last AND timeliness = 'late')
FROM dossier WHERE voided_at IS NULL GROUP BY sector"""
_RAW = "CREATE TABLE raw (id INTEGER PRIMARY KEY, body BLOB)"


def measure_growth(
    folder: Path, now: datetime, sizes: Sequence[int] = SIZES, rounds: int = ROUNDS, days: int = YEARS_BACK_DAYS
) -> dict[str, Any]:
    """Every line at every size, how it grew, and whether its goals are reached; ``days`` of a new centre."""
    found = {size: _measure(folder / str(size), now, size, rounds, days) for size in sorted(sizes)}
    smallest, largest = min(found), max(found)
    lines: dict[str, Any] = {}
    for name, least in found[smallest]["lines"].items():
        goal = GOALS_MS.get(name.partition(":")[0])
        most = found[largest]["lines"][name]
        grown = round(most["p95_ms"] / least["p95_ms"], 2)
        lines[name] = {
            "at": {str(size): found[size]["lines"][name] for size in found},
            "grown": grown,
            "goal_p95_ms": goal,
            "reached": goal is None or most["p95_ms"] <= goal,
            "growth_reached": grown <= GROWTH_GOAL,
        }
        if "times_faster" in most:
            lines[name]["faster_reached"] = most["times_faster"] >= PLAIN_GOAL
    for data in (one["data"] for one in found.values()):
        if "times_raw_inserts" in data:
            data["build_reached"] = data["times_raw_inserts"] <= BUILD_GOAL
    return {"data": {str(size): found[size]["data"] for size in found}, "lines": lines}


def _measure(folder: Path, now: datetime, size: int, rounds: int, days: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    services = open_office(Settings(ensure_folder(folder)))
    if services.records.snapshot().centre is None:
        data["built_seconds"] = _build(services, now, size, days)
        services.close()
        data["raw_inserts_seconds"] = round(raw_inserts(Settings(folder).database_file, folder / "raw-build.db"), 1)
        data["times_raw_inserts"] = round(data["built_seconds"] / max(data["raw_inserts_seconds"], 0.1), 1)
        services = open_office(Settings(folder))
    file = Settings(folder).database_file
    bench = Bench(services, acting_officer(services, Settings(folder)), file, file)
    try:
        data |= _data(services, file)
        lines = {
            **_searches(bench, rounds),
            **_figures(bench, rounds),
            **_accepts(bench, rounds),
            **_opened(services, rounds),
            **_lists(services, rounds),
        }
    finally:
        services.close()
    return {"data": data, "lines": lines}


def _build(services: OfficeServices, now: datetime, size: int, days: int) -> float:
    start = last_sample_start(now)
    last = in_vietnam(start).date()
    began = time.monotonic()
    first = last - timedelta(days=days)
    gc.disable()  # as ``demo`` does
    try:
        create_sample(services.database, now, start, seed=SEED, dossiers=size, first=first, last=last)
    finally:
        gc.enable()
    return round(time.monotonic() - began, 1)


def _data(services: OfficeServices, file: Path) -> dict[str, Any]:
    with closing(raw_connection(file)) as raw:
        [dossiers] = raw.execute("SELECT max(id) FROM dossier").fetchone()
        [tickets] = raw.execute("SELECT max(id) FROM ticket").fetchone()
    megabytes = round(file.stat().st_size / 1e6)
    return {"dossiers": dossiers, "tickets": tickets, "events": services.last_event(), "database_mb": megabytes}


def _spread(works: Sequence[Work]) -> dict[str, Any]:
    """Each once, after the first has been done once beforehand."""
    works[0]()
    return Spread.of([timed(work) for work in works]).as_dict()


def _again(work: Work, rounds: int) -> dict[str, Any]:
    return _spread([work] * rounds)


def _searches(bench: Bench, rounds: int) -> dict[str, Any]:
    found = {}
    for name, text in search_texts(bench.services).items():
        search = _Page(bench.services, DossierFilter(text=text), PAGE)
        found[f"search:{name}"] = _again(search, rounds)
    return found


class _Page:
    def __init__(
        self, services: OfficeServices, wanted: DossierFilter, limit: int, after: DossierListRow | None = None
    ) -> None:
        self._services = services
        self._wanted = wanted
        self._limit = limit
        self._after = after
        self.rows: tuple[DossierListRow, ...] = ()

    def __call__(self) -> None:
        self.rows = self._services.dossiers.page(self._wanted, limit=self._limit, after=self._after).rows


def periods(today: date) -> dict[str, Period]:
    """What a supervisor looks at, from one day to all years; one begins and ends inside a month."""
    quarter = date(today.year - 5, 4, 1)
    return {
        "today": Period(today, today),
        "a month": Period(today - timedelta(days=30), today),
        "a quarter five years ago": Period(quarter, date(today.year - 5, 6, 30)),
        "a year and some days": Period(date(today.year - 2, 1, 17), date(today.year - 1, 2, 11)),
        "ten years": Period(today - timedelta(days=YEARS_BACK_DAYS), today),
    }


def _figures(bench: Bench, rounds: int) -> dict[str, Any]:
    today = in_vietnam(bench.services.clock.now()).date()
    found: dict[str, Any] = {}
    with closing(raw_connection(bench.file)) as raw:
        for name, period in periods(today).items():
            asked = {"first": period.first.isoformat(), "last": period.last.isoformat()}
            work = _Call(bench.services.statistics.figures, period)
            ours = _again(work, rounds)
            plain = _again(_Call(_fetch, raw, asked), PLAIN_ROUNDS)
            ratio = round(plain["median_ms"] / ours["median_ms"], 1)
            found[f"figures:{name}"] = ours | {"plain_group_by_ms": plain["median_ms"], "times_faster": ratio}
    quarter = periods(today)["a quarter five years ago"]
    found["form_06a:a quarter five years ago"] = _again(_Call(bench.services.reports.form_06a, quarter), rounds)
    return found


def _fetch(raw: Any, asked: dict[str, str]) -> None:
    raw.execute(_PLAIN, asked).fetchall()


class _Call:
    def __init__(self, act: Callable[..., object], *arguments: object) -> None:
        self._act = act
        self._arguments = arguments

    def __call__(self) -> None:
        self._act(*self._arguments)


def _accepts(bench: Bench, rounds: int) -> dict[str, Any]:
    """Durable on both sides: the acceptance, and one raw row with its COMMIT in a file beside it."""
    drawn = commands(bench)
    file = bench.file.with_name("raw-commit.db")
    ours: list[float] = []
    floor: list[float] = []
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as raw:
            raw.execute("PRAGMA journal_mode=WAL")
            raw.execute("PRAGMA synchronous=FULL")
            raw.execute(_RAW)
            for number in range(rounds + 1):
                command = replace(next(drawn), national_code="")  # those of an earlier run are taken
                accept = timed(_Call(bench.services.reception.accept, bench.actor, command))
                commit = timed(_Call(raw.execute, "INSERT INTO raw (body) VALUES (?)", (b"x" * 1_000,)))
                if number:
                    ours.append(accept)
                    floor.append(commit)
    finally:
        for name in (file.name, f"{file.name}-wal", f"{file.name}-shm"):
            file.with_name(name).unlink(missing_ok=True)
    return {"accept:durable": Spread.of(ours).as_dict() | {"raw_commit_p95_ms": Spread.of(floor).p95}}


def _opened(services: OfficeServices, rounds: int) -> dict[str, Any]:
    """Dossiers of all years, each opened once."""
    newest = services.dossiers.page(DossierFilter(include_void=True), limit=1).rows[0].id
    rng = Random("opened")
    ids = [rng.randint(1, newest) for _ in range(rounds + 1)]
    return {"open:with its time line": _spread([_Call(services.dossiers.open, number) for number in ids])}


def _lists(services: OfficeServices, rounds: int) -> dict[str, Any]:
    newest = services.dossiers.page(DossierFilter(include_void=True), limit=1).rows[0].id
    found = {"list:first page": _again(_Page(services, DossierFilter(), 100), rounds)}
    for name, near in (("middle", newest // 2), ("last page", min(150, newest))):
        wanted = DossierFilter(dossier_ids=tuple(range(max(1, near - 49), near + 1)))
        row = services.dossiers.page(wanted).rows[0]
        found[f"list:{name}"] = _again(_Page(services, DossierFilter(), 100, row), rounds)
    found["list:results that wait"] = _again(_Call(services.dossiers.waiting_results), rounds)
    return found

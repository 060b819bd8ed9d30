"""From the key that calls a number to its painting on a board: two processes on one database, as in a centre."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import desktop_app
from desktop_app.bench import BOARD_MARKS
from desktop_app.bench.measure import Spread
from desktop_app.config import ENV_DB, Settings
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket
from desktop_app.domain.hall.ticket import Outcome, TakenVia
from desktop_app.errors import BugError
from desktop_app.services.office import OfficeServices

BOARD_GOAL_MS = 250.0
"""95th percentile, from the key to the painting (the issue's goal)."""
REMEMBERED_S = 1.0
"""Before the board is ended: its last state is painted first, and put on the disk by a thread right after."""
PATIENCE_S = 60.0
_STDOUT = "1"


@dataclass(frozen=True, slots=True)
class BoardDelays:
    """Seconds, one entry a call. ``whole``: from before the call is written; ``after``: from its commit."""

    whole: tuple[float, ...]
    after: tuple[float, ...]
    engine: str

    def as_dict(self) -> dict[str, object]:
        whole = Spread.of(self.whole)
        return {
            "engine": self.engine,
            "key_to_painted": whole.as_dict(),
            "commit_to_painted": Spread.of(self.after).as_dict(),
            "goal_p95_ms": BOARD_GOAL_MS,
            "reached": whole.p95 <= BOARD_GOAL_MS,
        }


def measure_board(
    services: OfficeServices, wanted: Settings, officer: str, rounds: int, *, offscreen: bool
) -> BoardDelays:
    """Call ``rounds`` numbers at the first counter of the centre ``services`` stand on, as ``wanted`` opens it.

    The tickets stay in that database: give it a copy. A call counts as painted with the first painting that shows its
    number anywhere; while an earlier one is being announced a call stands in the list before it stands large.
    Raises ``BugError("bench_start_failed")`` when the board does not come up or a call never appears on it.
    """
    office = services.records.snapshot()
    actor = Actor(officer, office.hall_counters()[0].key)
    group = office.service_groups()[0].key
    services.counters.open(actor)
    breath = Random("board")
    whole, after = [], []
    with _board(wanted, offscreen=offscreen) as marks:
        marks.wait_for("")
        for _ in range(rounds):
            services.tickets.take(actor, TakeTicket(group, via=TakenVia.DESK))
            time.sleep(0.05 + breath.random() * 0.1)  # calls do not come in step with the board's looking
            began = time.perf_counter()
            label = services.calling.call_next(actor).label
            committed = time.perf_counter()
            painted = marks.wait_for(label)
            whole.append(painted - began)
            after.append(painted - committed)
            services.calling.finish(actor, Outcome.OTHER)
        time.sleep(REMEMBERED_S)
    return BoardDelays(tuple(whole), tuple(after), "SQLite" if services.database.is_sqlite else "PostgreSQL")


class _Marks:
    """Lines of the board with the instant at which each arrived."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._lines: queue.Queue[tuple[float, str] | None] = queue.Queue()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._lines.put((time.perf_counter(), line.decode()))
        self._lines.put(None)

    def wait_for(self, label: str) -> float:
        """When the first line with this number (empty: any line) arrived."""
        while True:
            try:
                found = self._lines.get(timeout=PATIENCE_S)
            except queue.Empty:
                found = None
            if found is None:
                raise BugError("bench_start_failed", missing=["painted"])
            at, line = found
            if not label or label in line.split()[1:]:
                return at

    def close(self) -> None:
        self._thread.join(PATIENCE_S)


@contextmanager
def _board(wanted: Settings, *, offscreen: bool) -> Iterator[_Marks]:
    root = Path(desktop_app.__file__).resolve().parent.parent
    environment = {**os.environ, BOARD_MARKS: _STDOUT}
    if wanted.database_url:
        environment[ENV_DB] = wanted.database_url
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = (sys.executable, str(root / "main.py"), "board", "--windowed", "--data", str(wanted.folder))
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        marks = _Marks(process)
        try:
            yield marks
        finally:
            process.terminate()
            marks.close()

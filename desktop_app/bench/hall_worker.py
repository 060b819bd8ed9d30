"""One counter of the hall in a process of its own, for ``bench``: takes, calls, begins, finishes as fast as it can.

Run as ``python -m desktop_app.bench.hall_worker FOLDER COUNTER VISITS``. Writes ``ready``, waits for a line, works, and
writes one line of JSON: the seconds of every step and the tickets it served.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise
from pathlib import Path

from desktop_app.bench.hall_steps import STEPS, Visit
from desktop_app.clock import SystemClock
from desktop_app.composition import open_office
from desktop_app.config import Settings


def main(folder: str, counter: str, visits: str) -> int:
    office = open_office(Settings(Path(folder)), SystemClock())
    visit = Visit(office, counter)
    visit.warm()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    times: list[list[float]] = []
    served = []
    for _ in range(int(visits)):
        marks = [time.perf_counter()]
        for step in STEPS:
            getattr(visit, step)()
            marks.append(time.perf_counter())
        times.append([after - before for before, after in pairwise(marks)])
        served.append(visit.ticket_id)
    office.close()
    sys.stdout.write(json.dumps({"times": times, "served": served}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

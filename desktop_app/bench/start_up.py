"""Cold starts: the desk's window and a bare one by turns, each in a process of its own, from exec to its marks."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import desktop_app
from desktop_app.bench import START_MARKS, bare_window
from desktop_app.bench.measure import compared
from desktop_app.errors import BugError

PAINTED, READY = "painted", "ready"
PAINTED_GOAL, READY_GOAL = 2.0, 3.0
PATIENCE_S = 120.0
_STDOUT = "1"


@dataclass(frozen=True, slots=True)
class StartTimes:
    """Seconds from just before exec; one entry a round, in the order of the rounds."""

    bare: tuple[float, ...]
    painted: tuple[float, ...]
    ready: tuple[float, ...]
    platform: str

    def as_dict(self) -> dict[str, object]:
        return {
            "platform_plugin": self.platform,
            "painted_and_taking_keys": compared(self.painted, self.bare, PAINTED_GOAL),
            "first_accept_possible": compared(self.ready, self.bare, READY_GOAL),
        }


def measure_starts(data: Path, officer: str, rounds: int, *, offscreen: bool) -> StartTimes:
    """Start both windows ``rounds`` times by turns on the sample centre in ``data``; each once before, unmeasured.

    ``offscreen``: there is no display, so that both draw into memory.
    """
    root = Path(desktop_app.__file__).resolve().parent.parent
    bare = (sys.executable, str(Path(bare_window.__file__)))
    desk = (sys.executable, str(root / "main.py"), "window", "--data", str(data), "--officer", officer)
    times: list[tuple[float, float, float]] = []
    with _environment(root, offscreen=offscreen) as environment:
        for number in range(rounds + 1):
            floor = _start(bare, environment, (PAINTED,))
            ours = _start(desk, environment, (PAINTED, READY))
            if number:
                times.append((floor[PAINTED], ours[PAINTED], ours[READY]))
        platform = environment.get("QT_QPA_PLATFORM", "") or "default"
    bare_times, painted, ready = zip(*times, strict=True)
    return StartTimes(bare_times, painted, ready, platform)


@contextmanager
def _environment(root: Path, *, offscreen: bool) -> Iterator[dict[str, str]]:
    """As an installed program starts: with compiled modules, here kept away from the source folders."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPATH"] = str(root)
    environment[START_MARKS] = _STDOUT
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="motcua-bench-") as compiled:
        environment["PYTHONPYCACHEPREFIX"] = compiled
        yield environment


def _start(command: Sequence[str], environment: Mapping[str, str], marks: Sequence[str]) -> dict[str, float]:
    """Start a process; seconds until each of its marks arrived. Raises ``BugError("bench_start_failed")``."""
    seen: dict[str, float] = {}
    began = time.perf_counter()
    with subprocess.Popen(command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        guard = threading.Timer(PATIENCE_S, process.kill)
        guard.start()
        try:
            for line in process.stdout or ():
                seen.setdefault(line.decode().strip(), time.perf_counter() - began)
            process.wait()
        finally:
            guard.cancel()
    if not set(marks) <= seen.keys():
        raise BugError("bench_start_failed", missing=sorted(set(marks) - seen.keys()))
    return seen

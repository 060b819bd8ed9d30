"""The data process itself: opens the office and answers until its pipe is closed.

One thread reads requests; each is answered on a thread of its own out of a small pool. There are more of these than
threads in the window that can ask at once (``CALLERS``), so that a reader never makes the writer wait, and a caller
waits for its answer before it asks again: the order of the window's writes is the window's own.

When the pipe closes, because the window closed or was killed, calls under way are finished, the database is closed,
and the process ends. A write that was answered is on the disk; one that was not is there whole or not at all.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop_app.clock import ShiftedClock
from desktop_app.composition import open_office, open_or_sample
from desktop_app.data_process.frames import (
    LAST_EVENT,
    MAKE_SAMPLE,
    OPEN,
    SET_UP,
    Frames,
    Opened,
    OpenOffice,
    PrintJobsOf,
    Resume,
)
from desktop_app.errors import BugError, EnvironmentProblem, MotcuaError
from desktop_app.failures import failure_of
from desktop_app.services.guard import Guard
from desktop_app.services.office import OfficeServices

CALLERS = 13
"""Four readers, writer, drawer, the follower, one print worker a counter that was left, and room."""
SERVICES = (
    "accounts", "appointments", "backups", "calling", "cash", "catalogue", "catalogue_import", "changes",
    "corrections", "counters", "dossiers", "drafts", "duties", "hall", "hall_statistics", "hand_overs", "inbox",
    "intake", "kpi", "life_cycle", "links", "no_wait", "people", "post", "procedures", "processing", "progress",
    "ratings", "reception", "records", "register", "reports", "returning", "sittings", "statistics", "supervision",
    "tickets",
)  # fmt: skip
PRINT_JOBS = "print_jobs"
NOBODY = Resume()
LOG_FILE = "motcua-data.log"
START_IS_OVER_S = 2.0


def main() -> int:
    """Serve the process that started this one over standard input and output."""
    frames = _pipes()
    for name in ("SIGINT", "SIGHUP"):  # meant for the window, which decides when this process ends
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    _after_the_start(_collect_again)
    serve(frames)
    return 0


def serve(frames: Frames) -> None:
    """Answer requests until the other end has gone."""
    office = _Office()
    with ThreadPoolExecutor(CALLERS, thread_name_prefix="motcua-data") as pool:
        while True:
            try:
                number, target, args, kwargs = frames.receive()
            except EOFError:
                break
            pool.submit(_answer, office, frames, number, target, args, kwargs)
    office.close()


def _answer(
    office: _Office, frames: Frames, number: int, target: str, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> None:
    value, failure = None, None
    try:
        value = office.call(target, args, kwargs)
    except Exception as error:  # every failure has to reach the caller; it is raised again there
        failure = failure_of(error)
    try:
        frames.send((number, value, failure))
    except (OSError, ValueError):  # the window has gone; what was written stays written
        return
    except Exception as error:  # an answer that cannot be pickled
        frames.send((number, None, failure_of(error)))


class _Office:
    """The open services, and what may be asked of them."""

    def __init__(self) -> None:
        self._services: OfficeServices | None = None
        self._wanted: OpenOffice | None = None
        self._opening = threading.Lock()
        self._guard: Guard | None = None

    def call(self, target: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        if target == OPEN:
            return self._open(*args)
        services, guard = self._services, self._guard
        if services is None or guard is None:
            raise EnvironmentProblem("database_unreachable")
        if target == SET_UP:
            from desktop_app.services.setup import set_up_centre

            set_up_centre(services, *args)
            return None
        if target == MAKE_SAMPLE:
            return self._make_sample()
        if target == LAST_EVENT:
            return services.last_event()
        called = method(services, target, args)
        value = called(*guard.admit(target, args), **kwargs)
        guard.note(value)
        return value

    def close(self) -> None:
        with self._opening:
            if self._services is not None:
                with suppress(MotcuaError):  # nobody is there any more to be told; the status warns the next time
                    self._services.backups.make_on_closing()
                self._services.close()
                self._services = None

    def _open(self, wanted: OpenOffice, resume: Resume = NOBODY) -> Opened:
        with self._opening:
            if self._services is None or wanted != self._wanted:
                opening = open_or_sample if wanted.sample else open_office
                self._replace(opening(wanted.settings, claimant=wanted.claimant))
                self._wanted = wanted
                if self._guard is not None and resume.token:
                    self._guard.token = resume.token
                _after_the_start(_keep_log, wanted.settings.folder)
            return self._opened()

    def _make_sample(self) -> Opened:
        wanted = self._wanted
        if wanted is None:
            raise EnvironmentProblem("database_unreachable")
        with self._opening:
            self._replace(open_or_sample(wanted.settings, claimant=wanted.claimant))
            return self._opened()

    def _replace(self, services: OfficeServices) -> None:
        old, self._services = self._services, services
        self._guard = Guard(services.context)
        if old is not None:
            old.close()

    def _opened(self) -> Opened:
        clock = self._services.clock if self._services is not None else None
        shift: timedelta | None = clock.shift if isinstance(clock, ShiftedClock) else None
        return Opened(shift)


def method(services: OfficeServices, target: str, args: tuple[Any, ...]) -> Any:
    """The method a target names: public ones of the services, and none that wants an open transaction (``…_in``)."""
    owner, _, name = target.partition(".")
    if name.startswith("_") or name.endswith("_in"):
        raise BugError("bug.unexpected")
    if owner == PRINT_JOBS and args and isinstance(args[0], PrintJobsOf):
        of: PrintJobsOf = args[0]
        return _WithoutFirst(getattr(services.print_jobs(of.counter, of.folder, of.worker), name))
    if owner not in SERVICES:
        raise BugError("bug.unexpected")
    return getattr(getattr(services, owner), name)


class _WithoutFirst:
    """Calls a method without the argument that said whose it is."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __call__(self, _of: PrintJobsOf, *args: Any, **kwargs: Any) -> object:
        return self._inner(*args, **kwargs)


def _pipes() -> Frames:
    """Take standard input and output for the frames alone; whatever else writes there goes to standard error."""
    incoming, outgoing = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (incoming, outgoing):
            msvcrt.setmode(descriptor, os.O_BINARY)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # pythonw has no standard error
        os.dup2(nowhere, 1)
    os.close(nowhere)
    return Frames(os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb"))


def _after_the_start(what: Callable[..., object], *args: object) -> None:
    """What the first acceptance should not wait for."""
    timer = threading.Timer(START_IS_OVER_S, what, args)
    timer.daemon = True
    timer.start()


def _keep_log(folder: Path) -> None:
    from desktop_app.logging_setup import log_to

    log_to(folder, LOG_FILE)


def _collect_again() -> None:
    gc.freeze()
    gc.enable()

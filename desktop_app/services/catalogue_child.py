"""The import in a process of its own: parsing thousands of texts must not take turns with the window.

The child opens the database itself and sends back plain values: progress, then the report or the error. A stop is an
event the child looks at between two transactions. A child that dies leaves whole procedures, and is reported.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path

from desktop_app.clock import ShiftedClock, SystemClock
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport
from desktop_app.errors import EnvironmentProblem
from desktop_app.failures import Failure, failure_of, raised
from desktop_app.services.catalogue_import import Cancelled, CatalogueImport, Progress
from desktop_app.services.context import ServiceContext
from models.engine import Database

LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class _Order:
    """What the child is asked to do."""

    url: str
    shift: timedelta
    path: Path
    actor: Actor
    dry_run: bool
    effective_from: date | None
    commune_only: bool


def run_in_child(
    services: ServiceContext,
    path: Path,
    actor: Actor,
    *,
    dry_run: bool,
    effective_from: date | None,
    commune_only: bool,
    progress: Progress,
    cancelled: Cancelled,
) -> ImportReport:
    """As ``CatalogueImport.run``, in a child process; waits for it, so never on the window's thread.

    Raises what the child raised (``UnexpectedThereError`` for an error nobody expected), and
    ``EnvironmentProblem("import_child_died")`` when it ended without an answer.
    """
    shift = services.clock.now() - SystemClock().now()
    order = _Order(services.database.url, shift, path, actor, dry_run, effective_from, commune_only)
    spawn = multiprocessing.get_context("spawn")
    stop = spawn.Event()
    here, there = spawn.Pipe(duplex=False)
    child = spawn.Process(target=_work, args=(there, stop, order), daemon=True)
    child.start()
    there.close()
    try:
        return _answer(here, stop, progress, cancelled)
    finally:
        here.close()
        child.join()
        child.close()


def _answer(here: Connection, stop: Event, progress: Progress, cancelled: Callable[[], bool]) -> ImportReport:
    while True:
        if cancelled():
            stop.set()
        try:
            if not here.poll(LOOK_EVERY_S):
                continue
            message: ImportProgress | ImportReport | Failure = here.recv()
        except (EOFError, OSError) as error:
            raise EnvironmentProblem("import_child_died") from error
        if isinstance(message, ImportProgress):
            progress(message)
        elif isinstance(message, ImportReport):
            return message
        else:
            raise raised(message)


def _work(there: Connection, stop: Event, order: _Order) -> None:
    """The child's whole life."""
    database = Database(order.url)
    try:
        services = ServiceContext(database, ShiftedClock(order.shift))
        report = CatalogueImport(services).run(
            order.path,
            order.actor,
            dry_run=order.dry_run,
            effective_from=order.effective_from,
            commune_only=order.commune_only,
            progress=there.send,
            cancelled=stop.is_set,
        )
        there.send(report)
    except Exception as error:  # every failure has to reach the caller; it is raised again there
        there.send(failure_of(error))
    finally:
        there.close()
        database.dispose()

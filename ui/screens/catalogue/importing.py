"""One import under way: what was asked, how far it is, and the hand that stops it. No widgets."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.actor import Actor
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport, ImportState


@dataclass(frozen=True, slots=True)
class Started:
    """What the officer asked for. ``effective_from`` None: changes without a day of their own hold from today."""

    path: str
    dry_run: bool
    effective_from: date | None = None
    commune_only: bool = True


class Closing(Protocol):
    """Whoever knows that the program is ending."""

    @property
    def closed(self) -> bool: ...


class Importer(Protocol):
    """``desktop_app.services.catalogue_import.CatalogueImport``."""

    def start(
        self,
        path: Path,
        actor: Actor,
        *,
        dry_run: bool = ...,
        effective_from: date | None = ...,
        commune_only: bool = ...,
    ) -> str: ...

    def look(self, ticket: str, patience_s: float = ...) -> ImportState: ...

    def stop(self, ticket: str) -> None: ...


class ImportWork:
    """At most one import at a time. The worker keeps the newest progress, the page reads it; a stop is an event."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self.running = False
        self.progress: ImportProgress | None = None

    def begin(self, importer: Importer, actor: Actor, started: Started, closing: Closing) -> Callable[[], ImportReport]:
        """The work for a reader thread. Raises ``UserError("path_needed", field="file")`` for a path that is none."""
        path = Path(started.path).expanduser() if started.path.strip() else None
        if path is None or not path.is_absolute():
            raise UserError("path_needed", field="file")
        stop = self._stop = threading.Event()
        self.running, self.progress = True, None

        def work() -> ImportReport:
            ticket = importer.start(
                path,
                actor,
                dry_run=started.dry_run,
                effective_from=started.effective_from,
                commune_only=started.commune_only,
            )
            while True:
                state = importer.look(ticket)
                self.progress = state.progress
                if state.report is not None:
                    return state.report
                if stop.is_set() or closing.closed:
                    importer.stop(ticket)

        return work

    def stop(self) -> None:
        self._stop.set()

    def end(self) -> None:
        self.running, self.progress = False, None

"""The live section without a widget: read at every change, and now and then because time passes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.actor import Actor
from desktop_app.errors import MotcuaError
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall_figures import HallNow
    from desktop_app.services.office import OfficeServices

LOOK_EVERY = timedelta(seconds=5)
"""The forecast moves with the clock even when nothing happens."""


class View(Protocol):
    """What the section can be told."""

    def show_now(self, now: HallNow) -> None: ...

    def show_released(self, label: str) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class LivePresenter:
    """One live section."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._read_at: datetime | None = None
        self.now: HallNow | None = None

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.reload()

    def reload(self) -> None:
        office = self._office
        if office is not None:
            self._read_at = self._clock.now()
            self._runner.latest("now", office.hall_statistics.now, self._on_now, self._view.show_error)

    def tick(self, now: datetime) -> None:
        """Once a second; also right after sleep and after the clock was changed."""
        if self._read_at is None or not timedelta() <= now - self._read_at < LOOK_EVERY:
            self.reload()

    def release(self, actor: Actor, ticket_id: int) -> None:
        """Give a counter's number back to the line; the counter cannot go on."""
        office = self._office
        if office is None:
            return

        def done(ticket: Any) -> None:
            self._view.show_released(ticket.label)
            self.reload()

        self._runner.write(lambda: office.calling.release(actor, ticket_id), done, self._view.show_error)

    def _on_now(self, now: HallNow) -> None:
        self.now = now
        self._view.show_now(now)

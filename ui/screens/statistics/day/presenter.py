"""The day's section without a widget: read at every change and now and then, as minutes pass without events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.errors import MotcuaError
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierFilter
    from desktop_app.domain.exchange.hall_figures import HallNow
    from desktop_app.domain.exchange.supervision import DayBoard, Escalation
    from desktop_app.services.office import OfficeServices

LOOK_EVERY = timedelta(seconds=15)
"""Dangers come with the minutes, also when nobody writes."""


@dataclass(frozen=True, slots=True)
class DayState:
    """One reading: the dossiers' side and the hall's."""

    board: DayBoard
    hall: HallNow


class View(Protocol):
    """What the section can be told."""

    def show_day(self, day: DayState) -> None: ...

    def show_acknowledged(self, one: Escalation) -> None: ...

    def show_refused(self, error: MotcuaError) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def open_dossiers(self, wanted: DossierFilter) -> None: ...


class DayPresenter:
    """One section."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._read_at: datetime | None = None

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.reload()

    def reload(self) -> None:
        """Tell what has come to be in danger, and read the day."""
        office = self._office
        if office is None:
            return
        self._read_at = self._clock.now()

        def read() -> DayState:
            office.supervision.look()
            return DayState(office.supervision.day(), office.hall_statistics.now())

        self._runner.latest("day", read, self._view.show_day, self._view.show_error)

    def tick(self, now: datetime) -> None:
        """Once a second; also right after sleep and after the clock was changed."""
        if self._read_at is None or not timedelta() <= now - self._read_at < LOOK_EVERY:
            self.reload()

    def acknowledge(self, actor: Actor, thing: str, note: str) -> None:
        """Take note of one thing; what was typed stays until it is written."""
        office = self._office
        if office is None:
            return

        def done(one: Escalation) -> None:
            self._view.show_acknowledged(one)
            self.reload()

        self._runner.write(
            lambda: office.supervision.acknowledge(actor, thing, note), done, self._view.show_refused
        )  # fmt: skip

    def open_late(self) -> None:
        """The list of F5 behind the figure."""
        from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

        self._view.open_dossiers(DossierFilter(view=SavedView.OVERDUE))

    def open_due(self) -> None:
        from desktop_app.domain.exchange.dossiers import DossierFilter
        from desktop_app.domain.indicators import Figure, Period

        today = in_vietnam(self._clock.now()).date()
        self._view.open_dossiers(DossierFilter(figure=Figure.DUE_TODAY, period=Period(today, today)))

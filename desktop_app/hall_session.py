"""One run of a window of the hall (ticket machine, board, rating): open the data, follow it, never give up.

These windows have their services in their own process: they are started in the morning and nobody waits for them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop_app.clock import Clock, OfficeClock, SystemClock
from desktop_app.config import Settings
from desktop_app.data_process.door import HereDoor, OfficeDoor
from desktop_app.domain.actor import Actor
from desktop_app.domain.hall.night import night_round
from desktop_app.errors import EnvironmentProblem, MotcuaError, UserError
from desktop_app.runtime.follower import ChangeFollower
from desktop_app.runtime.jobs import JobRunner
from desktop_app.runtime.ticker import Ticker
from desktop_app.services.office import OfficeServices
from ui.hall.device import DeviceContext, DeviceWindow

AGAIN_AFTER_MS = 3_000
NIGHT_AGAIN_S = 60.0
MakeWindow = Callable[[DeviceContext], DeviceWindow]
Check = Callable[[OfficeServices], None]
"""Whether what the command was told (counter, board, groups) is there; raises ``UserError``."""
REFUSED = 2
"""Exit code of the event loop when it is not."""


class HallSession(QObject):
    """Drives one window; ``follower`` is there once the data has been opened."""

    def __init__(
        self,
        wanted: Settings,
        make_window: MakeWindow,
        *,
        actor: Actor,
        counter: str = "",
        clock: Clock | None = None,
        door: OfficeDoor | None = None,
        check: Check | None = None,
    ) -> None:
        super().__init__()
        self.clock = OfficeClock(clock or SystemClock())
        self.door = door or HereDoor(wanted, clock, hall=True)
        self.runner = JobRunner(self)
        self.ticker = Ticker(self.clock, self)
        self.window = make_window(DeviceContext(self.runner, self.clock, wanted.folder, counter, actor))
        self._check = check
        self.refused: UserError | None = None
        """Why the window was not started: whoever started it reads the sentence."""
        self.services: OfficeServices | None = None
        self.follower: ChangeFollower | None = None
        self.ticker.ticked.connect(self.window.on_tick)
        self.ticker.ticked.connect(self._on_tick)
        self._night = night_round(self.clock.now())
        """The round of the night that was made last."""
        self._night_again_at = 0.0
        self._closing = False

    def start(self) -> None:
        """Open the data on another thread; the window is shown meanwhile."""
        self.ticker.start()
        self._open()

    def _open(self) -> None:
        self.runner.read(self, self._opening, self._on_opened, self._on_failed)

    def _opening(self) -> OfficeServices:
        office = self.door.open()
        if office.records.snapshot().centre is None:
            self.door.close()  # the centre, once there is one, may have a clock of its own, which is chosen at opening
            raise EnvironmentProblem("centre_missing")
        self._require_what_was_named(office)
        _end_days(office)
        return office

    def _require_what_was_named(self, office: OfficeServices) -> None:
        if self._check is None:
            return
        try:
            self._check(office)
        except UserError as error:
            self.refused = error
            raise

    def _on_opened(self, office: OfficeServices) -> None:
        self.services = office
        self.clock.use(office.clock)
        self._night = night_round(self.clock.now())
        self.window.on_office(office)
        self.follower = ChangeFollower(office.changes.wait, self)
        self.follower.changed.connect(self.window.on_change)
        self.follower.lost.connect(self._on_lost)
        self.follower.found.connect(self.window.on_found)
        self.follower.start()

    def _on_failed(self, error: MotcuaError) -> None:
        if self.refused is not None:  # trying again would not help
            QCoreApplication.exit(REFUSED)
            return
        self.window.on_lost(error)
        QTimer.singleShot(AGAIN_AFTER_MS, self, self._open)

    def _on_lost(self) -> None:
        self.window.on_lost(None)

    def _on_tick(self, now: datetime) -> None:
        """At midnight and at the end of the night: close what the days that are over left open."""
        office, wanted = self.services, night_round(now)
        if office is None or self._closing or wanted == self._night:
            return
        if self.clock.monotonic() < self._night_again_at:
            return
        self._closing = True

        def close() -> tuple[date, bool]:
            _end_days(office)
            return wanted

        self.runner.write(self, close, self._on_night, self._on_no_night)

    def _on_night(self, made: tuple[date, bool]) -> None:
        self._closing, self._night = False, made

    def _on_no_night(self, _error: MotcuaError) -> None:
        """The data cannot be written now; the window says what is wrong when it reads."""
        self._closing = False
        self._night_again_at = self.clock.monotonic() + NIGHT_AGAIN_S

    def close(self) -> None:
        """Stop following, finish what is under way, close the data."""
        self.ticker.stop()
        if self.follower is not None:
            self.follower.stop()
        self.runner.close()
        self.door.close()


def _end_days(office: OfficeServices) -> None:
    """What days that are over left open; the box of their ratings."""
    office.counters.close_forgotten()
    office.ratings.count_days()

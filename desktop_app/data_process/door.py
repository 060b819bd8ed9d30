"""Two ways to an office: in this process (commands, tour, tests) or in a data process (the window)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock
from desktop_app.config import Settings

if TYPE_CHECKING:
    from desktop_app.data_process.launch import Launched
    from desktop_app.data_process.parent import DataProcess
    from desktop_app.data_process.remote import RemoteOffice
    from desktop_app.domain.exchange.office import NewCentre
    from desktop_app.services.office import OfficeServices


class OfficeDoor(Protocol):
    """Where a session gets its services from. ``open``, ``set_up`` and ``make_sample`` wait: call them on a runner's
    thread."""

    def begin(self) -> None:
        """Start opening, without waiting, where that is possible."""

    def open(self) -> OfficeServices:
        """The services, the same as before when they are open;
        raises ``MotcuaError`` for what is in the way, and may be called again then."""

    def set_up(self, wanted: NewCentre) -> None:
        """Create a real centre in the empty database that is open."""

    def make_sample(self) -> OfficeServices:
        """Build the sample centre in it and open it on its own clock."""

    def on_death(self, told: Callable[[], object]) -> None:
        """``told`` is called, on any thread, when the services have gone away by themselves."""

    def close(self) -> None:
        """Finish what is under way and close the data."""


class HereDoor:
    """The services in this process; ``clock`` overrides the office's. ``hall``: without a right to personal data."""

    def __init__(self, settings: Settings, clock: Clock | None = None, *, hall: bool = False) -> None:
        self._hall = hall
        self._settings = settings
        self._clock = clock
        self._services: OfficeServices | None = None

    def begin(self) -> None:
        """Nothing can be done meanwhile."""

    def open(self) -> OfficeServices:
        from desktop_app.composition import open_for_the_hall, open_office

        if self._services is None:
            opening = open_for_the_hall if self._hall else open_office
            self._services = opening(self._settings, self._clock)
        return self._services

    def set_up(self, wanted: NewCentre) -> None:
        from desktop_app.services.setup import set_up_centre

        set_up_centre(self._services or self.open(), wanted)

    def make_sample(self) -> OfficeServices:
        from desktop_app.composition import open_or_sample

        self.close()
        self._services = open_or_sample(self._settings, self._clock)
        return self._services

    def on_death(self, told: Callable[[], object]) -> None:
        """They end with this process."""

    def close(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None


def _load_answers() -> None:
    """What the first answers are made of, loaded while the data process is still loading."""
    import desktop_app.domain.calendar.working_calendar
    import desktop_app.domain.catalogue.lookup
    import desktop_app.domain.events
    import desktop_app.domain.exchange.office
    import desktop_app.domain.exchange.reception
    import desktop_app.domain.office_records  # noqa: F401


class ChildDoor:
    """The services in a data process; ``launched`` is one that was started before anything else."""

    def __init__(self, settings: Settings, launched: Launched | None = None, *, sample: bool = False) -> None:
        self._settings = settings
        self._launched = launched
        self._sample = sample
        self._told: Callable[[], object] | None = None
        self._process: DataProcess | None = None
        self._office: RemoteOffice | None = None

    @property
    def process(self) -> DataProcess:
        """The process behind it. Made on first use, so that pickle and its friends do not load before the paint."""
        from desktop_app.data_process.parent import DataProcess

        if self._process is None:
            self._process = DataProcess(self._settings, launched=self._launched, sample=self._sample)
            self._process.on_death = self._on_death
        return self._process

    def begin(self) -> None:
        self.process.begin()

    def open(self) -> OfficeServices:
        from desktop_app.data_process.remote import RemoteOffice

        _load_answers()
        self.process.open()
        self._office = self._office or RemoteOffice(self.process)
        return self._office.as_services()

    def set_up(self, wanted: NewCentre) -> None:
        from desktop_app.data_process.frames import SET_UP

        self.process.call(SET_UP, wanted)

    def make_sample(self) -> OfficeServices:
        from desktop_app.data_process.frames import MAKE_SAMPLE

        self.process.call(MAKE_SAMPLE)
        return self.open()

    def on_death(self, told: Callable[[], object]) -> None:
        self._told = told

    def close(self) -> None:
        self.process.close()

    def _on_death(self, _pid: int) -> None:
        if self._told is not None:
            self._told()

"""What happens on F9, without a widget: read the office, save a record, ask what a calendar touches, test a printer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.calendar.table import CalendarDay
from desktop_app.domain.events import Actor
from desktop_app.domain.office import CalendarBase, PrinterDevice, PrinterKind, WorkingWeek
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from ui.running import Runner
from ui.screens.settings.base import SettingsData

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import TouchedDossier
    from desktop_app.services.office import OfficeServices
    from printing.queue_state import DeviceStatus

PRINTS_FOLDER = "ban-in"


class View(Protocol):
    """What the page can be told."""

    def show_data(self, data: SettingsData) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_saved(self, record: Any) -> None: ...

    def show_defaults_used(self) -> None: ...

    def show_save_error(self, error: MotcuaError) -> None: ...

    def show_touched(self, rows: tuple[TouchedDossier, ...]) -> None: ...

    def show_queues(self, names: tuple[str, ...]) -> None: ...

    def show_printer_states(self, states: Mapping[str, DeviceStatus]) -> None: ...

    def show_test_printed(self, name: str) -> None: ...

    def show_test_error(self, error: MotcuaError) -> None: ...

    def show_given_secret(self, secret: str) -> None: ...

    def show_attempts_cleared(self) -> None: ...

    def show_own_changed(self, what: str) -> None: ...

    def show_own_refused(self, error: MotcuaError) -> None: ...


class SettingsPresenter:
    """All pages of F9 share one reading of the office."""

    def __init__(self, view: View, runner: Runner, clock: Clock, folder: Path | None = None) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._folder = folder
        self._office: OfficeServices | None = None
        self._version = -1
        self._queues_read = False

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.refresh()

    def refresh(self) -> None:
        """Read all records and procedures."""
        office, clock = self._office, self._clock
        if office is None:
            return

        def read() -> SettingsData:
            return SettingsData(office.records.snapshot(), office.catalogue.view().procedures, clock.now())

        self._runner.latest("data", read, self._on_data, self._view.show_error)

    def look(self) -> None:
        """Something was written: was it a record that another counter saved?"""
        office = self._office
        if office is not None:
            self._runner.latest("version", office.records.snapshot, self._on_snapshot)

    def save(self, actor: Actor, record: Any) -> None:
        """Save one record and read everything again."""
        office = self._office
        if office is None:
            return

        def write() -> Any:
            office.records.save(actor, record)
            return record

        self._runner.write(write, self._on_saved, self._view.show_save_error)

    def use_hall_defaults(self, actor: Actor) -> None:
        """The usual groups of the hall, for a centre that has none."""
        office = self._office
        if office is None:
            return

        def write() -> None:
            office.records.use_hall_defaults(actor)

        self._runner.write(write, self._on_defaults_used, self._view.show_save_error)

    # -- accounts ---------------------------------------------------------------------------------------------------
    def reset_secret(self, actor: Actor, officer: str) -> None:
        """A temporary password for somebody, shown once."""
        office = self._office
        if office is not None:

            def write() -> str:
                return office.accounts.reset(actor, officer)

            self._runner.write(write, self._view.show_given_secret, self._view.show_save_error)

    def clear_attempts(self, actor: Actor, officer: str) -> None:
        office = self._office
        if office is not None:

            def write() -> None:
                office.accounts.clear_attempts(actor, officer)

            self._runner.write(write, self._on_cleared, self._view.show_save_error)

    def choose_pin(self, actor: Actor, secret: str, pin: str) -> None:
        office = self._office
        if office is not None:

            def write() -> str:
                office.accounts.choose_pin(actor, secret, pin)
                return "pin"

            self._runner.write(write, self._view.show_own_changed, self._view.show_own_refused)

    def change_password(self, actor: Actor, secret: str, new_secret: str) -> None:
        office = self._office
        if office is not None:

            def write() -> str:
                office.accounts.change_password(actor, secret, new_secret)
                return "password"

            self._runner.write(write, self._view.show_own_changed, self._view.show_own_refused)

    def _on_cleared(self, _done: None) -> None:
        self._view.show_attempts_cleared()

    def ask_touched(self, record: Any) -> None:
        """Which open dossiers a day, a week or a table would touch; nothing is changed by asking."""
        office = self._office
        if office is None:
            return

        def read() -> tuple[TouchedDossier, ...]:
            if isinstance(record, CalendarDay):
                return office.records.touched_by((record,))
            if isinstance(record, CalendarBase):
                return office.records.touched_by(base=record.table)
            assert isinstance(record, WorkingWeek)
            return office.records.touched_by(week=record)

        self._runner.latest("touched", read, self._view.show_touched, self._view.show_save_error)

    # -- printers -------------------------------------------------------------------------------------------------
    def read_queues(self) -> None:
        """The computer's queues, once: asking a network of printers may take long."""
        if self._queues_read:
            return
        self._queues_read = True
        self._runner.draw(_queue_names, self._view.show_queues, self._view.show_test_error)

    def ask_states(self, devices: tuple[PrinterDevice, ...]) -> None:
        """How each printer is; one that does not answer takes some seconds of a reader."""
        placed = (self._with_folder(device) for device in devices)
        asked = tuple(device for device in placed if device.target or device.kind is not PrinterKind.FOLDER)

        def work() -> Mapping[str, DeviceStatus]:
            from printing.devices import Printers

            printers = Printers()
            return {device.key: printers.state(device).status for device in asked}

        self._runner.latest("printer_states", work, self._view.show_printer_states)

    def test_print(self, device: PrinterDevice) -> None:
        """A real page on the device as it is typed, past the outbox: nothing of a dossier is on it."""
        wanted, now = self._with_folder(device), self._clock.now()

        def work() -> str:
            from printing.devices import Printers
            from printing.forms.roll_test_page import draw_roll_test_page
            from printing.forms.test_page import draw_test_page

            if wanted.kind is PrinterKind.ESCPOS:
                pdf = draw_roll_test_page(wanted.name, now, wanted.roll_mm)
            else:
                pdf = draw_test_page(wanted.name, now)
            Printers().send(wanted, pdf, "trang-thu")
            return wanted.name

        self._runner.draw(work, self._view.show_test_printed, self._view.show_test_error)

    def _with_folder(self, device: PrinterDevice) -> PrinterDevice:
        if device.kind is PrinterKind.FOLDER and not device.target and self._folder is not None:
            return replace(device, target=str(self._folder / PRINTS_FOLDER))
        return device

    # -- answers --------------------------------------------------------------------------------------------------
    def _on_data(self, data: SettingsData) -> None:
        self._version = data.office.version
        self._view.show_data(data)

    def _on_snapshot(self, office: Any) -> None:
        if office.version != self._version:
            self.refresh()

    def _on_defaults_used(self, _done: None) -> None:
        self._view.show_defaults_used()
        self.refresh()

    def _on_saved(self, record: Any) -> None:
        self._view.show_saved(record)
        self.refresh()


def _queue_names() -> tuple[str, ...]:
    from printing.devices import queue_names

    return queue_names()

"""The register on F5, without a widget: count, print, Excel, lock and open again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.actor import Actor
from desktop_app.errors import MotcuaError
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.exchange.register import RegisterPrinted
    from desktop_app.domain.register import BookState, CertificationBookState, RegisterRange
    from desktop_app.services.office import OfficeServices


class View(Protocol):
    def show_units(self, units: tuple[tuple[str, str], ...]) -> None: ...

    def show_count(self, count: int) -> None: ...

    def show_book(self, book: BookState, certified: tuple[CertificationBookState, ...]) -> None: ...

    def show_busy(self, busy: bool) -> None: ...

    def show_printed(self, printed: RegisterPrinted) -> None: ...

    def show_saved(self, path: Path, count: int) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class RegisterDesk:
    """One range and one year at a time. ``progress`` is (lines read, all lines) of the Excel file being written."""

    def __init__(self, view: View, runner: Runner, actor: Actor, wake_printing: Callable[[], None]) -> None:
        self._view = view
        self._runner = runner
        self._actor = actor
        self._wake = wake_printing
        self._office: OfficeServices | None = None
        self.progress = (0, 0)

    def open(self, office: OfficeServices) -> None:
        self._office = office
        self._runner.read(lambda: _units(office), self._view.show_units, self._view.show_error)

    def ask(self, wanted: RegisterRange) -> None:
        """How many lines, and how the book of the range's last year stands."""
        office = self._office
        if office is not None:
            self._runner.latest("register-count", lambda: office.register.count(wanted), self._view.show_count,
                                self._view.show_error)  # fmt: skip

    def ask_book(self, year: int) -> None:
        office = self._office
        if office is not None:
            self._runner.latest(
                "register-book",
                lambda: (office.register.book(year), office.register.certification_books(year)),
                self._on_book,
                self._view.show_error,
            )

    def _on_book(self, found: tuple[BookState, tuple[CertificationBookState, ...]]) -> None:
        self._view.show_book(*found)

    def print(self, wanted: RegisterRange) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._view.show_busy(True)
            self._runner.write(lambda: office.register.print(actor, wanted), self._on_printed, self._on_error)

    def _on_printed(self, printed: RegisterPrinted) -> None:
        self._view.show_busy(False)
        self._view.show_printed(printed)
        self._wake()

    def save(self, wanted: RegisterRange, path: Path) -> None:
        """The range as an Excel file, phones masked, signed with who and when."""
        office, actor = self._office, self._actor
        if office is None:
            return
        self.progress = (0, 0)

        def tell(done: int, total: int) -> None:
            self.progress = (done, total)

        def write() -> int:
            from ui.screens.dossiers.register_export import export_register

            return export_register(office, wanted, path, officer=actor.officer, progress=tell)

        def saved(count: int) -> None:
            self._view.show_busy(False)
            self._view.show_saved(path, count)

        self._view.show_busy(True)
        self._runner.draw(write, saved, self._on_error)

    def lock(self, year: int) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._runner.write(lambda: office.register.lock(actor, year), self._on_locked, self._view.show_error)

    def reopen(self, year: int, reason: str) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._runner.write(
                lambda: office.register.reopen(actor, year, reason), self._on_locked, self._view.show_error
            )

    def _on_locked(self, book: BookState) -> None:
        self.ask_book(book.year)

    def _on_error(self, error: MotcuaError) -> None:
        self._view.show_busy(False)
        self._view.show_error(error)


def _units(office: OfficeServices) -> tuple[tuple[str, str], ...]:
    units = office.records.snapshot().records.get("unit", {})
    return tuple((key, str(getattr(unit, "name", key))) for key, unit in units.items())

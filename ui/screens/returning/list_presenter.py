"""The lists beside the counter, without a widget: results still at the units, and supplements nobody brought."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.events import Actor
from desktop_app.errors import MotcuaError
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierListRow
    from desktop_app.domain.exchange.returning import WaitingSupplement
    from desktop_app.domain.list_paper import ListColumn, ListPaper
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices


class UnitsView(Protocol):
    """What the list of results at the units can be told."""

    def show_results(self, rows: tuple[DossierListRow, ...], units: Mapping[str, str]) -> None: ...

    def show_received(self, number: str, count: int) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class UnitsPresenter:
    """Results are taken from a unit: one list, one number, one paper."""

    def __init__(self, view: UnitsView, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._busy = False

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self._office, self._actor = office, actor

    def reload(self) -> None:
        office = self._office
        if office is None:
            return

        def read() -> tuple[tuple[DossierListRow, ...], Mapping[str, str]]:
            units = office.records.snapshot().records.get("unit", {})
            return office.returning.at_units(), {key: getattr(unit, "name", key) for key, unit in units.items()}

        self._runner.latest("units", read, self._on_read, self._view.show_error)

    def _on_read(self, answer: tuple[tuple[DossierListRow, ...], Mapping[str, str]]) -> None:
        self._view.show_results(*answer)

    def receive(self, dossier_ids: tuple[int, ...], place: str, brought_by: str) -> None:
        """All chosen results onto one list; a second press while the first is under way does nothing."""
        office, actor = self._office, self._actor
        if office is None or self._busy:
            return
        self._busy = True

        def work() -> str:
            from desktop_app.domain.exchange.returning import ReceiveResults, ShelvedResult

            results = tuple(ShelvedResult(dossier_id, place) for dossier_id in dossier_ids)
            return office.returning.receive(actor, ReceiveResults(results, brought_by))

        def done(number: str) -> None:
            self._busy = False
            self._view.show_received(number, len(dossier_ids))
            self.reload()

        def refused(error: MotcuaError) -> None:
            self._busy = False
            self._view.show_error(error)

        self._runner.write(work, done, refused)


class SupplementsView(Protocol):
    """What the list of supplements can be told."""

    def show_supplements(self, rows: tuple[WaitingSupplement, ...]) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class SupplementsPresenter:
    """Who was asked for papers and has not come: a list, nothing more."""

    def __init__(self, view: SupplementsView, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._office: OfficeServices | None = None

    def office_ready(self, office: OfficeServices, _actor: Actor) -> None:
        self._office = office

    def reload(self) -> None:
        office = self._office
        if office is not None:
            self._runner.latest(
                "supplements", office.returning.waiting_supplements, self._view.show_supplements, self._view.show_error
            )


class ListPrinting:
    """Prints a list of the screen at this counter's printer: read who and where, then draw and send."""

    def __init__(self, runner: Runner, clock: Clock, folder: Path | None) -> None:
        self._runner = runner
        self._clock = clock
        self._folder = folder

    def print_list(
        self,
        office: OfficeServices,
        actor: Actor,
        title: str,
        columns: tuple[ListColumn, ...],
        rows: tuple[tuple[str, ...], ...],
        view: PrintingView,
    ) -> None:
        """``view`` is told the printer's name, or what went wrong."""
        now = self._clock.now()

        def read() -> tuple[ListPaper, PrinterDevice]:
            from desktop_app.domain.list_paper import ListPaper
            from ui.screens.returning.papers import as_of

            centre = office.records.snapshot().required_centre()
            paper = ListPaper(centre.superior_body, centre.name, title, as_of(now), columns, rows, centre.sample)
            return paper, office.print_jobs(actor.counter, self._folder).receipt_printer()

        def draw(answer: tuple[ListPaper, PrinterDevice]) -> None:
            self._runner.draw(lambda: _print(*answer, now), view.show_list_printed, view.show_error)

        self._runner.read(read, draw, view.show_error)


class PrintingView(Protocol):
    """Who asked for a list on paper."""

    def show_list_printed(self, printer: str) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


def _print(paper: ListPaper, device: PrinterDevice, now: datetime) -> str:
    from printing.devices import Printers
    from printing.list_page import draw_list_page

    Printers().send(device, draw_list_page(paper), f"danh-sach-{now:%Y%m%d-%H%M%S}")
    return device.name

"""What happens on F8, without a widget: list, versions, the next version typed, compared and published, a day ahead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.catalogue.listing import (
    CatalogueFilter,
    CatalogueList,
    CatalogueRow,
    DayPreview,
    NextVersion,
    ProcedureHistory,
)
from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.running import Runner
from ui.screens.catalogue.importing import ImportWork, Started
from ui.screens.catalogue.state import TypedProcedure, procedure_of, typed_of

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.papers import Leaflet, Poster
    from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices

SUCCESSORS = 8
NEW = ""
"""Draft of a procedure that does not exist yet."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What is to be printed: a leaflet or the poster, and the name its file gets."""

    paper: Leaflet | Poster
    name: str


class View(Protocol):
    """What the page can be told."""

    def show_list(self, listed: CatalogueList) -> None: ...

    def show_list_error(self, error: MotcuaError) -> None: ...

    def show_history(self, history: ProcedureHistory, *, draft: bool) -> None: ...

    def show_nothing_chosen(self) -> None: ...

    def show_edit(self, typed: TypedProcedure, *, draft: bool) -> None: ...

    def show_edit_error(self, error: MotcuaError) -> None: ...

    def show_rebased(self, typed: TypedProcedure) -> None: ...

    def show_review(self, wanted: NextVersion) -> None: ...

    def show_review_error(self, error: MotcuaError) -> None: ...

    def show_published(self, made: Procedure) -> None: ...

    def show_end(self, history: ProcedureHistory) -> None: ...

    def show_end_error(self, error: MotcuaError) -> None: ...

    def show_successors(self, rows: tuple[CatalogueRow, ...]) -> None: ...

    def show_day(self, preview: DayPreview) -> None: ...

    def show_day_error(self, error: MotcuaError) -> None: ...

    def set_busy(self, busy: bool) -> None: ...

    def show_progress(self, progress: ImportProgress | None) -> None: ...

    def show_report(self, report: ImportReport) -> None: ...

    def show_import_error(self, error: MotcuaError) -> None: ...

    def show_paper(self, printed: Printed) -> None: ...

    def show_paper_error(self, error: MotcuaError) -> None: ...

    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None: ...

    def show_output_done(self, where: str) -> None: ...

    def show_output_error(self, error: MotcuaError) -> None: ...


class CataloguePresenter:
    """One page F8. ``language`` is ``vi`` or ``en``: the words differences are told in."""

    def __init__(self, view: View, runner: Runner, clock: Clock, language: str = "vi") -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._language = language
        self._office: OfficeServices | None = None
        self._filter = CatalogueFilter()
        self._listed: CatalogueList | None = None
        self._history: ProcedureHistory | None = None
        self._code = ""
        self._drafts: dict[str, TypedProcedure] = {}
        self._draft = NEW
        self._prepared: NextVersion | None = None
        self._busy = False
        self._import = ImportWork()
        self._day: date | None = None

    # -- the list -------------------------------------------------------------------------------------------------
    @property
    def listed(self) -> CatalogueList | None:
        return self._listed

    @property
    def history(self) -> ProcedureHistory | None:
        """The procedure beside the list."""
        return self._history

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.refresh()

    def refresh(self) -> None:
        """Read the list, and the chosen procedure, again."""
        office, wanted = self._office, self._filter
        if office is None:
            return
        self._runner.latest("list", lambda: office.procedures.list(wanted), self._on_list, self._view.show_list_error)
        if self._code:
            self._read_history(self._code)

    def find(self, wanted: CatalogueFilter) -> None:
        """Another search or filter."""
        if wanted != self._filter:
            self._filter = wanted
            self.refresh()

    def choose(self, code: str) -> None:
        """Another procedure beside the list; an empty code: none."""
        if code == self._code:
            return
        self._code = code
        self._history = None
        if code:
            self._read_history(code)
        else:
            self._view.show_nothing_chosen()

    def look(self) -> None:
        """Something was written: did another counter change the catalogue?"""
        office = self._office
        if office is not None:
            self._runner.latest("at", office.procedures.at, self._on_at)

    def _read_history(self, code: str) -> None:
        office = self._office
        if office is not None:
            self._runner.latest(
                "history", lambda: office.procedures.history(code), self._on_history, self._view.show_list_error
            )

    def _on_list(self, listed: CatalogueList) -> None:
        self._listed = listed
        self._view.show_list(listed)

    def _on_history(self, history: ProcedureHistory) -> None:
        if history.code == self._code:
            self._history = history
            self._view.show_history(history, draft=history.code in self._drafts)

    def _on_at(self, version: int) -> None:
        if self._listed is not None and version != self._listed.at:
            self.refresh()

    # -- the next version -----------------------------------------------------------------------------------------
    def edit(self) -> None:
        """The next version of the chosen procedure, or what was typed of it before."""
        if self._history is None:
            return
        self._draft = self._history.code
        kept = self._drafts.get(self._draft)
        self._view.show_edit(kept or typed_of(self._history.newest, self._today()), draft=kept is not None)

    def add(self) -> None:
        """A procedure the catalogue does not know."""
        self._draft = NEW
        kept = self._drafts.get(NEW)
        self._view.show_edit(kept or TypedProcedure(effective_from=self._today()), draft=kept is not None)

    def keep(self, typed: TypedProcedure) -> None:
        """What is typed stays until it is published."""
        self._drafts[self._draft] = typed

    def forget(self) -> None:
        """Give up what was typed."""
        self._drafts.pop(self._draft, None)
        self._show_chosen()

    def review(self, typed: TypedProcedure) -> None:
        """Check what is typed and show what would change; a mistake is told at its field."""
        office = self._office
        self.keep(typed)
        if office is None:
            return
        try:
            wanted = procedure_of(typed)
        except UserError as error:
            self._view.show_edit_error(error)
            return
        based_on, language = (0 if typed.base is None else typed.base.version), self._language
        self._runner.latest(
            "prepare",
            lambda: office.procedures.prepare(wanted, based_on, language),
            self._on_prepared,
            self._on_refused,
        )

    def publish(self, actor: Actor) -> None:
        """Write what was reviewed, once."""
        office, prepared = self._office, self._prepared
        if office is None or prepared is None or self._busy:
            return
        self._set_busy(True)
        self._runner.write(
            lambda: office.procedures.publish(actor, prepared.made, prepared.base_version),
            self._on_published,
            self._on_not_published,
        )

    def _on_prepared(self, prepared: NextVersion) -> None:
        self._prepared = prepared
        self._view.show_review(prepared)

    def _on_refused(self, error: MotcuaError) -> None:
        self._view.show_edit_error(error)
        if error.code == "catalogue_changed":
            self._rebase()

    def _on_not_published(self, error: MotcuaError) -> None:
        self._set_busy(False)
        if error.code == "catalogue_changed":
            self._view.show_edit(self._drafts[self._draft], draft=True)
            self._on_refused(error)
        else:
            self._view.show_review_error(error)

    def _rebase(self) -> None:
        """Another counter was first: go on from its version, with everything that was typed here."""
        office, code = self._office, self._draft
        if office is not None and code:
            self._runner.latest("rebase", lambda: office.procedures.history(code), self._on_rebase)

    def _on_rebase(self, history: ProcedureHistory) -> None:
        typed = self._drafts.get(history.code)
        if typed is not None:
            self._drafts[history.code] = replace(typed, base=history.newest)
            self._view.show_rebased(self._drafts[history.code])
        self.refresh()

    def _on_published(self, made: Procedure) -> None:
        self._set_busy(False)
        self._prepared = None
        self._drafts.pop(self._draft, None)
        self._code = made.code
        self._view.show_published(made)
        self.refresh()

    def _show_chosen(self) -> None:
        if self._history is not None:
            self._view.show_history(self._history, draft=self._history.code in self._drafts)

    # -- the end of a procedure -----------------------------------------------------------------------------------
    def ask_end(self) -> None:
        """The page that abolishes or replaces the chosen procedure."""
        if self._history is not None:
            self._view.show_end(self._history)

    def find_successor(self, text: str) -> None:
        """Procedures that could take its place."""
        office, code = self._office, self._code
        if office is None or not text.strip():
            self._view.show_successors(())
            return

        def read() -> tuple[CatalogueRow, ...]:
            rows = office.procedures.list(CatalogueFilter(text)).rows
            return tuple(row for row in rows if row.code != code)[:SUCCESSORS]

        self._runner.latest("successor", read, self._view.show_successors)

    def end(self, actor: Actor, day: date, decision_no: str, replaced_by: str) -> None:
        """Write it, once."""
        office, history = self._office, self._history
        if office is None or history is None or self._busy:
            return
        code, based_on = history.code, history.newest.version
        self._set_busy(True)
        self._draft = code
        self._runner.write(
            lambda: office.procedures.end(actor, code, day, decision_no, replaced_by, based_on=based_on),
            self._on_published,
            self._on_not_ended,
        )

    def _on_not_ended(self, error: MotcuaError) -> None:
        self._set_busy(False)
        self._view.show_end_error(error)
        if error.code == "catalogue_changed":
            self.refresh()

    # -- a day ahead ----------------------------------------------------------------------------------------------
    def look_at(self, day: date | None = None) -> None:
        """What changes on ``day``; without one, on the next day something is known to change."""
        office, language, today = self._office, self._language, self._today()
        if office is None:
            return
        wanted = day or self._day

        def read() -> DayPreview:
            preview = office.procedures.on_day(wanted or today, language)
            if wanted is None and preview.next_days:
                return office.procedures.on_day(preview.next_days[0], language)
            return preview

        self._runner.latest("day", read, self._on_day, self._view.show_day_error)

    def _on_day(self, preview: DayPreview) -> None:
        self._day = preview.day
        self._view.show_day(preview)

    # -- import ---------------------------------------------------------------------------------------------------
    @property
    def importing(self) -> bool:
        return self._import.running

    def start_import(self, actor: Actor, started: Started) -> None:
        """Read the file in a process of its own: a dry run, or the taking over itself."""
        office = self._office
        if office is None or self._import.running:
            return
        try:
            work = self._import.begin(office.catalogue_import, actor, started, self._runner)
        except UserError as error:
            self._view.show_import_error(error)
            return
        self._set_busy(True)
        self._runner.read(work, self._on_report, self._on_import_error)

    def stop_import(self) -> None:
        """Stop after the transaction under way; what landed until then stays, whole procedures only."""
        self._import.stop()

    def poll_import(self) -> None:
        """Tell how far it is; the page asks some times a second while it runs."""
        self._view.show_progress(self._import.progress)

    def _on_report(self, report: ImportReport) -> None:
        self._import.end()
        self._set_busy(False)
        self._view.show_report(report)
        if not report.dry_run:
            self.refresh()

    def _on_import_error(self, error: MotcuaError) -> None:
        self._import.end()
        self._set_busy(False)
        self._view.show_import_error(error)
        self.refresh()

    # -- paper ----------------------------------------------------------------------------------------------------
    def leaflet(self, version: int | None = None) -> None:
        """The leaflet of the chosen procedure."""
        office, code = self._office, self._code
        if office is None or not code:
            return
        self._runner.latest(
            "paper",
            lambda: Printed(office.procedures.leaflet(code, version), f"to-gap-{code}"),
            self._view.show_paper,
            self._view.show_paper_error,
        )

    def poster(self) -> None:
        """The counter's list."""
        office = self._office
        if office is not None:
            self._runner.latest(
                "paper",
                lambda: Printed(office.procedures.poster(), "danh-muc-thu-tuc"),
                self._view.show_paper,
                self._view.show_paper_error,
            )

    def ask_printers(self) -> None:
        """The active printers of the centre."""
        office = self._office
        if office is None:
            return

        def read() -> tuple[PrinterDevice, ...]:
            from desktop_app.domain.office import PrinterDevice

            known = office.records.snapshot().records.get("printer", {}).values()
            return tuple(device for device in known if isinstance(device, PrinterDevice) and device.active)

        self._runner.latest("printers", read, self._view.show_printers, self._view.show_output_error)

    def output(self, work: Callable[[], str]) -> None:
        """Draw and hand over on the drawing thread; ``work`` gives back where it went."""
        self._runner.draw(work, self._view.show_output_done, self._view.show_output_error)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._view.set_busy(busy)

    def _today(self) -> date:
        return in_vietnam(self._clock.now()).date()

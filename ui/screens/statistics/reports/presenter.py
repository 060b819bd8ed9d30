"""The section of reports without a widget: a report, a period and a day are chosen, and its rows are read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.report_package import PackageDue, PackageMade, quarter_before, quarter_of
from desktop_app.domain.indicators import Period
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from printing.reports.paper import Going
from printing.reports.registry import report_named
from printing.reports.report import AnyReport
from ui.running import Runner, ignore
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.reports.state import ASK_FROM, ReportState, last_quarter
from ui.screens.statistics.state import PeriodChoice, period_of


class View(PeriodView, Protocol):
    """What the section can be told."""

    def show_state(self, state: ReportState) -> None: ...

    def show_as_of_problem(self, error: MotcuaError) -> None: ...

    def show_reading(self, *, long: bool) -> None:
        """A long report is being read, drawn or written, and can be stopped; or no longer."""

    def show_stopped(self, error: MotcuaError) -> None: ...

    def show_due(self, due: PackageDue | None) -> None: ...

    def show_package(self, made: PackageMade) -> None: ...

    def show_package_error(self, error: MotcuaError) -> None: ...


class _Wanted:
    """Whether a long piece of work is still wanted; asked on its own thread."""

    def __init__(self) -> None:
        self.still = True

    def __call__(self, _rows: int) -> bool:
        return self.still


class ReportsPresenter(PeriodPresenter[ReportState]):
    """Starts with the running quarter, as known today."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        quarter = PeriodChoice.QUARTER
        super().__init__(view, runner, clock, ReportState(quarter, period_of(quarter, in_vietnam(clock.now()).date())))
        self._view = view
        self._wanted = _Wanted()
        self._agreed = False

    @property
    def report(self) -> AnyReport:
        """The one that is chosen."""
        return report_named(self._state.report)

    def choose_report(self, name: str) -> None:
        """Another report of the same period."""
        if name != self._state.report:
            self._forget()
            self._state = replace(self._state, report=name, as_of=None)
            self._view.show_loading()
            self.refresh()

    def go_ahead(self) -> None:
        """Read the long report after all."""
        self._agreed = True
        self._view.show_loading()
        self.refresh()

    def stop(self) -> None:
        """Do not read, draw or write the rest of what is under way."""
        self._wanted.still = False

    def going(self) -> Going:
        """For work that begins now and may be stopped."""
        self._wanted = _Wanted()
        return self._wanted

    def choose_last_quarter(self) -> None:
        """The quarter before this one, whole."""
        period = last_quarter(self.today())
        self.choose_dates(period.first, period.last)

    def choose_as_of(self, day: date | None) -> None:
        """Figures as they were known at the end of ``day``; None: of the period's end.

        A day that cannot be is said beside the field, and the form stays as it was.
        """
        if day != self._state.as_of:
            self._view.show_loading()
            self._read(day)

    def choose_today(self) -> None:
        """As it is known now, with all that was corrected since."""
        self.choose_as_of(self.today())

    def refresh(self) -> None:
        """Read the report again; also when something changed or midnight passed."""
        self._read(self._state.as_of)

    def _set_period(self, choice: PeriodChoice, period: Period) -> None:
        # the day belongs to the period it was typed for
        if (choice, period) != (self._state.choice, self._state.period):
            self._forget()
            self._state = replace(self._state, as_of=None)
        super()._set_period(choice, period)

    def _read(self, as_of: date | None) -> None:
        office = self._office
        if office is None:
            return
        state, report = self.current_state(), self.report
        agreed, going = self._agreed, self.going()
        self._view.show_reading(long=agreed)

        def read() -> ReportState:
            rows = 0 if agreed else report.count(office, state.period)
            if rows > ASK_FROM:
                return replace(state, as_of=as_of, value=None, paper=None, waiting=rows)
            value = report.read(office, state.period, as_of, going)
            return replace(state, as_of=as_of, value=value, paper=report.paper(value), waiting=0)

        self._runner.latest("report", read, self._on_read, self._on_refused)

    def _forget(self) -> None:
        """Another report is wanted: the one under way is not, and nobody has agreed to the new one."""
        self.stop()
        self._agreed = False
        self._state = replace(self._state, value=None, paper=None, waiting=0)

    def _on_read(self, state: ReportState) -> None:
        self._state = state
        self._view.show_reading(long=False)
        self._view.show_state(state)

    def output(self, work: Callable[[], str]) -> None:
        """As every section; a long report can be stopped, and is drawn beside the thread that draws previews."""
        self._view.show_reading(long=self._agreed)
        run = self._runner.read if self._agreed else self._runner.draw
        run(work, self._on_output_done, self._on_output_refused)

    def _on_output_done(self, where: str) -> None:
        self._view.show_reading(long=False)
        self._view.show_output_done(where)

    def _on_output_refused(self, error: MotcuaError) -> None:
        self._view.show_reading(long=False)
        self._view.show_output_error(error)

    # -- the package of a quarter ---------------------------------------------------------------------------------
    def ask_due(self) -> None:
        """Whether a quarter's package is to be handed in."""
        office = self._office
        if office is not None:
            self._runner.latest("package-due", lambda: office.reports.package_due(), self._view.show_due, ignore)

    def quarters(self) -> tuple[str, str]:
        """This quarter and the one before: "2026-Q4", "2026-Q3"."""
        this = quarter_of(self.today())
        return this, quarter_before(this)

    def make_package(self, actor: Actor, slot: str, folder: str, cut: date | None) -> None:
        """Write every report of a quarter, beside the thread that draws previews.

        What cannot be is said beside its field.
        """
        office = self._office
        if office is None:
            return
        path = Path(folder.strip()).expanduser()
        if not folder.strip() or not path.is_absolute():
            self._view.show_package_error(UserError("path_needed", field="folder"))
            return
        going = self.going()

        def work() -> PackageMade:
            from printing.reports.package import make_package

            return make_package(office, actor, slot, path, cut, going)

        self._view.show_reading(long=True)
        self._runner.read(work, self._on_package, self._on_package_error)

    def _on_package(self, made: PackageMade) -> None:
        self._view.show_reading(long=False)
        self._view.show_package(made)
        self.ask_due()

    def _on_package_error(self, error: MotcuaError) -> None:
        self._view.show_reading(long=False)
        self._view.show_package_error(error)

    def _on_refused(self, error: MotcuaError) -> None:
        self._view.show_reading(long=False)
        if error.code == "report_stopped":
            self._agreed = False
            self._view.show_stopped(error)
            return
        if error.field == "as_of":
            self._view.show_as_of_problem(error)
        elif error.field == "period":
            self._view.show_period_problem(error)
        else:
            self._view.show_error(error)

"""The section of reports without a widget: a report, a period and a day are chosen, and its rows are read."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.indicators import Period
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from printing.reports.registry import report_named
from printing.reports.report import AnyReport
from ui.running import Runner
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.reports.state import ReportState, last_quarter
from ui.screens.statistics.state import PeriodChoice, period_of


class View(PeriodView, Protocol):
    """What the section can be told."""

    def show_state(self, state: ReportState) -> None: ...

    def show_as_of_problem(self, error: MotcuaError) -> None: ...


class ReportsPresenter(PeriodPresenter[ReportState]):
    """Starts with the running quarter, as known today."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        quarter = PeriodChoice.QUARTER
        super().__init__(view, runner, clock, ReportState(quarter, period_of(quarter, in_vietnam(clock.now()).date())))
        self._view = view

    @property
    def report(self) -> AnyReport:
        """The one that is chosen."""
        return report_named(self._state.report)

    def choose_report(self, name: str) -> None:
        """Another report of the same period."""
        if name != self._state.report:
            self._state = replace(self._state, report=name, as_of=None, value=None, paper=None)
            self._view.show_loading()
            self.refresh()

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
            self._state = replace(self._state, as_of=None)
        super()._set_period(choice, period)

    def _read(self, as_of: date | None) -> None:
        office = self._office
        if office is None:
            return
        state, report = self.current_state(), self.report

        def read() -> ReportState:
            value = report.read(office, state.period, as_of)
            return replace(state, as_of=as_of, value=value, paper=report.paper(value))

        self._runner.latest("report", read, self._on_read, self._on_refused)

    def _on_read(self, state: ReportState) -> None:
        self._state = state
        self._view.show_state(state)

    def _on_refused(self, error: MotcuaError) -> None:
        if error.field == "as_of":
            self._view.show_as_of_problem(error)
        elif error.field == "period":
            self._view.show_period_problem(error)
        else:
            self._view.show_error(error)

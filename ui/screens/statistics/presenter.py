"""What happens on F7, without a widget: a period is chosen, its figures are read, a bar or figure opens its list."""

from __future__ import annotations

from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.indicators import MOST_DAYS, Grouping
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from ui.following import Following
from ui.running import Runner
from ui.screens.statistics.beside import filter_behind
from ui.screens.statistics.dossier_state import StatisticsState
from ui.screens.statistics.figures import figure_of
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.state import PeriodChoice, period_of


class View(PeriodView, Protocol):
    """What the section can be told."""

    def show_state(self, state: StatisticsState) -> None: ...

    def open_dossiers(self, wanted: object) -> None: ...


class StatisticsPresenter(PeriodPresenter[StatisticsState]):
    """The section of the dossiers."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        today = in_vietnam(clock.now()).date()
        first = StatisticsState(PeriodChoice.TODAY, period_of(PeriodChoice.TODAY, today))
        super().__init__(view, runner, clock, first)
        self._view = view
        self._following = Following(self.refresh)

    def show_again(self) -> bool:
        if self._state.figures is not None:
            self._view.show_state(self._state)
        return self._state.figures is not None

    # -- reading --------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Read the figures of the period and of the one before."""
        office = self._office
        if office is None:
            return
        state = self.current_state()

        by_day = state.period.days <= MOST_DAYS  # a bar of a day stands beside a day, whatever the other period is

        def read() -> tuple[StatisticsState, int]:
            event = office.last_event()
            centre = office.records.snapshot().required_centre()
            return replace(
                state,
                figures=office.statistics.figures(state.period),
                before=office.statistics.figures(state.previous, by_day=by_day) if state.previous else None,
                superior_body=centre.superior_body,
                centre=centre.name,
                sample=centre.sample,
            ), event

        self._runner.latest("figures", read, self._on_read, self._on_unread)

    def changed(self, seq: int) -> None:
        """Somebody wrote."""
        if self._office is not None:
            self._following.changed(seq)

    def tick(self) -> None:
        """A second has passed: a reading that failed is tried again, and "today" is another day after midnight."""
        if self._office is None:
            return
        self._following.tick()
        if self._state.choice is not PeriodChoice.CUSTOM and self._state.period.last != self.today():
            self._following.ask()

    def _on_read(self, answer: tuple[StatisticsState, int]) -> None:
        state, newest = answer
        self._state = replace(state, breakdowns=self._state.breakdowns, beside=self._state.beside)
        self._view.show_state(self._state)
        self._following.up_to(newest)

    def _on_unread(self, error: MotcuaError) -> None:
        self._view.show_error(error)
        self._following.failed()

    # -- charts and lists -----------------------------------------------------------------------------------------
    def divide(self, chart: str, grouping: str) -> None:
        """Another breakdown in the place of a chart; nothing is read again."""
        breakdowns = {**self._state.breakdowns, chart: Grouping(grouping).value}
        self._state = replace(self._state, breakdowns=breakdowns)
        self._view.show_state(self._state)

    def set_beside(self, beside: bool) -> None:
        """The charts with both periods, or with this one alone."""
        self._state = replace(self._state, beside=beside)
        self._view.show_state(self._state)

    def open_figure(self, key: str) -> None:
        """The dossiers a figure counts."""
        from desktop_app.domain.exchange.dossiers import DossierFilter

        if self._state.figures is not None:
            self._view.open_dossiers(DossierFilter(figure=figure_of(key), period=self._state.period))

    def open_bar(self, chart: str, bar: str, series: str) -> None:
        """The dossiers a bar counts."""
        wanted = filter_behind(self._state, chart, bar, series)
        if wanted is not None:
            self._view.open_dossiers(wanted)

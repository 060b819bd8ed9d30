"""What happens on F7, without a widget: a period is chosen, its figures are read, a bar or figure opens its list."""

from __future__ import annotations

from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.indicators import Figures, Grouping
from desktop_app.domain.values import replace
from ui.running import Runner
from ui.screens.statistics.charts import filter_of
from ui.screens.statistics.dossier_state import StatisticsState
from ui.screens.statistics.figures import figure_of
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.state import PeriodChoice, period_of

CHECK_EVERY = 5
"""Ticks between two looks at the newest event; its number is one indexed read."""


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
        self._seen_event = -1
        self._ticks = 0

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

        def read() -> tuple[StatisticsState, int]:
            event = office.last_event()
            centre = office.records.snapshot().required_centre()
            return replace(
                state,
                figures=office.statistics.figures(state.period),
                before=office.statistics.figures(state.previous) if state.previous else None,
                superior_body=centre.superior_body,
                centre=centre.name,
                sample=centre.sample,
            ), event

        self._runner.latest("figures", read, self._on_read, self._view.show_error)

    def tick(self) -> None:
        """A second has passed: now and then, look whether anybody changed anything."""
        self._ticks += 1
        if self._office is None or self._ticks % CHECK_EVERY:
            return
        self._runner.latest("event", self._office.last_event, self._on_event)

    def _on_read(self, answer: tuple[StatisticsState, int]) -> None:
        state, self._seen_event = answer
        self._state = replace(state, breakdowns=self._state.breakdowns)
        self._view.show_state(self._state)

    def _on_event(self, newest: int) -> None:
        today = self.today()
        stale_day = self._state.choice is not PeriodChoice.CUSTOM and self._state.period.last != today
        if newest != self._seen_event or stale_day:
            self.refresh()

    # -- charts and lists -----------------------------------------------------------------------------------------
    def divide(self, chart: str, grouping: str) -> None:
        """Another breakdown in the place of a chart; nothing is read again."""
        breakdowns = {**self._state.breakdowns, chart: Grouping(grouping).value}
        self._state = replace(self._state, breakdowns=breakdowns)
        self._view.show_state(self._state)

    def open_figure(self, key: str) -> None:
        """The dossiers a figure counts."""
        from desktop_app.domain.exchange.dossiers import DossierFilter

        if self._state.figures is not None:
            self._view.open_dossiers(DossierFilter(figure=figure_of(key), period=self._state.period))

    def open_bar(self, chart: str, bar: str, series: str) -> None:
        """The dossiers a bar counts."""
        figures: Figures | None = self._state.figures
        if figures is not None:
            self._view.open_dossiers(filter_of(figures, self._state.breakdowns, chart, bar, series))

"""What happens on F7, without a widget: a period is chosen, its figures are read, a bar or figure opens its list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.indicators import Figure, Figures, Grouping, Period
from desktop_app.errors import MotcuaError, UserError
from ui.screens.statistics.charts import filter_of
from ui.screens.statistics.figures import figure_of
from ui.screens.statistics.state import PeriodChoice, StatisticsState, period_of, previous_period

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices

CHECK_EVERY = 5
"""Ticks between two looks at the newest event; its number is one indexed read."""


class Runner(Protocol):
    """``JobRunner.owned_by(view)``."""

    def latest(
        self, key: str, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None
    ) -> int: ...

    def draw(self, fn: Callable[[], Any], on_done: Callable[[Any], object], on_error: Any = None) -> int: ...


class View(Protocol):
    """What the page can be told."""

    def show_state(self, state: StatisticsState) -> None: ...

    def show_loading(self) -> None: ...

    def show_period_problem(self, error: MotcuaError) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None: ...

    def show_output_done(self, where: str) -> None: ...

    def show_output_error(self, error: MotcuaError) -> None: ...

    def open_dossiers(self, wanted: object) -> None: ...


class StatisticsPresenter:
    """One page of figures."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._state = StatisticsState(PeriodChoice.TODAY, period_of(PeriodChoice.TODAY, self._today()))
        self._seen_event = -1
        self._ticks = 0

    @property
    def state(self) -> StatisticsState:
        return self._state

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.refresh()

    # -- the period -----------------------------------------------------------------------------------------------
    def choose(self, choice: PeriodChoice) -> None:
        """A period by its button; a custom one starts with the days that are shown."""
        period = self._state.period if choice is PeriodChoice.CUSTOM else period_of(choice, self._today())
        self._set_period(choice, period)

    def choose_dates(self, first: date | None, last: date | None) -> None:
        """Typed dates; what cannot be a period is said beside them and the figures stay as they were."""
        if first is None or last is None:
            self._view.show_period_problem(UserError("period_incomplete", field="first" if first is None else "last"))
            return
        try:
            period = Period(first, last)
        except UserError as error:
            self._view.show_period_problem(error)
            return
        # a refused date typed back to what is shown is no other period
        self._set_period(self._state.choice if period == self._state.period else PeriodChoice.CUSTOM, period)

    def _set_period(self, choice: PeriodChoice, period: Period) -> None:
        if (choice, period) == (self._state.choice, self._state.period) and self._state.figures is not None:
            self._view.show_state(self._state)
            return
        self._state = replace(self._state, choice=choice, period=period, previous=previous_period(choice, period))
        self._view.show_loading()
        self.refresh()

    # -- reading --------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        """Read the figures of the period and of the one before."""
        office = self._office
        if office is None:
            return
        state = self._state
        if state.choice is not PeriodChoice.CUSTOM:  # midnight passes while the page is open
            period = period_of(state.choice, self._today())
            state = replace(state, period=period, previous=previous_period(state.choice, period))
            self._state = state

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
        today = self._today()
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

    @property
    def has_dossiers(self) -> bool:
        """Whether anything at all is counted in this period."""
        figures = self._state.figures
        return figures is not None and any(
            count for figure, count in figures.counts.items() if figure is not Figure.TO_RETURN
        )

    # -- paper and files ------------------------------------------------------------------------------------------
    def ask_printers(self) -> None:
        """The active printers of the centre, for the choice of where to print."""
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

    def _today(self) -> date:
        return in_vietnam(self._clock.now()).date()

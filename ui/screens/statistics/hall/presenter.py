"""The hall's section without a widget: a period is chosen and its figures are read."""

from __future__ import annotations

from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.values import replace
from ui.running import Runner
from ui.screens.statistics.hall.state import HallState
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.state import PeriodChoice, period_of


class View(PeriodView, Protocol):
    """What the section can be told."""

    def show_state(self, state: HallState) -> None: ...


class HallFiguresPresenter(PeriodPresenter[HallState]):
    """The section of the hall."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        today = in_vietnam(clock.now()).date()
        super().__init__(view, runner, clock, HallState(PeriodChoice.TODAY, period_of(PeriodChoice.TODAY, today)))
        self._view = view

    def show_again(self) -> bool:
        if self._state.figures is not None:
            self._view.show_state(self._state)
        return self._state.figures is not None

    def divide(self, breakdown: str) -> None:
        """Another breakdown of the waits; nothing is read again."""
        self._state = replace(self._state, breakdown=breakdown)
        self._view.show_state(self._state)

    def refresh(self) -> None:
        """Read the period and the one before; also when something changed or midnight passed."""
        office = self._office
        if office is None:
            return
        state = self.current_state()

        def read() -> HallState:
            centre = office.records.snapshot().required_centre()
            return replace(
                state,
                figures=office.hall_statistics.figures(state.period),
                before=office.hall_statistics.figures(state.previous) if state.previous else None,
                superior_body=centre.superior_body,
                centre=centre.name,
                sample=centre.sample,
            )

        self._runner.latest("hall", read, self._on_read, self._view.show_error)

    def _on_read(self, state: HallState) -> None:
        self._state = replace(state, breakdown=self._state.breakdown)
        self._view.show_state(self._state)

"""The section without a widget: a period is chosen and compared with the days before the programme."""

from __future__ import annotations

from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.values import replace
from ui.running import Runner
from ui.screens.statistics.effect.state import EffectState, list_behind
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.state import PeriodChoice, period_of


class View(PeriodView, Protocol):
    """What the section can be told."""

    def show_state(self, state: EffectState) -> None: ...

    def open_dossiers(self, wanted: object) -> None: ...


class EffectPresenter(PeriodPresenter[EffectState]):
    """Starts with the running quarter."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        quarter = PeriodChoice.QUARTER
        super().__init__(view, runner, clock, EffectState(quarter, period_of(quarter, in_vietnam(clock.now()).date())))
        self._view = view

    def refresh(self) -> None:
        office = self._office
        if office is None:
            return
        state = self.current_state()

        def read() -> EffectState:
            return replace(state, effect=office.statistics.no_wait_effect(state.period))

        self._runner.latest("effect", read, self._on_read, self._view.show_error)

    def _on_read(self, state: EffectState) -> None:
        self._state = state
        self._view.show_state(state)

    def open_bar(self, _chart: str, procedure: str, series: str) -> None:
        """The dossiers of a procedure in the period of the bar."""
        effect = self._state.effect
        wanted = list_behind(effect, procedure, series) if effect is not None else None
        if wanted is not None:
            self._view.open_dossiers(wanted)

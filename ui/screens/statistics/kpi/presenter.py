"""The page of targets without a widget: a period and a unit are looked at, targets are set, figures typed in."""

from __future__ import annotations

from typing import Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.kpi import EnterFigure, SetTarget
from desktop_app.domain.indicators.kpi import Kpi, read_value
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.running import Runner
from ui.screens.statistics.kpi.state import FIGURE, KpiState, list_behind
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.state import PeriodChoice, period_of


class View(PeriodView, Protocol):
    """What the section can be told."""

    def show_state(self, state: KpiState) -> None: ...

    def show_saved(self, kpi: Kpi, value: float | None) -> None: ...

    def show_refused(self, error: MotcuaError) -> None: ...

    def open_dossiers(self, wanted: object) -> None: ...

    def open_entry(self, kpi: Kpi) -> None: ...


class KpiPresenter(PeriodPresenter[KpiState]):
    """Starts with the running quarter of the whole centre."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        quarter = PeriodChoice.QUARTER
        super().__init__(view, runner, clock, KpiState(quarter, period_of(quarter, in_vietnam(clock.now()).date())))
        self._view = view
        self._jobs = runner
        self._writing = False

    def show_again(self) -> bool:
        if self._state.page is not None:
            self._view.show_state(self._state)
        return self._state.page is not None

    # -- reading --------------------------------------------------------------------------------------------------
    def refresh(self) -> None:
        office = self._office
        if office is None:
            return
        state = self.current_state()

        def read() -> KpiState:
            page = office.kpi.page(state.period, state.unit)
            return replace(
                state,
                page=page,
                before=office.kpi.page(state.previous, state.unit) if state.previous else None,
                history=office.kpi.history(state.period, state.unit),
                superior_body=page.superior_body,
                centre=page.centre,
                sample=page.sample,
            )

        self._runner.latest("kpi", read, self._on_read, self._view.show_error)

    def choose_unit(self, unit: str) -> None:
        """Another unit; "" is the whole centre."""
        if unit != self._state.unit:
            self._state = replace(self._state, unit=unit)
            self._view.show_loading()
            self.refresh()

    def _on_read(self, state: KpiState) -> None:
        self._state = state
        self._view.show_state(state)

    def open_tile(self, key: str) -> None:
        """The dossiers behind a share; where there are none, its target or its typed figure."""
        page = self._state.page
        if page is None:
            return
        wanted = list_behind(page, Kpi(key))
        if wanted is not None:
            self._view.open_dossiers(wanted)
        else:
            self._view.open_entry(Kpi(key))

    # -- writing --------------------------------------------------------------------------------------------------
    def save(self, actor: Actor, what: str, slot: str, unit: str, typed: str, source: str) -> None:
        """``what``: "target:kpi.on_time" or "figure:kpi.mailbox". What is no value is said beside its field."""
        kpi = Kpi(what.partition(":")[2])
        try:
            value = read_value(kpi, typed)
        except UserError as error:
            self._view.show_refused(error)
            return
        self._write(actor, what, slot, unit, value, source)

    def take_back(self, actor: Actor, what: str, slot: str, unit: str) -> None:
        """The place is empty again; the history keeps what stood there."""
        self._write(actor, what, slot, unit, None, "")

    def _write(self, actor: Actor, what: str, slot: str, unit: str, value: float | None, source: str) -> None:
        office = self._office
        if office is None or self._writing:
            return
        self._writing = True
        kind, _, key = what.partition(":")
        kpi = Kpi(key)

        def write() -> tuple[Kpi, float | None]:
            if kind == FIGURE:
                office.kpi.enter_figure(actor, EnterFigure(kpi, slot, unit, value, source))
            else:
                office.kpi.set_target(actor, SetTarget(kpi, slot, unit, value))
            return kpi, value

        self._jobs.write(write, self._on_saved, self._on_refused)

    def _on_saved(self, saved: tuple[Kpi, float | None]) -> None:
        self._writing = False
        self._view.show_saved(*saved)
        self.refresh()

    def _on_refused(self, error: MotcuaError) -> None:
        self._writing = False
        self._view.show_refused(error)

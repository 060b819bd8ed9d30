"""The section about satisfaction without a widget: figures are read, slips are entered and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.rating import EnteredSlip, SlipEntry
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError
from ui.running import Runner
from ui.screens.statistics.period import PeriodPresenter, PeriodView
from ui.screens.statistics.satisfaction.state import SatisfactionState
from ui.screens.statistics.state import PeriodChoice, period_of

if TYPE_CHECKING:
    from desktop_app.domain.exchange.reception import CatalogueView

LOOK_EVERY = 5
"""Ticks between two readings while the section is visible: a rating leaves no event that would tell of it."""


class View(PeriodView, Protocol):
    def show_state(self, state: SatisfactionState) -> None: ...

    def show_slip_choices(self, catalogue: CatalogueView, units: tuple[tuple[str, str], ...]) -> None: ...

    def show_slip_entered(self, slip: EnteredSlip) -> None: ...

    def show_slip_taken_back(self, slip: EnteredSlip) -> None: ...

    def show_slip_refused(self, error: MotcuaError) -> None: ...


class SatisfactionPresenter(PeriodPresenter[SatisfactionState]):
    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        period = period_of(PeriodChoice.TODAY, in_vietnam(clock.now()).date())
        super().__init__(view, runner, clock, SatisfactionState(PeriodChoice.TODAY, period))
        self._view = view
        self._jobs = runner
        self._ticks = 0
        self._writing = False

    def show_again(self) -> bool:
        if self._state.figures is not None:
            self._view.show_state(self._state)
        return self._state.figures is not None

    def refresh(self) -> None:
        office = self._office
        if office is None:
            return
        state = self.current_state()

        def read() -> SatisfactionState:
            centre = office.records.snapshot().required_centre()
            return replace(
                state,
                figures=office.ratings.figures(state.period),
                superior_body=centre.superior_body,
                centre=centre.name,
                sample=centre.sample,
            )

        self._runner.latest("satisfaction", read, self._on_read, self._view.show_error)

    def tick(self) -> None:
        self._ticks += 1
        if self._ticks % LOOK_EVERY == 0:
            self.refresh()

    def _on_read(self, state: SatisfactionState) -> None:
        self._state = replace(state, divided_by=self._state.divided_by)
        self._view.show_state(self._state)

    def divide(self, by: str) -> None:
        """Another breakdown of the levels; nothing is read again."""
        self._state = replace(self._state, divided_by=by)
        self._view.show_state(self._state)

    # -- slips ----------------------------------------------------------------------------------------------------
    def ask_choices(self) -> None:
        """Procedures, and (key, name) of the units, for the form of a slip."""
        office = self._office
        if office is None:
            return

        def read() -> tuple[CatalogueView, tuple[tuple[str, str], ...]]:
            from desktop_app.domain.office import Unit

            units = office.records.snapshot().records.get("unit", {}).values()
            found = sorted((one.name, one.key) for one in units if isinstance(one, Unit) and one.active)
            return office.catalogue.view(), tuple((key, name) for name, key in found)

        self._jobs.read(read, self._on_choices, self._view.show_slip_refused)

    def _on_choices(self, answer: tuple[CatalogueView, tuple[tuple[str, str], ...]]) -> None:
        self._view.show_slip_choices(*answer)

    def enter(self, actor: Actor, entry: SlipEntry) -> None:
        """Enter a slip; a second Enter while the first is on its way writes nothing."""
        office = self._office
        if office is not None and not self._writing:
            self._writing = True
            self._jobs.write(lambda: office.ratings.enter_slip(actor, entry), self._on_entered, self._on_refused)

    def take_back(self, actor: Actor) -> None:
        """The last slip of this officer, back into the form."""
        office = self._office
        if office is not None and not self._writing:
            self._writing = True
            self._jobs.write(lambda: office.ratings.withdraw_slip(actor), self._on_taken_back, self._on_refused)

    def _on_entered(self, slip: EnteredSlip) -> None:
        self._writing = False
        self._view.show_slip_entered(slip)
        self.refresh()

    def _on_taken_back(self, slip: EnteredSlip) -> None:
        self._writing = False
        self._view.show_slip_taken_back(slip)
        self.refresh()

    def _on_refused(self, error: MotcuaError) -> None:
        self._writing = False
        self._view.show_slip_refused(error)

"""What every section of F7 with a period has in common: choosing it, and bringing its page to paper or a file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.indicators import Period
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.running import Runner
from ui.screens.statistics.state import Comparison, PeriodChoice, compared_period, period_of

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices


class PeriodView(Protocol):
    """What a section with a period can be told, besides its figures."""

    def show_loading(self) -> None: ...

    def show_period_problem(self, error: MotcuaError) -> None: ...

    def show_other_problem(self, error: MotcuaError) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None: ...

    def show_output_done(self, where: str) -> None: ...

    def show_output_error(self, error: MotcuaError) -> None: ...


@dataclass(frozen=True, slots=True)
class PeriodState:
    """The part of a section's state that every one of them has; ``previous`` is what it is compared with."""

    choice: PeriodChoice
    period: Period
    previous: Period | None = None
    comparison: Comparison = Comparison.PREVIOUS
    typed: Period | None = None
    """The period to compare with, as it was typed."""
    superior_body: str = ""
    centre: str = ""
    sample: bool = False


State = TypeVar("State", bound=PeriodState)


class PeriodPresenter(ABC, Generic[State]):
    """Keeps the state of one section; ``refresh`` reads its figures and is each section's own."""

    def __init__(self, view: PeriodView, runner: Runner, clock: Clock, first: State) -> None:
        self._period_view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._state = first

    @property
    def state(self) -> State:
        return self._state

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.refresh()

    @abstractmethod
    def refresh(self) -> None:
        """Read the figures of the period and of the one before."""

    def show_again(self) -> bool:
        """Show what is known, when the same period was asked for again; False when nothing is known yet."""
        return False

    # -- the period -----------------------------------------------------------------------------------------------
    def choose(self, choice: PeriodChoice) -> None:
        """A period by its button; a custom one starts with the days that are shown."""
        period = self._state.period if choice is PeriodChoice.CUSTOM else period_of(choice, self.today())
        self._set_period(choice, period)

    def choose_dates(self, first: date | None, last: date | None) -> None:
        """Typed dates; what cannot be a period is said beside them and the figures stay as they were."""
        try:
            if first is None or last is None:
                raise UserError("period_incomplete", field="first" if first is None else "last")
            period = Period(first, last)
        except UserError as error:
            self._period_view.show_period_problem(error)
            return
        # a refused date typed back to what is shown is no other period
        self._set_period(self._state.choice if period == self._state.period else PeriodChoice.CUSTOM, period)

    def _set_period(self, choice: PeriodChoice, period: Period) -> None:
        if (choice, period) == (self._state.choice, self._state.period) and self.show_again():
            return
        self._state = replace(self._state, choice=choice, period=period, previous=self._other(choice, period))
        self._period_view.show_loading()
        self.refresh()

    # -- the period it is compared with ---------------------------------------------------------------------------
    def compare(self, comparison: Comparison) -> None:
        """With the days before, with the same days a year ago, or with days of one's own, which start as shown."""
        typed = self._state.typed or self._state.previous
        self._state = replace(self._state, comparison=comparison, typed=typed)
        self._compare_again()

    def compare_dates(self, first: date | None, last: date | None) -> None:
        """Typed dates of the other period; what cannot be one is said beside them."""
        try:
            if first is None or last is None:
                raise UserError("period_incomplete", field="first" if first is None else "last")
            typed = Period(first, last)
        except UserError as error:
            self._period_view.show_other_problem(error)
            return
        self._state = replace(self._state, comparison=Comparison.TYPED, typed=typed)
        self._compare_again()

    def _compare_again(self) -> None:
        self._state = replace(self._state, previous=self._other(self._state.choice, self._state.period))
        self._period_view.show_loading()
        self.refresh()

    def _other(self, choice: PeriodChoice, period: Period) -> Period | None:
        return compared_period(self._state.comparison, choice, period, self._state.typed)

    def current_state(self) -> State:
        """The state with its period moved to today: midnight passes while the page is open."""
        state = self._state
        if state.choice is not PeriodChoice.CUSTOM:
            period = period_of(state.choice, self.today())
            self._state = state = replace(state, period=period, previous=self._other(state.choice, period))
        return state

    def today(self) -> date:
        return in_vietnam(self._clock.now()).date()

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

        self._runner.latest("printers", read, self._period_view.show_printers, self._period_view.show_output_error)

    def output(self, work: Callable[[], str]) -> None:
        """Draw and hand over on the drawing thread; ``work`` gives back where it went."""
        self._runner.draw(work, self._period_view.show_output_done, self._period_view.show_output_error)

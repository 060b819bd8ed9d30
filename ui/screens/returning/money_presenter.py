"""Money of the day, without a widget: the officer's open sheet, the centre's sums, sheets that are closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.cash import CloseCash, CorrectEntry, Tally
from desktop_app.domain.events import Actor
from desktop_app.errors import MotcuaError
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.exchange.cash import CashClosing, CashEntry, CashSheet, OfficerSum
    from desktop_app.services.office import OfficeServices


@dataclass(frozen=True, slots=True)
class Money:
    """Everything the part shows: ``entries`` are today's and what is still open of earlier days."""

    sheet: CashSheet
    entries: tuple[CashEntry, ...]
    everybody: tuple[OfficerSum, ...]
    closings: tuple[CashClosing, ...]


class View(Protocol):
    """What the part can be told."""

    def show_money(self, money: Money) -> None: ...

    def show_done(self, what: str, value: str) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class MoneyPresenter:
    """Counter-entries, slips and the closing; after each of them everything is read again."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._busy = False
        self._sheet: CashSheet | None = None

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self._office, self._actor = office, actor

    @property
    def sheet(self) -> CashSheet | None:
        """What the next closing takes in, as it was last read."""
        return self._sheet

    def reload(self) -> None:
        office, officer = self._office, self._actor.officer
        if office is None:
            return
        today = in_vietnam(self._clock.now()).date()

        def read() -> Money:
            sheet = office.cash.next_sheet(officer)
            earlier = tuple(entry for entry in sheet.entries if entry.day < today)
            entries = (*earlier, *office.cash.entries_on(officer, today))
            return Money(sheet, entries, office.cash.day(today), office.cash.closings(officer, limit=10))

        self._runner.latest("money", read, self._on_read, self._view.show_error)

    def _on_read(self, money: Money) -> None:
        self._sheet = money.sheet
        self._view.show_money(money)

    def correct(self, command: CorrectEntry) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._write(lambda: office.cash.correct(actor, command), "corrected")

    def print_slip(self, entry: CashEntry) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._write(lambda: office.cash.print_slip(actor, entry.id), "slip")

    def print_closing(self, closing: CashClosing) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._write(lambda: office.cash.print_closing(actor, closing.id), "again", closing.number)

    def close_day(self, tally: tuple[Tally, ...], remark: str) -> None:
        """Close the sheet as it was last shown."""
        office, actor, sheet = self._office, self._actor, self._sheet
        if office is None or sheet is None:
            return
        command = CloseCash(sheet.day, tally, sheet.last_entry, remark)
        self._write(lambda: office.cash.close_day(actor, command), "closed")

    def _write(self, work: Callable[[], object], what: str, value: str = "") -> None:
        if self._busy:
            return
        self._busy = True

        def done(answer: object) -> None:
            self._busy = False
            self._view.show_done(what, answer if isinstance(answer, str) else value)
            self.reload()

        def refused(error: MotcuaError) -> None:
            self._busy = False
            self._view.show_error(error)
            if error.code == "cash_sheet_changed":
                self.reload()

        self._runner.write(work, done, refused)

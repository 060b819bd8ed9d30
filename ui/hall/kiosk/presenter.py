"""What happens at the ticket machine, without a widget: choose, take once, print, go back to the start.

Deadlines are compared with the clock at each tick, so a machine that slept or was busy is right at once afterwards.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.exchange.hall import TakeTicket, TicketTaken
from desktop_app.domain.hall.records import is_elderly
from desktop_app.domain.hall.states import CODE_DIGITS
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem, MotcuaError, UserError
from ui.hall.kiosk.slips import SlipPort, Slips
from ui.hall.kiosk.state import (
    ClosedPage,
    NumberPage,
    Offer,
    Paper,
    StaffLine,
    StartPage,
    Why,
    elderly_group,
    offered,
    tile_at,
    tiles_of,
)
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.hall.records import PriorityGroup
    from desktop_app.domain.people.card_qr import CardReading
    from desktop_app.services.office import OfficeServices

IDLE_S = 20.0
NUMBER_S = 8.0
REMEMBER_S = 30.0
"""A number without a slip stands so long: it has to be written down or learned."""
SAID_S = 10.0
QUIET_S = 0.4
"""After another page has come a finger that still taps presses nothing."""
REFRESH_S = 10.0
"""Times and estimates pass by themselves."""
AGAIN_S = 3.0
PRINTER_S = 30.0


class Step(StrEnum):
    """Where a person is."""

    STOPPED = "stopped"
    CLOSED = "closed"
    START = "start"
    PRIORITY = "priority"
    CODE = "code"
    NUMBER = "number"


class View(Protocol):
    """What the window can be told."""

    def show_start(self, page: StartPage) -> None: ...

    def show_priorities(self, groups: tuple[PriorityGroup, ...]) -> None: ...

    def show_code(self, typed: str, problem: MotcuaError | None) -> None: ...

    def show_number(self, page: NumberPage) -> None: ...

    def show_closed(self, page: ClosedPage) -> None: ...

    def show_stopped(self, why: Why) -> None: ...

    def show_centre(self, name: str, *, sample: bool) -> None: ...

    def show_staff(self, line: StaffLine) -> None: ...

    def speak_usual_language(self) -> None: ...

    def sentence_of(self, error: MotcuaError) -> str: ...

    def card_said(self, *, elderly: bool) -> str: ...


class KioskPresenter:
    """``groups``: letters or keys this machine offers, empty: all. ``slips``: made on first use when not given."""

    def __init__(
        self,
        view: View,
        runner: Runner,
        clock: Clock,
        actor: Actor,
        groups: tuple[str, ...] = (),
        *,
        counter: str = "",
        folder: Path | None = None,
        slips: SlipPort | None = None,
    ) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._actor = actor
        self._wanted = groups
        self._slips = Slips(runner, self._on_slip, self._on_printer, counter=counter, folder=folder, port=slips)
        self._office: OfficeServices | None = None
        self._offer: Offer | None = None
        self._lost: MotcuaError | None = None
        self._is_lost = False
        self.step = Step.STOPPED
        self._priority: PriorityGroup | None = None
        self._code = ""
        self._said, self._said_until = "", 0.0
        self._number: NumberPage | None = None
        self._taking = False
        self._quiet_until = self._idle_at = self._number_until = 0.0
        self._refresh_at = self._printer_at = 0.0

    # -- the data -------------------------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices) -> None:
        """The services can be used, at first or again."""
        self._office = office
        self.found()

    def found(self) -> None:
        """Read what is offered; the machine stays stopped until that has arrived."""
        self.refresh()
        self._ask_printer()

    def lost(self, error: MotcuaError | None) -> None:
        """The data cannot be reached: a shown number stays its time, then the machine says that it has stopped."""
        self._is_lost, self._lost = True, error
        self._refresh_at = self._now() + AGAIN_S
        self._show_staff()
        if self.step is not Step.NUMBER:
            self._home()

    def refresh(self) -> None:
        """Something changed, here or at a counter, or some time has passed."""
        office = self._office
        if office is None:
            return
        self._refresh_at = self._now() + REFRESH_S

        def read() -> Offer:
            menu, records = office.tickets.menu(), office.records.snapshot()
            return Offer(menu, records.priority_groups())

        self._runner.latest("offer", read, self._on_offer, self.lost)

    def _on_offer(self, offer: Offer) -> None:
        self._offer = offer
        self._is_lost, self._lost = False, None
        self._view.show_centre(offer.menu.centre_name, sample=offer.menu.sample)
        self._show_staff()
        if self.step in (Step.STOPPED, Step.CLOSED, Step.START):
            self._home(keep=True)

    # -- time -----------------------------------------------------------------------------------------------------
    def tick(self) -> None:
        """A second has passed."""
        now = self._now()
        if self.step is Step.NUMBER:
            self._tick_number(now)
        elif now >= self._idle_at and (self.step in (Step.PRIORITY, Step.CODE) or self._priority is not None):
            self._view.speak_usual_language()
            self._home()
        elif self.step in (Step.START, Step.CLOSED, Step.STOPPED) and now >= self._idle_at:
            self._view.speak_usual_language()
        if self._said and now >= self._said_until:
            self._said = ""
            self._show_start_again()
        if self._office is not None and (now >= self._refresh_at or self._closes_now()):
            self.refresh()
        if now >= self._printer_at and not self._is_lost:
            self._ask_printer()

    def _closes_now(self) -> bool:
        """The time at which numbers end has come, and what stands on the screen was read before it."""
        closes_at = self._offer.menu.closes_at if self._offer is not None else None
        return closes_at is not None and not self._is_lost and self._clock.now() >= closes_at

    def _tick_number(self, now: float) -> None:
        page = self._number
        if now < self._number_until or page is None:
            return
        if page.paper is Paper.PRINTING:  # the printer hangs: nobody waits for it, and nobody loses the number
            self._number = replace(page, paper=Paper.SLOW)
            self._number_until = now + REMEMBER_S
            self._view.show_number(self._number)
            return
        self._view.speak_usual_language()
        self._home()

    def touched(self) -> None:
        """Somebody is there."""
        self._idle_at = self._now() + IDLE_S

    def _presses(self) -> bool:
        """Whether a press counts now."""
        self.touched()
        return self._now() >= self._quiet_until and not self._taking

    # -- what a person does ---------------------------------------------------------------------------------------
    def choose(self, key: str) -> None:
        """A group was pressed: one ticket, however often."""
        if self._presses() and self.step is Step.START and self._tile_is_free(key):
            priority = self._priority.key if self._priority is not None else ""
            self._take(TakeTicket(key, priority))

    def choose_by_key(self, char: str) -> None:
        """ "1" to "9", or the letter of a group."""
        page = self._start_page()
        tile = tile_at(page.tiles, char) if page is not None else None
        if tile is not None:
            self.choose(tile.key)

    def want_priority(self) -> None:
        if self._presses() and self.step is Step.START and self._offer is not None and self._offer.priorities:
            self._enter(Step.PRIORITY)
            self._view.show_priorities(self._offer.priorities)

    def choose_priority(self, key: str) -> None:
        """Only the group is kept; no proof is asked for here."""
        if not self._presses() or self.step is not Step.PRIORITY or self._offer is None:
            return
        self._priority = next((one for one in self._offer.priorities if one.key == key), None)
        self._said = ""
        self._home(keep=True)

    def choose_priority_at(self, place: int) -> None:
        """ "1" to "9" on the page of priorities."""
        groups = self._offer.priorities if self._offer is not None else ()
        if 1 <= place <= len(groups):
            self.choose_priority(groups[place - 1].key)

    def want_code(self) -> None:
        if self._presses() and self.step is Step.START and self._offer is not None and self._offer.menu.appointments:
            self._code = ""
            self._enter(Step.CODE)
            self._view.show_code("", None)

    def digit(self, digit: str) -> None:
        """Of an appointment's code, touched, typed or scanned from a phone; the last one asks for the number."""
        self.touched()
        if self.step is not Step.CODE or self._taking or len(self._code) >= CODE_DIGITS:
            return
        self._code += digit
        self._view.show_code(self._code, None)
        if len(self._code) == CODE_DIGITS:
            self._take(TakeTicket("", appointment=self._code))

    def erase(self) -> None:
        self.touched()
        if self.step is Step.CODE and not self._taking:
            self._code = self._code[:-1]
            self._view.show_code(self._code, None)

    def card(self, reading: CardReading) -> None:
        """A card chooses the elderly by its date of birth; nothing else of it is looked at, and nothing is kept."""
        self.touched()
        if self.step not in (Step.START, Step.PRIORITY) or self._taking or self._offer is None:
            return
        group = elderly_group(self._offer.priorities)
        elderly = group is not None and is_elderly(reading.person.birth_date, in_vietnam(self._clock.now()).date())
        if elderly:
            self._priority = group
        self._say(self._view.card_said(elderly=elderly))
        self._home(keep=True)

    def card_unreadable(self, error: MotcuaError) -> None:
        """The scanner read half a card, or something else."""
        self.touched()
        if self.step in (Step.START, Step.PRIORITY):
            self._say(self._view.sentence_of(error))
            self._home(keep=True)

    def go_back(self) -> None:
        """Esc, or the button of the page. Who has the number goes: the next person finds the usual language."""
        if self._presses() and self.step is not Step.STOPPED:
            if self.step is Step.NUMBER:
                self._view.speak_usual_language()
            self._said = ""
            self._home()

    # -- taking ---------------------------------------------------------------------------------------------------
    def _take(self, command: TakeTicket) -> None:
        office = self._office
        if office is None or self._is_lost:
            return
        self._taking = True
        self._show_start_again()

        def write() -> TicketTaken:
            return office.tickets.take(self._actor, command)

        self._runner.write(write, self._on_taken, self._on_refused)

    def _on_taken(self, taken: TicketTaken) -> None:
        self._taking = False
        assert self._offer is not None
        self._number = NumberPage(taken, self._offer.menu.where_to_look, Paper.PRINTING)
        self._number_until = self._now() + NUMBER_S
        self._priority, self._code, self._said = None, "", ""
        self._enter(Step.NUMBER)
        self._view.show_number(self._number)
        assert self._office is not None
        self._slips.print_slip(self._office, taken)
        self.refresh()

    def _on_refused(self, error: MotcuaError) -> None:
        self._taking = False
        if not isinstance(error, UserError):
            self.lost(error if isinstance(error, EnvironmentProblem) else None)
            return
        if self.step is Step.CODE:
            self._code = ""
            self._view.show_code("", error)
        else:
            self._say(self._view.sentence_of(error))
            self._home(keep=True)
        self.refresh()

    # -- the slip -------------------------------------------------------------------------------------------------
    def _on_slip(self, label: str, paper: Paper) -> None:
        """A slip came out, or did not: what stands on the screen says so, if its number still stands there."""
        page = self._number
        if self.step is not Step.NUMBER or page is None or page.taken.label != label:
            return
        self._number = replace(page, paper=paper)
        if paper is Paper.PRINTED:
            self._number_until = max(self._number_until, self._now() + NUMBER_S / 2)
        else:
            self._number_until = self._now() + REMEMBER_S
        self._view.show_number(self._number)

    def _on_printer(self) -> None:
        self._show_staff()
        self._show_start_again()

    def _ask_printer(self) -> None:
        self._printer_at = self._now() + PRINTER_S
        if self._office is not None:
            self._slips.ask(self._office)

    # -- pages ----------------------------------------------------------------------------------------------------
    def _home(self, *, keep: bool = False) -> None:
        """Where the next person begins; ``keep``: this one goes on, with what was chosen."""
        if not keep:
            self._priority, self._code = None, ""
        self._number = None
        page = self._start_page()
        opens_at = self._offer.menu.opens_at if self._offer is not None else None
        if page is None:
            self._enter(Step.STOPPED)
            self._view.show_stopped(self._why())
        elif opens_at is not None:
            self._enter(Step.CLOSED)
            self._view.show_closed(ClosedPage(opens_at, self._clock.now()))
        else:
            self._enter(Step.START)
            self._view.show_start(page)

    def _enter(self, step: Step) -> None:
        if step is not self.step:
            self.step = step
            self._quiet_until = self._now() + QUIET_S

    def _start_page(self) -> StartPage | None:
        if self._offer is None or self._is_lost:
            return None
        menu = self._offer.menu
        groups = offered(menu, self._wanted)
        if not groups:
            return None
        name = self._priority.name if self._priority is not None else ""
        return StartPage(
            tiles=tiles_of(groups, name),
            priority=name,
            offers_priority=bool(self._offer.priorities) and not name,
            offers_appointments=menu.appointments and not name,
            printer=self._slips.printer,
            said=self._said,
            taking=self._taking,
        )

    def _show_start_again(self) -> None:
        page = self._start_page()
        if self.step is Step.START and page is not None:
            self._view.show_start(page)

    def _why(self) -> Why:
        if self._is_lost:
            return Why.NO_CENTRE if self._lost is not None and self._lost.code == "centre_missing" else Why.LOST
        return Why.OPENING if self._offer is None else Why.NO_GROUPS

    def _show_staff(self) -> None:
        trouble = self._view.sentence_of(self._lost) if self._lost is not None else ""
        self._view.show_staff(StaffLine(self._slips.printer, self._slips.unprinted, trouble))

    def _tile_is_free(self, key: str) -> bool:
        page = self._start_page()
        return page is not None and any(tile.key == key and not tile.used_up for tile in page.tiles)

    def _say(self, text: str) -> None:
        self._said, self._said_until = text, self._now() + SAID_S

    def _now(self) -> float:
        return self._clock.monotonic()

"""What happens on the rating screen: it wakes when a service ends, takes one answer, thanks, and rests again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.receipt_qr import SECRET_ALPHABET
from desktop_app.domain.exchange.rating import GiveRating, RatingScreen
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.satisfaction.codes import CODE_LENGTH
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.hall.rating.state import LEVELS, RatingState, Stage
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

THANKS_S = 10.0
REASONS_S = 15.0
"""An answer whose reasons nobody touches is sent after this: who walks away has rated all the same."""
CODE_S = 30.0
"""The pad closes when it is left."""
DEAF_S = 0.45
"""After a page has changed nothing is heard: the second of two touches would fall on what has just come there."""
MOST_WRONG = 5
"""Wrong codes in a row before the pad rests."""
REST_S = 30.0
LOOK_S = 5.0
"""Seconds between two looks of its own: the time to rate ends without any event."""


class View(Protocol):
    def show_state(self, state: RatingState) -> None: ...


class RatingPresenter:
    """One counter's screen. Seconds are those of ``clock.monotonic``."""

    def __init__(self, view: View, runner: Runner, clock: Clock, actor: Actor) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._actor = actor
        self._office: OfficeServices | None = None
        self._state = RatingState()
        self._changed_at = 0.0
        self._touched_at = 0.0
        self._looked_at = 0.0
        self._rest_until = 0.0
        self._wrong = 0
        self._turn = 0
        """The service that the answer at hand belongs to."""

    @property
    def state(self) -> RatingState:
        return self._state

    # -- what comes from the data ---------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices) -> None:
        self._office = office
        self.found()

    def look(self) -> None:
        """Ask what there is to rate now."""
        office, counter = self._office, self._actor.counter
        self._looked_at = self._clock.monotonic()
        if office is not None:
            self._runner.latest("screen", lambda: office.ratings.screen(counter), self._on_screen, self._on_trouble)

    def lost(self) -> None:
        self._show(lost=True)

    def found(self) -> None:
        self._show(lost=False)
        self.look()

    def _on_screen(self, screen: RatingScreen) -> None:
        stage = self._state.stage
        before = self._state.screen
        new = screen.turn is not None and (before is None or before.turn is None or before.turn.turn < screen.turn.turn)
        if stage is Stage.IDLE and new:
            self._go(Stage.ASK, screen=screen, lost=False, problem=None)
        elif stage is Stage.ASK and screen.turn is None and not self._state.by_code:
            self._go(Stage.IDLE, screen=screen, lost=False)
        else:
            self._show(screen=screen, lost=False)

    def _on_trouble(self, error: MotcuaError) -> None:
        self._show(lost=True, problem=error if isinstance(error, UserError) else None)

    # -- touches --------------------------------------------------------------------------------------------------
    def wake(self) -> None:
        """Somebody touches the resting screen while the last service may still be rated."""
        if self._heard() and self._state.stage is Stage.IDLE and self._state.can_rate:
            self._go(Stage.ASK)

    def choose(self, level: Level) -> None:
        """A face is touched; the second touch of the same finger falls on nothing."""
        state = self._state
        if not self._heard() or state.stage is not Stage.ASK:
            return
        turn = state.screen.turn if state.screen is not None else None
        if turn is None and not state.by_code:
            self._go(Stage.IDLE)
            return
        self._turn = turn.turn if turn is not None else 0
        self._go(Stage.REASONS, level=level, reasons=(), problem=None)

    def choose_number(self, number: int) -> None:
        """Keys 1 to 3 on the faces, 1 to 8 on the reasons."""
        if self._state.stage is Stage.ASK and 1 <= number <= len(LEVELS):
            self.choose(LEVELS[number - 1])
        elif self._state.stage is Stage.REASONS and 1 <= number <= len(self._state.offered):
            self.toggle(self._state.offered[number - 1].key)

    def toggle(self, reason: str) -> None:
        if not self._heard() or self._state.stage is not Stage.REASONS:
            return
        chosen = self._state.reasons
        kept = tuple(one for one in chosen if one != reason) if reason in chosen else (*chosen, reason)
        self._show(reasons=kept)

    def send(self) -> None:
        """The answer as it stands."""
        if self._heard():
            self._send()

    def _send(self) -> None:
        state, office = self._state, self._office
        if state.stage is not Stage.REASONS or state.level is None or office is None:
            return
        code = state.typed if state.by_code else ""
        command = GiveRating(state.level, state.reasons, 0 if code else self._turn, code)
        self._show(busy=True, problem=None)
        self._runner.write(lambda: office.ratings.give(self._actor, command), self._on_given, self._on_refused)

    def _on_given(self, _nothing: object) -> None:
        self._go(Stage.THANKS, busy=False, problem=None, typed="", by_code=False)
        self.look()

    def _on_refused(self, error: MotcuaError) -> None:
        """A rule says no: the sentence, and thanks. The machine says no: the answer stays and can be sent again."""
        if isinstance(error, UserError):
            self._go(Stage.THANKS, busy=False, problem=error, typed="", by_code=False)
            self.look()
        else:
            self._show(busy=False, problem=error, lost=True)
            self._touched_at = self._clock.monotonic()

    def back(self) -> None:
        """Esc, or the button: one page back; what was not sent is forgotten."""
        if not self._heard():
            return
        stage = self._state.stage
        if stage is Stage.REASONS:
            self._go(Stage.ASK, level=None, reasons=(), problem=None)
        elif stage is not Stage.IDLE:
            turn = self._state.screen.turn if self._state.screen is not None else None
            if stage is Stage.ASK and turn is not None and not self._state.by_code:
                self._turn = turn.turn  # this one does not want to; the resting page still offers it
            self._rest()

    # -- the code -------------------------------------------------------------------------------------------------
    def open_code(self) -> None:
        if self._heard() and self._state.stage in (Stage.IDLE, Stage.ASK) and self._office is not None:
            self._go(Stage.CODE, typed="", problem=None, by_code=True)

    def type_letter(self, letter: str) -> None:
        """A letter of the pad or of a keyboard; others are not heard."""
        state = self._state
        letter = letter.upper()
        if state.stage is not Stage.CODE or state.busy or state.wait_seconds or letter not in SECRET_ALPHABET:
            return
        self._touched_at = self._clock.monotonic()
        if not letter or len(state.typed) >= CODE_LENGTH:
            return
        typed = state.typed + letter
        self._show(typed=typed, problem=None)
        if len(typed) == CODE_LENGTH:
            self._check(typed)

    def erase_letter(self) -> None:
        if self._state.stage is Stage.CODE and not self._state.busy:
            self._touched_at = self._clock.monotonic()
            self._show(typed=self._state.typed[:-1], problem=None)

    def _check(self, typed: str) -> None:
        office = self._office
        if office is None:
            return
        self._show(busy=True)
        self._runner.latest("code", lambda: office.ratings.check_code(typed), self._on_code_right, self._on_code_wrong)

    def _on_code_right(self, _nothing: object) -> None:
        if self._state.stage is Stage.CODE:
            self._wrong = 0
            self._go(Stage.ASK, busy=False, problem=None)

    def _on_code_wrong(self, error: MotcuaError) -> None:
        if self._state.stage is not Stage.CODE:
            return
        self._wrong += isinstance(error, UserError)
        if self._wrong >= MOST_WRONG:
            self._wrong = 0
            self._rest_until = self._clock.monotonic() + REST_S
        self._show(busy=False, typed="", problem=error, wait_seconds=self._resting())

    def _resting(self) -> int:
        return max(0, round(self._rest_until - self._clock.monotonic()))

    # -- time -----------------------------------------------------------------------------------------------------
    def tick(self) -> None:
        """A second has passed."""
        now, state = self._clock.monotonic(), self._state
        still = now - max(self._changed_at, self._touched_at)
        if state.stage is Stage.THANKS and still >= THANKS_S:
            self._rest()
        elif state.stage is Stage.REASONS and still >= REASONS_S and not state.busy:
            if state.problem is None:
                self._send()
            elif still >= 4 * REASONS_S:
                self._rest()
        elif state.by_code and state.stage in (Stage.CODE, Stage.ASK) and still >= CODE_S and not state.busy:
            self._rest()
        if self._state.stage is Stage.CODE and self._state.wait_seconds != self._resting():
            self._show(wait_seconds=self._resting(), problem=self._state.problem if self._resting() else None)
        if now - self._looked_at >= LOOK_S:  # also after a look that failed
            self.look()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _rest(self) -> None:
        """Back to the courtesy page, or to the faces when somebody else has been served meanwhile."""
        screen = self._state.screen
        turn = screen.turn if screen is not None else None
        stage = Stage.ASK if turn is not None and turn.turn > self._turn else Stage.IDLE
        self._go(
            stage, level=None, reasons=(), typed="", by_code=False, problem=None, busy=False,
            wait_seconds=0,
        )  # fmt: skip

    def _heard(self) -> bool:
        """Whether a touch counts now."""
        now = self._clock.monotonic()
        if self._state.busy or now - self._changed_at < DEAF_S:
            return False
        self._touched_at = now
        return True

    def _go(self, stage: Stage, **changes: Any) -> None:
        self._changed_at = self._clock.monotonic()
        self._show(stage=stage, **changes)

    def _show(self, **changes: Any) -> None:
        state = replace(self._state, **changes)
        if state != self._state:
            self._state = state
            self._view.show_state(state)

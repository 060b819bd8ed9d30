"""What the rating screen shows, without a widget."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.exchange.rating import RatingScreen
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.satisfaction.rules import RatingReason
from desktop_app.errors import MotcuaError

LEVELS = (Level.VERY_SATISFIED, Level.SATISFIED, Level.DISSATISFIED)
"""From left to right; keys 1, 2, 3."""


class Stage(StrEnum):
    IDLE = "idle"
    """The courtesy page: nobody to ask, or whoever was served has not touched anything."""
    ASK = "ask"
    REASONS = "reasons"
    CODE = "code"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class RatingState:
    """``by_code``: the answer goes with ``typed``, not with the service that has just ended."""

    stage: Stage = Stage.IDLE
    screen: RatingScreen | None = None
    level: Level | None = None
    reasons: tuple[str, ...] = ()
    by_code: bool = False
    typed: str = ""
    """Letters of the code so far."""
    busy: bool = False
    """The answer is on its way; touches are not heard."""
    problem: MotcuaError | None = None
    wait_seconds: int = 0
    """After several wrong codes: so long the pad rests."""
    lost: bool = False
    """The data cannot be reached."""

    @property
    def offered(self) -> tuple[RatingReason, ...]:
        """The reasons on the page of reasons."""
        if self.screen is None:
            return ()
        return self.screen.blame if self.level is Level.DISSATISFIED else self.screen.praise

    @property
    def can_rate(self) -> bool:
        """A service that has just ended waits for its rating."""
        return self.screen is not None and self.screen.turn is not None

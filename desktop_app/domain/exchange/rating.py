"""What the rating screen and the page of figures ask and are told about satisfaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.indicators import Period
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.satisfaction.rules import RatingReason
from desktop_app.domain.satisfaction.slip import Answers, SlipScore


@dataclass(frozen=True, slots=True)
class RatingTurn:
    """A service has ended at the counter and may be rated once. ``turn`` names it for as long as that lasts."""

    turn: int
    matter: str
    """Short name of the procedure; empty for a visit without a dossier."""
    until: datetime


@dataclass(frozen=True, slots=True)
class RatingScreen:
    """What the rating screen of one counter shows at this moment. ``turn`` None: nobody to ask."""

    centre_name: str
    counter_name: str
    turn: RatingTurn | None
    blame: tuple[RatingReason, ...]
    """Offered to the dissatisfied."""
    praise: tuple[RatingReason, ...]
    sample: bool = False


@dataclass(frozen=True, slots=True)
class GiveRating:
    """What somebody touched. By ``turn`` at the counter, or by the ``code`` of a return receipt."""

    level: Level
    reasons: tuple[str, ...] = ()
    turn: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """Ratings of one procedure or counter. ``key`` empty: what was put together so that nobody is recognised."""

    key: str
    label: str
    very_satisfied: int
    satisfied: int
    dissatisfied: int

    @property
    def given(self) -> int:
        return self.very_satisfied + self.satisfied + self.dissatisfied


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """How often a reason was touched."""

    key: str
    label: str
    dissatisfied: int
    satisfied: int


@dataclass(frozen=True, slots=True)
class SatisfactionFigures:
    """Satisfaction in a period. Shares in percent, None where nothing was counted.

    Satisfied = (satisfied + very satisfied) / given; coverage = ratings of returned results / results returned.
    ``open_today``: ratings that lie in the box still; they are in the counts, not in the tables.
    """

    period: Period
    as_of: datetime
    very_satisfied: int
    satisfied: int
    dissatisfied: int
    by_code: int
    returned: int
    returned_rated: int
    open_today: int
    satisfied_percent: float | None
    coverage_percent: float | None
    satisfied_target: float
    coverage_target: float
    procedures: tuple[LevelRow, ...]
    counters: tuple[LevelRow, ...]
    reasons: tuple[ReasonRow, ...]
    slips: SlipScore

    @property
    def given(self) -> int:
        return self.very_satisfied + self.satisfied + self.dissatisfied


@dataclass(frozen=True, slots=True)
class SlipEntry:
    """A paper slip as an officer types it."""

    day: date
    answers: Answers
    procedure: str = ""
    sector: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class EnteredSlip:
    """A slip that is in the log."""

    number: int
    entry: SlipEntry

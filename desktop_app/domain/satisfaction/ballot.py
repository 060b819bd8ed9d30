"""One rating and the sums it goes into.

A rating is a ballot: it says what was answered and about which kind of service, never whose. Whoever holds the
database, the log and the filed papers must not find the dossier behind it, so it is kept as an urn keeps it:

* It is no event. An event has its place in the sequence of the log, and the one before it is the visit that has just
  ended; a rounded time would hide nothing. A ballot only adds one to a cell of the box (``BoxCell``), which has no
  id, no time and no order.
* The box of a day is counted when the day is over (``rating.counted``, one event): then its cells are sums of a day,
  so coarse that at least ``LEAST`` people may stand behind each (``gather``).
* No officer, no ticket and no dossier is ever in it, nor the one-time code it came by.

What this cannot hide: who copies the database twice while the day runs sees what was added between.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.satisfaction.rules import RatingRules
from desktop_app.errors import UserError


class Level(StrEnum):
    """Three levels, as the rating screens in use have them (docs/domain.md, 8)."""

    VERY_SATISFIED = "very_satisfied"
    """Rất hài lòng."""
    SATISFIED = "satisfied"
    """Hài lòng."""
    DISSATISFIED = "dissatisfied"
    """Không hài lòng."""


SATISFIED = (Level.VERY_SATISFIED, Level.SATISFIED)
"""What counts as satisfied: (hài lòng + rất hài lòng) / rated."""


class Occasion(StrEnum):
    """What had just ended."""

    RETURNED = "returned"
    """A result was handed over: the only one that counts for the coverage."""
    ACCEPTED = "accepted"
    VISIT = "visit"
    """A number of the hall without a dossier: advice, guidance."""


class Via(StrEnum):
    SCREEN = "screen"
    CODE = "code"
    """By the one-time code of a return receipt; the counter is not known then."""


class Place(Struct, frozen=True, order=True):
    """To which service a ballot belongs. Empty: not said, or made coarser."""

    procedure: str = ""
    counter: str = ""


class BoxCell(Struct, frozen=True, order=True):
    """Ballots that say the same of the same. ``reasons``: keys, sorted, joined by spaces."""

    occasion: Occasion
    via: Via
    place: Place
    level: Level
    reasons: str
    times: int


class RatingCell(Struct, frozen=True, order=True):
    """What is kept of a day."""

    occasion: Occasion
    via: Via
    procedure: str
    counter: str
    level: Level
    times: int


class ReasonCell(Struct, frozen=True, order=True):
    """How often a reason was given on a day, with which level; of which service is not kept."""

    level: Level
    reason: str
    times: int


def checked_reasons(rules: RatingRules, level: Level, reasons: tuple[str, ...]) -> str:
    """The reasons of a ballot as the box keeps them.

    Raises ``UserError``: ``rating_reason_unknown``; none is ever needed.
    """
    known = {reason.key for reason in rules.reasons_for(level is Level.DISSATISFIED)}
    if not set(reasons) <= known:
        raise UserError("rating_reason_unknown", field="reasons")
    return " ".join(sorted(set(reasons)))

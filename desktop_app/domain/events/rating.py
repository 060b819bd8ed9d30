"""What the log knows of satisfaction: sums of whole days, and the slips an officer typed in.

A single rating is no event, and neither is a code that is drawn or used (``domain/satisfaction/ballot.py`` says why):
beside the visit or the return that it followed, its place in the log would name the dossier.
"""

from __future__ import annotations

from desktop_app.domain.events.base import EventData, SubjectKind
from desktop_app.domain.satisfaction.ballot import RatingCell, ReasonCell


class RatingsCountedData(EventData, frozen=True):
    """The box of a day that is over was counted. Subject id: the day; a later count of the same day adds to it."""

    SUBJECT = SubjectKind.RATING
    KIND = "rating.counted"
    day: str
    cells: tuple[RatingCell, ...]
    """Sorted by content."""
    reasons: tuple[ReasonCell, ...] = ()


class SlipEnteredData(EventData, frozen=True):
    """A paper slip with the nine questions of TT 01/2018. Subject id: its number."""

    SUBJECT = SubjectKind.RATING
    KIND = "rating.slip_entered"
    day: str
    """The day the slip bears."""
    answers: tuple[int | None, ...]
    procedure: str = ""
    """Empty: only the sector, or nothing, stands on the slip."""
    sector: str = ""
    unit: str = ""


class SlipWithdrawnData(EventData, frozen=True):
    """A slip was entered wrongly; what is right is a slip of its own."""

    SUBJECT = SubjectKind.RATING
    KIND = "rating.slip_withdrawn"
